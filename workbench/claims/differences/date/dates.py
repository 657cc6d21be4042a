"""Days, months, years and times that differ where both statements date the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.claims.differences.date.clocks import (
    about_one_time,
    in_other_zones,
    is_about,
    timed,
    times,
)
from workbench.claims.differences.slots import Pair, difference, following, preceding, within
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.opposites import opposed, sides
from workbench.claims.words.tokens import Sort, Token, Tokens, once, small

_CLOSE = 0.5
"""Surroundings less alike than this may speak of another day's event."""
_SURE = 0.8
"""From this on even the day of a report ("said Monday") is a difference."""
_ONE = 0.75
"""From this share up even a date that belongs to something, `Sunday's vote`, is of one thing."""
_LIKE = 0.3
"""Enough for times of one hour."""
_ACT = 4
"""So many words of content before a date tell of the act that it dates."""
_REPORTING = word_set("say said told tell report announc ad add statement write wrote")
_SORT_OF = {"day": "weekday", "month": "month"}
_RELATIVE = {
    "yesterday": "near", "today": "near", "tomorrow": "near", "tonight": "near",
    "last": "turn", "next": "turn", "this": "turn",
}  # fmt: skip
_SORTS = ("weekday", "month", "day", "year", "clock", "half", "near", "turn")
_BOUNDS = frozenset({"before", "after", "since"})
_SPANNING = word_set("to until till through and")
_CLOSE_BY = 3
_SEVERAL = word_set("second third fourth fifth first another also too either further other")
_AHEAD = frozenset({"will", "would", "'ll", "’ll"})
_TO_COME = word_set("to due plans plan planned expected scheduled set")
_LASTING = frozenset({"still", "until", "since"})
_PERIODS = word_set("week month year summer winter spring fall autumn weekend")


def date_differences(pair: Pair) -> Iterator[Difference]:
    """Name dates of one event that differ; the day of the month only within one month."""
    a_dated, b_dated = _dated(pair.a), _dated(pair.b)
    both = a_dated.keys() & b_dated.keys()
    for sort in _SORTS if both else ():
        if sort not in both:
            continue
        left, right = a_dated[sort], b_dated[sort]
        shared = set(left.values()) & set(right.values())
        left = {i: key for i, key in left.items() if key not in shared}
        right = {j: key for j, key in right.items() if key not in shared}
        offered = sorted((-pair.closeness(i, j), i, j) for i in left for j in right)
        if shared and sort in ("month", "year"):
            # of two dates, but for those that end what begins in one month: May to July
            offered = [one for one in offered if _share_an_end(pair, *one[1:])]
        only = len(a_dated[sort]) == len(b_dated[sort]) == 1
        used: set[tuple[str, int]] = set()
        for negative, i, j in offered:
            if ("a", i) in used or ("b", j) in used or _bound(pair.a, i) != _bound(pair.b, j):
                continue
            owned = _owns(pair.a, i, pair.to_b) or _owns(pair.b, j, pair.to_a)
            if owned and pair.shared < _ONE:
                continue
            alone = only and (_of_one_act(pair, i, j) or _of_one_statement(pair, i, j))
            alone = alone or (only and sort == "day" and _of_one_month(pair, i, j))
            alone = alone or (sort == "clock" and _within_the_hour(pair, i, j))
            alone = alone or (only and sort == "clock" and _of_one_verb(pair, i, j))
            if not alone and not _same_event(pair, i, j, -negative):
                continue
            if sort in ("clock", "half") and _is_one_time(pair, i, j):
                continue
            used |= {("a", i), ("b", j)}
            yield difference(DifferenceKind.DATE, _told(pair.a, i), _told(pair.b, j))


def _of_one_verb(pair: Pair, i: int, j: int) -> bool:
    """Tell whether one word stands right before two times, and one begins both statements."""
    first, begins = following(pair.a, -1, 1), following(pair.b, -1, 1)
    before, there = preceding(pair.a, i, 1), preceding(pair.b, j, 1)
    if not (first and begins and before and there):
        return False
    return pair.to_b.get(first[0]) == begins[0] and pair.to_b.get(before[0]) == there[0]


def _within_the_hour(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two exact times of alike statements are of one hour: 9:52 and 9:25 p.m."""
    x, y = timed(pair.a).get(i), timed(pair.b).get(j)
    if x is None or y is None or pair.shared < _LIKE or x.last == x.start or y.last == y.start:
        return False
    return x.minutes // 60 == y.minutes // 60 and (x.half == y.half or not (x.half and y.half))


def _is_one_time(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two times are one in other zones, or as near as their words allow."""
    x, y = timed(pair.a).get(i), timed(pair.b).get(j)
    if x is None or y is None:
        return False
    return in_other_zones(pair.a, x, pair.b, y) or about_one_time(pair.a, x, pair.b, y)


def moves(pair: Pair, told: Difference) -> bool:
    """Tell whether one and the same is told of two days, months or years: not of last week.

    What was still so on one day may have ended on the other, and of opposite acts one may follow
    the other: arrested on Monday, released on Friday.
    """
    if not sides(pair.a).isdisjoint(opposed(pair.b)):
        return False
    if _LASTING & {*small(pair.a)} != _LASTING & {*small(pair.b)}:
        return False
    if _is_one_of_several(pair.a) != _is_one_of_several(pair.b):
        return False  # a second walkout on Thursday
    if not _AHEAD.isdisjoint(small(pair.a)) and not _is_ahead(pair.b):
        return False
    if not _AHEAD.isdisjoint(small(pair.b)) and not _is_ahead(pair.a):
        return False  # will meet on Friday, met on Tuesday
    i, j = _day(pair.a, told.a_span), _day(pair.b, told.b_span)
    if i is None or j is None or _is_of_report(pair.a, i) or _is_of_report(pair.b, j):
        return False
    number = pair.a[i].number
    years = number is not None and number.unit == "year"
    return _follow_the_same(pair, i, j, 1 if years else _CLOSE_BY)


def _follow_the_same(pair: Pair, i: int, j: int, reach: int) -> bool:
    """Tell whether the word of content before each of two days stands near the other, too.

    Or behind them, where the days open their statements.
    """
    left, right = _beside_day(pair.a, i, reach), _beside_day(pair.b, j, reach)
    if not left or not right:
        return False
    return pair.to_b.get(left[0]) in right and pair.to_a.get(right[0]) in left


def _beside_day(tokens: Sequence[Token], place: int, reach: int) -> list[int]:
    before = [at for at in preceding(tokens, place, reach) if tokens[at].sort is not Sort.DATE]
    behind = following(tokens, place, reach)
    return before or [at for at in behind if tokens[at].sort is not Sort.DATE]


def _is_one_of_several(tokens: Sequence[Token]) -> bool:
    ordinal = any(token.number is not None and token.number.unit == "ordinal" for token in tokens)
    return ordinal or not _SEVERAL.isdisjoint(small(tokens))


def _is_ahead(tokens: Sequence[Token]) -> bool:
    words = small(tokens)
    return not _AHEAD.isdisjoint(words) or not _TO_COME.isdisjoint(words)


def _day(tokens: Sequence[Token], span: tuple[int, int] | None) -> int | None:
    """Return the place of a day, a month or a year in a span of the text, if one is."""
    told = within(tokens, span)
    dated = _dated(tokens)
    days = [p for sort in ("weekday", "month", "day", "year") for p in dated.get(sort, ())]
    return next((place for place in days if place in told), None)


def at_other_times(pair: Pair) -> bool:
    """Tell whether each statement names a day, month or year of its own: Monday and Thursday.

    A day of the week may be a day of a month, but neither is in a year that the other side names.
    """
    one, other = _own(pair.a, pair.b), _own(pair.b, pair.a)
    if not one.isdisjoint(other):
        return True
    return bool(one and other) and ("year" in one) != ("year" in other)


def _own(tokens: Sequence[Token], others: Sequence[Token]) -> set[str]:
    """Return the sorts of the dates that the other statement doesn't name."""
    there = {key for dates in _dated(others).values() for key in dates.values()}
    return {
        sort
        for sort, dates in _dated(tokens).items()
        if sort not in ("clock", "half") and not there.issuperset(dates.values())
    }


def _told(tokens: Sequence[Token], position: int) -> Sequence[Token]:
    """Return the words of a date: `next week`, `6:40`."""
    end = position + 1
    time = times(tokens).get(position)
    if time is not None:
        end = max(time.last, time.place) + 1
    elif end < len(tokens) and _RELATIVE.get(small(tokens)[position]) == "turn":
        end += 1
    return tokens[position:end]


def _share_an_end(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two dates are ends of spans of which the other ends are one."""
    for step in (-2, 2):
        x, y = i + step, j + step
        if 0 <= x < len(pair.a) and 0 <= y < len(pair.b) and pair.a[x].key == pair.b[y].key:
            words = small(pair.a)[i + step // 2], small(pair.b)[j + step // 2]
            if pair.a[x].sort in (Sort.DATE, Sort.NUMBER) and _SPANNING.issuperset(words):
                return True
    return False


def _same_event(pair: Pair, i: int, j: int, alike: float) -> bool:
    """Tell whether two dates date the same: one and the same word beside them, and likeness."""
    if alike >= _SURE:
        return True
    if alike < _CLOSE:
        return False
    return any(
        pair.to_b.get(x) in _beside(pair.b, j) and pair.a[x].key not in _REPORTING
        for x in _beside(pair.a, i)
    )


def _bound(tokens: Sequence[Token], position: int) -> str:
    """Return on which side of a date something lies: `before April` may be `in March`."""
    word = small(tokens)[position - 1] if position else ""
    return word if word in _BOUNDS and not is_about(tokens, position) else ""


def _owns(tokens: Sequence[Token], position: int, linked: Mapping[int, int]) -> bool:
    """Tell whether a date belongs to what only one side tells of: Sunday's game."""
    after = following(tokens, position, 1)
    return tokens[position].text.endswith(("'s", "’s")) and linked.keys().isdisjoint(after)


def _of_one_act(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two dates follow one and the same words: `crashed in Oslo on Monday`."""
    left, right = preceding(pair.a, i, _ACT), preceding(pair.b, j, _ACT)
    if _is_of_report(pair.a, i) or _is_of_report(pair.b, j):
        return False
    shared = [x for x in left if pair.to_b.get(x) in right]
    return len(shared) > 1 and any(not pair.a[x].name for x in shared)


def _of_one_statement(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two dates stand in what is almost one statement, and not of its report."""
    return pair.almost_one and not _is_of_report(pair.a, i) and not _is_of_report(pair.b, j)


def _of_one_month(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two days are of one month, in statements that begin with the same."""
    months = any(
        pair.a[i + step].sort is Sort.DATE and pair.to_b.get(i + step) == j + step
        for step in (-1, 1)
        if 0 <= i + step < len(pair.a)
    )
    first, there = following(pair.a, -1, 1), following(pair.b, -1, 1)
    return months and pair.to_b.get(first[0]) == there[0]


def _is_of_report(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a date tells when something was said: `police said on Monday`."""
    return any(token.key in _REPORTING for token in tokens[max(0, position - 3) : position + 2])


def _beside(tokens: Sequence[Token], position: int) -> list[int]:
    return [*preceding(tokens, position, 2), *following(tokens, position, 2)]


@once
def _dated(tokens: Tokens) -> dict[str, dict[int, str]]:
    """Return the positions of the dates of each sort, with what they say."""
    found: dict[str, dict[int, str]] = {}
    for position, (token, word) in enumerate(zip(tokens, small(tokens), strict=True)):
        if token.sort is Sort.DATE:
            found.setdefault(_SORT_OF[token.key.partition(":")[0]], {})[position] = token.key
        elif token.number is not None:
            if token.number.unit in ("day", "year"):
                found.setdefault(token.number.unit, {})[position] = token.key
        elif word in _RELATIVE:
            told = _relative(tokens, position)
            if told is not None:
                found.setdefault(_RELATIVE[word], {})[position] = told
    for position, time in times(tokens).items():
        found.setdefault("clock", {})[position] = f"clock:{time.minutes}"
        if time.half:
            found.setdefault("half", {})[time.place] = time.half
    return found


def _relative(tokens: Sequence[Token], position: int) -> str | None:
    """Return `today`, or `last week` with the key of the period; None where none follows."""
    word = small(tokens)[position]
    if _RELATIVE[word] == "near":
        return word
    after = tokens[position + 1] if position + 1 < len(tokens) else tokens[position]
    if after.text.lower() in _PERIODS or after.key.startswith("day:"):
        return f"{word} {after.key}"
    return None
