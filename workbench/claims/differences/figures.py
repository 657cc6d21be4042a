"""Figures of one and the same thing that can't both be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.claims.differences.slots import Pair, following, preceding
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Token, Tokens, once, small

_ROOM = 0.05
"""How far a rounded number may lie from an exact one, as a share."""
_NEAR = 0.4
"""Surroundings less alike than this don't speak of one figure, unless what is counted is linked."""
_LOOSE = 0.15
"""Enough for one and the same number of years: "a two-year inquiry", "more than two years ago"."""
_CLOSE = 0.55
"""Surroundings as alike as this speak of one figure, whatever is counted."""
_ROUNDED = word_set("about approximately around roughly some estimated approximate")
_UPWARDS = word_set("over more least exceeding above exceed exceeded topped surpassed")
_DOWNWARDS = word_set("nearly almost under below fewer less most up")
_STRICT = word_set("more over exceeding above fewer less under below")
_BOUNDING = _ROUNDED | _UPWARDS | _DOWNWARDS | {"than", "at"}
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
_VICTIMS = frozenset({"killed", "hurt", "missing"})
_PRISON = word_set(
    "prison jail jailed bars sentence sentences sentenced imprisonment imprisoned incarcerated"
)
TOLLS = _VICTIMS | {"prison"}
"""Sorts of figures of which an event has one."""
_PEOPLE = word_set(
    """people persons residents workers employees staff passengers protesters demonstrators
    students pupils patients guests visitors soldiers troops officers migrants refugees children
    women men members suspects families households inhabitants citizens"""
)
_OTHER_EVENTS = word_set(
    "earlier previous previously ago since former past history worst deadliest similar another"
)
"""Words with which an article speaks of other events than its own."""
_PARTS = word_set("serious seriously critical critically slight slightly minor others them whom")
"""Words that say that a figure is a part of the toll."""
_UNITS = frozenset("$€£¥₽%")
_OLDEST = 110
_AGED = word_set("age aged ages")
_MUCH = 3
"""So many words in common tie two counts of people to one thing."""
_LARGE, _SIZE = 100.0, 1.5
"""Figures from the first up, by the second apart at most, seldom are of two things."""
_MOST_APART, _MOST_TIMES = 4.0, 20.0
"""Figures further apart, as a ratio, aren't of one thing: of money and shares, and else."""
_NUMBERED = word_set(
    """game games chapter section page round phase level number no route highway line room gate
    flight channel volume episode grade group district part act paragraph"""
)
_SPAN = 6
"""How many words away a word such as "killed" still tells what a number counts."""
_TIMES = word_set(
    "minute minutes hour hours day days night nights week weeks month months year years"
)
_OF_TIME = word_set("second minute hour day week month year decade centuri")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a statement: its value, what sort of figure it is, and how exact it is.

    `position` is that of its token; `bound` is `+` for more than, `-` for less than, `~` for
    about, or empty; `strict` tells more than from at least.
    """

    position: int
    value: float
    sort: str
    vague: bool
    bound: str
    strict: bool


def number_differences(pair: Pair) -> Iterator[Difference]:
    """Name the numbers that differ where both statements count or measure the same."""
    a_figures, b_figures = figures(pair.a), figures(pair.b)
    if not a_figures or not b_figures:
        return
    a_values = {one.value for one in a_figures}
    b_values = {one.value for one in b_figures}
    offered = sorted(
        (x.value != y.value, -fit, abs(x.position - y.position), n, m)
        for n, x in enumerate(a_figures)
        for m, y in enumerate(b_figures)
        if (fit := _fit(pair, x, y, a_figures, b_figures)) > 0
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    found = []
    for *_, n, m in offered:
        x, y = a_figures[n], b_figures[m]
        if n in used_a or m in used_b:
            continue
        used_a.add(n)
        used_b.add(m)
        if x.value != y.value and (x.value in b_values or y.value in a_values):
            continue
        if not compatible(x, y):
            found.append((x.position, y.position))
    for i, j in sorted(found):
        alike = pair.a[i].key == pair.b[j].key
        left, right = _told(pair.a, i, alike), _told(pair.b, j, alike)
        yield Difference(
            DifferenceKind.NUMBER,
            " ".join(token.text for token in left),
            " ".join(token.text for token in right),
            (left[0].start, left[-1].end),
            (right[0].start, right[-1].end),
        )


def _told(tokens: Sequence[Token], position: int, bound: bool) -> Sequence[Token]:
    """Return the words of a figure, on request with those that bound it: `more than 10`."""
    start = position
    while bound and start and tokens[start - 1].text.lower() in _BOUNDING:
        start -= 1
    return tokens[start : position + 1]


@once
def figures(tokens: Tokens) -> list[Figure]:
    """Return the figures of a statement that can be compared with others."""
    found = []
    for position, (token, word) in enumerate(zip(tokens, small(tokens), strict=True)):
        if token.number is None and word != "one":
            continue
        figure = _figure(tokens, position, token)
        if figure is not None:
            found.append(figure)
    return found


def _figure(tokens: Sequence[Token], position: int, token: Token) -> Figure | None:
    number = token.number
    if number is None:
        if not _counts_one(tokens, position):
            return None
        sort = _sort(tokens, position, "")
        return Figure(position, 1.0, sort, False, "", False) if sort in _VICTIMS else None
    if number.unit in ("day", "year") or _is_label(tokens, position):
        return None
    bound, strict = _bound(tokens, position)
    sort = _sort(tokens, position, number.unit)
    return Figure(position, number.value, sort, number.vague, bound, strict)


def _counts_one(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether "one" counts here: "One person was killed", but not "one of" or "one day"."""
    if tokens[position].text.lower() != "one" or position + 1 >= len(tokens):
        return False
    after = tokens[position + 1]
    before = tokens[position - 1].text.lower() if position else ""
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
        if near is before and gap == 0 and near.text.isalpha():
            return True
    return after is not None and after.text.lower().replace(".", "") in ("am", "pm", "o'clock")


def _sort(tokens: Sequence[Token], position: int, unit: str) -> str:
    if unit:
        return unit
    words = [token.text.lower() for token in tokens[position + 1 : position + 3]]
    if words[:1] and words[0] in _TIMES:
        if words[1:] and words[1] in ("old", "olds"):
            return "age"
        around = tokens[max(0, position - _SPAN) : position + _SPAN + 1]
        of_prison = any(token.text.lower() in _PRISON for token in around)
        return "prison" if of_prison and words[0] in ("year", "years") else "time"
    if _is_age(tokens, position):
        return "age"
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
            if not crossed and (best is None or away < best[0]):
                best = away, sort
    return best[1] if best is not None else ""


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


def _bound(tokens: Sequence[Token], position: int) -> tuple[str, bool]:
    words = [token.text.lower() for token in tokens[max(0, position - 3) : position]]
    if words[-1:] == ["$"] or words[-1:] == ["€"] or words[-1:] == ["£"]:
        words = words[:-1]
    words = words[-2:]
    for word in reversed(words):
        if word in _ROUNDED:
            return "~", False
        if word in _UPWARDS:
            return "+", word in _STRICT
        if word in _DOWNWARDS:
            return "-", word in _STRICT
        if word not in ("than", "at", "the", "a", "an", "to"):
            break
    return "", False


def _fit(
    pair: Pair, x: Figure, y: Figure, a_figures: list[Figure], b_figures: list[Figure]
) -> float:
    """Return how sure it is that two figures are of the same thing; 0 where it isn't."""
    if x.sort != y.sort:
        return 0.0
    alike = pair.closeness(x.position, y.position)
    counted = _counted(pair, x.position, y.position)
    alone = (
        sum(one.sort == x.sort for one in a_figures)
        == 1
        == sum(one.sort == x.sort for one in b_figures)
    )
    if x.sort in TOLLS:
        if is_of_the_whole(pair.a) != is_of_the_whole(pair.b):
            return 0.0
        return 1 + alike if alone else alike + counted if alike >= _NEAR else 0.0
    if not _comparable(x, y):
        return 0.0
    if x.sort == "age":
        return alike + 1 if counted or _after_one_name(pair, x.position, y.position) else 0.0
    if alone and not x.sort and _count_people_of_one_thing(pair, x.position, y.position):
        return _NEAR
    if alone and x.sort in _UNITS and _touching(pair, x.position, y.position):
        return alike
    if alike >= _LOOSE and _lone(x, y, a_figures, b_figures) and _much_shared(pair):
        return alike
    if x.sort == "time" and x.value == y.value and alike >= _LOOSE:
        return alike
    if alike >= _CLOSE:
        return alike + counted
    if counted and x.sort != "time":
        return alike + counted
    if alike >= _NEAR and pair.beside(x.position, y.position):
        return alike
    return 0.0


def _counted(pair: Pair, i: int, j: int) -> bool:
    """Tell whether what is counted is linked: 60 American diplomats, dozens of diplomats."""
    left = _noun(pair.a, i)
    right = _noun(pair.b, j)
    if any(pair.to_b.get(x) in right for x in left):
        return True
    one, other = _are_people(pair.a, left), _are_people(pair.b, right)
    # `employs 3,900 people`, `3,700 employees`
    before = any(pair.to_b.get(x) in right for x in preceding(pair.a, i, 1))
    before = before or any(pair.to_a.get(y) in left for y in preceding(pair.b, j, 1))
    return (before and (one or other)) or (one and other and pair.closeness(i, j) > 0)


def _comparable(x: Figure, y: Figure) -> bool:
    """Tell whether two figures are near enough to be of one thing: of money and shares nearer."""
    low, high = sorted((abs(x.value), abs(y.value)))
    return high <= (_MOST_APART if x.sort in _UNITS else _MOST_TIMES) * max(low, 1.0)


def _after_one_name(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two ages stand behind one and the same name: `Ann Lowe, 34, …`."""
    return any(pair.to_b.get(x) in preceding(pair.b, j, 1) for x in preceding(pair.a, i, 1))


def counts_people(tokens: Sequence[Token], figure: Figure) -> bool:
    """Tell whether a figure stands right beside people, or beside what befell them."""
    position = figure.position
    near = [token.text.lower() for token in tokens[position + 1 : position + 4]]
    if figure.sort == "prison":
        return True
    told = _PEOPLE | _KILLED | _HURT | _MISSING
    before = [token.text.lower() for token in tokens[max(0, position - 3) : position]]
    return not told.isdisjoint(near) or not (_KILLED | _HURT).isdisjoint(before)


@once
def is_of_the_whole(tokens: Tokens) -> bool:
    """Tell whether a toll in a statement is the whole one, of the article's own event."""
    if not (_OTHER_EVENTS | _PARTS).isdisjoint(small(tokens)):
        return False
    return not any(token.number is not None and token.number.unit == "year" for token in tokens)


def _are_people(tokens: Sequence[Token], nouns: Sequence[int]) -> bool:
    return bool(nouns) and tokens[nouns[0]].text.lower() in _PEOPLE


def _count_people_of_one_thing(pair: Pair, i: int, j: int) -> bool:
    """Tell whether both figures count people, in statements that have much else in common."""
    people = _are_people(pair.a, _noun(pair.a, i)) and _are_people(pair.b, _noun(pair.b, j))
    return people and _much_shared(pair)


def _much_shared(pair: Pair) -> bool:
    return sum(pair.a[link.a].content for link in pair.links) >= _MUCH


def _lone(x: Figure, y: Figure, a_figures: list[Figure], b_figures: list[Figure]) -> bool:
    """Tell whether two figures of one size are the only ones of their sort that differ."""
    if min(x.value, y.value) < _LARGE or max(x.value, y.value) > _SIZE * min(x.value, y.value):
        return False
    left = {one.value for one in a_figures if one.sort == x.sort}
    right = {one.value for one in b_figures if one.sort == y.sort}
    return left - right == {x.value} and right - left == {y.value}


def _touching(pair: Pair, i: int, j: int) -> bool:
    """Tell whether a word right beside one figure is linked to one right beside the other."""
    right = {*preceding(pair.b, j, 2), *following(pair.b, j, 2)}
    return any(
        pair.to_b.get(x) in right for x in (*preceding(pair.a, i, 2), *following(pair.a, i, 2))
    )


def _noun(tokens: Sequence[Token], position: int) -> list[int]:
    found = []
    for other in following(tokens, position, 3):
        token = tokens[other]
        if token.number is not None or other - position > 5:
            break
        if not token.name and token.key not in _OF_TIME:
            found.append(other)
    return found


def compatible(x: Figure, y: Figure) -> bool:
    """Tell whether two figures of one thing can both be right."""
    if x.vague and y.vague:
        return x.value == y.value
    if x.value == y.value:
        # "two years" and "more than two years" are not the same, "12" and "about 12" are
        strict = x.strict != y.strict and "~" not in (x.bound, y.bound)
        told = x.value <= _SMALL or (x.bound and y.bound)
        return not (strict and told and not x.vague and not y.vague)
    if x.bound and x.bound == y.bound:
        return False
    for rough, exact in ((x, y), (y, x)):
        if rough.vague and exact.vague is False and rough.bound:
            return True
        more = exact.value - rough.value
        room = _ROOM * max(abs(x.value), abs(y.value))
        if rough.bound == "+" and 0 <= more <= max(room, 0.35 * rough.value):
            return True
        if rough.bound == "-" and 0 <= -more <= max(room, 0.2 * rough.value):
            return True
        if rough.bound == "~" and abs(more) <= room:
            return True
    # "4.1 billion" and "$4.09 billion": one of them is rounded
    return _rounds(x.value, y.value) or _rounds(y.value, x.value)


def _rounds(round_value: float, value: float) -> bool:
    """Tell whether the first is the second with fewer digits (at least two are left)."""
    digits = f"{round_value:.6g}".replace(".", "").strip("0")
    if len(digits) < 2 or value == 0:
        return False
    return f"{value:.{len(digits)}g}" == f"{round_value:.{len(digits)}g}"
