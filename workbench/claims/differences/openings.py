"""Of what two statements speak, by the words that open them: the schools, the libraries.

Where each opens with something that the other doesn't name, and goes on alike, they tell of two
things, however much of the rest is the same.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workbench.claims.differences.slots import Pair, apart, in_capitals
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    HAVING,
    SAYING,
    word_set,
)
from workbench.claims.words.tokens import Sort, Token, Tokens, carrying, once, small

_LONGEST = 6
"""So many words at most open a statement before its verb."""
_PARTS = word_set("coast north south east west capital region province suburbs valley island city")
"""With `in the` before them these open what is told of a part."""
_TELLING = SAYING | word_set("put puts reported estimated estimates claimed claims denied denies")
_OTHER = word_set("another second third fourth other previous earlier former next")
"""One of several: the fire, a second fire."""


def open_with_two(pair: Pair) -> bool:
    """Tell whether what the one statement speaks of isn't what the other speaks of."""
    if in_capitals(pair.a) or in_capitals(pair.b):
        return False
    left, right = _opening(pair.a), _opening(pair.b)
    if not left or not right:
        return False
    if _is_another(pair.a, left) != _is_another(pair.b, right):
        return any(pair.to_b.get(place) in right for place in left)
    if _is_bare(pair.a, left) and _is_bare(pair.b, right):
        # Labour voted for it, Conservatives voted against it
        return _apart(left, pair.to_b) and _apart(right, pair.to_a)
    goes_on = left[-1] + 1, right[-1] + 1
    alike = pair.to_b.get(goes_on[0]) == goes_on[1] and small(pair.a)[goes_on[0]] not in HAVING
    alike = alike or pair.to_b.get(left[-1]) == right[-1]
    return alike and _apart(left, pair.to_b) and _apart(right, pair.to_a)


def _apart(opening: Sequence[int], linked: Collection[int]) -> bool:
    return any(place not in linked for place in opening)


def _is_bare(tokens: Sequence[Token], opening: Sequence[int]) -> bool:
    """Tell whether one word opens a statement, right before its verb."""
    behind = small(tokens)[1:2]
    return opening == (0,) and bool(behind) and (is_past(behind[0]) or behind[0] in AUXILIARIES)


def _is_another(tokens: Sequence[Token], opening: Sequence[int]) -> bool:
    return not _OTHER.isdisjoint(small(tokens)[max(0, opening[0] - 1) : opening[-1] + 1])


@once
def _opening(tokens: Tokens) -> tuple[int, ...]:
    """Return the places of the words of content that open a statement, up to its verb.

    None where it opens otherwise, or with who says so.
    """
    words = small(tokens)
    first = 0
    while first < len(words) and words[first] in DETERMINERS:
        first += 1
    found: list[int] = []
    for place in range(first, min(len(tokens), first + _LONGEST)):
        word = words[place]
        if not carrying(tokens)[place] or tokens[place].sort is not Sort.WORD or word in _TELLING:
            break
        if place > first and (is_past(word) or word in AUXILIARIES):
            break
        found.append(place)
        if apart(tokens, place):
            break
    if not found or any(word in _TELLING for word in words[found[-1] + 1 : found[-1] + 3]):
        return ()
    return tuple(found)


def opens_elsewhere(tokens: Sequence[Token], others: Sequence[Token]) -> bool:
    """Tell whether a statement opens with a place that the other leaves out: `In Orr itself 58`."""
    words = small(tokens)
    if words[:1] not in (("in",), ("on",), ("at",), ("near",)):
        return False
    place = 1
    while place < len(tokens) and words[place] in DETERMINERS:
        place += 1
    if place >= len(tokens) or tokens[place].sort is not Sort.WORD:
        return False
    told = tokens[place].key in [token.key for token in others]
    return not told and (tokens[place].name or words[place] in _PARTS)
