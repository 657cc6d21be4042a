"""Which words of two matched statements say the same: spans for the highlight.

Greedy string tiling (Wise 1993): the heaviest common run of keys is taken first, wherever it
stands on either side, until none with a content word is left; then forms of one word or name are
linked among the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.claims.model import Aligned, AlignedKind
from workbench.claims.scoring import alike
from workbench.claims.tokens import Token

_LITTLE = 0.05
"""What a word without weight adds to a run, so that longer runs win."""


_LONGEST = 300
"""Tokens of a statement that are aligned; a text without a full stop may have thousands."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two linked tokens, by their positions in their statements."""

    a: int
    b: int
    kind: AlignedKind


def links(a: Sequence[Token], b: Sequence[Token], weights: Mapping[str, float]) -> tuple[Link, ...]:
    """Link the tokens of two statements one to one, in the order of `a`."""
    a, b = a[:_LONGEST], b[:_LONGEST]
    free_a, free_b = [True] * len(a), [True] * len(b)
    found: list[Link] = []
    while (run := _heaviest(a, b, free_a, free_b, weights)) is not None:
        start_a, start_b, length = run
        for step in range(length):
            free_a[start_a + step] = free_b[start_b + step] = False
            found.append(Link(start_a + step, start_b + step, AlignedKind.SAME))
    forms = sorted(
        (-similarity, abs(i / len(a) - j / len(b)), i, j)
        for i, j, similarity in alike(a, b)
        if free_a[i] and free_b[j]
    )
    for _, _, i, j in forms:
        if free_a[i] and free_b[j]:
            free_a[i] = free_b[j] = False
            found.append(Link(i, j, AlignedKind.FORM))
    return tuple(sorted(found, key=lambda link: link.a))


def aligned(a: Sequence[Token], b: Sequence[Token], found: Sequence[Link]) -> tuple[Aligned, ...]:
    """Join neighbouring links into spans of the article texts."""
    spans: list[Aligned] = []
    last: Link | None = None
    for link in found:
        joins = (
            last is not None
            and link.a == last.a + 1
            and link.b == last.b + 1
            and link.kind == last.kind
        )
        if joins:
            before = spans[-1]
            spans[-1] = Aligned(
                (before.a[0], a[link.a].end), (before.b[0], b[link.b].end), link.kind
            )
        else:
            x, y = a[link.a], b[link.b]
            spans.append(Aligned((x.start, x.end), (y.start, y.end), link.kind))
        last = link
    return tuple(spans)


def _heaviest(
    a: Sequence[Token],
    b: Sequence[Token],
    free_a: Sequence[bool],
    free_b: Sequence[bool],
    weights: Mapping[str, float],
) -> tuple[int, int, int] | None:
    where: dict[str, list[int]] = defaultdict(list)
    for j, token in enumerate(b):
        if free_b[j]:
            where[token.key].append(j)
    best: tuple[float, float, int, int, int] | None = None
    for i, token in enumerate(a):
        if not free_a[i]:
            continue
        for j in where.get(token.key, ()):
            if i and j and free_a[i - 1] and free_b[j - 1] and a[i - 1].key == b[j - 1].key:
                continue
            length, weight, content = 0, 0.0, False
            while (
                i + length < len(a)
                and j + length < len(b)
                and free_a[i + length]
                and free_b[j + length]
                and a[i + length].key == b[j + length].key
            ):
                one = a[i + length]
                weight += _LITTLE + (weights.get(one.key, 0.0) if one.content else 0.0)
                content = content or one.content
                length += 1
            if not content:
                continue
            rank = (-weight, abs(i / len(a) - j / len(b)), i, j, length)
            if best is None or rank < best:
                best = rank
    return best[2:] if best is not None else None
