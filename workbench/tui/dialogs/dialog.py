"""What every dialog shares: its keys from the key table, and a footer that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.content import Content
from textual.screen import ModalScreen

from workbench.text import display
from workbench.tui.bindings import bindings_for
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope
from workbench.tui.room import fits
from workbench.tui.widgets.footer import Footer

if TYPE_CHECKING:
    from textual.widgets import Input

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer], Generic[Answer]):
    """A dialog whose keys are those of `SCOPE`."""

    SCOPE: ClassVar[Scope]
    CSS_PATH = "dialog.tcss"
    # Textual declares it as a list that isn't a class variable.
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (20, "-low"), (30, "-high")]  # noqa: RUF012
    _warned = False

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

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was written since the warning wasn't warned of."""
        del event
        self._warned = False

    def on_text_area_changed(self) -> None:
        """What was written since the warning wasn't warned of."""
        self._warned = False

    def may_close(self, save: str, cancel: str) -> bool:
        """Whether nothing is lost by closing, or the person was told: asked twice, it closes.

        `save` and `cancel` are the actions that the warning names the keys of.
        """
        if self._warned or not self.unsaved:
            return True
        self._warned = True
        keys = self.keymap.shown(save), self.keymap.shown(cancel)
        self.warn(f"not saved: {keys[0]} saves, {keys[1]} again discards")
        return False

    def warn(self, words: str) -> None:
        """Say in the lower edge of the box what is wrong."""
        box = self.query_one(".box")
        box.border_subtitle = Content(display(words))
        box.add_class("-warned")

    def footer(self) -> Footer:
        """Return the line of keys."""
        return Footer(self.keymap.footer(self.SCOPE))
