"""Sentences that sound like clutter, clutter that looks like news, and titles of either sound."""

from __future__ import annotations

import pytest

from tests.articles.article_lines import ARTICLE
from tests.articles.clutter_lines import CLUTTER
from tests.articles.title_lines import TITLES
from workbench.articles import plain_text
from workbench.articles.boilerplate import without_boilerplate
from workbench.articles.model import Kind

PROSE = "The bridge was closed on Monday after the storm had torn away two pillars."


def read(*lines: str) -> list[tuple[str, str, Kind]]:
    """Each line with the reason for which it is set apart, and its kind."""
    text = "\n\n".join(lines)
    passages = without_boilerplate(text, plain_text.passages(text))
    return [(text[p.start : p.end], p.reason if p.label else "", p.kind) for p in passages]


def apart(*lines: str) -> list[str]:
    return [line for line, reason, _ in read(*lines) if reason]


@pytest.mark.parametrize("line", ARTICLE)
def test_a_line_of_the_article_stays(line: str) -> None:
    assert apart("Bridge closed after the storm", PROSE, PROSE, line, PROSE, PROSE) == []


@pytest.mark.parametrize("line", CLUTTER)
def test_a_line_of_the_page_is_set_apart(line: str) -> None:
    assert apart("Bridge closed after the storm", PROSE, PROSE, line, PROSE, PROSE) == [line]


@pytest.mark.parametrize("below", [[], ["By Ann Lowe", "4 March 2024"], ["Nobody was hurt at all"]])
@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_the_heading(title: str, below: list[str]) -> None:
    first, *_ = read(title, *below, PROSE, PROSE)
    assert first == (title, "", Kind.HEADING)


def test_a_section_stands_above_the_title() -> None:
    for section in ("World", "US politics", "Middle East crisis"):
        lines = read(section, "Hale fires Lowe", "She learnt it on the ferry", PROSE)
        assert [reason for _, reason, _ in lines] == ["section name", "", "", ""]
        assert lines[1][2] is Kind.HEADING


def test_a_caption_stands_above_the_title() -> None:
    for caption in (
        "The bridge at noon. Photo: Bo Ray/AP",
        "Getty Images The bridge over the Vale",
    ):
        assert apart(caption, "Bridge closed after the storm", PROSE) == [caption]


def test_subheads_stay() -> None:
    subheads = (
        *("What we know so far", "Related victims", "More from the scene", "How to help"),
        *("A letter from the mayor", "Comments from the mayor", "Support and donations"),
    )
    lines = [line for subhead in subheads for line in (subhead, PROSE)]
    assert apart("Bridge falls", PROSE, *lines) == []


def test_a_subhead_below_prose_is_no_title() -> None:
    lines = read(PROSE, PROSE, "What we know so far", "By Ann Lowe", PROSE)
    assert [line for line, reason, _ in lines if reason] == ["By Ann Lowe"]
    assert lines[2][2] is Kind.BODY


@pytest.mark.parametrize("heading", ["More about the victims", "More on the victims"])
@pytest.mark.parametrize("bullet", ["", "- "])
def test_the_victims_of_an_event_are_no_other_stories(heading: str, bullet: str) -> None:
    victims = [f"{bullet}Ann Lowe, 34, a teacher", f"{bullet}Bo Ray, 8", f"{bullet}Cy Dunn, 41"]
    assert apart("Ten die as bridge falls", PROSE, PROSE, heading, *victims) == []


def test_the_count_of_a_list_goes_on_below_other_stories() -> None:
    lines = [
        PROSE,
        "4. Look up",
        PROSE,
        "Read more",
        "Ferry runs aground",
        "5. Mind the gap",
        PROSE,
    ]
    assert apart("Five rules for bridges", *lines) == ["Read more", "Ferry runs aground"]


@pytest.mark.parametrize("marks", [["2 April 2018", "May 4, 2018"], ["14:05", "14:20"]])
def test_the_marks_of_a_timeline_stay(marks: list[str]) -> None:
    lines = [line for mark in marks for line in (mark, PROSE)]
    assert apart("How the bridge fell", PROSE, *lines) == []


def test_the_date_of_the_article_goes() -> None:
    dek = "It was old, and the council had known that for years."
    assert apart("How the bridge fell", dek, "2 April 2018", PROSE) == ["2 April 2018"]


def test_a_score_is_no_menu() -> None:
    score = ["Vale 3", "Storm 1", "Half-time 1-0", "Home 3 | Away 1"]
    assert apart("Vale beats Storm", PROSE, PROSE, PROSE, *score) == []


def test_turns_of_a_talk_and_quotations_that_go_on_stay() -> None:
    turns = ("Q: Will you sign up for our newsletter?", "LOWE: Please support us.")
    going_on = ("‘We need your support. We count on our readers.", "“Sign up for our newsletter.")
    assert apart("Mayor speaks", PROSE, *turns, *going_on, PROSE) == []


def test_what_a_mayor_asks_for_is_no_appeal_of_the_outlet() -> None:
    assert apart("Mayor writes", PROSE, "We need your help.", PROSE) == []
    appeal = "Our journalists need time. We need your help."
    assert apart("Mayor writes", PROSE, appeal, PROSE) == [appeal]


def test_counts_below_the_title_go() -> None:
    assert apart("Why it fell", "Ann Lowe", "Mar 4, 2024", "12", "3", PROSE)[1:] == [
        *("Mar 4, 2024", "12", "3")
    ]
