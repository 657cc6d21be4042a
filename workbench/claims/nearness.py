"""Which pairs of statements are worth judging, and how each stands among the others.

A pair is kept when it is near enough by its words; all else about it is computed only then.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from workbench.claims.features import Standing
from workbench.claims.profiles import Profile
from workbench.claims.vectors import Index, Near

LEAST = 0.42
"""Pairs with less in common than this aren't judged."""
_CROWD = 0.9
_THIRD = 40
"""So many of the nearest statements of each are asked for evidence through a third article."""


def near_pairs(
    profiles: Sequence[Sequence[Profile]],
    progress: Callable[[float], None] | None = None,
    least: float = LEAST,
) -> list[tuple[Near, Standing]]:
    """Return the pairs of different articles that are worth judging, in reading order."""
    index = Index([[profile.vector for profile in article] for article in profiles])
    kept: list[tuple[Near, dict[str, float]]] = []
    for article in range(len(profiles)):
        for block in index.blocks(article):
            sizes = (len(profiles[article]), len(profiles[index.article_of[block[0].b]]))
            kept.extend(_standing(block, min(sizes), least))
        if progress is not None:
            progress((article + 1) / len(profiles))
    third = _third([near for near, _ in kept], index.article_of)
    return [
        (near, Standing(third=evidence, **found))
        for (near, found), evidence in zip(kept, third, strict=True)
    ]


def _standing(
    block: Sequence[Near], smaller: int, least: float
) -> Iterable[tuple[Near, dict[str, float]]]:
    """Yield the pairs of two articles that are kept, with their ranks and surroundings."""
    if max(near.whole for near in block) < least:
        return
    values = {(near.a, near.b): near.whole for near in block}
    rows: dict[int, list[float]] = defaultdict(list)
    for (a, b), value in values.items():
        rows[a].append(-value)
        rows[~b].append(-value)
    for row in rows.values():
        row.sort()
    everything = sorted(-value for value in values.values())
    typical = -everything[min(len(everything) - 1, smaller // 2)]
    for near in block:
        a, b, value = near.a, near.b, near.whole
        if value < least:
            continue
        ranks, gaps, crowds = [], [], []
        for row in (rows[a], rows[~b]):
            rank = bisect_left(row, -value)
            rival = -row[0] if rank else -row[1] if len(row) > 1 else 0.0
            ranks.append(rank)
            gaps.append(value - rival)
            crowds.append(bisect_left(row, -_CROWD))
        around = sorted(
            values.get((a + i, b + j), 0.0) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j
        )
        yield (
            near,
            {
                "rank_best": math.log1p(min(ranks)),
                "rank_worst": math.log1p(max(ranks)),
                "rank_articles": math.log((bisect_left(everything, -value) + 1) / smaller),
                "typical": value / (typical + 0.1),
                "gap_best": max(gaps),
                "gap_worst": min(gaps),
                "neighbours": around[-1] + around[-2],
                "diagonal": max(values.get((a - 1, b - 1), 0.0), values.get((a + 1, b + 1), 0.0)),
                "crowded": float(max(crowds)),
            },
        )


def _third(pairs: Sequence[Near], article_of: Sequence[int]) -> list[float]:
    """For each pair, how near both are to one statement of a third article."""
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    for near in pairs:
        beside[near.a][near.b] = near.whole
        beside[near.b][near.a] = near.whole
    for position, others in beside.items():
        if len(others) > _THIRD:
            strongest = sorted(others.items(), key=lambda item: (-item[1], item[0]))[:_THIRD]
            beside[position] = dict(strongest)
    found = []
    for near in pairs:
        one, two = beside[near.a], beside[near.b]
        best = 0.0
        for other in one.keys() & two.keys():
            value = min(one[other], two[other])
            if value > best:
                best = value
        found.append(best)
    return found
