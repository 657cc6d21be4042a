from __future__ import annotations

import pytest

from tests.evaluation import attribution, matching

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(
        not matching.GOLD.is_dir(),
        reason="the labelled clusters are not at ../shared/data/gold",
    ),
]


def test_speakers_and_modes_stay_above_the_floor() -> None:
    _, counts = attribution.scored(attribution.files([]))
    assert counts["speaker"] / counts["labelled"] >= 0.9
    assert counts["mode"] / counts["labelled"] >= 0.92
    assert counts["rightly without"] / counts["unlabelled"] >= 0.9
