"""The lines of a journal, and JSON as the case file is written in.

A journal line is the CRC-32 of the rest in eight hexadecimal digits, a space, and
`[sequence, [[table, doc_id, document or null], ...]]`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from workbench.errors import InputError
from workbench.store.model import Document

Tables = dict[str, dict[str, Document]]
Write = tuple[str, int, Document | None]
"""A table, a document's id, and the document as it is from now on (None: it is gone)."""

LEDGER = "ledger"
META, META_ID, FOLDED = "meta", "1", "folded"
"""Where the JSON file says which line was folded last."""


class Damaged(InputError):
    """A case file that isn't JSON (any more), or that holds what no Workbench writes."""


def encode(value: object) -> bytes:
    """Return JSON; lone surrogates, which orjson refuses, are escaped."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value).encode("ascii")


def decode(data: bytes) -> Any:
    """Read JSON; raises ValueError."""
    try:
        return orjson.loads(data)
    except ValueError:
        try:
            return json.loads(data)
        except RecursionError as error:
            raise ValueError("too deeply nested") from error


def line_of(sequence: int, writes: Sequence[Write]) -> bytes:
    """Return the journal line of some writes."""
    body = encode([sequence, writes])
    return b"%08x %b\n" % (zlib.crc32(body), body)


def read_lines(data: bytes) -> tuple[list[tuple[int, list[Write]]], int]:
    """Return the valid lines at the beginning of a journal, and how many bytes they take."""
    lines: list[tuple[int, list[Write]]] = []
    end = 0
    while (newline := data.find(b"\n", end)) >= 0:
        checksum, _, body = data[end:newline].partition(b" ")
        if checksum != b"%08x" % zlib.crc32(body):
            break
        try:
            sequence, writes = decode(body)
            lines.append((int(sequence), [(str(t), int(i), document) for t, i, document in writes]))
        except (TypeError, ValueError):
            break
        end = newline + 1
    return lines, end


def apply(tables: Tables, writes: Sequence[Write]) -> None:
    """Write documents into tables."""
    for name, doc_id, document in writes:
        table = tables.setdefault(str(name), {})
        if document is None:
            table.pop(str(doc_id), None)
        else:
            table[str(doc_id)] = document


def tables_of(path: Path, data: bytes) -> Tables:
    """Read TinyDB JSON; raises Damaged for anything else."""
    advice = "it was left as it is: move it away, or name another file with --case"
    try:
        tables = decode(data)
    except ValueError as error:
        raise Damaged(f"The case file {path} isn't valid JSON; {advice}") from error
    if not (
        isinstance(tables, dict)
        and all(isinstance(table, dict) for table in tables.values())
        and all(
            isinstance(document, dict)
            and doc_id.isdecimal()
            and doc_id.isascii()
            and len(doc_id) < 19
            for table in tables.values()
            for doc_id, document in table.items()
        )
    ):
        raise Damaged(f"The case file {path} isn't one that Workbench wrote; {advice}")
    return tables


def folded_in(tables: Tables) -> int:
    """Return the number of the journal line that was folded last."""
    number = tables.get(META, {}).get(META_ID, {}).get(FOLDED, 0)
    return number if isinstance(number, int) else 0
