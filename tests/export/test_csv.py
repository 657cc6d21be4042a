"""The table opens in Python's csv and in a spreadsheet, and runs nothing there."""

from __future__ import annotations

import csv as csv_format
import io
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.export.cases import article, harbour, reviewed
from tests.export.test_escaping import HOSTILE
from workbench.claims.model import Comparison
from workbench.export.csv import COLUMNS, csv, defused

FORMULA = st.builds(
    str.__add__,
    st.text(st.sampled_from("=+-@＝＋－＠﹢﹣⁼⁺−⩴\t\r\n ;\u200b\u3000"), min_size=1),
    HOSTILE,
)


def rows(text: str) -> list[dict[str, str]]:
    # As a file with `encoding="utf-8-sig"` is read.
    return list(csv_format.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_row_is_a_statement_with_everything_known_of_it() -> None:
    found = rows(csv(harbour(note="Counted by the port", evidence="https://port.example/list")))
    assert [row["number"] for row in found] == ["1.1", "1.2", "1.3", "2.1", "2.2"]
    assert found[0] == {
        "number": "1.1",
        "article": "1",
        "outlet": "The Quay",
        "published": "2026-03-04",
        "title": "A title",
        "url": "https://quay.example/fire",
        "kind": "body",
        "statement": "Sixty workers were hurt in the harbour fire.",
        "verdict": "disputed",
        "note": "Counted by the port",
        "evidence": "https://port.example/list",
        "reviewer": "Ann",
        "decided_at": "2026-03-05T09:30:00+00:00",
        "claim": "1",
        "elsewhere": "2.1",
        "relations": "conflict",
        "differences": "number: Sixty | Dozens",
        "origins": "; the port through Reuters",
        "speaker": "",
        "channel": "",
        "suggestion": "disputed",
        "reason": "the figures differ",
    }
    # Its own words come first, whichever side of the match it is.
    assert found[3]["differences"] == "number: Dozens | Sixty"


def test_a_statement_that_stands_over_two_lines_is_one_line() -> None:
    case = reviewed([article("a1", ["The fire began\n   at noon."])], Comparison())
    assert rows(csv(case))[0]["statement"] == "The fire began at noon."


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "⁼1",
    ],
)
def test_a_formula_is_defused(text: str) -> None:
    assert defused(text).startswith("'")


@pytest.mark.parametrize("text", ["60 hurt", "– he said", "“=” he wrote", "a = b", "x; -5 degrees"])
def test_plain_text_stays(text: str) -> None:
    assert defused(text) == text


@settings(max_examples=300)
@given(st.one_of(HOSTILE, FORMULA), st.one_of(HOSTILE, FORMULA))
@example('x";=1+1;"', "a;=cmd|' /C calc'!A0")
def test_no_cell_begins_a_formula(text: str, note: str) -> None:
    written = csv(harbour(text, note=note, title=text, outlet=text))
    found = rows(written)
    assert len(found) == 5
    for delimiter in ",;\t":
        for row in csv_format.reader(io.StringIO(written, newline=""), delimiter=delimiter):
            assert delimiter != "," or len(row) == len(COLUMNS)
            for cell in row:
                # A tool that splits at a comma may trim; one that splits elsewhere quotes badly.
                bare = cell.strip(" \u3000\xa0·") if delimiter == "," else cell
                start = unicodedata.normalize("NFKC", bare)[:1]
                assert start not in set("=+-@−\t\r\n"), (delimiter, cell)
