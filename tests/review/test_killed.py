"""A review that is killed at a random moment loses no acknowledged decision."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.review.cases import open_case
from tests.review.deciding import long_article

ROOT = Path(__file__).parent.parent.parent


def kill_a_review(folder: Path) -> list[str]:
    """Let a review run for a moment, kill it, and return what it acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.review.deciding", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(random.uniform(0, 0.05))
        process.kill()
        lines = process.stdout.read().splitlines(keepends=True)
    # The kill may have cut the last line off.
    return [line for line in lines if line.endswith("\n")]


@pytest.mark.parametrize("kills", [8, pytest.param(1000, marks=pytest.mark.slow)])
def test_kills(tmp_path: Path, kills: int) -> None:
    acknowledged: dict[str, str] = {}
    last = 0
    for _ in range(kills):
        lines = kill_a_review(tmp_path)
        for line in lines:
            number, statement, verdict = line.split()
            acknowledged[statement] = verdict
            last = int(number)
        path = tmp_path / "verdicts.json"
        if path.exists():
            json.loads(path.read_text(encoding="utf-8"))
        case = open_case(tmp_path, (long_article(tmp_path),))
        assert not case.read_only
        ledger = case.reviewed().ledger
        # One decision may have been saved without there being time left to say so.
        assert len(ledger) in {last, last + 1}
        unsaid = {s for entry in ledger[last:] for s in case.affected(entry)}
        for found in case.statements:
            verdict_now = case.mark(found.id).verdict or "-"
            if found.id not in unsaid:
                assert verdict_now == acknowledged.get(found.id, "-")
            acknowledged[found.id] = verdict_now
        last = len(ledger)
        case.close()
    assert last > kills
