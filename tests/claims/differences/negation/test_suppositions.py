"""Denials that deny nothing that the other statement says."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import Corrections, DifferenceKind

LINKED = Corrections(linked=frozenset({("a1.1", "a2.1")}))


def denied(one: str, other: str) -> bool:
    (found,) = compare([article(1, one), article(2, other)], LINKED).matches
    kinds = {DifferenceKind.NEGATION, DifferenceKind.DATE}
    return any(difference.kind in kinds for difference in found.differences)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There had not been any recent threats to the church, the fire chief said.",
         "The pastor was asked whether the church had received any recent threats."),
        ("The cause of the fire has not been determined.",
         "An inspector came to help determine the cause of the fire."),
        ("The coach put Hale on the injured list.",
         "Hale would not be put on the injured list if the season were longer, the coach said."),
        ("I feel that we weren't playing our own game.",
         "I don't feel that we were playing our own game."),
        ("Hale pleaded not guilty to the murder of his brother.",
         "Hale was found guilty of the murder of his brother."),
        ("Roe never checked into Brookside, her lawyer said.",
         "Roe checked into Fairview, her lawyer said."),
        ("The young people of the district have no community.",
         "The anger of the young people in my community is great."),
        ("The team secured the No. 5 seed in the east.",
         "The team secured the five seed in the east."),
        ("Hansen tied the record with ten minutes left in the half.",
         "Hansen tied the record with ten minutes remaining in the half."),
        ("Nobody in the league has scored more than his 17 goals in 20 games.",
         "He scored 17 goals in 20 league games."),
        ("Seven of the nine members voted for the rise.",
         "Two of the nine members voted against the rise."),
        ("An arrest will not affect the playing status of Tom Hale for Sunday's game in Orr.",
         "Tom Hale was arrested on Tuesday in Orr."),
        ("The council has to strengthen the rule, not weaken it, Hale said.",
         "The council overturned a decree that weakened the rule, Hale said."),
        ("The mayor, who was not at the church, came on Saturday.",
         "The mayor thanked the church's pastor on Saturday."),
        ("The flaw lets thieves in without any user action.",
         "The flaw may have let thieves in on millions of users."),
        ("Prosecutors turned down an offer from Hale to plead guilty.",
         "The prosecutor denied an offer of Hale's to plead guilty."),
        ("I just wanted to say that I am sorry, Hale told the court.",
         "Hale said that he was sorry, in court."),
    ],
)  # fmt: skip
def test_what_is_only_supposed_or_said_of_others_isnt_denied(one: str, other: str) -> None:
    assert not denied(one, other)
    assert not denied(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Unlike last year, the festival in Vale was not cancelled.",
         "The festival in Vale was cancelled."),
        ("Nobody in the car was hurt.", "A woman in the car was hurt."),
        ("There was no fire at the plant in Vale.", "Two men died in a fire at the plant in Vale."),
        ("With no warning the bridge in Vale was closed.",
         "With no warning the bridge in Vale was not closed."),
        ("Firemen helped to clear the road in Vale.", "Firemen did not clear the road in Vale."),
        ("If the talks fail, the union will call a strike.",
         "If the talks fail, the union will not call a strike."),
        ("Hale pleaded guilty to the murder of his brother.",
         "Hale pleaded not guilty to the murder of his brother."),
        ("Roe checked into Fairview on Monday.", "Roe never checked into Fairview on Monday."),
    ],
)  # fmt: skip
def test_what_both_suppose_alike_is_denied(one: str, other: str) -> None:
    assert denied(one, other)
    assert denied(other, one)
