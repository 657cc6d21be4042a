from __future__ import annotations

import pytest

from tests.evaluation import matching
from workbench.claims.comparing import compare
from workbench.claims.model import Relation

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(
        not (matching.GOLD.is_dir() and matching.SCORER.is_file()),
        reason="the labelled clusters are not at ../shared/data/gold",
    ),
]


def test_pairs_stay_above_the_floor() -> None:
    _, counts = matching.scored([])
    precision = counts["tp"] / (counts["tp"] + counts["fp"])
    recall = counts["tp"] / counts["gold"]
    assert 2 * precision * recall / (precision + recall) >= 0.58
    assert counts["core_tp"] / counts["core"] >= 0.72
    assert counts["relation_ok"] / counts["tp"] >= 0.7


def test_hard_negatives_are_never_the_same() -> None:
    gold = matching.clusters()["seeds"]
    outlets = {outlet: f"a{n}" for n, outlet in enumerate(gold["outlets"], 1)}
    comparison = compare(matching.articles_of(gold))
    same = {(m.a, m.b) for m in comparison.matches if m.relation is Relation.SAME}

    def name(key: str) -> str:
        outlet, number = key.split(":")
        return f"{outlets[outlet]}.{number}"

    assert gold["hard_negatives"]
    for pair in gold["hard_negatives"]:
        assert (name(pair["a"]), name(pair["b"])) not in same
