"""What there wasn't in one article and was in another."""

from __future__ import annotations

import pytest

from tests.claims.texts import article, conflicts
from workbench.claims.comparing import compare
from workbench.claims.model import Relation


@pytest.mark.parametrize(
    ("one", "other", "denied", "told"),
    [
        (
            "Some passengers complained that no alarm was sounded before they had to go on deck.",
            "Crew members said the general alarm was set off within a minute of the impact.",
            "no alarm",
            "alarm",
        ),
        (
            "Mona Eide, who was on board with her children, said there had been no alarm.",
            "Within a minute the crew sounded the alarm.",
            "no alarm",
            "alarm",
        ),
        (
            "Dr Priya Nair found no newts on the site in two surveys.",
            "Volunteers had counted 140 newts in the ponds last spring.",
            "no newts",
            "newts",
        ),
        (
            "There was no listeria in any of its cheeses, the dairy insisted.",
            "The soft cheese contained listeria, a laboratory found.",
            "no listeria",
            "listeria",
        ),
        (
            "None of the rowers suffered frostbite, the office said.",
            "One of them has frostbite on two fingers, said their doctor.",
            "None of the rowers suffered frostbite",
            "frostbite",
        ),
        (
            "The pilot took off without a licence, the court heard on Monday.",
            "He had held a licence for ten years, his lawyer told reporters.",
            "without a licence",
            "licence",
        ),
    ],
)
def test_what_there_was_not_and_was(one: str, other: str, denied: str, told: str) -> None:
    assert conflicts(one, other) == [(denied, told)]
    assert conflicts(other, one) == [(told, denied)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No alarm was sounded on deck.", "The crew should have sounded the alarm."),
        ("No alarm was sounded on deck.", "Whether the alarm was sounded is being looked at."),
        ("No alarm was sounded on deck.", "Not once was the alarm set off."),
        ("Without a ticket nobody was let in.", "A ticket was found in his coat."),
        ("There was no reason for it, he said.", "The reason was that the ship was old."),
        ("No alarm company was asked.", "The alarm was set off at noon."),
    ],
)
def test_what_is_no_denial_or_not_told_as_a_fact(one: str, other: str) -> None:
    assert conflicts(one, other) == []


def test_what_many_statements_are_about_is_left_alone() -> None:
    about = [f"The alarm was heard in street {number}." for number in range(6)]
    one = article(1, "Some said that there was no alarm at all.")
    matches = compare([one, article(2, *about)]).matches
    assert not [match for match in matches if match.relation is Relation.CONFLICT]
