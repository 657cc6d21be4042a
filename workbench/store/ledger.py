"""The ledger in memory: read at once, taken apart when somebody looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import overload

from workbench.store.model import Action, Change, Document, Entry, How, Table

_ACTIONS = frozenset(action.value for action in Action)
_HOWS = frozenset(how.value for how in How)
_TABLES = frozenset(table.value for table in Table)


class Ledger(Sequence[Entry]):
    """Every decision, oldest first.

    Raises KeyError, TypeError, ValueError or AttributeError for records that aren't a ledger.
    """

    def __init__(self, rows: Mapping[str, Document]) -> None:
        self._rows = [rows[number] for number in sorted(rows, key=int)]
        self._entries: list[Entry | None] = [None] * len(self._rows)
        for number, row in enumerate(self._rows, 1):
            _check(row, number)

    def __len__(self) -> int:
        """Return how many decisions there are."""
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Entry: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...

    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        """Return a decision by its number less one."""
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        entry = self._entries[index]
        if entry is None:
            self._entries[index] = entry = entry_of(self._rows[index])
        return entry

    def append(self, entry: Entry) -> None:
        """Take in the next decision."""
        self._rows.append(document_of(entry))
        self._entries.append(entry)

    def tables(self) -> set[str]:
        """Return the names of the tables that were ever changed."""
        return {change["table"] for row in self._rows for change in row["changes"]}

    def actions(self) -> Iterator[str]:
        """Return what was done, oldest first."""
        return (row["action"] for row in self._rows)

    def records(self) -> Iterator[tuple[str, int, Document]]:
        """Return every record that was ever changed: table, id, the last that is known of it.

        A record that was changed often comes often, the latest last.
        """
        for row in self._rows:
            for change in row["changes"]:
                record = change["after"] or change["before"]
                if record is not None:
                    yield change["table"], change["doc_id"], record

    def rows(self) -> dict[str, Document]:
        """Return the records of the table."""
        return {str(number): row for number, row in enumerate(self._rows, 1)}


def _check(row: Document, number: int) -> None:
    """Raise unless `entry_of` can read it and it is the one with this number."""
    if (
        row["number"] != number
        or row["action"] not in _ACTIONS
        or row["how"] not in _HOWS
        or not isinstance(row["at"], str)
        or not isinstance(row["reviewer"], str)
        or not (row["of"] is None or type(row["of"]) is int)
        or not isinstance(row["changes"], list)
    ):
        raise ValueError(row)
    for change in row["changes"]:
        if (
            change["table"] not in _TABLES
            or type(change["doc_id"]) is not int
            or not isinstance(change["before"], dict | None)
            or not isinstance(change["after"], dict | None)
        ):
            raise ValueError(row)


def document_of(entry: Entry) -> Document:
    """Return a ledger entry as a record."""
    return {
        "number": entry.number,
        "at": entry.at,
        "reviewer": entry.reviewer,
        "action": entry.action.value,
        "how": entry.how.value,
        "of": entry.of,
        "changes": [
            {
                "table": change.table.value,
                "doc_id": change.doc_id,
                "before": change.before,
                "after": change.after,
            }
            for change in entry.changes
        ],
    }


def entry_of(row: Document) -> Entry:
    """Read a ledger entry."""
    return Entry(
        number=row["number"],
        at=row["at"],
        reviewer=row["reviewer"],
        action=Action(row["action"]),
        how=How(row["how"]),
        changes=tuple(
            Change(Table(change["table"]), change["doc_id"], change["before"], change["after"])
            for change in row["changes"]
        ),
        of=row["of"],
    )
