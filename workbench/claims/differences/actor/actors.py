"""Who does what to whom: countries, actors and targets that differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.differences.actor.exchanges import exchanged, is_denied
from workbench.claims.differences.actor.victors import outdone
from workbench.claims.differences.slots import Pair, difference
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.lexicon import BEING, PREPOSITIONS, word_set
from workbench.claims.words.places import is_country
from workbench.claims.words.tokens import Sort, Token, Tokens, name_places, once, small

_OWNED = 0.3
"""Less is enough where a country stands before one and the same word."""
_ARM = 6
"""How many words away an actor or a target stands from the verb at most."""
_PEOPLE = word_set(
    """diplomats diplomat officials envoys envoy citizens citizen nationals soldiers soldier troops
    officers spies agents journalists journalist personnel staff tourists students civilians
    hostages prisoners athletes migrants sailors pilots"""
)
_TELLING = word_set("say said tell told ask add report accord")
_NOT_BY = PREPOSITIONS - {"by"}


def actor_differences(pair: Pair) -> Iterator[Difference]:
    """Name countries before one word that differ, and actor and target that change places."""
    exchange = exchanged(pair) or outdone(pair)
    found = [] if exchange is None else [exchange]
    found += [*_countries(pair), *_people(pair), *_swapped(pair)]
    seen: set[tuple[int, int]] = set()
    for one in found:
        spot = (one.a_span or (0, 0))[0], (one.b_span or (0, 0))[0]
        if spot not in seen:
            seen.add(spot)
            yield one


def _countries(pair: Pair) -> Iterator[Difference]:
    """Different countries right before one and the same word: Russian diplomats, U.S. diplomats."""
    if not _lands(pair.a) or not _lands(pair.b):
        return
    for link in pair.links:
        if not link.a or not link.b or not pair.a[link.a].content:
            continue
        x, y = pair.a[link.a - 1], pair.b[link.b - 1]
        if (
            is_country(x.key)
            and not _is_joined(pair.a, link.a - 1)
            and not _is_joined(pair.b, link.b - 1)
            and is_country(y.key)
            and x.key != y.key
            and not is_country(pair.a[link.a].key)
            and pair.closeness(link.a, link.b) >= _OWNED
        ):
            yield difference(DifferenceKind.ACTOR, [x], [y])


def _is_joined(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a country stands behind another: `China and Japan agreed`."""
    return place > 0 and small(tokens)[place - 1] == "and"


def _people(pair: Pair) -> Iterator[Difference]:
    """Different countries' people: Russian officials, American diplomats.

    Told only where neither side names people of a country that the other names, too.
    """
    left, right = _of_countries(pair.a), _of_countries(pair.b)
    if left and right and {x.key for x in left}.isdisjoint(y.key for y in right):
        yield difference(DifferenceKind.ACTOR, left[:1], right[:1])


@once
def _of_countries(tokens: Tokens) -> list[Token]:
    """Return the countries that stand right before a word for people."""
    words = small(tokens)
    return [tokens[p] for p in _lands(tokens) if words[p + 1 : p + 2] and words[p + 1] in _PEOPLE]


@once
def _lands(tokens: Tokens) -> list[int]:
    """Return the places of the countries that a statement names."""
    return [place for place in name_places(tokens) if is_country(tokens[place].key)]


def _swapped(pair: Pair) -> Iterator[Difference]:
    """Two names that change places round one verb: A sued B, B sued A."""
    a_sides, b_sides = _sides(pair.a), _sides(pair.b)
    if not a_sides or not b_sides:
        return
    for link in pair.links:
        if link.a not in a_sides or link.b not in b_sides:
            continue
        a_actor, a_target = a_sides[link.a]
        b_actor, b_target = b_sides[link.b]
        if _way(pair.a, link.a, a_target) != _way(pair.b, link.b, b_target):
            continue
        if is_denied(pair.a, link.a) != is_denied(pair.b, link.b):
            continue
        passive = _is_passive(pair.a, link.a, a_target) != _is_passive(pair.b, link.b, b_target)
        if passive:
            b_actor, b_target = b_target, b_actor
        if (
            pair.a[a_actor].key == pair.a[a_target].key
            or pair.b[b_actor].key == pair.b[b_target].key
        ):
            continue
        if _same(pair, a_actor, b_target) and _same(pair, a_target, b_actor):
            yield difference(DifferenceKind.ACTOR, [pair.a[a_actor]], [pair.b[b_actor]])
            return


def _same(pair: Pair, i: int, j: int) -> bool:
    return pair.to_b.get(i) == j or pair.a[i].key == pair.b[j].key


@once
def _sides(tokens: Tokens) -> dict[int, tuple[int, int]]:
    """Return the places of the nearest names before and after each verb that has both."""
    found: dict[int, tuple[int, int]] = {}
    for actor, target in pairwise(name_places(tokens)):
        for place in range(max(actor + 1, target - _ARM), min(target, actor + _ARM + 1)):
            verb = tokens[place]
            if verb.sort is Sort.WORD and verb.key not in _TELLING and not _mutual(tokens, place):
                found[place] = actor, target
    return found


def _mutual(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a word binds both alike: talks with, a meeting between, accused each other."""
    return any(word in ("with", "between", "each") for word in small(tokens)[verb + 1 : verb + 3])


def _way(tokens: Sequence[Token], verb: int, target: int) -> tuple[frozenset[str], bool]:
    """Return by what words a verb leads to a target, and whether it is suffered from nobody.

    "Removed from Apple's store" and "was removed" aren't "Apple removed".
    """
    words = small(tokens)
    between = frozenset(words[verb + 1 : target])
    by = "by" in between
    suffered = not by and not BEING.isdisjoint(words[max(0, verb - 2) : verb])
    return between & _NOT_BY, suffered


def _is_passive(tokens: Sequence[Token], verb: int, target: int) -> bool:
    return any(token.text.lower() == "by" for token in tokens[verb + 1 : target])
