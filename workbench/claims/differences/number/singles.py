"""What is counted here and single there: two doctors and a nurse, a doctor and two nurses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.claims.differences.number.figures import Figure
from workbench.claims.differences.slots import Pair, difference
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.tokens import small

_SINGLE = frozenset({"a", "an", "one"})


def singled(
    pair: Pair, a_figures: Sequence[Figure], b_figures: Sequence[Figure]
) -> Iterator[Difference]:
    """Name what is one on one side and more on the other, in what is almost one statement."""
    if not pair.almost_one:
        return
    for figures, tokens, others, linked, here in (
        (a_figures, pair.a, pair.b, pair.to_b, True),
        (b_figures, pair.b, pair.a, pair.to_a, False),
    ):
        for one in figures:
            place = one.position + 1
            there = linked.get(place, 0)
            if one.value < 2 or one.sort or place >= len(tokens) or not there:
                continue
            plural, single = small(tokens)[place], small(others)[there]
            if small(others)[there - 1] in _SINGLE and plural == f"{single}s":
                sides = tokens[one.position : place + 1], others[there - 1 : there + 1]
                yield difference(DifferenceKind.NUMBER, *(sides if here else sides[::-1]))
