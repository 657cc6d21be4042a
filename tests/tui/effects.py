"""What each key of the help does, by screen and action; the modules `*_keys` fill it in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.tui.conftest import Review
from workbench.claims.model import Verdict
from workbench.tui.keys import Scope, actions_in
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.widgets.sheet_view import SheetView

Effect = Callable[[Review, str], Awaitable[None]]
EFFECTS: dict[tuple[Scope, str], Effect] = {}
SCREENS = (Scope.ARTICLES, Scope.CLAIMS, Scope.REPORT)
FIRST, BURNT, PLAIN = "a1.0", "a1.1", "a1.3"
"""The title, a statement that the other article contradicts, one that only one article has."""


def effect(*ids: str, scope: Scope | None = None) -> Callable[[Effect], Effect]:
    """Say which actions of the table a test is about, on one screen or on all that have them."""

    def named(test: Effect) -> Effect:
        for where in SCREENS if scope is None else (scope,):
            known = {action.id for action in actions_in(where)}
            for id_ in known.intersection(ids):
                assert (where, id_) not in EFFECTS
                EFFECTS[where, id_] = test
        return test

    return named


async def at(review: Review, statement: str) -> None:
    """Start with the cursor on a statement, and nothing on."""
    review.app.show(Scope.ARTICLES)
    await review.until(lambda: review.app.screen is review.screen, "the articles")
    review.app.place.unmark()
    review.screen.go(statement)
    review.app.place.choose()
    await review.pilot.pause()


async def in_claims(review: Review, statement: str) -> SheetView:
    """Start in the check sheet, on the claim of a statement."""
    await at(review, statement)
    review.app.show(Scope.CLAIMS)
    await review.until(lambda: isinstance(review.app.screen, ClaimsScreen), "the check sheet")
    await review.pilot.pause()
    return review.app.screen.query_one(SheetView)


def mark(review: Review, statement: str) -> Verdict | None:
    return review.app.case.mark(statement).verdict


async def start_anew(review: Review, scope: Scope) -> None:
    """Take everything back that a key did, and show the screen."""
    app = review.app
    while app.screen is not app.reviewing:
        app.pop_screen()
    app.show(Scope.ARTICLES)
    while app.case.undo() is not None:
        pass
    app.place.unmark()
    app.place.link_from = None
    app.place.search("")
    app.place.set_filter(None)
    app.place.cut_anew()
    app.advance = True
    app.show(scope)
    await review.until(lambda: app.screen is app.reviewing, "the screen")
    app.changes += 1
    app.compared = False
    app.compare_articles()
    await review.until(lambda: app.compared, "the comparison")
    await review.pilot.pause()
    assert app.reviewing is not None
    app.reviewing.header.hide_notice()
    (folder := Path(app.case.path).parent).joinpath("report.md").unlink(missing_ok=True)
    assert folder.exists()
