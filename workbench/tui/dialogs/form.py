"""A few fields to fill in: who says a statement, what is known about an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label

from workbench.text import display
from workbench.tui.dialogs.dialog import Dialog
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope
from workbench.tui.widgets.one_line import OneLine


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form; where there are `choices` it takes one of them.

    `wrong` says what is wrong with what was written, and nothing where it will do.
    """

    name: str
    label: str
    value: str
    choices: tuple[str, ...] = ()
    wrong: Callable[[str], str] = lambda _: ""


class FormScreen(Dialog[Mapping[str, str] | None]):
    """Gives back the fields by name, or None when nothing is to be changed."""

    SCOPE: ClassVar[Scope] = Scope.FORM

    def __init__(self, title: str, about: str, fields: tuple[Field, ...], keymap: Keymap) -> None:
        super().__init__(keymap)
        self._heading = title
        self._about = about
        self._fields = fields

    def compose(self) -> ComposeResult:
        """Yield a label and a line for every field."""
        with VerticalScroll(classes="form-box box", can_focus=False) as box:
            box.border_title = Content(self._heading)
            yield Label(Content(display(self._about)), classes="form-about")
            for field in self._fields:
                yield Label(Content(field.label))
                yield OneLine(display(field.value), id=f"field-{field.name}", compact=True)
        yield self.footer()

    def on_mount(self) -> None:
        """Start in the first field."""
        self.query(Input).first().focus()

    def _filled(self) -> dict[str, str]:
        return {
            field.name: self.query_one(f"#field-{field.name}", Input).value.strip()
            for field in self._fields
        }

    @property
    def unsaved(self) -> bool:
        """Whether a field was changed."""
        return self._filled() != {field.name: display(field.value) for field in self._fields}

    def on_input_submitted(self) -> None:
        """Enter saves."""
        self.action_save()

    def action_save(self) -> None:
        """Hand the fields over, or say which has no such value."""
        filled = self._filled()
        for field in self._fields:
            words = filled[field.name]
            if words == display(field.value):
                continue
            wrong = field.wrong(words)
            if field.choices and words not in field.choices:
                wrong = f"{field.label}: {words or 'nothing'} is not possible"
            if wrong:
                self.warn(wrong)
                self.query_one(f"#field-{field.name}", Input).focus()
                return
        # What was only shown with stand-ins goes back as it was.
        self.dismiss(
            {
                field.name: field.value
                if filled[field.name] == display(field.value)
                else filled[field.name]
                for field in self._fields
            }
        )

    def action_cancel(self) -> None:
        """Close; after changes only when it's asked for twice."""
        if self.may_close("form-save", "form-cancel"):
            self.dismiss(None)
