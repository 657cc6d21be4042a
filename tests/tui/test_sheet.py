"""The check sheet: where it opens, and cells that hold several statements."""

from __future__ import annotations

from tests.tui.conftest import reviewing
from workbench.claims.model import Verdict
from workbench.review.case import Case
from workbench.tui.screens.claims import ClaimsScreen


async def test_it_opens_at_its_top_where_the_row_under_the_cursor_is_seen_there(
    case: Case,
) -> None:
    async with reviewing(case, size=(160, 14)) as review:
        review.screen.go("a1.2")
        await review.press("2")
        assert isinstance(review.app.screen, ClaimsScreen)
        assert review.app.screen.sheet.row == 1
        assert review.app.screen.sheet.max_scroll_y > 0
        assert review.app.screen.sheet.scroll_offset.y == 0


async def test_of_several_statements_in_a_cell_the_one_that_was_decided_is_seen(
    case: Case,
) -> None:
    async with reviewing(case) as review:
        claim = case.comparison.claim_of("a1.1")
        assert claim is not None
        assert {"a1.0", "a1.1"} <= set(claim.statements)
        review.screen.go("a1.3")
        await review.press("2")
        # The article bears its headline out.
        await review.hides("Harbour fire leaves")
        await review.shows("+1 another statement here: , .")
        case.decide(["a1.0"], Verdict.DISPUTED)
        await review.press("1", "2")
        await review.shows("! Harbour fire leaves 12 injured")


async def test_the_line_below_it_cuts_no_word(case: Case) -> None:
    async with reviewing(case, size=(75, 24)) as review:
        await review.press("2")
        await review.shows("in reading order   s? suggested")
        assert review.text().splitlines()[-2].rstrip().endswith("s? suggested")
        await review.pilot.resize_terminal(180, 40)
        await review.shows("≈ and a number: overlaps with that claim")
