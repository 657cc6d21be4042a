"""Fit an additive model by boosting stumps: each round one step in the table of one sign.

After Friedman (2001), with logistic loss, row and column sampling; deterministic for a seed.
Needs numpy, which the product doesn't.
"""

from __future__ import annotations

from typing import Any

import numpy as np

RATE = 0.1
BINS = 16
ROWS = 0.6
SIGNS = 0.35
RIDGE = 5.0
FEWEST = 25.0


def fit(
    signs: Any, labels: Any, weights: Any, names: tuple[str, ...], seed: int, rounds: int
) -> dict[str, Any]:
    """Return `{"start": log odds, "signs": {name: {"bounds": [...], "steps": [...]}}}`.

    `signs` is a matrix with a row for each pair and a column for each name; `labels` are 0 or 1.
    """
    random = np.random.default_rng(seed)
    count, width = signs.shape
    bounds = [np.unique(np.quantile(signs[:, j], np.linspace(0, 1, BINS + 1)[1:-1]))
              for j in range(width)]  # fmt: skip
    bins = np.stack(
        [np.searchsorted(bounds[j], signs[:, j], side="right") for j in range(width)], axis=1
    )
    tables = [np.zeros(len(bounds[j]) + 1) for j in range(width)]
    share = float((labels * weights).sum() / weights.sum())
    start = float(np.log(share / (1 - share)))
    odds = np.full(count, start)
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-odds))
        slope = weights * (labels - chance)
        curve = weights * chance * (1 - chance)
        rows = np.flatnonzero(random.random(count) < ROWS)
        best: tuple[float, int, int, float, float] | None = None
        for j in random.permutation(width)[: max(1, int(SIGNS * width))]:
            size = len(tables[j])
            if size < 2:
                continue
            held = bins[rows, j]
            g = np.cumsum(np.bincount(held, slope[rows], size))
            h = np.cumsum(np.bincount(held, curve[rows], size))
            n = np.cumsum(np.bincount(held, minlength=size))
            left, right = g[:-1], g[-1] - g[:-1]
            left_curve, right_curve = h[:-1] + RIDGE, h[-1] - h[:-1] + RIDGE
            gain = left**2 / left_curve + right**2 / right_curve
            gain[(n[:-1] < FEWEST) | (n[-1] - n[:-1] < FEWEST)] = -1
            cut = int(np.argmax(gain))
            if gain[cut] > 0 and (best is None or gain[cut] > best[0]):
                low = float(left[cut] / left_curve[cut])
                high = float(right[cut] / right_curve[cut])
                best = float(gain[cut]), int(j), cut, low, high
        if best is None:
            break
        _, j, cut, low, high = best
        tables[j][: cut + 1] += RATE * low
        tables[j][cut + 1 :] += RATE * high
        odds += RATE * np.where(bins[:, j] <= cut, low, high)
    found = {}
    for j, name in enumerate(names):
        steps = [round(float(step), 4) for step in tables[j]]
        edges = [float(f"{edge:.5g}") for edge in bounds[j]]
        kept = [k for k in range(len(edges)) if steps[k] != steps[k + 1]]
        if kept:
            found[name] = {
                "bounds": [edges[k] for k in kept],
                "steps": [steps[k] for k in kept] + [steps[kept[-1] + 1]],
            }
    return {"start": round(start, 4), "signs": found}


def averaged(models: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the mean of models that were fitted to the same pairs with other seeds."""
    share = 1 / len(models)
    found: dict[str, Any] = {}
    for name in sorted({name for one in models for name in one["signs"]}):
        tables = [one["signs"][name] for one in models if name in one["signs"]]
        bounds = sorted({edge for table in tables for edge in table["bounds"]})
        steps = []
        for place in range(len(bounds) + 1):
            value = bounds[place - 1] if place else float("-inf")
            total = sum(
                table["steps"][int(np.searchsorted(table["bounds"], value, side="right"))]
                for table in tables
            )
            steps.append(round(share * total, 4))
        found[name] = {"bounds": bounds, "steps": steps}
    return {"start": round(share * sum(one["start"] for one in models), 4), "signs": found}
