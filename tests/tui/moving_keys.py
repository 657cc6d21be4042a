"""Keys that move the cursor, in the articles and over the check sheet."""

from __future__ import annotations

from tests.tui.conftest import Review
from tests.tui.effects import BURNT, FIRST, PLAIN, at, effect, in_claims
from workbench.claims.model import Relation
from workbench.tui.keys import Scope
from workbench.tui.screens.deciding import DecidingScreen

MOVES = {
    "down": (FIRST, "a1.1"),
    "up": ("a1.1", FIRST),
    "page-down": (FIRST, "a1.3"),
    "page-up": ("a1.3", FIRST),
    "first": ("a1.2", FIRST),
    "last": (FIRST, "a1.3"),
    "next-open": (FIRST, "a1.1"),
    "previous-open": ("a1.1", FIRST),
}


def move_key(id_: str) -> None:
    @effect(id_, scope=Scope.ARTICLES)
    async def moves(review: Review, key: str) -> None:
        start, end = MOVES[id_]
        await at(review, start)
        await review.press(key)
        assert review.current == end


for name in MOVES:
    move_key(name)


@effect("right", "left", scope=Scope.ARTICLES)
async def goes_to_the_other_article(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press(key)
    assert review.current.startswith("a2")


@effect("next-overlap", "previous-overlap")
async def goes_to_an_overlap(review: Review, key: str) -> None:
    await at(review, PLAIN)
    await review.press(key)
    assert review.app.case.comparison.matches_of(review.current)
    assert review.current != PLAIN


@effect("next-conflict", "previous-conflict")
async def goes_to_a_conflict(review: Review, key: str) -> None:
    screen = review.app.screen
    assert isinstance(screen, DecidingScreen)
    screen.go(PLAIN)
    await review.press(key)
    matches = review.app.case.comparison.matches_of(review.current)
    assert Relation.CONFLICT in {match.relation for match in matches}


@effect("counterpart")
async def goes_to_the_counterpart(review: Review, key: str) -> None:
    await at(review, BURNT)
    await review.press(key)
    there = review.current
    assert there in {m.other(BURNT) for m in review.app.case.comparison.matches_of(BURNT)}
    await review.press(key)
    assert review.current == BURNT


@effect("next-counterpart", "previous-counterpart")
async def steps_through_counterparts(review: Review, key: str) -> None:
    await at(review, BURNT)
    matches = review.app.place.matches()
    await review.press(key)
    chosen = review.app.place.chosen
    assert chosen in matches
    assert (chosen is not matches[0]) == (len(matches) > 1)


@effect("jump-back", "jump-forward")
async def takes_jumps_back(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press("G", "less_than_sign")
    assert review.current == FIRST
    if key != "less_than_sign":
        await review.press(key)
        assert review.current == PLAIN


@effect("cell-down", "cell-up", scope=Scope.CLAIMS)
async def steps_through_a_cell(review: Review, key: str) -> None:
    sheet = await in_claims(review, "a1.1")
    row = sheet.row
    await review.press(key)
    assert review.current == "a1.0"
    assert "Harbour fire leaves 12 injured" in review.text()
    await review.press(key)
    assert review.current == "a1.1"
    assert sheet.row == row


@effect(
    "row-down",
    "row-up",
    "page-down",
    "page-up",
    "first",
    "last",
    "next-open",
    "previous-open",
    scope=Scope.CLAIMS,
)
async def moves_over_rows(review: Review, key: str) -> None:
    sheet = await in_claims(review, "a1.2")
    before = sheet.row
    assert 0 < before < len(sheet.rows) - 1
    await review.press(key)
    forward = key in ("j", "down", "pagedown", "G", "end", "n")
    assert (sheet.row > before) is forward
    assert sheet.row != before


@effect("right", "left", scope=Scope.CLAIMS)
async def moves_over_cells(review: Review, key: str) -> None:
    right = key in ("l", "right", "tab")
    sheet = await in_claims(review, "a1.1" if right else "a2.1")
    before = sheet.column
    await review.press(key)
    assert sheet.column == before + (1 if right else -1)


@effect("jump")
async def jumps_to_the_article(review: Review, key: str) -> None:
    await in_claims(review, "a2.1")
    await review.press(key)
    assert review.app.screen is review.screen
    assert review.current == "a2.1"
