"""Figures of one and the same thing that can't both be right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from workbench.claims.differences.number.ages import are_of_one
from workbench.claims.differences.number.amounts import REACHING
from workbench.claims.differences.number.bounds import BOUNDING, is_limit, way
from workbench.claims.differences.number.counted import (
    are_other_people,
    count_the_same,
    is_part,
    may_be_one_people,
    nouns,
)
from workbench.claims.differences.number.distances import from_two_places
from workbench.claims.differences.number.figures import (
    NOTHING,
    UNITS,
    Figure,
    Stated,
    compatible,
    figures,
    in_one_unit,
)
from workbench.claims.differences.number.singles import singled
from workbench.claims.differences.number.sorts import TOLLS, VICTIMS, tells_own_event
from workbench.claims.differences.slots import Pair, difference, following, preceding
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.numbers import CURRENCIES
from workbench.claims.words.tokens import Token, Tokens, carrying, once, small

_NEAR = 0.4
"""Surroundings less alike than this don't speak of one figure, unless what is counted is linked."""
_LOOSE = 0.15
"""Enough for one and the same number of years: "a two-year inquiry", "more than two years ago"."""
_CLOSE = 0.55
"""Surroundings as alike as this speak of one figure, whatever is counted."""
_SAME_PLACE = 0.7
"""Surroundings as alike as this speak of one figure, though what is counted is named otherwise."""
_MUCH = 3
"""So many words in common tie two counts of people to one thing."""
_LARGE, _SIZE = 100.0, 1.5
"""Figures from the first up, by the second apart at most, seldom are of two things."""
_MOST_APART, _MOST_TIMES = 4.0, 20.0
"""Figures further apart, as a ratio, aren't of one thing: of money, shares and time, and else."""
_FEW = 8
"""More figures than this are a list, in which none is looked for that change places."""
_CLEARLY = 0.5
"""By so much figures fit better crosswise that change places."""
_BESIDE = 10
_TURNED = 3
"""So many words from a figure stands the same in other units."""
_POWERS = frozenset({10.0, 100.0, 1000.0})
_APART = 20
"""Figures further apart in the order of both statements, which are lists then, aren't compared."""
_IN_A_ROW = frozenset({"straight", "consecutive", "successive"})
_APART_FROM_COUNTS = {*CURRENCIES, "ordinal"}
_OF_ONE_EVENT = TOLLS | {"age"}


def number_differences(
    pair: Pair, a_stated: Stated = NOTHING, b_stated: Stated = NOTHING
) -> Iterator[Difference]:
    """Name the numbers that differ where both statements count or measure the same.

    `a_stated` and `b_stated` are what the articles of the two state: a figure that both articles
    know, here or elsewhere, is no other version of what stands here.
    """
    a_figures, b_figures = figures(pair.a), figures(pair.b)
    if a_figures or b_figures:
        yield from _ranks(pair, a_figures, b_figures)
        yield from singled(pair, a_figures, b_figures)
    if not a_figures or not b_figures:
        return
    a_values, b_values = _values(pair.a), _values(pair.b)
    strict = [one for one in (*a_figures, *b_figures) if one.strict]
    if not strict and (a_values <= b_values or b_values <= a_values):
        yield from _exchanged(pair, a_figures, b_figures)
        yield from _of_two_ways(pair, a_figures, b_figures)
        return
    offered = sorted(
        (x.value != y.value, -fit, abs(x.position - y.position), n, m)
        for n, x in enumerate(a_figures)
        for m, y in enumerate(b_figures)
        if abs(n - m) <= _APART and (fit := _fit(pair, x, y, a_figures, b_figures)) > 0
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
        if (x.value != y.value or x.sort != y.sort) and (
            _stands_in(x, [one for k, one in enumerate(b_figures) if k not in used_b])
            or _stands_in(y, [one for k, one in enumerate(a_figures) if k not in used_a])
            or _adds_up(x, y, a_figures, b_figures)
            or _adds_up(y, x, b_figures, a_figures)
        ):
            continue
        if _are_turned(x, y, a_figures, b_figures):
            continue
        if not compatible(x, y) and not _are_two(x, y, a_stated, b_stated):
            found.append((x, y))
    for x, y in sorted(found, key=lambda both: (both[0].position, both[1].position)):
        yield _difference(pair, x, y)


def _ranks(
    pair: Pair, a_figures: Sequence[Figure], b_figures: Sequence[Figure]
) -> Iterator[Difference]:
    """Name a place in an order where the other side has the first: the second-largest, largest."""
    if not any(one.sort == "ordinal" for one in (*a_figures, *b_figures)) or not pair.almost_one:
        return
    for ranked, figures_there, tokens, others, linked, here in (
        (a_figures, b_figures, pair.a, pair.b, pair.to_b, True),
        (b_figures, a_figures, pair.b, pair.a, pair.to_a, False),
    ):
        orders = {one.position for one in figures_there if one.sort == "ordinal"}
        for one in [figure for figure in ranked if figure.sort == "ordinal"]:
            place = one.position + 1
            there = linked.get(place)
            if there is None or not small(tokens)[place].endswith(("est", "most")):
                continue
            if one.value > 1 and not orders and tokens[place].key == others[there].key:
                sides = tokens[one.position : place + 1], [others[there]]
                yield difference(DifferenceKind.NUMBER, *(sides if here else sides[::-1]))
                return


@once
def _values(tokens: Tokens) -> Counter[tuple[float, str]]:
    """Count the values of figures; the sort tells those of money and places in an order apart."""
    found = figures(tokens)
    sorts = [one.sort if one.sort in _APART_FROM_COUNTS else "" for one in found]
    return Counter([(one.value, sort) for one, sort in zip(found, sorts, strict=True)])


def _difference(pair: Pair, x: Figure, y: Figure) -> Difference:
    if x.sort != y.sort:
        left, right = _with_currency(pair.a, x), _with_currency(pair.b, y)
    elif x.unit != y.unit:
        left, right = pair.a[x.start : x.end + 1], pair.b[y.start : y.end + 1]
    else:
        alike = pair.a[x.position].key == pair.b[y.position].key
        left, right = _told(pair.a, x, alike), _told(pair.b, y, alike)
    return difference(DifferenceKind.NUMBER, left, right)


def _with_currency(tokens: Sequence[Token], figure: Figure) -> Sequence[Token]:
    """Return the words of a sum with its currency, before or behind it."""
    start, end = figure.start, figure.position + 1
    if start and tokens[start - 1].text in CURRENCIES:
        return tokens[start - 1 : end]
    return tokens[start : end + 1]


def _exchanged(
    pair: Pair, a_figures: list[Figure], b_figures: list[Figure]
) -> Iterator[Difference]:
    """Name two figures that change places: 3 trawlers and 14 boats, 14 trawlers and 3 boats."""
    if not 1 < len(a_figures) <= _FEW or not 1 < len(b_figures) <= _FEW:
        return
    for x, y in product(a_figures, b_figures):
        if x.value == y.value or x.sort != y.sort:
            continue
        for x_too, y_too in product(a_figures, b_figures):
            if (x.value, y.value) != (y_too.value, x_too.value) or x.position > x_too.position:
                continue
            if x.sort != x_too.sort or y.sort != y_too.sort:
                continue
            crossed = [_fit(pair, x, y, a_figures, b_figures)]
            crossed.append(_fit(pair, x_too, y_too, a_figures, b_figures))
            straight = [_fit(pair, x, y_too, a_figures, b_figures)]
            straight.append(_fit(pair, x_too, y, a_figures, b_figures))
            if min(crossed) >= max(straight) + _CLEARLY:
                yield _difference(pair, x, y)
                yield _difference(pair, x_too, y_too)
                return


def _of_two_ways(
    pair: Pair, a_figures: Sequence[Figure], b_figures: Sequence[Figure]
) -> Iterator[Difference]:
    """Name one figure that ends a change here and is its size there: rose to, rose by."""
    if len(a_figures) != 1 or len(b_figures) != 1 or not pair.almost_one:
        return
    x, y = a_figures[0], b_figures[0]
    if x.sort == y.sort and _go_apart(way(pair.a, x.start), way(pair.b, y.start)):
        left, right = pair.a[x.start - 1 : x.end + 1], pair.b[y.start - 1 : y.end + 1]
        yield difference(DifferenceKind.NUMBER, left, right)


def _adds_up(
    part: Figure, whole: Figure, beside: Sequence[Figure], there: Sequence[Figure]
) -> bool:
    """Tell whether a figure and one beside it are the whole: four women and two men, six people.

    Not one that stands there, too, beside the whole: 56 percent, 20 of them of the party.
    """
    known = {one.value for one in there}
    return any(
        one is not part
        and (one.value not in known or one.sort in VICTIMS)
        and (one.sort in ("", part.sort) or one.sort in VICTIMS)
        and part.value + one.value == whole.value
        and abs(one.position - part.position) <= _BESIDE
        for one in beside
    )


def _are_turned(
    x: Figure, y: Figure, a_figures: Sequence[Figure], b_figures: Sequence[Figure]
) -> bool:
    """Tell whether both turn one figure into other units: 10 km, which are 6 or 6.2 miles."""
    return any(
        one.value == other.value for one in _beside(x, a_figures) for other in _beside(y, b_figures)
    )


def _beside(figure: Figure, others: Sequence[Figure]) -> list[Figure]:
    """Return the figures beside one that say the same in other units."""
    return [
        one
        for one in others
        if one.sort == figure.sort
        and one.unit != figure.unit
        and abs(one.position - figure.position) <= _TURNED
        and compatible(one, figure)
    ]


def _stands_in(figure: Figure, others: Sequence[Figure]) -> bool:
    """Tell whether a figure stands among others as well, if need be without its unit."""
    return any(
        one.value == figure.value or (not one.unit and one.written == figure.written)
        for one in others
        if (one.sort == "ordinal") == (figure.sort == "ordinal")
    )


def _are_two(x: Figure, y: Figure, a_stated: Stated, b_stated: Stated) -> bool:
    """Tell whether one article states the figures of both, so that they are of two things.

    Sums and shares seldom are in two articles by chance; of other figures both must state both.
    """
    if x.value == y.value or x.vague or y.vague or x.sort in _OF_ONE_EVENT:
        return False
    known = ((x.sort, x.value) in b_stated, (y.sort, y.value) in a_stated)
    return any(known) if x.sort in UNITS else all(known)


def _told(tokens: Sequence[Token], figure: Figure, bound: bool) -> Sequence[Token]:
    """Return the words of a figure, on request with those that bound it: `more than 10`."""
    start = figure.start
    while bound and start and tokens[start - 1].text.lower() in BOUNDING | CURRENCIES:
        start -= 1
    return tokens[start : figure.position + 1]


def _fit(
    pair: Pair, x: Figure, y: Figure, a_figures: list[Figure], b_figures: list[Figure]
) -> float:
    """Return how sure it is that two figures are of the same thing; 0 where it isn't."""
    if {x.sort, y.sort} <= CURRENCIES and x.sort != y.sort:
        near = pair.almost_one or pair.closeness(x.position, y.position) >= _CLOSE
        return _NEAR if x.value == y.value and near else 0.0
    if x.sort != y.sort or x.rest != y.rest:
        return 0.0
    own = tells_own_event(pair.a)
    if not (x.sort in TOLLS and own) and not _comparable(x, y, pair.almost_one):
        return 0.0
    if _go_apart(way(pair.a, x.start), way(pair.b, y.start)):
        return 0.0
    apart = not pair.almost_one and x.sort not in TOLLS
    if apart and is_part(pair.a, x) != is_part(pair.b, y):
        part, whole = (x, y) if is_part(pair.a, x) else (y, x)
        if part.value < whole.value:
            return 0.0  # two of the men were caught, four men escaped
    if is_limit(pair.a, x.start) != is_limit(pair.b, y.start):
        return 0.0
    if x.sort in _OF_ONE_EVENT and own != tells_own_event(pair.b):
        return 0.0
    if x.sort == "length" and from_two_places(pair, x, y):
        return 0.0
    alike = pair.closeness(x.position, y.position)
    left, right = nouns(pair.a, x), nouns(pair.b, y)
    counted = count_the_same(pair, x, y, left, right)
    people = may_be_one_people(pair, left, right) and _much_shared(pair)
    alone = not any(
        one.sort == x.sort and one is not x and one is not y for one in (*a_figures, *b_figures)
    )
    if x.sort == "ordinal":
        return _of_one_order(pair, x.position, y.position, alike)
    if x.sort in TOLLS:
        return 1 + alike if alone else alike + counted if alike >= _NEAR else 0.0
    if x.sort == "age":
        return alike + 1 if are_of_one(pair, x.position, y.position) else 0.0
    loose = not (x.sort or counted or _are_of_one_size(x, y) or pair.almost_one)
    if loose and alike < _SAME_PLACE and left and right and not (alone and people):
        return 0.0  # four bullets, six rifles
    if not (x.sort or counted) and are_other_people(pair, left, right):
        return 0.0
    if alone and not x.sort and people:
        return _NEAR
    if alone and x.sort in UNITS and pair.touching(x.position, y.position):
        return max(alike, _LOOSE)
    if alone and pair.almost_one and (x.sort or counted):
        return _NEAR
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


def _go_apart(one: str, other: str) -> bool:
    """Tell whether figures are of two sides of a change: cut to eight, cut by eight."""
    return bool(one and other) and one != other


def _of_one_order(pair: Pair, i: int, j: int, alike: float) -> float:
    """Return how sure it is that two places are of one order: the third strike, finished third."""
    reached = small(pair.a)[i - 1] in REACHING and small(pair.b)[j - 1] in REACHING
    if reached and pair.shared >= _NEAR:
        return _NEAR
    after = any(pair.to_b.get(x) in _ranked(pair.b, j) for x in _ranked(pair.a, i))
    before = any(pair.to_b.get(x) in preceding(pair.b, j, 1) for x in preceding(pair.a, i, 1))
    return alike + 1 if alike >= _NEAR and (after or before) else 0.0


def _ranked(tokens: Sequence[Token], position: int) -> list[int]:
    """Return the place of what an order is of: the win, in `the eighth straight win`."""
    words = small(tokens)
    places = [place for place in following(tokens, position, 2) if words[place] not in _IN_A_ROW]
    return places[:1]


def _comparable(x: Figure, y: Figure, alike: bool) -> bool:
    """Tell whether two figures are near enough to be of one thing: of money and shares nearer.

    So are spans of time, but in statements that are `alike`.
    """
    if x.written == y.written:
        return True
    low, high = sorted(map(abs, in_one_unit(x, y)))
    if low and (high / low) in _POWERS:
        return True  # of the same digits: a point too few, a billion for a million
    near = x.sort in UNITS or (x.sort == "time" and not alike)
    return high <= (_MOST_APART if near else _MOST_TIMES) * max(low, 1.0)


def _much_shared(pair: Pair) -> bool:
    """Tell whether two statements have so much in common that their people are of one thing."""
    carries = carrying(pair.a)
    return len([link for link in pair.links if carries[link.a]]) >= _MUCH


def _lone(x: Figure, y: Figure, a_figures: list[Figure], b_figures: list[Figure]) -> bool:
    """Tell whether two figures of one size are the only ones of their sort that differ."""
    if not _are_of_one_size(x, y):
        return False
    left = {one.value for one in a_figures if one.sort == x.sort}
    right = {one.value for one in b_figures if one.sort == y.sort}
    return left - right == {x.value} and right - left == {y.value}


def _are_of_one_size(x: Figure, y: Figure) -> bool:
    low, high = sorted(in_one_unit(x, y))
    return low >= _LARGE and high <= _SIZE * low
