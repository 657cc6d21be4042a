"""Times of the day that differ."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import DifferenceKind, Relation


def told(one: str, other: str) -> list[tuple[str, str]]:
    comparison = compare([article(1, one), article(2, other)])
    return [
        (difference.a, difference.b)
        for match in comparison.matches
        for difference in match.differences
        if difference.kind in (DifferenceKind.DATE, DifferenceKind.NUMBER)
    ]


@pytest.mark.parametrize(
    ("one", "other", "times"),
    [
        ("The order was lifted at noon.", "The order was lifted at 2 p.m.", ("noon", "2 p.m.")),
        (
            "The order was lifted at half past two.",
            "The order was lifted at noon.",
            ("half past two", "noon"),
        ),
        (
            "The order was lifted at a quarter to three.",
            "The order was lifted at four o'clock.",
            ("quarter to three", "four o'clock"),
        ),
        (
            "The order was lifted at midnight, Ida Holm said.",
            "The order was lifted at noon, Ida Holm said.",
            ("midnight", "noon"),
        ),
        (
            "The strike at the mill ended at midnight without incident.",
            "The strike was extended by six hours and ended at 6 a.m. on Friday, the mill said.",
            ("midnight", "6 a.m."),
        ),
        (
            "She conceded at 9.15 on Sunday evening.",
            "She conceded at 10 p.m. on Sunday evening.",
            ("9.15", "10 p.m."),
        ),
        (
            "The first call about the fire at the mill came at 9:52 p.m. on Monday.",
            "The fire at the mill was reported at 9:25 p.m. and was out at 6 a.m.",
            ("9:52 p.m.", "9:25 p.m."),
        ),
    ],
)
def test_times_that_differ(one: str, other: str, times: tuple[str, str]) -> None:
    assert told(one, other) == [times]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The order was lifted at noon.", "The order was lifted at 12 p.m."),
        ("The order was lifted at half past two.", "The order was lifted at 2:30 p.m."),
        ("The order was lifted at ten o’clock.", "The order was lifted at 10 a.m."),
        ("The share fell by five to six points.", "The share fell by five to six points then."),
        ("The order was lifted at midnight.", "The order was lifted at 0:00."),
        ("The order was lifted at 18:40.", "The order was lifted at 6.40 p.m."),
        ("The order was lifted around noon.", "The order was lifted at 12:20 p.m."),
        ("The quake hit at 12:40 GMT.", "The quake hit at 7:40 a.m. EST."),
        ("The quake hit about noon on Sunday.", "The quake hit at 12:10 on Sunday."),
        ("The order was lifted at midnight.", "The order was lifted at 24:00."),
        ("It was lifted at 11:59 p.m. on May 3.", "It was lifted shortly after midnight on May 3."),
        ("It rose to 9.15 percent.", "It rose to 9.15 percent at noon."),
    ],
)
def test_times_that_are_one(one: str, other: str) -> None:
    assert told(one, other) == []


def test_two_times_of_one_act_are_a_conflict() -> None:
    comparison = compare(
        [article(1, "The order was lifted at noon."), article(2, "The order was lifted at 2 p.m.")]
    )
    assert comparison.matches[0].relation is Relation.CONFLICT


def test_an_index_is_no_time() -> None:
    assert told("Shares closed at 9.15 in London.", "Shares closed at 9.85 in London.") == [
        ("9.15", "9.85")
    ]
