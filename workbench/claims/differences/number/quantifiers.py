"""How many of one and the same group: all of them here, most or none of them there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.claims.differences.slots import Pair, difference, following
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.tokens import Token, Tokens, once, small

_SHARED = 0.5
"""Statements that share less may speak of other groups."""
_SHARES = {
    "all": (1.0, 1.0), "every": (1.0, 1.0), "each": (1.0, 1.0), "both": (1.0, 1.0),
    "most": (0.5, 0.99), "majority": (0.5, 0.99), "minority": (0.01, 0.5), "few": (0.01, 0.4),
    "none": (0.0, 0.0), "neither": (0.0, 0.0),
}  # fmt: skip
"""What share of a group a word can stand for, from the least to the most."""
_NOT = frozenset({"not", "n't"})
_NEARLY = frozenset({"nearly", "almost", "virtually", "at", "after", "above", "the"})
"""Behind these a word stands for another share, or for none."""
_APART = frozenset({"but", "except", "time", "over"})
_LINKING = frozenset({"of", "the", "these", "those", "its", "their", "his", "her", "one"})


class _Quantity(NamedTuple):
    """The first and the last place of a share, what it can stand for, and the place of its group.

    The first is that of "not", if it stands before.
    """

    start: int
    place: int
    least: float
    most: float
    group: int


def quantity_differences(pair: Pair) -> Iterator[Difference]:
    """Name words for shares of one group that can't both be right, at most once."""
    left, right = _quantities(pair.a), _quantities(pair.b)
    if not left or not right or pair.shared < _SHARED:
        return
    told = {(one.least, one.most) for one in left} & {(one.least, one.most) for one in right}
    for x in left:
        for y in right:
            apart = x.most < y.least or y.most < x.least
            apart = apart and told.isdisjoint(((x.least, x.most), (y.least, y.most)))
            if apart and pair.to_b.get(x.group) == y.group:
                one, other = pair.a[x.start : x.place + 1], pair.b[y.start : y.place + 1]
                denied = (x.start < x.place) != (y.start < y.place)
                kind = DifferenceKind.NEGATION if denied else DifferenceKind.NUMBER
                yield difference(kind, one, other)
                return


@once
def _quantities(tokens: Tokens) -> list[_Quantity]:
    """Return the words for shares; also a number `of the six`."""
    words = small(tokens)
    found = []
    told = [at for at, word in enumerate(words[:-1]) if word in _SHARES]
    told += [at for at in range(len(words) - 1) if words[at + 1] == "of" and _is_count(tokens[at])]
    for place in sorted(told):
        word = words[place]
        least, most = _SHARES.get(word, (0.01, 0.99))
        before = words[place - 1] if place else ""
        if before in _NEARLY and word not in ("majority", "minority"):
            continue
        if before in _NOT:
            least, most = 0.0, least - 0.01  # not all of them
        group = _group(tokens, place)
        if group is not None and words[place + 1] not in _APART:
            found.append(_Quantity(place - (before in _NOT), place, least, most, group))
    return found


def _is_count(token: Token) -> bool:
    return token.number is not None and not token.number.unit


def _group(tokens: Sequence[Token], place: int) -> int | None:
    """Return the place of the word that names a group, right behind a share of it."""
    words = small(tokens)
    for at in following(tokens, place, 3):
        if tokens[at].number is None and words[at] not in _SHARES:
            return at
        if tokens[at].number is None and words[at] not in _LINKING:
            return None
    return None
