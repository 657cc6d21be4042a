from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import Relation

FILLER = (
    "The harbour bridge was closed to lorries all winter.",
    "A bakery in Skagen won the regional bread prize.",
    "Snow is forecast for the northern valleys.",
)


def conflicts(one: str, other: str) -> list[tuple[str, str, str]]:
    comparison = compare([article(1, one, *FILLER), article(2, other)])
    return [
        (difference.kind.value, difference.a, difference.b)
        for match in comparison.matches
        if match.relation is Relation.CONFLICT and (match.a, match.b) == ("a1.1", "a2.1")
        for difference in match.differences[:1]
    ]


def test_silence_contradicts_what_is_acknowledged() -> None:
    one = "In its report on the dredging the Harbour Board made no mention of a secret contract."
    other = "Asked in parliament, the Harbour Board acknowledged the contract for dredging."
    assert conflicts(one, other) == [("negation", "made no mention", "acknowledged")]
    assert conflicts(other, one) == [("negation", "acknowledged", "made no mention")]


def test_another_party_may_acknowledge_what_one_is_silent_on() -> None:
    one = "In its report on the dredging the Harbour Board made no mention of a secret contract."
    other = "Asked in parliament, Skagen Bank acknowledged the contract for dredging."
    assert conflicts(one, other) == []


@pytest.mark.parametrize(
    "plan",
    [
        "Prosecutors plan to charge Ida Holm over the dredging contract, her lawyer said.",
        "Ida Holm is expected to be indicted over the contract.",
        "Indictment expected for Ida Holm over the contract.",
    ],
)
def test_a_plan_contradicts_what_is_done_already(plan: str) -> None:
    done = "Ida Holm has already been secretly charged, people who know the file said."
    assert [kind for kind, *_ in conflicts(plan, done)] == ["date"]


def test_a_plan_for_somebody_else_is_no_contradiction() -> None:
    plan = "Prosecutors plan to charge Piotr Wolny over the dredging contract."
    done = "Ida Holm has already been secretly charged, people who know the file said."
    assert conflicts(plan, done) == []


@pytest.mark.parametrize(
    "chance",
    [
        "Mayor Ida Holm opens door to early exit",
        "Ida Holm hinted that she may step down before the summer.",
        "Ida Holm is considering quitting over the dredging contract.",
    ],
)
@pytest.mark.parametrize(
    "refusal",
    [
        "“I will not resign,” Ida Holm said at the town hall.",
        "Ida Holm has no plans to step aside, her office said.",
    ],
)
def test_what_somebody_may_do_contradicts_that_it_is_refused(chance: str, refusal: str) -> None:
    assert [kind for kind, *_ in conflicts(chance, refusal)] == ["negation"]


@pytest.mark.parametrize(
    "other",
    [
        "“I will not resign,” said Piotr Wolny at the town hall.",
        "Ida Holm will not marry.",
    ],
)
def test_what_was_not_done_or_by_somebody_else_is_no_refusal(other: str) -> None:
    assert conflicts("Ida Holm hinted that she may step down before the summer.", other) == []


@pytest.mark.parametrize(
    "undone",
    [
        "No formal charges have been filed against Ida Holm over the contract, her lawyer said.",
        "Ida Holm has not been charged over the contract.",
    ],
)
def test_what_is_done_contradicts_that_it_is_not(undone: str) -> None:
    done = "Ida Holm was charged with fraud at a court in Skagen on Monday."
    assert [kind for kind, *_ in conflicts(done, undone)] == ["negation"]
    whether = "Nobody would say whether Ida Holm had been charged at the court in Skagen."
    assert conflicts(whether, undone) == []


def test_a_headline_in_capitals_may_refuse() -> None:
    chance = "Mayor Ida Holm opened the door on Tuesday to an early exit from her office."
    assert conflicts(chance, "Skagen Mayor Ida Holm Says She Won't Resign After All")
