"""What the screen says while the case file can't be written."""

from __future__ import annotations

import errno
import gc
import os
from pathlib import Path

import pytest

from tests.tui.conftest import reviewing
from workbench.review.case import Case
from workbench.store import journal
from workbench.tui import app


async def test_a_case_file_that_cant_be_brought_up_to_date_is_told_until_it_is(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "FOLD_AFTER", 0.01)
    monkeypatch.setattr(app, "LOOK_AFTER", 0.02)

    def refused(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    async with reviewing(case) as review:
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", refused)
            await review.press("c")
            await review.shows(
                "· saved",
                "saved in the journal; verdicts.json can't be written: No space left on device",
            )
            # What was decided is safe all the same.
            other = Case.open([str(Path(case.path).parent)], read_only=True)
            assert other.progress().reviewed == 1
            other.close()
        await review.hides("can't be written")
        await review.shows("1/", "· saved")


async def test_what_was_found_is_never_looked_through_for_garbage(case: Case) -> None:
    async with reviewing(case) as review:
        looked_through = {id(one) for one in gc.get_objects()}
        assert id(case.comparison) not in looked_through
        before = case.comparison
        await review.press("R")
        await review.until(lambda: case.comparison is not before, "another comparison")
        assert id(case.comparison) not in {id(one) for one in gc.get_objects()}
