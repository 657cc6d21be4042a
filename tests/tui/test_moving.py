"""Moving by key: within an article, between articles, to what matters; the place is kept."""

from __future__ import annotations

from pathlib import Path

from tests.tui.conftest import reviewing
from workbench.claims.model import Relation
from workbench.review.case import Case


async def test_up_down_first_last(case: Case) -> None:
    ids = [item.id for item in case.articles[0].statements]
    async with reviewing(case) as review:
        assert review.current == ids[0]
        await review.press("j", "down")
        assert review.current == ids[2]
        await review.press("k")
        assert review.current == ids[1]
        await review.press("G", "j")
        assert review.current == ids[-1]
        await review.press("g", "up")
        assert review.current == ids[0]
        await review.press("pagedown")
        assert review.current == ids[-1]
        await review.press("pageup")
        assert review.current == ids[0]


async def test_the_next_article_opens_at_the_counterpart(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("right_square_bracket")
        here = review.current
        match = review.app.place.chosen
        assert match is not None
        await review.press("tab")
        assert review.current == match.other(here)


async def test_o_goes_to_the_counterpart_and_back(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("right_square_bracket")
        here = review.current
        await review.press("o")
        there = review.current
        assert there.partition(".")[0] != here.partition(".")[0]
        await review.press("o")
        assert review.current == here


async def test_overlaps_and_conflicts_are_stepped_through(case: Case) -> None:
    async with reviewing(case) as review:
        seen = set()
        for _ in range(len(case.statements)):
            await review.press("right_square_bracket")
            seen.add(review.current)
        matched = {side for match in case.comparison.matches for side in (match.a, match.b)}
        assert seen == matched
        conflicting = {
            side
            for match in case.comparison.matches
            if match.relation is Relation.CONFLICT
            for side in (match.a, match.b)
        }
        await review.press("right_curly_bracket")
        assert (review.current in conflicting) if conflicting else "no conflict" in review.notice


async def test_the_pair_is_shown_with_both_sides(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("right_square_bracket")
        match = review.app.place.chosen
        assert match is not None
        await review.shows("suggests", "claim")


async def test_the_review_resumes_where_it_stopped(folder: Path) -> None:
    first = Case.open([str(folder)], reviewer="Ada")
    async with reviewing(first) as review:
        await review.press("c", "j", "j", "q")
        left = review.current
    first.close()
    again = Case.open([str(folder)], reviewer="Ada")
    async with reviewing(again) as review:
        assert review.current == left
    again.close()


async def test_escape_never_quits(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("escape", "escape", "question_mark", "escape", "escape")
        assert review.app.is_running
        assert review.app.screen is review.screen


async def test_a_click_moves_the_cursor(case: Case) -> None:
    async with reviewing(case) as review:
        view = review.screen.columns.views[1]
        await review.pilot.click(view, offset=(12, 3))
        await review.pilot.pause()
        assert review.current.startswith(view.article.id)


async def test_a_move_lays_nothing_out(case: Case) -> None:
    async with reviewing(case) as review:
        laid_out: list[object] = []
        review.screen.screen_layout_refresh_signal.subscribe(review.screen, laid_out.append)
        await review.press("j", "k", "right_curly_bracket", "o", "j")
        assert not laid_out


async def test_the_panel_scrolls_and_begins_anew_with_another_statement(case: Case) -> None:
    case.write_note("a1.1", "\n".join(f"line {number}" for number in range(30)), "")
    async with reviewing(case, size=(80, 24)) as review:
        await review.press("j")
        assert "line 29" not in review.text()
        await review.press(*"J" * 40)
        await review.shows("line 29")
        await review.press("j", "k")
        assert "line 29" not in review.text()


async def test_the_bar_stands_at_the_end_where_the_text_does(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(
        "\n\n".join(f"Sentence {number} of the council was read." for number in range(900))
    )
    case = Case.open([str(tmp_path)], reviewer="Ada")
    async with reviewing(case) as review:
        [view] = review.screen.columns.views
        for key, words in (("G", "Sentence 899 "), ("g", "Sentence 0 ")):
            await review.press(key)
            await review.shows(words)
            assert view.vertical_scrollbar.position == view.scroll_y
    case.close()
