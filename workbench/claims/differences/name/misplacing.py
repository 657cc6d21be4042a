"""Words that change places where all else stands as it stood: from Leeds to Hull, Hull to Leeds.

Of names that is a warning, of other words only worded otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.claims.differences.actor.exchanges import MUTUAL
from workbench.claims.differences.slots import Pair, apart, difference
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.lexicon import BEING, DETERMINERS, PREPOSITIONS, word_set
from workbench.claims.words.tokens import Sort, Token, content_places, small

_UNLINKED = 1
"""So many words of content, on each side, needn't be linked."""
_EITHER_WAY = MUTUAL | word_set(
    """close near adjac similar ident engag relat twin alli tie link border next differ with between
    versus vs each both"""
)
"""Words round which names stand in either order; stems of words of content."""
_JOINING = frozenset({"and", "or"})
_TURNING = word_set("by be been being is are was were")
"""More of these on one side, and it may be told from the other end."""


def misplaced(pair: Pair) -> Difference | None:
    """Return two phrases, if they are all in which the order of two statements differs."""
    a_places, b_places = content_places(pair.a), content_places(pair.b)
    to_b = pair.to_b
    linked = [place for place in a_places if place in to_b]
    order = [to_b[place] for place in linked]
    if order == sorted(order) or len(set(order)) < len(order):
        return None
    if len(linked) < max(len(a_places), len(b_places)) - _UNLINKED:
        return None
    swap = _changed(order)
    if swap is None or _turning(pair.a) != _turning(pair.b):
        return None
    first, second = swap
    left, right = linked[first.start : first.stop], linked[second.start : second.stop]
    if any(pair.a[place].sort is not Sort.WORD for place in (*left, *right)):
        return None
    named = all(pair.a[place].name for place in (*left, *right))
    b_first, b_second = pair.to_b[right[0]], pair.to_b[left[0]]
    if _leading(pair.a, left[0]) != _leading(pair.b, b_first):
        return None
    if _leading(pair.a, right[0]) != _leading(pair.b, b_second):
        return None
    between = range(left[-1] + 1, right[0])
    if any(apart(pair.a, place) for place in range(left[-1], right[0])):
        return None  # a list, or clauses
    words = {*(pair.a[p].key for p in between), *(small(pair.a)[p] for p in between)}
    told_between = any(place in linked for place in between)
    # `Roe will be the head and Doe her deputy` is no `Roe is Doe`
    either_way = _EITHER_WAY - {"be", *BEING} if told_between else _EITHER_WAY
    if not either_way.isdisjoint(words) or (words.isdisjoint(PREPOSITIONS) and not told_between):
        return None
    if not _JOINING.isdisjoint(words) and not (named and told_between):
        return None
    kind = DifferenceKind.NAME if named else DifferenceKind.WORDING
    b_last = pair.to_b[right[-1]]
    return difference(kind, pair.a[left[0] : left[-1] + 1], pair.b[b_first : b_last + 1])


def _changed(order: Sequence[int]) -> tuple[range, range] | None:
    """Return the two runs that change places in an order, where nothing else moves."""
    ranks = {value: rank for rank, value in enumerate(sorted(order))}
    found = [ranks[value] for value in order]
    moved = [place for place, rank in enumerate(found) if place != rank]
    start, end = moved[0], moved[-1] + 1
    left, right = end - found[start], found[end - 1] + 1 - start
    if left < 1 or right < 1 or start + left > end - right:
        return None
    middle = range(start + left, end - right)
    expected = [*range(end - left, end), *(p - left + right for p in middle)]
    expected += range(start, start + right)
    if found[start:end] != expected:
        return None
    return range(start, start + left), range(end - right, end)


def _leading(tokens: Sequence[Token], place: int) -> str:
    """Return the preposition before a name: what is told `in England for Vale` may be turned."""
    words = small(tokens)
    while place and words[place - 1] in DETERMINERS:
        place -= 1
    word = words[place - 1] if place else ""
    return word if word in PREPOSITIONS else ""


def _turning(tokens: Sequence[Token]) -> int:
    counted = Counter(small(tokens))
    return sum(counted[word] for word in _TURNING)
