"""Reviews that are killed while they decide: `python -m tests.review.deciding FOLDER KILLS SEED`.

Each review is a process of its own, forked so that it starts in milliseconds, which decides and
corrects at random by the real application code and says what was acknowledged: the ledger's
number, and a digest of everything that holds from then on. It is killed at a random moment, and
what it left is opened and compared. Prints the counts of what was found as JSON.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import sys
import time
import traceback
from hashlib import sha256
from pathlib import Path

from tests.review.cases import article, open_case
from workbench.articles.model import Article
from workbench.claims.model import Verdict
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.store import journal
from workbench.store.model import Entry

SENTENCES = 40
KILLS_PER_CASE = 40


def long_articles(folder: Path) -> tuple[Article, ...]:
    return tuple(
        article(
            number,
            folder / f"{number}.txt",
            *(f"Sentence number {n} of article {number} is here." for n in range(SENTENCES)),
        )
        for number in (1, 2)
    )


def open_here(folder: Path) -> Case:
    return open_case(folder, long_articles(folder))


def digest(case: Case) -> str:
    """Stand for everything that was decided, in a few characters."""
    held = (
        [(s.id, s.text) for s in case.statements],
        sorted(case.reviewed().marks.items()),
        sorted(case.corrections().linked),
        sorted(case.corrections().unlinked),
    )
    return sha256(repr(held).encode()).hexdigest()[:16]


def decide_at_random(case: Case) -> Entry | None:
    choice = random.random()
    statement = random.choice(case.statements).id
    with contextlib.suppress(InputError):
        if choice < 0.15:
            return case.undo()
        if choice < 0.2:
            return case.redo()
        if choice < 0.25:
            return case.split(statement, case.word_starts(statement)[-1:])
        if choice < 0.3:
            return case.merge(statement)
        if choice < 0.35:
            return case.link(statement, random.choice(case.statements).id)
        if choice < 0.4:
            return case.write_note(statement, f"note {choice}", "")
        return case.decide([statement], random.choice([*Verdict, None]))
    return None


def review(folder: Path, out: int) -> None:
    """Decide until killed."""
    # So that the end comes in the middle of folds, too.
    journal.FOLD_AFTER = random.choice([0.0005, 0.002, 0.01])
    journal.BACK_UP_AFTER = 0.01
    case = open_here(folder)
    os.write(out, b"ready 0\n")
    while True:
        entry = decide_at_random(case)
        if entry is not None:
            os.write(out, f"{entry.number} {digest(case)}\n".encode())


def kill_a_review(folder: Path) -> list[str]:
    """Let a review run for a moment, kill it, and return what it acknowledged."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            random.seed()
            review(folder, write)
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(write)
    with os.fdopen(read, "rb") as said:
        assert said.readline() == b"ready 0\n"
        # Counted in decisions, so that a busy machine is no excuse, and then a moment more.
        lines = [said.readline().decode() for _ in range(random.randrange(16))]
        time.sleep(random.choice([0, random.uniform(0, 0.004)]))
        os.kill(child, signal.SIGKILL)
        lines += said.read().decode().splitlines(keepends=True)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    # The kill may have cut the last line off.
    return [line for line in lines if line.endswith("\n")]


def main(root: Path, kills: int) -> dict[str, int]:
    found = {"kills": 0, "acknowledged": 0, "lost": 0, "unreadable": 0, "differing": 0}
    last, held = 0, ""
    for number in range(kills):
        folder = root / str(number // KILLS_PER_CASE)
        if number % KILLS_PER_CASE == 0:
            folder.mkdir()
            last, held = 0, ""
        lines = kill_a_review(folder)
        found["kills"] += 1
        found["acknowledged"] += len(lines)
        if lines:
            count, held = lines[-1].split()
            last = int(count)
        try:
            if (folder / "verdicts.json").exists():
                json.loads((folder / "verdicts.json").read_bytes())
            case = open_here(folder)
        except (ValueError, InputError):
            found["unreadable"] += 1
            break
        assert not case.read_only
        # One decision may have been saved without there being time left to say so.
        ledger = len(case.reviewed().ledger)
        found["lost"] += max(0, last - ledger)
        found["differing"] += ledger > last + 1 or (
            ledger == last and held not in {"", digest(case)}
        )
        last, held = ledger, digest(case)
        case.close()
    return found


if __name__ == "__main__":
    random.seed(int(sys.argv[3]))
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
