"""The figures of a statement: what sort each is of, how exact, and which can both be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.claims.differences.amounts import AMONG, WORDED, Amount, amount
from workbench.claims.differences.measures import TIMES, Measure, measure, span
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.numbers import Number
from workbench.claims.words.tokens import Token, Tokens, once, small

_ROOM = 0.05
"""How far a rounded number may lie from an exact one, as a share."""
_TURNED = 0.08
"""So far may lie what was turned into other units: two miles, three kilometres."""
_REACHED = 0.2
"""So much more than a round least value one that isn't round may be."""
_ROUNDED = word_set("about approximately around roughly some estimated approximate")
_UPWARDS = word_set("upwards over more least exceeding above exceed exceeded topped surpassed")
_DOWNWARDS = word_set("nearly almost under below fewer less most up")
_STRICT = word_set("more over exceeding above fewer less under below")
_DENYING = frozenset({"no", "not"})
_DOLLARS = frozenset({"c", "a", "us", "nz", "hk", "s", "u.s"})
"""What stands before the sign of a dollar that isn't bare: C$, US$."""
BOUNDING = _ROUNDED | _UPWARDS | _DOWNWARDS | _DENYING | {"than", "at"}
"""Words that bound a figure, or belong to such."""
_NEARLY = 0.03
"""So near, as a share, lies a single digit to what it rounds, where that is `_LARGE` or broken."""
_LARGE = 1000
_WAYS = frozenset({"from", "to", "by"})
_SMALL = 10
"""Up to here "more than two years" isn't "two years"; a larger round number is one anyway."""
_KILLED = word_set(
    """kill kills killed killing die dies died dead death deaths fatal fatally fatality fatalities
    lives perish perished toll slain"""
)
_HURT = word_set(
    """injure injures injured injuring injury injuries wound wounded wounds hurt hospitalised
    hospitalized"""
)
_MISSING = frozenset({"missing", "unaccounted"})
_MISSING_IT = frozenset({("the",), ("a",), ("an",), ("its",), ("his",), ("her",), ("their",)})
"""Behind "missing" these tell what was missed."""
_SAVED = word_set("survived survive survivors survivor escaped rescued saved unhurt unharmed")
_PARTS_OF = word_set("one some most all none half each many several any")
VICTIMS = frozenset({"killed", "hurt", "missing"})
_PRISON = word_set(
    "prison jail jailed bars sentence sentences sentenced imprisonment imprisoned incarcerated"
)
TOLLS = VICTIMS | {"prison"}
"""Sorts of figures of which an event has one."""
_EXACT = VICTIMS | {"age", "ordinal"}
"""Sorts of figures that aren't rounded, or only where they are large or bounded."""
PEOPLE = word_set(
    """people persons residents workers employees staff passengers protesters demonstrators
    students pupils patients guests visitors soldiers troops officers migrants refugees children
    crew women men members suspects families households inhabitants citizens"""
)
_OTHER_EVENTS = word_set(
    "earlier previous previously ago since former past history worst deadliest similar another"
)
"""Words with which an article speaks of other events than its own."""
_PARTS = word_set("serious seriously critical critically slight slightly minor others them whom")
"""Words that say that a figure is a part of the toll."""
_NOT_THE_WHOLE = _OTHER_EVENTS | _PARTS
_BEFALLEN = _KILLED | _HURT
_TOLD = PEOPLE | _BEFALLEN | _MISSING
CURRENCIES = frozenset("$€£¥₽")
UNITS = CURRENCIES | {"%"}
_OLDEST = 110
_AGED = word_set("age aged ages")
_REST = word_set("other others another more additional further extra remaining")
"""Words beside a figure that say that it comes on top of others."""
_OLDER = frozenset({("older", "than"), ("younger", "than"), ("aged", "over"), ("aged", "under")})
_NUMBERED = word_set(
    """game games chapter section page round phase level number no route highway line room gate
    flight channel volume episode grade group district part act paragraph"""
)
_WEIGHING = word_set(
    "weigh weighs weighed weighing weight heavy heavier ounce ounces overweight lose lost"
)
_SPAN = 6
"""How many words away a word such as "killed" still tells what a number counts."""
_NEXT = 5
"""So many words behind a word such as "wounded" stands the number that it tells of, if it does."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a statement: its value, what sort of figure it is, and how exact it is.

    `position` is that of its token; `bound` is `+` for more than, `-` for less than, `~` for
    about, or empty; `strict` tells more than from at least; `rest` that it comes on top of others.
    `value` is in one unit for all that is measured alike, `written` in that of the statement,
    which `unit` names; `start` and `end` are the places of the words that tell the figure.
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
    return _composed(_joined(words, found)) if len(found) > 1 else found


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


def _composed(found: Sequence[Figure]) -> list[Figure]:
    """Make one figure of two that go on each other: 1 pound 5 ounces, 3 minutes 24 seconds."""
    whole: list[Figure] = []
    for figure in found:
        before = whole[-1] if whole else None
        if (
            before is not None
            and before.unit
            and before.written
            and figure.unit
            and figure.sort == before.sort
            and figure.unit != before.unit
            and figure.start == before.end + 1
            and figure.value < before.value / before.written
        ):
            value = before.value + figure.value
            unit = f"{before.unit} {figure.unit}"
            whole[-1] = replace(before, value=value, written=value, unit=unit, end=figure.end)
        else:
            whole.append(figure)
    return whole


def _worded(tokens: Sequence[Token], position: int, told: Amount) -> Figure:
    """Return a share, a multiple or an order; shares in words are seldom exact."""
    bound, strict = _bound(tokens, told.start)
    if told.sort == "%" and not bound:
        bound = "~"
    return Figure(
        position, told.value, told.sort, False, bound, strict, False, "", told.start, position,
        told.value,
    )  # fmt: skip


def _figure(tokens: Sequence[Token], position: int, token: Token) -> Figure | None:
    number = token.number
    if number is None:
        if not _counts_one(tokens, position) and not _is_added(tokens, position):
            return None
        sort = _sort(tokens, position, "")
        one = Figure(position, 1.0, sort, False, "", False, False, "", position, position, 1.0)
        return one if sort in VICTIMS or _is_added(tokens, position) else None
    if number.unit in ("day", "year") or _is_label(tokens, position):
        return None
    bound, strict = _bound(tokens, position)
    measured = _measured(tokens, position, number)
    if measured.sort == "time" and small(tokens)[position - 1 : position] == ("over",):
        bound, strict = "", False  # `over four years`, of a span
    return Figure(
        position, measured.value, measured.sort, number.vague, bound, strict,
        _is_rest(tokens, position), measured.unit, position, position + measured.words,
        number.value,
    )  # fmt: skip


def _measured(tokens: Sequence[Token], position: int, number: Number) -> Measure:
    """Return what a number counts or measures, in one unit for all of its sort."""
    weighed = number.unit == "£" and _weighs(tokens, position)
    found = None if number.unit and not weighed else measure(tokens, position, number.value)
    if found is not None:
        return found
    sort = _sort(tokens, position, number.unit)
    if sort in ("time", "prison"):
        return span(tokens, position, number.value, sort)
    return Measure(sort, "", number.value, 0)


def _weighs(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether pounds are of weight: `weighs 12 pounds`, `7 pounds 5 ounces`."""
    near = small(tokens)[max(0, position - _SPAN) : position + _SPAN]
    return small(tokens)[position + 1 : position + 2] == ("pounds",) and not _WEIGHING.isdisjoint(
        near
    )


def _is_added(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether "one" is added to another number: two mills in Ohio and one in Iowa."""
    before = tokens[max(0, position - _SPAN) : position]
    joined = small(tokens)[position - 1 : position] == ("and",)
    return joined and any(token.number is not None for token in before)


def _counts_one(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether "one" counts here: "One person was killed", but not "one of" or "one day"."""
    if tokens[position].text.lower() != "one" or position + 1 >= len(tokens):
        return False
    after = tokens[position + 1]
    before = tokens[position - 1].text.lower() if position else ""
    if after.text.lower() == "of" and any(t.number for t in tokens[position + 2 : position + 4]):
        return True
    if before in ("on", "-") or after.text.lower() == "on":
        return False
    if before in ("no", "this", "that", "any", "every", "each", "least", "only", "which"):
        return before in ("least", "only") and after.content
    return after.content and not after.name and after.key not in ("day", "anoth")


def _is_label(tokens: Sequence[Token], position: int) -> bool:
    """A number that counts nothing: of a list, of a clock, or glued to a name (`A42`)."""
    token = tokens[position]
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    before = tokens[position - 1] if position else None
    if before is not None and before.text.lower() in _NUMBERED:
        return True
    if after is not None and after.text.lower() == "time":
        return True  # the two-time champion
    if small(tokens)[max(0, position - 2) : position] in _OLDER:
        return True  # a line that is drawn, not how old anybody is
    if not token.text[:1].isdigit():
        return False
    if position == 0 and after is not None and after.start - token.end >= 2 and len(token.text) < 3:
        return True
    for near in (before, after):
        if near is None:
            continue
        gap = near.start - token.end if near is after else token.start - near.end
        if near.number is not None and near.text[:1].isdigit() and gap == 1:
            return True
        # signs of scripts without capitals stand beside a number without a space
        if near is before and gap == 0 and near.text.lower() != near.text.upper():
            return True
    return after is not None and after.text.lower().replace(".", "") in ("am", "pm", "o'clock")


def _sort(tokens: Sequence[Token], position: int, unit: str) -> str:
    words = [token.text.lower() for token in tokens[position + 1 : position + 3]]
    # in the 12th minute, after 12 minutes
    if unit and not (unit == "ordinal" and words[:1] and words[0] in TIMES):
        return unit
    if words[:1] and words[0] in TIMES:
        if words[1:] and words[1] in ("old", "olds"):
            return "age"
        if words[0] not in ("year", "years") or way(tokens, position) == "by":
            return "time"
        around = tokens[max(0, position - _SPAN) : position + _SPAN + 1]
        return "prison" if any(token.text.lower() in _PRISON for token in around) else "time"
    if _is_age(tokens, position):
        return "age"
    if not _SAVED.isdisjoint(words) or is_of_whole(tokens, position):
        return ""
    best: tuple[int, str] | None = None
    for sort, cues in (("killed", _KILLED), ("hurt", _HURT), ("missing", _MISSING)):
        for other in range(max(0, position - _SPAN), min(len(tokens), position + _SPAN + 1)):
            if tokens[other].text.lower() not in cues:
                continue
            # what follows a number tells what it counts, rather than what stands before
            away = other - position if other > position else 2 * (position - other)
            crossed = any(
                tokens[k].number is not None
                for k in range(min(other, position) + 1, max(other, position))
            )
            if sort == "missing" and small(tokens)[other + 1 : other + 2] in _MISSING_IT:
                continue
            if other > position and _is_of_next(tokens, position, other, cues):
                continue
            if not crossed and (best is None or away < best[0]):
                best = away, sort
    return best[1] if best is not None else ""


def is_of_whole(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a number is of all of whom a part is told: one of the six, some of 40."""
    words = small(tokens)
    place = position - 1
    if place > 0 and words[place] in ("the", "its", "their", "his", "her"):
        place -= 1
    return (
        place > 0
        and words[place] == "of"
        and (tokens[place - 1].number is not None or words[place - 1] in _PARTS_OF)
    )


def _is_of_next(tokens: Sequence[Token], position: int, other: int, cues: frozenset[str]) -> bool:
    """Tell whether a word tells of the next number: wounded, in `killed 23 and wounded 100`."""
    if not any(token.number is not None for token in tokens[other + 1 : other + _NEXT]):
        return False
    before = tokens[max(0, position - _NEXT) : position]
    return any(token.text.lower() in _BEFALLEN - cues for token in before)


def _is_age(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a number tells how old somebody is: `The suspect, 34, was …`, `aged 16`."""
    token = tokens[position]
    if not token.text.isdigit() or position == 0:
        return False
    if any(before.text.lower() in _AGED for before in tokens[max(0, position - 3) : position]):
        return True
    if not 10 <= float(token.text) <= _OLDEST:
        return False
    before = tokens[position - 1]
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    apart = token.start - before.end == 2 and (after is None or after.start - token.end >= 2)
    return before.content and before.number is None and apart


def _is_rest(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a figure comes on top of others: `22 other defendants`, `another 10 inches`."""
    words = small(tokens)
    after = words[position + 1 : position + 3]
    beside = after[1:] if after[:1] == ("of",) else after[:1]
    return not _REST.isdisjoint((*words[max(0, position - 1) : position], *beside))


def _bound(tokens: Sequence[Token], position: int) -> tuple[str, bool]:
    """Return how exact a figure is told to be, and whether what bounds it is out of bounds."""
    of_range = _end_of_range(tokens, position)
    if of_range:
        return of_range, False
    words = [token.text.lower() for token in tokens[max(0, position - 5) : position]]
    if words[-1:] == ["$"] or words[-1:] == ["€"] or words[-1:] == ["£"]:
        words = words[:-1]
    if words[-1:] and words[-1] in _DOLLARS:
        words = words[:-1]
    denied = not _DENYING.isdisjoint(words[-3:-1])
    words = words[-3 if words[-1:] == ["a"] else -2 :]
    for place, word in reversed(list(enumerate(words))):
        if word in _ROUNDED:
            return "~", False
        if word == "up" and words[place + 1 : place + 2] != ["to"]:
            continue  # `up 12 percent`
        if word in _UPWARDS or word in _DOWNWARDS:
            # `no more than 40` are 40 at most
            turned = denied and word in _STRICT
            return "+" if (word in _UPWARDS) != turned else "-", word in _STRICT and not turned
        if word not in ("than", "at", "the", "a", "an", "to", "of"):
            break
    return "", False


def _end_of_range(tokens: Sequence[Token], position: int) -> str:
    """Return `+` for what a range begins with, `-` for what it ends with: between 20 and 30."""
    words = small(tokens)
    if position > 2 and tokens[position - 2].number is not None:
        opening, joined = words[position - 3], words[position - 1]
        if (opening, joined) == ("between", "and") or (joined == "to" and opening != "from"):
            return "-"
    if position + 2 < len(tokens) and tokens[position + 2].number is not None:
        opening, joined = words[position - 1] if position else "", words[position + 1]
        if (opening, joined) == ("between", "and") or (joined == "to" and opening != "from"):
            return "+"
    return ""


def way(tokens: Sequence[Token], position: int) -> str:
    """Return `from`, `to` or `by` before a figure that begins at a place, or nothing.

    A change that begins at a figure, ends at it, or is as big.
    """
    words = small(tokens)
    place = position - 1
    while place > 0 and (words[place] in BOUNDING or words[place] in UNITS):
        place -= 1
    return words[place] if place >= 0 and words[place] in _WAYS else ""


def counts_people(tokens: Sequence[Token], figure: Figure) -> bool:
    """Tell whether a figure stands right beside people, or beside what befell them."""
    position = figure.position
    near = [token.text.lower() for token in tokens[position + 1 : position + 4]]
    if figure.sort == "prison":
        return True
    before = [token.text.lower() for token in tokens[max(0, position - 3) : position]]
    return not _TOLD.isdisjoint(near) or not _BEFALLEN.isdisjoint(before)


@once
def is_of_the_whole(tokens: Tokens) -> bool:
    """Tell whether a toll in a statement is the whole one, of the article's own event."""
    if not _NOT_THE_WHOLE.isdisjoint(small(tokens)):
        return False
    return not any(token.number is not None and token.number.unit == "year" for token in tokens)


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
        if rough.vague and exact.vague is False and rough.bound:
            return True
        room = _ROOM * size
        if rough.bound == "+" and 0 <= more <= max(room, 0.35 * least):
            return True
        if rough.bound == "-" and 0 <= -more <= max(room, 0.2 * least):
            return True
        if rough.bound == "~" and abs(more) <= room:
            return True
    if x.sort in _EXACT and size < _LARGE:
        return False
    # "4.1 billion" and "$4.09 billion": one of them is rounded
    return _rounds(one, other) or _rounds(other, one)


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
