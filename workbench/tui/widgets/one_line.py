"""A line to write in, into which several lines can be pasted."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import Input


class OneLine(Input):
    """Of what is pasted no line is lost without a word: they stand in one, blanks between them."""

    def _on_paste(self, event: Paste) -> None:
        lines = (line.strip() for line in event.text.splitlines())
        # Textual would call its own handler next, which takes the first line.
        event.prevent_default()
        super()._on_paste(Paste(" ".join(filter(None, lines))))
        event.stop()
