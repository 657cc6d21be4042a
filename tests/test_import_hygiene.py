"""The terminal's library is loaded only when a review really opens: starting costs imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

RUNNER = """
import sys
from workbench.cli import run
code = run(sys.argv[1:])
loaded = {name.partition(".")[0] for name in sys.modules} & {"textual", "rich"}
sys.exit(f"loaded {sorted(loaded)}" if loaded else code)
"""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--help"], 0),
        (["--version"], 0),
        (["review", "--help"], 0),
        (["compare", "CASE"], 0),
        (["compare", "CASE", "--format", "json"], 0),
        (["export", "CASE"], 0),
        (["export", "CASE", "--format", "html"], 0),
        (["export", "CASE", "--format", "json"], 0),
        (["history", "CASE"], 0),
        (["keys"], 0),
        (["paths"], 0),
        (["status", "CASE"], 0),
        (["status", "CASE", "--format", "json"], 0),
        (["review", "CASE"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_the_terminal_is_not_loaded(arguments: list[str], code: int, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("A fire.\n\nThe harbour burned on Tuesday.\n")
    (tmp_path / "two.txt").write_text("A blaze.\n\nOn Tuesday the harbour burned.\n")
    result = subprocess.run(
        [
            sys.executable,
            "-c",
            RUNNER,
            *(str(tmp_path) if word == "CASE" else word for word in arguments),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, "loaded" in result.stderr) == (code, False), result.stderr
