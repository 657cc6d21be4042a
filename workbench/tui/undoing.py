"""What was undone or redone, in words; pure."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.claims.model import Verdict
from workbench.review.case import Case
from workbench.store.model import Action, Document, Entry, Table
from workbench.text import display
from workbench.tui import theme
from workbench.tui.sides import shortened

LONGEST = 40
"""So many characters of a statement are told."""

_CORRECTIONS: Mapping[Action, str] = {
    Action.LINK: "the link of {}",
    Action.UNLINK: "the unlinking of {}",
    Action.REJECT: "the rejection of {}",
    Action.SPLIT: "the split of {}",
    Action.MERGE: "the merge into {}",
    Action.RESTORE: "the restoring of {}",
    Action.SET_APART: "the setting apart of {}",
    Action.ATTRIBUTION: "who says {}",
    Action.DETAILS: "the details of {}",
    Action.DEPENDENT: "the shared source of {}",
}


def told(case: Case, entry: Entry) -> str:
    """Say what an entry that undoes or redoes another did."""
    done = "undone" if entry.action is Action.UNDO else "redone"
    ids = case.affected(entry)
    if case.needs_matching(entry):
        return f"{done}: {_correction(case, entry)}"
    if not ids:
        quotes = (str((c.after or c.before or {}).get("quote", "")) for c in entry.changes)
        quote = _short(next(filter(None, quotes), ""))
        return f"{done}, in text that isn't in the articles any more: {quote}"
    if all(_verdict(c.before) == _verdict(c.after) for c in entry.changes):
        return f"{done}: a note"
    if len(ids) != 1:
        return f"{done}: {len(ids)} statements"
    verdict = case.mark(ids[0]).verdict
    return f"{done}: the statement is {_state(verdict)} again"


def _correction(case: Case, entry: Entry) -> str:
    """Say which correction it was, and of what."""
    words = _CORRECTIONS.get(case.entry(entry.of).action if entry.of else entry.action, "{}")
    for change in entry.changes:
        row = change.after or change.before or {}
        if change.table is Table.LINKS and (named := _named(row)):
            return words.format(named)
    return words.format("a correction")


def _named(row: Document) -> str:
    ends, articles = row.get("ends"), row.get("articles")
    quotes = [str(end.get("quote", "")) for end in ends] if isinstance(ends, list) else []
    names = [f"“{_short(quote)}”" for quote in quotes if quote]
    if not names and isinstance(articles, list):
        names = [display(str(name)) for name in articles]
    return " and ".join(names)


def _short(text: str) -> str:
    return shortened(display(" ".join(text.split())), LONGEST)


def _state(verdict: Verdict | None) -> str:
    return theme.VERDICTS[verdict].words if verdict else "open"


def _verdict(document: Document | None) -> object:
    return (document or {}).get("verdict")
