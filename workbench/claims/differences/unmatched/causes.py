"""What caused it here and is ruled out there: a battery started the fire, a battery is ruled out.

Also where the statements share too few words to be matched. Only of things that few statements
name: what all of them are about, a fire or a crash, is no cause of itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.differences.slots import apart
from workbench.claims.differences.unmatched.absences import RARE, UNCERTAIN
from workbench.claims.differences.unmatched.said import Contradiction, Said, between, of_one_event
from workbench.claims.model import DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import AUXILIARIES, DETERMINERS, HEADS, word_set
from workbench.claims.words.tokens import Sort

_RULED = frozenset({("ruled", "out"), ("rules", "out"), ("ruling", "out")})
_BY = frozenset({("caused", "by"), ("started", "by"), ("sparked", "by"), ("blamed", "on")})
"""Right behind these stands a cause."""
_CAUSED = word_set("caused sparked triggered ignited")
"""Right before these stands a cause, or before "started" and what it started."""
_STARTED = word_set("fire fires blaze blazes leak flood explosion blast outage avalanche")
_DOUBTING = UNCERTAIN | {"first", "initially", "rumours", "rumors", "earlier"}
_DOUBTING_ALL = _DOUBTING - {"likely"}
"""What is called the likely cause is told as one all the same."""
_LONGEST = 3
"""So many words a cause has at most: a gas leak."""
_NEAR = 8
"""So many words apart stand a thing and that it was the cause."""
_FAULTS = word_set("fault failure problem defect")
_NO_CAUSES = HEADS | word_set("cause fault failure problem possibility foul play others nothing")


def causes(statements: Sequence[Said]) -> Iterator[Contradiction]:
    """Yield the statements of which one names a cause that another article's rules out."""
    if not of_one_event(statements):
        return
    ruled_out = [(said, *found) for said in statements if (found := _ruled_out(said)) is not None]
    if not ruled_out:
        return
    counts = Counter([key for said in statements for key in said.keys])
    told = [(said, spot) for said in statements for spot in _causes(said)]
    for one, start, end, thing in ruled_out:
        key = one.tokens[thing].key
        for other, spot in told if counts[key] <= RARE else ():
            if other.article != one.article and other.tokens[spot].key == key:
                x, y = one.tokens[start:end], [other.tokens[spot]]
                yield between(one, x, other, y, DifferenceKind.NEGATION)


def _ruled_out(said: Said) -> tuple[int, int, int] | None:
    """Return where words that rule out a cause start and end, and where the cause stands."""
    words = said.words
    for place, both in enumerate(pairwise(words)):
        denied = any(token.key in NEGATIONS for token in said.tokens[max(0, place - 3) : place])
        if (both in _RULED and not denied) or (both in _BY and denied):
            thing = None if apart(said.tokens, place + 1) else _thing_behind(said, place + 2)
            if thing is not None:
                return place, thing + 1, thing
            before = _thing_before(said, place)
            if both in _RULED and before is not None and words[place - 1] in AUXILIARIES:
                return before, place + 2, before  # lightning was ruled out
    return None


def _causes(said: Said) -> Iterator[int]:
    """Yield the places of what a statement says was the cause."""
    words = said.words
    if any(token.key in NEGATIONS for token in said.tokens) or _RULED & set(pairwise(words)):
        return
    if not said.every.isdisjoint(_DOUBTING_ALL if "cause" in said.every else _DOUBTING):
        return
    for place, word in enumerate(words):
        found = None
        if words[place : place + 2] in _BY:
            found = _thing_behind(said, place + 2)
        elif word in _CAUSED or (
            word == "started" and not _STARTED.isdisjoint(words[place + 1 : place + 4])
        ):
            found = _thing_before(said, place)
        elif word == "cause" and place:
            was = next(
                (at for at in range(place - 1, max(0, place - _NEAR), -1) if words[at] == "was"), 0
            )
            found = _thing_before(said, was) if was else None
        if found is not None:
            yield found


def _thing_behind(said: Said, place: int) -> int | None:
    """Return the place of the noun that a phrase ends with: the leak, of `a gas leak, he said`."""
    words = said.words
    while place < len(words) and words[place] in DETERMINERS:
        place += 1
    last = None
    for at in range(place, min(len(words), place + _LONGEST)):
        token = said.tokens[at]
        if token.sort is not Sort.WORD or token.name:
            break
        last = at
        if apart(said.tokens, at):
            break
    else:
        if place + _LONGEST < len(words) and said.tokens[place + _LONGEST].sort is Sort.WORD:
            return None  # of a longer phrase nobody knows the head
    if last is not None and words[last] in _FAULTS and last > place:
        last -= 1  # a battery fault
    return last if last is not None and words[last] not in _NO_CAUSES else None


def _thing_before(said: Said, place: int) -> int | None:
    """Return the place of the noun right before a verb: the heater, of `a heater started it`."""
    at = place - 1
    while at > 0 and said.words[at] in AUXILIARIES:
        at -= 1
    if at < 0 or apart(said.tokens, at):
        return None
    token = said.tokens[at]
    if token.sort is not Sort.WORD or token.name or said.words[at] in _NO_CAUSES:
        return None
    return at
