"""A case about a fire in a harbour, exported and imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench.claims.model import Verdict
from workbench.export.case_json import case_json
from workbench.review.carrying import carried_case, carry, comparison_of
from workbench.review.case import Case
from workbench.review.importing import Imported, import_case

FIRST = """Harbour fire hurts 60 workers

The fire in the harbour hurt 60 workers on Tuesday, the fire brigade said. Nobody was charged.
"""
SECOND = """Blaze at the port

The fire in the harbour hurt dozens of workers on Tuesday, the fire brigade said.

The mayor was on holiday in Norway.
"""


def make(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def harbour(folder: Path) -> Path:
    return make(folder, {"first.txt": FIRST.encode(), "second.txt": SECOND.encode()})


def exported(paths: Sequence[str], case_file: str | None = None) -> str:
    case = Case.open(paths, case_file=case_file, read_only=True)
    try:
        case.adopt(case.match())
        carried = carry(case, paths)
        return case_json(case.reviewed(), carried, comparison_of(case, carried))
    finally:
        case.close()


def imported(text: str, folder: Path, reviewer: str | None = None) -> Imported:
    return import_case(carried_case(text, "the export"), folder, reviewer)


def decided(folder: Path) -> None:
    case = Case.open([str(folder)], reviewer="Ann")
    ids = [statement.id for statement in case.statements]
    case.decide(ids[:3], Verdict.CONFIRMED)
    case.undo()
    case.decide(ids[1:2], Verdict.DISPUTED)
    case.write_note(ids[1], "Counted by the\nport \u202e", "https://port.example/list")
    case.link(ids[1], next(id_ for id_ in ids if id_.startswith("a2")))
    case.edit_details("a1", outlet="The Quay")
    case.remember_cursor(ids[2])
    case.close()
