"""Small invented events stay as well compared as they were."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.evaluation import small_events

pytestmark = pytest.mark.evaluation


@pytest.mark.parametrize(("part", "f1", "conflicts", "wrongly"), [("developed", 0.65, 0.22, 4)])
def test_small_events_stay_above_the_floor(
    part: str, f1: float, conflicts: float, wrongly: int
) -> None:
    counts = sum(map(small_events.counted, small_events.events(part)), Counter[str]())
    found = small_events.figures(counts)
    assert counts["cut otherwise"] <= 5
    assert found.f1 >= f1
    assert found.conflicts >= conflicts
    assert found.wrong_conflicts <= wrongly
