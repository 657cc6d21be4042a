"""The Report screen: the Markdown as it will be written, rendered."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from textual import work
from textual.widget import Widget

from workbench.tui.keys import Scope
from workbench.tui.screens.reviewing import ReviewingScreen
from workbench.tui.widgets.report_view import ReportView

NARROW = 100
"""Below this width the report takes all the room there is."""


class ReportScreen(ReviewingScreen):
    """What an editor will read."""

    SCOPE: ClassVar[Scope] = Scope.REPORT
    CSS_PATH = "report.tcss"
    # Textual declares it as a list that isn't a class variable.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-wide")]  # noqa: RUF012
    _stale = False
    _filling = False

    def body(self) -> Iterator[Widget]:
        """Yield the report."""
        yield ReportView()

    def on_mount(self) -> None:
        """Show the report."""
        self.draw_all()
        self.show_state()

    @property
    def report(self) -> ReportView:
        """The report."""
        return self.query_one(ReportView)

    def draw_all(self) -> None:
        """Make the report anew, once the screen says so."""
        super().draw_all()
        self._stale = True
        self.report.wait()
        self.call_after_refresh(self._fill)

    @work
    async def _fill(self) -> None:
        """Make the report part by part, in a thread: keys work meanwhile.

        Where it has changed since, it begins anew between two parts, never within one.
        """
        if self._filling:
            return
        from workbench.export.markdown import markdown
        from workbench.tui.report_blocks import blocks_of, parts

        self._filling = True
        try:
            while self._stale:
                self._stale = False
                found = parts(await asyncio.to_thread(markdown, self.case.reviewed()))
                for number, part in enumerate(found, 1):
                    blocks = await asyncio.to_thread(blocks_of, part)
                    if self._stale:
                        break
                    self.report.add(blocks, last=number == len(found))
        finally:
            self._filling = False

    def action_scroll_report(self, step: int) -> None:
        """Scroll a line."""
        self.report.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        self.report.scroll_relative(y=step * max(1, self.report.size.height - 2), animate=False)

    def action_end(self, step: int) -> None:
        """Go to the beginning or the end."""
        if step < 0:
            self.report.scroll_home(animate=False)
        else:
            self.report.scroll_end(animate=False)
