"""Whether a denial makes two statements contradict each other, or is only a difference.

Few denials of what another article says contradict it: most are of another act, of what would
be or of what ought to be, or two renderings of what one and the same person said.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.differences.negation.attempts import TRYING
from workbench.claims.differences.negation.polarity import corrects
from workbench.claims.differences.negation.same_slot import of_one_figure
from workbench.claims.differences.openings import open_with_two
from workbench.claims.differences.slots import Pair, apart, following, preceding, within
from workbench.claims.model import AlignedKind, Difference
from workbench.claims.words.lexicon import DETERMINERS, MODALS, PREPOSITIONS, SUPPOSING, word_set
from workbench.claims.words.opposites import Occurrence, occurrences
from workbench.claims.words.tokens import Token, small

_WISHED = word_set(
    """until want wants wanted urge urged urges demand demands demanded hope hopes hoped"""
)
_UNREAL = SUPPOSING | MODALS | _WISHED
"""Behind these something is supposed, asked or wished for."""
_REACH = 8
_OBJECT = 2
"""So many words behind an act stands what it is done to."""
_HALF = 0.45
"""Opposites in statements that share less are of two things."""
_SOME = 0.35
"""Enough for opposite acts of one subject."""
_BESIDE = 3
"""So many words of content away from opposites stands the name of which both are told."""
_MENTIONING = PREPOSITIONS - {"with", "without", "of"} | {"than"}
_DENYING = frozenset({"deni", "reject", "dismiss", "refut"})
"""Keys of words that deny by themselves."""
_SUBJECT = 2
"""So many words of content before an act stands who or what does it."""


def refutes(pair: Pair, told: Difference, in_one_voice: bool) -> bool:
    """Tell whether what the one side denies is what the other says.

    `told` is a difference of the kind `negation`; `in_one_voice` tells that one and the same
    speaker says both.
    """
    left, right = within(pair.a, told.a_span), within(pair.b, told.b_span)
    if open_with_two(pair) or (left and right and _is_of_two_objects(pair, left[-1], right[-1])):
        return False
    if pair.almost_one:
        return True
    if in_one_voice or not left or not right:
        return False
    i, j = left[-1], right[-1]
    if any(token.text.lower() in TRYING for token in (pair.a[left[0]], pair.b[right[0]])):
        return False
    if any(corrects(*side) for side in ((pair.a, left[0], i), (pair.b, right[0], j))):
        return True  # it was tea, not coffee
    link = next((one for one in pair.links if one.a == i and one.b == j), None)
    if link is None:
        return _denied_by_word(pair, i, j) or _of_one_thing(pair, left, right)
    if link.kind is AlignedKind.SYNONYM or _is_unreal(pair.a, i) != _is_unreal(pair.b, j):
        return False
    if _is_mentioned(pair.a, left) or _is_mentioned(pair.b, right):
        return False
    return _of_one_subject(pair, left, right) or _beside_one_name(pair, left, right)


def _is_of_two_objects(pair: Pair, i: int, j: int) -> bool:
    """Tell whether an act and its denial are of two things: recalled this, didn't recall that."""
    if pair.a[i].key != pair.b[j].key:
        return False
    left, right = following(pair.a, i, 1), following(pair.b, j, 1)
    if not left or not right or left[0] - i > _OBJECT or right[0] - j > _OBJECT:
        return False
    if apart(pair.a, i) or apart(pair.b, j):
        return False
    return left[0] not in pair.to_b and right[0] not in pair.to_a


def _denied_by_word(pair: Pair, i: int, j: int) -> bool:
    return not _DENYING.isdisjoint((pair.a[i].key, pair.b[j].key))


def _of_one_thing(pair: Pair, left: Sequence[int], right: Sequence[int]) -> bool:
    """Tell whether opposites are of one thing: much is shared, an outcome, one name beside both."""
    if pair.shared >= _HALF:
        return True
    x, y = _opposite(pair.a, left[0]), _opposite(pair.b, right[0])
    if x is not None and y is not None and (x.of_outcome(y) or of_one_figure(pair, x, y)):
        return True
    before, there = preceding(pair.a, left[0], 1), preceding(pair.b, right[0], 1)
    if before and there and pair.to_b.get(before[0]) == there[0] and pair.shared >= _SOME:
        return True  # the cells worked, the cells failed
    return _beside_one_name(pair, left, right)


def _beside_one_name(pair: Pair, left: Sequence[int], right: Sequence[int]) -> bool:
    """Tell whether one name stands close by both: fired Roe; Roe, who resigned."""
    beside = {*preceding(pair.b, right[0], _BESIDE), *following(pair.b, right[-1], _BESIDE)}
    return any(
        pair.a[place].name and pair.to_b.get(place) in beside
        for place in (
            *preceding(pair.a, left[0], _BESIDE),
            *following(pair.a, left[-1], _BESIDE),
        )
    )


def _opposite(tokens: Sequence[Token], place: int) -> Occurrence | None:
    return next((one for one in occurrences(tokens) if one.start == place), None)


def _of_one_subject(pair: Pair, left: Sequence[int], right: Sequence[int]) -> bool:
    """Tell whether one and the same stands before an act and its denial: Roe left, Roe didn't."""
    here, there = preceding(pair.a, left[0], _SUBJECT), preceding(pair.b, right[0], _SUBJECT)
    if not here or not there:
        # no beds were closed: what begins a statement is its subject
        here = [*here, *following(pair.a, left[-1], _SUBJECT)]
        there = [*there, *following(pair.b, right[-1], _SUBJECT)]
    return any(pair.to_b.get(place) in there for place in here)


def _is_mentioned(tokens: Sequence[Token], told: Sequence[int]) -> bool:
    """Tell whether a word is only mentioned where nothing denies it: talk about collusion."""
    if len(told) > 1:
        return False
    before = small(tokens)[max(0, told[0] - 2) : told[0]]
    if before and before[-1] in DETERMINERS:
        before = before[:-1]
    return bool(before) and before[-1] in _MENTIONING


def _is_unreal(tokens: Sequence[Token], place: int) -> bool:
    first = place
    while first > max(0, place - _REACH) and not apart(tokens, first - 1):
        first -= 1
    return not _UNREAL.isdisjoint(small(tokens)[first:place])
