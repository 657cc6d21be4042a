"""A real case of two short articles, written for these tests."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from workbench.review.case import Case
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.settings import Settings

LEFT = """Harbour fire leaves 12 injured

A fire at the Northport harbour injured 12 workers on Tuesday, the port authority said.

Firefighters needed six hours to bring the blaze in the grain terminal under control.

The terminal will stay closed until Friday.

Subscribe now

Share this article
"""

RIGHT = """Grain terminal burns in Northport

A fire at the Northport harbour injured 20 workers on Tuesday, a union leader said.

Residents were told to keep their windows shut.

Firefighters needed six hours to bring the blaze in the grain terminal under control.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles about one fire."""
    (tmp_path / "left.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def case(folder: Path) -> Iterator[Case]:
    """The case of that folder, open for writing."""
    opened = Case.open([str(folder)], reviewer="Ada")
    yield opened
    opened.close()


PATIENCE = 180.0
"""Seconds until a test gives up waiting; a busy machine is slow."""


class Review:
    """A running review: presses keys, and says what is on the screen."""

    def __init__(self, app: WorkbenchApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ArticlesScreen:
        """The articles, whatever lies on top of them."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ArticlesScreen)
        return screen

    @property
    def current(self) -> str:
        """The statement under the cursor."""
        assert self.app.place.current is not None
        return self.app.place.current

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    def text(self) -> str:
        """Return what stands on the terminal, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    async def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds, however busy the machine is."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, f"never saw {what}; the screen:\n{self.text()}"
            await self.pilot.pause(0.01)

    async def shows(self, *words: str) -> None:
        """Wait until all the words are on the screen."""
        await self.until(lambda: all(w in self.text() for w in words), " and ".join(words))

    async def hides(self, *words: str) -> None:
        """Wait until none of the words is on the screen."""
        await self.until(
            lambda: not any(w in self.text() for w in words), "the end of " + ", ".join(words)
        )

    @property
    def notice(self) -> str:
        """The notice in the header."""
        assert self.app.reviewing is not None
        return self.app.reviewing.header.notice


@asynccontextmanager
async def reviewing(
    case: Case, size: tuple[int, int] = (160, 50), settings: Settings | None = None
) -> AsyncIterator[Review]:
    """Open the review of a case and wait until the articles are compared."""
    app = WorkbenchApp(case, settings)
    async with app.run_test(size=size) as pilot:
        review = Review(app, pilot)
        await review.until(lambda: app.compared, "the comparison")
        await pilot.pause()
        yield review
