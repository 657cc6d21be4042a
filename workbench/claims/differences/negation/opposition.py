"""Words of opposite meaning where all round them is the same: stayed open, was closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.claims.differences.date.dates import at_other_times
from workbench.claims.differences.negation.attempts import is_ahead
from workbench.claims.differences.negation.denials import NONE
from workbench.claims.differences.negation.same_slot import in_one_slot
from workbench.claims.differences.number.measures import TIMES
from workbench.claims.differences.slots import (
    Pair,
    difference,
    following,
    in_capitals,
    preceding,
)
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import BEING, word_set
from workbench.claims.words.opposites import Occurrence, Side, occurrences, opposed, sides
from workbench.claims.words.tokens import Token, Tokens, once, small

_CLOSE = 0.5
"""Surroundings less alike than this may speak of something else."""
_HALF = 0.45
"""Statements that share so much speak of one act where its subject is one."""
_DISOWNING = frozenset({"deni", "denial"})
_SCOPE = 4
"""How many words after "not" it still denies."""
_FAILED = frozenset({("failed",), ("fails",), ("fail",)})
_UNDOING = word_set(
    """lift lifts lifted lifting reverse reverses reversed reversing overturn overturned overturning
    revoke revoked revoking repeal repealed repealing undo undid undone undoing rescind rescinded"""
)
"""Shortly behind these a word says the opposite of what it says: lift the ban."""
_UNDONE = 4
_ANEW = frozenset({"again", "now"})
"""With one of these on one side, a state may have followed the other."""
_LASTING = word_set("remain remains still stay stays continues")
"""With one of these on the other side it didn't."""
_COMPARED = 9
"""So many words behind a word that compares stands its "than"."""
_BACK = (("in",), ("to",), ("on",), ("from",), ("at",))
_ANNOUNCING = word_set(
    """threaten threatens threatened threatening vow vows vowed pledge pledges pledged promise
    promises promised"""
)
_PROMISING = word_set("vow vows vowed pledge pledges pledged promise promises promised")
_WILL = frozenset({"will", "would", "shall", "'ll", "’ll"})
_NO_OPPOSITES = frozenset({"singled", "election", "elections"})
"""Of the stem of an opposite, but singled out isn't alone, and an election elects nobody."""
_FORMER = (("formerly",), ("once",), ("previously",), ("former",))
_TIMED = frozenset({"left", "remaining", "later", "earlier", "before", "after"})
_OF_GROUP = (("of",), ("in",), ("out",))
_COUNTED = 4
"""So many words before what befell people stands how many of them."""
_PART = 11
"""So many words before an act stands how many of them did it."""
_SUBJECT = 5
"""So many words of content before an act stands who or what does it."""
_REVERSIBLE = 4
"""A word that `un` turns round has so many letters, or it is another: rest, unrest."""


def are_opposed(a: Sequence[Token], i: int, b: Sequence[Token], j: int) -> bool:
    """Tell whether two words are opposites, such as concepts link: not attend, stayed away."""
    met = _sides_at(b, j)
    return any(not side.others.isdisjoint(met) for side in _sides_at(a, i))


def _sides_at(tokens: Sequence[Token], place: int) -> frozenset[Side]:
    found = [one for one in occurrences(tokens) if one.start <= place < one.end]
    return frozenset().union(*[one.sides for one in found])


def opposites_in_one_slot(pair: Pair) -> Difference | None:
    """Find words of opposite meaning in one slot, where neither side has the other's as well."""
    if sides(pair.a).isdisjoint(opposed(pair.b)):
        return None
    left, right = _no_names(pair.a), _no_names(pair.b)
    later = at_other_times(pair) or _is_anew(pair)
    a_sides = frozenset().union(*[x.sides for x in _unshared(pair.a, pair.to_b, pair.b)])
    b_sides = frozenset().union(*[y.sides for y in _unshared(pair.b, pair.to_a, pair.a)])
    for x in left:
        against = {other for side in x.sides if side not in b_sides for other in side.others}
        if not against:
            continue
        for y in right:
            if not any(side in against and side not in a_sides for side in y.sides):
                continue
            if _is_shared(pair, x, y):
                continue
            if x.in_turn(y) and (later or pair.shared < _HALF):
                continue  # arrested on Monday, released on Thursday
            if _is_told_ahead(pair, x, y):
                continue  # signed the bill, had threatened to veto it
            if _negated_before(pair.a, x.start) != _negated_before(pair.b, y.start):
                continue
            if _is_adverb(pair.a, x) or _is_adverb(pair.b, y) or _of_two_parts(pair, x, y):
                continue
            if _turned_about(pair, x, y) or _undone(pair.a, x) or _undone(pair.b, y):
                continue
            if in_one_slot(pair, x, y):
                one, other = pair.a[x.start : x.end], pair.b[y.start : y.end]
                return difference(DifferenceKind.NEGATION, one, other)
    return None


def _is_told_ahead(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether only one of two acts is announced or wished, and the other isn't to come."""
    left, right = _is_threatened(pair.a, x), _is_threatened(pair.b, y)
    return (left and not (right or (_is_promised(pair.a, x) and _is_to_come(pair.b, y)))) or (
        right and not (left or (_is_promised(pair.b, y) and _is_to_come(pair.a, x)))
    )


def _is_promised(tokens: Sequence[Token], one: Occurrence) -> bool:
    """Tell whether an act is announced for sure: promised to freeze it, not threatened to."""
    return not _PROMISING.isdisjoint(small(tokens)[max(0, one.start - 2) : one.start])


def _is_to_come(tokens: Sequence[Token], one: Occurrence) -> bool:
    """Tell whether an act is told as to come: will double it."""
    return not _WILL.isdisjoint(small(tokens)[max(0, one.start - 2) : one.start])


def _is_threatened(tokens: Sequence[Token], one: Occurrence) -> bool:
    """Tell whether an act is only announced or wished where it stands: threatened to veto."""
    before = small(tokens)[max(0, one.start - 2) : one.start]
    announced = before[1:] == ("to",) and before[0] in _ANNOUNCING
    return announced or is_ahead(tokens, one.start)


def _is_anew(pair: Pair) -> bool:
    """Tell whether one state may have followed the other: is open again, was closed."""
    a, b = small(pair.a), small(pair.b)
    if _ANEW.isdisjoint(a) == _ANEW.isdisjoint(b):
        return False
    return _LASTING.isdisjoint(a if _ANEW.isdisjoint(a) else b)


def opposites_somewhere(pair: Pair) -> bool:
    """Tell whether words of opposite meaning are left over on both sides, in whatever slots."""
    if sides(pair.a).isdisjoint(opposed(pair.b)):
        return False
    left = [x for x in _no_names(pair.a) if pair.to_b.keys().isdisjoint(range(x.start, x.end))]
    right = [y for y in _no_names(pair.b) if pair.to_a.keys().isdisjoint(range(y.start, y.end))]
    return any(
        not side.others.isdisjoint(y.sides) and side not in sides(pair.b) and not x.of_two(y)
        for x in left
        for side in x.sides
        for y in right
    )


def opposed_in_one_voice(pair: Pair) -> Difference | None:
    """Find opposite acts of one subject, where one and the same speaker tells of both."""
    if sides(pair.a).isdisjoint(opposed(pair.b)) or at_other_times(pair):
        return None
    for x in _no_names(pair.a):
        for y in _no_names(pair.b):
            if x.of_two(y) or not any(not side.others.isdisjoint(y.sides) for side in x.sides):
                continue
            if not x.sides.isdisjoint(sides(pair.b)) or not y.sides.isdisjoint(sides(pair.a)):
                continue  # held and released, freed
            if _is_adverb(pair.a, x) or _is_adverb(pair.b, y):
                continue
            told = is_past(small(pair.a)[x.start]) and is_past(small(pair.b)[y.start])
            if not told or _is_shared(pair, x, y) or weighed_round(pair, x.start, y.start):
                continue
            if _negated_before(pair.a, x.start) != _negated_before(pair.b, y.start):
                continue
            there = preceding(pair.b, y.start, _SUBJECT)
            if any(pair.to_b.get(i) in there for i in preceding(pair.a, x.start, _SUBJECT)):
                one, other = pair.a[x.start : x.end], pair.b[y.start : y.end]
                return difference(DifferenceKind.NEGATION, one, other)
    return None


@once
def _no_names(tokens: Tokens) -> list[Occurrence]:
    """Leave out what is a name: Mayor Brown, Mayor White."""
    if in_capitals(tokens):
        return occurrences(tokens)
    return [
        one
        for one in occurrences(tokens)
        if not (one.start and tokens[one.start].name and one.end - one.start == 1)
    ]


def _unshared(
    tokens: Sequence[Token], linked: Mapping[int, int], others: Sequence[Token]
) -> list[Occurrence]:
    """Leave out an "against" that stands on the other side as well: it opposes nothing."""
    return [
        one
        for one in occurrences(tokens)
        if small(tokens)[one.start] != "against"
        or one.end - one.start > 1
        or (at := linked.get(one.start)) is None
        or others[at].key != tokens[one.start].key
    ]


def _undone(tokens: Sequence[Token], one: Occurrence) -> bool:
    return not _UNDOING.isdisjoint(small(tokens)[max(0, one.start - _UNDONE) : one.start])


def _turned_about(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether the sides say one thing from two ends: received, was given; more, less than."""
    for tokens, one in ((pair.a, x), (pair.b, y)):
        words = small(tokens)
        if words[one.end : one.end + 1] in _FAILED:
            return True  # never failed to report, always reported
        if words[one.start : one.end] in _FAILED and words[one.end : one.end + 1] == ("to",):
            return True  # failed to block the law, and the law passed
    if x.of_two(y):
        return _is_suffered(pair.a, x.start) != _is_suffered(pair.b, y.start)
    return weighed_round(pair, x.start, y.start)


def _is_adverb(tokens: Sequence[Token], one: Occurrence) -> bool:
    """Tell whether a word only sounds like one side: back in town, with ten minutes left.

    Or tells of the past: `formerly imprisoned`.
    """
    words = small(tokens)
    word = words[one.start]
    if one.end - one.start > 1:
        return False
    if word in _NO_OPPOSITES:
        return True
    if words[one.start - 1 : one.start] in _FORMER:
        return True  # released, formerly imprisoned
    if word == "back":
        return words[one.end : one.end + 1] in _BACK
    timed = one.start and (
        words[one.start - 1] in TIMES or tokens[one.start - 1].number is not None
    )
    return word in _TIMED and bool(timed)


def _of_two_parts(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether both are of a part: seven of nine voted for it, two voted against it."""
    left, right = _part(pair.a, x), _part(pair.b, y)
    return left is not None and right is not None and left != right


def _part(tokens: Sequence[Token], one: Occurrence) -> str | None:
    """Return how many of a group did it, by the number that stands before: two of the nine.

    Or how many it befell: 31 people were killed, 200 were hurt.
    """
    first = max(0, one.start - _PART)
    words = small(tokens)
    for place in range(first, one.start):
        number = tokens[place].number
        counts = number is not None or words[place] == "one"
        befell = number is not None and not number.unit and one.start - place <= _COUNTED
        if (counts and words[place + 1 : place + 2] in _OF_GROUP) or befell:
            return tokens[place].key
    behind = tokens[one.end] if one.end < len(tokens) else None
    counted = behind is not None and behind.number is not None and not behind.number.unit
    return behind.key if behind is not None and counted else None


def _is_suffered(tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and small(tokens)[place - 1] in BEING


def weighed_round(pair: Pair, i: int, j: int) -> bool:
    """Tell whether what is compared at two places changes sides: A more than B, B less than A."""
    a, b = _than(pair.a, i), _than(pair.b, j)
    if a is None or b is None:
        return False
    (a_before, a_behind), (b_before, b_behind) = a, b
    to = pair.to_b.get
    across = any(to(p) in b_behind for p in a_before) and any(to(p) in b_before for p in a_behind)
    straight = any(to(p) in b_behind for p in a_behind)
    return across and not straight


def _than(tokens: Sequence[Token], place: int) -> tuple[range, range] | None:
    """Return the places before a word that compares, and those behind its "than", if it has one."""
    words = small(tokens)[place : place + _COMPARED]
    if "than" not in words:
        return None
    than = place + words.index("than")
    first = following(tokens, than, 1)
    return range(place), range(first[0], first[0] + 1) if first else range(0)


def _is_shared(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether a word of either phrase stands on the other side elsewhere than in the other."""
    one, other = range(x.start, x.end), range(y.start, y.end)
    return any(
        places.get(place, within[0]) not in within and tokens[place].content
        for run, within, places, tokens in (
            (one, other, pair.to_b, pair.a),
            (other, one, pair.to_a, pair.b),
        )
        for place in run
    )


def turned_round(pair: Pair) -> Difference | None:
    """Find a word, and in its slot the same behind `un` or `non`: vaccinated, unvaccinated."""
    if not _turned(pair.a) and not _turned(pair.b):
        return None
    for one, other, linked, back, here in (
        (pair.a, pair.b, pair.to_b, pair.to_a, True),
        (pair.b, pair.a, pair.to_a, pair.to_b, False),
    ):
        for place, turned in _turned(one).items():
            words = small(other)
            if place in linked or turned not in words:
                continue
            spot = words.index(turned)
            i, j = (place, spot) if here else (spot, place)
            if spot in back or pair.closeness(i, j) < _CLOSE:
                continue
            if not _negated_before(one, place) and not _negated_before(other, spot):
                return difference(DifferenceKind.NEGATION, [pair.a[i]], [pair.b[j]])
    return None


@once
def _turned(tokens: Tokens) -> dict[int, str]:
    """Return the words behind `un` and `non`, by the places of the words that begin so."""
    words = enumerate(small(tokens))
    stems = {p: w.removeprefix("un").removeprefix("non") for p, w in words if w[:1] in "un"}
    return {
        place: stem
        for place, stem in stems.items()
        if len(stem) >= _REVERSIBLE and stem != small(tokens)[place]
    }


def _negated_before(tokens: Sequence[Token], position: int) -> bool:
    before = tokens[max(0, position - _SCOPE) : position]
    if any(token.key in NEGATIONS or token.key == "non" for token in before):
        return True
    # `no school in the region opened`, `denied that it had known`
    far = tokens[max(0, position - 2 * _SCOPE) : position]
    return any(token.key in NONE or token.key in _DISOWNING for token in far)
