"""What came first: one thing before another here, and after it there."""

from __future__ import annotations

from workbench.claims.differences.slots import Pair, difference, following, preceding
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.tokens import Tokens, once, small

_BEFORE = (("before",), ("prior", "to"), ("ahead", "of"))
_AFTER = (("after",), ("following",), ("once",))
_OPENING = {
    phrase[0]: (phrase, earlier)
    for phrases, earlier in ((_BEFORE, True), (_AFTER, False))
    for phrase in phrases
}
_SHARED = 0.45
"""Statements that share less may put other things in order."""
_NEAR = 2
"""So many words of content on each side tell what is put in order."""


def order_turned(pair: Pair) -> list[Difference]:
    """Find "before" and "after" between the same two things; not where these change places, too."""
    left, right = _ordering(pair.a), _ordering(pair.b)
    if not left or not right or pair.shared < _SHARED:
        return []
    if {earlier for *_, earlier in left} & {earlier for *_, earlier in right}:
        return []  # both put something in this order
    for x, x_end, earlier in left:
        for y, y_end, sooner in right:
            if earlier is not sooner and _straight(pair, (x, x_end), (y, y_end)):
                return [difference(DifferenceKind.DATE, pair.a[x:x_end], pair.b[y:y_end])]
    return []


def _straight(pair: Pair, x: tuple[int, int], y: tuple[int, int]) -> bool:
    """Tell whether the same stands before both words, and the same behind both."""
    before, behind = preceding(pair.a, x[0], _NEAR), following(pair.a, x[1] - 1, _NEAR)
    there = preceding(pair.b, y[0], _NEAR), following(pair.b, y[1] - 1, _NEAR)
    linked = pair.to_b
    return (
        any(linked.get(place) in there[0] for place in before)
        and bool(behind)
        and all(linked.get(place) in there[1] for place in behind)
    )


@once
def _ordering(tokens: Tokens) -> list[tuple[int, int, bool]]:
    """Return the places of the words that put in order, first and one past the last; if before."""
    words = small(tokens)
    return [
        (place, place + len(phrase), earlier)
        for place, word in enumerate(words)
        if word in _OPENING and words[place - 1 : place] != ("even",)
        for phrase, earlier in (_OPENING[word],)
        if words[place : place + len(phrase)] == phrase
    ]
