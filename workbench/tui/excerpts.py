"""What of a statement a few short lines can show: its beginning, or where it differs; pure."""

from __future__ import annotations

from collections.abc import Collection

from workbench.claims.model import WARNINGS
from workbench.review.case import Case
from workbench.tui.wrapping import wrap

LONGEST = 400
"""How many characters are looked at to fill the lines."""

BEFORE = 3
"""Behind so many words, or fewer where room is short, stands what isn't at the beginning."""

MORE = "…"


def telling(case: Case, statement_id: str, among: Collection[str]) -> tuple[int, int]:
    """Return where in its text a statement first differs from others in what a checker must see.

    The beginning of the text where it doesn't.
    """
    start = case.statement(statement_id).start
    spans = (
        item.a_span if match.a == statement_id else item.b_span
        for match in case.comparison.matches_of(statement_id)
        if match.other(statement_id) in among
        for item in match.differences
        if item.kind in WARNINGS
    )
    first = min(filter(None, spans), default=(start, start))
    return first[0] - start, first[1] - start


def excerpt(text: str, shown: tuple[int, int], width: int, lines: int) -> list[str]:
    """Return so many lines of a text at most, with the span `shown` in them where that can be.

    An ellipsis stands where the text goes on, before or behind.
    """
    words = [place + 1 for place, char in enumerate(text[: shown[0]]) if char == " "]
    cut: list[str] = []
    for start in (0, *words[-BEFORE - 1 :]):
        cut, end = _cut(text, start, width, lines)
        if end >= shown[1]:
            break
    return cut


def _cut(text: str, start: int, width: int, lines: int) -> tuple[list[str], int]:
    """Return the lines from a place in a text on, and where in it they end."""
    before = f"{MORE} " if start else ""
    part = before + text[start : start + LONGEST]
    spans = wrap(part, width)
    found = [part[slice(*span)] for span in spans[:lines]]
    end = spans[min(lines, len(spans)) - 1][1]
    if len(spans) > lines or start + LONGEST < len(text):
        left, right = wrap(found[-1], max(1, width - 1))[0]
        end -= len(found[-1]) - right
        found[-1] = found[-1][left:right] + MORE
    return found, start + end - len(before)
