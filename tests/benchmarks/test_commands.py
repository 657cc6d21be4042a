"""How long the commands take on a large case, beside `python -c pass` and a tenth of the case.

Run with `pytest -m benchmark -n 0 -s tests/benchmarks/test_commands.py`. All run in turns on the
same machine, and the least processor time of each counts: what else runs there only ever adds.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import COMMAND
from workbench.claims.model import Verdict
from workbench.review.case import Case

ROUNDS = 3
QUICK_ROUNDS = 10
"""For what takes milliseconds."""
SMALL, LARGE = 1_000, 10_000
"""Statements in all, in five articles."""
ARTICLES = 5
MOST_HELP = 8.0
"""Times `python -c pass` that the help may take."""
MOST_GROWTH = 20.0
"""Times as long that a case of ten times the statements may take."""

PEOPLE = ("mayor", "minister", "fire chief", "nurse", "teacher", "pilot", "farmer", "judge")
DEEDS = ("opened", "closed", "visited", "sold", "painted", "measured", "praised", "left")
THINGS = ("bridge", "harbour", "school", "market", "tower", "garden", "library", "mill")
PLACES = [f"{a}{b}" for a in ("Nor", "Sul", "Est", "Vel", "Kar") for b in ("brook", "ton", "mere")]


def write_case(folder: Path, statements: int) -> None:
    """Articles of one subject in other words, a shared sentence here and there."""
    folder.mkdir()
    choose = random.Random(7)

    def sentence() -> str:
        person, deed, thing = choose.choice(PEOPLE), choose.choice(DEEDS), choose.choice(THINGS)
        place, number = choose.choice(PLACES), choose.randrange(10_000)
        return f"The {person} of {place} {deed} {thing} {number} in {choose.choice(PLACES)}."

    shared = [sentence() for _ in range(statements // ARTICLES // 20)]
    for number in range(ARTICLES):
        own = [sentence() for _ in range(statements // ARTICLES - len(shared))]
        body = own + shared
        choose.shuffle(body)
        (folder / f"{number}.txt").write_text("\n\n".join(body) + "\n")
    case = Case.open([str(folder)], reviewer="Ann")
    ids = [statement.id for statement in case.statements]
    for start in range(0, len(ids) // 2, 10):
        case.decide(ids[start : start + 10], list(Verdict)[start // 10 % 4])
    case.close()


def seconds(command: list[str]) -> float:
    """Return the seconds of processor time that a command takes."""
    # With it an editable install is compiled at every start, which no user's is.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.benchmark
def test_the_commands_grow_with_the_case_and_no_faster(tmp_path: Path) -> None:
    small, large = tmp_path / "small", tmp_path / "large"
    write_case(small, SMALL)
    write_case(large, LARGE)
    quick = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "workbench --help": [COMMAND, "--help"],
    }
    commands: dict[str, list[str]] = {}
    for name in ("history", "status", "export"):
        for size, folder in ((SMALL, small), (LARGE, large)):
            commands[f"workbench {name}, {size} statements"] = [COMMAND, name, str(folder)]
    taken: dict[str, float] = {}
    for rounds, some in ((QUICK_ROUNDS, quick), (ROUNDS, commands)):
        for _ in range(rounds):
            for name, command in some.items():
                taken[name] = min(taken.get(name, float("inf")), seconds(command))
    for name, time_taken in taken.items():
        sys.stdout.write(f"\n{name:38} {time_taken:7.3f} s")
    sys.stdout.write("\n")
    assert taken["workbench --help"] <= MOST_HELP * taken["python -c pass"]
    for name in ("history", "status", "export"):
        of_small = taken[f"workbench {name}, {SMALL} statements"]
        of_large = taken[f"workbench {name}, {LARGE} statements"]
        assert of_large <= MOST_GROWTH * of_small, name
