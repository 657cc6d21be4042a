"""A document is written whole or not at all, and never over something by accident."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.export.writing import write_document


def test_a_new_file_is_written_in_utf_8_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_document(tmp_path / "out.md", "“x”\n")
    assert (tmp_path / "out.md").read_bytes() == "“x”\n".encode()
    assert os.listdir(tmp_path) == ["out.md"]


def test_an_existing_file_is_kept_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    path.write_text("mine")
    path.chmod(0o640)
    with pytest.raises(InputError, match="exists; use --force"):
        write_document(path, "new")
    assert path.read_text() == "mine"
    write_document(path, "new", replace=True)
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_the_report_of_the_case_is_replaced_without_asking(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    write_document(path, "new", own=path)
    assert path.read_text() == "new"


def test_an_article_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("an article")
    with pytest.raises(InputError, match="belongs to the case"):
        write_document(tmp_path / "x" / ".." / "article.txt", "new", replace=True, protected=[path])
    assert path.read_text() == "an article"


def test_a_folder_or_a_missing_folder_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        write_document(tmp_path, "x", replace=True)
    with pytest.raises(InputError, match="cannot write"):
        write_document(tmp_path / "missing" / "out.md", "x")


def test_a_device_holds_nothing_to_lose(tmp_path: Path) -> None:
    write_document(Path(os.devnull), "x")
    assert not Path(os.devnull).is_file()


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.md"
    path.write_text("old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(InputError, match="No space left"):
        write_document(path, "new", replace=True)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.md"]
