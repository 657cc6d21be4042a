from __future__ import annotations

import pytest

from tests.evaluation import labels, matching
from workbench.claims.comparing import compare
from workbench.claims.model import Relation
from workbench.claims.pairs.pairing import MATCH

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(
        not (matching.GOLD.is_dir() and matching.SCORER.is_file()),
        reason="the labelled clusters are not at ../shared/data/gold",
    ),
]


@pytest.mark.parametrize("from_files", [True, False])
def test_pairs_stay_above_the_floor(from_files: bool) -> None:
    _, counts = matching.scored([], from_files)
    precision = counts["tp"] / (counts["tp"] + counts["fp"])
    recall = counts["tp"] / counts["gold"]
    assert 2 * precision * recall / (precision + recall) >= 0.655
    assert counts["core_tp"] / counts["core"] >= 0.8
    assert counts["relation_ok"] / counts["tp"] >= 0.75


def test_clusters_that_the_model_has_not_seen_stay_above_the_floor() -> None:
    pytest.importorskip("numpy")
    if not labels.available():
        pytest.skip("the texts of our own labels are not at ../shared/data/clusters")
    from tests.evaluation import training

    known = training.clusters()
    unseen = training.left_out(known)
    given = [cluster for cluster in known if cluster.given]
    f1, core = training.counted(given, unseen, MATCH)
    assert f1 >= 0.59
    assert core >= 0.73
    f1, core = training.counted(known, unseen, MATCH)
    assert f1 >= 0.54
    assert core >= 0.66


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
