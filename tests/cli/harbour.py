"""The articles of a fire, and what the tests of the commands ask again and again."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.claims.model import Verdict
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


def written(folder: Path) -> Path:
    """The folder of the case, with its articles in it."""
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
