"""Whether names that differ make two statements contradict each other.

They do where they tell where it was, in Upper Vale or in Lower Vale, or who somebody is; other
names may be of two, and are told as a difference.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.differences.slots import Pair, within
from workbench.claims.model import Difference
from workbench.claims.words.lexicon import BEING, DETERMINERS
from workbench.claims.words.tokens import Token, small

_FULL = 2
"""So many words has a full name."""
_TELLING_WHO = BEING | {"as", "named", "called"}
_WHERE = frozenset({"in", "at", "near", "outside", "off"})
"""Behind these stands a place in which something happens; not `to`, before whoever gets it."""


def tell_apart(pair: Pair, told: Difference) -> bool:
    """Tell whether names that were told as a difference can't both be right."""
    left, right = within(pair.a, told.a_span), within(pair.b, told.b_span)
    if not left or not right:
        return False
    places = _is_place(pair.a, left) and _is_place(pair.b, right)
    return places or (_is_person(pair.a, left) and _is_person(pair.b, right))


def _is_place(tokens: Sequence[Token], name: Sequence[int]) -> bool:
    """Tell whether a preposition of place stands before a name."""
    words, first = small(tokens), name[0]
    while first and words[first - 1] in DETERMINERS:
        first -= 1
    return first > 0 and words[first - 1] in _WHERE


def _is_person(tokens: Sequence[Token], name: Sequence[int]) -> bool:
    """Tell whether a full name follows what tells who it is: the new coach is Paul Berg."""
    full = len(name) == _FULL and all(tokens[at].name for at in name)
    return full and name[0] > 0 and small(tokens)[name[0] - 1] in _TELLING_WHO
