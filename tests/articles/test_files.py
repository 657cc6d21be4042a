"""Files become text: safely, bounded, decoded."""

from __future__ import annotations

import hashlib
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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_bom_is_honoured_and_gone(tmp_path: Path, encoding: str) -> None:
    source = read_file(write(tmp_path, "Żółw – “ok”\n".encode(encoding)))
    assert source.text == "Żółw – “ok”\n"
    assert source.notices == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_both_orders_of_utf_16(tmp_path: Path, encoding: str) -> None:
    assert read_file(write(tmp_path, "\ufeffBrücke".encode(encoding))).text == "Brücke"


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    words = "Мэр города сообщил, что мост закрыт до конца недели из-за паводка. " * 5
    source = read_file(write(tmp_path, words.encode("cp1251")))
    assert source.text == words
    assert len(source.notices) == 1
    assert "cp1251" in source.notices[0]


def test_newlines_of_every_style_become_one(tmp_path: Path) -> None:
    assert read_file(write(tmp_path, b"a\r\nb\rc\n")).text == "a\nb\nc\n"


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfa\r\n"
    assert read_file(write(tmp_path, data)).sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04docx",
        b"\x89PNG\r\n",
        b"text\x00more",
        b"\xff\xfea\x00\x00\x00",
    ],
)
def test_binary_files_are_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        read_file(write(tmp_path, data))


def test_broken_utf_16_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="save it as UTF-8"):
        read_file(write(tmp_path, b"\xff\xfea\x00\x00\xd8a"))


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
    assert read_file("-").text == "Ça va."
