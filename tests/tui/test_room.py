"""What fits: columns by width, one clear line where nothing fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import LEFT, reviewing
from workbench.review.case import Case
from workbench.tui.widgets.columns import columns_for


@pytest.mark.parametrize(
    ("width", "articles", "columns"),
    [(80, 3, 1), (99, 3, 1), (100, 3, 2), (149, 5, 2), (160, 5, 3), (300, 5, 3), (160, 2, 2)],
)
def test_columns_by_width(width: int, articles: int, columns: int) -> None:
    assert columns_for(width, articles) == columns


async def test_a_narrow_terminal_shows_one_article_and_the_counterpart(case: Case) -> None:
    async with reviewing(case, size=(80, 24)) as review:
        await review.press("right_square_bracket")
        assert [view.display for view in review.screen.columns.views] == [True, False]
        await review.shows("2 right:")
        await review.press("tab")
        assert [view.display for view in review.screen.columns.views] == [False, True]


async def test_a_resize_keeps_the_place_and_says_when_it_is_too_small(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("j", "j")
        here = review.current
        await review.pilot.resize_terminal(40, 10)
        await review.pilot.pause()
        await review.shows("terminal too small: 40x10, needs 50x14")
        await review.hides("reviewed")
        await review.pilot.resize_terminal(120, 40)
        await review.pilot.pause()
        assert review.current == here
        await review.hides("too small")
        await review.shows("reviewed")


async def test_more_articles_page_sideways(tmp_path: Path) -> None:
    for number in range(5):
        text = LEFT.replace("Harbour", f"Harbour {number}")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    case = Case.open([str(tmp_path)])
    async with reviewing(case) as review:
        await review.shows("2 more ▶")
        await review.press("h")
        assert review.current.startswith("a5")
        await review.shows("◀ 2 more")
    case.close()
