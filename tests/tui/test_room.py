"""What fits: columns by width, one clear line where nothing fits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.conftest import LEFT, reviewing
from workbench.claims.model import Match, Relation
from workbench.review.case import Case
from workbench.tui.widgets.columns import columns_for
from workbench.tui.widgets.sheet_view import SheetView


@pytest.mark.parametrize(
    ("width", "articles", "columns"),
    [(80, 3, 1), (99, 3, 1), (100, 3, 2), (149, 5, 2), (160, 5, 3), (300, 5, 3), (160, 2, 2)],
)
def test_columns_by_width(width: int, articles: int, columns: int) -> None:
    assert columns_for(width, articles) == columns


async def test_a_narrow_terminal_shows_one_article_and_the_counterpart(case: Case) -> None:
    async with reviewing(case, size=(80, 24)) as review:
        await review.press("right_square_bracket")
        assert [view.display for view in review.screen.columns.views] == [True, False]
        await review.shows("2 right:")
        await review.press("tab")
        assert [view.display for view in review.screen.columns.views] == [False, True]


async def test_a_resize_keeps_the_place_and_says_when_it_is_too_small(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("j", "j")
        here = review.current
        await review.pilot.resize_terminal(40, 10)
        await review.pilot.pause()
        await review.shows("terminal too small: 40x10, needs 50x14")
        await review.hides("reviewed")
        await review.pilot.resize_terminal(120, 40)
        await review.pilot.pause()
        assert review.current == here
        await review.hides("too small")
        await review.shows("reviewed")


async def test_more_articles_page_sideways(tmp_path: Path) -> None:
    for number in range(5):
        text = LEFT.replace("Harbour", f"Harbour {number}")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    case = Case.open([str(tmp_path)])
    async with reviewing(case) as review:
        await review.shows("2 more ▶")
        await review.press("h")
        assert review.current.startswith("a5")
        await review.shows("◀ 2 more")
    case.close()


async def test_a_column_that_appears_shows_its_cursor(tmp_path: Path) -> None:
    """However often it was hidden, and wherever the cursor went meanwhile."""
    for name in ("one", "two"):
        body = "\n\n".join(
            f"Ward {ward} of Northport {'shut' if name == 'one' else 'closed'} {ward * 7} schools, "
            f"councillor Number{ward} Berg said on Monday after a long night."
            for ward in range(30)
        )
        (tmp_path / f"{name}.txt").write_text(f"The schools of Northport\n\n{body}\n")
    case = Case.open([str(tmp_path)])
    async with reviewing(case, size=(80, 24)) as review:
        for step in range(12):
            await review.press("j", "j", "o" if step % 2 else "tab")
            await review.shows("▌")
    case.close()


async def test_nothing_is_decided_in_a_terminal_that_is_too_small_to_see(case: Case) -> None:
    async with reviewing(case) as review:
        await review.pilot.resize_terminal(40, 10)
        await review.shows("too small")
        await review.press("c", "d", "j", "a")
        assert case.progress().reviewed == 0
        await review.pilot.resize_terminal(120, 40)
        await review.hides("too small")
        await review.press("c")
        assert case.progress().reviewed == 1


async def test_before_the_articles_are_compared_nothing_is_said_about_it(case: Case) -> None:
    async with reviewing(case) as review:
        review.app.compared = False
        review.screen.show_state()
        await review.shows("comparing")
        await review.hides("in open conflict")


async def test_the_check_sheet_names_what_overlaps_where_a_claim_is_missing(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("2")
        sheet = review.app.screen.query_one(SheetView)
        loose = Match("a1.3", "a2.2", Relation.OVERLAP, 0.4)
        matches = (*case.comparison.matches, loose)
        case.adopt(replace(case.comparison, matches=matches))
        review.app.changes += 1
        assert review.app.reviewing is not None
        review.app.reviewing.draw_all()
        row = next(row for row in sheet.rows if row.claim.statements == ("a1.3",))
        assert row.near == ("", "a2.2")
        claim = case.comparison.claim_of("a2.2")
        assert claim is not None
        await review.shows(f"≈ {claim.id.lstrip('c')}: Residents were told")


async def test_the_tables_of_the_report_keep_their_words_whole_on_a_narrow_terminal(
    folder: Path,
) -> None:
    for name, outlet in (
        ("left", "Lower Ansel Valley Mercury and Advertiser"),
        ("right", "Record"),
    ):
        with (folder / "case.toml").open("a", encoding="utf-8") as details:
            details.write(f'[articles."{name}.txt"]\noutlet = "{outlet}"\n')
    case = Case.open([str(folder)])
    async with reviewing(case, size=(80, 24)) as review:
        await review.press("3")
        await review.shows("Fact-check report")
        seen = ""
        for _ in range(4):
            seen += review.text()
            await review.press("pagedown")
        for words in ("Advertiser", "confirmed", "disputed", "single-source", "statements"):
            assert words in seen
        assert "…" not in seen.replace(review.text().splitlines()[0], "")
    case.close()


async def test_a_long_name_leaves_room_in_the_head_of_the_check_sheet(folder: Path) -> None:
    for number in range(3):
        (folder / f"an-article-with-a-long-name-{number}.txt").write_text(LEFT)
    case = Case.open([str(folder)])
    async with reviewing(case, size=(80, 24)) as review:
        await review.press("2")
        await review.shows("1 an-article-with-a-… │", "2 an-articl… 3 more ▶")
    case.close()


async def test_a_credit_line_is_no_claim_on_any_screen(folder: Path) -> None:
    left = folder / "left.txt"
    left.write_text(f"{LEFT}\n(Reporting by Hanne Falk; editing by Joss Merten)\n", "utf-8")
    case = Case.open([str(folder)])
    async with reviewing(case) as review:
        credit = next(s.id for s in case.statements if "Hanne Falk" in s.text)
        review.screen.go(credit)
        await review.shows("credit line · needs no verdict")
        await review.press("2")
        count = len(case.comparison.claims)
        await review.shows(f"{count} claims, ")
        assert all(credit not in row.claim.statements for row in review.app.screen.sheet.rows)  # type: ignore[attr-defined]
        await review.press("3")
        await review.shows(f"{count} claims, ")
    case.close()
