"""Tolls that differ between articles, in whatever words: killed, hurt, missing, years in prison.

An article names the toll of its event first; two articles whose first ones can't both be right
contradict each other there, also where the statements share too few words to be matched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from workbench.claims.differences.number.counted import of_other_groups
from workbench.claims.differences.number.figures import (
    RISING,
    Figure,
    compatible,
    figures,
    have_risen,
    may_be_as_many,
)
from workbench.claims.differences.number.sorts import (
    JOB_LOSS,
    PEOPLE,
    SUFFERED,
    TOLLS,
    befell,
    tells_own_event,
)
from workbench.claims.differences.openings import opens_elsewhere
from workbench.claims.differences.periods import of_two_periods
from workbench.claims.differences.slots import difference
from workbench.claims.differences.unmatched.said import (
    Contradiction,
    Said,
    circumstances,
    of_two_days,
)
from workbench.claims.model import DifferenceKind
from workbench.claims.words.lexicon import BEING, DETERMINERS, PRONOUNS, word_set
from workbench.claims.words.tokens import Token, small

_BEFALLING = 4
"""So many words behind "nobody" stands what befell nobody."""
_NOBODY = frozenset({"no", "nobody", "none"})
_MORE = frozenset({"else", "other", "more", "or", "but"})
_NO_TOLL = {
    "deaths": "killed", "fatalities": "killed", "injuries": "hurt", "casualties": "hurt",
    "jobs": "jobs", "redundancies": "jobs", "layoffs": "jobs",
}  # fmt: skip
"""Behind "there were no" these tell that a toll is none."""
_WISHED = word_set(
    """if should could until unless hoped hope hopes demand demands demanded ask asks asked want
    wants wanted denied deny denies"""
)
"""With these "no jobs" are wished for, or were lost at another time."""
_EVENTS = word_set(
    """storm crash fire blaze quak earthquak attack accid blast explos flood collis incid"""
)
"""Keys of what befell people, wherever that was."""
_MISSED = PRONOUNS | DETERMINERS
_OF_SOME = (("to",), ("among",), ("of",), ("for",))
_THERE = word_set("there were are was had been caused reported causing reports of")
_LEAD = 8
"""A toll further down is hardly that of the article's event, unless it is one in all."""
_IN_ALL = word_set("total toll number stood stands rose risen")
_TIMES = 50.0
_MOST = 2
"""So many statements of an article stand for its toll: the title and the lead."""


def tolls(statements: Sequence[Said]) -> Iterator[Contradiction]:
    """Yield the statements, in reading order, whose articles give tolls that differ."""
    told: dict[str, dict[int, list[tuple[Said, Figure]]]] = defaultdict(dict)
    every: dict[tuple[str, int], list[Figure]] = defaultdict(list)
    read: Counter[int] = Counter()
    for said in statements:
        read[said.article] += 1
        for figure in _single(said):
            every[figure.sort, said.article].append(figure)
            if read[said.article] > _LEAD and _IN_ALL.isdisjoint(small(said.tokens)):
                continue
            first = told[figure.sort].setdefault(said.article, [])
            if not first or (len(first) < _MOST and first[0][1].value == figure.value):
                first.append((said, figure))
    for sort, articles in told.items():
        for one, other in combinations(sorted(articles), 2):
            for a, x in articles[one]:
                for b, y in articles[other]:
                    if _of_two_tolls(a, x, b, y):
                        continue
                    # a figure that stands further down there as well is of two events
                    known = [*((x, z) for z in every[sort, other])]
                    known += [(z, y) for z in every[sort, one]]
                    if not may_be_as_many(x, y) and not any(
                        compatible(*both) for both in ((x, y), *known)
                    ):
                        left, right = _told(a.tokens, x), _told(b.tokens, y)
                        told_as = difference(DifferenceKind.NUMBER, left, right)
                        yield Contradiction(a.id, b.id, told_as)


def _of_two_tolls(a: Said, x: Figure, b: Said, y: Figure) -> bool:
    """Tell whether two figures are of two times, places, groups or sizes, and so of two tolls."""
    if have_risen(a.tokens, x, b.tokens, y) or of_two_periods(a.tokens, b.tokens):
        return True
    if of_two_days(a, b) and (x.sort == "missing" or _has_risen(a) or _has_risen(b)):
        return True  # some are found by the next day, or have died
    if opens_elsewhere(a.tokens, b.tokens) or opens_elsewhere(b.tokens, a.tokens):
        return True  # in Orr itself 58
    if not (x.value and y.value) and _of_two_circumstances(a, b):
        return True  # no casualties in the capital
    # of a war, and of one attack; officers, protesters
    return _of_two_sizes(x, y) or of_other_groups(a.tokens, x, b.tokens, y)


def _of_two_circumstances(one: Said, other: Said) -> bool:
    """Tell whether both say where or when, and nothing of it is the same."""
    where, there = circumstances(one) - _EVENTS, circumstances(other) - _EVENTS
    return bool(where and there) and where.isdisjoint(other.keys) and there.isdisjoint(one.keys)


def _of_two_sizes(x: Figure, y: Figure) -> bool:
    """Tell whether one toll is so many times the other that they can't be of one event."""
    low, high = sorted((x.value, y.value))
    return 0 < low * _TIMES <= high


def _has_risen(said: Said) -> bool:
    return "now" in said.words or not RISING.isdisjoint(said.words)


def _told(tokens: Sequence[Token], figure: Figure) -> Sequence[Token]:
    """Return the words of a toll: its number, or `no one`."""
    return tokens[figure.position : (figure.position if figure.value else figure.end) + 1]


def _single(said: Said) -> Iterator[Figure]:
    """Yield a statement's figures of tolls, each the only one of its sort in it."""
    found = [figure for figure in figures(said.tokens) if figure.sort in TOLLS]
    found += _nobody(said.tokens)
    if not found or not tells_own_event(said.tokens):
        return
    for figure in found:
        if (not figure.value or befell(said.tokens, figure.position, figure.sort)) and sum(
            one.sort == figure.sort for one in found
        ) == 1:
            yield figure


def _nobody(tokens: Sequence[Token]) -> list[Figure]:
    """Read that nobody was killed, or hurt, as a toll of none: `no one had been harmed`.

    So is read that there were no deaths.
    """
    words = small(tokens)
    found: list[Figure] = []
    if _NOBODY.isdisjoint(words) or not _WISHED.isdisjoint(words):
        return found
    for place, word in enumerate(words[:-1]):
        sort = _NO_TOLL.get(words[place + 1]) if word == "no" else None
        if sort and _is_toll(words, place, sort):
            found.append(_none(place, place + 1, sort))
    for place, word in enumerate(words[:-2]):
        after = words[place + 1]
        if word == "no" and (after == "one" or after in PEOPLE or f"{after}s" in PEOPLE):
            end = place + 1
        elif word in ("nobody", "none"):
            end = place
        else:
            continue
        if after == "of":
            # `none of the injuries was fatal`: of whom comes first
            end += 3 if words[end + 2 : end + 3] and words[end + 2] in DETERMINERS else 2
        behind = words[end + 1 : end + 1 + _BEFALLING]
        if _MORE.isdisjoint(behind):
            found += [
                _none(place, end, sort)
                for sort, cues in SUFFERED.items()
                if not cues.isdisjoint(behind) and (sort != "missing" or _is_missing(behind))
            ]
    return found


def _is_missing(behind: Sequence[str]) -> bool:
    """Tell whether nobody is missing, rather than missing somebody, or aware of who is."""
    return behind[0] in BEING and _MISSED.isdisjoint(behind)


def _is_toll(words: Sequence[str], place: int, sort: str) -> bool:
    """Tell whether a "no" before what tells a toll is of all: no injuries to officers is not."""
    before, behind = words[max(0, place - 2) : place], words[place + 2 : place + 2 + _BEFALLING]
    if behind[:1] in _OF_SOME:
        return False
    if sort == "jobs":
        return not JOB_LOSS.isdisjoint((*before, *behind))
    return not _THERE.isdisjoint(before)


def _none(start: int, end: int, sort: str) -> Figure:
    """Return a toll of none in the words between two places."""
    return Figure(start, 0.0, sort, False, "", False, False, "", start, end, 0.0)
