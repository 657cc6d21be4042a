"""A document is written whole or not at all, and never over something by accident."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.export.belongings import Belongings
from workbench.export.writing import report_of, write_document


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


@pytest.mark.parametrize(
    "name",
    [
        "x/../article.txt",
        "link.txt",
        "verdicts.json",
        "verdicts.json.journal",
        "verdicts.json.lock",
        "verdicts.json.journal.damaged-2",
        "verdicts.json.backups/2018-04-02T120000Z.json",
        "case.toml",
        "fetched/0a1b.html",
    ],
)
def test_what_belongs_to_a_case_is_never_replaced(name: str, tmp_path: Path) -> None:
    for folder in ("x", "fetched", "verdicts.json.backups"):
        (tmp_path / folder).mkdir()
    article = tmp_path / "article.txt"
    article.touch()
    (tmp_path / "link.txt").symlink_to(article)
    path = tmp_path / name
    path.write_text("as it was")
    case = Belongings.of([str(tmp_path)], [str(article)])
    with pytest.raises(InputError, match="belongs to the case"):
        write_document(path, "new", replace=True, case=case)
    assert path.read_text() == "as it was"


def test_a_report_never_becomes_an_article_of_its_own_case(tmp_path: Path) -> None:
    case = Belongings.of([str(tmp_path)], [str(tmp_path / "article.txt")])
    for name in ("summary.md", "page.html"):
        with pytest.raises(InputError, match="would be read as an article"):
            write_document(tmp_path / name, "new", case=case)
    (tmp_path / "sub").mkdir()
    for name in ("report.md", "report-2.html", "table.csv", "sub/summary.md", "verdicts.json.md"):
        write_document(tmp_path / name, "new", case=case)
    # What was given file by file isn't read as a folder.
    given = Belongings.of([str(tmp_path / "article.txt")], [str(tmp_path / "article.txt")])
    write_document(tmp_path / "summary.md", "new", case=given)


def test_the_report_of_a_case_file_with_a_name_is_no_article_either() -> None:
    assert report_of(Path("x/verdicts.json")) == Path("x/report.md")
    assert report_of(Path("x/invitation.json")) == Path("x/report-invitation.md")


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


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot write .*: there is no folder .*nowhere"):
        write_document(tmp_path / "nowhere" / "report.md", "words")
