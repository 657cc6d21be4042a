"""What is suggested for a claim, and what keeps two articles from confirming each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import (
    Difference,
    DifferenceKind,
    Match,
    Origin,
    Relation,
    Suggestion,
    Verdict,
)
from workbench.claims.suggestions import suggest

SAME = Match("a1.1", "a2.1", Relation.SAME, 0.9)
AGAINST = Match(
    "a1.1",
    "a3.4",
    Relation.CONFLICT,
    0.8,
    differences=(Difference(DifferenceKind.NUMBER, "125", "95"),),
)
ORIGINS = (Origin(None, ("Echo",), ("a1.1",)), Origin(None, ("Post",), ("a2.1",)))


def suggested(match: Match, against: Match | None = None) -> Suggestion:
    return suggest(("a1.1", "a2.1"), ORIGINS, (match,), against=against)


def test_two_articles_that_say_the_same_confirm_each_other() -> None:
    assert suggested(SAME).verdict is Verdict.CONFIRMED


def test_two_that_share_a_part_only_do_not() -> None:
    found = suggested(replace(SAME, parted=True))
    assert found.verdict is Verdict.SINGLE_SOURCE
    assert "share a part of it" in found.reason


def test_another_date_is_not_outvoted() -> None:
    ends = (Difference(DifferenceKind.DATE, "21", "22"),)
    third = Match("a1.1", "a3.1", Relation.OVERLAP, 0.9, differences=ends)
    origins = (*ORIGINS, Origin(None, ("Star",), ("a3.1",)))
    found = suggest(("a1.1", "a2.1", "a3.1"), origins, (SAME, third))
    assert found.verdict is Verdict.SINGLE_SOURCE
    assert "when it happens differs: 21 | 22" in found.reason


def test_who_names_nobody_beside_a_named_source_is_told() -> None:
    named = Origin("Ida Holm", ("Echo",), ("a1.1",))
    found = suggest(("a1.1", "a2.1"), (named,), (SAME,))
    assert found.reason == "2 articles, one origin: Ida Holm (Echo); 1 of them names nobody"
    both = replace(named, statements=("a1.1", "a2.1"))
    assert "nobody" not in suggest(("a1.1", "a2.1"), (both,), (SAME,)).reason


def test_what_the_checker_linked_says_so() -> None:
    found = suggested(replace(SAME, manual=True))
    assert found.verdict is Verdict.CONFIRMED
    assert found.reason.endswith("; linked by hand")


def test_a_contradiction_in_another_claim_is_told() -> None:
    found = suggested(SAME, AGAINST)
    assert found.verdict is Verdict.CONFIRMED
    assert found.reason.endswith("another claim may contradict it: 125 | 95")


def test_a_statement_that_another_claim_contradicts_is_disputed() -> None:
    found = suggest(("a1.1", "a2.1"), ORIGINS, (SAME,), contradicting=AGAINST)
    assert found.verdict is Verdict.DISPUTED
    assert found.reason == "the figures differ: 125 | 95, in another claim"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The party, the Civic Union, has no majority in the parliament of Lund.",
            "The Civic Union is the largest party in the parliament of Lund and governs alone.",
        ),
        (
            "The match in Lund was abandoned because fans threw bottles.",
            "The match in Lund was abandoned because of heavy rain.",
        ),
        (
            "The ferry company of Lund sank into debt in 2011.",
            "The ferry company of Lund sank into debt after a fire in 1998.",
        ),
        ("The crew of the ferry ducked.", "The crew of the ferry waved."),
        ("The body was found by a walker on Sunday.", "Police divers found the body on Sunday."),
        ("Sales in May were the best in a decade.", "May was the worst for sales in ten years."),
        (
            "Unlike Vale, Skagen will not ban the poison from the harbour.",
            "Vale will ban the poison from the harbour.",
        ),
    ],
)
def test_a_denial_a_figure_or_an_act_that_the_other_lacks_keeps_two_from_confirming(
    one: str, other: str
) -> None:
    for claim in compare([article(1, one), article(2, other)]).claims:
        assert claim.suggestion is not None
        assert claim.suggestion.verdict is not Verdict.CONFIRMED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pumpkin of Lund weighed 1,100 kilograms.", "The pumpkin of Lund weighed 1.1 tonnes."),
        ("The tour in Lund is off because of an infection.",
         "Because of a throat infection the tour in Lund is off."),
        ("The body was found by a walker on Sunday.", "On Sunday a walker found the body."),
        ("The crew of the ferry waved and ducked.", "The crew of the ferry waved and shouted."),
    ],
)  # fmt: skip
def test_one_measure_or_cause_in_other_words_confirms(one: str, other: str) -> None:
    (claim,) = compare([article(1, one), article(2, other)]).claims
    assert claim.suggestion is not None
    assert claim.suggestion.verdict is Verdict.CONFIRMED


def test_another_act_in_its_place_is_told() -> None:
    one, other = "The crew of the ferry ducked.", "The crew of the ferry waved."
    (claim,) = compare([article(1, one), article(2, other)]).claims
    assert claim.suggestion is not None
    assert claim.suggestion.reason.endswith("each tells what no other does: ducked | waved")


def test_an_article_that_tells_it_otherwise_confirms_nothing_and_is_told() -> None:
    name = Difference(DifferenceKind.NAME, "Lund", "Graz")
    apart = [
        Match("a1.1", "a3.1", Relation.OVERLAP, 0.9, differences=(name,)),
        Match("a2.1", "a3.1", Relation.OVERLAP, 0.9, differences=(name,)),
    ]
    third = Origin(None, ("Globe",), ("a3.1",))
    found = suggest(("a1.1", "a2.1", "a3.1"), (*ORIGINS, third), (SAME, *apart))
    assert found.verdict is Verdict.CONFIRMED
    assert found.reason.startswith("2 articles say so")
    assert "Globe" not in found.reason
    assert found.reason.endswith("but not in all: the names differ: Lund | Graz")
