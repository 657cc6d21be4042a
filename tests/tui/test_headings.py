"""Headings: counted as statements, but no claim by themselves on any screen."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.conftest import reviewing
from workbench.claims.model import Verdict
from workbench.export.markdown import markdown
from workbench.review.case import Case

LEFT = """Big story

The mayor of Dunmore resigned on Friday after the audit.
"""
RIGHT = """Big story

Drivers face delays on the northern motorway.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "left.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path


async def test_a_headline_that_two_articles_carry_is_no_claim_and_suggests_nothing(
    folder: Path,
) -> None:
    with closing(Case.open([str(folder)], reviewer="Ada")) as case:
        async with reviewing(case) as review:
            assert review.current == "a1.0"
            await review.shows("heading · no claim by itself")
            await review.hides("accepts")
            await review.press("enter")
            assert review.notice == "nothing is suggested here"
            await review.press("2")
            await review.shows("2 claims, 0 in several articles")
            await review.hides("Big story")
            assert "2 claims, 0 of them in several articles" in markdown(case.reviewed())
            await review.press("1", "s")
            assert case.mark("a1.0").verdict is Verdict.SINGLE_SOURCE
            await review.shows("1/4 reviewed")


async def test_the_check_sheet_tells_that_headings_are_open_when_its_claims_are_done(
    folder: Path,
) -> None:
    with closing(Case.open([str(folder)], reviewer="Ada")) as case:
        async with reviewing(case) as review:
            await review.press("2", "s", "s")
            told = "no claim is open, but 2 statements in none: 1, n leads there"
            assert review.notice == told
            await review.press("n")
            assert review.notice == told
            await review.press("1", "n")
            assert review.current in ("a1.0", "a2.0")
            await review.press("s", "s")
            assert "every statement is reviewed" in review.notice
