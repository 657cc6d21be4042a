"""Files are read: safely and bounded."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from workbench.articles import files
from workbench.articles.files import read_file
from workbench.errors import InputError


def write(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    return str(path)


def test_large_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 1_000_000)
    read_file(write(tmp_path, b"a" * 1_000_000))
    with pytest.raises(InputError, match="larger than 1 MB"):
        read_file(write(tmp_path, b"a" * 1_000_001))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    os.mkfifo(path)
    with pytest.raises(InputError, match="not a regular file"):
        read_file(str(path))


def test_a_link_to_a_device_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.symlink_to(os.devnull)
    with pytest.raises(InputError, match="not a regular file"):
        read_file(str(path))


def test_a_folder_named_like_an_article_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not a regular file"):
        read_file(str(tmp_path))


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read every file")
def test_an_unreadable_file_is_one_clear_line(tmp_path: Path) -> None:
    path = write(tmp_path, b"text")
    Path(path).chmod(0)
    with pytest.raises(InputError, match="cannot be read"):
        read_file(path)


@pytest.mark.parametrize("path", ["none.txt", "a\0b.txt", "x" * 5000, "\ud800.txt"])
def test_every_error_is_one_line(path: str) -> None:
    with pytest.raises(InputError) as caught:
        read_file(path)
    assert "\n" not in str(caught.value)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Ça va.".encode())))
    assert read_file("-") == "Ça va.".encode()
