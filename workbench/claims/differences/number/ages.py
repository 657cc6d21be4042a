"""Two ages, and whether they are of one person."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.differences.number.counted import OF_TIME
from workbench.claims.differences.slots import Pair, apart, following, preceding
from workbench.claims.words.tokens import Token, small

_NEAR, _NAMED = 0.4, 0.7
"""Surroundings as alike as this are of one age; the second, where who is so old is named."""
_OLD = frozenset({"old", "age"})
_AGED = frozenset({"aged", "age"})


def are_of_one(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two ages are of one person: a three-year-old boy, a 4-year-old boy."""
    return _are_of_one_noun(pair, i, j) or _after_one_name(pair, i, j)


def _are_of_one_noun(pair: Pair, i: int, j: int) -> bool:
    x, y = _aged(pair.a, i), _aged(pair.b, j)
    if x is None or y is None:
        return pair.closeness(i, j) >= _NEAR
    if x not in pair.to_b and y not in pair.to_a:
        named = pair.a[x].name or pair.b[y].name
        return pair.closeness(i, j) >= (_NAMED if named else _NEAR)
    one = pair.to_b.get(x) == y or pair.a[x].key == pair.b[y].key
    return one and not _have_other_first_names(pair, x, y)


def _after_one_name(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two ages stand behind one and the same name: `Ann Lowe, 34, …`."""
    left, right = preceding(pair.a, i, 1), preceding(pair.b, j, 1)
    if not left or not right or pair.to_b.get(left[0]) != right[0]:
        return False
    return not _have_other_first_names(pair, left[0], right[0])


def _have_other_first_names(pair: Pair, x: int, y: int) -> bool:
    """Tell whether two names of one family are of two persons: John Roe, 23, Jane Roe, 20."""
    if not pair.a[x].name or not x or not y:
        return False
    one, other = pair.a[x - 1], pair.b[y - 1]
    return one.name and other.name and pair.to_b.get(x - 1) != y - 1 and one.key != other.key


def _aged(tokens: Sequence[Token], position: int) -> int | None:
    """Return the place of the word for who is so old: it follows, but for `a man aged 40`."""
    if position and small(tokens)[position - 1] in _AGED:
        before = preceding(tokens, position - 1, 1)
        return before[0] if before else None
    if position and apart(tokens, position - 1) and apart(tokens, position):
        before = preceding(tokens, position, 1)  # `the defender, 26, …`
        return before[0] if before else None
    for place in following(tokens, position, 3):
        if tokens[place].key not in OF_TIME and tokens[place].key not in _OLD:
            return place
    return None
