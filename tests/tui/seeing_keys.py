"""Keys that find and show."""

from __future__ import annotations

from tests.tui.conftest import Review
from tests.tui.effects import BURNT, FIRST, PLAIN, at, effect
from workbench.tui.filters import By, Filter
from workbench.tui.keys import Scope
from workbench.tui.screens.deciding import DecidingScreen
from workbench.tui.widgets.inspector import Inspector


@effect("panel-down", "panel-up")
async def scrolls_the_panel(review: Review, key: str) -> None:
    await at(review, BURNT)
    inspector = review.screen.query_one(Inspector)
    inspector.styles.height = 3
    await review.until(lambda: inspector.max_scroll_y > 1, "a panel that scrolls")
    inspector.scroll_to(y=1, animate=False)
    await review.until(lambda: inspector.scroll_offset.y == 1, "the panel's second line")
    await review.press(key)
    await review.until(lambda: inspector.scroll_offset.y == (2 if key == "J" else 0), "a scroll")


@effect("search")
async def searches(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press(key, "b", "l", "a", "z", "e", "enter")
    await review.until(lambda: review.app.screen is review.screen, "the articles")
    assert set(review.app.place.hits) == {"a1.2", "a2.3"}
    assert review.current == "a1.2"
    await review.press("n")
    assert review.current == "a2.3"
    await review.press("escape")
    assert not review.app.place.hits


@effect("filter")
async def filters(review: Review, key: str) -> None:
    await review.press(key, "j", "enter")
    await review.until(lambda: review.app.place.filter == Filter(By.OPEN), "the filter")
    await review.press("escape")
    if review.app.place.filter is not None:  # a notice lay on top
        await review.press("escape")
    assert review.app.place.filter is None


@effect("boilerplate")
async def shows_what_is_set_apart(review: Review, key: str) -> None:
    assert "Subscribe now" not in review.text()
    await review.press(key)
    await review.shows("Subscribe now")
    await review.press(key)
    await review.hides("Subscribe now")


@effect("orphans")
async def tells_of_lost_decisions(review: Review, key: str) -> None:
    await review.press(key)
    await review.shows("Every decision is about words that stand in the articles.")
    await review.press("escape")


@effect("copy")
async def copies(review: Review, key: str) -> None:
    screen = review.app.screen
    assert isinstance(screen, DecidingScreen)
    screen.go(PLAIN)
    await review.press(key)
    assert review.app.case.statement(PLAIN).text in review.app.clipboard
    assert "(left, " in review.app.clipboard


@effect("theme")
async def changes_the_colours(review: Review, key: str) -> None:
    seen = {review.app.theme}
    for _ in range(2):
        await review.press(key)
        seen.add(review.app.theme)
    assert len(seen) == 3


@effect("report-down", "report-up", "page-down", "page-up", "first", "last", scope=Scope.REPORT)
async def scrolls_the_report(review: Review, key: str) -> None:
    box = review.app.screen.query_one("#report")
    await review.until(lambda: box.max_scroll_y > 60, "the report")
    box.scroll_to(y=30, animate=False)
    await review.until(lambda: box.scroll_offset.y == 30, "the middle of the report")
    await review.press(key)
    forward = key in ("j", "down", "pagedown", "G", "end")
    await review.until(
        lambda: (box.scroll_offset.y > 30) if forward else (box.scroll_offset.y < 30), "a scroll"
    )
