"""`workbench export` and `import` as a shell sees them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.cli.harbour import FIRST, decide_all, refusal
from workbench.claims.model import Verdict
from workbench.cli import run
from workbench.cli.export import FORMATS
from workbench.export.documents import SUFFIXES
from workbench.review.case import Case


def test_export_writes_what_was_decided(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide_all(case, Verdict.SINGLE_SOURCE)
    assert run(["export", str(case)]) == 0
    out = capsys.readouterr().out
    assert "6 of 6 statements reviewed, 0 open." in out
    assert "single-source, by Ann" in out


def test_two_exports_are_equal(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide_all(case, Verdict.DISPUTED)
    assert run(["export", str(case)]) == 0
    first = capsys.readouterr().out
    assert run(["export", str(case), "-o", "-"]) == 0
    assert capsys.readouterr().out == first


def test_export_replaces_only_the_report_of_the_case(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert run(["export", str(case), "-o", str(case / "report.md")]) == 0
    other = tmp_path / "report.md"
    other.write_text("mine")
    assert run(["export", str(case), "-o", str(other)]) == 2
    assert "--force" in refusal(capsys)
    assert other.read_text() == "mine"
    assert run(["export", str(case), "-o", str(other), "--force"]) == 0
    assert other.read_text(encoding="utf-8").startswith("# Fact-check report: ")


@pytest.mark.parametrize("name", ["first.txt", "verdicts.json"])
def test_export_never_replaces_the_case(
    name: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decide_all(case, Verdict.CONFIRMED)
    before = (case / name).read_bytes()
    assert run(["export", str(case), "-o", str(case / name), "--force"]) == 2
    assert "belongs to the case" in refusal(capsys)
    assert (case / name).read_bytes() == before


@pytest.mark.parametrize("url", ["foo", "javascript:alert(1)", "https://", "ftp://x.example/y"])
def test_the_address_of_a_claimreview_is_one(
    url: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(case), "--format", "claimreview", "--url", url]) == 2
    assert f"--url {url} is no web address" in refusal(capsys)


def test_a_claimreview_stands_where_it_will_be_published(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decide_all(case, Verdict.CONFIRMED)
    url = "https://paper.example/facts#top"
    assert run(["export", str(case), "--format", "claimreview", "--url", url]) == 0
    reviews = json.loads(capsys.readouterr().out)["@graph"]
    assert {review["url"].partition("#")[0] for review in reviews} == {url.partition("#")[0]}
    assert all(review["url"].count("#") == 1 for review in reviews)


def test_the_case_file_can_stand_elsewhere(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elsewhere.json"
    opened = Case.open([str(case)], case_file=str(elsewhere), reviewer="Ann")
    opened.decide([opened.statements[0].id], Verdict.CONFIRMED)
    opened.close()
    assert len(TinyDB(elsewhere, access_mode="r").table("verdicts")) == 1
    assert run(["status", str(case), "--case", str(elsewhere), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["verdicts"]["confirmed"] == 1


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_the_same_twice_and_can_be_a_report_of_the_case(
    form: str, case: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    decide_all(case, Verdict.DISPUTED)
    command = ["export", str(case), "--format", form]
    assert run(command) == 0
    shown = capfdbinary.readouterr().out
    own = case / f"report{SUFFIXES[form]}"
    for _ in range(2):
        assert run([*command, "-o", str(own)]) == 0
    assert own.read_bytes() == shown
    # A report is no article.
    assert run([*command, "-o", "-"]) == 0
    assert capfdbinary.readouterr().out == shown


def test_what_is_exported_can_be_imported(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decide_all(case, Verdict.CONFIRMED)
    text = tmp_path / "case.json"
    assert run(["export", str(case), "--format", "json", "-o", str(text)]) == 0
    copy = tmp_path / "copy"
    assert run(["import", str(text), str(copy)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{copy}: 6 verdicts and notes taken over",
        "2 articles written, with 1 entry of history",
    ]
    again = tmp_path / "again.json"
    assert run(["export", str(copy), "--format", "json", "-o", str(again)]) == 0
    assert again.read_bytes() == text.read_bytes()


def test_standard_input_is_imported_too(case: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "workbench"]
    text = subprocess.run(
        [*command, "export", str(case), "--format", "json"], capture_output=True, check=True
    ).stdout
    subprocess.run([*command, "import", "-", str(tmp_path / "copy")], input=text, check=True)
    assert (tmp_path / "copy" / "first.txt").read_text(encoding="utf-8") == FIRST


def test_what_cannot_be_imported_is_one_line(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "latin.json").write_bytes(b"\xff\xfe{")
    for name in ("missing.json", "latin.json", "harbour/first.txt", "harbour"):
        assert run(["import", str(tmp_path / name), str(tmp_path / "copy")]) == 2
        refusal(capsys)
    assert not (tmp_path / "copy").exists()
