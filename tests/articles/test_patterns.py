"""The words that a pattern needs hide no line that it would match."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.articles.article_lines import ARTICLE
from tests.articles.clutter_lines import CLUTTER
from tests.articles.test_other_languages import ARTICLE as ABROAD
from tests.articles.test_other_languages import CLUTTER as CLUTTER_ABROAD
from tests.articles.title_lines import TITLES
from workbench.articles import appeals, bylines, speech, wire
from workbench.articles import line_patterns as lp
from workbench.articles import other_languages as abroad
from workbench.articles import picture_credits as pictures
from workbench.articles.patterns import any_of

SAMPLES = Path(__file__).parents[2] / "sample_articles"

WHOLE = (
    *(pattern for _, _, pattern in (*lp.WHOLE_LINE, *lp.LIKE_A_TITLE, *abroad.WHOLE_LINE_ABROAD)),
    *(lp.TAIL_HEADING, lp.OTHER_STORIES, lp.LABELLED, lp.SUBHEAD_TOO, abroad.OTHER_STORIES_ABROAD),
    *(pictures.AGENCY_CREDIT, pictures.SOURCED_TITLE, wire._SHORT_CREDIT),
    *(bylines._BY, bylines._FROM, bylines._DESK, bylines._DATED, bylines._DATE_THEN_BY),
    bylines._BY_ON,
)
SEARCHED = (
    *(pictures.CAPTION_CREDIT, abroad.CAPTION_CREDIT_ABROAD, bylines._NO_BYLINE),
    *(appeals._ORDERS, appeals._OWN, appeals._BEGS, speech._REPORTED, speech._NARRATES),
    *(wire._CREDIT, wire._PERHAPS_CREDIT, wire._COPYRIGHT, wire._DATELINE, wire._SIGNED),
)

LINES = (
    "ADVERTISEMENT", "_Advertisement_", "Article continues below", "{{mosads}}", "[pullquote]",
    "Ad", "Read more", "Most Popular", "3 comments", "00:45", "Tags: bridges, tolls", "E-mail",
    "Tweet",
    "Share this story", "Sign up for our newsletter", "Not yet a subscriber?", "© 2018 Vale Post",
    "All rights reserved", "RELATED: Ferry runs aground", "[ Ferry runs aground in the harbour ]",
    "Photo: Ann Lowe / AP", "File - a bridge, file photo", "ann@vale.example", "@annlowe",
    "Views expressed are her own.", "This story has been updated.", "More to come",
    "By Ann Lowe", "From our own correspondent", "Staff", "2 April 2018 by Ann Lowe",
    "Ann Lowe | 2 April 2018", "jm/dm (AFP, dpa)", "With Reuters", "Reuters contributed reporting",
    "With files from AP", "BERLIN (Reuters) —", "It opened in May. (Reuters)", "Dear readers",
    "What to read next", "Ann Lowe/Getty Images", "(AFP)", "It rained, she said on Tuesday.",
)  # fmt: skip


def lines_of(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.strip():
                yield line.strip()


def hidden(lines: Iterable[str]) -> list[str]:
    """The lines that a pattern matches and its words hide."""
    found = []
    for line in lines:
        matching = [pattern for pattern in WHOLE if pattern._compiled.fullmatch(line)]
        matching += [pattern for pattern in SEARCHED if pattern._compiled.search(line)]
        found += [line for pattern in matching if not pattern.may_match(line)]
    return found


def test_no_line_of_known_clutter_is_hidden() -> None:
    others = [
        line for told in (ABROAD, CLUTTER_ABROAD) for line in "\n".join(told.values()).split("\n")
    ]
    assert hidden((*LINES, *ARTICLE, *CLUTTER, *TITLES, *others)) == []


def test_no_line_of_the_samples_is_hidden() -> None:
    assert hidden(lines_of(SAMPLES)) == []


def test_a_line_without_the_words_is_not_looked_at() -> None:
    pattern = any_of(r".*", needs="ferry @")
    assert pattern.fullmatch("The bridge") is None
    assert pattern.fullmatch("The FERRY") is not None
    assert pattern.fullmatch("a@b") is not None


def test_a_line_that_is_too_long_does_not_match_as_a_whole() -> None:
    pattern = any_of(r"a+", longest=3)
    assert pattern.fullmatch("aaa") is not None
    assert pattern.fullmatch("aaaa") is None
