"""What a cell of the check sheet shows of a statement: its beginning, or where it differs."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.fixed_case import comparison, write_case
from workbench.review.case import Case
from workbench.tui.excerpts import excerpt, telling

TEXT = "A fire at the Northport harbour injured 12 workers on Tuesday, the port authority said."


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_short_text_is_shown_whole() -> None:
    assert excerpt("Nobody was hurt.", (0, 0), 20, 2) == ["Nobody was hurt."]


def test_the_beginning_is_shown_where_it_holds_what_differs() -> None:
    assert excerpt(TEXT, span("fire"), 24, 2) == ["A fire at the Northport", "harbour injured 12…"]
    assert excerpt(TEXT, span("12"), 24, 2) == ["A fire at the Northport", "harbour injured 12…"]


def test_what_differs_further_on_is_shown_behind_an_ellipsis() -> None:
    behind = ["… 12 workers on Tuesday,", "the port authority said."]
    assert excerpt(TEXT, span("Tuesday"), 24, 2) == behind


def test_where_room_is_short_fewer_words_stand_before_what_differs() -> None:
    assert excerpt(TEXT, span("12"), 14, 2) == ["… harbour", "injured 12…"]


@given(
    st.text(alphabet="ab c漢", min_size=1, max_size=120),
    st.integers(0, 130),
    st.integers(4, 40),
    st.integers(1, 3),
)
def test_no_line_is_too_wide_and_none_too_many(text: str, at: int, width: int, lines: int) -> None:
    shown = excerpt(text, (min(at, len(text)), min(at + 2, len(text))), width, lines)
    assert 1 <= len(shown) <= lines
    assert all(cell_len(line) <= width for line in shown)


def test_the_first_warning_tells_where_a_statement_differs(tmp_path: Path) -> None:
    case = Case.open([str(write_case(tmp_path))], reviewer="Ada")
    case.adopt(comparison(case))
    both = case.comparison.matches[1]
    text = case.statement("a1.1").text
    start, end = telling(case, "a1.1", {both.a, both.b})
    assert text[start:end] == "12"
    assert telling(case, "a1.1", {"a1.1"}) == (0, 0)
    assert telling(case, "a1.3", {"a1.3"}) == (0, 0)
    case.close()
