"""What caused it here and is ruled out there: a battery started the fire, a battery is ruled out.

Also where the statements share too few words to be matched. Only of things that few statements
name: what all of them are about, a fire or a crash, is no cause of itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.differences.slots import following, preceding
from workbench.claims.differences.unmatched.absences import RARE
from workbench.claims.differences.unmatched.said import Contradiction, Said, between, of_one_event
from workbench.claims.model import DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Sort

_RULED = frozenset({("ruled", "out"), ("rules", "out"), ("ruling", "out")})
_CAUSING = word_set(
    """cause causes caused blamed blames blame triggered triggers sparked sparks due because
    started responsible"""
)
_RULING = frozenset({"ruled", "rules", "ruling", "caused", "due", "because"})
_NOT_CAUSED = frozenset({("caused", "by"), ("due", "to"), ("because", "of")})
_NEAR = 3
"""So many words of content away stands what was the cause."""
_NO_CAUSES = word_set(
    """cause fire blaze crash collision accident explosion blast outage investigation investigator
    fault failure problem possibility likely probable polic week month year day"""
)
"""Keys of words beside a cause that aren't one, or any."""


def causes(statements: Sequence[Said]) -> Iterator[Contradiction]:
    """Yield the statements of which one names a cause that another article's rules out."""
    if not of_one_event(statements):
        return
    ruled_out = [(said, *found) for said in statements if (found := _ruled_out(said)) is not None]
    if not ruled_out:
        return
    counts = Counter([key for said in statements for key in said.keys])
    told = [(said, places) for said in statements if (places := _caused(said))]
    for one, start, end, places in ruled_out:
        keys = {one.tokens[at].key for at in places}
        rare = {key for key in keys if counts[key] <= RARE} - _NO_CAUSES
        for other, there in told:
            spot = next((at for at in there if other.tokens[at].key in rare), None)
            if spot is not None and other.article != one.article:
                x, y = one.tokens[start:end], [other.tokens[spot]]
                yield between(one, x, other, y, DifferenceKind.NEGATION)


def _ruled_out(said: Said) -> tuple[int, int, list[int]] | None:
    """Return the words that rule out a cause, from the first to one past, and where it stands."""
    if said.every.isdisjoint(_RULING):
        return None
    for place, both in enumerate(pairwise(said.words)):
        denied = any(token.key in NEGATIONS for token in said.tokens[max(0, place - 3) : place])
        if (both in _RULED and not denied) or (both in _NOT_CAUSED and denied):
            behind = _things(said, following(said.tokens, place + 1, _NEAR))
            if behind:
                return place, behind[0] + 1, behind
    return None


def _caused(said: Said) -> list[int]:
    """Return the places of what may be the cause that a statement names."""
    if said.every.isdisjoint(_CAUSING) or any(t.key in NEGATIONS for t in said.tokens):
        return []
    if any(both in _RULED for both in pairwise(said.words)):
        return []
    found = []
    for place in [at for at, word in enumerate(said.words) if word in _CAUSING]:
        found += preceding(said.tokens, place, _NEAR) + following(said.tokens, place, _NEAR)
    return _things(said, found)


def _things(said: Said, places: Sequence[int]) -> list[int]:
    return [at for at in places if said.tokens[at].sort is Sort.WORD and not said.tokens[at].name]
