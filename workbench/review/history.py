"""What can be undone and redone, computed from the ledger so that it survives a restart."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.store.model import Action, Entry


class History:
    """The ledger with its two ends: the last decision that stands, and the last one undone."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: list[Entry] = []
        self._done: list[Entry] = []
        self._undone: list[Entry] = []
        for entry in entries:
            self.add(entry)

    @property
    def last_done(self) -> Entry | None:
        """The decision that an undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def last_undone(self) -> Entry | None:
        """The decision that a redo would bring back; a new decision leaves none."""
        return self._undone[-1] if self._undone else None

    def add(self, entry: Entry) -> None:
        """Take in the next entry of the ledger."""
        self.entries.append(entry)
        if entry.action is Action.UNDO:
            if self._done:
                self._undone.append(self._done.pop())
        elif entry.action is Action.REDO:
            if self._undone:
                self._done.append(self._undone.pop())
        else:
            self._done.append(entry)
            self._undone.clear()
