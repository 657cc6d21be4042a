"""Documents become files: whole or not at all, and never over something by accident."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from workbench.errors import InputError
from workbench.export.belongings import Belongings
from workbench.review.opening import CASE_FILE

NOTHING = Belongings()
REPORT = "report.md"
"""The case's own report: this name in the case folder is replaced, as the review wrote it."""


def report_of(case_file: Path) -> Path:
    """Return where the case's own report belongs: beside its file, which may have a name."""
    # A name that begins otherwise would be read as one of the articles.
    name = REPORT if case_file.name == CASE_FILE else f"report-{case_file.stem}.md"
    return case_file.parent / name


def digest(path: Path) -> str:
    """Return what tells whether a file was changed; empty where there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""
    except OSError as error:
        return f"not to be read: {error}"


def write_document(
    path: Path,
    text: str,
    *,
    replace: bool = False,
    own: Path | None = None,
    case: Belongings = NOTHING,
) -> None:
    """Write a document to `path` in UTF-8, by a temporary file beside it.

    An existing file is replaced only where `replace` is set or `path` is `own`, the report that
    belongs to the case. What belongs to the `case` itself is never replaced.

    Raises `InputError` where the file must not or can't be written.
    """
    target = path.resolve()
    if target.is_dir():
        raise InputError(f"{path} is a folder; name a file in it for -o")
    case.refuse(path)
    if target.is_file() and not replace and not (own is not None and target == own.resolve()):
        raise InputError(f"{path} exists; use --force to replace it")
    if not target.parent.is_dir():
        raise InputError(f"cannot write {path}: there is no folder {path.parent}")
    try:
        if target.exists() and not target.is_file():  # a device or a pipe
            target.write_text(text, encoding="utf-8", newline="\n")
        else:
            _replace(target, text)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror or error}") from error


def _replace(target: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    temporary = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
