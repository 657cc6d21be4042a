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


@pytest.mark.parametrize(
    ("group", "speaker", "mode"),
    [("given", 0.91, 0.93), ("developed on", 0.83, 0.88), ("held out", 0.82, 0.85)],
)
def test_speakers_and_modes_stay_above_the_floor(group: str, speaker: float, mode: float) -> None:
    _, counts = attribution.scored(group)
    if not counts["labelled"]:
        pytest.skip("the clusters are not at ../shared/data/clusters")
    assert counts["speaker"] / counts["labelled"] >= speaker
    assert counts["mode"] / counts["labelled"] >= mode
    assert counts["rightly without"] / counts["unlabelled"] >= 0.87
