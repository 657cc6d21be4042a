"""When statements tell that something was so: figures of two years may both be right."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.differences.slots import apart
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Sort, Token, Tokens, once, small

_WHEN = frozenset({"in", "on", "during"})
_TURNS = frozenset({"last", "next", "this"})
_SPANS = word_set("year month week quarter season weekend summer winter spring autumn")
_PLANNING = word_set(
    """plan plans planned want wants wanted hope hopes hoped intend intends intended aim aims
    propose proposes proposed"""
)
_WILL = frozenset({"will", "would"})


def of_two_periods(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Tell whether each of two statements says when, and none of it is the same.

    Or whether one only tells what is planned.
    """
    left, right = _periods(one), _periods(other)
    if left and right and left.isdisjoint(right):
        return True
    return _is_plan(one) != _is_plan(other) and not (_is_to_come(one) or _is_to_come(other))


def _is_plan(tokens: Sequence[Token]) -> bool:
    words = small(tokens)
    return any(
        word in _PLANNING and words[at + 1 : at + 2] == ("to",) for at, word in enumerate(words)
    )


def _is_to_come(tokens: Sequence[Token]) -> bool:
    return not _WILL.isdisjoint(small(tokens))


@once
def _periods(tokens: Tokens) -> frozenset[str]:
    """Return the days, months, years and turns that date a statement as a whole.

    They stand at its start, or at its end or before a comma, but in no part between commas: not
    `the bridge, built in 1932, ...`.
    """
    words = small(tokens)
    found = set()
    for place, word in enumerate(words):
        if word in _TURNS and words[place + 1 : place + 2] and words[place + 1] in _SPANS:
            found.add(f"{word} {words[place + 1]}")
        elif place and words[place - 1] in _WHEN and _is_date(tokens[place]):
            ends = place == len(tokens) - 1 or apart(tokens, place)
            within = any(apart(tokens, at) for at in range(place - 1))
            if place == 1 or (ends and not within):
                found.add(tokens[place].key)
    return frozenset(found)


def _is_date(token: Token) -> bool:
    return token.sort is Sort.DATE or (token.number is not None and token.number.unit == "year")
