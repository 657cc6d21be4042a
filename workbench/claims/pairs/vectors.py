"""Statements as weighted words, each also seen together with its neighbours in the article.

A sentence leaves out what the sentence before has said. So statements are compared three times:
by themselves, one by itself with the other in its context, and both in their contexts. The dot
products of contexts are sums of dot products of statements, which come from an inverted index.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.pairs.progress import Progress, part, told

Vector = Mapping[str, float]

_NEIGHBOUR = 0.6
"""How much the words of the statement before and after count in a context."""
_LEAST = 0.03
"""Pairs whose cosine is below this aren't looked at."""
COMMON = 400
"""A key in more statements than this proposes no pairs, so that work doesn't grow with the square
of their number; it counts in those that other keys propose. A statement's rarest key proposes
always."""

_FIGURE = re.compile(r"=(?!10*\b)(?:\d{3,}|\d+\.\d+)[%$€£]?")
"""The key of an exact figure of several digits, which is seldom in two statements by chance."""
_FEW = 12
"""Such a figure tells of what a statement speaks where so many statements have it at most."""
_DOTS = 0.3
"""The share of the work on an article that its dot products take."""


class Near(NamedTuple):
    """How near two statements are; `a` and `b` are positions in the whole collection.

    All are cosines: of the statements; of each with the other's context (the higher and the
    lower); of both contexts. `whole` is a rough likeness, from 0 to 3, by which pairs are ranked.
    `figure` tells that they share a figure that few statements have.
    """

    a: int
    b: int
    alone: float
    context_best: float
    context_least: float
    contexts: float
    whole: float
    figure: bool


class Block(NamedTuple):
    """The pairs of two articles: `whole` by `a` and then `b`, and those worth judging."""

    values: dict[int, dict[int, float]]
    near: list[Near]


class Index:
    """The vectors of the statements of all articles, ready to yield pairs that are near.

    `articles` holds the vectors of each article in reading order; positions count on over
    articles.
    """

    def __init__(self, articles: Sequence[Sequence[Vector]]) -> None:
        # inside, a place is left free behind each article, so that neighbours are always of one
        self._spans: list[tuple[int, int]] = []
        self._article_of: list[int] = []
        vectors: list[Vector] = []
        for number, article in enumerate(articles):
            self._spans.append((len(vectors), len(vectors) + len(article)))
            # in one order of keys, so that sums are the same from both sides
            vectors.extend(dict(sorted(vector.items())) for vector in article)
            vectors.append({})
            self._article_of.extend([number] * (len(article) + 1))
        self._vectors = vectors
        self._norms = [math.hypot(*vector.values()) or 1.0 for vector in vectors]
        self._context_norms = _context_norms(vectors)
        self._postings: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
        for position, vector in enumerate(vectors):
            for key, weight in vector.items():
                positions, weights = self._postings[key]
                positions.append(position)
                weights.append(weight)
        self._telling = {key for key, held in self._postings.items() if _tells(key, held[0])}
        self._common = {
            key: dict(zip(*postings, strict=True))
            for key, postings in self._postings.items()
            if len(postings[0]) > COMMON
        }

    def blocks(
        self,
        article: int,
        later: Set[int],
        least: float = 0.0,
        progress: Progress | None = None,
    ) -> Iterator[tuple[int, Block]]:
        """Yield each of the `later` articles, in order, with the pairs that share anything.

        Worth judging are those whose `whole` is `least` or more, or which share a figure that few
        statements have.
        """
        start, end = self._spans[article]
        norms, context_norms, article_of = self._norms, self._context_norms, self._article_of
        places = range(start, end)
        rows = [
            self._dots(position, end, later)
            for position in told(places, part(progress, 0.0, _DOTS))
        ]
        empty: dict[int, float] = {}
        found: dict[int, Block] = defaultdict(lambda: Block(defaultdict(dict), []))
        for row, above, below, position in zip(
            rows,
            [empty, *rows],
            [*rows[1:], empty],
            told(places, part(progress, _DOTS, 1.0)),
            strict=False,
        ):
            beside, before, after = row.get, above.get, below.get
            norm, context_norm = norms[position], context_norms[position]
            sharing = self._sharing(position)
            for other, dot in row.items():
                alone = dot / (norm * norms[other])
                if alone < _LEAST and other not in sharing:
                    continue
                left, right = other - 1, other + 1
                along = beside(left, 0.0) + beside(right, 0.0)
                across = before(other, 0.0) + after(other, 0.0)
                # added up crosswise, so that either article may come first
                corners = (before(left, 0.0) + after(right, 0.0)) + (
                    after(left, 0.0) + before(right, 0.0)
                )
                other_context = context_norms[other]
                one = (dot + _NEIGHBOUR * along) / (norm * other_context)
                two = (dot + _NEIGHBOUR * across) / (context_norm * norms[other])
                both = (dot + _NEIGHBOUR * (along + across) + _NEIGHBOUR**2 * corners) / (
                    context_norm * other_context
                )
                if one < two:
                    one, two = two, one
                number = article_of[other]
                a, b, whole = position - article, other - number, alone + one + both
                values, near = found[number]
                values[a][b] = whole
                figure = other in sharing
                if whole >= least or figure:
                    near.append(Near(a, b, alone, one, two, both, whole, figure))
        for number in sorted(found):
            yield number, found[number]

    def _sharing(self, position: int) -> set[int]:
        """Return the statements that share a telling figure with one, by position."""
        keys = self._vectors[position].keys() & self._telling
        return {other for key in keys for other in self._postings[key][0]}

    def _dots(self, position: int, after: int, later: Set[int]) -> dict[int, float]:
        """Return the dot products with the statements of later articles, by position."""
        dots: dict[int, float] = defaultdict(float)
        vector = self._vectors[position]
        common = [key for key in vector if key in self._common]
        if common and len(common) == len(vector):
            common.remove(min(common, key=lambda key: len(self._common[key])))
        for key, weight in vector.items():
            if key in common:
                continue
            positions, weights = self._postings[key]
            if positions[-1] < after:
                continue
            first = bisect_left(positions, after)
            for other, its in zip(positions[first:], weights[first:], strict=True):
                dots[other] += weight * its
        if len(later) < len(self._spans) - 1 - self._article_of[position]:
            dots = {o: dot for o, dot in dots.items() if self._article_of[o] in later}
        for key in common:
            weight, weight_of = vector[key], self._common[key].get
            for other in dots:
                dots[other] += weight * weight_of(other, 0.0)
        return dots


def _tells(key: str, positions: Sequence[int]) -> bool:
    """Tell whether a key is an exact figure of several digits that few statements have."""
    return 1 < len(positions) <= _FEW and _FIGURE.fullmatch(key) is not None


def _context_norms(vectors: Sequence[Vector]) -> list[float]:
    """Return the norm of each statement together with its neighbours."""
    squares = [_dot(vector, vector) for vector in vectors]
    beside = [0.0, *(_dot(*both) for both in pairwise(vectors)), 0.0]
    across = [0.0, *(_dot(*both) for both in zip(vectors, vectors[2:], strict=False)), 0.0]
    around = [0.0, *squares, 0.0]
    return [
        math.sqrt(
            squares[at]
            + 2 * _NEIGHBOUR * (beside[at] + beside[at + 1])
            + _NEIGHBOUR**2 * (around[at] + around[at + 2] + 2 * across[at])
        )
        or 1.0
        for at in range(len(vectors))
    ]


def _dot(one: Vector, other: Vector) -> float:
    """Return the dot product of two vectors."""
    return math.fsum([one[key] * other[key] for key in one.keys() & other.keys()])
