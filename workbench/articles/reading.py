"""Paths become articles: a folder is a case, files and pages stand in the order given."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from workbench.articles import plain_text
from workbench.articles.assembling import assemble
from workbench.articles.decoding import decode, decode_html
from workbench.articles.files import CASE_DETAILS, STDIN, is_article_name, is_url, read_file
from workbench.articles.layout import LaidOut
from workbench.articles.metadata import Metadata
from workbench.articles.model import Article
from workbench.errors import InputError

if TYPE_CHECKING:
    from workbench.articles.case_details import CaseDetails

_NUMBER = re.compile(r"(\d+)")
_STARTS_AS_HTML = re.compile(rb"\s*(?:<\?xml[^<>]*>\s*)?(?:<!doctype html|<html\b)", re.IGNORECASE)


def read_articles(paths: Sequence[str], *, beside: str | Path = ".") -> tuple[Article, ...]:
    """Read the articles of a case: a folder, several files, URLs, or `-` for standard input.

    A folder gives its supported files in natural sort order, or as its `case.toml` says. A path
    given twice is one article. The ids are a1, a2, … in that order. Fetched pages are kept in
    `fetched/` in the folder `beside`, that of the case file. Raises InputError.
    """
    if not paths:
        raise InputError("no articles named: give a folder or files")
    found: dict[str, tuple[str, str]] = {}
    details: dict[str, CaseDetails] = {}
    for path in paths:
        for file in _files(path, details):
            same = file if file == STDIN or is_url(file) else os.path.realpath(file)
            found.setdefault(same, (file, path))
    articles = tuple(
        _read_named(file, path, f"a{number}", beside)
        for number, (file, path) in enumerate(found.values(), 1)
    )
    for folder, known in details.items():
        articles = known.applied(folder, articles)
    if not any(article.statements for article in articles):
        raise InputError(f"no text in {', '.join(paths)}: check the files")
    return articles


def _read_named(file: str, path: str, article_id: str, beside: str | Path) -> Article:
    """Read the file of a path; of one in a folder, tell also how the rest can do without it."""
    try:
        return read_article(file, article_id, beside=beside)
    except InputError as error:
        if file == path:
            raise
        raise InputError(f"{error}, or move it out of {path} to leave it out") from None


def read_article(path: str, article_id: str, *, beside: str | Path = ".") -> Article:
    """Read one file or page, or the standard input for `-`. Raises InputError."""
    if is_url(path):
        return _read_page(path, article_id, Path(beside))
    data = read_file(path)
    suffix = Path(path).suffix.lower()
    if suffix not in _FORMATS:
        suffix = ".html" if _STARTS_AS_HTML.match(data) else ".txt"
    name = "standard input" if path == STDIN else path
    source = decode_html(data, name) if suffix in _PAGES else decode(data, name)
    return assemble(article_id, path, source, _FORMATS[suffix](source.text))


def _read_page(url: str, article_id: str, beside: Path) -> Article:
    # Imported here, like the formats below: few cases need the network's part.
    from workbench.articles.kept_pages import FOLDER, keep, page_at

    page = page_at(url, beside / FOLDER)
    suffix = {"text/plain": ".txt", "text/markdown": ".md"}.get(page.content_type, ".html")
    source = decode_html(page.data, url, page.charset)
    read = _FORMATS[suffix](source.text)
    # A page without text may have some the next time.
    told = page.notices if page.kept or not read.passages else keep(page, beside / FOLDER)
    source = replace(source, notices=(*told, *source.notices))
    details = read.metadata
    host = (urlsplit(page.final_url).hostname or "").removeprefix("www.")
    read = replace(read, metadata=replace(details, url=page.url, outlet=details.outlet or host))
    return assemble(article_id, url, source, read)


def _plain_text(text: str) -> LaidOut:
    return LaidOut(text, plain_text.passages(text), Metadata())


def _markdown(text: str) -> LaidOut:
    from workbench.articles.markdown_text import read_markdown

    return read_markdown(text)


def _html(text: str) -> LaidOut:
    from workbench.articles.html_text import read_html

    return read_html(text)


_FORMATS: dict[str, Callable[[str], LaidOut]] = {
    ".txt": _plain_text,
    ".text": _plain_text,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
}
_PAGES = (".html", ".htm", ".xhtml")


def _files(path: str, details: dict[str, CaseDetails]) -> list[str]:
    """The files that a path stands for: itself, or the articles in the folder.

    What a folder's `case.toml` says is added to `details`.
    """
    try:
        if path == STDIN or is_url(path) or not os.path.isdir(path):
            return [path]
        entries = sorted(os.scandir(path), key=lambda entry: _natural(entry.name))
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise InputError(f"{path} cannot be listed ({reason}): check its permissions") from None
    names = [entry.name for entry in entries if _is_article(entry)]
    if not names:
        cases = [entry.name for entry in entries if _holds_articles(entry)]
        if cases:
            within = f"but in folders within it: name one, such as {os.path.join(path, cases[0])}"
            raise InputError(f"no articles in {path}, {within}")
        raise InputError(f"no articles in {path}: put .txt, .md or .html files there")
    if any(entry.name == CASE_DETAILS for entry in entries):
        # Imported here: few folders have one.
        from workbench.articles.case_details import case_details

        details[path] = case_details(os.path.join(path, CASE_DETAILS), names)
        names = details[path].ordered(names)
    return [os.path.join(path, name) for name in names]


def _is_article(entry: os.DirEntry[str]) -> bool:
    return is_article_name(entry.name) and not os.path.isdir(entry.path)


def _holds_articles(entry: os.DirEntry[str]) -> bool:
    try:
        if not entry.is_dir():
            return False
        with os.scandir(entry.path) as within:
            return any(map(_is_article, within))
    except OSError:
        return False


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Sort key under which `2.txt` stands before `10.txt`."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
        for part in _NUMBER.split(name)
        if part
    ]


def alone(articles: Sequence[Article], paths: Sequence[str] = ()) -> tuple[str, ...]:
    """Return a notice, in one line, where there is nothing to compare an article with.

    `paths` are those that it was read from.
    """
    if len(articles) != 1:
        return ()
    if len(paths) > 1:
        times = "twice" if len(paths) == 2 else f"{len(paths)} times"
        return (f"one article was named {times}: name the others about the event",)
    return ("only one article: name the others about the event too, or put them beside it",)
