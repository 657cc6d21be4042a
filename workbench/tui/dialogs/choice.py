"""One of several: filters, speakers, lines set apart, pairs of articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList

from workbench.tui.dialogs.dialog import Dialog
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope


class ChoiceScreen(Dialog[int | None]):
    """Gives back the place of the option that was chosen, or None."""

    SCOPE: ClassVar[Scope] = Scope.CHOICE

    def __init__(
        self, title: str, options: Sequence[Content], keymap: Keymap, highlighted: int = 0
    ) -> None:
        super().__init__(keymap)
        self._heading = title
        self._choices = options
        self._highlighted = highlighted

    def compose(self) -> ComposeResult:
        """Yield the options in a box."""
        with Vertical(classes="choice-box") as box:
            box.border_title = Content(self._heading)
            choices = OptionList(*self._choices, markup=False)
            choices.can_focus = False
            yield choices
        yield self.footer()

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def on_mount(self) -> None:
        """Start where it makes sense."""
        self._list.highlighted = self._highlighted if self._choices else None

    def action_step(self, step: int) -> None:
        """Go up or down."""
        if step > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def action_take(self) -> None:
        """Choose what is highlighted."""
        self.dismiss(self._list.highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose what was clicked."""
        self.dismiss(event.option_index)

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
