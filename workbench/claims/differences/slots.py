"""Two statements with their links: how alike the surroundings of two of their words are.

And in what they differ, told with the words of both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.alignment import Link
from workbench.claims.words.tokens import Token, Tokens, carrying, content_places, once

_ALMOST = 0.65
"""Statements that share so much of their words say one thing, in whatever order."""
_MARKED = 8
"""A headline in capitals has at most one word of so many in small letters."""
_REACH = 4
"""How many words of content on each side make the surroundings of a word."""


class Pair:
    """The tokens of two matched statements and the links between them.

    `to_b` tells where each linked token of `a` stands in `b`, `to_a` the other way round;
    `of_one` that somebody knows both to be of one thing.
    """

    __slots__ = ("_shared", "a", "b", "links", "of_one", "to_a", "to_b")

    def __init__(
        self,
        a: Sequence[Token],
        b: Sequence[Token],
        links: Sequence[Link],
        of_one: bool = False,
    ) -> None:
        self.a, self.b, self.links, self.of_one = a, b, links, of_one
        self._shared: float | None = None
        self.to_b = {i: j for i, j, _ in links}
        self.to_a = {j: i for i, j, _ in links}

    @property
    def shared(self) -> float:
        """How much of the words of content of both is linked, 0 to 1."""
        if self._shared is None:
            carries = carrying(self.a)
            linked = len([link for link in self.links if carries[link.a]])
            every = len(content_places(self.a)) + len(content_places(self.b))
            self._shared = 2 * linked / max(1, every)
        return self._shared

    @property
    def almost_one(self) -> bool:
        """Whether so much is shared that what is left over on both sides is of one thing."""
        return self.of_one or self.shared >= _ALMOST

    def closeness(self, i: int, j: int) -> float:
        """Return how much of what surrounds `a[i]` and `b[j]` is linked to each other, 0 to 1."""
        around_a = _around(self.a, i)
        around_b = _around(self.b, j)
        if not around_a or not around_b:
            return 0.0
        shared = len([x for x in around_a if self.to_b.get(x) in around_b])
        return 2 * shared / (len(around_a) + len(around_b))

    def beside(self, i: int, j: int, reach: int = 2) -> bool:
        """Tell whether one and the same word of content stands right beside both, on one side."""
        for step in (-1, 1):
            left = _next(self.a, i, step, reach)
            right = _next(self.b, j, step, reach)
            if any(self.to_b.get(x) in right for x in left):
                return True
        return False

    def touching(self, i: int, j: int) -> bool:
        """Tell whether a word beside one place is linked to one beside the other, on any side."""
        right = {*preceding(self.b, j, 2), *following(self.b, j, 2)}
        left = (*preceding(self.a, i, 2), *following(self.a, i, 2))
        return any(self.to_b.get(x) in right for x in left)


def difference(kind: DifferenceKind, a: Sequence[Token], b: Sequence[Token]) -> Difference:
    """Return a difference of two stretches of words, one of each side."""
    return Difference(
        kind,
        " ".join([token.text for token in a]),
        " ".join([token.text for token in b]),
        (a[0].start, a[-1].end),
        (b[0].start, b[-1].end),
    )


def within(tokens: Sequence[Token], span: tuple[int, int] | None) -> list[int]:
    """Return the places of the words that begin in a span of the text."""
    if span is None:
        return []
    return [place for place, token in enumerate(tokens) if span[0] <= token.start < span[1]]


def apart(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether more than a space stands behind a word: a comma, a quotation mark."""
    return place + 1 < len(tokens) and tokens[place + 1].start - tokens[place].end > 1


def _around(tokens: Sequence[Token], position: int) -> list[int]:
    places = content_places(tokens)
    end = bisect_left(places, position)
    first = bisect_right(places, position)
    return places[end - _REACH if end > _REACH else 0 : end] + places[first : first + _REACH]


def _next(tokens: Sequence[Token], position: int, step: int, count: int) -> list[int]:
    """Return the positions of the next words of content in one direction, nearest first."""
    places = content_places(tokens)
    if step > 0:
        first = bisect_right(places, position)
        return places[first : first + count]
    end = bisect_left(places, position)
    return places[end - count if end > count else 0 : end][::-1]


def following(tokens: Sequence[Token], position: int, count: int = 3) -> list[int]:
    """Return the positions of the words of content that follow, at most `count`."""
    return _next(tokens, position, 1, count)


def preceding(tokens: Sequence[Token], position: int, count: int = 3) -> list[int]:
    """Return the positions of the words of content that stand before, nearest first."""
    return _next(tokens, position, -1, count)


@once
def in_capitals(tokens: Tokens) -> bool:
    """Tell whether nearly all words begin with a capital, as in headlines: none is a name then."""
    both = zip(tokens, carrying(tokens), strict=True)
    words = [token.text for token, content in both if content and token.number is None]
    return len(words) > 2 and len([w for w in words if w[:1].islower()]) <= len(words) // _MARKED
