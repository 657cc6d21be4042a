"""The one table of keys: bindings, help and footer are made from it.

Pure, so that the command line can print it without a terminal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where a key is heard; scopes never overlap on the screen."""

    ARTICLES = "articles"
    HELP = "help"
    NOTE = "note"


class Group(StrEnum):
    """The blocks of the help, in its order."""

    DECIDING = "Deciding"
    MOVING = "Moving"
    CASE = "The case"


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does.

    `keys` are Textual's key names, the first is the one that is shown. `call` is the action
    that the screen of the scope runs. `footer` is empty where the footer has no room for it.
    """

    id: str
    keys: tuple[str, ...]
    call: str
    help: str
    group: Group
    scope: Scope = Scope.ARTICLES
    footer: str = ""


ACTIONS: tuple[Action, ...] = (
    Action(
        "confirm",
        ("c",),
        "decide('confirmed')",
        "confirmed: at least two independent origins",
        Group.DECIDING,
        footer="confirmed",
    ),
    Action(
        "dispute",
        ("d",),
        "decide('disputed')",
        "disputed: the articles contradict each other",
        Group.DECIDING,
        footer="disputed",
    ),
    Action(
        "single-source",
        ("s",),
        "decide('single-source')",
        "single-source: one origin, however many repeat it",
        Group.DECIDING,
        footer="single-source",
    ),
    Action(
        "nothing-to-check",
        ("x",),
        "decide('nothing-to-check')",
        "nothing to check: opinion or prediction",
        Group.DECIDING,
        footer="nothing to check",
    ),
    Action(
        "confirm-claim",
        ("C",),
        "decide_claim('confirmed')",
        "confirmed, for the whole claim in every article",
        Group.DECIDING,
    ),
    Action(
        "dispute-claim",
        ("D",),
        "decide_claim('disputed')",
        "disputed, for the whole claim",
        Group.DECIDING,
    ),
    Action(
        "single-source-claim",
        ("S",),
        "decide_claim('single-source')",
        "single-source, for the whole claim",
        Group.DECIDING,
    ),
    Action(
        "accept",
        ("enter",),
        "accept",
        "accept the suggested verdict",
        Group.DECIDING,
    ),
    Action("clear", ("backspace", "delete"), "clear", "clear the verdict", Group.DECIDING),
    Action(
        "note",
        ("a",),
        "note",
        "write a note, and where it was checked",
        Group.DECIDING,
        footer="note",
    ),
    Action(
        "undo",
        ("u",),
        "undo",
        "undo the last decision, also one of an earlier day",
        Group.DECIDING,
        footer="undo",
    ),
    Action("redo", ("ctrl+r",), "redo", "redo what was undone", Group.DECIDING),
    Action("down", ("j", "down"), "move(1)", "next statement", Group.MOVING),
    Action("up", ("k", "up"), "move(-1)", "previous statement", Group.MOVING),
    Action("right", ("l", "right", "tab"), "column(1)", "next article", Group.MOVING),
    Action("left", ("h", "left", "shift+tab"), "column(-1)", "previous article", Group.MOVING),
    Action("next-open", ("n",), "open(1)", "next open statement", Group.MOVING, footer="next open"),
    Action("previous-open", ("N",), "open(-1)", "previous open statement", Group.MOVING),
    Action(
        "next-overlap",
        ("right_square_bracket",),
        "overlap(1)",
        "next statement that another article also has",
        Group.MOVING,
    ),
    Action(
        "previous-overlap",
        ("left_square_bracket",),
        "overlap(-1)",
        "previous statement that another article also has",
        Group.MOVING,
    ),
    Action(
        "next-conflict",
        ("right_curly_bracket",),
        "conflict(1)",
        "next statement that another article contradicts",
        Group.MOVING,
    ),
    Action(
        "previous-conflict",
        ("left_curly_bracket",),
        "conflict(-1)",
        "previous statement that another article contradicts",
        Group.MOVING,
    ),
    Action("counterpart", ("o",), "counterpart", "to the counterpart, and back", Group.MOVING),
    Action(
        "next-counterpart",
        ("full_stop",),
        "step_counterpart(1)",
        "show the next counterpart, where there are several",
        Group.MOVING,
    ),
    Action(
        "previous-counterpart",
        ("comma",),
        "step_counterpart(-1)",
        "show the previous counterpart",
        Group.MOVING,
    ),
    Action("panel-down", ("J",), "scroll_panel(1)", "scroll the pair panel down", Group.MOVING),
    Action("panel-up", ("K",), "scroll_panel(-1)", "scroll the pair panel up", Group.MOVING),
    Action("page-down", ("pagedown",), "page(1)", "one screen down", Group.MOVING),
    Action("page-up", ("pageup",), "page(-1)", "one screen up", Group.MOVING),
    Action("first", ("g", "home"), "end(-1)", "first statement of the article", Group.MOVING),
    Action("last", ("G", "end"), "end(1)", "last statement of the article", Group.MOVING),
    Action("export", ("w",), "export", "write the report as Markdown", Group.CASE),
    Action("help", ("question_mark", "f1"), "help", "this help", Group.CASE, footer="help"),
    Action("peel", ("escape",), "peel", "close what is on top; never quits", Group.CASE),
    Action("quit", ("q", "ctrl+q"), "quit", "quit; everything is saved already", Group.CASE),
    Action(
        "help-close",
        ("escape", "question_mark", "f1", "q"),
        "dismiss",
        "close the help",
        Group.CASE,
        Scope.HELP,
        footer="close",
    ),
    Action("help-down", ("j", "down"), "scroll(1)", "scroll down", Group.MOVING, Scope.HELP),
    Action("help-up", ("k", "up"), "scroll(-1)", "scroll up", Group.MOVING, Scope.HELP),
    Action(
        "help-page-down",
        ("pagedown", "space"),
        "page(1)",
        "one page down",
        Group.MOVING,
        Scope.HELP,
    ),
    Action("help-page-up", ("pageup", "b"), "page(-1)", "one page up", Group.MOVING, Scope.HELP),
    Action(
        "note-save",
        ("ctrl+s", "f2"),
        "save",
        "save the note and close",
        Group.DECIDING,
        Scope.NOTE,
        footer="save",
    ),
    Action(
        "note-cancel",
        ("escape",),
        "cancel",
        "close; asks once more when the note was changed",
        Group.DECIDING,
        Scope.NOTE,
        footer="cancel",
    ),
)

_SHOWN = {
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "full_stop": ".",
    "comma": ",",
    "enter": "Enter",
    "backspace": "Backspace",
    "delete": "Del",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
}


def shown(key: str) -> str:
    """Return a key as people write it: `Ctrl+R` for `ctrl+r`, `[` for `left_square_bracket`."""
    if key in _SHOWN:
        return _SHOWN[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return key.upper() if len(key) > 1 else key


def actions_in(scope: Scope) -> tuple[Action, ...]:
    """Return the actions of a scope in the order of the table."""
    return tuple(action for action in ACTIONS if action.scope is scope)


def footer_of(scope: Scope) -> tuple[tuple[str, str, str], ...]:
    """Return the footer's entries: the key as shown, the words, the call; at most eight."""
    return tuple(
        (shown(action.keys[0]), action.footer, action.call)
        for action in actions_in(scope)
        if action.footer
    )
