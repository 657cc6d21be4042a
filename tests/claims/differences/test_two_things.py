from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import Match, Relation

APART = [
    ("The firm will cut 400 jobs in Lyon.", "The firm will cut 250 jobs in Nantes."),
    ("The quake killed 300 people in Turkey.", "The quake killed 120 people in Syria."),
    ("Prices rose 3 percent in May.", "Prices rose 4 percent in June."),
    ("Labour won 12 seats in the council.", "The Conservatives won 9 seats in the council."),
    ("Two officers were hurt in the clash.", "Twelve protesters were hurt in the clash."),
    ("In the poll 45 percent support the plan.", "In the poll 38 percent oppose the plan."),
    ("The court acquitted Brandt of fraud.", "The court found Klein guilty of fraud."),
    ("The bridge was closed to trucks.", "The bridge was open to cars."),
    ("The minister resigned after the vote.", "The minister refused to resign before the vote."),
    ("The school would not close this year.", "The school will close next year."),
]
ONE = [
    ("The fire took twelve homes, Ida Holm said.", "The fire took nine homes, Bo Kern said."),
    ("The release does not extend to the hotel.", "The release extends to the Vale Bay hotel."),
    ("The quake killed 300 people in Turkey.", "The quake killed 120 people in Turkey."),
    ("Twelve people were hurt in the clash.", "Two people were hurt in the clash."),
    ("The bridge was closed to trucks.", "The bridge was open to trucks."),
    ("Three hostages were freed on Sunday.", "Three hostages were killed on Sunday."),
    ("The lawyer denied that Brandt had been at the scene.",
     "The lawyer said that Brandt had been at the scene."),
    ("The judge ordered his release on Friday.", "The judge ordered his detention on Friday."),
]  # fmt: skip


def match(one: str, other: str) -> Match:
    around = "The weather was mild for the season."
    found = compare([article(1, one, around), article(2, "A ferry sounded its horn.", other)])
    return next(match for match in found.matches if (match.a, match.b) == ("a1.1", "a2.2"))


@pytest.mark.parametrize(("one", "other"), APART)
def test_statements_that_differ_in_two_things_may_both_be_true(one: str, other: str) -> None:
    assert match(one, other).relation is not Relation.CONFLICT


@pytest.mark.parametrize(("one", "other"), ONE)
def test_statements_that_differ_in_one_thing_contradict_each_other(one: str, other: str) -> None:
    assert match(one, other).relation is Relation.CONFLICT
