"""Which words of a statement are lit, and how a line is cut where the light changes; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.model import WARNINGS, Match


class Span(NamedTuple):
    """A stretch of an article's text and the style that it is lit with."""

    start: int
    end: int
    style: str


RANK = {"overlap": 0, "agree": 1, "detail": 2, "differ": 3, "found": 4, "selected": 5}
"""Where spans lie over each other the highest is seen."""


def spans_of(match: Match, statement_id: str) -> tuple[Span, ...]:
    """Return how one side of a match is lit: what agrees, and apart from it what differs."""
    left = match.a == statement_id
    agree = (Span(*(pair.a if left else pair.b), "agree") for pair in match.aligned)
    differ = (
        Span(*side, "differ" if item.kind in WARNINGS else "detail")
        for item in match.differences
        if (side := item.a_span if left else item.b_span) is not None
    )
    return (*agree, *differ)


def cut(start: int, end: int, spans: Iterable[Span]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the pieces of a line in order, each with the style it is lit with, or none."""
    inside = [span for span in spans if span.start < end and span.end > start]
    edges = {start, end}
    for span in inside:
        edges |= {max(start, span.start), min(end, span.end)}
    places = sorted(edges)
    for left, right in pairwise(places):
        over = [span.style for span in inside if span.start <= left and span.end >= right]
        yield left, right, (max(over, key=RANK.__getitem__),) if over else ()
