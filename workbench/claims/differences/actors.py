"""Who does what to whom, and under which name: actors, targets and names that differ."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import JaroWinkler

from workbench.claims.differences.exchanges import exchanged
from workbench.claims.differences.slots import (
    Pair,
    apart,
    difference,
    following,
    in_capitals,
    preceding,
)
from workbench.claims.differences.spellings import heard_alike, may_be_one
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.firstnames import called
from workbench.claims.words.lexicon import (
    DOCUMENTS,
    FORENAMES,
    HEADS,
    PREPOSITIONS,
    word_set,
)
from workbench.claims.words.places import STATES, is_country
from workbench.claims.words.tokens import Sort, Token, Tokens, name_places, once, small

_OWNED = 0.3
"""Less is enough where a country stands before one and the same word."""
_SLOT = 0.7
_BOTH = 0.2
"""A slot needs so much likeness; words linked on both sides of it count for so much."""
_SPELT = 0.8
"""Names as alike as this may be spellings of one: Evgeny, Yevgeny."""
_LONGEST = 5
"""The most words of a name that fill one slot."""
_ARM = 6
"""How many words away an actor or a target stands from the verb at most."""
_RANKS = HEADS - DOCUMENTS | {
    "rep",
    "sen",
    "gov",
    "representative",
    "prime",
    "sir",
    "king",
    "queen",
    "gen",
    "administration",
    "regime",
}
_NO_NAMES = _RANKS | {"celsius", "fahrenheit"}
_PEOPLE = word_set(
    """diplomats diplomat officials envoys envoy citizens citizen nationals soldiers soldier troops
    officers spies agents journalists journalist personnel staff tourists students civilians
    hostages prisoners athletes migrants sailors pilots"""
)
_SEATED = word_set("university institute school college hospital")
"""Before "of" and a place the place alone is the name that may differ."""
_STREETS = word_set("street road avenue lane square boulevard drive highway bridge station airport")
_TELLING = word_set("say said tell told ask add report accord")
_NOT_BY = PREPOSITIONS - {"by"}
_BEING = frozenset({"be", "been", "being", "is", "are", "was", "were"})
_ALSO = {"gop": "republican", "republicans": "republican", "dems": "democratic",
         "democrat": "democratic", "democrats": "democratic", "tories": "conservative"}  # fmt: skip
_DIVISIONS = word_set(
    "region krai oblast territory province prefecture county district st saint sts saints"
)
"""What lands are divided into, and saints: translators choose among them."""
_IN_NAMES = frozenset({"of", "the", "and", "de", "von", "van", "al", "bin", "for"})


def actor_differences(pair: Pair) -> Iterator[Difference]:
    """Name countries before one word that differ, and actor and target that change places."""
    exchange = exchanged(pair)
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
    suffered = not by and not _BEING.isdisjoint(words[max(0, verb - 2) : verb])
    return between & _NOT_BY, suffered


def _is_passive(tokens: Sequence[Token], verb: int, target: int) -> bool:
    return any(token.text.lower() == "by" for token in tokens[verb + 1 : target])


def name_differences(pair: Pair) -> Iterator[Difference]:
    """Name different names in one slot; never a surname for the full name, nor a rank for it."""
    lone_a, lone_b = _lone(pair.a, pair.to_b, pair.b), _lone(pair.b, pair.to_a, pair.a)
    if not lone_a or not lone_b or in_capitals(pair.a) or in_capitals(pair.b):
        return
    a_runs = [run for run in _runs(pair.a, lone_a) if not _known(pair.a, run, pair.b)]
    b_runs = [run for run in _runs(pair.b, lone_b) if not _known(pair.b, run, pair.a)]
    offered = sorted(
        (-fit, x, y)
        for x in a_runs
        for y in b_runs
        if _of_one_role(pair, x, y) and (fit := _slot(pair, x, y)) >= _SLOT
    )
    used: set[tuple[str, int]] = set()
    for _, x, y in offered:
        if (x == (0, 1) and y[0] <= 1) or (y == (0, 1) and x[0] <= 1):
            continue
        if ("a", x[0]) in used or ("b", y[0]) in used:
            continue
        used |= {("a", x[0]), ("b", y[0])}
        left, right = pair.a[slice(*x)], pair.b[slice(*y)]
        if _is_street(left) != _is_street(right):
            continue
        if (
            heard_alike(_plain(left[-1]), _plain(right[-1]))
            if _of_namesakes(pair, x, y)
            else (_variants(left, right))
        ):
            continue
        if any(is_country(t.key) for t in left) != any(is_country(t.key) for t in right):
            continue
        kind = DifferenceKind.NAME
        if all(is_country(t.key) for t in (*left, *right)):
            kind = DifferenceKind.ACTOR
        yield difference(kind, left, right)


def _of_namesakes(pair: Pair, x: tuple[int, int], y: tuple[int, int]) -> bool:
    """Tell whether two names stand behind one first name: Ann Carter, Ann Cartwright."""
    i, j = x[0] - 1, y[0] - 1
    return (
        pair.to_b.get(i) == j
        and FORENAMES.issuperset({_plain(pair.a[i]), _plain(pair.b[j])})
        and not apart(pair.a, i)
        and not apart(pair.b, j)
    )


def _is_street(name: Sequence[Token]) -> bool:
    """Tell whether a name is of a place within a place: on Tanner Street, in Brennick."""
    return name[-1].text.lower() in _STREETS


def _lone(tokens: Sequence[Token], linked: Container[int], others: Sequence[Token]) -> list[int]:
    """Return the places of names without a link; none where all stand on the other side, too."""
    places = [place for place in name_places(tokens) if place not in linked]
    plain = _plain_words(tokens)
    return [] if _every_word(others).issuperset([plain[place] for place in places]) else places


def _runs(tokens: Sequence[Token], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of names at these places, with a little word in between or none."""
    start = end = -1
    for place in places:
        if start < 0 or not _goes_on(tokens, end, place):
            if start >= 0:
                yield start, end
            start = place
        end = place + 1
    if start >= 0:
        yield start, end


def _goes_on(tokens: Sequence[Token], end: int, place: int) -> bool:
    """Tell whether a name at a place goes on what ended there: `Bank of Vale`."""
    if place > end + 1 or (place > end and tokens[end].text not in _IN_NAMES):
        return False
    if place > end and small(tokens)[end - 1] in _SEATED:
        return False
    return all(tokens[at].start - tokens[at - 1].end <= 1 for at in range(end, place + 1))


def _known(tokens: Sequence[Token], run: tuple[int, int], others: Sequence[Token]) -> bool:
    """Tell whether a name stands on the other side as well, or is none to compare."""
    start, end = run
    return (
        end - start > _LONGEST
        or _every_word(others).issuperset(_plain_words(tokens)[start:end])
        or any(word.rstrip(".") in _NO_NAMES for word in small(tokens)[start:end])
    )


def _of_one_role(pair: Pair, x: tuple[int, int], y: tuple[int, int]) -> bool:
    """Tell whether both names stand for themselves, or before one and the same role.

    "The Trump administration" is no person, and may be another's "Washington"; but a former Roe
    adviser isn't a former Lund adviser.
    """
    if not _owns(pair.a, x) and not _owns(pair.b, y):
        return True
    return x[1] < len(pair.a) and pair.to_b.get(x[1]) == y[1]


def _owns(tokens: Sequence[Token], run: tuple[int, int]) -> bool:
    """Tell whether a name stands before the role of another: `Roe's lawyer`, `a Roe adviser`."""
    last, end = tokens[run[1] - 1], run[1]
    if last.text.endswith(("'s", "’s", "s'", "s’")):
        return _has_role(tokens, end, 3)
    return end < len(tokens) and tokens[end].start - last.end <= 1 and _has_role(tokens, end, 1)


def _has_role(tokens: Sequence[Token], position: int, reach: int) -> bool:
    """Tell whether an owner's lawyer or aide follows: then the name isn't who acts."""
    return any(word in _RANKS for word in small(tokens)[position : position + reach])


def _slot(pair: Pair, x: tuple[int, int], y: tuple[int, int]) -> float:
    """Return how alike the surroundings of two names are; 0 where no word beside both is linked."""
    to_b = pair.to_b
    before = (to_b.get(x[0] - 1) == y[0] - 1 and x[0] and y[0]) or any(
        to_b.get(p) in preceding(pair.b, y[0], 2) for p in preceding(pair.a, x[0], 1)
    )
    after = to_b.get(x[1]) == y[1] or any(
        to_b.get(p) in following(pair.b, y[1] - 1, 2) for p in following(pair.a, x[1] - 1, 1)
    )
    if not before and not after:
        return 0.0
    alike = (pair.closeness(x[0], y[0]) + pair.closeness(x[1] - 1, y[1] - 1)) / 2
    return alike + _BOTH if before and after else alike


def _variants(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Tell whether two names may be one: Ken and Kenneth, FBI and Federal Bureau, Kovář, Kovar."""
    left, right = [_plain(t) for t in one], [_plain(t) for t in other]
    if len(left) > 1 and len(right) > 1 and FORENAMES.issuperset({left[0], right[0]}):
        # Ann Carter isn't Anna Cartwright, whatever Ann is short for
        return heard_alike(left[-1], right[-1])
    if set(left) & set(right) - _IN_NAMES or called(left[0]) & called(right[0]):
        return True
    if set(left) <= _DIVISIONS and set(right) <= _DIVISIONS:
        return True
    x_state, y_state = (STATES.get(" ".join(side)) for side in (left, right))
    if x_state or y_state:
        # a state stands behind a person or a town, and is no other name for them
        return x_state == y_state or not (x_state and y_state)
    if {_ALSO.get(word, word) for word in left} & {_ALSO.get(word, word) for word in right}:
        return True
    for x, y in ((left, right), (right, left)):
        whole = "".join(x)
        letters = "".join(word[:1] for word in y)
        if len(y) > 1 and (whole == letters or letters.startswith(whole[:3])):
            return True
    first, second = left[-1], right[-1]
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter):
        return True
    x_name, y_name = " ".join(left), " ".join(right)
    return JaroWinkler.similarity(x_name, y_name) >= _SPELT and may_be_one(x_name, y_name)


@once
def _plain_words(tokens: Tokens) -> tuple[str, ...]:
    """Return the words of a statement without accents and dots."""
    return tuple([_bare(token.text) for token in tokens])


@once
def _every_word(tokens: Tokens) -> frozenset[str]:
    return frozenset(_plain_words(tokens))


def _plain(token: Token) -> str:
    """Return a word in small letters without accents and dots."""
    return _bare(token.text)


@lru_cache(maxsize=20_000)
def _bare(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.lower())
    word = "".join(c for c in bare if c.isalnum() or c in "'’")
    return word.removesuffix("'s").removesuffix("’s")
