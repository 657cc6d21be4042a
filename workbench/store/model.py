"""What the case file holds, as plain values; the tables are those of the README."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Document = dict[str, Any]
"""A record of a table: JSON values only."""


class Table(StrEnum):
    """The tables of a case file that decisions change."""

    ARTICLES = "articles"
    VERDICTS = "verdicts"
    LINKS = "links"


class Action(StrEnum):
    """What was decided."""

    VERDICT = "verdict"
    NOTE = "note"
    LINK = "link"
    UNLINK = "unlink"
    REJECT = "reject"
    SPLIT = "split"
    MERGE = "merge"
    RESTORE = "restore"
    SET_APART = "set-apart"
    ATTRIBUTION = "attribution"
    DETAILS = "details"
    DEPENDENT = "dependent"
    UNDO = "undo"
    REDO = "redo"
    IMPORT = "import"


class How(StrEnum):
    """By what means it was decided."""

    KEY = "key"
    BULK = "bulk"
    SUGGESTION = "suggestion"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after a decision; None where there was or is no record."""

    table: Table
    doc_id: int
    before: Document | None
    after: Document | None

    def reversed(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.table, self.doc_id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: who decided what, when, by which means, from what to what.

    `number` counts from 1 without gaps. `at` is UTC in ISO 8601. An entry that undoes or redoes
    another names it in `of`. The state of a case is what its ledger says: the changes of all
    entries applied in order.
    """

    number: int
    at: str
    reviewer: str
    action: Action
    how: How
    changes: tuple[Change, ...]
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the case open for writing."""

    reviewer: str
    host: str
    pid: int
    since: str
