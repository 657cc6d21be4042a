"""The report as it will be written, drawn line by line at any length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import ClassVar

from rich.segment import Segment
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from workbench.tui.report_blocks import Block
from workbench.tui.report_lines import Line, lines_of
from workbench.tui.widgets.stacked_styles import StackedStyles

AT_ONCE = 300
"""So many lines are laid out before a key that was pressed meanwhile has its turn."""

DRAWING = "drawing the report…"
"""Stands where a report isn't there yet; the one before is never shown for it."""


class ReportView(ScrollView, can_focus=False):
    """Shows blocks as they come; it keeps its place when the report is made anew."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"report--{name}"
        for name in ("text", "h1", "h2", "h3", "head", "rule", "mark", "waiting")
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__(id="report")
        self._blocks: list[Block] = []
        self._lines: list[Line] = []
        self._coming: Iterator[Line] = iter(())
        self._laying_out = False
        self._last = False
        self._width = 0
        self._strips: dict[int, Strip] = {}
        self._style = StackedStyles(self, "report")

    @property
    def whole(self) -> bool:
        """Whether all of the report is there."""
        return self._last and not self._laying_out

    def wait(self) -> None:
        """Show no report until there is another."""
        self._blocks, self._lines, self._last = [], [], False
        self._coming = iter(())
        self._strips.clear()
        self.refresh()

    def add(self, blocks: Sequence[Block], *, last: bool) -> None:
        """Show more of the report; `last` tells that this is the rest of it."""
        before = self._blocks[-1] if self._blocks else None
        self._blocks += blocks
        self._last = last
        if self._width:
            self._coming = chain(self._coming, lines_of(blocks, self._width, before))
            self._lay_out()

    def _lay_out(self) -> None:
        """Lay more lines out, where none are being laid out already."""
        if not self._laying_out:
            self._laying_out = True
            self._next_lines()

    def _next_lines(self) -> None:
        """Lay some lines out, and the rest after what else there is to do: keys come first."""
        found = list(islice(self._coming, AT_ONCE))
        self._lines += found
        self._laying_out = len(found) == AT_ONCE
        if self._laying_out:
            self.set_timer(0.001, self._next_lines)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines are; as long as some are to come, no lower than before."""
        height = len(self._lines)
        if not self.whole:
            height = max(height + 1, self.virtual_size.height)
        self.virtual_size = Size(self._width, height)
        self._strips.clear()
        self.refresh()

    def on_resize(self, _event: Resize) -> None:
        """Lay the report out for the new width."""
        width = self.scrollable_content_region.width
        if width and width != self._width:
            self._width = width
            self._lines, self._coming = [], lines_of(tuple(self._blocks), width)
            self._strips.clear()
            self._lay_out()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of another theme."""
        self._strips.clear()
        self._style.forget()
        super().notify_style_update()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        number = self.scroll_offset.y + y
        if number >= len(self._lines):
            waiting = not self.whole and (y == 0 or number == len(self._lines))
            return self._drawn(DRAWING if waiting else "", "waiting")
        selected = None if self.text_selection is None else self.text_selection.get_span(number)
        if selected is not None:
            return self._line(number, selected)
        strip = self._strips.get(number)
        if strip is None:
            strip = self._strips[number] = self._line(number, None)
        return strip

    def _line(self, number: int, selected: tuple[int, int] | None) -> Strip:
        """Return a line of the report, with the stretch of it that is selected."""
        strip = Strip(
            [Segment(piece.words, self._style("text", piece.style or "text"))
             for piece in self._lines[number]]
        )  # fmt: skip
        if selected is not None:
            start, end = selected
            end = strip.cell_length if end == -1 else end
            chosen = self.screen.get_component_rich_style("screen--selection")
            lit = strip.crop(start, end).apply_style(chosen)
            strip = Strip.join([strip.crop(0, start), lit, strip.crop(end)])
        width = self.scrollable_content_region.width
        return strip.apply_offsets(0, number).adjust_cell_length(width, self._style("text"))

    def _drawn(self, words: str, style: str) -> Strip:
        width = self.scrollable_content_region.width
        strip = Strip([Segment(words, self._style("text", style))])
        return strip.adjust_cell_length(width, self._style("text"))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text, line by line as it stands here."""
        lines = ("".join(piece.words for piece in line) for line in self._lines)
        return selection.extract("\n".join(lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.refresh()
