"""What can be undone and redone, computed from the ledger so that it survives a restart."""

from __future__ import annotations

from workbench.store.ledger import Ledger
from workbench.store.model import Action, Entry


class History:
    """The ledger with its two ends: the last decision that stands, and the last one undone."""

    def __init__(self, ledger: Ledger) -> None:
        self.entries = ledger
        self._done: list[int] = []
        self._undone: list[int] = []
        for number, action in enumerate(ledger.actions()):
            self._add(number, action)

    @property
    def last_done(self) -> Entry | None:
        """The decision that an undo would take back."""
        return self.entries[self._done[-1]] if self._done else None

    @property
    def last_undone(self) -> Entry | None:
        """The decision that a redo would bring back; a new decision leaves none."""
        return self.entries[self._undone[-1]] if self._undone else None

    def add(self, entry: Entry) -> None:
        """Follow the ledger, which has just got another entry."""
        self._add(entry.number - 1, entry.action)

    def _add(self, number: int, action: str) -> None:
        if action == Action.UNDO:
            if self._done:
                self._undone.append(self._done.pop())
        elif action == Action.REDO:
            if self._undone:
                self._done.append(self._undone.pop())
        else:
            self._done.append(number)
            self._undone.clear()
