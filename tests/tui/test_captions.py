"""Captions and credit lines: they need no verdict, and nothing waits for one on them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.conftest import reviewing
from workbench.articles.model import Kind
from workbench.claims.model import Claim, Comparison, Match, Relation, Verdict
from workbench.review.case import Case

LEFT = """Fire at the harbour

A fire injured 12 workers on Tuesday, the port authority said.

Schools stayed open.

(Reporting by Ann Lowe; Editing by Bo Hale)
"""
RIGHT = """Blaze in Northport

Residents were told to keep their windows shut.
"""


def compared(case: Case, _progress: object = None) -> Comparison:
    """One claim that a credit line has a part in, and one that it contradicts."""
    credit = case.article("a1").statements[-1].id
    return Comparison(
        (Match(credit, "a2.1", Relation.CONFLICT, 0.9),),
        (
            Claim("c1", ("a1.0", "a1.1", "a2.0")),
            Claim("c2", ("a1.2",)),
            Claim("c3", (credit, "a2.1")),
        ),
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "left.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    monkeypatch.setattr(Case, "match", compared)
    return tmp_path


async def test_the_check_sheet_goes_to_no_claim_of_which_only_a_credit_line_is_open(
    folder: Path,
) -> None:
    with closing(Case.open([str(folder)], reviewer="Ada")) as case:
        assert case.article("a1").statements[-1].kind is Kind.CREDIT
        async with reviewing(case) as review:
            await review.shows("1 claim in open conflict")
            case.decide(["a2.1"], Verdict.DISPUTED)
            await review.press("2", "g", "n")
            assert review.current == "a1.2"
            await review.press("n")
            assert review.current == "a1.0"
            await review.shows("0 claims in open conflict")


async def test_a_verdict_on_a_credit_line_says_that_it_makes_no_progress(folder: Path) -> None:
    with closing(Case.open([str(folder)], reviewer="Ada")) as case:
        async with reviewing(case) as review:
            await review.press("G", "c")
            assert case.mark(case.article("a1").statements[-1].id).verdict is Verdict.CONFIRMED
            assert "need no verdict and make no progress" in review.notice
            await review.shows("0/5 reviewed")
