"""Another place of one thing is a conflict, another name is a difference."""

from __future__ import annotations

import pytest

from tests.claims.texts import article, conflicts
from workbench.claims.comparing import compare

ELSEWHERE = [
    ("A firefighter was swept away in Upper Marle and drowned.",
     "A firefighter was swept away in Lower Marle and drowned."),
    ("The barge sank near Orrholm late on Monday.", "The barge sank near Velby late on Monday."),
]  # fmt: skip
OTHERWISE = [
    ("He said so in a statement on Chatline.", "He said so in a statement to Novapress."),
    ("Orla Finch opened the hall in Vale.", "Karla Dean opened the hall in Vale."),
]


@pytest.mark.parametrize(("one", "other"), ELSEWHERE)
def test_another_place_is_a_conflict(one: str, other: str) -> None:
    assert conflicts(one, other)
    assert conflicts(other, one)


@pytest.mark.parametrize(("one", "other"), OTHERWISE)
def test_another_name_is_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []


def test_what_opens_both_differs_where_all_else_is_the_same() -> None:
    one = "Karova will withdraw its troops from the Sten pass within 90 days."
    (match,) = compare([article(1, one), article(2, one.replace("Karova", "Estmark"))]).matches
    assert [(d.kind, d.a, d.b) for d in match.differences] == [("name", "Karova", "Estmark")]
