"""The application: every screen, every key, and how a review starts."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App
from textual.binding import BindingType

from workbench.review.case import Case
from workbench.text import display
from workbench.tui.screens.articles import ArticlesScreen


class WorkbenchApp(App[None]):
    """Reviews one case.

    The keys of each screen come from `workbench.tui.keys`, the one table of them:

    - `ArticlesScreen`: the articles side by side, the pair under the cursor, the verdicts
    - `HelpScreen` (?): every key
    - `NoteScreen` (a): a note, and where it was checked
    """

    CSS_PATH = "workbench.tcss"
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case
        self.title = display(case.title)

    def get_default_screen(self) -> ArticlesScreen:
        """Start with the articles."""
        return ArticlesScreen(self.case)


def run(case: Case) -> None:
    """Review a case in the terminal until the person quits; whoever opened it closes it."""
    WorkbenchApp(case).run()
