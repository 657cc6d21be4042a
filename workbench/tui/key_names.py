"""What keys are called: letters as they are, other characters and special keys by name."""

from __future__ import annotations

import unicodedata

_OTHERWISE = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}


def _name(char: str) -> str:
    if char.isalnum():
        return char
    name = unicodedata.name(char).lower().replace("-", "_").replace(" ", "_")
    return _OTHERWISE.get(name, name)


CHARACTERS = {_name(chr(code)): chr(code) for code in range(33, 127)}
"""The names of the characters of a plain keyboard, `question_mark` for `?`."""

_NAMES = {char: name for name, char in CHARACTERS.items()} | {" ": "space"}

_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
_SPECIAL = (
    *_MOVING,
    "enter",
    "escape",
    "tab",
    "space",
    "backspace",
    "delete",
    "insert",
    *(f"f{number}" for number in range(1, 21)),
)
KNOWN = frozenset(
    {
        *CHARACTERS,
        *_SPECIAL,
        "shift+tab",
        *(f"{held}+{key}" for held in ("shift", "ctrl", "ctrl+shift") for key in _MOVING),
        *(f"ctrl+{chr(code)}" for code in range(ord("a"), ord("z") + 1)),
    }
)
"""Every name that a key may have."""

SAME_BYTE = {"ctrl+m": "enter", "ctrl+i": "tab", "ctrl+j": "enter", "ctrl+h": "backspace"}
"""Keys that a terminal can't tell from others."""


def named(key: str) -> str:
    """Return the name of a key that may be written as its character: `?` or `Ctrl+R`."""
    if key in _NAMES:
        return _NAMES[key]
    *held, last = key.strip().split("+") if key.strip() != "+" else ["plus"]
    if held:
        return "+".join([*(name.lower() for name in held), last.lower()])
    return last if last in CHARACTERS else last.lower()
