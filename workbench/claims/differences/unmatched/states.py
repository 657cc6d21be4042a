"""A thing that is in one state here and in its opposite there: the barriers were down, were open.

Also where the statements share too few words to be matched. Only of things that few statements
name, and not of states that follow each other: closed on Monday, open again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from workbench.claims.differences.slots import apart, difference
from workbench.claims.differences.unmatched.absences import RARE, UNCERTAIN
from workbench.claims.differences.unmatched.said import Contradiction, Said
from workbench.claims.model import DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import BEING, DETERMINERS, HAVING, PREPOSITIONS, word_set
from workbench.claims.words.opposites import Occurrence, occurrences
from workbench.claims.words.tokens import Sort, Tokens

_LATER = word_set(
    "again now later until before after since still yet then previously reopened when first another"
)
"""With one of these a statement tells a state of another time."""
_ATTRIBUTES = word_set(
    """broken cracked fractured damaged intact undamaged genuine fake forged valid invalid faulty
    defective"""
)
"""States that are told of a thing right before it."""
_TOLD = BEING | _ATTRIBUTES
_ARTICLES = (("a",), ("an",), ("the",))
_BETWEEN = 2
"""So many words behind "was" a state begins."""


def states(statements: Sequence[Said]) -> Iterator[Contradiction]:
    """Yield the statements of different articles that put one thing in opposite states."""
    counts = Counter([key for said in statements for key in said.keys])
    told: dict[str, list[tuple[Said, Occurrence]]] = defaultdict(list)
    for said in statements:
        for key, state in _states(said):
            if counts[key] <= RARE:
                told[key].append((said, state))
    for one_thing in told.values():
        for place, (one, x) in enumerate(one_thing):
            for other, y in one_thing[place + 1 :]:
                if one.article != other.article and _exclude(one, x, other, y):
                    left, right = one.tokens[x.start : x.end], other.tokens[y.start : y.end]
                    told_as = difference(DifferenceKind.NEGATION, left, right)
                    yield Contradiction(one.id, other.id, told_as)


def _exclude(one: Said, x: Occurrence, other: Said, y: Occurrence) -> bool:
    if not any(not side.others.isdisjoint(y.sides) for side in x.sides) or x.of_two(y):
        return False
    to, where = _whither(one, x), _whither(other, y)
    if to and where and to != where and not to.isdisjoint(where):
        return False  # open to cars, closed to trucks
    days = [_days(said) for said in (one, other)]
    if x.in_turn(y) and (any(days) or not _LATER.isdisjoint(one.every | other.every)):
        return False
    # what is told of two days may have changed
    return not (all(days) and days[0].isdisjoint(days[1]))


def _whither(said: Said, state: Occurrence) -> frozenset[str]:
    """Return the words behind a state where a preposition follows: to trucks."""
    behind = said.words[state.end : state.end + 2]
    return frozenset(behind) if behind and behind[0] in PREPOSITIONS else frozenset()


def _days(said: Said) -> set[str]:
    """Return the days, months and years that a statement names."""
    years = (t.key for t in said.tokens if t.number is not None and t.number.unit == "year")
    return {*said.days, *years}


def _states(said: Said) -> Iterator[tuple[str, Occurrence]]:
    """Yield the things that a statement puts in a state: the key of the thing, the state."""
    tokens, words = said.tokens, said.words
    if not isinstance(tokens, Tokens) or said.every.isdisjoint(_TOLD):
        return
    if not said.every.isdisjoint(UNCERTAIN) or any(t.key in NEGATIONS for t in tokens):
        return
    found = {one.start: one for one in occurrences(tokens)}
    yield from _attributes(said, found.values())
    for place in [at for at, word in enumerate(words) if word in BEING and at]:
        thing = place - 1
        if thing and words[thing] in HAVING:
            thing -= 1
        while thing > 2 and words[thing - 1] in DETERMINERS and words[thing - 2] in PREPOSITIONS:
            thing -= 3  # the barriers at the crossing
        token = tokens[thing]
        if token.sort is not Sort.WORD or token.name or not token.content:
            continue
        if thing and tokens[thing - 1].number is not None:
            continue  # 31 people were killed, 200 people were hurt
        for start in range(place + 1, place + 1 + _BETWEEN):
            if start in found:
                yield token.key, found[start]
                break


def _attributes(said: Said, found: Iterable[Occurrence]) -> Iterator[tuple[str, Occurrence]]:
    """Yield the things before which their state stands: a broken rail."""
    for one in found:
        thing = said.tokens[one.end : one.end + 1]
        before = said.words[max(0, one.start - 1) : one.start]
        if (
            thing
            and thing[0].sort is Sort.WORD
            and not thing[0].name
            and one.end - one.start == 1
            and said.words[one.start] in _ATTRIBUTES
            and before in _ARTICLES
            and not apart(said.tokens, one.start)
            and _ends(said, one.end)
        ):
            yield thing[0].key, one


def _ends(said: Said, place: int) -> bool:
    """Tell whether a noun isn't followed by another: a broken rail, not a broken rail line."""
    behind = said.tokens[place + 1 : place + 2]
    return not behind or behind[0].sort is not Sort.WORD or apart(said.tokens, place)
