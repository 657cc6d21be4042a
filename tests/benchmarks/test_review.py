"""What a long case costs in the review, beside an empty app and beside a short case.

`pytest -m benchmark -n 0 -s tests/benchmarks/test_review.py` prints the figures. The cases run in
pseudo-terminals in turns; CPU is that of the whole program, as the kernel counts it, so that what
else runs on the machine doesn't count. Comparing the articles is left out: the moves between
counterparts are measured over a comparison of the same shape made at once.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest
from textual.pilot import Pilot

from tests.benchmarks.test_start import EMPTY_APP, seconds_until_text
from tests.terminal import COMMAND
from workbench.claims.model import Aligned, AlignedKind, Claim, Comparison, Match, Relation, Verdict
from workbench.review.case import Case
from workbench.store.model import How
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.articles import ArticlesScreen

SHORT, LONG = 60, 2_000
ARTICLES = 3
ROUNDS = 40
START_ROUNDS = 7
MOST_START, MOST_MOVE = 2.0, 1.5
MOST_LINKED, MOST_REPAINT = 20.0, 50.0
"""Milliseconds of CPU."""


def write_case(folder: Path, sentences: int) -> Path:
    folder.mkdir()
    for number in range(ARTICLES):
        body = "\n\n".join(
            f"The council of Zanzibar said on Monday that {index * 7 + number} houses were "
            f"built in the year {index}, more than in all the years before."
            for index in range(sentences)
        )
        (folder / f"{number}.txt").write_text(f"The council on houses\n\n{body}\n")
    return folder


def linked(case: Case) -> Comparison:
    """Return a comparison in which every statement has a counterpart in each other article."""
    columns = [article.statements for article in case.articles]
    claims, matches = [], []
    for number, row in enumerate(zip(*columns, strict=False)):
        for place, one in enumerate(row):
            for other in row[place + 1 :]:
                spans = (one.start + 4, one.start + 11), (other.start + 4, other.start + 11)
                same = (Aligned(*spans, AlignedKind.SAME),)
                matches.append(Match(one.id, other.id, Relation.SAME, 1.0, same))
        claims.append(Claim(f"c{number}", tuple(statement.id for statement in row)))
    return Comparison(tuple(matches), tuple(claims))


async def cpu(pilot: Pilot[None], act: Callable[[], None], rounds: int = ROUNDS) -> float:
    """Return the median milliseconds of CPU of an act until the screen is idle again.

    What the waiting itself costs is in it, so the real cost is lower.
    """
    times = []
    for _ in range(rounds):
        start = time.process_time()
        act()
        await pilot.pause()
        times.append((time.process_time() - start) * 1000)
    return median(times)


async def figures(folder: Path, *, decided: bool) -> dict[str, float]:
    """Return what moving, deciding and painting cost in a case."""
    case = Case.open([str(folder)], reviewer="Ada")
    if decided:
        case.decide([s.id for s in case.statements], Verdict.CONFIRMED, How.BULK)
    comparison = linked(case)
    case.match = lambda progress=None: comparison  # type: ignore[method-assign]
    app = WorkbenchApp(case)
    async with app.run_test(size=(160, 50)) as pilot:
        while not app.compared:
            await pilot.pause(0.01)
        screen = app.screen
        assert isinstance(screen, ArticlesScreen)
        measured: dict[str, float] = {}
        app.advance = False
        verdicts = iter([Verdict.DISPUTED, Verdict.CONFIRMED] * ROUNDS)

        def tag() -> None:
            screen.decide(screen.targets(), next(verdicts), How.KEY)

        def repaint() -> None:
            for view in screen.columns.views:
                view.notify_style_update()
                view.refresh()

        measured["nothing"] = await cpu(pilot, lambda: None)
        measured["move"] = await cpu(pilot, lambda: screen.action_move(1))
        measured["linked"] = await cpu(pilot, lambda: screen.action_overlap(1))
        measured["tag"] = await cpu(pilot, tag)
        measured["repaint"] = await cpu(pilot, repaint)
    case.close()
    return measured


@pytest.mark.benchmark
async def test_a_long_case_is_reviewed_as_quickly_as_a_short_one(tmp_path: Path) -> None:
    short = await figures(write_case(tmp_path / "short", SHORT), decided=False)
    long = await figures(write_case(tmp_path / "long", LONG), decided=False)
    full = await figures(tmp_path / "long", decided=True)
    for name in short:
        sys.stdout.write(
            f"\n{name:8} {short[name]:6.2f} ms at {SHORT} statements an article, "
            f"{long[name]:6.2f} at {LONG}, {full[name]:6.2f} with every verdict given"
        )
    assert long["move"] <= MOST_MOVE * short["move"]
    assert long["tag"] <= MOST_MOVE * short["tag"]
    assert long["linked"] < MOST_LINKED
    assert long["repaint"] < MOST_REPAINT
    assert full["move"] <= MOST_MOVE * long["move"]
    assert full["tag"] <= MOST_MOVE * long["tag"]


@pytest.mark.benchmark
def test_a_long_case_shows_its_text_soon(tmp_path: Path) -> None:
    short, long = write_case(tmp_path / "short", SHORT), write_case(tmp_path / "long", LONG)
    empty, itself = [], []
    for turn in range(START_ROUNDS + 1):
        app = seconds_until_text([sys.executable, "-c", EMPTY_APP], tmp_path, "\x11")
        few = seconds_until_text([COMMAND, "review", str(short)], tmp_path, "q")
        many = seconds_until_text([COMMAND, "review", str(long)], tmp_path, "q")
        # The first turn compiles modules that nobody has imported yet.
        if turn:
            empty.append(many / app)
            itself.append(many / few)
    sys.stdout.write(
        f"\nfirst text at {ARTICLES} x {LONG}: {median(itself):.2f} of that at {ARTICLES} x "
        f"{SHORT}, {median(empty):.2f} of an empty app\n"
    )
    assert median(itself) <= MOST_START
