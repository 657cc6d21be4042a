"""Every key of the help does what it says: each action of the key table, by each of its keys."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.command import CommandPalette

from tests.tui.conftest import Review, reviewing
from workbench.claims.model import Relation, Verdict
from workbench.review.case import Case
from workbench.store.model import Action as Decided
from workbench.store.model import How
from workbench.tui.dialogs.choice import ChoiceScreen
from workbench.tui.dialogs.form import FormScreen
from workbench.tui.dialogs.note import NoteScreen
from workbench.tui.dialogs.split import SplitScreen
from workbench.tui.dialogs.text import TextScreen
from workbench.tui.filters import By, Filter
from workbench.tui.keys import Group, Scope, actions_in
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.screens.deciding import DecidingScreen
from workbench.tui.widgets.inspector import Inspector
from workbench.tui.widgets.sheet_view import SheetView

Effect = Callable[[Review, str], Awaitable[None]]
EFFECTS: dict[tuple[Scope, str], Effect] = {}
FIRST, BURNT, PLAIN = "a1.0", "a1.1", "a1.3"
"""The title, a statement that the other article contradicts, one that only one article has."""


def effect(scope: Scope, *ids: str) -> Callable[[Effect], Effect]:
    """Say which action of the table a test is about."""

    def named(test: Effect) -> Effect:
        for id_ in ids:
            EFFECTS[scope, id_] = test
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


VERDICTS = {
    "confirm": Verdict.CONFIRMED,
    "dispute": Verdict.DISPUTED,
    "single-source": Verdict.SINGLE_SOURCE,
    "nothing-to-check": Verdict.NOTHING_TO_CHECK,
}


def verdict_key(id_: str, *, claim: bool, scope: Scope) -> None:
    @effect(scope, f"{id_}-claim" if claim and scope is Scope.ARTICLES else id_)
    async def decides(review: Review, key: str) -> None:
        if scope is Scope.CLAIMS:
            await in_claims(review, BURNT)
        else:
            await at(review, BURNT)
        found = review.app.case.comparison.claim_of(BURNT)
        assert found is not None
        ids = found.statements if claim else (BURNT,)
        await review.press(key)
        assert {mark(review, item) for item in ids} == {VERDICTS[id_]}
        await review.press("u")
        assert {mark(review, item) for item in ids} == {None}


for name in VERDICTS:
    verdict_key(name, claim=False, scope=Scope.ARTICLES)
    verdict_key(name, claim=True, scope=Scope.CLAIMS)
    if name != "nothing-to-check":
        verdict_key(name, claim=True, scope=Scope.ARTICLES)
        EFFECTS[Scope.CLAIMS, f"{name}-claim"] = EFFECTS[Scope.CLAIMS, name]


@effect(Scope.ARTICLES, "accept")
async def accepts(review: Review, key: str) -> None:
    await at(review, BURNT)
    claim = review.app.case.comparison.claim_of(BURNT)
    assert claim is not None
    assert claim.suggestion is not None
    await review.press(key)
    assert mark(review, BURNT) is claim.suggestion.verdict
    assert review.app.case.history(BURNT)[-1].how is How.SUGGESTION


@effect(Scope.ARTICLES, "accept-claim")
@effect(Scope.CLAIMS, "accept-claim")
async def accepts_the_claim(review: Review, key: str) -> None:
    await in_claims(review, BURNT)
    claim = review.app.case.comparison.claim_of(BURNT)
    assert claim is not None
    assert claim.suggestion is not None
    await review.press(key)
    assert {mark(review, item) for item in claim.statements} == {claim.suggestion.verdict}


@effect(Scope.ARTICLES, "clear")
@effect(Scope.CLAIMS, "clear")
async def clears(review: Review, key: str) -> None:
    review.app.case.decide([PLAIN], Verdict.CONFIRMED)
    if isinstance(review.app.screen, ClaimsScreen):
        await in_claims(review, PLAIN)
    else:
        await at(review, PLAIN)
    await review.press(key)
    assert mark(review, PLAIN) is None


@effect(Scope.ARTICLES, "note")
@effect(Scope.CLAIMS, "note")
async def opens_the_note(review: Review, key: str) -> None:
    await review.press(key)
    await review.until(lambda: isinstance(review.app.screen, NoteScreen), "the note")
    await review.press("escape")


@effect(Scope.ARTICLES, "undo")
@effect(Scope.CLAIMS, "undo")
async def undoes(review: Review, key: str) -> None:
    review.app.case.decide([PLAIN], Verdict.CONFIRMED)
    await review.press(key)
    assert mark(review, PLAIN) is None


@effect(Scope.ARTICLES, "redo")
@effect(Scope.CLAIMS, "redo")
async def redoes(review: Review, key: str) -> None:
    review.app.case.decide([PLAIN], Verdict.CONFIRMED)
    review.app.case.undo()
    await review.press(key)
    assert mark(review, PLAIN) is Verdict.CONFIRMED


@effect(Scope.ARTICLES, "mark")
async def marks(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press(key)
    assert review.app.place.marked == {FIRST}
    assert review.current == BURNT


@effect(Scope.ARTICLES, "range")
async def marks_a_range(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press(key, "j", "j")
    assert review.app.place.targets() == ("a1.0", "a1.1", "a1.2")


@effect(Scope.ARTICLES, "mark-all")
async def marks_all(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press(key)
    assert len(review.app.place.targets()) == len(review.app.case.articles[0].statements)


@effect(Scope.ARTICLES, "advance")
@effect(Scope.CLAIMS, "advance")
async def switches_going_on(review: Review, key: str) -> None:
    before = review.app.advance
    await review.press(key)
    assert review.app.advance is not before


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
    @effect(Scope.ARTICLES, id_)
    async def moves(review: Review, key: str) -> None:
        start, end = MOVES[id_]
        await at(review, start)
        await review.press(key)
        assert review.current == end


for name in MOVES:
    move_key(name)


@effect(Scope.ARTICLES, "right", "left")
async def goes_to_the_other_article(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press(key)
    assert review.current.startswith("a2")


@effect(Scope.ARTICLES, "next-overlap", "previous-overlap")
async def goes_to_an_overlap(review: Review, key: str) -> None:
    await at(review, PLAIN)
    await review.press(key)
    assert review.app.case.comparison.matches_of(review.current)
    assert review.current != PLAIN


@effect(Scope.ARTICLES, "next-conflict", "previous-conflict")
@effect(Scope.CLAIMS, "next-conflict", "previous-conflict")
async def goes_to_a_conflict(review: Review, key: str) -> None:
    screen = review.app.screen
    assert isinstance(screen, DecidingScreen)
    screen.go(PLAIN)
    await review.press(key)
    matches = review.app.case.comparison.matches_of(review.current)
    assert Relation.CONFLICT in {match.relation for match in matches}


@effect(Scope.ARTICLES, "counterpart")
async def goes_to_the_counterpart(review: Review, key: str) -> None:
    await at(review, BURNT)
    await review.press(key)
    there = review.current
    assert there in {m.other(BURNT) for m in review.app.case.comparison.matches_of(BURNT)}
    await review.press(key)
    assert review.current == BURNT


@effect(Scope.ARTICLES, "next-counterpart", "previous-counterpart")
async def steps_through_counterparts(review: Review, key: str) -> None:
    await at(review, BURNT)
    matches = review.app.place.matches()
    await review.press(key)
    chosen = review.app.place.chosen
    assert chosen in matches
    assert (chosen is not matches[0]) == (len(matches) > 1)


@effect(Scope.ARTICLES, "jump-back", "jump-forward")
async def takes_jumps_back(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press("G", "less_than_sign")
    assert review.current == FIRST
    if key != "less_than_sign":
        await review.press(key)
        assert review.current == PLAIN


@effect(Scope.ARTICLES, "panel-down", "panel-up")
async def scrolls_the_panel(review: Review, key: str) -> None:
    await at(review, BURNT)
    inspector = review.screen.query_one(Inspector)
    inspector.styles.height = 3
    await review.until(lambda: inspector.max_scroll_y > 1, "a panel that scrolls")
    inspector.scroll_to(y=1, animate=False)
    await review.until(lambda: inspector.scroll_offset.y == 1, "the panel's second line")
    await review.press(key)
    await review.until(lambda: inspector.scroll_offset.y == (2 if key == "J" else 0), "a scroll")


@effect(Scope.ARTICLES, "search")
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


@effect(Scope.ARTICLES, "filter")
@effect(Scope.CLAIMS, "filter")
async def filters(review: Review, key: str) -> None:
    await review.press(key, "j", "enter")
    await review.until(lambda: review.app.place.filter == Filter(By.OPEN), "the filter")
    await review.press("escape")
    if review.app.place.filter is not None:  # a notice lay on top
        await review.press("escape")
    assert review.app.place.filter is None


@effect(Scope.ARTICLES, "boilerplate")
async def shows_what_is_set_apart(review: Review, key: str) -> None:
    assert "Subscribe now" not in review.text()
    await review.press(key)
    await review.shows("Subscribe now")
    await review.press(key)
    await review.hides("Subscribe now")


@effect(Scope.ARTICLES, "history", "help")
@effect(Scope.CLAIMS, "history", "help")
@effect(Scope.REPORT, "help")
async def opens_a_text(review: Review, key: str) -> None:
    await review.press(key)
    await review.until(lambda: isinstance(review.app.screen, TextScreen), "the text")
    await review.press("escape")


@effect(Scope.ARTICLES, "orphans")
@effect(Scope.CLAIMS, "orphans")
@effect(Scope.REPORT, "orphans")
async def tells_of_lost_decisions(review: Review, key: str) -> None:
    await review.press(key)
    await review.shows("Every decision is about words that stand in the articles.")
    await review.press("escape")


@effect(Scope.ARTICLES, "copy")
@effect(Scope.CLAIMS, "copy")
async def copies(review: Review, key: str) -> None:
    screen = review.app.screen
    assert isinstance(screen, DecidingScreen)
    screen.go(PLAIN)
    await review.press(key)
    assert review.app.case.statement(PLAIN).text in review.app.clipboard
    assert "(left, " in review.app.clipboard


@effect(Scope.ARTICLES, "theme")
@effect(Scope.CLAIMS, "theme")
@effect(Scope.REPORT, "theme")
async def changes_the_colours(review: Review, key: str) -> None:
    seen = {review.app.theme}
    for _ in range(2):
        await review.press(key)
        seen.add(review.app.theme)
    assert len(seen) == 3


@effect(Scope.ARTICLES, "link")
async def links(review: Review, key: str) -> None:
    await at(review, PLAIN)
    await review.press(key)
    review.screen.go("a2.2")
    await review.press(key)
    matches = review.app.case.comparison.matches_of
    await review.until(lambda: any(m.manual for m in matches(PLAIN)), "the link")
    assert review.app.case.history(PLAIN)[-1].action is Decided.LINK


def pair_key(id_: str, action: Decided) -> None:
    @effect(Scope.ARTICLES, id_)
    async def takes_a_pair_apart(review: Review, key: str) -> None:
        await at(review, BURNT)
        chosen = review.app.place.chosen
        assert chosen is not None
        await review.press(key)
        pairs = {(m.a, m.b) for m in review.app.case.comparison.matches}
        assert (chosen.a, chosen.b) not in pairs
        assert review.app.case.history(BURNT)[-1].action is action
        assert review.current == BURNT


pair_key("unlink", Decided.UNLINK)
pair_key("reject", Decided.REJECT)


@effect(Scope.ARTICLES, "split")
async def splits(review: Review, key: str) -> None:
    await at(review, PLAIN)
    await review.press(key)
    await review.until(lambda: isinstance(review.app.screen, SplitScreen), "the split")
    await review.press("enter")
    await review.until(lambda: review.current == f"{PLAIN}/1", "the fragments")


@effect(Scope.ARTICLES, "merge")
async def merges(review: Review, key: str) -> None:
    await at(review, "a1.2")
    await review.press(key)
    await review.until(lambda: review.current == "a1.2+3", "the merged statement")


@effect(Scope.ARTICLES, "set-apart")
async def sets_apart(review: Review, key: str) -> None:
    await at(review, PLAIN)
    await review.press(key, "enter")
    await review.until(
        lambda: PLAIN not in {s.id for s in review.app.case.statements}, "one statement less"
    )


@effect(Scope.ARTICLES, "attribution", "details", "elsewhere")
@effect(Scope.CLAIMS, "attribution", "elsewhere")
@effect(Scope.REPORT, "elsewhere")
async def opens_a_form(review: Review, key: str) -> None:
    await review.press(key)
    await review.until(lambda: isinstance(review.app.screen, FormScreen), "the form")
    await review.press("escape")


@effect(Scope.ARTICLES, "dependent")
@effect(Scope.CLAIMS, "order")
async def opens_a_choice(review: Review, key: str) -> None:
    await review.press(key)
    await review.until(lambda: isinstance(review.app.screen, ChoiceScreen), "the choice")
    await review.press("escape")


def screen_key(id_: str, target: Scope) -> None:
    for scope in (Scope.ARTICLES, Scope.CLAIMS, Scope.REPORT):

        @effect(scope, id_)
        async def shows_a_screen(review: Review, key: str) -> None:
            await review.press(key)
            shown = review.app.reviewing
            assert shown is not None
            assert shown.SCOPE is target


screen_key("articles", Scope.ARTICLES)
screen_key("claims", Scope.CLAIMS)
screen_key("report", Scope.REPORT)


@effect(Scope.ARTICLES, "export")
@effect(Scope.CLAIMS, "export")
@effect(Scope.REPORT, "export")
async def exports(review: Review, key: str) -> None:
    report = Path(review.app.case.path).with_name("report.md")
    assert not report.exists()
    await review.press(key)
    assert report.exists()


@effect(Scope.ARTICLES, "compare")
@effect(Scope.CLAIMS, "compare")
async def compares_again(review: Review, key: str) -> None:
    before = review.app.case.comparison
    await review.press(key)
    await review.until(lambda: review.app.case.comparison is not before, "another comparison")


@effect(Scope.ARTICLES, "palette")
@effect(Scope.CLAIMS, "palette")
@effect(Scope.REPORT, "palette")
async def opens_the_palette(review: Review, key: str) -> None:
    await review.press(key)
    await review.until(lambda: isinstance(review.app.screen, CommandPalette), "the palette")
    await review.press("escape")


@effect(Scope.ARTICLES, "suspend")
@effect(Scope.CLAIMS, "suspend")
@effect(Scope.REPORT, "suspend")
async def suspends(review: Review, key: str) -> None:
    asked: list[str] = []
    setattr(review.app, "action_suspend_process", lambda: asked.append("now"))  # noqa: B010
    await review.press(key)
    assert asked == ["now"]


@effect(Scope.ARTICLES, "peel")
@effect(Scope.CLAIMS, "peel")
@effect(Scope.REPORT, "peel")
async def peels(review: Review, key: str) -> None:
    await review.press(key)
    assert review.app.screen is review.screen
    assert review.app.is_running


@effect(Scope.ARTICLES, "quit")
@effect(Scope.CLAIMS, "quit")
@effect(Scope.REPORT, "quit")
async def quits(review: Review, key: str) -> None:
    await review.press(key)
    await review.until(lambda: not review.app.is_running, "the end")


@effect(Scope.CLAIMS, "row-down", "row-up", "page-down", "page-up", "first", "last")
@effect(Scope.CLAIMS, "next-open", "previous-open")
async def moves_over_rows(review: Review, key: str) -> None:
    sheet = await in_claims(review, "a1.2")
    before = sheet.row
    assert 0 < before < len(sheet.rows) - 1
    await review.press(key)
    forward = key in ("j", "down", "pagedown", "G", "end", "n")
    assert (sheet.row > before) is forward
    assert sheet.row != before


@effect(Scope.CLAIMS, "right", "left")
async def moves_over_cells(review: Review, key: str) -> None:
    right = key in ("l", "right", "tab")
    sheet = await in_claims(review, "a1.1" if right else "a2.1")
    before = sheet.column
    await review.press(key)
    assert sheet.column == before + (1 if right else -1)


@effect(Scope.CLAIMS, "jump")
async def jumps_to_the_article(review: Review, key: str) -> None:
    await in_claims(review, "a2.1")
    await review.press(key)
    assert review.app.screen is review.screen
    assert review.current == "a2.1"


@effect(Scope.REPORT, "report-down", "report-up", "page-down", "page-up", "first", "last")
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


SHOWN = {Scope.ARTICLES: "1", Scope.CLAIMS: "2", Scope.REPORT: "3"}
BLOCKS = [
    pytest.param(scope, group, id=f"{scope.value}: {group.value}")
    for scope in SHOWN
    for group in Group
    if any(action.group is group for action in actions_in(scope))
]


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


@pytest.mark.slow
@pytest.mark.parametrize(("scope", "group"), BLOCKS)
async def test_every_key_does_what_the_help_says(scope: Scope, group: Group, case: Case) -> None:
    """`quit` comes last in the table, so that everything is tried before it."""
    async with reviewing(case) as review:
        for action in actions_in(scope):
            for key in action.keys if action.group is group else ():
                if not review.app.is_running:
                    continue
                await start_anew(review, scope)
                await EFFECTS[scope, action.id](review, key)
