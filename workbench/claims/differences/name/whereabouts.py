"""Whether names that differ tell where it was, or who it is: in Upper Vale, in Lower Vale."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.differences.slots import Pair
from workbench.claims.model import Difference
from workbench.claims.words.lexicon import BEING, DETERMINERS
from workbench.claims.words.tokens import Token, small

_FULL = 2
_TELLING_WHO = BEING | {"as", "named", "called"}
_WHERE = frozenset({"in", "at", "near", "outside", "off"})
"""Before these a place stands in which something happens; not `to`, before whoever gets it."""


def are_places(pair: Pair, told: Difference) -> bool:
    """Tell whether a preposition of place stands before the names of both sides."""
    return _is_place(pair.a, told.a_span) and _is_place(pair.b, told.b_span)


def _is_place(tokens: Sequence[Token], span: tuple[int, int] | None) -> bool:
    if span is None:
        return False
    words = small(tokens)
    first = next((at for at, token in enumerate(tokens) if token.start >= span[0]), 0)
    while first and words[first - 1] in DETERMINERS:
        first -= 1
    return first > 0 and words[first - 1] in _WHERE


def are_persons(pair: Pair, told: Difference) -> bool:
    """Tell whether two full names follow what tells who somebody is: the new coach is Paul Berg."""
    return _is_person(pair.a, told.a_span) and _is_person(pair.b, told.b_span)


def _is_person(tokens: Sequence[Token], span: tuple[int, int] | None) -> bool:
    if span is None:
        return False
    inside = [at for at, token in enumerate(tokens) if span[0] <= token.start < span[1]]
    if len(inside) != _FULL or not all(tokens[at].name for at in inside) or not inside[0]:
        return False
    return small(tokens)[inside[0] - 1] in _TELLING_WHO
