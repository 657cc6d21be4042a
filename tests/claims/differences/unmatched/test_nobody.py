"""Nobody here and somebody there."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import Relation

OTHERS = ("The harbour of Vale was quiet.", "Fishermen sold their catch.", "It rained at noon.")


def contradict(one: list[str], other: list[str]) -> bool:
    found = compare([article(1, *one, *OTHERS), article(2, *other, *reversed(OTHERS))]).matches
    return any(match.relation is Relation.CONFLICT for match in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nobody has been arrested.", "A man was arrested over the blaze late in the evening."),
        ("Police said that no arrests had been made.", "Two suspects were taken into custody."),
        ("There were no arrests, police said.",
         "Fourteen supporters were arrested after fights outside the ground."),
        ("Nobody has been arrested so far.", "Police arrested a man of 31."),
        ("No deaths have been reported, the regulator said.",
         "A two-year-old boy died after the lamp set his bed on fire."),
        ("No one was injured in the crash.", "The driver was slightly injured, a doctor said."),
    ],
)  # fmt: skip
def test_what_befell_nobody_here_and_somebody_there_is_a_conflict(one: str, other: str) -> None:
    assert contradict([one], [other])
    assert contradict([other], [one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["Nobody has been arrested."], ["Ten people were arrested in a raid last year, in 2019."]),
        (["Nobody else was injured in the crash."], ["The driver was slightly injured."]),
        (["Nobody has been arrested."], ["A man could be arrested within days, police said."]),
        (["Nobody was arrested at first.", "Later a man was arrested."], ["A man was arrested."]),
        (["No arrests were made at the protest in Vale."],
         ["A man was arrested over the fire at the dairy in Orr."]),
        (["There were no injuries to police officers."], ["Two residents were injured."]),
        (["The judge issued no arrest warrant."], ["A man was detained at the border."]),
        (["Nobody was arrested on Monday."], ["A man was arrested on Friday."]),
        (["Nobody has been arrested so far."], ["Police arrested the debate in its tracks."]),
        (["No charges have been filed."], ["A man was arrested over the blaze."]),
    ],
)  # fmt: skip
def test_what_may_be_of_another_time_is_none(one: list[str], other: list[str]) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)
