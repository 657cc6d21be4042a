"""A case that was exported becomes a case again."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.articles.model import Article, Statement
from workbench.articles.reading import read_articles
from workbench.errors import InputError
from workbench.review.anchoring import Anchor, place
from workbench.review.carrying import CarriedCase
from workbench.review.case import Case
from workbench.review.model import Mark
from workbench.review.opening import CASE_FILE, reviewer_here, title_of, unfinished_import
from workbench.store.case_file import CaseFile, lock_path
from workbench.store.durable import read_plain, replace, sync_directory, write
from workbench.store.journal import JournalStorage
from workbench.store.lines import FOLDED, META, META_ID, encode
from workbench.store.lock import Lock, take


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
    if _is_unfinished(case, folder) or not _is_case(folder):
        restored = restore(case, folder)
        try:
            marks, entries = len(restored.reviewed().marks), len(restored.reviewed().ledger)
        finally:
            restored.close()
        return Imported(folder, len(case.articles), marks, 0, 0, entries)
    # What was cut off there has become a case that somebody works on.
    unfinished_import(folder / CASE_FILE).unlink(missing_ok=True)
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
    all. A restoring that was killed is finished by doing it again. Raises InputError.
    """
    if not case.articles:
        raise InputError("the case has no articles: export it again")
    written: list[Path] = []
    with contextlib.ExitStack() as afterwards:
        afterwards.callback(_take_back, written)
        try:
            if not folder.exists():
                folder.mkdir()
                written.append(folder)
                sync_directory(folder.parent)
            lock = take(lock_path(folder / CASE_FILE), reviewer_here())
            if not isinstance(lock, Lock):
                raise InputError(f"{lock.reviewer} has a case open in {folder}: import elsewhere")
            afterwards.callback(lock.release)
            _write(case, folder, written)
            restored = _open(folder)
            unfinished_import(folder / CASE_FILE).unlink()
        except OSError as error:
            raise InputError(
                f"cannot write into {folder}: {error.strerror or error}; mend that, or import into"
                " another folder"
            ) from None
        written.clear()
        return restored


def _open(folder: Path) -> Case:
    articles = read_articles([str(folder)], beside=folder)
    file = CaseFile.open(folder / CASE_FILE, reviewer=reviewer_here(), read_only=True)
    return Case(articles, file, title_of([str(folder)]))


def _write(case: CarriedCase, folder: Path, written: list[Path]) -> None:
    """Write what a case consists of, the case file last; `written` grows with what there is."""
    place = folder / CASE_FILE
    mark, digest = unfinished_import(place), _digest(case)
    files = {folder / file.name: file.data for file in (*case.articles, *case.files)}
    goes_on = mark.exists()
    if goes_on and read_plain(mark) != digest:
        raise InputError(
            f"another import into {folder} was cut off: repeat that one, or empty the folder"
        )
    if not goes_on:
        for path in (*files, place, place.with_name(f"{CASE_FILE}.journal")):
            if os.path.lexists(path):
                raise InputError(f"{path} exists: import into an empty folder")
        written.append(mark)
        replace(mark, place.with_name(f"{CASE_FILE}.tmp"), digest)
    for path, data in files.items():
        if goes_on:
            _remove_half(path, data)
        written.append(path)
        _write_new(path, data)
    sync_directory(folder)
    if goes_on:
        written.append(mark)
    if not place.exists():
        written.append(place)
        storage = JournalStorage(place)
        storage.write(case.tables)
        storage.close()


def _is_unfinished(case: CarriedCase, folder: Path) -> bool:
    """Whether an import was cut off here, and nothing was decided since."""
    place = folder / CASE_FILE
    if not unfinished_import(place).exists():
        return False
    tables = JournalStorage(place, read_only=True).read()
    if tables is not None:
        tables.get(META, {}).get(META_ID, {}).pop(FOLDED, None)
    return tables is None or tables == case.tables


def _digest(case: CarriedCase) -> bytes:
    """Return what tells an import from another one."""
    found = sha256(encode(case.tables))
    for file in (*case.articles, *case.files):
        found.update(b"%b\0%d\0%b" % (file.name.encode(), len(file.data), file.data))
    return found.hexdigest().encode()


def _write_new(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)
    try:
        write(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_half(path: Path, data: bytes) -> None:
    """Remove what an import that was cut off has written of a file, and nothing else."""
    # Where the power went, zeros may stand for what had not arrived.
    if not data.startswith(read_plain(path).rstrip(b"\0")):
        raise InputError(f"{path} exists and is not what was to be imported: move it away")
    path.unlink(missing_ok=True)


def _take_back(written: list[Path]) -> None:
    for path in reversed(written):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
