"""Text folded for comparing, and text made safe to show."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text import display, fold

HOSTILE = {
    "clipboard": "\x1b]52;c;Y3VybA==\x07",
    "title": "\x1b]0;owned\x07",
    "link": "\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "clear": "\x1b[2J\x1b[H",
    "cursor report": "\x1b[6n",
    "colour": "\x1b[31mred\x1b[0m",
    "device control": '\x1bP$q"p\x1b\\',
    "application command": "\x1b_hidden\x1b\\",
    "privacy message": "\x1b^hidden\x1b\\",
    "reset": "\x1bc",
    "C1 CSI": "\x9b2J",
    "C1 OSC": "\x9d0;owned\x9c",
    "C1 DCS": "\x90q\x9c",
    "C1 APC": "\x9fhidden\x9c",
    "NUL": "a\x00b",
    "BEL": "\x07",
    "backspace": "safe\b\b\b\bevil",
    "shift out": "\x0eqqq\x0f",
    "vertical tab": "a\vb",
    "form feed": "a\fb",
    "carriage return": "safe\revil",
    "DEL": "a\x7fb",
    "next line": "a\x85b",
    "line separator": "a\u2028b",
    "paragraph separator": "a\u2029b",
    "right-to-left override": "\u202egpj.exe",
    "bidi embedding": "\u202a\u202bx\u202c",
    "bidi isolates": "\u2066\u2067\u2068x\u2069",
    "bidi marks": "\u200e\u200f\u061c",
    "zero-width": "pay\u200bpal\u200c\u200d\u2060\ufeff",
    "soft hyphen": "pay\u00adpal",
    "invisible operators": "\u2061\u2062\u2063\u2064",
    "fillers": "\u115f\u1160\u3164\uffa0",
    "tag characters": "".join(chr(0xE0000 + ord(char)) for char in "ignore"),
    "variation selectors": "\ufe0f\U000e0101",
    "interlinear annotation": "\ufff9a\ufffab\ufffb",
    "lone surrogates": "\ud800\udc80",
    "non-characters": "\ufdd0\uffff\U0010fffe",
    "stacked marks": "z" + "\u0310\u0353\u0301\u0334" * 10,
}
BIDI_CLASSES = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}


def is_dangerous(char: str) -> bool:
    category = unicodedata.category(char)
    if category in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(char) in BIDI_CLASSES:
        return True
    return char in "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\xad"


def longest_run_of_marks(text: str) -> int:
    longest = run = 0
    for char in text:
        run = run + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        longest = max(longest, run)
    return longest


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_hostile_reaches_the_terminal(text: str) -> None:
    shown = display(text)
    assert shown != text
    assert len(shown) == len(text)
    assert not any(map(is_dangerous, shown))
    assert longest_run_of_marks(shown) <= 4


@given(st.text(st.characters()) | st.text(st.sampled_from("a \n\x1b\x9b\u202e\u200b\u0301\ud800")))
def test_display_is_safe_for_any_text(text: str) -> None:
    shown = display(text)
    assert len(shown) == len(text)
    assert not any(map(is_dangerous, shown))
    assert longest_run_of_marks(shown) <= 4
    assert display(shown) == shown


@given(st.text(st.characters(categories=["L", "N", "P", "Sc", "Sm", "Zs"])))
def test_printable_text_is_shown_as_the_same_object(text: str) -> None:
    fillers = "\u115f\u1160\u3164\uffa0"
    if not any(char in text for char in fillers):
        assert display(text) is text


@pytest.mark.parametrize(
    "text", ["[sic] [/path] [@click=app.quit]x[/]", "Łódź, 東京, القاهرة, Việt Nam, 🧊 👍🏽"]
)
def test_ordinary_text_stays(text: str) -> None:
    assert display(text) == text


def test_newline_and_tab_are_shown_as_spaces() -> None:
    assert display("a\n\tb") == "a  b"


def test_an_escape_is_shown_as_its_picture() -> None:
    assert display("\x1b[2J\x7f") == "␛[2J␡"


def test_fold_makes_quotes_dashes_and_spaces_plain() -> None:
    assert fold("“It’s\xa0here” – «now»―\u2009ＡＢＣ１") == '"It\'s here" - "now"- ABC1'


@given(st.text(st.characters()))
def test_fold_keeps_every_place(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert all(
        new == old or not old.isascii() or old.isspace() or old == "`"
        for old, new in zip(text, folded, strict=True)
    )
