"""Names that differ where both statements name one of their kind in one place.

Either they fill one slot, or, where two statements say almost the same, they are all that is named
on one side only.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from workbench.claims.differences.date.clocks import ZONES
from workbench.claims.differences.name.spellings import may_be_one
from workbench.claims.differences.slots import (
    Pair,
    apart,
    difference,
    following,
    in_capitals,
    preceding,
)
from workbench.claims.model import Attribution, Difference, DifferenceKind
from workbench.claims.words.firstnames import called
from workbench.claims.words.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    DOCUMENTS,
    FORENAMES,
    HEADS,
    SAYING,
    word_set,
)
from workbench.claims.words.places import STATES, is_country
from workbench.claims.words.sounds import heard_alike
from workbench.claims.words.tokens import Token, Tokens, name_places, once, small

_SLOT = 0.7
_BOTH, _WHOLE = 0.2, 0.32
"""A slot needs so much likeness; words linked on both sides of it count for so much, beside whole
names for more."""
_PLACED = 0.45
_PLACING = frozenset({"in", "at", "near", "into", "from"})
_ALL = 0.75
"""Where so much else is the same, what opens both statements differs, whatever it is."""
_SPELT = 0.8
"""Names as alike as this may be spellings of one: Evgeny, Yevgeny."""
_LONGEST = 5
"""The most words of a name that fill one slot."""
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
_NO_NAMES = _RANKS | ZONES.keys() | {"celsius", "fahrenheit"}
_SEATED = word_set("university institute school college hospital")
"""Before "of" and a place the place alone is the name that may differ."""
_STREETS = word_set("street road avenue lane square boulevard drive highway bridge station airport")
_ALSO = {"gop": "republican", "republicans": "republican", "dems": "democratic",
         "democrat": "democratic", "democrats": "democratic", "tories": "conservative"}  # fmt: skip
_HOUSES = frozenset({"general"})
"""At the end of a name these are no rank: Port Harrow General."""
_DIVISIONS = word_set(
    "region krai oblast territory province prefecture county district st saint sts saints"
)
"""What lands are divided into, and saints: translators choose among them."""
_SHORTENED = frozenset({"St", "Mt", "Ft", "Dr", "Mr", "Ms"})
_IN_NAMES = frozenset({"of", "the", "and", "de", "von", "van", "al", "bin", "for"})
Run = tuple[int, int]


def name_differences(
    pair: Pair, a_spoken: Attribution, b_spoken: Attribution
) -> Iterator[Difference]:
    """Name different names in one slot; never a surname for the full name, nor a rank for it.

    Who speaks, and through what, needn't be in a slot: the attributions tell that.
    """
    lone_a, lone_b = _lone(pair.a, pair.to_b, pair.b), _lone(pair.b, pair.to_a, pair.a)
    if not lone_a or not lone_b or in_capitals(pair.a) or in_capitals(pair.b):
        return
    a_runs = [run for run in _runs(pair.a, lone_a) if not _known(pair.a, run, pair.b)]
    b_runs = [run for run in _runs(pair.b, lone_b) if not _known(pair.b, run, pair.a)]
    offered = sorted(
        (-fit, x, y)
        for x, y in _neighbours(pair, a_runs, b_runs)
        if _of_one_role(pair, x, y) and (fit := _slot(pair, x, y)) >= _SLOT
    )
    if len(a_runs) != len(b_runs):
        a_runs, b_runs = _but_countries(pair.a, a_runs), _but_countries(pair.b, b_runs)
    if not offered and pair.almost_one and len(a_runs) == len(b_runs) == 1:
        # the only names that the other side lacks, wherever they stand
        (x,), (y,) = a_runs, b_runs
        credited = [_credits(a_spoken, pair.a[slice(*x)]), _credits(b_spoken, pair.b[slice(*y)])]
        # one who speaks and one who is spoken of may be one person's place all the same
        told = all(credited) or (any(credited) and x[1] - x[0] == 1)
        offered = [(0.0, x, y)] if not told and _may_answer(pair, x, y) else []
    used: set[tuple[str, int]] = set()
    for _, x, y in offered:
        opening = (x == (0, 1) and y[0] <= 1) or (y == (0, 1) and x[0] <= 1)
        if opening and pair.shared < _ALL:
            continue  # what opens a sentence need be no name
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


def _neighbours(
    pair: Pair, a_runs: Sequence[Run], b_runs: Sequence[Run]
) -> Iterator[tuple[Run, Run]]:
    """Yield the pairs of names beside which something is linked; no others fill one slot."""
    by_b: dict[int, list[Run]] = {}
    for y in b_runs:
        places = {y[0] - 1, y[1], *preceding(pair.b, y[0], 1), *following(pair.b, y[1] - 1, 1)}
        for place in places:
            by_b.setdefault(place, []).append(y)
    for x in a_runs:
        places = {x[0] - 1, x[1], *preceding(pair.a, x[0], 1), *following(pair.a, x[1] - 1, 1)}
        found = {y for place in places for y in by_b.get(pair.to_b.get(place, -2), ())}
        yield from ((x, y) for y in sorted(found))


def _meet(pair: Pair, one: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether one of two places is linked to one of two others."""
    return any(pair.to_b.get(p) in other for p in one)


def _but_countries(
    tokens: Sequence[Token], runs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Leave out countries, which may only tell of what kind something is: the Swiss ministry."""
    return [run for run in runs if not all(is_country(token.key) for token in tokens[slice(*run)])]


def _may_answer(pair: Pair, x: tuple[int, int], y: tuple[int, int]) -> bool:
    """Tell whether two names may be of one sort: persons have two words, most places one."""
    if (x[1] - x[0] > 1) != (y[1] - y[0] > 1):
        return False
    return _is_whole(pair.a, x) and _is_whole(pair.b, y) and _of_one_role(pair, x, y)


def _is_whole(tokens: Sequence[Token], run: tuple[int, int]) -> bool:
    """Tell whether a name is no part of a longer one, nor an opening word that may be no name."""
    start, end = run
    titled = start > 0 and small(tokens)[start - 1] in _RANKS | HEADS
    titled = titled or (start == 1 and small(tokens)[0] not in FORENAMES)
    if start and tokens[start - 1].name and not titled and not apart(tokens, start - 1):
        return False
    if end < len(tokens) and tokens[end].name and not apart(tokens, end - 1):
        return False
    if tokens[end - 1].text in _SHORTENED:
        return False  # the name goes on behind a full stop: St. Gallen
    if run != (0, 1) or len(tokens) == 1:
        return True
    told = apart(tokens, 0) and small(tokens)[1] in DETERMINERS
    return told or small(tokens)[1] in AUXILIARIES | SAYING


def _credits(spoken: Attribution, name: Sequence[Token]) -> bool:
    """Tell whether a name is that of who speaks, or through what."""
    credited = f"{spoken.speaker or ''} {spoken.channel or ''}".lower().split()
    return all(token.text.lower() in credited for token in name)


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
        or any(
            word.rstrip(".") in _NO_NAMES
            for word in small(tokens)[start : end - (small(tokens)[end - 1] in _HOUSES)]
        )
        or small(tokens)[end : end + 1] == ("time",)
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
    before = (to_b.get(x[0] - 1) == y[0] - 1 and x[0] and y[0]) or _meet(
        pair, preceding(pair.a, x[0], 1), preceding(pair.b, y[0], 1)
    )
    after = to_b.get(x[1]) == y[1] or _meet(
        pair, following(pair.a, x[1] - 1, 1), following(pair.b, y[1] - 1, 1)
    )
    if not before and not after:
        return 0.0
    alike = (pair.closeness(x[0], y[0]) + pair.closeness(x[1] - 1, y[1] - 1)) / 2
    whole = _may_answer(pair, x, y)
    if whole and _behind_one_act(pair, x[0], y[0]):
        return alike + _PLACED
    if not before or not after:
        return alike
    return alike + (_WHOLE if whole else _BOTH)


def _behind_one_act(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two names stand where one act took place: `born in Lisbon`, `born in Lagos`."""
    return (
        min(i, j) > 1
        and pair.to_b.get(i - 2) == j - 2
        and pair.a[i - 2].content
        and not pair.a[i - 2].name
        and small(pair.a)[i - 1] in _PLACING
        and small(pair.a)[i - 1] == small(pair.b)[j - 1]
    )


def _variants(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Tell whether two names may be one: Ken and Kenneth, FBI and Federal Bureau, Kovář, Kovar."""
    left, right = [_plain(t) for t in one], [_plain(t) for t in other]
    if len(left) > 1 and len(right) > 1 and FORENAMES.issuperset({left[0], right[0]}):
        # Ann Carter isn't Anna Cartwright, whatever Ann is short for
        if called(left[0]).isdisjoint(called(right[0])) and not heard_alike(left[0], right[0]):
            return False
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
    if heard_alike(x_name, y_name):
        return True
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
    word = text.lower()
    if not (word.isascii() and word.isalnum()):
        word = "".join([c for c in unicodedata.normalize("NFKD", word) if c.isalnum() or c in "'’"])
    return word.removesuffix("'s").removesuffix("’s")
