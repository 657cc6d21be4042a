"""`case.toml`: what a checker says about the articles of a folder, validated key by key.

order = ["ledger.html", "courier.txt"]
depends = [["ledger.html", "courier.txt"]]

[articles."courier.txt"]
outlet = "The Harbour Courier"
date = 2018-04-02
wire = ["Reuters"]
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import urlsplit

from workbench.articles.dates import day_in
from workbench.articles.files import read_bytes
from workbench.articles.metadata import Metadata, iso_date
from workbench.articles.model import Article
from workbench.errors import InputError

_KEYS = ("order", "depends", "articles")
_DETAILS = ("title", "outlet", "author", "date", "url", "wire", "language")


@dataclass(frozen=True, slots=True)
class CaseDetails:
    """What a `case.toml` says, by the names of the files in its folder."""

    order: tuple[str, ...]
    depends: tuple[tuple[str, ...], ...]
    articles: dict[str, Metadata]

    def ordered(self, names: Sequence[str]) -> list[str]:
        """Return `names` with those that `order` names first."""
        return [*self.order, *(name for name in names if name not in self.order)]

    def applied(self, folder: str, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Return `articles` with the details of those that stand in `folder`."""
        names = {
            article.id: os.path.basename(article.path)
            for article in articles
            if os.path.dirname(article.path) == folder.rstrip("/" + os.sep)
            or os.path.join(folder, os.path.basename(article.path)) == article.path
        }
        ids = {name: article_id for article_id, name in names.items()}
        return tuple(
            self._detailed(article, names[article.id], ids) if article.id in names else article
            for article in articles
        )

    def _detailed(self, article: Article, name: str, ids: dict[str, str]) -> Article:
        told = self.articles.get(name, Metadata())
        others = dict.fromkeys(
            ids[other]
            for group in self.depends
            if name in group
            for other in group
            if other != name and other in ids
        )
        return replace(
            article,
            title=told.title or article.title,
            outlet=told.outlet or article.outlet,
            author=told.author or article.author,
            published=told.published or article.published,
            url=told.url or article.url,
            wire=article.wire if told.wire is None else told.wire,
            language=told.language or article.language,
            depends_on=tuple(others),
        )


def case_details(path: str, names: Sequence[str]) -> CaseDetails:
    """Read the `case.toml` at `path` for the articles `names` beside it.

    Raises InputError that names the key for whatever isn't as it must be.
    """
    try:
        held = tomllib.loads(read_bytes(path).decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8: save it as UTF-8") from None
    # A number of more digits than can be read is a plain ValueError.
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is not TOML ({_line(error)}): mend it") from None
    _check_keys(path, "", held, _KEYS)
    articles = held.get("articles", {})
    if not isinstance(articles, dict):
        raise InputError(f'{path}: articles must be tables such as [articles."a.txt"]')
    order = _files(path, "order", held.get("order", []), names)
    depends = held.get("depends", [])
    if not isinstance(depends, list) or not all(isinstance(group, list) for group in depends):
        raise InputError(f'{path}: depends must be a list of lists, such as [["a.txt", "b.txt"]]')
    groups = tuple(_files(path, "depends", group, names) for group in depends)
    if any(len(group) < 2 for group in groups):
        raise InputError(f"{path}: each list of depends must name two articles or more")
    _files(path, "articles", list(articles), names)
    return CaseDetails(
        order, groups, {name: _metadata(path, name, told) for name, told in articles.items()}
    )


def _metadata(path: str, name: str, told: object) -> Metadata:
    key = f'articles."{name}"'
    if not isinstance(told, dict):
        raise InputError(f"{path}: {key} must be a table of details")
    _check_keys(path, f"{key}.", told, _DETAILS)
    wire = told.get("wire", [])
    wires = [wire] if isinstance(wire, str) else wire
    if not isinstance(wires, list) or not all(isinstance(agency, str) for agency in wires):
        raise InputError(f'{path}: {key}.wire must be a list of agencies, such as ["Reuters"]')
    published = told.get("date")
    if isinstance(published, datetime | date):
        published = published.isoformat()
    texts = {
        "date": published,
        **{detail: told.get(detail) for detail in _DETAILS if detail not in ("wire", "date")},
    }
    for detail, value in texts.items():
        if detail in told and not (isinstance(value, str) and value.strip()):
            kind = "a date, such as 2018-04-02" if detail == "date" else "text in quotes"
            raise InputError(f"{path}: {key}.{detail} must be {kind}")
    held = {detail: _line(value) if value else None for detail, value in texts.items()}
    url = held["url"]
    if url and not is_address(url):
        raise InputError(f"{path}: {key}.url must begin with http:// or https:// and name a server")
    day = held["date"]
    if day and not is_day(day):
        raise InputError(f"{path}: {key}.date must be a date, such as 2018-04-02")
    return Metadata(
        held["title"],
        held["outlet"],
        held["author"],
        iso_date(held["date"]) if held["date"] else None,
        url,
        tuple(_line(agency) for agency in wires if agency.strip()) if "wire" in told else None,
        held["language"],
    )


def is_day(words: str) -> bool:
    """Whether `words` may be the date of an article: `2018-04-02`, `2 April 2018`."""
    try:
        date.fromisoformat(words.strip()[:10])
    except ValueError:
        return day_in(words) is not None
    return True


def is_address(url: str) -> bool:
    """Whether `url` may be that of an article."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(host) and " " not in url


def _files(path: str, key: str, value: object, names: Sequence[str]) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise InputError(f'{path}: {key} must be a list of file names, such as ["a.txt"]')
    for name in value:
        if name not in names:
            raise InputError(f"{path}: {key} names {_line(name)}, which is no article beside it")
    return tuple(dict.fromkeys(value))


def _check_keys(path: str, before: str, held: dict[str, object], known: Sequence[str]) -> None:
    for key in held:
        if key not in known:
            raise InputError(f"{path}: {before}{_line(key)} is not known: use {', '.join(known)}")


def _line(words: object) -> str:
    return " ".join(str(words).split())
