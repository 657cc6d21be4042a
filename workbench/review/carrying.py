"""A whole case as one value that can travel: the articles' files and the tables of the case file.

Files are known by their names alone: no path of a computer travels, and none is followed where
the case arrives.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.articles.model import Article
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.store.case_file import LEDGER, CaseFile, document_of
from workbench.store.case_file import SCHEMA as CASE_SCHEMA
from workbench.store.lines import FOLDED, META, META_ID
from workbench.store.model import Document, Table

FORMAT = "workbench case"
SCHEMA = 1
TABLES = (META, *(table.value for table in Table), LEDGER)
CASE_DETAILS = "case.toml"
"""Goes with the articles of a folder that has one."""

_LONGEST_NAME = 120
_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f/\\<>:"|?*\ud800-\udfff\u2028\u2029]')
_RESERVED = re.compile(
    r"\.|(?:readme|report|verdicts\.json|case\.toml)"
    r"|(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)",
    re.IGNORECASE,
)

Tables = dict[str, dict[str, Document]]


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file of the case by its name, with its bytes as they were."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class CarriedCase:
    """A case without its place: `articles` in their order, other `files`, `tables` by record id."""

    title: str
    articles: tuple[CarriedFile, ...]
    files: tuple[CarriedFile, ...]
    tables: Tables


def carry(case: Case, paths: Sequence[str]) -> CarriedCase:
    """Gather a case as it stands on the disk; `paths` are those it was opened with.

    Raises InputError for what can't travel.
    """
    names = _names(case.articles)
    file = CaseFile.open(case.path, reviewer="", read_only=True)
    try:
        meta = {key: value for key, value in file.meta().items() if key != FOLDED}
        rows: dict[str, Mapping[int, Document]] = {
            Table.ARTICLES: file.articles(),
            Table.VERDICTS: file.verdicts(),
            Table.LINKS: file.links(),
            LEDGER: {entry.number: document_of(entry) for entry in file.ledger()},
        }
    finally:
        file.close()
    tables: Tables = {META: {META_ID: {**meta, "schema": CASE_SCHEMA, "title": case.title}}}
    for name, records in rows.items():
        tables[name] = {str(doc_id): records[doc_id] for doc_id in sorted(records)}
    new_names = {case.record_name(article.id): names[article.id] for article in case.articles}
    return CarriedCase(
        case.title,
        tuple(CarriedFile(names[article.id], _bytes(article)) for article in case.articles),
        _details(paths, case.articles, names),
        _renamed(tables, new_names.get),
    )


def safe_name(name: str) -> str:
    """Return a file name that is one on every system and that is read as an article.

    Whatever could lead out of the folder, hide the file or make it something else is replaced; a
    name that is safe already stays as it is.
    """
    base = _UNSAFE.sub("-", name).strip().rstrip(".") or "article"
    if _RESERVED.match(base):
        base = f"article-{base.lstrip('.')}"
    stem, suffix = os.path.splitext(base)
    if suffix.lower() not in _SUFFIXES:
        stem, suffix = base, ".txt"
    while len((stem + suffix).encode()) > _LONGEST_NAME:
        stem = stem[:-1]
    return stem + suffix


def document(case: CarriedCase) -> Document:
    """Return what an export holds for importing; text stands as text, other bytes in base 64."""
    return {
        "title": case.title,
        "articles": [_file_document(file) for file in case.articles],
        "files": [_file_document(file) for file in case.files],
        "tables": case.tables,
    }


def carried_case(text: str, source: str) -> CarriedCase:
    """Read what an export wrote; `source` names it in errors. Raises InputError."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError(
            f"{source} is not JSON: name a file that export --format json wrote"
        ) from None
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise InputError(f"{source} holds no case: name a file that export --format json wrote")
    schema = whole.get("schema")
    if schema != SCHEMA:
        raise InputError(
            f"{source} has schema {schema}, this Workbench knows {SCHEMA}: update Workbench"
        )
    try:
        held = whole["case"]
        articles = tuple(_read_file(file) for file in held["articles"])
        files = tuple(_read_file(file) for file in held["files"])
        tables = {name: _read_table(held["tables"][name]) for name in TABLES}
        title = held["title"]
        if not isinstance(title, str):
            raise TypeError(title)
    except (KeyError, TypeError, ValueError, AttributeError, binascii.Error) as error:
        raise InputError(f"{source} is damaged (at {error}): export the case again") from None
    if any(file.name != CASE_DETAILS for file in files):
        raise InputError(f"{source} holds a file that belongs to no case: export the case again")
    return _safely_named(CarriedCase(title, articles, files, tables))


# ---- inside


def _safely_named(case: CarriedCase) -> CarriedCase:
    names: dict[str, str] = {}
    taken: set[str] = set()
    articles = []
    for file in case.articles:
        name = _free(safe_name(file.name), taken)
        names.setdefault(file.name, name)
        articles.append(CarriedFile(name, file.data))
    if all(name == file.name for name, file in zip(names.values(), case.articles, strict=False)):
        return case
    return CarriedCase(case.title, tuple(articles), case.files, _renamed(case.tables, names.get))


def _names(articles: Iterable[Article]) -> dict[str, str]:
    taken: set[str] = set()
    names = {}
    for article in articles:
        base = article.path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
        names[article.id] = _free(safe_name(base), taken)
    return names


def _free(name: str, taken: set[str]) -> str:
    stem, suffix = os.path.splitext(name)
    number = 2
    while name.casefold() in taken:
        name = f"{stem}-{number}{suffix}"
        number += 1
    taken.add(name.casefold())
    return name


def _bytes(article: Article) -> bytes:
    if article.path == "-":
        raise InputError("standard input can't be exported as JSON: save it to a file first")
    try:
        return Path(article.path).read_bytes()
    except OSError as error:
        raise InputError(f"{article.path} cannot be read ({error.strerror}): check it") from None


def _details(
    paths: Sequence[str], articles: Sequence[Article], names: Mapping[str, str]
) -> tuple[CarriedFile, ...]:
    """Return the folder's own `case.toml`, or one with the order in which files were named."""
    if len(paths) == 1 and os.path.isdir(paths[0]):
        own = Path(paths[0]) / CASE_DETAILS
        return (CarriedFile(CASE_DETAILS, own.read_bytes()),) if own.is_file() else ()
    order = ", ".join(json.dumps(names[article.id], ensure_ascii=False) for article in articles)
    return (CarriedFile(CASE_DETAILS, f"order = [{order}]\n".encode()),)


def _renamed(tables: Tables, name_of: Callable[[str], str | None]) -> Tables:
    """Return the tables with articles called by other names, wherever a record names one."""

    def walked(value: Any, named: bool = False) -> Any:
        if isinstance(value, dict):
            return {
                key: walked(held, key in ("article", "path", "articles"))
                for key, held in value.items()
            }
        if isinstance(value, list):
            return [walked(held, named) for held in value]
        if named and isinstance(value, str):
            return name_of(value) or value
        return value

    return {
        name: {doc_id: walked(row) for doc_id, row in table.items()}
        for name, table in tables.items()
    }


def _file_document(file: CarriedFile) -> Document:
    try:
        return {"name": file.name, "text": file.data.decode("utf-8")}
    except UnicodeDecodeError:
        return {"name": file.name, "base64": base64.b64encode(file.data).decode("ascii")}


def _read_file(held: Mapping[str, Any]) -> CarriedFile:
    name = held["name"]
    if not isinstance(name, str):
        raise TypeError(name)
    if "text" in held:
        return CarriedFile(name, held["text"].encode("utf-8"))
    return CarriedFile(name, base64.b64decode(held["base64"], validate=True))


def _read_table(held: Mapping[str, Any]) -> dict[str, Document]:
    for doc_id, row in held.items():
        if not doc_id.isascii() or not doc_id.isdecimal() or not isinstance(row, dict):
            raise TypeError(doc_id)
    return dict(held)
