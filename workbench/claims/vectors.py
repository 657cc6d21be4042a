"""Statements as weighted words, each also seen together with its neighbours in the article.

A sentence leaves out what the sentence before has said. So statements are compared three times:
by themselves, one by itself with the other in its context, and both in their contexts. The dot
products of contexts are sums of dot products of statements, which come from an inverted index.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Vector = Mapping[str, float]

_NEIGHBOUR = 0.6
"""How much the words of the statement before and after count in a context."""
_LEAST = 0.03
"""Pairs whose cosine is below this aren't looked at."""
COMMON = 400
"""A key in more statements than this doesn't propose pairs, so that work grows linearly."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near two statements are; `a` and `b` are positions in the whole collection.

    All are cosines: of the statements; of each with the other's context (the higher and the
    lower); of both contexts.
    """

    a: int
    b: int
    alone: float
    context_best: float
    context_least: float
    contexts: float

    @property
    def whole(self) -> float:
        """A rough likeness, from 0 to 3, by which pairs are ranked."""
        return self.alone + self.context_best + self.contexts


class Index:
    """The vectors of the statements of all articles, ready to yield pairs that are near.

    `articles` holds the vectors of each article in reading order; positions count on over
    articles.
    """

    def __init__(self, articles: Sequence[Sequence[Vector]]) -> None:
        self._spans: list[tuple[int, int]] = []
        self.article_of: list[int] = []
        vectors: list[Vector] = []
        for number, article in enumerate(articles):
            self._spans.append((len(vectors), len(vectors) + len(article)))
            # in one order of keys, so that sums are the same from both sides
            vectors.extend(dict(sorted(vector.items())) for vector in article)
            self.article_of.extend([number] * len(article))
        self._vectors = vectors
        self._norms = [_norm(vector) for vector in vectors]
        self._context_norms = [0.0] * len(vectors)
        for start, end in self._spans:
            for position in range(start, end):
                self._context_norms[position] = _norm(_context(vectors, position, start, end))
        self._postings: dict[str, tuple[list[int], list[float]]] = {}
        for position, vector in enumerate(vectors):
            for key, weight in vector.items():
                positions, weights = self._postings.setdefault(key, ([], []))
                positions.append(position)
                weights.append(weight)

    def blocks(self, article: int) -> Iterator[list[Near]]:
        """Yield the near pairs of an article with each later one, later articles in order."""
        start, end = self._spans[article]
        rows = [self._dots(position, end) for position in range(start, end)]
        empty: dict[int, float] = {}
        found: dict[int, list[Near]] = defaultdict(list)
        for position in range(start, end):
            row = rows[position - start]
            before = rows[position - start - 1] if position > start else empty
            after = rows[position - start + 1] if position + 1 < end else empty
            norm, context_norm = self._norms[position], self._context_norms[position]
            for other, dot in row.items():
                other_norm = self._norms[other]
                alone = dot / (norm * other_norm)
                if alone < _LEAST:
                    continue
                number = self.article_of[other]
                first, last = self._spans[number]
                left, right = other > first, other + 1 < last
                beside = (row.get(other - 1, 0.0) if left else 0.0) + (
                    row.get(other + 1, 0.0) if right else 0.0
                )
                around = before.get(other, 0.0) + after.get(other, 0.0)
                # added up crosswise, so that either article may come first
                corners = (
                    (before.get(other - 1, 0.0) if left else 0.0)
                    + (after.get(other + 1, 0.0) if right else 0.0)
                ) + (
                    (after.get(other - 1, 0.0) if left else 0.0)
                    + (before.get(other + 1, 0.0) if right else 0.0)
                )
                other_context = self._context_norms[other]
                one = (dot + _NEIGHBOUR * beside) / (norm * other_context)
                two = (dot + _NEIGHBOUR * around) / (context_norm * other_norm)
                both = (dot + _NEIGHBOUR * (beside + around) + _NEIGHBOUR**2 * corners) / (
                    context_norm * other_context
                )
                if one < two:
                    one, two = two, one
                found[number].append(Near(position, other, alone, one, two, both))
        for number in sorted(found):
            yield found[number]

    def _dots(self, position: int, after: int) -> dict[int, float]:
        dots: dict[int, float] = defaultdict(float)
        for key, weight in self._vectors[position].items():
            positions, weights = self._postings[key]
            if len(positions) > COMMON:
                continue
            for place in range(bisect_right(positions, after - 1), len(positions)):
                dots[positions[place]] += weight * weights[place]
        return dots


def _norm(vector: Vector) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0


def _context(vectors: Sequence[Vector], position: int, start: int, end: int) -> Vector:
    context = dict(vectors[position])
    for beside in (position - 1, position + 1):
        if start <= beside < end:
            for key, weight in vectors[beside].items():
                context[key] = context.get(key, 0.0) + _NEIGHBOUR * weight
    return context
