"""The pair panel says of whom it speaks: the pair that is shown, or the claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import Review, reviewing
from workbench.claims.model import (
    Claim,
    Comparison,
    Difference,
    DifferenceKind,
    Match,
    Relation,
    Suggestion,
    Verdict,
)
from workbench.review.case import Case
from workbench.tui.reasons import articles_meant

DAYS = "when it happens differs: Friday | Monday"
SAME = Match("a1.1", "a2.1", Relation.SAME, 0.9)
DIFFERING = Match(
    "a1.1",
    "a3.1",
    Relation.OVERLAP,
    0.8,
    differences=(Difference(DifferenceKind.DATE, "Friday", "Monday"),),
)
CLAIM = Claim("c1", ("a1.1", "a2.1", "a3.1"), (), Suggestion(Verdict.SINGLE_SOURCE, DAYS))


@pytest.fixture
def pier(tmp_path: Path) -> Case:
    for number, day in enumerate(("Friday", "Friday", "Monday"), 1):
        (tmp_path / f"{number}.txt").write_text(f"The pier\n\nIt stays closed until {day}.\n")
    return Case.open([str(tmp_path)])


def show(review: Review, *matches: Match) -> None:
    review.app.case.adopt(Comparison(matches, (CLAIM,)))
    review.app.place.compared()
    review.screen.go("a1.1")
    review.screen.draw_all()


async def test_a_reason_about_another_pair_names_its_articles(pier: Case) -> None:
    async with reviewing(pier) as review:
        show(review, SAME, DIFFERING)
        await review.shows(
            f"{DAYS} (articles 1 | 3)", "between these two nothing was seen to differ"
        )
        # The pair that is meant speaks for itself.
        await review.press("full_stop")
        await review.shows("differs in date Friday | Monday", f"{DAYS}  Enter")
        await review.hides("(articles")
        await review.press("i")
        await review.shows("Suggested:", "(articles 1 |")
    pier.close()


async def test_a_pair_linked_by_hand_is_not_said_to_share_a_part_only(pier: Case) -> None:
    async with reviewing(pier) as review:
        show(review, Match("a1.1", "a2.1", Relation.OVERLAP, 0.3))
        await review.shows("≈ overlap 0.30", "these two share a part only")
        show(review, Match("a1.1", "a2.1", Relation.OVERLAP, 0.3, manual=True))
        await review.shows("≈ linked by hand", "you linked these two")
        await review.hides("a part only")
    pier.close()


def test_a_pair_within_the_claim_is_meant_before_one_with_another(pier: Case) -> None:
    beyond = Match("a1.0", "a2.1", Relation.OVERLAP, 0.99, differences=DIFFERING.differences)
    pier.adopt(Comparison((beyond, DIFFERING), (CLAIM,)))
    assert articles_meant(pier, CLAIM, None) == " (articles 1 | 3)"
    assert articles_meant(pier, Claim("c1", ("a1.1",)), None) == ""
    pier.adopt(Comparison((SAME,), (CLAIM,)))
    assert articles_meant(pier, CLAIM, None) == ""
    pier.close()


async def test_a_detail_that_breaks_off_within_its_sentence_ends_with_an_ellipsis(
    pier: Case,
) -> None:
    def detail(words: str) -> Match:
        start = pier.article("a2").text.index(words)
        only = Difference(DifferenceKind.DETAIL, "", words, None, (start, start + len(words)))
        return Match("a1.1", "a2.1", Relation.OVERLAP, 0.8, differences=(only,))

    async with reviewing(pier) as review:
        show(review, detail("It stays closed"))
        await review.shows("detail only in 2: It stays closed …")
        show(review, detail("until Friday"))
        await review.shows("detail only in 2: until Friday  ")
    pier.close()


LONG = " ".join(f"word{number}" for number in range(60))


async def test_a_suggestion_is_seen_before_enter_accepts_it_however_little_room(
    tmp_path: Path,
) -> None:
    for number in (1, 2, 3):
        (tmp_path / f"{number}.txt").write_text(f"The pier\n\nIt is closed, with {LONG}.\n")
    case = Case.open([str(tmp_path)])
    async with reviewing(case, size=(60, 15)) as review:
        show(review, SAME)
        await review.shows("suggests 1 SINGLE-SOURCE")
        # With room enough it stands below the pair.
        await review.pilot.resize_terminal(160, 50)
        await review.until(lambda: review.text().count("word59") > 3, "both statements")
        lines = review.text().splitlines()
        suggested = next(n for n, line in enumerate(lines) if "suggests 1" in line)
        assert suggested > max(n for n, line in enumerate(lines) if "word59" in line)
    case.close()
