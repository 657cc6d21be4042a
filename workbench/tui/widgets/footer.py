"""The bottom line: at most eight keys that matter now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from textual.content import Content
from textual.events import Click
from textual.widget import Widget

Entry = tuple[str, str, str]
"""A key as it is shown, what it does, and the action that a click runs."""


class Footer(Widget):
    """Shows keys; a click runs the key's action."""

    ALLOW_SELECT = False

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(classes="footer")
        self._entries = tuple(entries)

    def show(self, entries: Sequence[Entry]) -> None:
        """Show the keys of another mode."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self.refresh()

    def _visible(self) -> list[Entry]:
        """Return the entries, their words shortened and then some left out where room is short.

        The last entry, which is the help or the way out, stays.
        """
        entries = list(self._entries)
        if self._width(entries) > self.size.width:
            entries = [(key, re.split("[ -]", words)[0], call) for key, words, call in entries]
        while len(entries) > 2 and self._width(entries) > self.size.width:
            del entries[-2]
        return entries

    @staticmethod
    def _width(entries: Sequence[Entry]) -> int:
        return sum(len(key) + len(words) + 3 for key, words, _ in entries)

    def render(self) -> Content:
        """Draw the entries."""
        pieces: list[Content | str | tuple[str, str]] = []
        for key, words, _ in self._visible():
            pieces += [(f" {key}", "bold $text-accent"), f" {words} "]
        return Content.assemble(*pieces)

    async def on_click(self, event: Click) -> None:
        """Run what was clicked."""
        left = 0
        for key, words, call in self._visible():
            left += len(key) + len(words) + 3
            if event.x < left:
                await self.screen.run_action(call)
                return
