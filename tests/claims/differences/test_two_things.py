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
    ("The court acquitted Brandt of fraud.", "The court found Klein guilty of fraud."),
    ("The bridge was closed to trucks.", "The bridge was open to cars."),
    ("The minister resigned after the vote.", "The minister refused to resign before the vote."),
    (
        "Last season Holm scored 19 goals in 33 league games.",
        "In the cup he scored four goals in five games.",
    ),
    (
        "The water rose to 6.4 metres at Pell bridge.",
        "In Upper Marle the water rose to 4.9 metres.",
    ),
    (
        "The fever has killed 212 people since January.",
        "In Benuwa itself 58 people have died of the fever since January.",
    ),
    (
        "The crossing at Kessim, closed for 19 months, will reopen.",
        "The crossing at Kessim, closed for a year and seven months, will reopen.",
    ),
    ("The school would not close this year.", "The school will close next year."),
]
ONE = [
    ("ISTANBUL (AP) — A mine collapse in western Turkey killed 17 workers on Tuesday, officials"
     " said.",
     "ANKARA, Turkey (Reuters) - A mine collapse in western Turkey killed 71 workers on Tuesday,"
     " officials said."),
    ("Shares of Coke rose 3 percent on Friday.", "Shares of Coke fell 5 percent on Friday."),
    ("The quake on 14 April killed 246 people.", "The quake on 16 April killed 272 people."),
    ("The bridge, built in 1932, did not meet the code.",
     "The bridge, built in 1934, met the code."),
    ("The law, passed in 2012, fines firms up to $5,000.",
     "The law, passed in 2013, fines firms up to $50,000."),
    ("Troops killed 45 protesters in the square.", "Troops killed 32 civilians in the square."),
    ("The fire took twelve homes, Ida Holm said.", "The fire took nine homes, Bo Kern said."),
    ("The release does not extend to the hotel.", "The release extends to the Vale Bay hotel."),
    ("The quake killed 300 people in Turkey.", "The quake killed 120 people in Turkey."),
    ("The raid killed 31 people and hurt 180.", "The raid killed 33 people and hurt 200."),
    ("Twelve people were hurt in the clash.", "Two people were hurt in the clash."),
    ("The bridge was closed to trucks.", "The bridge was open to trucks."),
    ("The lawyer denied that Brandt had been at the scene.",
     "The lawyer said that Brandt had been at the scene."),
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
