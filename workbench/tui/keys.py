"""The one table of keys: bindings, help, footer and palette are made from it.

Pure, so that the command line can print it without a terminal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where a key is heard; two scopes are never on the screen together."""

    ARTICLES = "articles"
    CLAIMS = "claims"
    REPORT = "report"
    TEXT = "text"
    CHOICE = "choice"
    QUESTION = "question"
    SPLIT = "split"
    NOTE = "note"
    FORM = "form"
    SEARCH = "search"


TYPING = frozenset({Scope.NOTE, Scope.FORM, Scope.SEARCH})
"""Where letters are written into a field, so that none of them can be a key."""

SCREENS = (Scope.ARTICLES, Scope.CLAIMS, Scope.REPORT)


class Group(StrEnum):
    """The blocks of the help, in its order."""

    DECIDING = "Deciding"
    MOVING = "Moving"
    SEEING = "Finding and seeing"
    CORRECTING = "Correcting the machine"
    CASE = "The case"


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does.

    `keys` are the names of keys, the first is the one that is shown. `call` is the action that
    the screen of the scope runs.
    """

    id: str
    keys: tuple[str, ...]
    call: str
    help: str
    group: Group
    scopes: tuple[Scope, ...]


ARTICLES = (Scope.ARTICLES,)
CLAIMS = (Scope.CLAIMS,)
REVIEWING = (Scope.ARTICLES, Scope.CLAIMS)


def _table() -> tuple[Action, ...]:
    table: list[Action] = []

    def block(group: Group, *rows: tuple[str, str, str, str, tuple[Scope, ...]]) -> None:
        table.extend(
            Action(id_, tuple(keys.split()), call, words, group, scopes)
            for id_, keys, call, words, scopes in rows
        )

    block(
        Group.DECIDING,
        ("confirm", "c", "decide('confirmed')",
         "confirmed: at least two independent origins", REVIEWING),
        ("dispute", "d", "decide('disputed')",
         "disputed: the articles contradict each other", REVIEWING),
        ("single-source", "s", "decide('single-source')",
         "single-source: one origin, however many repeat it", REVIEWING),
        ("nothing-to-check", "x", "decide('nothing-to-check')",
         "nothing to check: opinion or prediction", REVIEWING),
        ("confirm-claim", "C", "decide_claim('confirmed')",
         "confirmed, for the whole claim in every article", REVIEWING),
        ("dispute-claim", "D", "decide_claim('disputed')",
         "disputed, for the whole claim", REVIEWING),
        ("single-source-claim", "S", "decide_claim('single-source')",
         "single-source, for the whole claim", REVIEWING),
        ("accept", "enter", "accept", "accept the suggested verdict", ARTICLES),
        ("accept-claim", "equals_sign", "accept_claim",
         "accept the suggested verdict for the whole claim", REVIEWING),
        ("clear", "backspace delete", "clear", "clear the verdict", REVIEWING),
        ("note", "a", "note", "write a note; after a verdict, on what was just decided",
         REVIEWING),
        ("mark", "space", "mark", "mark for a verdict on several at once", ARTICLES),
        ("range", "v", "range", "mark a range: from here to where you go", ARTICLES),
        ("mark-all", "asterisk", "mark_all",
         "mark all: those of the filter, or of the article", ARTICLES),
        ("undo", "u", "undo", "undo the last decision, also one of an earlier day",
         REVIEWING),
        ("redo", "ctrl+r", "redo", "redo what was undone", REVIEWING),
        ("advance", "A", "advance", "go on after a verdict: on or off", REVIEWING),
    )  # fmt: skip
    block(
        Group.MOVING,
        ("down", "j down", "move(1)", "next statement", ARTICLES),
        ("up", "k up", "move(-1)", "previous statement", ARTICLES),
        ("right", "l right tab", "column(1)", "next article", REVIEWING),
        ("left", "h left shift+tab", "column(-1)", "previous article", REVIEWING),
        ("row-down", "j down", "row(1)", "next claim", CLAIMS),
        ("row-up", "k up", "row(-1)", "previous claim", CLAIMS),
        ("cell-down", "full_stop", "cell(1)",
         "next statement of the cell, where it has several", CLAIMS),
        ("cell-up", "comma", "cell(-1)", "previous statement of the cell", CLAIMS),
        ("jump", "enter o", "jump", "to the statement in its article", CLAIMS),
        ("next-open", "n", "open(1)",
         "next open statement; next hit while a search is on", REVIEWING),
        ("previous-open", "N", "open(-1)", "previous open statement, or hit", REVIEWING),
        ("next-overlap", "right_square_bracket", "overlap(1)",
         "next statement that another article also has", ARTICLES),
        ("previous-overlap", "left_square_bracket", "overlap(-1)",
         "previous statement that another article also has", ARTICLES),
        ("next-conflict", "right_curly_bracket", "conflict(1)",
         "next statement that another article contradicts", REVIEWING),
        ("previous-conflict", "left_curly_bracket", "conflict(-1)",
         "previous statement that another article contradicts", REVIEWING),
        ("counterpart", "o", "counterpart", "to the counterpart, and back", ARTICLES),
        ("next-counterpart", "full_stop", "step_counterpart(1)",
         "show the next counterpart, where there are several", ARTICLES),
        ("previous-counterpart", "comma", "step_counterpart(-1)",
         "show the previous counterpart", ARTICLES),
        ("jump-back", "less_than_sign", "jump_list(-1)",
         "back to where you jumped from", ARTICLES),
        ("jump-forward", "greater_than_sign", "jump_list(1)", "forward again", ARTICLES),
        ("panel-down", "J", "scroll_panel(1)", "scroll the pair panel down", ARTICLES),
        ("panel-up", "K", "scroll_panel(-1)", "scroll the pair panel up", ARTICLES),
        ("page-down", "pagedown", "page(1)", "one screen down", SCREENS),
        ("page-up", "pageup", "page(-1)", "one screen up", SCREENS),
        ("first", "g home", "end(-1)", "to the beginning", SCREENS),
        ("last", "G end", "end(1)", "to the end", SCREENS),
        ("report-down", "j down", "scroll_report(1)", "scroll down", (Scope.REPORT,)),
        ("report-up", "k up", "scroll_report(-1)", "scroll up", (Scope.REPORT,)),
    )  # fmt: skip
    block(
        Group.SEEING,
        ("search", "slash", "search", "search in all articles; Esc ends it", ARTICLES),
        ("filter", "f", "filter", "step only through open, disputed, quotes, figures, ...",
         REVIEWING),
        ("order", "O", "order", "order of the claims", CLAIMS),
        ("boilerplate", "b", "boilerplate", "show or hide the lines set apart", ARTICLES),
        ("history", "i", "history", "everything about the statement, and its history",
         REVIEWING),
        ("copy", "y", "copy", "copy the statement with its source", REVIEWING),
        ("theme", "T", "theme", "colours: dark, light, the terminal's own", SCREENS),
    )  # fmt: skip
    block(
        Group.CORRECTING,
        ("link", "m", "link", "link to another statement: go there, m again", ARTICLES),
        ("unlink", "M", "unlink", "unlink the pair that is shown", ARTICLES),
        ("reject", "X", "reject", "reject the pair that is shown: never suggested again",
         ARTICLES),
        ("split", "vertical_line", "split", "split the statement into fragments", ARTICLES),
        ("merge", "ampersand", "merge", "merge with the next statement", ARTICLES),
        ("set-apart", "B", "set_apart", "set the statement apart, or restore a line",
         ARTICLES),
        ("attribution", "e", "attribution", "edit who says it, and through what", REVIEWING),
        ("details", "t", "details", "edit title, outlet, date, wire of the article",
         ARTICLES),
        ("dependent", "p", "dependent", "articles that share one source", ARTICLES),
    )  # fmt: skip
    block(
        Group.CASE,
        ("articles", "1", "show_articles", "the articles", SCREENS),
        ("claims", "2", "show_claims", "the check sheet: a row a claim", SCREENS),
        ("report", "3", "show_report", "the report as it will be written", SCREENS),
        ("export", "w", "export", "write the report as Markdown", SCREENS),
        ("elsewhere", "W", "elsewhere", "keep the case in another file from now on", SCREENS),
        ("orphans", "L", "orphans", "decisions about words that are no longer there", SCREENS),
        ("compare", "R", "compare", "compare the articles again", REVIEWING),
        ("palette", "ctrl+p", "palette", "every command by name", SCREENS),
        ("help", "question_mark f1", "help", "this help", SCREENS),
        ("suspend", "ctrl+z", "suspend", "to the shell; fg comes back", SCREENS),
        ("peel", "escape", "peel", "close what is on top; never quits", SCREENS),
        ("quit", "q ctrl+q", "quit", "quit; everything is saved already", SCREENS),
    )  # fmt: skip
    block(
        Group.CASE,
        ("text-close", "escape question_mark f1 q i", "dismiss", "close", (Scope.TEXT,)),
        ("text-down", "j down", "scroll(1)", "scroll down", (Scope.TEXT,)),
        ("text-up", "k up", "scroll(-1)", "scroll up", (Scope.TEXT,)),
        ("text-page-down", "pagedown space", "page(1)", "one page down", (Scope.TEXT,)),
        ("text-page-up", "pageup b", "page(-1)", "one page up", (Scope.TEXT,)),
        ("choice-take", "enter", "take", "choose", (Scope.CHOICE,)),
        ("choice-down", "j down", "step(1)", "down", (Scope.CHOICE,)),
        ("choice-up", "k up", "step(-1)", "up", (Scope.CHOICE,)),
        ("choice-leave", "escape q", "leave", "leave it", (Scope.CHOICE,)),
        ("question-yes", "enter y", "answer(True)", "yes", (Scope.QUESTION,)),
        ("question-no", "escape n q", "answer(False)", "no", (Scope.QUESTION,)),
        ("split-right", "l right", "step(1)", "next word", (Scope.SPLIT,)),
        ("split-left", "h left", "step(-1)", "previous word", (Scope.SPLIT,)),
        ("split-cut", "space vertical_line", "cut", "cut here, or not", (Scope.SPLIT,)),
        ("split-done", "enter", "done", "split at the cuts", (Scope.SPLIT,)),
        ("split-leave", "escape q", "leave", "leave it whole", (Scope.SPLIT,)),
        ("note-save", "ctrl+s f2", "save", "save the note and close", (Scope.NOTE,)),
        ("note-cancel", "escape", "cancel", "close; asks once more when the note was changed",
         (Scope.NOTE,)),
        ("form-save", "ctrl+s f2", "save", "save and close", (Scope.FORM,)),
        ("form-cancel", "escape", "cancel", "close; asks once more after changes",
         (Scope.FORM,)),
        ("search-go", "f3", "go", "keep the hits; n and N step through them",
         (Scope.SEARCH,)),
        ("search-end", "escape", "end", "end the search", (Scope.SEARCH,)),
    )  # fmt: skip
    return tuple(table)


ACTIONS: tuple[Action, ...] = _table()

_VERDICTS = (("confirm", "confirmed"), ("dispute", "disputed"), ("single-source", "single-source"))
FOOTERS: dict[Scope, tuple[tuple[str, str], ...]] = {
    Scope.ARTICLES: (
        *_VERDICTS,
        ("nothing-to-check", "nothing to check"),
        ("note", "note"),
        ("undo", "undo"),
        ("next-open", "next open"),
        ("help", "help"),
    ),
    Scope.CLAIMS: (
        *_VERDICTS,
        ("undo", "undo"),
        ("jump", "go there"),
        ("order", "order"),
        ("filter", "filter"),
        ("help", "help"),
    ),
    Scope.REPORT: (
        ("articles", "articles"),
        ("claims", "claims"),
        ("export", "write it"),
        ("help", "help"),
    ),
    Scope.TEXT: (("text-close", "close"), ("text-down", "down"), ("text-page-down", "page")),
    Scope.CHOICE: (
        ("choice-take", "choose"),
        ("choice-down", "down"),
        ("choice-up", "up"),
        ("choice-leave", "leave it"),
    ),
    Scope.QUESTION: (("question-yes", "yes"), ("question-no", "no")),
    Scope.SPLIT: (
        ("split-left", "word before"),
        ("split-right", "next word"),
        ("split-cut", "cut here"),
        ("split-done", "split"),
        ("split-leave", "leave it whole"),
    ),
    Scope.NOTE: (("note-save", "save"), ("note-cancel", "cancel")),
    Scope.FORM: (("form-save", "save"), ("form-cancel", "cancel")),
    Scope.SEARCH: (("search-go", "keep the hits"), ("search-end", "end the search")),
}
"""What the bottom line of each scope shows: actions with the fewest words; at most eight."""

NEEDED = (
    "quit",
    "help",
    "text-close",
    "choice-leave",
    "question-no",
    "split-leave",
    "note-cancel",
    "form-cancel",
    "search-end",
)
"""What must keep a key, or nobody finds the way out."""

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
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "insert": "Ins",
}


def shown(key: str) -> str:
    """Return a key as people write it: `Ctrl+R` for `ctrl+r`, `[` for `left_square_bracket`."""
    from workbench.tui.key_names import CHARACTERS

    *held, last = key.split("+")
    name = _SHOWN.get(last) or CHARACTERS.get(last) or last
    if len(name) > 1 or held:
        name = name[0].upper() + name[1:]
    return "+".join([*(modifier.capitalize() for modifier in held), name])


def actions_in(scope: Scope) -> tuple[Action, ...]:
    """Return the actions of a scope in the order of the table."""
    return tuple(action for action in ACTIONS if scope in action.scopes)
