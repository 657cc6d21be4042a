"""The commands as a shell sees them: what they print, where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tinydb import TinyDB

from workbench import __version__
from workbench.claims.model import Verdict
from workbench.cli import FORMATS, run
from workbench.export.documents import SUFFIXES
from workbench.review.case import Case

FIRST = """Harbour fire hurts 60 workers

The fire in the harbour hurt 60 workers on Tuesday, the fire brigade said.

Nobody has been charged so far.
"""
SECOND = """Blaze at the port

The fire in the harbour hurt dozens of workers on Tuesday, the fire brigade said.

The mayor was on holiday in Norway.
"""


COMMANDS = ("compare", "export", "history", "import", "keys", "paths", "review", "status")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    return folder


def refusal(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said on stderr: one line and nothing on stdout."""
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("workbench: ")
    assert err.endswith("\n")
    assert err.count("\n") == 1
    return err


def decide_all(folder: Path, verdict: Verdict) -> None:
    case = Case.open([str(folder)], reviewer="Ann")
    case.decide([statement.id for statement in case.statements], verdict)
    case.close()


def test_the_module_is_the_command() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "workbench", "--version"], capture_output=True, text=True, check=True
    )
    assert __version__ in result.stdout


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_lists_the_commands(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["compare"],
        ["compare", "x", "--format", "pdf"],
        ["export", "x", "--format", "pdf"],
        ["export", "x", "--format", "csv", "--history"],
        ["export", "x", "--url", "https://x.example"],
        ["import", "x"],
        ["keys", "x"],
        ["status", "--nonsense", "x"],
        ["status", "x", "--require", "truth"],
        ["compare", "x", "--format"],
    ],
)
def test_wrong_usage_is_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert "--help" in refusal(capsys)


@pytest.mark.parametrize("command", ["compare", "export", "status"])
def test_what_cannot_be_read_is_one_line(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\x00\x01\x02\x00" * 100)
    (tmp_path / "hollow.txt").write_bytes(b"")
    (tmp_path / "secret.txt").write_text(FIRST)
    (tmp_path / "secret.txt").chmod(0)
    names = ["missing", "empty", "binary.txt", "hollow.txt", "new\nline\x1b[2J.txt"]
    if not os.access(tmp_path / "secret.txt", os.R_OK):
        names.append("secret.txt")
    for name in names:
        assert run([command, str(tmp_path / name)]) == 2
        line = refusal(capsys)
        assert "\x1b" not in line


@pytest.mark.parametrize("command", ["compare", "export", "status"])
def test_looking_at_a_case_leaves_nothing_behind(
    command: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(os.listdir(case))
    assert run([command, str(case)]) == 0
    capsys.readouterr()
    assert sorted(os.listdir(case)) == before


def test_a_review_without_a_terminal_is_refused(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["review", str(case)]) == 2
    assert "needs a terminal" in refusal(capsys)


def test_compare_writes_json_to_a_file(case: Path, tmp_path: Path) -> None:
    output = tmp_path / "comparison.json"
    assert run(["compare", str(case), "--format", "json", "-o", str(output)]) == 0
    found = json.loads(output.read_text(encoding="utf-8"))
    assert [Path(article["path"]).name for article in found["articles"]] == [
        "first.txt",
        "second.txt",
    ]
    texts = {s["id"]: s["text"] for article in found["articles"] for s in article["statements"]}
    pairs = [(texts[match["a"]], texts[match["b"]]) for match in found["matches"]]
    assert any("60 workers on" in a and "dozens" in b for a, b in pairs)


def test_compare_says_that_one_article_has_nothing_beside_it(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", str(case / "first.txt")]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("1 article, ")
    assert err.startswith("workbench: only one article: ")
    assert run(["compare", str(case)]) == 0
    assert capsys.readouterr().err == ""


def test_compare_says_that_one_article_was_named_twice(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = str(case / "first.txt")
    for command in ("compare", "status"):
        assert run([command, first, first]) == 0
        told = "one article was named twice: name the others about the event"
        assert capsys.readouterr().err == f"workbench: {told}\n"


def test_a_file_that_cannot_be_read_is_named_and_how_to_leave_it_out(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (case / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    assert run(["compare", str(case)]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"workbench: {case / 'photo.txt'} is a PNG image, not text: ")
    assert err.endswith(f", or move it out of {case} to leave it out\n")
    # Who named the file itself need not be told that.
    assert run(["compare", str(case / "photo.txt")]) == 2
    assert "leave it out" not in capsys.readouterr().err


def test_a_proposal_for_a_wrong_word_ends_with_one_mark(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["reviw"]) == 2
    told = "No such command 'reviw'. Did you mean 'review'? Try `workbench --help`."
    assert capsys.readouterr().err == f"workbench: {told}\n"
    assert run(["compare"]) == 2
    assert "'PATH...'. Try `workbench compare --help`." in capsys.readouterr().err


def test_compare_reads_several_files(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(case / "second.txt"), str(case / "first.txt")]) == 0
    out = capsys.readouterr().out
    assert out.startswith("2 articles, ")
    assert out.index("1  second") < out.index("2  first")


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


def test_history_tells_every_decision(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", str(case)]) == 0
    assert capsys.readouterr().out == "Nothing has been decided yet.\n"
    review = Case.open([str(case)], reviewer="Ann")
    first = review.statements[0].id
    review.decide([first], Verdict.DISPUTED)
    review.write_note(first, "Counted by\nthe port", "")
    review.undo()
    review.undo()
    review.close()
    assert run(["history", str(case)]) == 0
    lines = capsys.readouterr().out.splitlines()
    told = [line.partition("Ann  ")[2] for line in lines[::2]]
    assert told == [
        "verdict  open → disputed",
        "note  note: Counted by the port",
        "undo of 2  note taken away",
        "undo of 1  disputed → open",
    ]
    assert set(lines[1::2]) == {"    1.0 Harbour fire hurts 60 workers"}


def test_the_keys_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('[keys]\ndispute = ["F5", "?"]\nhelp = "H"\n')
    monkeypatch.setenv("WORKBENCH_CONFIG", str(settings))
    assert run(["keys"]) == 0
    text = capsys.readouterr().out
    assert "confirmed: at least two independent origins" in text
    assert run(["keys", "--format", "toml"]) == 0
    listed = capsys.readouterr().out
    found = tomllib.loads(listed)["keys"]
    assert (found["confirm"], found["help"]) == (["c"], ["H"])
    assert all(name in text for name in found)
    # What is listed is what the settings take.
    settings.write_text(listed, encoding="utf-8")
    assert run(["keys", "--format", "toml"]) == 0
    assert capsys.readouterr().out == listed


def test_the_places_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path / "mine.toml"))
    assert run(["paths"]) == 0
    assert f"{tmp_path / 'mine.toml'} (not there" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["compare", "export", "status", "history"])
def test_what_was_guessed_is_told_on_stderr(
    command: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (case / "third.txt").write_bytes("Der Hafen brannte, sagte Łukasz Żak.\n".encode("cp1250"))
    assert run([command, str(case)]) == 0
    out, err = capsys.readouterr()
    assert "third.txt: not UTF-8" in err
    assert "not UTF-8" not in out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    assert f"\n  workbench {command}" in capsys.readouterr().out


def test_status_has_the_counts_of_the_header(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["status", str(case), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == [
        "articles",
        "statements",
        "reviewed",
        "open",
        "verdicts",
        "conflicts_open",
        "recheck",
        "orphans",
    ]
    assert list(found["verdicts"]) == [verdict.value for verdict in Verdict]
    assert found["open"] == found["statements"] == 6
    assert run(["status", str(case)]) == 0
    assert "0/6 reviewed in 2 articles" in capsys.readouterr().out


def test_status_requires(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    demand = ["status", str(case), "--require", "reviewed"]
    assert run(demand) == 1
    out, err = capsys.readouterr()
    assert "0/6 reviewed" in out
    assert err == "workbench: not reviewed: 6 statements open\n"
    decide_all(case, Verdict.CONFIRMED)
    assert run([*demand, "--require", "no-conflicts"]) == 0


def test_the_articles_can_come_from_standard_input(case: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "workbench", "compare", "-", str(case / "second.txt")],
        input=FIRST,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "Harbour fire hurts 60 workers" in result.stdout


def test_a_reader_that_has_seen_enough_ends_it_quietly(case: Path) -> None:
    (case / "long.txt").write_text("A fire.\n\n" + "The harbour burned on. " * 20_000)
    process = subprocess.Popen(
        [sys.executable, "-m", "workbench", "compare", str(case), "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"{\n"
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_output_is_utf_8_in_any_locale(case: Path) -> None:
    (case / "third.txt").write_text("“Ölbrand”, said Łukasz 火.\n", encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = subprocess.run(
        [sys.executable, "-m", "workbench", "export", str(case)],
        capture_output=True,
        env=environment,
        check=True,
    )
    assert "“Ölbrand”, said Łukasz 火." in result.stdout.decode("utf-8")


def test_an_unexpected_error_is_one_line(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("a\nb")

    monkeypatch.setattr(Case, "open", fail)
    monkeypatch.delenv("WORKBENCH_DEBUG", raising=False)
    assert run(["status", str(case)]) == 2
    assert "KeyError" in refusal(capsys)
    monkeypatch.setenv("WORKBENCH_DEBUG", "1")
    with pytest.raises(KeyError):
        run(["status", str(case)])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_standard_output_is_one_line(case: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "workbench", "status", str(case)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("workbench: cannot write to standard output: ")
    assert done.stderr.count("\n") == 1


def test_an_empty_name_of_a_case_file_is_refused(case: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "status", str(case), "--case", ""],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_a_link_that_leads_nowhere_is_named(case: Path) -> None:
    (case / "loop.txt").symlink_to("loop.txt")
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "status", str(case)], capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "loop.txt" in done.stderr
    assert "unexpected" not in done.stderr
