"""The table opens in Python's csv and in a spreadsheet, and runs nothing there."""

from __future__ import annotations

import csv as csv_format
import io
import re
import unicodedata
from dataclasses import replace

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
    assert [row["id"] for row in found] == ["a1.1", "a1.2", "a1.3", "a2.1", "a2.2"]
    assert found[0] == {
        "id": "a1.1",
        "article": "1",
        "file": "a1.txt",
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
        "elsewhere": "a2.1",
        "relations": "conflict",
        "differences": "number: Sixty | Dozens",
        "origins": "no source named; the port through Reuters",
        "speaker": "",
        "channel": "",
        "suggestion": "disputed",
        "reason": "the figures differ",
    }
    # Its own words come first, whichever side of the match it is.
    assert found[3]["differences"] == "number: Dozens | Sixty"


def test_no_id_is_a_number_to_a_spreadsheet() -> None:
    case = reviewed([article("a1", [f"Sentence {n}." for n in range(1, 12)])], Comparison())
    ids = [row["id"] for row in rows(csv(case))]
    assert not any(re.fullmatch(r"[\d.,/-]+", id_) for id_ in ids)
    assert len(set(ids)) == 11


def test_an_outlet_that_isnt_known_is_an_empty_cell() -> None:
    case = reviewed([replace(article("a1", ["One."]), outlet=None)], Comparison())
    assert (rows(csv(case))[0]["outlet"], rows(csv(case))[0]["file"]) == ("", "a1.txt")


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
@example("x", ';"=')
@example("x", 'y\t""=1')
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
