"""A question that is answered with yes or no."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from workbench.tui.dialogs.dialog import Dialog
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope


class QuestionScreen(Dialog[bool]):
    """Asks before something that concerns many statements."""

    SCOPE: ClassVar[Scope] = Scope.QUESTION

    def __init__(self, question: str, keymap: Keymap) -> None:
        super().__init__(keymap)
        self._question = question

    def compose(self) -> ComposeResult:
        """Yield the question in a box."""
        with Vertical(classes="question-box"):
            yield Static(Content(self._question))
        yield self.footer()

    def action_answer(self, answer: bool) -> None:
        """Hand the answer over."""
        self.dismiss(answer)
