"""The comparison as JSON keeps its schema; as text it can be read in a pipe."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.export.cases import article, harbour
from workbench import __version__
from workbench.claims.comparing import compare
from workbench.claims.model import Aligned, AlignedKind, Comparison, Match, Relation
from workbench.export.comparison import comparison_json, comparison_text
from workbench.text import display


def parsed() -> Any:
    case = harbour()
    return json.loads(comparison_json(case.articles, case.comparison))


def test_the_json_has_the_keys_of_the_schema() -> None:
    found = parsed()
    assert list(found) == ["workbench", "schema", "articles", "matches", "claims"]
    assert (found["workbench"], found["schema"]) == (__version__, 1)
    assert list(found["articles"][0]) == [
        "id",
        "path",
        "title",
        "outlet",
        "published",
        "wire",
        "statements",
        "set_apart",
    ]
    assert found["articles"][1]["published"] is None
    assert found["articles"][1]["statements"][0] == {
        "id": "a2.1",
        "text": "Dozens were hurt in the fire, the port said.",
        "start": 0,
        "end": 44,
        "paragraph": 1,
        "kind": "body",
        "attribution": {"speaker": "the port", "channel": None, "mode": "indirect"},
    }
    assert found["articles"][1]["set_apart"] == [
        {
            "text": "Subscribe now.",
            "start": 74,
            "end": 88,
            "label": "boilerplate",
            "reason": "an appeal",
        }
    ]
    assert found["matches"][0] == {
        "a": "a1.1",
        "b": "a2.1",
        "relation": "conflict",
        "score": 0.61,
        "aligned": [],
        "differences": [{"kind": "number", "a": "Sixty", "b": "Dozens"}],
    }
    assert found["claims"][0] == {
        "id": "c1",
        "statements": ["a1.1", "a2.1"],
        "origins": [
            {"speaker": None, "channels": []},
            {"speaker": "the port", "channels": ["Reuters"]},
        ],
        "suggestion": {
            "verdict": "disputed",
            "reason": "the figures differ",
            "not_checked": ["who counted"],
        },
    }
    assert found["claims"][2]["suggestion"] is None


def test_aligned_spans_are_offsets_in_the_articles() -> None:
    match = Match("a1.1", "a2.1", Relation.SAME, 1.0, (Aligned((0, 4), (7, 11), AlignedKind.FORM),))
    found = json.loads(comparison_json([], Comparison((match,))))
    assert found["matches"][0]["aligned"] == [{"a": [0, 4], "b": [7, 11], "kind": "form"}]


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_comes_back_from_the_json_and_is_safe_to_print(text: str) -> None:
    written = comparison_json([article("a1", [text])], Comparison())
    assert json.loads(written)["articles"][0]["statements"][0]["text"] == text
    written.encode()
    assert not set(written) & set("\x1b\x7f\x9b\u202e\u200b\ud800")


def test_the_text_shows_shared_claims_with_their_differences() -> None:
    case = harbour()
    text = comparison_text(case.articles, case.comparison)
    assert text.splitlines() == [
        "2 articles, 5 statements, 2 shared claims, 1 claim in conflict",
        "",
        "1  The Quay · 2026-03-04 · A title · Reuters",
        "2  Daily Pier · A title · Reuters",
        "",
        "claim 1 · conflict 0.61",
        "  1  Sixty workers were hurt in the harbour fire.",
        "  2  Dozens were hurt in the fire, the port said.",
        "  differs in number: Sixty | Dozens (1 | 2)",
        "  origins: none named; the port",
        "  suggests disputed: the figures differ",
        "",
        "claim 2 · overlap 0.58",
        "  1  The fire began at noon.",
        "  2  It began at noon on Tuesday.",
        "  origins: none named",
    ]


def test_the_text_shows_what_is_said_of_somebody_else() -> None:
    articles = [
        article("a1", ["Spain expelled 12 Irish trawlers from its waters."]),
        article("a2", ["Ireland expelled 12 Spanish trawlers from its waters."]),
    ]
    text = comparison_text(articles, compare(articles))
    shown = text.splitlines()
    assert shown[0] == "2 articles, 2 statements, 0 shared claims, 0 claims in conflict"
    at = next(n for n, line in enumerate(shown) if line.startswith("much alike"))
    assert shown[at + 1 :] == [
        "  1  Spain expelled 12 Irish trawlers from its waters.",
        "  2  Ireland expelled 12 Spanish trawlers from its waters.",
        "  differs in actor: Spain | Ireland (1 | 2)",
        "  differs in actor: Irish | Spanish (1 | 2)",
    ]


def test_the_text_shows_conflicts_between_claims() -> None:
    case = harbour()
    (conflict, *rest) = case.comparison.matches
    parted = Comparison(
        (conflict, *rest),
        tuple(
            replace(claim, id=f"{claim.id}{number}", statements=(id_,))
            for claim in case.comparison.claims
            for number, id_ in enumerate(claim.statements)
        ),
    )
    shown = comparison_text(case.articles, parted).splitlines()
    assert "in conflict, of two claims · conflict 0.61" in shown


@given(st.text())
def test_any_text_stays_on_its_line(hostile: str) -> None:
    case = harbour(hostile)
    lines = comparison_text(case.articles, case.comparison).split("\n")
    assert len(lines) == len(comparison_text(harbour().articles, case.comparison).split("\n"))
    assert lines[6] == f"  1  {display(hostile)}"
