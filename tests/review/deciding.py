"""A reviewer at work, for a test to kill: `python -m tests.review.deciding FOLDER`.

Decides at random by the real application code and prints a line for every decision that was
acknowledged: the ledger's number, the statement, and its verdict from now on.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.review.cases import article, open_case
from workbench.articles.model import Article
from workbench.claims.model import Verdict
from workbench.review.case import Case
from workbench.store import journal

SENTENCES = 40


def long_article(folder: Path) -> Article:
    return article(1, folder / "long.txt", *(f"Sentence number {n}." for n in range(SENTENCES)))


def decide_at_random(case: Case) -> None:
    choice = random.random()
    if choice < 0.2:
        entry = case.undo()
    elif choice < 0.3:
        entry = case.redo()
    else:
        statement = random.choice(case.statements).id
        entry = case.decide([statement], random.choice([*Verdict, None]))
    if entry is not None:
        statement = case.affected(entry)[0]
        verdict = case.mark(statement).verdict
        say(f"{entry.number} {statement} {verdict or '-'}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    journal.FOLD_AFTER = 0.002  # So that the end comes in the middle of folds, too.
    folder = Path(sys.argv[1])
    case = open_case(folder, (long_article(folder),))
    say("ready")
    while True:
        decide_at_random(case)


if __name__ == "__main__":
    main()
