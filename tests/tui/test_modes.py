"""What is on is said in the top line, and Esc ends what was begun last."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tests.tui.conftest import Review, reviewing
from workbench.review.case import Case
from workbench.tui.filters import By, Filter
from workbench.tui.place import Mode, Place

LINKING = "go to the statement in the other article, then m; Esc gives up"


async def search(review: Review, words: str) -> None:
    await review.press("slash", *words, "enter")
    await review.shows("search")


async def test_giving_a_link_up_leaves_no_word_of_it(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("m")
        await review.shows(LINKING)
        await review.press("escape")
        await review.hides(LINKING, "give up")
        assert review.app.place.link_from is None
        await review.shows("Workbench")


async def test_esc_ends_the_link_first_where_the_search_was_begun_before_it(case: Case) -> None:
    async with reviewing(case) as review:
        await search(review, "fire")
        await review.press("m")
        await review.shows(LINKING, "link here")
        await review.press("escape")
        await review.shows("search", "end the search")
        assert review.app.place.link_from is None
        await review.press("escape")
        await review.hides("search ")


async def test_esc_ends_the_search_first_where_the_link_was_begun_before_it(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("m")
        await search(review, "fire")
        await review.shows("end the search")
        await review.press("escape")
        await review.shows("link here")
        assert review.app.place.query == ""
        assert review.app.place.link_from is not None
        await review.press("escape")
        assert review.app.place.link_from is None


async def test_a_link_can_be_made_while_a_search_is_on(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("G", "m")
        await search(review, "windows")
        await review.until(lambda: review.current == "a2.2", "the hit")
        await review.press("m")
        await review.until(
            lambda: any({m.a, m.b} == {"a1.3", "a2.2"} for m in case.comparison.matches), "the link"
        )


def test_what_was_begun_last_is_ended_first(case: Case) -> None:
    place = Place(case)
    assert place.mode is None
    place.search("fire")
    assert place.mode is Mode.SEARCH
    place.marked = frozenset({"a1.1"})
    assert place.mode is Mode.MARKS
    # Looking for something else begins a search anew; the same one again doesn't.
    place.search("fire")
    assert place.mode is Mode.MARKS
    place.search("harbour")
    assert place.mode is Mode.SEARCH
    place.link_from = "a1.2"
    ended = []
    while place.mode is not None:
        ended.append(place.mode)
        place.end_mode()
    assert ended == [Mode.LINK, Mode.SEARCH, Mode.MARKS]


async def test_a_filter_and_a_single_claim_are_told_in_plain_words(
    folder: Path,
) -> None:
    for name in ("left", "right"):
        (folder / f"{name}.txt").write_text("The harbour burned on Tuesday, the fire brigade said.")
    case = Case.open([str(folder)])
    async with reviewing(case) as review:
        await review.press("2")
        await review.shows("1 claim, 1 in several articles")
        review.app.place.filter = Filter(By.ONLY_HERE, "a1")
        assert review.screen.mode_words() == "only in this article: 0"
        review.app.place.filter = Filter(By.OPEN)
        assert review.screen.mode_words() == "only open: 0"
    case.close()


async def test_no_older_notice_hides_which_filter_is_on(case: Case) -> None:
    async with reviewing(case) as review:
        await review.press("slash", *"nowhere", "enter")
        await review.shows("not found")
        await review.press("f", "j", "enter")
        assert review.notice == ""
        await review.shows("only open")


async def test_one_article_alone_is_linked_to_none(folder: Path) -> None:
    (folder / "right.txt").unlink()
    with closing(Case.open([str(folder)])) as alone:
        async with reviewing(alone) as review:
            await review.press("m")
            assert review.notice == "there is only one article"
            assert review.app.place.link_from is None
