"""Where to split a statement: words are stepped through, cuts are set between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workbench.text import display
from workbench.tui.dialogs.dialog import Dialog
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope

CUT = "✂"


class SplitScreen(Dialog[tuple[int, ...] | None]):
    """Gives back where fragments begin, in characters of the statement, or None."""

    SCOPE: ClassVar[Scope] = Scope.SPLIT

    def __init__(self, statement: str, starts: Sequence[int], keymap: Keymap) -> None:
        super().__init__(keymap)
        self._statement = display(statement)
        self._starts = tuple(starts)
        self._place = len(self._starts) // 2
        self._cuts: set[int] = set()

    def compose(self) -> ComposeResult:
        """Yield the statement in a box."""
        with VerticalScroll(classes="split-box", can_focus=False) as box:
            box.border_title = Content("Split the statement")
            yield Static(self._drawn())
        yield self.footer()

    def _drawn(self) -> Content:
        """Return the statement with its cuts, the word that a cut would stand before lit."""
        here = self._starts[self._place]
        end = next((start for start in self._starts if start > here), len(self._statement))
        pieces: list[tuple[str, str]] = []
        edges = sorted({0, here, end, *self._cuts, len(self._statement)})
        for start, stop in pairwise(edges):
            if start in self._cuts:
                pieces.append((f"{CUT} ", "bold $text-warning"))
            lit = here <= start < end
            words = self._statement[start:stop]
            blank = len(words) - len(words.rstrip())
            pieces.append((words.rstrip(), "reverse" if lit else ""))
            pieces.append((" " * blank, ""))
        return Content.assemble(*pieces)

    def action_step(self, step: int) -> None:
        """Go to the next word."""
        self._place = max(0, min(len(self._starts) - 1, self._place + step))
        self.query_one(Static).update(self._drawn())

    def action_cut(self) -> None:
        """Let a fragment begin at the word, or no longer."""
        self._cuts ^= {self._starts[self._place]}
        self.query_one(Static).update(self._drawn())

    def action_done(self) -> None:
        """Split at the cuts, or before the word where none was set."""
        self.dismiss(tuple(sorted(self._cuts)) or (self._starts[self._place],))

    def action_leave(self) -> None:
        """Leave the statement whole."""
        self.dismiss(None)
