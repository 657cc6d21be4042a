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
    least = {"actor": 0.85, "date": 0.97, "name": 0.79, "negation": 0.91, "number": 0.94}
    for kind, counts in contrasting.planted(copies).items():
        assert counts["unplanted"] == 0
        assert counts["found"] / counts["wanted"] >= least[kind], kind
        assert counts["right"] / counts["said"] >= 0.95, kind


def test_actors_that_change_places_are_seen_and_paraphrases_of_the_same_words_are_not() -> None:
    pairs = contrasting.exchanged()
    told = {
        alike: contrasting.false_alarms([(a, b) for a, b, same in pairs if same is alike])[0]
        / sum(same is alike for *_, same in pairs)
        for alike in (True, False)
    }
    assert told[False] >= 0.17
    assert told[True] <= 0.015


def test_paraphrases_and_translations_seldom_carry_a_warning() -> None:
    same = [(a, b) for a, b, alike in contrasting.paraphrases() if alike]
    assert contrasting.false_alarms(same)[0] / len(same) <= 0.08
    translated = contrasting.translations()
    assert contrasting.false_alarms(translated)[0] / len(translated) <= 0.05


def test_suggestions_agree_on_the_seeds() -> None:
    for expected, claim in suggesting.claims():
        assert claim.suggestion is not None
        assert claim.suggestion.verdict.value == expected["suggest"], expected["claim"]
