"""Hostile text opens, shows literally, obeys nothing, and is tagged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import reviewing
from workbench.claims.model import Verdict
from workbench.review.case import Case

HOSTILE = (
    "He said [sic] it was so.",
    "A path [/some/path] and [/ stand here.",
    "Press [@click=app.quit]x[/] to leave now.",
    r"A backslash \[x] and [[double]] stay.",
    "Colour \x1b[31mred\x1b[0m and a title \x1b]0;owned\x07 end.",
    "The clipboard \x1b]52;c;b3duZWQ=\x07 is not ours.",
    "Bidi \u202eolleh\u202c and zero\u200bwidth stay visible.",
    "Marks a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a end here.",
)
LITERAL = ("[sic]", "[/some/path]", "[@click=app.quit]x[/]", r"\[x]", "[[double]]")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    paragraphs = [*HOSTILE, "x" * 100_000]
    for name in ("one [b].txt", "two.txt"):
        text = "Title [red]not red[/red]\n\n" + "\n\n".join(paragraphs) + "\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("size", [(160, 50), (80, 24)])
async def test_hostile_text_is_shown_literally_and_tagged(
    hostile: Path, size: tuple[int, int]
) -> None:
    case = Case.open([str(hostile)])
    async with reviewing(case, size=size) as review:
        seen: list[str] = []
        for _ in range(len(HOSTILE) + 2):
            here = review.current
            await review.press("d")
            assert case.mark(here).verdict is Verdict.DISPUTED
            await review.shows(f"{len(seen) + 1}/")
            text = review.text()
            assert not {"\x1b", "\x07", "\u202e", "\u200b"} & set(text)
            seen.append(text)
        for words in LITERAL:
            assert any(words in text for text in seen)
        await review.press("G", "a", "x", "ctrl+s", "question_mark", "escape", "u", "w")
        assert review.app.is_running
    case.close()
