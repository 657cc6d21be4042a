"""Figures of two periods, and plans beside deeds, contradict nothing."""

from __future__ import annotations

import pytest

from tests.claims.texts import conflicts

APART = [
    ("The airline will cut 900 jobs next year.", "The airline cut 400 jobs last year."),
    ("The council plans to spend 3 million euros on the pier.",
     "The council spent 1.8 million euros on the pier last year."),
    ("The cabinet wants to raise the tax to 21 percent.",
     "The cabinet raised the tax to 19 percent."),
    ("Inflation stood at 4.1 percent in 2022.", "Inflation stood at 2.9 percent in 2023."),
    ("Police arrested nine marchers on Monday.", "Police arrested 14 marchers on Tuesday."),
    ("Rebels shelled the port on Monday, killing four people.",
     "Rebels shelled the port on Wednesday, killing nine people."),
    ("Orr beat Vale 2-1 in March.", "Vale beat Orr 3-0 in October."),
    ("The firm employs 5,200 people worldwide.", "The firm employs 1,100 people in its Orr plant."),
    ("The strike halted 120 flights at Orr.", "The strike halted 640 flights nationwide."),
    ("The accident killed two people.", "The accident injured five people."),
    ("The firm did not recall the brakes.", "The firm recalled the airbags."),
]  # fmt: skip
ONE = [
    ("Inflation stood at 4.1 percent in May.", "Inflation stood at 2.9 percent in May."),
    ("Police arrested nine marchers on Monday.", "Police arrested 14 marchers on Monday."),
    ("The bridge, built in 1932, cost 12 million crowns.",
     "The bridge, built in 1934, cost 15 million crowns."),
    ("The firm did not recall the brakes.", "The firm recalled the brakes."),
    ("The new coach is Paul Berger, he said.", "The new coach is Tom Sattler, he said."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART)
def test_of_two_periods_places_or_deeds_both_may_be_right(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert conflicts(other, one) == []


@pytest.mark.parametrize(("one", "other"), ONE)
def test_of_one_they_contradict_each_other(one: str, other: str) -> None:
    assert conflicts(one, other)
    assert conflicts(other, one)
