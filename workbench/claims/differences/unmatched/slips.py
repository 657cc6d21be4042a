"""Figures that are one but for a slip: 412,000 and 421,000, wherever they stand.

A sum or a count of several digits that another article gives with two digits exchanged, or one
changed, is hardly another one, also where the statements share too few words to be matched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from workbench.claims.differences.number.figures import Figure, figures
from workbench.claims.differences.unmatched.said import Contradiction, Said, between, of_one_event
from workbench.claims.model import DifferenceKind
from workbench.claims.words.numbers import CURRENCIES

_DIGITS = 3
"""A figure of fewer digits, noughts at its end left out, may be another one."""
_MANY = 30
"""So many figures of one thing are a table."""

Told = Mapping[int, tuple[Said, Figure]]
"""The first statement of each article with a figure, and the figure."""


def slips(statements: Sequence[Said]) -> Iterator[Contradiction]:
    """Yield the statements of different articles that give one figure otherwise."""
    if not of_one_event(statements):
        return
    counted: dict[str, dict[str, dict[int, tuple[Said, Figure]]]] = defaultdict(dict)
    for said in statements:
        for figure in figures(said.tokens):
            what, digits = _counted(said, figure), _digits(figure)
            if what and digits:
                counted[what].setdefault(digits, {}).setdefault(said.article, (said, figure))
    for told in counted.values():
        if len(told) <= _MANY:
            for one, other in combinations(told, 2):
                if _differ_by_a_slip(one, other):
                    yield from _slips(told[one], told[other])


def _counted(said: Said, figure: Figure) -> str:
    """Return of what a figure is: a currency, or the word that follows; empty for a measure."""
    if figure.sort:
        return figure.sort if figure.sort in CURRENCIES else ""
    after = said.tokens[figure.position + 1 : figure.position + 2]
    return after[0].key if after and after[0].content and not after[0].name else ""


def _digits(figure: Figure) -> str:
    """Return the digits of a figure that is exact, whole and has enough of them; else nothing."""
    digits = f"{figure.written:.12g}"
    if figure.bound or figure.vague or not digits.isdigit():
        return ""
    return digits if len(digits.rstrip("0")) >= _DIGITS else ""


def _differ_by_a_slip(one: str, other: str) -> bool:
    """Tell whether one digit behind the first differs, or two neighbours are exchanged."""
    if len(one) != len(other) or one[0] != other[0]:
        return False
    apart = [place for place, digit in enumerate(one) if digit != other[place]]
    if len(apart) == 1:
        return True
    first, last = apart[0], apart[-1]
    return (
        len(apart) == 2 == last - first + 1 and one[first] + one[last] == other[last] + other[first]
    )


def _slips(one: Told, other: Told) -> Iterator[Contradiction]:
    if not one.keys().isdisjoint(other):
        return  # an article that gives both speaks of two things
    for a, x in one.values():
        for b, y in other.values():
            left = a.tokens[x.position : x.position + 1]
            right = b.tokens[y.position : y.position + 1]
            yield between(a, left, b, right, DifferenceKind.NUMBER)
