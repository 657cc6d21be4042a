"""The key table as Textual wants it."""

from __future__ import annotations

from textual.binding import Binding, BindingsMap

from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope, actions_in


def bindings_for(scope: Scope, keymap: Keymap) -> BindingsMap:
    """Return the bindings of a scope; ids are those of the key table."""
    return BindingsMap(
        Binding(",".join(keys), action.call, action.help, show=False, id=action.id, tooltip="")
        for action in actions_in(scope)
        if (keys := keymap.keys(action))
    )
