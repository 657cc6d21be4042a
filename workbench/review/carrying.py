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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workbench.articles.case_details import is_address, is_day
from workbench.articles.files import (
    ARTICLE_SUFFIXES,
    CASE_DETAILS,
    STDIN,
    is_article_name,
    is_url,
    read_file,
)
from workbench.articles.kept_pages import FOLDER, SUFFIXES, file_name, page_at
from workbench.articles.model import Article
from workbench.claims.model import Comparison
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.review.pruning import pruned
from workbench.store.case_file import CaseFile
from workbench.store.ledger import document_of
from workbench.store.lines import FOLDED, LEDGER, META, META_ID
from workbench.store.migrations import SCHEMA as CASE_SCHEMA
from workbench.store.model import Document, Table

FORMAT = "workbench case"
SCHEMA = 1
TABLES = (META, *(table.value for table in Table), LEDGER)

_LONGEST_NAME = 120
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f/\\<>:"|?*\ud800-\udfff\u2028\u2029]')
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)",
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
    fetched = case.path.parent / FOLDER
    sources = [(article, *_source(article, fetched)) for article in case.articles]
    names = _names((article.id, name) for article, name, _ in sources)
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
        tuple(CarriedFile(names[article.id], data) for article, _, data in sources),
        _details(paths, case.articles, names),
        _renamed(tables, new_names.get),
    )


def comparison_of(case: Case, carried: CarriedCase) -> Comparison:
    """Return what was found between the articles, in which files are called as they travel."""
    names = [file.name for file in carried.articles]
    if names == [os.path.basename(article.path) for article in case.articles]:
        return case.comparison
    # Imported here: hardly any case has a name that must be changed.
    from workbench.claims.comparing import compare

    called = tuple(
        replace(article, path=name) for article, name in zip(case.articles, names, strict=True)
    )
    return pruned(compare(called, case.corrections()), case.statements, case.corrections())


def safe_name(name: str) -> str:
    """Return a file name that is one on every system and that is read as an article.

    Whatever could lead out of the folder, hide the file or make it something else is replaced; a
    name that is safe already stays as it is.
    """
    base = _UNSAFE.sub("-", name).strip().rstrip(".") or "article"
    stem, suffix = os.path.splitext(base)
    if suffix.lower() not in ARTICLE_SUFFIXES:
        stem, suffix = base, ".txt"
    if _RESERVED.match(base) or not is_article_name(stem + suffix):
        stem = f"article-{stem.lstrip('.')}"
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


def _names(wished: Iterable[tuple[str, str]]) -> dict[str, str]:
    taken: set[str] = set()
    return {article_id: _free(safe_name(name), taken) for article_id, name in wished}


def _free(name: str, taken: set[str]) -> str:
    stem, suffix = os.path.splitext(name)
    number = 2
    while name.casefold() in taken:
        name = f"{stem}-{number}{suffix}"
        number += 1
    taken.add(name.casefold())
    return name


def _source(article: Article, fetched: Path) -> tuple[str, bytes]:
    """Return the name and the bytes of an article's file, or of the page that was kept."""
    if article.path == STDIN:
        raise InputError("standard input can't be exported as JSON: save it to a file first")
    if is_url(article.path):
        page = page_at(article.path, fetched)
        return file_name(page.url) + SUFFIXES.get(page.content_type, ".html"), page.data
    return article.path.replace("\\", "/").rsplit("/", 1)[-1], read_file(article.path)


def _details(
    paths: Sequence[str], articles: Sequence[Article], names: Mapping[str, str]
) -> tuple[CarriedFile, ...]:
    """Return the `case.toml` that makes a folder of the files the same case; none if none must be.

    A folder's own goes along as it is, unless it names a file that gets another name.
    """
    own = Path(paths[0]) / CASE_DETAILS if len(paths) == 1 and os.path.isdir(paths[0]) else None
    renamed = {a.id for a in articles if os.path.basename(a.path) != names[a.id]}
    known = own is not None and own.is_file()
    if own is not None and not renamed:
        return (CarriedFile(CASE_DETAILS, own.read_bytes()),) if known else ()
    lines = [f"order = {_listed(names[article.id] for article in articles)}"]
    depending = [[a.id, *a.depends_on] for a in articles if a.depends_on]
    if depending:
        groups = ", ".join(_listed(names[id_] for id_ in group) for group in depending)
        lines.append(f"depends = [{groups}]")
    for article in articles:
        if known or article.id in renamed:
            lines += ["", f"[articles.{_quoted(names[article.id])}]", *_described(article)]
    return (CarriedFile(CASE_DETAILS, "\n".join([*lines, ""]).encode()),)


def _described(article: Article) -> Iterator[str]:
    yield f"title = {_quoted(article.title)}"
    for name, value in (
        ("outlet", article.outlet),
        ("author", article.author),
        ("date", article.published),
        ("url", article.url),
        ("language", article.language),
    ):
        # Other words for the two can't stand there; the file itself tells them.
        valid = {"date": is_day, "url": is_address}.get(name, bool)
        if value and valid(value):
            yield f"{name} = {_quoted(value)}"
    yield f"wire = {_listed(article.wire)}"


def _listed(texts: Iterable[str]) -> str:
    return f"[{', '.join(_quoted(text) for text in texts)}]"


def _quoted(text: str) -> str:
    """Return a basic string of TOML."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


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
