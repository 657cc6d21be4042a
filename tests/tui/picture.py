"""Draws the README's picture anew from the real screen: `python -m tests.tui.picture`.

The picture is the SVG that Textual exports of a review of a sample case, with some verdicts.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path

from workbench.review.case import Case
from workbench.tui.app import WorkbenchApp

ROOT = Path(__file__).parent.parent.parent
PICTURE = Path(__file__).parent / "picture.svg"
SAMPLE = "white-house-invitation"
SIZE = (160, 46)
KEYS = ("j", "c", "s", "c", "x", "right_square_bracket", "right_square_bracket")


async def draw(folder: Path) -> str:
    """Review a copy of the sample case in a folder and return the screen as SVG."""
    copy = folder / SAMPLE
    shutil.copytree(ROOT / "sample_articles" / SAMPLE, copy)
    case = Case.open([str(copy)], reviewer="Ada")
    try:
        app = WorkbenchApp(case)
        async with app.run_test(size=SIZE) as pilot:
            while not app.compared:
                await pilot.pause(0.01)
            await pilot.press(*KEYS)
            await pilot.pause()
            return app.export_screenshot(title="Workbench", simplify=True)
    finally:
        case.close()


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as folder:
        PICTURE.write_text(asyncio.run(draw(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main()
