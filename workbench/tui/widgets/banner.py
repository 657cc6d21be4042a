"""A line that stays while something is not as usual: read-only, or not saved."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from workbench.text import display


class Banner(Static):
    """Takes no room while there is nothing to say."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="banner", markup=False)
        self.display = False
        self._words = ""

    def say(self, words: str) -> None:
        """Show one line; nothing takes the line away."""
        if words != self._words:
            self._words = words
            self.update(Content(display(words)).truncate(400, ellipsis=True))
            self.display = bool(words)
