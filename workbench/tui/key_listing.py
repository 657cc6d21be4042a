"""The keys for a pipe: as text to read, as TOML to copy into the settings. Pure, like the table."""

from __future__ import annotations

import json

from workbench.tui.keymap import Keymap
from workbench.tui.keys import ACTIONS, Group, shown


def keys_text(keymap: Keymap) -> str:
    """Return every action with the keys that it has now, in the blocks of the help."""
    keys = {action.id: " ".join(shown(key) for key in keymap.keys(action)) for action in ACTIONS}
    first = max(map(len, keys.values()))
    second = max(map(len, keys))
    blocks = []
    for group in Group:
        lines = [
            f"  {keys[action.id]:{first}}  {action.id:{second}}  {action.help}".rstrip()
            for action in ACTIONS
            if action.group is group
        ]
        blocks.append("\n".join([str(group), *lines]))
    return "\n\n".join(blocks) + "\n"


def keys_toml(keymap: Keymap) -> str:
    """Return the keys as they stand in the settings file; what isn't changed may be left out."""
    lines = ["[keys]"]
    for action in ACTIONS:
        keys = json.dumps(list(keymap.keys(action)), ensure_ascii=False)
        lines.append(f"{action.id} = {keys}  # {action.help}")
    return "\n".join(lines) + "\n"
