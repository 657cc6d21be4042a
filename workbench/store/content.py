"""What the tables of a case file hold, read and looked through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import InputError
from workbench.store import migrations
from workbench.store.ledger import Ledger
from workbench.store.lines import LEDGER, META, META_ID, Damaged
from workbench.store.model import Document, Table


@dataclass(frozen=True, slots=True)
class Content:
    """What is known about the case as a whole, the records by table and id, and the ledger."""

    meta: Document
    documents: dict[Table, dict[int, Document]]
    ledger: Ledger


def content_of(path: Path, tables: Mapping[str, Mapping[str, Document]]) -> Content:
    """Read the tables of a case file of the present schema. Raises Damaged for anything else."""
    documents = {
        table: {int(doc_id): row for doc_id, row in tables.get(table.value, {}).items()}
        for table in Table
    }
    try:
        ledger = Ledger(tables.get(LEDGER, {}))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _not_ours(path) from error
    decided = documents[Table.VERDICTS] or documents[Table.LINKS]
    if not ledger.tables() <= tables.keys() or (decided and not ledger):
        raise Damaged(
            f"{path} lacks a table that it had; it was left as it is: restore an earlier copy, or"
            " name another file with --case"
        )
    return Content(dict(tables.get(META, {}).get(META_ID, {})), documents, ledger)


def schema_of(path: Path, tables: Mapping[str, Mapping[str, Document]]) -> int:
    """Return the schema of a case file; raises Damaged for none, InputError for a newer one."""
    schema = tables.get(META, {}).get(META_ID, {}).get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise _not_ours(path)
    if schema > migrations.SCHEMA:
        raise InputError(
            f"{path} was written by a newer Workbench (schema {schema}, this one knows"
            f" {migrations.SCHEMA});"
            " update Workbench, or name another file with --case"
        )
    return schema


def _not_ours(path: Path) -> Damaged:
    return Damaged(
        f"{path} isn't a case file that Workbench wrote; it was left as it is:"
        " move it away, or name another file with --case"
    )
