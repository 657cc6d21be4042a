"""The screens as they were looked at: text and styles of each, cell by cell.

`WORKBENCH_DRAW=1 python -m pytest -n 0 tests/tui/test_pictures.py` draws them anew; look at each
before it's kept. The format is our own, so that only what is on the screen counts: the lines, then
for every line the runs of cells with the letter of their style.
"""

from __future__ import annotations

import os
import re
from itertools import groupby
from pathlib import Path

import pytest
from rich.style import Style
from textual.widgets import Input, TextArea

from tests.tui.conftest import Review, reviewing
from tests.tui.fixed_case import MOMENT, comparison, decide, write_case
from workbench.review.case import Case
from workbench.store import clock
from workbench.tui.settings import Settings

PICTURES = Path(__file__).parent / "pictures"
SIZES = ((160, 50), (80, 24))
LOOKS = ("dark", "light", "ansi", "no-color")
LETTERS = "".join(map(chr, (*range(97, 123), *range(65, 91), *range(0x3B1, 0x3C9))))

VIEWS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("articles", (), "suggests"),
    ("help", ("question_mark",), "Deciding"),
    ("note", ("escape", "G", "a"), "What was found"),
    ("palette", ("escape", "ctrl+p"), "confirmed: at least"),
    ("search", ("escape", "slash", "f", "i", "r", "e"), "5 statements"),
    ("filter", ("escape", "f"), "in conflict"),
    ("claims", ("escape", "g", "j", "2"), "4 claims"),
    ("report", ("3",), "Fact-check report"),
)
"""Name, the keys from the view before, and words that are there once it is drawn."""


def drawn(review: Review) -> str:
    """Return what is on the screen, with its styles."""
    strips = review.app.screen._compositor.render_strips()
    lines = ["".join(segment.text for segment in strip).rstrip() for strip in strips]
    names: dict[str, str] = {}
    runs = []
    for strip in strips:
        cells = ((_style(s.style), s.cell_length) for s in strip if s.cell_length)
        joined = (
            (style, sum(length for _, length in group))
            for style, group in groupby(cells, key=lambda cell: cell[0])
        )
        runs.append(
            "".join(
                f"{length}{names.setdefault(style, LETTERS[len(names)])}"
                for style, length in joined
            )
        )
    legend = [f"{letter} {style}" for style, letter in names.items()]
    return "\n".join([*lines, "", *runs, "", *legend]) + "\n"


def _style(style: Style | None) -> str:
    plain = Style() if style is None else style.without_color
    colours = () if style is None else (style.color, style.bgcolor)
    shown = [("default" if c is None else c.name) for c in colours]
    return f"{' on '.join(shown)} {str(plain).replace('none', '')}".strip()


async def still(review: Review) -> None:
    """Wait until nothing moves any more, and let no cursor blink."""
    for field in (*review.app.screen.query(Input), *review.app.screen.query(TextArea)):
        field.cursor_blink = False
    await review.app.workers.wait_for_complete()
    last = ""
    while (now := drawn(review)) != last:
        last = now
        await review.pilot.pause(0.05)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_screens_are_as_they_were_looked_at(
    size: tuple[int, int], look: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: MOMENT)
    monkeypatch.setattr(Case, "match", lambda case, _progress=None: comparison(case))
    if look == "no-color":
        monkeypatch.setenv("NO_COLOR", "1")
    case = Case.open([str(write_case(tmp_path))], reviewer="Ada")
    decide(case)
    case.remember_cursor("a1.1")
    wrong = []
    settings = Settings(theme="dark" if look == "no-color" else look)
    async with reviewing(case, size=size, settings=settings) as review:
        review.app.animation_level = "none"
        for name, keys, words in VIEWS[:1] if look == "ansi" else VIEWS:
            for key in keys:
                await review.press(key)
            await review.shows(words)
            await still(review)
            path = PICTURES / f"{name}-{size[0]}x{size[1]}-{look}.txt"
            seen = re.sub(re.escape(str(tmp_path)), "…", drawn(review))
            if os.environ.get("WORKBENCH_DRAW"):
                path.write_text(seen, encoding="utf-8")
                if svg := os.environ.get("WORKBENCH_DRAW_SVG"):
                    picture = review.app.export_screenshot()
                    Path(svg, f"{path.stem}.svg").write_text(picture, encoding="utf-8")
            elif not path.exists() or path.read_text(encoding="utf-8") != seen:
                wrong.append(f"{path.name} is not what is on the screen now:\n{seen}")
    case.close()
    assert not wrong, "\n".join(wrong)


def test_no_picture_names_this_machine() -> None:
    for path in PICTURES.glob("*.txt"):
        assert not re.search(r"/(tmp|home|work|Users)/", path.read_text(encoding="utf-8"))
