"""The note, the help and the report."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tests.tui.conftest import reviewing
from workbench.claims.model import Verdict
from workbench.review.case import Case
from workbench.tui.dialogs.note import NoteScreen


async def test_a_note_is_written_and_its_letters_decide_nothing(case: Case) -> None:
    async with reviewing(case) as review:
        here = review.current
        await review.press("a", "c", "d", "enter", "q", "tab", "u", "ctrl+s")
        mark = case.mark(here)
        assert (mark.note, mark.evidence) == ("cd\nq", "u")
        assert mark.verdict is None
        await review.shows("checked: u")


async def test_escape_asks_before_a_changed_note_is_lost(case: Case) -> None:
    async with reviewing(case) as review:
        here = review.current
        await review.press("a", "c", "escape")
        assert [type(screen) for screen in review.app.screen_stack[1:]] == [NoteScreen]
        await review.shows("not saved")
        await review.press("escape")
        assert review.app.screen is review.screen
        assert case.mark(here).note == ""


async def test_what_is_written_after_the_warning_is_warned_of_again(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("a", *"asked", "escape")
        await review.shows("not saved")
        await review.press(*" twice", "escape")
        await review.shows("asked twice")
        await review.press("escape")
        await review.hides("asked twice")


async def test_a_date_that_is_none_is_refused_while_it_can_be_mended(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("t", "tab", "tab", "tab", *"3rd March", "enter")
        await review.shows(
            "Date, such as 2018-04-02", "3rd March is not a date, such as 2018-04-02"
        )
        assert case.article("a1").published is None
        await review.press(*" 2018", "enter")
        await review.until(lambda: review.app.screen is review.screen, "the end of the form")
        assert case.article("a1").published == "3rd March 2018"


async def test_the_help_shows_the_keys_and_closes(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("question_mark")
        await review.shows("next open statement")
        await review.press("c", "q")
        assert review.app.screen is review.screen
        assert case.progress().reviewed == 0


async def test_w_writes_the_report_and_says_where(case: Case, folder: Path) -> None:
    async with reviewing(case) as review:
        case.decide([review.current], Verdict.CONFIRMED)
        await review.press("w")
        report = folder / "report.md"
        assert report.read_text(encoding="utf-8").startswith("#")
        assert str(report) in review.notice
        await review.press("w")
        assert review.notice.startswith("report written")


async def test_w_asks_before_it_replaces_what_somebody_changed(case: Case, folder: Path) -> None:
    report = folder / "report.md"
    async with reviewing(case) as review:
        await review.press("w")
        report.write_text("marked up by the editor", encoding="utf-8")
        await review.press("w")
        assert "w again replaces it" in review.notice
        assert report.read_text(encoding="utf-8") == "marked up by the editor"
        await review.press("w")
        assert report.read_text(encoding="utf-8").startswith("#")


async def test_a_read_only_review_writes_no_report(case: Case, folder: Path) -> None:
    with closing(Case.open([str(folder)], read_only=True)) as reading:
        async with reviewing(reading) as review:
            await review.press("w")
            assert "read-only" in review.notice
    assert not (folder / "report.md").exists()
