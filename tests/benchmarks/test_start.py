"""How long a person waits for the articles, beside the start of an empty Textual app.

Run with `pytest -m benchmark -n 0 -s tests/benchmarks/test_start.py`. Both sides run in turns in
a pseudo-terminal on the same machine; the median of the ratios of neighbours counts, as the
speed of a shared machine drifts between one pair and the next.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

import pytest

from tests.terminal import COMMAND, Terminal

ROUNDS = 11
MOST = 2.0
"""Times the start of an empty app, at most."""

EMPTY_APP = """
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("Zanzibar")

Empty().run()
"""
WORD = "Zanzibar"
SENTENCES = 60


def write_case(folder: Path) -> None:
    for number in range(3):
        body = "\n\n".join(
            f"The council of {WORD} says that {index * 7 + number} houses were built in {index}."
            for index in range(SENTENCES)
        )
        (folder / f"{number}.txt").write_text(f"The council on houses\n\n{body}\n")


def seconds_until_text(arguments: list[str], home: Path, leave: str) -> float:
    start = time.perf_counter()
    with Terminal(arguments, home) as terminal:
        taken = terminal.seconds_to(WORD, start)
        terminal.press(leave)
        assert terminal.wait_for_end() == 0
    return taken


@pytest.mark.benchmark
def test_the_articles_are_there_soon_after_an_empty_app_would_be(tmp_path: Path) -> None:
    case = tmp_path / "case"
    case.mkdir()
    write_case(case)
    review = [COMMAND, "review", str(case)]
    empty = [sys.executable, "-c", EMPTY_APP]
    ours, theirs = [], []
    for turn in range(ROUNDS + 1):
        empty_app = seconds_until_text(empty, tmp_path, "\x11")
        text = seconds_until_text(review, tmp_path, "q")
        # The first turn compiles modules that nobody has imported yet.
        if turn:
            theirs.append(empty_app)
            ours.append(text)
    ratios = [text / empty_app for text, empty_app in zip(ours, theirs, strict=True)]
    ratio = median(ratios)
    sys.stdout.write(
        f"\nfirst article text {median(ours):.3f} s, empty app {median(theirs):.3f} s, "
        f"ratio {ratio:.2f} ({min(ratios):.2f} to {max(ratios):.2f})\n"
    )
    assert ratio <= MOST
