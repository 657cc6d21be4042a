"""Which pairs of statements are worth judging, and how each stands among the others.

A pair is kept when it is near enough by its words; all else about it is computed only then.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from workbench.claims.pairs.article_pairs import later_articles
from workbench.claims.pairs.features import Standing
from workbench.claims.pairs.profiles import Profile
from workbench.claims.pairs.progress import Progress, part
from workbench.claims.pairs.vectors import Block, Index, Near

LEAST = 0.42
"""Pairs with less in common than this aren't judged."""
MOST = 200
"""So many pairs of a statement are judged, the nearest; more only texts of few words have."""
_Rank = tuple[float, float, float, float, float, float, float, float, float]
"""The fields of a `Standing` but for the last."""
_CROWD = 0.9
_THIRD = 40
"""So many of the nearest statements of each are asked for evidence through a third article."""


def near_pairs(
    profiles: Sequence[Sequence[Profile]],
    progress: Progress | None = None,
    least: float = LEAST,
) -> list[tuple[Near, Standing]]:
    """Return the pairs of different articles that are worth judging, in reading order."""
    vectors = [[profile.vector for profile in article] for article in profiles]
    index, later = Index(vectors), later_articles(vectors)
    kept: list[tuple[Near, _Rank]] = []
    size = len(profiles)
    for article in range(size):
        found: list[tuple[Near, _Rank]] = []
        within = part(progress, article / size, (article + 1) / size)
        for other, block in index.blocks(article, later[article], least, within):
            smaller = min(len(profiles[article]), len(profiles[other]))
            found.extend(_ranks(block, smaller))
        kept.extend(_nearest(found))
    kept = _nearest(kept)
    third = _third([near for near, _ in kept])
    return [
        (near, Standing(*rank, evidence))
        for (near, rank), evidence in zip(kept, third, strict=True)
    ]


def _nearest(pairs: list[tuple[Near, _Rank]]) -> list[tuple[Near, _Rank]]:
    """Leave the nearest pairs of statements that have too many."""
    if len(pairs) <= MOST:
        return pairs
    counted = Counter([near.a for near, _ in pairs])
    counted.update([near.b for near, _ in pairs])
    if max(counted.values()) <= MOST:
        return pairs
    counted.clear()
    kept = []
    for pair in sorted(pairs, key=lambda pair: (-pair[0].whole, pair[0].a, pair[0].b)):
        near = pair[0]
        if counted[near.a] < MOST and counted[near.b] < MOST:
            counted[near.a] += 1
            counted[near.b] += 1
            kept.append(pair)
    return kept


def _ranks(block: Block, smaller: int) -> Iterable[tuple[Near, _Rank]]:
    """Yield the pairs of two articles that are kept, with how they stand but for `third`."""
    if not block.near:
        return
    values = block.values
    columns: dict[int, list[float]] = {near.b: [] for near in block.near}
    everything: list[float] = []
    for row_values in values.values():
        everything.extend(row_values.values())
        for b in columns.keys() & row_values.keys():
            columns[b].append(row_values[b])
    everything.sort()
    rows = {a: _ranked(values[a].values()) for a in {near.a for near in block.near}}
    ranked = {b: _ranked(column) for b, column in columns.items()}
    size = len(everything)
    typical = everything[-1 - min(size - 1, smaller // 2)] + 0.1
    nothing: dict[int, float] = {}
    for near in block.near:
        a, b, value = near.a, near.b, near.whole
        left, right = b - 1, b + 1
        row, row_rivals, row_crowd = rows[a]
        column, column_rivals, column_crowd = ranked[b]
        rank = len(row) - bisect_right(row, value)
        other_rank = len(column) - bisect_right(column, value)
        gap, other_gap = value - row_rivals[not rank], value - column_rivals[not other_rank]
        beside = values[a].get
        before, after = values.get(a - 1, nothing).get, values.get(a + 1, nothing).get
        corner, opposite = before(left, 0.0), after(right, 0.0)
        around = [corner, before(b, 0.0), before(right, 0.0), beside(left, 0.0)]
        around += [opposite, after(b, 0.0), after(left, 0.0), beside(right, 0.0)]
        around.sort()
        if rank > other_rank:
            rank, other_rank = other_rank, rank
        if gap < other_gap:
            gap, other_gap = other_gap, gap
        yield (
            near,
            (
                math.log1p(rank),
                math.log1p(other_rank),
                math.log((size - bisect_right(everything, value) + 1) / smaller),
                value / typical,
                gap,
                other_gap,
                around[-1] + around[-2],
                corner if corner > opposite else opposite,
                float(row_crowd if row_crowd > column_crowd else column_crowd),
            ),
        )


def _ranked(values: Iterable[float]) -> tuple[list[float], tuple[float, float], int]:
    """Return values from the lowest up, the highest and the one after it, how many are high."""
    ranked = sorted(values)
    second = ranked[-2] if len(ranked) > 1 else 0.0
    return ranked, (ranked[-1], second), len(ranked) - bisect_right(ranked, _CROWD)


def _third(pairs: Sequence[Near]) -> list[float]:
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
            value, beyond = one[other], two[other]
            value = value if value < beyond else beyond
            if value > best:
                best = value
        found.append(best)
    return found
