"""The blocks of a report laid out in lines for a width in terminal cells; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from workbench.tui.report_blocks import Block, Heading, Item, Paragraph, Table
from workbench.tui.wrapping import wrap

WIDEST = 100
"""No line outside a table is longer than this many cells."""

GAP, TIGHT_GAP = "  ", " "
"""Stand between the columns of a table; the second where the words would have no room else."""

LONGEST_WORD = 20
"""A longer word doesn't keep a column from being narrow."""

RULE, BULLET = "─", "• "


class Piece(NamedTuple):
    """Some words of a line and the style that they are drawn in; empty for the plain one."""

    words: str
    style: str = ""


Line = tuple[Piece, ...]
BLANK: Line = ()


def lines_of(blocks: Iterable[Block], width: int, before: Block | None = None) -> Iterator[Line]:
    """Yield the lines of blocks; `before` is the block that stands above them, if one does."""
    for block in blocks:
        if before is not None and not (isinstance(before, Item) and isinstance(block, Item)):
            yield BLANK
        yield from _lines(block, max(1, width))
        before = block


def _lines(block: Block, width: int) -> Iterator[Line]:
    if isinstance(block, Table):
        yield from _table(block, width)
    elif isinstance(block, Heading):
        for words in _wrapped(block.words, width):
            yield (Piece(words, f"h{block.level}"),)
        if block.level == 2:
            yield (Piece(RULE * width, "rule"),)
    elif isinstance(block, Paragraph):
        for words in _wrapped(block.words, min(width, WIDEST)):
            yield (Piece(words),)
    else:
        lead = GAP * (block.depth - 1) + BULLET
        for number, words in enumerate(_wrapped(block.words, min(width, WIDEST) - len(lead))):
            yield (Piece(" " * len(lead) if number else lead, "mark"), Piece(words))


def _table(table: Table, width: int) -> Iterator[Line]:
    rows = (table.head, *table.rows)
    columns = tuple(zip(*rows, strict=False))
    whole = [max(map(cell_len, column)) for column in columns]
    least = [max(map(_longest_word, column)) for column in columns]
    gaps = len(columns) - 1
    gap = GAP if sum(least) + len(GAP) * gaps <= width else TIGHT_GAP
    widths = column_widths(whole, least, width - len(gap) * gaps)
    yield from _row(table.head, widths, gap, "head")
    yield (Piece(RULE * (sum(widths) + len(gap) * gaps), "rule"),)
    for row in table.rows:
        yield from _row(row, widths, gap, "")


def column_widths(whole: Sequence[int], least: Sequence[int], room: int) -> tuple[int, ...]:
    """Return the widths of columns that share `room` cells.

    `whole` is what each needs for its text in one line, `least` what it needs for its longest
    word. Narrow columns get what they need, and the wide ones share the rest alike. Where even
    the words have no room the longest are cut.
    """
    least = _levelled(
        [1] * len(whole), [min(*pair) for pair in zip(whole, least, strict=True)], room
    )
    widths = _levelled(least, whole, room)
    # What is left over goes to the last of the wide ones, which is mostly the statement.
    for place in reversed(range(len(widths))):
        more = min(whole[place] - widths[place], room - sum(widths))
        widths[place] += max(0, more)
    return tuple(widths)


def _levelled(least: Sequence[int], most: Sequence[int], room: int) -> list[int]:
    """Return what each gets, from `least` to `most`, where all are filled to one level."""

    def filled(level: int) -> list[int]:
        return [max(few, min(many, level)) for few, many in zip(least, most, strict=True)]

    low, high = 1, max(most, default=1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if sum(filled(middle)) <= room else (low, middle - 1)
    return filled(low)


def _longest_word(words: str) -> int:
    return min(LONGEST_WORD, max(map(cell_len, words.split()), default=1))


def _row(cells: Sequence[str], widths: Sequence[int], gap: str, style: str) -> Iterator[Line]:
    columns = [_wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, columns))):
        line = ""
        for place, (column, width) in enumerate(zip(columns, widths, strict=True)):
            words = column[number] if number < len(column) else ""
            line += (gap if place else "") + words + " " * (width - cell_len(words))
        yield (Piece(line.rstrip(), style),)


def _wrapped(words: str, width: int) -> list[str]:
    return [words[start:end] for start, end in wrap(words, width)]
