"""What each side of a pair has where they differ, as it is told in a line; pure."""

from __future__ import annotations

from workbench.articles.model import Statement
from workbench.claims.model import Difference, DifferenceKind, Match
from workbench.review.case import Case
from workbench.text import display

LONGEST = 60
"""How many characters of a difference are shown on each side."""


def sides(case: Case, match: Match, difference: Difference, first: str) -> tuple[str, str]:
    """Return the words of both sides, safe to show, those of the statement `first` before."""
    a = _told(case.statement(match.a), difference.kind, difference.a, difference.a_span)
    b = _told(case.statement(match.b), difference.kind, difference.b, difference.b_span)
    return (a, b) if match.a == first else (b, a)


def shortened(words: str, longest: int) -> str:
    """Return the words, or so many characters of them and an ellipsis."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _told(
    statement: Statement, kind: DifferenceKind, words: str, span: tuple[int, int] | None
) -> str:
    told = shortened(display(words), LONGEST)
    if kind is not DifferenceKind.DETAIL or span is None or told.endswith("…"):
        return told
    # A detail is what the other side lacks: it may break off within its sentence.
    rest = statement.text[span[1] - statement.start :].lstrip()
    return f"{told} …" if rest[:1].isalnum() else told
