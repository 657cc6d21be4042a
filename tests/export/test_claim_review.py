"""ClaimReview keeps to the shapes of schema.org; the verdicts never become numbers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from tests.export.cases import harbour
from tests.export.test_escaping import HOSTILE
from workbench.claims.model import Verdict
from workbench.export.claim_review import claim_review
from workbench.review.model import Mark

# What schema.org 29 says of the properties used here: the types that a value may have. A string
# stands for text, "date" and "url" for text of that form.
SHAPES: dict[str, dict[str, set[str]]] = {
    "ClaimReview": {
        "@id": {"url"},
        "url": {"url"},
        "claimReviewed": {"text"},
        "datePublished": {"date"},
        "author": {"Person", "Organization"},
        "reviewRating": {"Rating"},
        "itemReviewed": {"Claim"},
    },
    "Rating": {"alternateName": {"text"}, "ratingExplanation": {"text"}},
    "Claim": {"@id": {"url"}, "author": {"Person", "Organization"}, "appearance": {"NewsArticle"}},
    "NewsArticle": {
        "headline": {"text"},
        "url": {"url"},
        "publisher": {"Organization"},
        "datePublished": {"date"},
    },
    "Person": {"name": {"text"}},
    "Organization": {"name": {"text"}},
}
REQUIRED = {
    # By Google's profile, errors and warnings alike.
    "ClaimReview": {"url", "claimReviewed", "author", "reviewRating", "itemReviewed"},
    "Rating": {"alternateName", "ratingExplanation"},
    "Claim": {"appearance"},
    "NewsArticle": {"headline"},
    "Person": {"name"},
    "Organization": {"name"},
}


def check(node: Any) -> None:
    kind = node["@type"]
    assert REQUIRED[kind] <= set(node)
    for name, value in node.items():
        if name == "@type":
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                assert one["@type"] in SHAPES[kind][name]
                check(one)
                continue
            assert isinstance(one, str)
            assert one
            form = SHAPES[kind][name]
            assert form <= {"text", "date", "url"}
            if form == {"url"}:
                assert one.startswith(("http://", "https://", "#"))
                assert not set(one) & set(' <>"{}|\\^`')
            if form == {"date"}:
                assert 4 <= len(one) <= 10


def reviews(case: Any, page: str = "") -> list[dict[str, Any]]:
    found = json.loads(claim_review(case, page))
    assert found["@context"] == "https://schema.org"
    for review in found["@graph"]:
        check(review)
    graph: list[dict[str, Any]] = found["@graph"]
    return graph


def test_what_was_decided_is_exported_claim_by_claim() -> None:
    case = harbour(note="Counted by the port", evidence="the harbour master")
    first, second = reviews(case, "https://desk.example/fire")
    assert first == {
        "@type": "ClaimReview",
        "@id": "https://desk.example/fire#claim-1",
        "url": "https://desk.example/fire#claim-1",
        "claimReviewed": "Sixty workers were hurt in the harbour fire.",
        "datePublished": "2026-03-05",
        "author": {"@type": "Person", "name": "Ann"},
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Disputed",
            "ratingExplanation": "Counted by the port; Checked: the harbour master",
        },
        "itemReviewed": {
            "@type": "Claim",
            "@id": "https://desk.example/fire#claim-1-claim",
            "appearance": [
                {
                    "@type": "NewsArticle",
                    "headline": "A title",
                    "url": "https://quay.example/fire",
                    "publisher": {"@type": "Organization", "name": "The Quay"},
                    "datePublished": "2026-03-04",
                }
            ],
        },
    }
    assert second["reviewRating"]["alternateName"] == "Confirmed"
    assert len(second["itemReviewed"]["appearance"]) == 2


def test_the_author_of_a_claim_is_the_speaker() -> None:
    case = harbour(decided=True)
    claim = reviews(case)[0]["itemReviewed"]
    assert claim["author"] == {"@type": "Organization", "name": "the port"}


@pytest.mark.parametrize("verdict", [Verdict.NOTHING_TO_CHECK, None])
def test_what_has_no_verdict_is_not_exported(verdict: Verdict | None) -> None:
    case = harbour()
    marks = {"a1.3": Mark(verdict, "a note", "", "Ann", "2026-03-05T09:30:00+00:00")}
    object.__setattr__(case, "marks", marks)
    assert reviews(case) == []


def test_there_is_no_number_in_a_rating() -> None:
    assert "ratingValue" not in claim_review(harbour(decided=True))


@settings(max_examples=100, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_any_text_keeps_the_shapes(first: str, note: str, evidence: str, outlet: str) -> None:
    case = harbour(
        f"x{first}", note=note, evidence=evidence, outlet=f"o{outlet}", url=f"https://{first}"
    )
    assert len(reviews(case)) == 2
