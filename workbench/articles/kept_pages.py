"""Fetched pages are kept beside the case, so that a review can be repeated without the network.

In `fetched/` a page stands as the bytes that came, with a `.json` of the same name that tells
where they came from. Deleting the two lets the page be fetched anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from workbench.articles.fetching import address_of, fetch
from workbench.articles.files import read_bytes
from workbench.errors import InputError

FOLDER = "fetched"
SUFFIXES = {"text/plain": ".txt", "text/markdown": ".md"}
_LONGEST_NAME = 60
_UNSAFE = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was fetched, now or earlier."""

    url: str
    final_url: str
    content_type: str
    charset: str | None
    fetched_at: str
    """In UTC, ISO 8601."""

    sha256: str
    data: bytes
    notices: tuple[str, ...] = ()
    kept: bool = False


def page_at(url: str, folder: Path) -> Page:
    """Return the page that is kept in `folder`, or fetch it; then it isn't kept yet.

    Raises InputError when it is neither kept nor to be had.
    """
    address_of(url)
    url = urldefrag(url)[0]
    kept = _kept(url, folder)
    if kept is not None:
        return kept
    answer = fetch(url)
    return Page(
        url,
        answer.final_url,
        answer.content_type,
        answer.charset,
        datetime.now(UTC).isoformat(timespec="seconds"),
        hashlib.sha256(answer.data).hexdigest(),
        answer.data,
    )


def keep(page: Page, folder: Path) -> tuple[str, ...]:
    """Keep a page in `folder`; where it can't be kept the notice that is returned says so."""
    try:
        _keep(page, folder)
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        return (
            f"the page could not be kept in {folder} ({reason}); a later review fetches it anew",
        )
    return ()


def file_name(url: str) -> str:
    """Return the name, without its suffix, that a page is kept under: safe on every system."""
    parts = urlsplit(url)
    words = _UNSAFE.sub("-", f"{parts.hostname or ''}{parts.path}".lower()).strip("-")
    return f"{words[:_LONGEST_NAME].strip('-')}-{hashlib.sha256(url.encode()).hexdigest()[:12]}"


def _fields(page: Page) -> dict[str, object]:
    return {
        "url": page.url,
        "final_url": page.final_url,
        "content_type": page.content_type,
        "charset": page.charset,
        "fetched_at": page.fetched_at,
        "sha256": page.sha256,
    }


def _kept(url: str, folder: Path) -> Page | None:
    told = folder / f"{file_name(url)}.json"
    if not told.is_file():
        return None
    try:
        held = json.loads(read_bytes(str(told)))
        file, final, kind, charset, when, sha = (
            held[key]
            for key in ("file", "final_url", "content_type", "charset", "fetched_at", "sha256")
        )
        texts = all(isinstance(value, str) for value in (file, final, kind, when, sha))
        if not texts or not isinstance(charset, str | None) or os.path.basename(file) != file:
            raise TypeError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise InputError(f"{told} is damaged: delete it and the page is fetched anew") from None
    path = folder / file
    if not path.is_file():
        return None
    data = read_bytes(str(path))
    notices: tuple[str, ...] = ()
    if hashlib.sha256(data).hexdigest() != sha:
        notices = (f"{path} was changed after it was fetched",)
    return Page(url, final, kind, charset, when, sha, data, notices, kept=True)


def _keep(page: Page, folder: Path) -> None:
    """Write the page and then what tells of it, each whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    name = file_name(page.url)
    file = name + SUFFIXES.get(page.content_type, ".html")
    _write(folder / file, page.data)
    told = json.dumps({**_fields(page), "file": file}, indent=2, ensure_ascii=False)
    _write(folder / f"{name}.json", f"{told}\n".encode())


def _write(path: Path, data: bytes) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
