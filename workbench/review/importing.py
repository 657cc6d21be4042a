"""A case that was exported becomes a case again."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.articles.model import Article, Statement
from workbench.articles.reading import read_articles
from workbench.errors import InputError
from workbench.review.anchoring import Anchor, place
from workbench.review.carrying import CarriedCase
from workbench.review.case import Case
from workbench.review.model import Mark
from workbench.review.opening import CASE_FILE
from workbench.store.journal import JournalStorage


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
    with TemporaryDirectory() as temporary:
        source = restore(case, Path(temporary) / "case")
        try:
            return _merge(source, folder, reviewer)
        finally:
            source.close()


def _merge(source: Case, folder: Path, reviewer: str | None) -> Imported:
    """Take marks over where an article holds the same words and nothing is decided yet."""
    target = Case.open([str(folder)], reviewer=reviewer)
    try:
        if target.read_only:
            raise InputError(" ".join(target.notices) or f"{folder} can't be written to")
        taken: dict[str, Mark] = {}
        kept = missing = 0
        for article in source.articles:
            marked = [s for s in article.statements if source.mark(s.id) != Mark()]
            counterpart = _counterpart(article, target.articles)
            places = _places(article, marked, counterpart) if counterpart else {}
            for number, statement in enumerate(marked):
                found = places.get(number)
                if found is None:
                    missing += 1
                elif target.mark(found) == Mark():
                    taken[found] = source.mark(statement.id)
                else:
                    kept += target.mark(found) != source.mark(statement.id)
        target.take_over(taken)
        return Imported(folder, 0, len(taken), kept, missing, len(target.reviewed().ledger))
    finally:
        target.close()


def _counterpart(article: Article, others: Sequence[Article]) -> Article | None:
    """Return the same article in another case: by its content, else by its file's name."""
    same = [other for other in others if other.sha256 == article.sha256]
    named = [other for other in others if Path(other.path).name == Path(article.path).name]
    return next(iter(same or named), None)


def _places(article: Article, statements: Sequence[Statement], other: Article) -> Mapping[int, str]:
    anchors = {
        number: Anchor.of(other.path, article.text, statement)
        for number, statement in enumerate(statements)
    }
    return place(other.text, other.statements, anchors, [article.text])


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
