"""Several processes at one case lose no decision and make none twice."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.review.cases import open_case

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("processes", "decisions", "turn"),
    [
        (2, 60, 7),
        pytest.param(2, 10_000, 200, marks=pytest.mark.slow),
        pytest.param(4, 10_000, 200, marks=pytest.mark.slow),
    ],
)
def test_taking_turns(processes: int, decisions: int, turn: int, tmp_path: Path) -> None:
    each = decisions // processes
    command = [sys.executable, "-m", "tests.review.taking_turns", str(tmp_path)]
    running = [
        subprocess.Popen(
            [*command, f"Reviewer {n}", str(each), str(turn)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for n in range(processes)
    ]
    said = [int(line) for process in running for line in process.communicate()[0].split()]
    assert all(process.returncode == 0 for process in running)
    case = open_case(tmp_path, read_only=True)
    ledger = case.reviewed().ledger
    assert sorted(said) == [entry.number for entry in ledger] == list(range(1, decisions + 1))
    assert Counter(entry.reviewer for entry in ledger) == {
        f"Reviewer {n}": each for n in range(processes)
    }
    # Every decision was made in sight of the one before.
    held: dict[int, object] = {}
    for entry in ledger:
        (change,) = entry.changes
        assert change.before == held.get(change.doc_id)
        held[change.doc_id] = change.after
    case.close()
    assert sorted(os.listdir(tmp_path)) == ["verdicts.json", "verdicts.json.backups"]
