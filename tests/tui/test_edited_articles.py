"""A case whose articles were edited since the last review says so when it is opened."""

from __future__ import annotations

from pathlib import Path

from tests.tui.conftest import reviewing
from workbench.claims.model import Verdict
from workbench.export.status import status_text
from workbench.review.case import Case
from workbench.tui.settings import Settings
from workbench.tui.widgets.banner import Banner

AGAIN = "1 verdict to check again: the text has changed"
GONE = "2 verdicts on text that is no longer in the articles"


def edited(folder: Path) -> Case:
    """Open a case of which one decided sentence was changed and an article left out."""
    first = Case.open([str(folder)], reviewer="Ada")
    first.decide(["a1.2", "a2.1", "a2.2"], Verdict.DISPUTED)
    first.close()
    left = folder / "left.txt"
    left.write_text(left.read_text("utf-8").replace("needed six hours", "needed seven hours"))
    (folder / "right.txt").unlink()
    (folder / "third.txt").write_text("Fire at the port\n\nNobody was charged.\n")
    return Case.open([str(folder)], reviewer="Ada")


async def test_what_is_to_be_checked_again_is_said_and_where_it_is_found(folder: Path) -> None:
    case = edited(folder)
    async with reviewing(case) as review:
        await review.shows(f"{AGAIN} (f filters)", f"{GONE} (L lists)")
        # The command says the same.
        assert f"{AGAIN}\n{GONE}\n" in status_text(case.title, case.progress())
        await review.press("L")
        await review.shows("No longer in the articles", "injured 20 workers")
        await review.press("escape")
        await review.shows(AGAIN)
        # Decided again it isn't told any more.
        await review.press("f", "j", "j", "enter")
        await review.until(lambda: review.current == "a1.2", "the changed statement")
        await review.press("s")
        await review.hides(AGAIN)
        await review.shows(GONE)
        # Esc closes the filter, what was said last, and then this line.
        await review.press("escape", "escape", "escape")
        await review.hides(GONE)
    case.close()


async def test_a_case_that_did_not_change_says_nothing(case: Case) -> None:
    async with reviewing(case) as review:
        assert not review.app.screen.query_one(Banner).display


async def test_what_was_edited_is_said_in_a_review_that_only_reads_too(folder: Path) -> None:
    edited(folder).close()
    case = Case.open([str(folder)], read_only=True)
    async with reviewing(case) as review:
        await review.shows(AGAIN)
        await review.press("c")
        assert review.notice == "read-only: nothing that you do is kept"
        await review.press("escape", "escape")
        await review.hides(AGAIN)
        await review.shows("read-only: nothing that you do is kept")
    case.close()


async def test_without_a_key_for_it_only_the_number_is_told(folder: Path) -> None:
    case = edited(folder)
    async with reviewing(case, settings=Settings(keys={"orphans": ()})) as review:
        await review.shows(GONE)
        await review.hides("lists)")
    case.close()
