"""Files are read: opened safely and bounded in size."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path

from workbench.errors import InputError

MOST_BYTES = 5_000_000
"""The largest article that is read."""

STDIN = "-"
CASE_DETAILS = "case.toml"
"""In a folder: the order of its articles, and what the checker knows of them."""

ARTICLE_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""What files of articles end in, in small letters."""

_NO_ARTICLE = re.compile(
    # `Reporters.txt` is one; `report.md` and `report-april.html` are what was written about them.
    r"\.|readme\.|report(?:[-_ .]|$)|verdicts\.json|case\.toml$",
    re.IGNORECASE,
)


def is_article_name(name: str) -> bool:
    """Whether a folder of articles takes a file of this name for one of them."""
    return os.path.splitext(name)[1].lower() in ARTICLE_SUFFIXES and not _NO_ARTICLE.match(name)


def is_url(path: str) -> bool:
    """Whether a path names a page by its scheme: `https://…`, but also `ftp://…`."""
    scheme, mark, _ = path.partition("://")
    return bool(mark) and scheme.isascii() and scheme[:1].isalpha() and "/" not in scheme


def read_file(path: str) -> bytes:
    """Read an article's file, or the standard input for `-`.

    Raises InputError for what is missing, unreadable, not a regular file, or larger than
    `MOST_BYTES`.
    """
    return _read_stdin() if path == STDIN else read_bytes(path)


def _read_stdin() -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise InputError("standard input is closed: pipe an article into it or name a file")
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _too_big("standard input")
    return data


def read_bytes(path: str) -> bytes:
    """Read a regular file of at most `MOST_BYTES`. Raises InputError."""
    # Non-blocking, so that opening a FIFO returns and its kind can be looked at.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    flags |= getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise InputError(f"{path or repr(path)} is not a regular file: name a text file")
        descriptor = os.open(path, flags)
    except FileNotFoundError:
        raise InputError(f"{path} does not exist: check the path") from None
    except ValueError:
        raise InputError(f"{path!r} is not a path: check it") from None
    except OSError as error:
        raise _unreadable(path, error) from None
    try:
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise InputError(f"{path or repr(path)} is not a regular file: name a text file")
            if status.st_size > MOST_BYTES:
                raise _too_big(path)
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from None
    if len(data) > MOST_BYTES:
        raise _too_big(path)
    return data


def _unreadable(path: str, error: OSError) -> InputError:
    reason = (error.strerror or "unknown error").lower()
    return InputError(f"{path} cannot be read ({reason}): check the file and its permissions")


def _too_big(name: str) -> InputError:
    return InputError(
        f"{name} is larger than {MOST_BYTES // 1_000_000} MB: cut it down to the article"
    )
