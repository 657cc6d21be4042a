"""Small invented events stay as well compared as they were."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.evaluation import small_events

pytestmark = pytest.mark.evaluation


def test_small_events_stay_above_the_floor() -> None:
    counts = sum(map(small_events.counted, small_events.events()), Counter[str]())
    found = small_events.figures(counts)
    assert not counts["cut otherwise"]
    assert found.f1 >= 0.73
    assert found.conflicts >= 0.26
    assert found.wrong_conflicts <= 12
