"""Reviews that are killed at a random moment lose no acknowledged decision."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("kills", [12, pytest.param(10_000, marks=pytest.mark.slow)])
def test_kills(tmp_path: Path, kills: int) -> None:
    at_once = 2
    running = []
    for number in range(at_once):
        folder = tmp_path / str(number)
        folder.mkdir()
        command = [sys.executable, "-m", "tests.review.deciding"]
        running.append(
            subprocess.Popen(
                [*command, str(folder), str(kills // at_once), str(number)],
                stdout=subprocess.PIPE,
                cwd=ROOT,
            )
        )
    counts = [json.loads(process.communicate()[0]) for process in running]
    found = {name: sum(count[name] for count in counts) for name in counts[0]}
    sys.stdout.write(f"{found}\n")
    assert found["kills"] == kills
    assert found["acknowledged"] > kills
    assert (found["lost"], found["unreadable"], found["differing"]) == (0, 0, 0)
