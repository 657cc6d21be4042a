"""Case files of earlier versions, brought to the present one.

`MIGRATIONS[n]` makes tables of schema n into those of schema n + 1. It gets tables of its own to
change and return. A copy of the file as it was is kept among its backups first.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from workbench.store.lines import META, META_ID, Tables

SCHEMA = 1
"""The schema that this Workbench writes."""

MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {}


def migrated(tables: Tables, schema: int) -> Tables:
    """Return tables of an earlier schema as they are in the present one."""
    tables = deepcopy(tables)
    for number in range(schema, SCHEMA):
        tables = MIGRATIONS[number](tables)
        meta = tables.setdefault(META, {}).setdefault(META_ID, {})
        meta["schema"] = number + 1
    return tables
