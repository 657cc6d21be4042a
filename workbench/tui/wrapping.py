"""Text cut into lines that fit a width in terminal cells; pure, in time linear in the text."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import split_graphemes

BREAKS = " \u3000"
"""Where a line may end; the blank itself hangs over the edge and isn't drawn."""

CHUNK = 4096
"""How many characters are measured at once, so that a huge line costs no more per character."""


def wrap(text: str, width: int, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of the lines of `text[start:end]`, each at most `width` cells wide.

    Spans count characters in `text`, leave out the blanks at a line's end, and stand in order.
    A word that is longer than a line is cut. A line holds at least one character, even where
    that is wider than `width`. An empty text has one empty line.
    """
    stop = len(text) if end is None else end
    width = max(1, width)
    if text.isascii() or text[start:stop].isascii():
        return _wrap_narrow(text, width, start, stop)
    return _wrap_measured(text, width, start, stop)


def _wrap_narrow(text: str, width: int, start: int, stop: int) -> list[tuple[int, int]]:
    """Wrap text of which every character is one cell wide."""
    lines = []
    while stop - start > width:
        blank = text.rfind(" ", start, start + width + 1)
        if blank < start:
            lines.append((start, start + width))
            start += width
        else:
            lines.append((start, _trimmed(text, start, blank)))
            start = blank
        while start < stop and text[start] == " ":
            start += 1
    if start < stop or not lines:
        lines.append((start, _trimmed(text, start, stop)))
    return lines


def _wrap_measured(text: str, width: int, start: int, stop: int) -> list[tuple[int, int]]:
    """Wrap text that has characters of other widths, measuring grapheme by grapheme.

    Between two wide characters (Chinese, Japanese) a line may end anywhere.
    """
    lines: list[tuple[int, int]] = []
    line, used = start, 0
    cut, used_at_cut = start, 0  # the last place where the line may end
    was_wide = False
    for begin, finish, cells in _graphemes(text, start, stop):
        blank = text[begin] in BREAKS
        wide = cells == 2
        if begin > line and (was_wide or wide) and not blank:
            cut, used_at_cut = begin, used
        if used + cells > width and begin > line and not blank:
            if cut <= line:
                cut, used_at_cut = begin, used
            lines.append((line, _trimmed(text, line, cut)))
            line, used = cut, used - used_at_cut
        used += cells
        if blank:
            if begin == line and lines:
                line, used = finish, 0
            cut, used_at_cut = finish, used
        was_wide = wide
    if line < stop or not lines:
        lines.append((line, _trimmed(text, line, stop)))
    return lines


def _graphemes(text: str, start: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """Yield what a terminal draws as one: its span in `text` and its width in cells."""
    for base in range(start, stop, CHUNK):
        spans, _ = split_graphemes(text[base : min(base + CHUNK, stop)])
        for begin, finish, cells in spans:
            yield base + begin, base + finish, cells


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in BREAKS:
        end -= 1
    return end
