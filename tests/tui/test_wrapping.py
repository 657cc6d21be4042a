"""Lines fit, nothing is lost, and a huge line is cut in one go."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from workbench.tui.wrapping import wrap

TEXTS = st.text(alphabet="ab c.—é漢字カ🙂 \u3000", max_size=200)


@given(TEXTS, st.integers(min_value=2, max_value=30))
def test_lines_fit_and_only_blanks_fall_between_them(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(text[start:end]) <= width for start, end in lines)
    kept = "".join(text[start:end] for start, end in lines)
    blanks = str.maketrans("", "", " \u3000")
    assert kept.translate(blanks) == text.translate(blanks)
    assert [start for start, _ in lines] == sorted(start for start, _ in lines)


@given(st.text(alphabet="ab c", max_size=120), st.integers(min_value=1, max_value=20))
def test_narrow_and_measured_text_wrap_alike(text: str, width: int) -> None:
    spaced = [text[start:end] for start, end in wrap(text, width)]
    other = text.replace("a", "é")
    assert [line.replace("a", "é") for line in spaced] == [
        other[start:end] for start, end in wrap(other, width)
    ]


def test_words_stay_whole_where_they_fit() -> None:
    text = "the quick brown fox"
    assert [text[a:b] for a, b in wrap(text, 10)] == ["the quick", "brown fox"]


def test_chinese_breaks_between_characters() -> None:
    assert wrap("漢字漢字", 5) == [(0, 2), (2, 4)]


def test_a_part_of_a_text_keeps_its_offsets() -> None:
    assert wrap("skip one two", 4, 5, 12) == [(5, 8), (9, 12)]


def test_a_huge_word_is_cut() -> None:
    for letter in "aé":
        lines = wrap(letter * 100_000, 50)
        assert len(lines) == 2_000
        assert lines[-1] == (99_950, 100_000)


def test_empty_text_has_one_empty_line() -> None:
    assert wrap("", 10) == [(0, 0)]
