from __future__ import annotations

from collections import Counter

import pytest

from tests.evaluation import contrasting, differing, matching, suggesting

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(
        not (matching.GOLD.is_dir() and matching.SCORER.is_file()),
        reason="the labelled clusters are not at ../shared/data/gold",
    ),
]


def test_warnings_and_conflicts_stay_above_the_floor() -> None:
    _, counts = matching.scored([])
    precision = counts["flag_tp"] / counts["flag_said"]
    recall = counts["flag_tp"] / counts["flag_gold"]
    assert 2 * precision * recall / (precision + recall) >= 0.55
    assert counts["conflicts_shown"] / counts["conflicts"] >= 0.6


def test_warnings_on_given_pairs_stay_above_the_floor() -> None:
    counts = sum((differing.counted(g) for g in matching.clusters().values()), Counter())
    precision = counts["both"] / counts["said"]
    recall = counts["both"] / counts["wanted"]
    assert 2 * precision * recall / (precision + recall) >= 0.45


def test_planted_differences_are_found_and_copies_differ_in_nothing() -> None:
    copies = [(sentence, sentence) for sentence in contrasting.real_sentences()]
    least = {"actor": 0.8, "date": 0.95, "name": 0.8, "negation": 0.88, "number": 0.93}
    for kind, counts in contrasting.planted(copies).items():
        assert counts["unplanted"] == 0
        assert counts["found"] / counts["wanted"] >= least[kind], kind
        assert counts["right"] / counts["said"] >= 0.95, kind


def test_suggestions_agree_on_the_seeds() -> None:
    for expected, claim in suggesting.claims():
        assert claim.suggestion is not None
        assert claim.suggestion.verdict.value == expected["suggest"], expected["claim"]
