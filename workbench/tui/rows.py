"""An article as the lines of a column, wrapped to a width; pure."""

from __future__ import annotations

from typing import NamedTuple

from workbench.articles.model import Article, SetApart
from workbench.text import display
from workbench.tui.wrapping import wrap

NOTHING = -1
"""The statement of a row that belongs to none."""


class Row(NamedTuple):
    """One line of the column; `start` and `end` count characters in `source`."""

    source: str
    start: int
    end: int
    statement: int = NOTHING
    first: bool = False
    apart: bool = False


def rows_of(
    article: Article, shown: str, width: int, *, with_apart: bool = False
) -> tuple[list[Row], list[int]]:
    """Return the lines of an article, and the number of the first line of each statement.

    `shown` is the article's text made safe to show; lines have at most `width` cells. The lines
    set apart stand in their places or, without `with_apart`, are only counted at the end.
    """
    rows: list[Row] = []
    row_of: list[int] = []
    for notice in article.notices:
        _add_aside(rows, f"note: {notice}", width)
    if rows:
        rows.append(Row("", 0, 0))
    paragraph = None
    apart = list(article.set_apart) if with_apart else []
    for index, statement in enumerate(article.statements):
        while apart and apart[0].start < statement.start:
            _add_apart(rows, shown, apart.pop(0), width)
        if paragraph not in (None, statement.paragraph) or (rows and rows[-1].apart):
            rows.append(Row("", 0, 0))
        paragraph = statement.paragraph
        row_of.append(len(rows))
        lines = wrap(shown, width, statement.start, statement.end)
        rows += [
            Row(shown, start, end, index, number == 0) for number, (start, end) in enumerate(lines)
        ]
    if not article.statements:
        _add_aside(rows, "no statement was found in this text", width)
    for line in apart:
        _add_apart(rows, shown, line, width)
    if (count := len(article.set_apart)) and not with_apart:
        counted = "1 line" if count == 1 else f"{count} lines"
        rows.append(Row("", 0, 0))
        _add_aside(rows, f"{counted} set apart: not part of the article", width)
    return rows, row_of


def _add_apart(rows: list[Row], shown: str, line: SetApart, width: int) -> None:
    """Add a line that isn't the article, where it stands."""
    if rows and rows[-1].source and not rows[-1].apart:
        rows.append(Row("", 0, 0))
    rows += [
        Row(shown, start, end, apart=True)
        for start, end in wrap(shown, width, line.start, line.end)
    ]


def _add_aside(rows: list[Row], words: str, width: int) -> None:
    words = display(words)
    rows += [Row(words, start, end) for start, end in wrap(words, width)]
