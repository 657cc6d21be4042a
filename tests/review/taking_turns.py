"""One of several reviewers of a case: `python -m tests.review.taking_turns FOLDER NAME COUNT TURN`.

Opens the case, waits until it may write, decides TURN times, lets go, and does it again until it
has decided COUNT times. Prints a line for every decision: its number in the ledger.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.review.cases import open_case
from workbench.claims.model import Verdict


def main(folder: Path, name: str, count: int, turn: int) -> None:
    done = 0
    while done < count:
        case = open_case(folder, reviewer=name)
        while not case.try_writing():
            assert case.holder is not None
            time.sleep(0.002)
        for _ in range(min(turn, count - done)):
            statement = case.statements[done % len(case.statements)].id
            before = case.mark(statement).verdict
            after = Verdict.DISPUTED if before is Verdict.CONFIRMED else Verdict.CONFIRMED
            entry = case.decide([statement], after)
            assert entry is not None
            sys.stdout.write(f"{entry.number}\n")
            done += 1
        case.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
