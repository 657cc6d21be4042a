"""The key table as Textual wants it."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from workbench.tui.keys import Scope, actions_in


def bindings_for(scope: Scope) -> list[BindingType]:
    """Return the bindings of a scope; ids are those of the key table."""
    return [
        Binding(
            ",".join(action.keys), action.call, action.help, show=False, id=action.id, tooltip=""
        )
        for action in actions_in(scope)
    ]
