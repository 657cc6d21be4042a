"""Whether figures that differ make two statements contradict each other.

Where the statements have little else in common, or tell of other people, the figures may be of
two things: they are told as a difference then, and the statements only overlap.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.differences.number.counted import of_other_groups
from workbench.claims.differences.number.figures import (
    NOTHING,
    UNITS,
    Figure,
    Stated,
    figures,
    have_risen,
    in_one_unit,
    may_be_as_many,
)
from workbench.claims.differences.number.scores import of_one_vote
from workbench.claims.differences.number.sorts import TOLLS
from workbench.claims.differences.openings import open_with_two, opens_elsewhere
from workbench.claims.differences.slots import Pair, apart, following, in_capitals, preceding
from workbench.claims.model import Difference
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import SAYING
from workbench.claims.words.tokens import Sort, Token

_FIRM = 0.4
"""Statements and surroundings as alike as this, on average, speak of one figure."""
_OF_ONE_EVENT = 0.3
"""The same for figures of which an event has one, and for sums and shares."""
_SURE = frozenset({"age", "children", "ordinal"})
"""Figures of these sorts are only told where they are of one person, or one order."""
_BESIDE = 0.1
"""So much less is needed where the same words stand beside both: fell 60 metres, 35-word oath."""
_LIST, _IN_LIST = 2, 0.15
"""So much more is needed of one of many figures of a sort: 55 percent here, 39 percent there."""
_OF_LARGE = 0.25
"""The same for figures from `_LARGE` up that are `_SIZE` times apart at most."""
_MANY, _MANY_SHARES = 9, 4
"""An article that gives so many figures of a sort is a table; so many shares in both are a poll."""
_COPIED = 0.75
"""In a copy, which shares so much, a figure of a table may be a slip."""
_TELLING = SAYING | {"reported"}
_BEGINNING = 2
_VERSIONS = 2.5
"""Two versions of one figure are so many times apart at most."""
_LARGE, _SIZE = 100.0, 2.0
_MOST, _SIZE_OF_MOST = 10_000.0, 4.0


def contradict(
    pair: Pair,
    told: Difference,
    copied: bool,
    stated: tuple[Stated, Stated] = (NOTHING, NOTHING),
    near: bool = True,
) -> bool:
    """Tell whether two figures that were told as a difference can't both stand.

    `copied` tells that the statements are almost the same, word by word, `near` that they have
    much in common at least; `stated` are the figures of both articles.
    """
    x, y = _at(pair.a, told.a_span), _at(pair.b, told.b_span)
    if not near and (x is None or y is None or not _may_be_versions(x, y)):
        return of_one_vote(pair, told)
    if x is None or y is None or pair.of_one:
        return True
    if _of_two_subjects(pair):
        return False
    if x.sort in _SURE:
        return True
    if x.sort in TOLLS and have_risen(pair.a, x, pair.b, y):
        return False
    if may_be_as_many(x, y) or _of_two_years(pair):
        return False
    if x.sort not in TOLLS and open_with_two(pair):
        return False
    if opens_elsewhere(pair.a, pair.b) or opens_elsewhere(pair.b, pair.a):
        return False
    if x.sort not in TOLLS and (_reaches(x, y) or _reaches(y, x)):
        return False
    if _of_a_table(x.sort, stated):
        return pair.shared >= _COPIED
    if of_other_groups(pair.a, x, pair.b, y):
        return False
    if copied:
        return True
    low, high = sorted(map(abs, in_one_unit(x, y)))
    least = _OF_ONE_EVENT if x.sort in TOLLS | UNITS else _FIRM
    size = _SIZE_OF_MOST if low >= _MOST else _SIZE
    if low >= _LARGE and high <= size * low:
        least = min(least, _OF_LARGE)
    before, there = preceding(pair.a, x.start, 1), preceding(pair.b, y.start, 1)
    behind = [pair.to_b.get(i, -1) for i in following(pair.a, x.position, 2)]
    if (behind and behind == following(pair.b, y.position, 2)) or (
        x.unit and before and pair.to_b.get(before[0]) in there
    ):
        least -= _BESIDE
    if max(sum(one.sort == x.sort for one in figures(side)) for side in (pair.a, pair.b)) > _LIST:
        least += _IN_LIST
    return (pair.shared + pair.closeness(x.position, y.position)) / 2 >= least


def _may_be_versions(x: Figure, y: Figure) -> bool:
    """Tell whether figures of statements that share little may be two versions of one."""
    low, high = sorted(map(abs, in_one_unit(x, y)))
    return x.sort not in _SURE and high <= _VERSIONS * low


def _of_a_table(sort: str, stated: tuple[Stated, Stated]) -> bool:
    """Tell whether a figure is one of many of its sort: of a poll, of results by district."""
    counts = sorted(sum(one == sort for one, _ in figures_of) for figures_of in stated)
    return counts[-1] >= _MANY or (sort == "%" and counts[0] >= _MANY_SHARES)


def _at(tokens: Sequence[Token], span: tuple[int, int] | None) -> Figure | None:
    """Return the figure that stands in a span of the text, if one does."""
    if span is None:
        return None
    inside = (one for one in figures(tokens) if span[0] <= tokens[one.position].start < span[1])
    return next(inside, None)


def _reaches(x: Figure, y: Figure) -> bool:
    """Tell whether one figure is the least that the other can be, or the most: at least two."""
    return (x.bound == "+" and x.value <= y.value <= _SIZE * x.value) or (
        x.bound == "-" and y.value <= x.value <= _SIZE * y.value
    )


def _of_two_subjects(pair: Pair) -> bool:
    """Tell whether the statements begin with two names, and each leaves out that of the other."""
    left, right = _opening(pair.a), _opening(pair.b)
    if not left or not right or in_capitals(pair.a) or in_capitals(pair.b):
        return False
    return left.isdisjoint([t.key for t in pair.b]) and right.isdisjoint([t.key for t in pair.a])


def _of_two_years(pair: Pair) -> bool:
    """Tell whether one statement begins with a year that the other doesn't name: `In 1963, …`."""
    return _of_its_year(pair.a, pair.b) or _of_its_year(pair.b, pair.a)


def _of_its_year(tokens: Sequence[Token], others: Sequence[Token]) -> bool:
    if len(tokens) < _BEGINNING or tokens[0].text != "In":
        return False
    number = tokens[1].number
    dated = number is not None and number.unit == "year"
    return dated and tokens[1].key not in [token.key for token in others]


def _opening(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the keys of the name that a statement begins with and that does something; or none.

    A word that only begins a sentence is no name, nor is the place of a report.
    """
    first = end = int(tokens[:1] != () and tokens[0].text == "The")
    while end < len(tokens) and tokens[end].name and tokens[end].sort is Sort.WORD:
        end += 1
    if end == first or apart(tokens, end - 1):
        return frozenset()
    after = tokens[end].text.lower() if end < len(tokens) else ""
    acts = (end > first + 1 or is_past(after)) and after not in _TELLING
    return frozenset([token.key for token in tokens[first:end]]) if acts else frozenset()
