"""Fit `workbench/claims/pairs/likelihood.json`: `python -m tests.evaluation.training`.

Reads the labelled clusters of the test data and our own labels of more. Prints the figures of
leaving each cluster out before it writes the models that are fitted to all. Needs numpy.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.evaluation import labels, matching
from tests.evaluation.matching import scorer
from workbench.articles.model import Article
from workbench.articles.reading import read_articles
from workbench.claims.pairs.features import FEATURES, features
from workbench.claims.pairs.likelihood import Model, read
from workbench.claims.pairs.nearness import near_pairs
from workbench.claims.pairs.profiles import profiles
from workbench.claims.pairs.scoring import bag
from workbench.claims.speakers.attribution import attributions
from workbench.claims.words.tokenizer import Tokenizer
from workbench.claims.words.weights import weights

MODELS = Path(__file__).resolve().parents[2] / "workbench" / "claims" / "pairs" / "likelihood.json"
SEEDS = range(4)
GIVEN = 2.0
"""The given clusters count so much more than those that were labelled later."""
NEAR_VERBATIM = 0.3
"""Articles that print one agency's text say little about matching."""
ROUNDS = 260
SAME_ROUNDS = 120


@dataclass
class Cluster:
    """A labelled cluster with the signs of its near pairs and what each should be."""

    name: str
    given: bool
    gold: Mapping[str, Any]
    articles: tuple[Article, ...]
    pairs: list[tuple[str, str]] = field(default_factory=list)
    signs: list[list[float]] = field(default_factory=list)
    wanted: list[Mapping[str, Any] | None] = field(default_factory=list)
    mapped: dict[str, str | None] = field(default_factory=dict)

    @property
    def weight(self) -> float:
        """How much a pair of this cluster counts."""
        return GIVEN if self.given else NEAR_VERBATIM if self.name.startswith("nyc_") else 1.0


def clusters() -> list[Cluster]:
    """Read the labelled clusters and compute the signs of their pairs."""
    found = []
    for name, gold in matching.clusters().items():
        articles = read_articles(matching.files_of(name, gold))
        found.append(Cluster(name, True, gold, articles))
    for name in labels.names():
        gold = labels.cluster(name)
        files = [labels.CLUSTERS / name / f"{outlet}.txt" for outlet in gold["outlets"]]
        articles = read_articles(sorted(str(file) for file in files))
        found.append(Cluster(name, False, gold, articles))
    for cluster in found:
        _describe(cluster)
    return found


def _describe(cluster: Cluster) -> None:
    articles = cluster.articles
    tokenizer = Tokenizer()
    tokens = {key: held for one in articles for key, held in tokenizer.tokens(one).items()}
    weight = weights(tokens.values())
    bags = {
        s.id: bag(s.id, number, tokens[s.id], weight.both)
        for number, article in enumerate(articles)
        for s in article.statements
    }
    spoken = {key: held for one in articles for key, held in attributions(one).items()}
    known = profiles(articles, bags, weight, spoken)
    flat = [profile for article in known for profile in article]
    compared = {
        "articles": [
            {"path": a.path, "statements": [{"id": s.id, "text": s.text} for s in a.statements]}
            for a in articles
        ]
    }
    cluster.mapped = scorer().map_statements(compared, cluster.gold)
    wanted = {frozenset((pair["a"], pair["b"])): pair for pair in cluster.gold["pairs"]}
    for near, standing in near_pairs(known):
        a, b = flat[near.a], flat[near.b]
        cluster.pairs.append((a.bag.id, b.bag.id))
        cluster.signs.append(features(a, b, near, standing, weight))
        names = frozenset((cluster.mapped[a.bag.id], cluster.mapped[b.bag.id]))
        cluster.wanted.append(wanted.get(names))


def fitted(
    used: Iterable[Cluster], want: Callable[[Mapping[str, Any] | None], float | None], rounds: int
) -> dict[str, Any]:
    """Fit a model; `want` gives a pair's label from its gold entry, or None to leave it out."""
    import numpy as np

    from tests.evaluation.boosting import averaged, fit

    rows = [
        (signs, label, one.weight)
        for one in used
        for signs, gold in zip(one.signs, one.wanted, strict=True)
        if (label := want(gold)) is not None
    ]
    matrix = np.array([row[0] for row in rows])
    wanted, weight = np.array([row[1] for row in rows]), np.array([row[2] for row in rows])
    return averaged([fit(matrix, wanted, weight, FEATURES, seed, rounds) for seed in SEEDS])


def shares(gold: Mapping[str, Any] | None) -> float | None:
    """Whether a pair shares a claim; None for an optional pair."""
    if gold is None:
        return 0.0
    return None if gold["level"] == "optional" else 1.0


def says_the_same(gold: Mapping[str, Any] | None) -> float | None:
    """Whether a matching pair says the same; None for other pairs."""
    if gold is None or gold["level"] == "optional" or gold["relation"] == "conflict":
        return None
    return float(gold["relation"] == "same")


def counted(
    used: Sequence[Cluster], model_of: Mapping[str, Model], least: float
) -> tuple[float, float]:
    """Return F1 of the pairs and recall of the core pairs at a threshold."""
    right = found = firm = core = core_found = 0
    for one in used:
        levels = {frozenset((pair["a"], pair["b"])): pair["level"] for pair in one.gold["pairs"]}
        said = set()
        stray = 0
        for (a, b), signs in zip(one.pairs, one.signs, strict=True):
            if model_of[one.name].probability(signs) >= least:
                x, y = one.mapped[a], one.mapped[b]
                stray += x is None or y is None
                said.add(frozenset((x, y)))
        said = {pair for pair in said if None not in pair and levels.get(pair) != "optional"}
        firm += sum(level != "optional" for level in levels.values())
        core += sum(level == "core" for level in levels.values())
        right += sum(pair in levels for pair in said)
        core_found += sum(levels.get(pair) == "core" for pair in said)
        found += len(said) + stray
    return 2 * right / (found + firm), core_found / core


def left_out(known: Sequence[Cluster]) -> dict[str, Model]:
    """For each cluster the model fitted to all others."""
    return {
        one.name: read(fitted([c for c in known if c is not one], shares, ROUNDS)) for one in known
    }


def report(known: Sequence[Cluster], model_of: Mapping[str, Model]) -> list[str]:
    """Return lines with the figures of the given, the other and all clusters by threshold."""
    lines = []
    parts = {
        "given": [one for one in known if one.given],
        "others": [one for one in known if not one.given],
        "all": list(known),
    }
    for name, used in parts.items():
        if not used:
            continue
        figures = []
        for step in range(18, 45, 3):
            f1, core = counted(used, model_of, step / 100)
            figures.append(f"{step / 100:.2f}: {f1:.3f}/{core:.3f}")
        lines.append(f"{name:7s} {len(used):2d} clusters  F1/core recall at " + "  ".join(figures))
    return lines


def main() -> None:
    """Cross-validate, then write the models."""
    known = clusters()
    sys.stdout.write("\n".join(report(known, left_out(known))) + "\n")
    models = {
        "match": fitted(known, shares, ROUNDS),
        "same": fitted(known, says_the_same, SAME_ROUNDS),
    }
    MODELS.write_text(_readable(models), encoding="utf-8")
    inside = {one.name: read(models["match"]) for one in known}
    sys.stdout.write("fitted to all, measured on the same:\n" + "\n".join(report(known, inside)))
    sys.stdout.write("\n")


def _readable(models: Mapping[str, Any]) -> str:
    """A line for each table."""
    parts = []
    for name, one in models.items():
        tables = ",\n".join(f"   {json.dumps(k)}: {json.dumps(v)}" for k, v in one["signs"].items())
        parts.append(f' "{name}": {{"start": {one["start"]}, "signs": {{\n{tables}}}}}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
