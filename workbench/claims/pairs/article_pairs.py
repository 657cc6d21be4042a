"""Which articles are compared with each other: all where they are few, the nearest where many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from math import sqrt

NEAREST = 60
"""An article is compared with so many others at least, and with all that have it among theirs."""

Vector = Mapping[str, float]


def later_articles(articles: Sequence[Sequence[Vector]]) -> list[set[int]]:
    """Return for each article, given by the vectors of its statements, the later ones to compare.

    Nearness is the cosine of the articles' words, each counted once; words that half of them
    have don't count. An article with fewer than `NEAREST` near ones (copies have none, as others
    have all their words) is compared with those beside it in their order, too.
    """
    size = len(articles)
    if size <= NEAREST + 1:
        return [set(range(number + 1, size)) for number in range(size)]
    words = [_words(article) for article in articles]
    norms = [sqrt(sum(weight * weight for weight in held.values())) or 1.0 for held in words]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, held in enumerate(words):
        for key in held:
            holders[key].append(number)
    later: list[set[int]] = [set() for _ in articles]
    for number, held in enumerate(words):
        shared: dict[int, float] = defaultdict(float)
        for key, weight in held.items():
            if len(holders[key]) <= size // 2:
                square = weight * weight
                for other in holders[key]:
                    shared[other] += square
        near = [(total / norms[o], -o) for o, total in shared.items() if o != number]
        others = {-negative for _, negative in nlargest(NEAREST, near)}
        for step in range(1, size):
            if len(others) >= NEAREST:
                break
            others |= {(number + step) % size, (number - step) % size} - {number}
        for other in others:
            later[min(number, other)].add(max(number, other))
    return later


def _words(article: Iterable[Vector]) -> dict[str, float]:
    words: dict[str, float] = {}
    for vector in article:
        for key, weight in vector.items():
            words[key] = max(weight, words.get(key, 0.0))
    return words
