"""Lengths that are measured from places of other names: 13 miles east of Vale, of Orr."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.differences.number.figures import Figure
from workbench.claims.differences.slots import Pair
from workbench.claims.words.tokens import Token, small

_FROM, _WAY = frozenset({"of", "from"}), 4
"""So many words behind a length stands what it is measured from."""


def from_two_places(pair: Pair, x: Figure, y: Figure) -> bool:
    """Tell whether two lengths are from places of other names: 13 miles east of Vale, of Orr."""
    left, right = _from_place(pair.a, x), _from_place(pair.b, y)
    return bool(left and right) and left.isdisjoint(right)


def _from_place(tokens: Sequence[Token], figure: Figure) -> frozenset[str]:
    """Return the keys of the name that a length is measured from: five miles south of Vale."""
    words = small(tokens)
    found = []
    for place in range(figure.end + 1, min(len(tokens) - 1, figure.end + 1 + _WAY)):
        if words[place] in _FROM:
            for token in tokens[place + 1 :]:
                if not token.name:
                    break
                found.append(token.key)
            break
    return frozenset(found)
