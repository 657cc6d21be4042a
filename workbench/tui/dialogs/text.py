"""A text to read: the help, or everything about a statement."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workbench.tui.dialogs.dialog import Dialog
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope


class TextScreen(Dialog[None]):
    """Shows a text until it's closed."""

    SCOPE: ClassVar[Scope] = Scope.TEXT

    def __init__(self, title: str, text: Content, keymap: Keymap) -> None:
        super().__init__(keymap)
        self._heading = title
        self._text = text

    def compose(self) -> ComposeResult:
        """Yield the text in a box."""
        with VerticalScroll(classes="text-box", can_focus=False) as box:
            box.border_title = Content(self._heading)
            yield Static(self._text)
        yield self.footer()

    @property
    def _box(self) -> VerticalScroll:
        return self.query_one(".text-box", VerticalScroll)

    def action_scroll(self, step: int) -> None:
        """Scroll a line."""
        self._box.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        self._box.scroll_relative(y=step * max(1, self._box.size.height - 2), animate=False)
