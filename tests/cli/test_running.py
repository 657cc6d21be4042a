"""What is the same for every command: usage, errors in one line, streams."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.harbour import COMMANDS, FIRST, refusal
from workbench import __version__
from workbench.cli import run
from workbench.review.case import Case


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
