"""The README's picture is of the real screen."""

from __future__ import annotations

import re
from pathlib import Path

from tests.tui.picture import PICTURE, ROOT, draw


def words(svg: str) -> set[str]:
    """The words that stand in an SVG's text."""
    text = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg)).replace("&#160;", " ")
    return set(text.split())


async def test_the_picture_in_the_readme_shows_what_the_screen_shows(tmp_path: Path) -> None:
    relative = PICTURE.relative_to(ROOT).as_posix()
    assert f"]({relative})" in (ROOT / "README.md").read_text(encoding="utf-8")
    shown, drawn = words(PICTURE.read_text(encoding="utf-8")), words(await draw(tmp_path))
    assert {"Workbench", SAMPLE_WORD, "reviewed"} <= shown
    common = len(shown & drawn) / len(shown | drawn)
    assert common > 0.6, "the screen has changed: python -m tests.tui.picture"


SAMPLE_WORD = "white-house-invitation"
