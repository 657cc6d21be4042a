"""The report on the screen: laid out in lines, made anew after decisions, never in the way."""

from __future__ import annotations

from textual.geometry import Offset
from textual.selection import Selection

from tests.tui.conftest import Review, reviewing
from workbench.review.case import Case
from workbench.tui.report_blocks import Heading, Item, Paragraph, Table, blocks_of, parts
from workbench.tui.report_lines import column_widths, lines_of
from workbench.tui.screens.report import ReportScreen
from workbench.tui.widgets.report_view import AT_ONCE, DRAWING, ReportView

MARKDOWN = r"""# A report

Some words
and *more*, see [the page](https://a.example).

| no. | statement |
| --- | --- |
| 1.1 | 14 \| Fifteen |
| 1.2 | – |

- one
  - its note
- two
"""


def words_of(markdown: str, width: int) -> list[str]:
    lines = lines_of(blocks_of(markdown), width)
    return ["".join(piece.words for piece in line) for line in lines]


def shown(view: ReportView) -> str:
    """Return what the lines of the view show now."""
    strips = [view.render_line(y) for y in range(view.size.height)]
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def test_a_report_becomes_blocks() -> None:
    assert blocks_of(MARKDOWN) == (
        Heading(1, "A report"),
        Paragraph("Some words and more, see the page."),
        Table(("no.", "statement"), (("1.1", "14 | Fifteen"), ("1.2", "–"))),
        Item(1, "one"),
        Item(2, "its note"),
        Item(1, "two"),
    )
    assert blocks_of("- one\n") == (Item(1, "one"),)
    assert blocks_of("") == ()


def test_what_markdown_decodes_is_safe_to_show_too() -> None:
    assert blocks_of("turned round: &#x202e;abc\n") == (Paragraph("turned round: ⇄abc"),)


def test_parts_of_a_report_are_the_whole_report() -> None:
    long = "".join(f"## Section {number}\n\n{'word ' * 2_000}\n\n" for number in range(9))
    found = parts(long)
    assert "".join(found) == long
    assert len(found) > 1
    assert all(part.startswith("## ") for part in found)


def test_a_report_is_laid_out_in_lines() -> None:
    assert words_of(MARKDOWN, 40) == [
        "A report",
        "",
        "Some words and more, see the page.",
        "",
        "no.  statement",
        "─" * 17,
        "1.1  14 | Fifteen",
        "1.2  –",
        "",
        "• one",
        "  • its note",
        "• two",
    ]


def test_cells_are_wrapped_within_their_columns() -> None:
    table = (
        "| no. | statement | verdict |\n| --- | --- | --- |\n| 1.1 | 火事 in the harbour | open |\n"
    )
    assert words_of(table, 23) == [
        "no.  statement  verdict",
        "─" * 23,
        "1.1  火事 in    open",
        "     the",
        "     harbour",
    ]


def test_narrow_columns_keep_their_width_and_wide_ones_share_the_rest() -> None:
    assert column_widths([3, 20, 8], [3, 9, 8], 60) == (3, 20, 8)
    assert column_widths([3, 90, 40], [3, 9, 9], 63) == (3, 30, 30)
    assert column_widths([3, 90, 12], [3, 9, 12], 30) == (3, 15, 12)
    # An odd cell is not wasted.
    assert sum(column_widths([3, 90, 40], [3, 9, 9], 64)) == 64
    # Where even the words have no room the longest are cut.
    assert column_widths([30, 4, 30], [20, 4, 20], 24) == (10, 4, 10)


def test_the_columns_of_a_table_move_together_before_a_word_is_cut() -> None:
    table = "| confirmed | single-source |\n| --- | --- |\n| 12 | 3 |\n"
    assert words_of(table, 24)[0] == "confirmed  single-source"
    assert words_of(table, 23)[0] == "confirmed single-source"


async def opened(review: Review) -> ReportView:
    await review.press("3")
    assert isinstance(review.app.screen, ReportScreen)
    view = review.app.screen.report
    await review.until(lambda: view.whole, "the whole report")
    return view


async def test_the_report_is_drawn_by_one_widget_whatever_its_length(case: Case) -> None:
    async with reviewing(case) as review:
        view = await opened(review)
        assert "Fact-check report" in review.text()
        assert not [node for node in view.walk_children() if node.parent is not view]


async def test_an_old_report_is_never_shown_as_the_present_one(case: Case) -> None:
    async with reviewing(case) as review:
        view = await opened(review)
        assert "0 of 8 statements reviewed" in shown(view)
        assert isinstance(review.app.screen, ReportScreen)
        await review.press("1", "c")
        await review.press("3")
        await review.until(lambda: view.whole, "the whole report")
        assert "1 of 8 statements reviewed" in shown(view)
        # What is made anew under the reader's eyes goes first, and comes then.
        review.app.screen.draw_all()
        assert shown(view).strip() == DRAWING
        await review.until(lambda: view.whole, "the report again")
        assert "1 of 8 statements reviewed" in shown(view)


async def test_the_report_keeps_its_place_when_it_is_made_anew(case: Case) -> None:
    async with reviewing(case, size=(80, 24)) as review:
        view = await opened(review)
        await review.press("pagedown")
        await review.until(lambda: view.scroll_offset.y > 0, "another page")
        at = view.scroll_offset.y
        await review.press("1", "c", "3")
        await review.until(lambda: view.whole, "the whole report")
        assert view.scroll_offset.y == at


async def test_the_report_fits_another_width(case: Case) -> None:
    async with reviewing(case) as review:
        view = await opened(review)
        high = view.virtual_size.height
        await review.pilot.resize_terminal(70, 40)
        await review.until(lambda: view.virtual_size.height > high, "more and shorter lines")
        assert view.virtual_size.width < 70


async def test_what_is_selected_in_the_report_can_be_copied(case: Case) -> None:
    async with reviewing(case) as review:
        view = await opened(review)
        found = view.get_selection(Selection(Offset(0, 0), Offset(10, 0)))
        assert found == ("Fact-check", "\n")
        review.app.screen.selections = {view: Selection(Offset(0, 0), Offset(10, 0))}
        await review.pilot.pause()
        lit, rest = list(view.render_line(0))[:2]
        assert lit.text == "Fact-check"
        assert lit.style != rest.style


async def test_keys_have_their_turn_while_a_long_table_is_laid_out(case: Case) -> None:
    rows = tuple((f"1.{number}", "A statement of some words") for number in range(5 * AT_ONCE))
    async with reviewing(case) as review:
        view = await opened(review)
        view.wait()
        view.add([Table(("no.", "statement"), rows)], last=True)
        assert not view.whole
        assert "A statement of some words" in shown(view)
        await review.press("1")
        assert review.app.screen is review.screen
        await review.press("3")
        await review.until(lambda: view.whole, "the whole table")
        assert view.virtual_size.height == len(rows) + 2
        await review.pilot.resize_terminal(70, 40)
        await review.until(lambda: view.whole and view.virtual_size.width < 70, "another width")
        assert view.virtual_size.height == len(rows) + 2
