"""The figures of a statement, and which two of one thing can both be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workbench.claims.differences.number.amounts import AMONG, WORDED, Amount, amount
from workbench.claims.differences.number.bounds import bound_of
from workbench.claims.differences.number.measures import Measure, hours, measure, span
from workbench.claims.differences.number.sorts import (
    PEOPLE,
    SPAN,
    VICTIMS,
    counts_one,
    is_added,
    is_label,
    is_rest,
    sort_of,
)
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.numbers import CURRENCIES, Number
from workbench.claims.words.tokens import Token, Tokens, once, small

_MANY = 10.0
"""So many times the least of them "dozens" and "thousands" may be."""
_ROOM = 0.05
"""How far a rounded number may lie from an exact one, as a share."""
_TURNED = 0.08
"""So far may lie what was turned into other units: two miles, three kilometres."""
_REACHED = 0.2
"""So much more than a round least value one that isn't round may be."""
_NEARLY = 0.03
"""So near, as a share, lies a single digit to what it rounds, where that is `_LARGE` or broken."""
_LARGE = 1000
_SHORT, _FEW = 0.07, 2
"""So much less, as a share or by count, is still "almost"."""
_SMALL = 10
"""Up to here "more than two years" isn't "two years"; a larger round number is one anyway."""
_EXACT = VICTIMS | {"age", "ordinal"}
"""Sorts of figures that aren't rounded, or only where they are large or bounded."""
UNITS = CURRENCIES | {"%"}
_BY_A_LITTLE = frozenset({"just", "well", "little", "slightly"})
_TO = 4
"""So many words from "rises to" stands the figure."""
RISING = word_set("rose risen rises rising climbed climbs climbing increased increases")
"""Words that tell of a figure that grew while articles were written."""
_WEIGHING = word_set("weigh weighs weighed weighing weight heavy heavier ounce ounces overweight")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a statement: its value, what sort of figure it is, and how exact it is.

    `position` is that of its token; `bound` is that of `bound_of`, or empty; `strict` tells more
    than from at least; `rest` that it comes on top of others. `value` is in one unit for all that
    is measured alike, `written` in that of the statement, which `unit` names; `start` and `end`
    are the places of the words that tell the figure.
    """

    position: int
    value: float
    sort: str
    vague: bool
    bound: str
    strict: bool
    rest: bool
    unit: str
    start: int
    end: int
    written: float


Stated = frozenset[tuple[str, float]]
"""The sorts and values of the figures that an article states."""
NOTHING: Stated = frozenset()


@once
def figures(tokens: Tokens) -> list[Figure]:
    """Return the figures of a statement that can be compared with others."""
    found = []
    taken: set[int] = set()
    words = small(tokens)
    places = [p for p, token in enumerate(tokens) if token.number is not None or words[p] == "one"]
    worded = [p for p, word in enumerate(words) if word in WORDED]
    worded += [p for p in places if p > 1 and words[p - 1] in AMONG]
    for position in worded:
        one = amount(tokens, position)
        if one is not None:
            taken.update(range(one.start, position + 1))
            found.append(_worded(tokens, position, one))
    for position in places:
        figure = None if position in taken else _figure(tokens, position, tokens[position])
        if figure is not None:
            found.append(figure)
    found = sorted(found, key=lambda figure: figure.position) if taken else found
    return _composed(words, _joined(words, found))


def _joined(words: Sequence[str], found: Sequence[Figure]) -> list[Figure]:
    """Give a figure of people the sort of the one that it is added to: four women and two men."""
    every = list(found)
    for place, figure in enumerate(found[1:], 1):
        before, start = every[place - 1], figure.position - 3
        sorts = {before.sort, figure.sort}
        if (
            "" in sorts
            and not sorts.isdisjoint(VICTIMS)
            and before.position == start
            and words[start + 2] == "and"
            and PEOPLE.issuperset((words[start + 1], *words[start + 4 : start + 5]))
        ):
            sort = before.sort or figure.sort
            every[place - 1 : place + 1] = replace(before, sort=sort), replace(figure, sort=sort)
    return every


def _composed(words: Sequence[str], found: Sequence[Figure]) -> list[Figure]:
    """Make one figure of two that go on each other: 1 pound 5 ounces, a year and seven months."""
    whole: list[Figure] = []
    for one in found:
        figure = _after_one(words, one) if one.sort == "time" else one
        before = whole[-1] if whole else None
        joined = figure.sort == "time" and words[figure.start - 1] == "and"
        if (
            before is not None
            and before.unit
            and before.written
            and figure.unit
            and figure.sort == before.sort
            and figure.unit != before.unit
            and figure.start == before.end + 1 + joined
            and figure.value < before.value / before.written
        ):
            value = before.value + figure.value
            unit = f"{before.unit} {figure.unit}"
            whole[-1] = replace(before, value=value, written=value, unit=unit, end=figure.end)
        else:
            whole.append(figure)
    return whole


def _after_one(words: Sequence[str], figure: Figure) -> Figure:
    """Add the span that stands before a figure without a number: a year and seven months."""
    first = figure.start - 3
    before = words[max(0, first) : figure.start]
    if len(before) < 3 or before[0] not in ("a", "an", "one") or before[2] != "and":
        return figure
    more = hours(before[1])
    if more <= figure.value:
        return figure
    value, unit = figure.value + more, f"{before[1]} {figure.unit}"
    return replace(figure, value=value, written=value, unit=unit, start=first)


def _worded(tokens: Sequence[Token], position: int, told: Amount) -> Figure:
    """Return a share, a multiple or an order; shares in words are seldom exact."""
    bound, strict = bound_of(tokens, told.start)
    if told.sort == "%" and not bound:
        bound = "~"
    return Figure(
        position, told.value, told.sort, False, bound, strict, False, "", told.start, position,
        told.value,
    )  # fmt: skip


def _figure(tokens: Sequence[Token], position: int, token: Token) -> Figure | None:
    number = token.number
    if number is None:
        if not counts_one(tokens, position) and not is_added(tokens, position):
            return None
        sort = sort_of(tokens, position, "")
        one = Figure(position, 1.0, sort, False, "", False, False, "", position, position, 1.0)
        alone = small(tokens)[position - 1 : position] == ("only",)
        return one if sort in VICTIMS or alone or is_added(tokens, position) else None
    if number.unit in ("day", "year") or is_label(tokens, position):
        return None
    bound, strict = bound_of(tokens, position)
    minus = small(tokens)[position - 1 : position] == ("minus",)
    if minus or ("below", "zero") in pairwise(small(tokens)[position + 1 : position + 4]):
        number = replace(number, value=-number.value)
    measured = _measured(tokens, position, number)
    over = small(tokens)[max(0, position - 2) : position]
    if measured.sort == "time" and over[-1:] == ("over",) and over[0] not in _BY_A_LITTLE:
        bound, strict = "", False  # `over four years`, of a span
    # more than a dozen may be 21
    vague = number.vague or (bound == "+" and token.text.lower().endswith("dozen"))
    return Figure(
        position, measured.value, measured.sort, vague, bound, strict,
        is_rest(tokens, position), measured.unit, position - minus, position + measured.words,
        number.value,
    )  # fmt: skip


def _measured(tokens: Sequence[Token], position: int, number: Number) -> Measure:
    """Return what a number counts or measures, in one unit for all of its sort."""
    weighed = number.unit == "£" and _weighs(tokens, position)
    found = None if number.unit and not weighed else measure(tokens, position, number.value)
    if found is not None:
        return found
    sort = sort_of(tokens, position, number.unit)
    if sort in ("time", "prison"):
        return span(tokens, position, number.value, sort)
    return Measure(sort, "", number.value, 0)


def _weighs(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether pounds are of weight: `weighs 12 pounds`, `7 pounds 5 ounces`."""
    near = small(tokens)[max(0, position - SPAN) : position + SPAN]
    return small(tokens)[position + 1 : position + 2] == ("pounds",) and not _WEIGHING.isdisjoint(
        near
    )


def compatible(x: Figure, y: Figure) -> bool:
    """Tell whether two figures of one thing can both be right."""
    if x.sort != y.sort:
        return False
    one, other = in_one_unit(x, y)
    if x.vague and y.vague:
        return one == other
    if one == other:
        # "two years" and "more than two years" are not the same, "12" and "about 12" are
        strict = x.strict != y.strict and "~" not in (x.bound, y.bound)
        told = x.written <= _SMALL or (x.bound and y.bound)
        return not (strict and told and not x.vague and not y.vague)
    size = max(abs(one), abs(other))
    if x.unit != y.unit and abs(one - other) <= _TURNED * size:
        return True
    if x.bound == "~" == y.bound and abs(one - other) <= 2 * _ROOM * size:
        return True
    if x.bound and x.bound == y.bound:
        return x.bound == "+" and _reaches(one, other)
    for rough, exact, least, more in ((x, y, one, other - one), (y, x, other, one - other)):
        if rough.vague and not exact.vague and rough.bound:
            return rough.bound != "+" or 0 <= more <= _MANY * least
        room = _ROOM * size
        if rough.bound == "+" and 0 <= more <= max(room, 0.35 * least):
            return True
        if rough.bound == "-" and 0 <= -more <= max(room, 0.2 * least):
            return True
        if rough.bound == "<" and -max(_SHORT * least, _FEW) <= more <= _NEARLY * least:
            return True
        if rough.bound == "~" and abs(more) <= room:
            return True
    if x.sort in _EXACT and size < _LARGE:
        return False
    # "4.1 billion" and "$4.09 billion": one of them is rounded
    return _rounds(one, other) or _rounds(other, one)


def may_be_as_many(x: Figure, y: Figure) -> bool:
    """Tell whether one figure leaves open how many: "dozens" may be 50."""
    return any(
        rough.vague and not exact.vague and rough.value <= exact.value <= _MANY * rough.value
        for rough, exact in ((x, y), (y, x))
    )


def have_risen(a: Sequence[Token], x: Figure, b: Sequence[Token], y: Figure) -> bool:
    """Tell whether the higher one of two figures is what the lower one rose to: rises to 14."""
    lower, higher = ((b, y), (a, x)) if x.value > y.value else ((a, x), (b, y))
    return _has_risen(*higher) and not _has_risen(*lower)


def _has_risen(tokens: Sequence[Token], figure: Figure) -> bool:
    before = small(tokens)[max(0, figure.position - _TO) : figure.position]
    return "to" in before and not RISING.isdisjoint(before)


def in_one_unit(x: Figure, y: Figure) -> tuple[float, float]:
    """Return the values of two figures as they are written, where that is in one unit."""
    return (x.written, y.written) if x.unit == y.unit else (x.value, y.value)


def _reaches(one: float, other: float) -> bool:
    """Tell whether the lower of two least values is a round one: more than 20, at least 23."""
    low, high = sorted((one, other))
    return low % 10 == 0 and high % 10 != 0 and high <= (1 + _REACHED) * low


def _rounds(round_value: float, value: float) -> bool:
    """Tell whether the first is the second with fewer digits.

    At least two digits are left, but for large values and fractions near enough: 9 and 8.76.
    """
    if round_value == 0:
        return False
    mantissa, _, exponent = f"{abs(round_value):.11e}".partition("e")
    digits = len(mantissa.replace(".", "").rstrip("0"))
    apart = abs(round_value - value)
    if digits == 1 and apart > _NEARLY * abs(value):
        return False
    if digits == 1 and value.is_integer() and abs(value) < _LARGE:
        return False
    half = 0.5 * 10.0 ** (int(exponent) - digits + 1)
    return apart <= half * (1 + 1e-9)
