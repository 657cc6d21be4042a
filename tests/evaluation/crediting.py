"""Fit `crediting.txt` of `claims/differences`.

`python -m tests.evaluation.crediting LABELS... [--write]`

LABELS are folders or files in the format of the gold, which is always used as well. Prints the
warnings in attribution with one cluster left out at a time, then fits the weights on all.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.evaluation import differing, matching
from workbench.claims.comparing import compare
from workbench.claims.differences import crediting
from workbench.claims.differences.slots import Pair
from workbench.claims.model import Corrections
from workbench.claims.pairs.alignment import links
from workbench.claims.speakers.attribution import attributions
from workbench.claims.speakers.parties import Parties
from workbench.claims.words.tokens import Tokenizer
from workbench.claims.words.weights import weights

TABLE = Path(crediting.__file__).with_name("crediting.txt")
HEADER = """\
# How much each sign speaks for showing a checker that two statements are credited otherwise.
# Logistic regression; fitted by tests/evaluation/crediting.py on hand-labelled pairs.
"""
_STRENGTH = 20.0
"""How strongly weights are drawn to nought (L2, on standardised signs)."""


@dataclass(frozen=True)
class Row:
    """A pair whose speakers differ: its signs, whether a warning is wanted, whether it counts."""

    signs: dict[str, float]
    wanted: bool
    given: bool


def rows(gold: dict[str, Any]) -> list[Row]:
    """Return the pairs of a cluster: those that labellers gave, and those found wrongly."""
    articles = matching.articles_of(gold)
    tokenizer = Tokenizer()
    tokens = {s: found for one in articles for s, found in tokenizer.tokens(one).items()}
    weight = weights(tokens.values(), english=True).both
    spoken = {s: found for one in articles for s, found in attributions(one).items()}
    parties = Parties(articles)
    firm, loose = differing.labelled(gold)
    linked = frozenset((a, b) for a, b in map(sorted, firm))
    found = []
    for match in compare(articles, Corrections(linked=linked)).matches:
        key = frozenset((match.a, match.b))
        a, b = spoken[match.a], spoken[match.b]
        if key in loose or not crediting.speakers_differ(a, b, parties):
            continue
        pair = Pair(
            tokens[match.a], tokens[match.b], links(tokens[match.a], tokens[match.b], weight)
        )
        wanted = key in firm and differing.expected(firm[key])
        found.append(Row(crediting.features(pair, a, b), wanted, key in firm))
    return found


def fit(data: Sequence[Row]) -> dict[str, float]:
    """Fit a logistic regression by gradient descent; return the weight of each sign and a bias."""
    names = sorted(data[0].signs)
    means = {n: math.fsum(r.signs[n] for r in data) / len(data) for n in names}
    spread = {
        n: math.sqrt(math.fsum((r.signs[n] - means[n]) ** 2 for r in data) / len(data)) or 1.0
        for n in names
    }
    table = [[1.0, *((r.signs[n] - means[n]) / spread[n] for n in names)] for r in data]
    weight = [0.0] * (len(names) + 1)
    pace = [0.0] * len(weight)
    for _ in range(120):
        slope = [0.0] + [_STRENGTH * w for w in weight[1:]]
        for row, one in zip(table, data, strict=True):
            total = sum(w * x for w, x in zip(weight, row, strict=True))
            miss = 1 / (1 + math.exp(-total)) - one.wanted
            for n, x in enumerate(row):
                slope[n] += miss * x
        for n, gradient in enumerate(slope):
            pace[n] = 0.8 * pace[n] - 0.6 * gradient / len(data)
            weight[n] += pace[n]
    found = {n: w / spread[n] for n, w in zip(names, weight[1:], strict=True)}
    found["bias"] = weight[0] - sum(found[n] * means[n] for n in names)
    return found


def chance(weight: dict[str, float], row: Row) -> float:
    """Return the likelihood that weights give a row."""
    total = weight["bias"] + sum(weight[n] * value for n, value in row.signs.items())
    return 1 / (1 + math.exp(-total))


def main(arguments: Sequence[str]) -> None:
    """Print the figures with one cluster left out; write the weights where told to."""
    data = {
        name: rows(gold)
        for name, gold in differing.clusters([a for a in arguments if a != "--write"]).items()
    }
    given = set(matching.clusters())
    held: dict[str, list[float]] = {}
    for name in data:
        weight = fit([row for other in data if other != name for row in data[other]])
        held[name] = [chance(weight, row) for row in data[name]]
    for least in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        parts = []
        for title, names in (("gold", given), ("all", set(data))):
            for only in (True, False):
                said = wanted = both = 0
                for name in names:
                    for row, value in zip(data[name], held[name], strict=True):
                        if only and not row.given:
                            continue
                        said += value >= least
                        wanted += row.wanted
                        both += value >= least and row.wanted
                parts.append(f"{title}{'' if only else '+wrong'} {both}/{said}/{wanted}")
        sys.stdout.write(f"{least:.2f} right/said/wanted: {', '.join(parts)}\n")
    weight = fit([row for found in data.values() for row in found])
    lines = [f"{name} {value:.3f}" for name, value in sorted(weight.items(), key=lambda w: -w[1])]
    sys.stdout.write("\n".join(lines) + "\n")
    if "--write" in arguments:
        TABLE.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
