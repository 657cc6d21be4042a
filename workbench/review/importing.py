"""A case that was exported becomes a case again."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from workbench.articles.reading import read_articles
from workbench.errors import InputError
from workbench.review.carrying import CarriedCase
from workbench.review.case import Case
from workbench.store.journal import JournalStorage

CASE_FILE = "verdicts.json"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: `articles` is 0 where a case was there already.

    Of the verdicts and notes, `taken` were taken over, `kept` were decided there already,
    `missing` have no words there. `entries` counts the ledger.
    """

    folder: Path
    articles: int
    taken: int
    kept: int
    missing: int
    entries: int


def import_case(case: CarriedCase, folder: Path, reviewer: str | None = None) -> Imported:
    """Restore a case in an empty or new folder, or take its verdicts over into the case there.

    Raises InputError.
    """
    if not _is_case(folder):
        restored = restore(case, folder)
        try:
            marks, entries = len(restored.reviewed().marks), len(restored.reviewed().ledger)
        finally:
            restored.close()
        return Imported(folder, len(case.articles), marks, 0, 0, entries)
    raise InputError(f"{folder} holds a case already: import into a new folder")


def _is_case(folder: Path) -> bool:
    if (folder / CASE_FILE).exists():
        return True
    try:
        read_articles([str(folder)])
    except InputError:
        return False
    return True


def restore(case: CarriedCase, folder: Path) -> Case:
    """Write a case into a folder and open it for reading.

    Its articles become files again and its case file holds every record and the whole ledger as
    they were. Nothing that is there is replaced; what can't be written whole isn't written at
    all. Raises InputError.
    """
    if not case.articles:
        raise InputError("the case has no articles: export it again")
    written: list[Path] = []
    made = not folder.exists()
    try:
        if made:
            folder.mkdir()
            written.append(folder)
        for file in (*case.articles, *case.files):
            _write_new(folder / file.name, file.data, written)
        place = folder / CASE_FILE
        if place.exists() or place.with_name(f"{CASE_FILE}.journal").exists():
            raise InputError(f"{place} exists: import into another folder")
        written.append(place)
        storage = JournalStorage(place)
        storage.write(case.tables)
        storage.close()
        return Case.open([str(folder)], read_only=True)
    except OSError as error:
        _take_back(written)
        raise InputError(f"cannot write into {folder}: {error.strerror or error}") from None
    except BaseException:
        _take_back(written)
        raise


def _write_new(path: Path, data: bytes, written: list[Path]) -> None:
    try:
        with path.open("xb") as file:
            written.append(path)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise InputError(f"{path} exists: import into an empty folder") from None


def _take_back(written: list[Path]) -> None:
    for path in reversed(written):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
