"""Files become text: opened safely, bounded in size, decoded with a word about any guess."""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import InputError

MOST_BYTES = 5_000_000
"""The largest article that is read."""

STDIN = "-"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
)


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file with the SHA-256 of its bytes; newlines are `\\n`, a BOM is gone."""

    text: str
    sha256: str
    notices: tuple[str, ...] = ()


def read_file(path: str) -> SourceText:
    """Read an article's file, or the standard input for `-`.

    Raises InputError for what is missing, unreadable, not a regular file, larger than
    `MOST_BYTES`, or no text.
    """
    data = _read_stdin() if path == STDIN else _read_bytes(path)
    name = "standard input" if path == STDIN else path
    return decode(data, name)


def decode(data: bytes, name: str) -> SourceText:
    """Decode `data`: by its BOM, as UTF-8, else by a guess that a notice tells of."""
    text, notices = _decoded(data, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return SourceText(text, hashlib.sha256(data).hexdigest(), notices)


def _read_stdin() -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise InputError("standard input is closed: pipe an article into it or name a file")
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _too_big("standard input")
    return data


def _read_bytes(path: str) -> bytes:
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


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return _text_only(data.decode(encoding), name), ()
            except UnicodeDecodeError:
                raise InputError(
                    f"{name} begins as {encoding.upper()} but does not go on so: save it as UTF-8"
                ) from None
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{name} is {kind}, not text: save the article as a text file")
    if b"\0" in data:
        raise InputError(f"{name} is binary, not text: save the article as a text file")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(data, name)


def _text_only(text: str, name: str) -> str:
    if "\0" in text:
        raise InputError(f"{name} is binary, not text: save the article as a text file")
    return text


def _guessed(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    # Imported here: its tables cost start-up time and most articles are UTF-8.
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise InputError(f"{name} is not text in any known encoding: save it as UTF-8")
    guess = best.encoding.replace("_", "-")
    return str(best), (f"not UTF-8: read as {guess}, a guess; save the file as UTF-8 to be sure",)
