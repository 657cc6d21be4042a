"""Keys that open a dialog, change the screen, or leave it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.command import CommandPalette
from textual.screen import Screen

from tests.tui.conftest import Review
from tests.tui.effects import SCREENS, effect
from workbench.tui.dialogs.choice import ChoiceScreen
from workbench.tui.dialogs.form import FormScreen
from workbench.tui.dialogs.note import NoteScreen
from workbench.tui.dialogs.text import TextScreen
from workbench.tui.keys import Scope


def dialog_key(screen: type[Screen[Any]], *ids: str) -> None:
    @effect(*ids)
    async def opens(review: Review, key: str) -> None:
        await review.press(key)
        await review.until(lambda: isinstance(review.app.screen, screen), screen.__name__)
        await review.press("escape")


dialog_key(NoteScreen, "note")
dialog_key(TextScreen, "history", "help")
dialog_key(FormScreen, "attribution", "details", "elsewhere")
dialog_key(ChoiceScreen, "dependent", "order")
dialog_key(CommandPalette, "palette")


def screen_key(id_: str, target: Scope) -> None:
    for scope in SCREENS:

        @effect(id_, scope=scope)
        async def shows_a_screen(review: Review, key: str) -> None:
            await review.press(key)
            shown = review.app.reviewing
            assert shown is not None
            assert shown.SCOPE is target


screen_key("articles", Scope.ARTICLES)
screen_key("claims", Scope.CLAIMS)
screen_key("report", Scope.REPORT)


@effect("export")
async def exports(review: Review, key: str) -> None:
    report = Path(review.app.case.path).with_name("report.md")
    assert not report.exists()
    await review.press(key)
    assert report.exists()


@effect("compare")
async def compares_again(review: Review, key: str) -> None:
    before = review.app.case.comparison
    await review.press(key)
    await review.until(lambda: review.app.case.comparison is not before, "another comparison")


@effect("suspend")
async def suspends(review: Review, key: str) -> None:
    asked: list[str] = []
    setattr(review.app, "action_suspend_process", lambda: asked.append("now"))  # noqa: B010
    await review.press(key)
    assert asked == ["now"]


@effect("peel")
async def peels(review: Review, key: str) -> None:
    await review.press(key)
    assert review.app.screen is review.screen
    assert review.app.is_running


@effect("quit")
async def quits(review: Review, key: str) -> None:
    await review.press(key)
    await review.until(lambda: not review.app.is_running, "the end")
