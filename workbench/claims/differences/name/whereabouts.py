"""Whether two names that differ tell where it happened: in Upper Vale, in Lower Vale."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.differences.slots import Pair
from workbench.claims.model import Difference
from workbench.claims.words.lexicon import DETERMINERS
from workbench.claims.words.tokens import Token, small

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
