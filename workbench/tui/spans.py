"""Which words of a statement are lit, and how a line is cut where the light changes; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.articles.model import Article
from workbench.claims.model import WARNINGS, Match


class Span(NamedTuple):
    """A stretch of an article's text and the style that it is lit with."""

    start: int
    end: int
    style: str


RANK = {"overlap": 0, "agree": 1, "detail": 2, "differ": 3, "found": 4, "selected": 5}
"""Where spans lie over each other the highest is seen."""


_MARKS = ".,;:!?…\"'()[]“”‘’«»—–-"


def shared(match: Match, statement_id: str, article: Article, style: str) -> Iterator[Span]:
    """Yield the stretches of one side that the other shares, but for little words on their own."""
    for pair in match.aligned:
        start, end = pair.a if match.a == statement_id else pair.b
        if _tells(article, start, end):
            yield Span(start, end, style)


def spans_of(match: Match, statement_id: str, article: Article) -> tuple[Span, ...]:
    """Return how one side of a match is lit: what agrees, and apart from it what differs."""
    left = match.a == statement_id
    agree = shared(match, statement_id, article, "agree")
    differ = (
        Span(*side, "differ" if item.kind in WARNINGS else "detail")
        for item in match.differences
        if (side := item.a_span if left else item.b_span) is not None
    )
    return (*agree, *differ)


def _tells(article: Article, start: int, end: int) -> bool:
    """Tell whether a stretch holds more than words such as "the" and "of"."""
    from workbench.claims.words.languages import FUNCTION_WORDS  # only when something is lit

    little = FUNCTION_WORDS.get((article.language or "en")[:2], frozenset[str]())
    words = (word.strip(_MARKS) for word in article.text[start:end].lower().split())
    return any(word and word not in little for word in words)


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
