"""The note editor: what was found, and where it was checked."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Label, Static, TextArea

from workbench.review.model import Mark
from workbench.text import display
from workbench.tui import theme
from workbench.tui.dialogs.dialog import Dialog
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope
from workbench.tui.widgets.one_line import OneLine

LONGEST = 300
"""How many characters of the statement stand above the note."""


class NoteScreen(Dialog[tuple[str, str] | None]):
    """Gives back the note and the place, or None when nothing is to be written."""

    SCOPE: ClassVar[Scope] = Scope.NOTE

    def __init__(
        self, statement: str, mark: Mark, keymap: Keymap, *, just_decided: bool = False
    ) -> None:
        """`just_decided` tells that the cursor is on another statement already."""
        super().__init__(keymap)
        self._just_decided = just_decided
        self._statement = statement
        self._mark = mark

    def compose(self) -> ComposeResult:
        """Yield the statement, the note and the place."""
        text = display(self._statement)
        if len(text) > LONGEST:
            text = text[:LONGEST] + " …"
        with Vertical(id="note", classes="box") as box:
            verdict = self._mark.verdict
            words = theme.VERDICTS[verdict].words if verdict else "no verdict yet"
            title = "Note on what you just decided" if self._just_decided else "Note"
            box.border_title = Content(f"{title} · {words}")
            if self._just_decided:
                leave, again = map(self.keymap.shown, ("note-cancel", "note"))
                box.border_subtitle = Content(f"{leave}, {again}: a note on the next one")
            yield Static(Content(text), id="note-statement")
            yield Label("What was found", markup=False)
            yield TextArea(self._mark.note, id="note-text", show_line_numbers=False)
            yield Label("Where it was checked (a link, a document, a call)", markup=False)
            yield OneLine(self._mark.evidence, id="note-evidence", compact=True)
        yield self.footer()

    def on_mount(self) -> None:
        """Start writing at the end of the note."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)

    def _written(self) -> tuple[str, str]:
        return self.query_one(TextArea).text.strip(), self.query_one(Input).value.strip()

    def on_input_submitted(self) -> None:
        """Enter in the last field saves."""
        self.action_save()

    def action_save(self) -> None:
        """Hand the note over."""
        self.dismiss(self._written())

    @property
    def unsaved(self) -> bool:
        """Whether the note was changed."""
        return self._written() != (self._mark.note.strip(), self._mark.evidence.strip())

    def action_cancel(self) -> None:
        """Close; a changed note only when it's asked for twice."""
        if self.may_close("note-save", "note-cancel"):
            self.dismiss(None)
