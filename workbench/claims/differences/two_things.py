"""Whether two statements that differ in one thing differ in another as well, and so tell of two.

`The firm cuts 400 jobs in Vale` and `The firm cuts 250 jobs in Lund` are alike but for a figure
and a place: both may be right.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rapidfuzz.distance import JaroWinkler

from workbench.claims.differences.slots import Pair, apart, in_capitals
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.speakers.namings import plain, words_in
from workbench.claims.words.tokens import Token, name_places, small

_OF_OTHERS = frozenset({DifferenceKind.NAME, DifferenceKind.ACTOR})
_ALIKE = 0.8
"""Names more alike than this may be one name, written in two ways."""
_AND, _JOINED = "and", 4
_WEEK = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})


def of_two_things(
    pair: Pair, named: Sequence[Difference], speakers: Collection[str | None] = ()
) -> bool:
    """Tell whether another party, place or time is told beside what contradicts.

    `named` are all differences of the pair; that another one of the `speakers` says so is none.
    """
    kinds = {one.kind for one in named}
    said = frozenset(plain(word) for speaker in speakers if speaker for word in words_in(speaker))
    if any(one.kind in _OF_OTHERS and not _are_of(one, said) for one in named):
        return True
    if DifferenceKind.DATE in kinds:
        if DifferenceKind.NEGATION in kinds:
            return True  # not this year, but next year
        dates = [one for one in named if one.kind is DifferenceKind.DATE]
        return not any(word[:3] in _WEEK for one in dates for word in one.a.lower().split())
    if {DifferenceKind.NUMBER, DifferenceKind.NEGATION} <= kinds:
        return True  # 45 percent support it, 38 percent oppose it
    # cleared Roe, found Doe guilty: where neither is named on the other side, whatever is shared
    of_others = DifferenceKind.NEGATION in kinds and not any(pair.a[i].name for i, *_ in pair.links)
    return (pair.almost_one or of_others) and _name_two(pair, said)


def _are_of(told: Difference, said: Collection[str]) -> bool:
    """Tell whether the names that differ are those of who says so."""
    return all(plain(word) in said for name in (told.a, told.b) for word in words_in(name))


def _name_two(pair: Pair, said: Collection[str]) -> bool:
    """Tell whether each side names somebody, or some place, whom the other leaves out.

    `said` are the words of the names of who says so.
    """
    if said and _AND in (*small(pair.a)[:_JOINED], *small(pair.b)[:_JOINED]):
        return False  # `Roe and Doe said`
    left = _left(pair.a, pair.to_b, pair.b).difference(said)
    right = _left(pair.b, pair.to_a, pair.a).difference(said)
    return (
        bool(left and right)
        and not any(JaroWinkler.similarity(x, y) > _ALIKE for x in left for y in right)
        and not (in_capitals(pair.a) or in_capitals(pair.b))
    )


def _left(
    tokens: Sequence[Token], linked: Collection[int], others: Sequence[Token]
) -> frozenset[str]:
    """Return the names of a side that nothing of the other is linked to, in small letters."""
    there = {token.key for token in others}
    return frozenset(
        small(tokens)[place]
        for place in name_places(tokens)
        if place not in linked
        and tokens[place].key not in there
        and not _tells_which(tokens, place, linked)
    )


def _tells_which(tokens: Sequence[Token], place: int, linked: Collection[int]) -> bool:
    """Tell whether a name only tells which thing is meant that both name: the Vale hotel."""
    end = place
    while end + 1 < len(tokens) and tokens[end].name and not apart(tokens, end):
        end += 1
    return end > place and end in linked and tokens[end].content
