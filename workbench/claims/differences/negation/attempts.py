"""What somebody tried or wants to do here, and did there: tried to set fire, set fire."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.claims.differences.slots import Pair, difference
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import MODALS, word_set
from workbench.claims.words.tokens import Sort, Token, Tokens, once, small

_CLOSE = 0.5
"""Surroundings less alike may be of two acts."""
TRYING = word_set(
    """try tries tried trying attempt attempts attempted attempting effort efforts bid bids seek
    seeks sought seeking almost nearly"""
)
_WISHING = word_set(
    """want wants wanted hope hopes hoped wish wishes wished plan plans planned planning intend
    intends intended aim aims aimed prepare prepares preparing ready"""
)
_WANTING = frozenset({"want", "wants", "wanted"})
_UTTERING = word_set("say tell thank apologise apologize stress point make emphasise emphasize add")
_AHEAD = MODALS | {"to", "not", "n't", "n’t", "never"}
_MULLING = word_set("considering considers considered weighing weighs mulling mulls")
_BEING = frozenset({"is", "are", "was", "were"})
_REACH = 3


def attempted(pair: Pair) -> Iterator[Difference]:
    """Name an act that the one side only tells as tried or wished, and the other as done."""
    a_ahead, b_ahead = _acts_ahead(pair.a), _acts_ahead(pair.b)
    if bool(a_ahead) == bool(b_ahead) or _denies(pair.a) or _denies(pair.b):
        return
    for link in pair.links:
        start = a_ahead.get(link.a, b_ahead.get(link.b) if b_ahead else None)
        if start is None or pair.a[link.a].key != pair.b[link.b].key:
            continue
        here = link.a in a_ahead
        done, place = (pair.b, link.b) if here else (pair.a, link.a)
        near = pair.closeness(link.a, link.b) >= _CLOSE or pair.almost_one
        if not near or not _is_done(done, place):
            continue
        tokens, spot = (pair.a, link.a) if here else (pair.b, link.b)
        tried = small(tokens)[start] in TRYING
        kind = DifferenceKind.NEGATION if tried else DifferenceKind.DATE
        sides = tokens[start : spot + 1], [done[place]]
        yield difference(kind, *(sides if here else sides[::-1]))
        return


@once
def _denies(tokens: Tokens) -> bool:
    return any(token.key in NEGATIONS for token in tokens)


def is_ahead(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an act is only tried or wished where it stands."""
    return place in _acts_ahead(tokens)


@once
def _acts_ahead(tokens: Tokens) -> dict[int, int]:
    """Return the places of acts that are tried or wished, with those of the words that say so."""
    words = small(tokens)
    found: dict[int, int] = {}
    for start in [p for p, word in enumerate(words) if word in TRYING or word in _WISHING]:
        near = words[start] in ("almost", "nearly")
        for place in range(start + 1, min(len(words), start + 1 + _REACH)):
            if tokens[place].sort is not Sort.WORD or tokens[place].name:
                continue
            if words[start] in _WANTING and words[place] in _UTTERING:
                break  # wanted to thank them
            if (near and place == start + 1) or words[place - 1] == "to":
                found[place] = start
                break
            if "to" not in words[place + 1 : start + 1 + _REACH]:
                break
    for start, word in enumerate(words[:-1]):
        if word in _MULLING:
            # considering leaving, considering a ban
            act = start + 1 + (words[start + 1] in ("a", "an", "the"))
            if words[start + 1 : start + 3] == ("whether", "to"):
                act = start + 3
            if act < len(words):
                found[act] = start
        elif word in _BEING and words[start + 1 : start + 2] == ("to",):
            act = start + 2 + (words[start + 2 : start + 3] == ("be",))
            if act < len(words):
                found[act] = start
    return found


def _is_done(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a verb tells what was done: joined, has set; not to join, nor will join."""
    words = small(tokens)
    if not _AHEAD.isdisjoint(words[max(0, place - 2) : place]):
        return False
    if not (TRYING | _WISHING).isdisjoint(words):
        return False
    return is_past(words[place])
