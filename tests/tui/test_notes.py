"""Notes: which statement one is for, that its words are seen, and what is pasted."""

from __future__ import annotations

import pytest
from textual.events import Paste

from tests.tui.conftest import reviewing
from workbench.claims.model import Verdict
from workbench.review.case import Case
from workbench.tui.dialogs.note import NoteScreen

ON_DECIDED = "Note on what you just decided"


@pytest.mark.parametrize("key", ["c", "d", "s", "x", "enter", "D"])
async def test_straight_after_a_verdict_the_note_is_for_what_was_decided(
    case: Case, key: str
) -> None:
    async with reviewing(case, size=(200, 50)) as review:
        await review.press("j")
        decided = review.current
        await review.press(key)
        assert review.current != decided
        await review.shows("a note on the last one")
        await review.press("a")
        await review.shows(ON_DECIDED, case.statement(decided).text[:60])
        await review.press(*"why", "ctrl+s")
        assert case.mark(decided).note == "why"
        assert case.mark(review.current).note == ""
        assert "A fire at the Northport" in review.notice


async def test_asked_again_the_note_is_for_the_next_statement(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("j", "d")
        following = review.current
        await review.press("a")
        await review.shows(ON_DECIDED, "Esc, a: a note on the next one")
        await review.press("escape", "a", *"that", "ctrl+s")
        assert case.mark(following).note == "that"


@pytest.mark.parametrize(
    "keys",
    [("j", "k"), ("k",), ("n", "N"), ("l",), ("2", "1"), ("2",), ("u",), ("less_than_sign",)],
    ids=" ".join,
)
async def test_after_any_other_movement_the_note_is_for_the_cursor(
    case: Case, keys: tuple[str, ...]
) -> None:
    async with reviewing(case) as review:
        await review.press("j", "right_square_bracket", "d", *keys)
        here = review.current
        await review.press("a")
        await review.hides(ON_DECIDED)
        await review.press(*"mine", "ctrl+s")
        assert case.mark(here).note == "mine"


async def test_a_click_means_the_statement_that_is_clicked(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("j", "d")
        here = review.current
        lines = review.text().splitlines()
        y = next(n for n, line in enumerate(lines) if "Firefighters needed six" in line)
        await review.pilot.click(offset=(20, y))
        assert review.current == here
        await review.press("a", *"mine", "ctrl+s")
        assert case.mark(here).note == "mine"


async def test_on_the_check_sheet_it_is_the_same(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("j", "2")
        decided = review.current
        await review.press("d", "a", *"why", "ctrl+s")
        assert case.mark(decided).verdict is Verdict.DISPUTED
        assert case.mark(decided).note == "why"
        await review.press("d", "l", "a")
        await review.hides(ON_DECIDED)


async def test_a_verdict_that_stays_has_its_note_where_it_is(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("A", "j", "d")
        here = review.current
        await review.press("a", *"why", "ctrl+s")
        assert case.mark(here).note == "why"


async def test_the_words_of_the_statement_are_seen_in_the_smallest_terminal(case: Case) -> None:
    async with reviewing(case, size=(50, 14)) as review:
        await review.press("j", "d", "a")
        box = review.app.screen.query_one("#note-statement")
        assert box.region.height == 1
        assert "A fire at the Northport harbour" in review.text()
        assert isinstance(review.app.screen, NoteScreen)


async def test_of_several_lines_that_are_pasted_none_is_lost(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("a", "tab")
        review.app.post_message(Paste("https://a.example/1\n\nhttps://b.example/2\n"))
        await review.shows("https://a.example/1 https://b.example/2")
        await review.press("enter")
        assert case.mark(review.current).evidence == "https://a.example/1 https://b.example/2"


@pytest.mark.parametrize("keys", [("d",), ("backspace",), ("u",), ("D", "enter")], ids=" ".join)
async def test_where_the_cursor_stays_the_note_is_for_what_it_is_on(
    case: Case, keys: tuple[str, ...]
) -> None:
    async with reviewing(case) as review:
        for _ in case.statements:
            await review.press("c")
        assert case.progress().open == 0
        await review.press(*keys)
        here = review.current
        await review.press("a")
        await review.hides(ON_DECIDED)
        await review.press(*"mine", "ctrl+s")
        assert case.mark(here).note == "mine"
