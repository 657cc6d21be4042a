"""What a case is opened with where nothing was said: its file, its title, the reviewer."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from pathlib import Path

CASE_FILE = "verdicts.json"


def case_file_of(paths: Sequence[str]) -> Path:
    """Return where the case file of some articles belongs.

    In their folder when they share one; else, as for a page or standard input, in the current one.
    """
    return (_folder_of(paths) or Path()) / CASE_FILE


def unfinished_import(case_file: Path) -> Path:
    """Return the file that stands beside a case file until an import is whole."""
    return case_file.with_name(case_file.name + ".importing")


def title_of(paths: Sequence[str]) -> str:
    """Return the name of the folder that the articles share; empty when they share none."""
    folder = _folder_of(paths)
    return "" if folder is None else folder.resolve().name


def _folder_of(paths: Sequence[str]) -> Path | None:
    folders = set()
    for path in paths:
        if path == "-" or "://" in path:
            return None
        folders.add(Path(path) if Path(path).is_dir() else Path(path).parent)
    return folders.pop() if len(folders) == 1 else None


def reviewer_here() -> str:
    """Return the name that the environment gives whoever is working here."""
    name = os.environ.get("WORKBENCH_REVIEWER") or os.environ.get("GIT_AUTHOR_NAME")
    if name:
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
