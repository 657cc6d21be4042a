"""Statements that are alike but for what they speak of contradict nothing."""

from __future__ import annotations

import pytest

from tests.claims.texts import conflicts

APART = [
    ("The schools in Calder Bay will be closed on Monday.",
     "The libraries in Calder Bay will be open on Monday."),
    ("Net interest income rose to 1.21 billion crowns.",
     "Net fee income fell to 310 million crowns."),
    ("Arvania will withdraw its troops from the pass within 90 days.",
     "Observers will be withdrawn from the canal within 180 days."),
    ("The fire had burned 4,800 hectares by noon.",
     "A second fire in the hills had burned 900 hectares by noon."),
    ("Labour voted for the bill.", "Conservatives voted against the bill."),
    ("Sales rose 6 percent.", "Traffic fell 6 percent."),
    ("Students won't pay the fee.", "Teachers will pay the fee."),
    ("Velmora finished third last season.", "Harrow Tops finished eleventh last season."),
]  # fmt: skip
ONE = [
    ("The schools in Calder Bay will be closed on Monday.",
     "All the schools in Calder Bay will be open on Monday."),
    ("Net fee income rose to 310 million crowns.", "Net fee income fell to 290 million crowns."),
    ("The council approved the plan for the pool.", "Councillors threw out the pool plan."),
    ("The fire had burned 4,800 hectares by noon.", "The blaze had burned 900 hectares by noon."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_told_of_two_things_is_no_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert conflicts(other, one) == []


@pytest.mark.parametrize(("one", "other"), ONE)
def test_what_is_told_of_one_thing_is_one(one: str, other: str) -> None:
    assert conflicts(one, other)
    assert conflicts(other, one)
