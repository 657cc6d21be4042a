"""What is shown while the articles are compared."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from workbench.cli import run, waiting

COMMANDS = (["compare"], ["export"], ["status"])


class Terminal(io.TextIOWrapper):
    """A stderr that says it is a terminal."""

    def __init__(self) -> None:
        self.written = io.BytesIO()
        super().__init__(self.written, encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        return True


def shown(case: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> str:
    with monkeypatch.context() as patch:
        stderr = Terminal()
        patch.setattr(sys, "stderr", stderr)
        assert run([*arguments, str(case)]) == 0
        return stderr.written.getvalue().decode()


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_terminal_shows_how_far_comparing_is(
    case: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    bar = shown(case, arguments, monkeypatch)
    assert "comparing the articles" in bar
    assert "100%" in bar
    assert bar.endswith("\n")


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_quick_answer_and_a_pipe_see_none_of_it(
    case: Path,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 3600.0)
    assert shown(case, arguments, monkeypatch) == ""
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    assert run([*arguments, str(case)]) == 0
    assert capsys.readouterr().err == ""
