"""The line that a search is written into; the hits are lit while it's written."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from workbench.tui.dialogs.dialog import Dialog
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope
from workbench.tui.widgets.one_line import OneLine

LONGEST = 200
"""No search is longer: nobody looks for a page of text, but it may be pasted."""


class SearchScreen(Dialog[bool]):
    """Gives back whether the hits are to be kept; `search` is called with what is written."""

    SCOPE: ClassVar[Scope] = Scope.SEARCH

    def __init__(self, query: str, search: Callable[[str], str], keymap: Keymap) -> None:
        super().__init__(keymap)
        self._query = query
        self._search = search

    def compose(self) -> ComposeResult:
        """Yield the line, in place of the keys."""
        with Horizontal(id="search"):
            yield Static(Content("/"), id="search-sign")
            yield OneLine(self._query, compact=True, max_length=LONGEST)
            yield Static(Content(""), id="search-count")

    def on_mount(self) -> None:
        """Start writing."""
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find what is written so far."""
        self.query_one("#search-count", Static).update(Content(self._search(event.value)))

    def on_input_submitted(self) -> None:
        """Enter keeps the hits."""
        self.action_go()

    def action_go(self) -> None:
        """Close the line and keep the hits."""
        self.dismiss(bool(self.query_one(Input).value.strip()))

    def action_end(self) -> None:
        """Close the line and forget the hits."""
        self.dismiss(False)
