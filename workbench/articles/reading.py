"""Paths become articles: a folder is a case, files stand in the order given."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.articles import plain_text
from workbench.articles.boilerplate import byline_author, without_boilerplate
from workbench.articles.files import STDIN, SourceText, read_file
from workbench.articles.metadata import Metadata
from workbench.articles.model import Article, Kind
from workbench.articles.passages import Passage
from workbench.articles.statements import set_apart, statements
from workbench.articles.wire import agencies
from workbench.errors import InputError

_NUMBER = re.compile(r"(\d+)")
_NO_METADATA = Metadata()
_NO_ARTICLES = ("readme", "report", "verdicts.json", "case.toml")


def read_articles(paths: Sequence[str]) -> tuple[Article, ...]:
    """Read the articles of a case: a folder, several files, or `-` for the standard input.

    A folder gives its supported files in natural sort order. A path given twice is one article.
    The ids are a1, a2, … in that order. Raises InputError.
    """
    if not paths:
        raise InputError("no articles named: give a folder or files")
    found: dict[str, str] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(STDIN if file == STDIN else os.path.realpath(file), file)
    articles = tuple(read_article(path, f"a{i}") for i, path in enumerate(found.values(), 1))
    if not any(article.statements for article in articles):
        raise InputError(f"no text in {', '.join(paths)}: check the files")
    return articles


def read_article(path: str, article_id: str) -> Article:
    """Read one file, or the standard input for `-`. Raises InputError."""
    read = _READERS.get(Path(path).suffix.lower(), _read_plain_text)
    return read(path, article_id, read_file(path))


def _read_plain_text(path: str, article_id: str, source: SourceText) -> Article:
    return _article(path, article_id, source, source.text, plain_text.passages(source.text))


def _read_markdown(path: str, article_id: str, source: SourceText) -> Article:
    # Imported here: a case of plain text need not wait for it.
    from workbench.articles.markdown_text import read_markdown

    read = read_markdown(source.text)
    return _article(path, article_id, source, read.text, read.passages, read.metadata)


def _article(
    path: str,
    article_id: str,
    source: SourceText,
    text: str,
    passages: Sequence[Passage],
    metadata: Metadata = _NO_METADATA,
) -> Article:
    """Put an article together from its reading text and what was read beside it."""
    passages = without_boilerplate(text, passages)
    found = statements(article_id, text, passages)
    apart = set_apart(text, passages)
    title = found[0].text if found and found[0].kind is Kind.HEADING else ""
    return Article(
        article_id,
        path,
        source.sha256,
        text,
        metadata.title or " ".join(title.split()) or _name(path),
        found,
        apart,
        metadata.outlet,
        metadata.author or byline_author(line.text for line in apart),
        metadata.published,
        metadata.url,
        metadata.wire or agencies(text[p.start : p.end] for p in passages),
        metadata.language,
        notices=source.notices if found else (*source.notices, "no text in it"),
    )


def _name(path: str) -> str:
    return "standard input" if path == STDIN else Path(path).stem


_READERS: dict[str, Callable[[str, str, SourceText], Article]] = {
    ".txt": _read_plain_text,
    ".text": _read_plain_text,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
}


def _files(path: str) -> list[str]:
    """The files that a path stands for: itself, or the articles in the folder."""
    try:
        if path == STDIN or not os.path.isdir(path):
            return [path]
        entries = sorted(os.scandir(path), key=lambda entry: _natural(entry.name))
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise InputError(f"{path} cannot be listed ({reason}): check its permissions") from None
    files = [os.path.join(path, entry.name) for entry in entries if _is_article(entry)]
    if not files:
        raise InputError(f"no articles in {path}: put .txt or .md files there")
    return files


def _is_article(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    return (
        not name.startswith((".", *_NO_ARTICLES))
        and Path(name).suffix in _READERS
        and not os.path.isdir(entry.path)
    )


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Sort key under which `2.txt` stands before `10.txt`."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
        for part in _NUMBER.split(name)
        if part
    ]
