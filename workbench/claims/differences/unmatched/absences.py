"""What there wasn't in one article and was in another: no alarm, and the alarm was sounded.

Also where the statements share too few words to be matched. Only of things that few statements
name: what all of them are about is told in many ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.differences.slots import following
from workbench.claims.differences.unmatched.said import Contradiction, Said, between
from workbench.claims.model import DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import HELPING, MODALS, PREPOSITIONS, SUPPOSING, word_set
from workbench.claims.words.tokens import Sort, Token

RARE = 5
"""A thing that more statements name is what they are all about."""
_NONE = frozenset({"no", "without"})
_NOBODY = frozenset({"none", "nobody"})
_SUFFERING = word_set("suffered suffers caught developed reported showed")
_CONTAINING = word_set("contains contain contained detected")
_REACH = 6
"""So many words behind "none" stands what none of them suffered."""
_ANY = frozenset({"a", "an", "any"})
_THERE_IS = HELPING | {"went"}
_GIVEN = word_set(
    """sounded given issued raised received sent offered provided available present installed
    aboard heard set"""
)
"""What was done with a thing only if there was one: no alarm was sounded."""
_HAVING = word_set(
    """had has have having gave given heard received sounded raised carried carrying with wore
    wearing held got issued found sent obtained showed triggered counted saw seen recorded
    contains contain contained detected"""
)
"""Before these a thing stands that there is."""
_PLACED = frozenset({"in", "at", "on"})
_THERE = word_set("there had has heard have found saw seen recorded counted")
"""Right behind these "no" says that there was none."""
_DOUBTED = word_set(
    """need needs needed demand demanded call called ask asked want wanted hope hoped seek
    sought apply applied require required why lack lacked claim claimed alleged allegedly
    false denied deny"""
)
UNCERTAIN = SUPPOSING | MODALS | _DOUBTED
"""A statement with one of these doesn't say that there was one."""
_NO_THINGS = word_set(
    """evidence reason doubt comment plan plans idea intention sign signs indication need way
    question matter problem choice chance time longer one word words more less part details
    detail information answer response end use point link case case money place room fact mention
    confirmation explanation decision date"""
)
"""Of these there can be none and some at once, or the denial is another's."""
_AROUND = 3
_TOPICS = 2
"""So many words, the thing among them, statements share of which one is "without" any of it."""


def absences(statements: Sequence[Said]) -> Iterator[Contradiction]:
    """Yield the statements of different articles of which one has a thing that the other denies."""
    denied = [(said, *found) for said in statements for found in _absent(said)]
    if not denied:
        return
    counts = Counter([key for said in statements for key in said.keys])
    things = {one.tokens[place].key for one, _, place in denied}
    named: dict[str, list[Said]] = {key: [] for key in things if counts[key] <= RARE}
    for said in statements:
        for key in named.keys() & said.keys:
            named[key].append(said)
    for one, start, place in denied:
        key = one.tokens[place].key
        for other in named.get(key, ()):
            if other.article == one.article:
                continue
            spot = _present(other, key)
            if spot is None:
                continue
            bare = one.words[start:place] == ("without",)
            contained = not _CONTAINING.isdisjoint(other.every)
            if (bare or contained) and len(one.topics & other.topics) < _TOPICS:
                continue  # without full clearance; no salt in the lake, soup contained salt
            nobody = one.words[start] in _NOBODY or one.words[start + 1] == "one"
            if nobody and not _is_of_group(one, start, other):
                continue
            x, y = one.tokens[start : place + 1], [other.tokens[spot]]
            yield between(one, x, other, y, DifferenceKind.NEGATION)


def _absent(said: Said) -> Iterator[tuple[int, int]]:
    """Yield where a thing is denied: the place of "no", and that of the thing."""
    if said.every.isdisjoint(_NONE | _NOBODY) or not said.every.isdisjoint(UNCERTAIN):
        return
    words, tokens = said.words, said.tokens
    denials = [place for place, token in enumerate(tokens) if token.key in NEGATIONS]
    if len(denials) == 1:
        yield from _befell_nobody(said)
    for start in [place for place, word in enumerate(words) if word in _NONE]:
        if denials not in ([start], []) or ((word := words[start]) == "without" and not start):
            continue  # without a pass nobody may board
        place = start + 1
        if word == "without" and words[place : place + 1] and words[place] in _ANY:
            place += 1
        if place >= len(tokens) or not _is_thing(tokens[place]):
            continue
        after = words[place + 1 : place + 2 + _AROUND]
        before = _THERE.intersection(words[max(0, start - _AROUND) : start])
        given = after[:1] and after[0] in _THERE_IS and not _GIVEN.isdisjoint(after)
        given = given or (after[:1] and after[0] in _GIVEN and word == "no")
        if word == "without" or before or given:
            yield start, place


def _is_of_group(one: Said, start: int, other: Said) -> bool:
    """Tell whether who has it there is one of those of whom none has it: none of the women."""
    if ("one", "of") in pairwise(other.words):
        return True
    group = following(one.tokens, start, 1)
    of = one.words[start + 1 : start + 2] == ("of",)
    return bool(of and group) and one.tokens[group[0]].key in other.keys


def _befell_nobody(said: Said) -> Iterator[tuple[int, int]]:
    """Yield what nobody has: none of the women suffered frostbite."""
    words, tokens = said.words, said.tokens
    for start, word in enumerate(words):
        if word not in _NOBODY and words[start : start + 2] != ("no", "one"):
            continue
        for place in range(start + 1, min(len(words) - 1, start + 1 + _REACH)):
            if words[place] in _SUFFERING:
                thing = place + 1 + (words[place + 1] in _ANY)
                if thing < len(tokens) and _is_thing(tokens[thing]):
                    yield start, thing
                break


def _is_thing(token: Token) -> bool:
    return (
        token.sort is Sort.WORD
        and not token.name
        and token.number is None
        and token.text.lower() not in _NO_THINGS
        and not token.text.lower().endswith("ing")
    )


def _present(said: Said, key: str) -> int | None:
    """Return the place of a thing that there is by this statement."""
    if not said.every.isdisjoint(UNCERTAIN | {"only"}):
        return None
    if any(token.key in NEGATIONS for token in said.tokens):
        return None
    for place, token in enumerate(said.tokens):
        if token.key != key or (token.name and place):
            continue
        before = said.words[max(0, place - _AROUND) : place]
        after = said.words[place + 1 : place + 1 + _AROUND]
        counted = place > 0 and said.tokens[place - 1].number is not None
        # `in my community` tells where something is
        if after[:1] and after[0] in _PLACED:
            after = said.words[place + 3 : place + 3 + _AROUND]  # sirens in Vale went off
        here = after[:1] and after[0] in _THERE_IS | _GIVEN and PREPOSITIONS.isdisjoint(before[-2:])
        if counted or here or not _HAVING.isdisjoint(before):
            return place
    return None
