"""Figures that are one but for a slip."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import Relation

OTHERS = ("The harbour of Vale was quiet.", "Fishermen sold their catch.", "It rained at noon.")


def slipped(one: list[str], other: list[str]) -> list[tuple[str, str]]:
    """The words of both sides of every conflict about a number."""
    found = compare([article(1, *one, *OTHERS), article(2, *other, *reversed(OTHERS))]).matches
    return [
        (difference.a, difference.b)
        for match in found
        if match.relation is Relation.CONFLICT
        for difference in match.differences
        if difference.kind == "number"
    ]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("He was jailed for stealing 412,000 pounds from the charity.",
         "The court heard that he had taken £421,000 to pay off debts.", ("412,000", "421,000")),
        ("Ardent made an offer of $103 billion for its rival.",
         "The first approach, of $105 billion, had been turned down.",
         ("103 billion", "105 billion")),
        ("Of the 1,274 households most had no water.", "Power went out in 1,247 households.",
         ("1,274", "1,247")),
    ],
)  # fmt: skip
def test_a_figure_with_a_slip_is_a_conflict(one: str, other: str, differ: tuple[str, str]) -> None:
    assert slipped([one], [other]) == [differ]
    assert slipped([other], [one]) == [differ[::-1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["It cost 412,000 pounds."], ["The other one went for £312,000."]),
        (["It cost about 412,000 pounds."], ["He had taken £421,000 to pay off debts."]),
        (["It cost 412,000 pounds."], ["He took £421,000 in May.", "He took £412,000 in June."]),
        (["Of the 1,274 households most had no water."], ["The town has 1,247 trees."]),
        (["It took place in 1987."], ["It was built in 1978."]),
        (["A phone like that costs $649."], ["He had given $749 to the club."]),
    ],
)
def test_what_may_be_another_figure_is_none(one: list[str], other: list[str]) -> None:
    assert slipped(one, other) == []


def test_a_table_of_figures_holds_no_slips() -> None:
    one = [f"Line {n} carried {1000 + n} passengers." for n in range(100, 140)]
    other = [f"Stop {n} counted {2000 + n} passengers." for n in range(100, 140)]
    found = slipped([*one, "It had 1,274 passengers."], [*other, "It had 1,247 passengers."])
    assert ("1,274", "1,247") not in found
