"""What an article says about itself in its front matter: flat scalars and lists, nothing more.

Front matter is YAML only in name: no anchors, no nesting, no types, so nothing in it can expand
or run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_MOST_CHARACTERS = 20_000
_ENTRY = re.compile(r"(?P<key>[^\W\d][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)$")
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")
_KEYS = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher", "publication", "site", "sitename", "site_name"),
    "author": ("author", "authors", "by", "byline"),
    "published": ("date", "published", "publish_date", "pubdate", "published_at"),
    "url": ("url", "link", "canonical", "source_url", "original_url"),
    "wire": ("wire", "wires", "agency", "agencies"),
    "language": ("language", "lang"),
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """The details of an article, as far as it gives them."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    wire: tuple[str, ...] | None = None
    language: str | None = None


def front_matter(content: str) -> Metadata:
    """Read the lines between the `---` of a Markdown file; what isn't flat is passed over."""
    entries = _entries(content[:_MOST_CHARACTERS].splitlines())

    def values(detail: str) -> list[str]:
        return next((entries[key] for key in _KEYS[detail] if entries.get(key)), [])

    def value(detail: str) -> str | None:
        return ", ".join(values(detail)) or None

    published = value("published")
    return Metadata(
        value("title"),
        value("outlet"),
        value("author"),
        iso_date(published) if published else None,
        value("url"),
        tuple(dict.fromkeys(values("wire"))) or None,
        value("language"),
    )


def is_front_matter(content: str) -> bool:
    """Whether lines between `---` are details, and not text that stands between two rules.

    Each must be an entry, an item, a comment or what an entry goes on with, and one of them a
    detail known here or all of them in the way of keys: `layout: post`.
    """
    lines = [line for line in content[:_MOST_CHARACTERS].splitlines() if line.strip()]
    entries = [_ENTRY.match(line) for line in lines]
    keys = [entry["key"] for entry in entries if entry]
    known = {name for names in _KEYS.values() for name in names}
    told = any(_key(key) in known for key in keys)
    if not keys or not (told or all(key.islower() and " " not in key for key in keys)):
        return False
    return all(
        entry or _ITEM.match(line) or line[0] in " \t#]}"
        for entry, line in zip(entries, lines, strict=True)
    )


def _key(words: str) -> str:
    return words.strip().lower().replace(" ", "_").replace("-", "_")


def iso_date(words: str) -> str:
    """Return `words` as an ISO 8601 date where they begin with one, else as they are."""
    try:
        return date.fromisoformat(words.strip()[:10]).isoformat()
    except ValueError:
        return words


def _entries(lines: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if item := _ITEM.match(line):
            if key:
                found[key] += _scalars(item["value"], listed=False)
        elif entry := _ENTRY.match(line):
            key = _key(entry["key"])
            found.setdefault(key, [])
            found[key] += _scalars(entry["value"] or "", listed=True)
    return found


def _scalars(value: str, *, listed: bool) -> list[str]:
    value = value.strip()
    if listed and value.startswith("[") and value.endswith("]"):
        parts = re.findall(r"\"[^\"]*\"|'[^']*'|[^,\[\]]+", value[1:-1])
        return [scalar for part in parts for scalar in _scalars(part, listed=False)]
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
        value = value.replace("''", "'") if value and "''" in value else value.replace('\\"', '"')
    else:
        value = _COMMENT.sub("", value).strip()
    value = " ".join(value.split())
    return [] if value in ("", "~", "null", "|", ">", "|-", ">-") else [value]
