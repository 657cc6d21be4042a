"""What belongs to a case on the disk, where a document mustn't be written."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.articles.files import CASE_DETAILS, is_article_name
from workbench.articles.kept_pages import FOLDER
from workbench.errors import InputError
from workbench.review.opening import case_file_of

_OF_A_CASE_FILE = re.compile(r"(?:\.(?:journal|lock|tmp|backups|damaged(?:-\d+)?))*")


@dataclass(frozen=True, slots=True)
class Belongings:
    """The files of a case: its `articles`, its case file, the `folders` it was opened with."""

    articles: tuple[Path, ...] = ()
    case_file: Path | None = None
    folders: tuple[Path, ...] = ()

    @classmethod
    def of(
        cls, paths: Sequence[str], articles: Sequence[str], case_file: Path | None = None
    ) -> Belongings:
        """Gather them from what was opened; without a `case_file` it is where it would be."""
        return cls(
            tuple(Path(article) for article in articles),
            case_file or case_file_of(paths),
            tuple(Path(path) for path in paths if os.path.isdir(path)),
        )

    def refuse(self, path: Path) -> None:
        """Raise InputError where a document at `path` would harm the case or become part of it."""
        target = path.resolve()
        if self._holds(target):
            raise InputError(f"{path} belongs to the case; choose another name for -o")
        if any(target.parent == folder.resolve() for folder in self.folders) and is_article_name(
            target.name
        ):
            raise InputError(
                f"{path} would be read as an article of the case;"
                " call it report… or write it into another folder"
            )

    def _holds(self, target: Path) -> bool:
        if any(_is_same(target, article) for article in self.articles):
            return True
        if self.case_file is None:
            return False
        file = self.case_file.resolve()
        # What the storage needs beside it, and what is in its backups.
        for one in (target, target.parent):
            rest = one.name.removeprefix(file.name)
            if one.parent == file.parent and rest != one.name and _OF_A_CASE_FILE.fullmatch(rest):
                return True
        kept = [file.parent, *(folder.resolve() for folder in self.folders)]
        return _is_same(target, file) or any(
            target == folder / CASE_DETAILS or target.parent == folder / FOLDER for folder in kept
        )


def _is_same(target: Path, kept: Path) -> bool:
    try:
        return target.samefile(kept)
    except OSError:
        return target == kept.resolve()
