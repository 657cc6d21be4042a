"""What every dialog shares: its keys from the key table, and a footer that shows them."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual.screen import ModalScreen

from workbench.tui.bindings import bindings_for
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope
from workbench.tui.room import fits
from workbench.tui.widgets.footer import Footer

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer], Generic[Answer]):
    """A dialog whose keys are those of `SCOPE`."""

    SCOPE: ClassVar[Scope]
    CSS_PATH = "dialog.tcss"
    # Textual declares it as a list that isn't a class variable.
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (20, "-low"), (30, "-high")]  # noqa: RUF012

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self.keymap = keymap
        self._bindings.key_to_bindings |= bindings_for(self.SCOPE, keymap).key_to_bindings

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let nothing be thrown away that can't be seen: a warning needs room."""
        del parameters
        return action != "cancel" or fits(*self.app.size)

    @property
    def unsaved(self) -> bool:
        """Whether something was written that closing would lose."""
        return False

    def footer(self) -> Footer:
        """Return the line of keys."""
        return Footer(self.keymap.footer(self.SCOPE))
