"""The Report screen: the Markdown as it will be written, rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import VerticalScroll
from textual.widget import Widget

from workbench.text import display
from workbench.tui.keys import Scope
from workbench.tui.screens.reviewing import ReviewingScreen

if TYPE_CHECKING:
    from textual.widgets import Markdown

PART = 3_000
"""So many characters of a report are drawn at once."""

NARROW = 100
"""Below this width the tables take all the room there is."""

LONGEST = 60_000
"""So many characters of a report are rendered; the file holds it whole."""


def parts(markdown: str) -> list[str]:
    """Cut a report at its headings into parts of about `PART` characters; joined they are whole."""
    found = [""]
    for section in re.split(r"(?m)^(?=#{1,6} )", markdown):
        if found[-1] and len(found[-1]) + len(section) > PART:
            found.append("")
        found[-1] += section
    return found


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
        from textual.widgets import Markdown  # takes long to import

        yield VerticalScroll(Markdown(open_links=False), id="report", can_focus=False)

    def on_mount(self) -> None:
        """Show the report."""
        self.draw_all()
        self.show_state()

    def draw_all(self) -> None:
        """Make the report anew, once the screen says so."""
        super().draw_all()
        self._stale = True
        self.call_after_refresh(self._fill)

    @work
    async def _fill(self) -> None:
        """Draw the report part by part: the first is there soon, and keys work meanwhile.

        Where it has changed since, it begins anew between two parts, never within one.
        """
        if self._filling:
            return
        self._filling = True
        document = self._document
        try:
            while self._stale:
                self._stale = False
                first, *others = parts(self._report())
                await document.update(first)
                for part in others:
                    if self._stale:
                        break
                    await document.append(part)
        finally:
            self._filling = False

    def _report(self) -> str:
        from workbench.export.markdown import markdown

        text = markdown(self.case.reviewed())
        if len(text) > LONGEST:
            cut = text.rfind("\n\n", 0, LONGEST)
            left = len(text) - cut
            key = self.keymap.shown("export")
            text = f"{text[:cut]}\n\n*{left} characters more; {key} writes the whole report.*\n"
        return "\n".join(display(line) for line in text.split("\n"))

    @property
    def _document(self) -> Markdown:
        from textual.widgets import Markdown

        return self.query_one(Markdown)

    @property
    def _box(self) -> VerticalScroll:
        return self.query_one("#report", VerticalScroll)

    def action_scroll_report(self, step: int) -> None:
        """Scroll a line."""
        self._box.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        self._box.scroll_relative(y=step * max(1, self._box.size.height - 2), animate=False)

    def action_end(self, step: int) -> None:
        """Go to the beginning or the end."""
        if step < 0:
            self._box.scroll_home(animate=False)
        else:
            self._box.scroll_end(animate=False)
