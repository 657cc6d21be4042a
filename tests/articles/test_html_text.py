"""Saved pages become reading text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles.pages import PAGE
from tests.articles.test_statements import check_nothing_is_lost
from workbench.articles import html_text
from workbench.articles.html_text import read_html
from workbench.articles.model import Kind
from workbench.articles.reading import read_articles


def words(page: str) -> list[tuple[str, Kind]]:
    read = read_html(page)
    return [(read.text[p.start : p.end], p.kind) for p in read.passages]


def test_a_saved_page_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "1.html").write_text(PAGE)
    (article,) = read_articles([str(tmp_path)])
    kinds = [(s.text[:16], s.kind) for s in article.statements]
    assert kinds == [
        ("Bridge closed af", Kind.HEADING),
        ("The bridge over ", Kind.BODY),
        ("“Nobody was hurt", Kind.BODY),
        ("What comes next", Kind.HEADING),
        ("The ferry takes ", Kind.BODY),
        ("It runs until mi", Kind.BODY),
    ]
    assert article.name == "The Vale Post"
    check_nothing_is_lost(article.text, article.statements, article.set_apart)


def test_a_page_without_a_suffix_is_known_by_its_beginning(tmp_path: Path) -> None:
    (tmp_path / "page").write_text(PAGE)
    (article,) = read_articles([str(tmp_path / "page")])
    assert article.title == "Bridge closed after storm"


def test_a_title_that_the_page_does_not_show_is_put_before_the_text() -> None:
    page = PAGE.replace("<h1>Bridge closed after storm</h1>", "")
    assert words(page)[0] == ("Bridge closed after storm", Kind.HEADING)


def test_the_outlet_may_stand_in_the_title() -> None:
    page = PAGE.replace('<meta property="og:site_name" content="The Vale Post">', "")
    assert read_html(page).metadata.outlet == "The Vale Post"
    page = page.replace(" - The Vale Post", "")
    assert read_html(page).metadata.outlet is None


@pytest.mark.parametrize("behind", ["", " Monday, November", " November"])
def test_the_author_is_no_date(behind: str) -> None:
    page = PAGE.replace('content="Ann Lowe"', f'content="Ann Lowe{behind}"')
    assert read_html(page).metadata.author == "Ann Lowe"


def test_lists_tables_and_quotes() -> None:
    page = PAGE.replace(
        "</article>",
        "<blockquote><p>We saw it fall, and then there was a long silence over the water."
        "</p></blockquote><ul><li>one car</li><li>two lorries</li></ul>"
        "<table><tr><th>hour</th><th>water</th></tr><tr><td>8</td><td>2.1 m</td></tr></table>"
        "</article>",
    )
    read = words(page)
    assert ("one car", Kind.BODY) in read
    assert ("8 | 2.1 m", Kind.BODY) in read
    assert any(kind is Kind.QUOTE and "We saw it fall" in text for text, kind in read)


CARD = (
    "<article><header><h3>{0} o'clock</h3></header><p>{1} It was {0} o'clock by then.</p></article>"
)
LONG = "The council said that the bridge would be closed until the water had fallen to two metres."


def test_the_headings_of_all_cards_are_read() -> None:
    hours = ("Six", "Seven", "Eight", "Nine")
    cards = "".join(CARD.format(hour, LONG) for hour in hours)
    read = words(f"<html><body><main><h1>Storm over the Vale</h1>{cards}</main></body></html>")
    headings = [text for text, kind in read if kind is Kind.HEADING]
    assert headings == ["Storm over the Vale", *(f"{hour} o'clock" for hour in hours)]
    assert [text[:11] for text, _ in read[1:3]] == ["Six o'clock", "The council"]


def test_a_page_of_many_boxes_is_read() -> None:
    page = PAGE.replace("<article>", "<div>" * 300 + "<article>").replace(
        "</article>", "</article>" + "</div>" * 300
    )
    assert words(page) == words(PAGE)
    assert read_html(page).metadata == read_html(PAGE).metadata


def test_boxes_that_nobody_closed_lose_nothing() -> None:
    page = "<title>Storm</title>" + "".join(f"<div><p>{n} {LONG}</p>" for n in range(300))
    assert words(page)[1:] == [(f"{n} {LONG}", Kind.BODY) for n in range(300)]


def test_a_template_is_not_read() -> None:
    unseen = f"<template><p>{LONG}</p></template>"
    assert words(PAGE.replace("<h2>", f"{unseen}<h2>")) == words(PAGE)
    seen = unseen.replace("<template", "<template shadowrootmode='open'")
    assert (LONG, Kind.BODY) in words(PAGE.replace("<h2>", f"{seen}<h2>"))


def test_what_the_library_stumbles_over_is_read_nevertheless(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import trafilatura

    def stumble(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", stumble)
    texts = [text for text, _ in words(PAGE)]
    assert "Bridge closed after storm" in texts
    assert any(text.startswith("The ferry") for text in texts)
    assert not any("Sport" in text or "hacked" in text for text in texts)


TAGS = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<h1>", "<table>", "<tr><td>", "<br>", "<script>"),
        *("<!--", "-->", "<li>", "<a href='x'>", "</a>", "&amp;", "&#0;", "<![CDATA[", "<?xml ?>"),
        *("<body>", "Words of it. ", "“We”", "\x00", "\ud800", "\n", "<blockquote>", "<title>T"),
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.text() | st.lists(TAGS, max_size=40).map("".join))
def test_any_page_gives_ordered_passages_that_make_up_the_text(page: str) -> None:
    read = read_html(page)
    position = 0
    for passage in read.passages:
        assert position <= passage.start < passage.end
        assert not read.text[position : passage.start].strip()
        assert read.text[passage.start : passage.end].strip()
        position = passage.end
    assert not read.text[position:].strip()


@pytest.mark.parametrize("page", ["", "<html>", "<p>", "\0", "<div>" * 2000 + "deep"])
def test_pages_with_hardly_anything(page: str) -> None:
    read_html(page)


def test_plain_text_does_not_wait_for_the_library(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bridge closed\n\nThe bridge is shut.\n")
    script = (
        "import sys; from workbench.articles.reading import read_articles;"
        f"read_articles([{str(tmp_path)!r}]);"
        "sys.exit(str({'trafilatura', 'lxml', 'urllib.request'} & set(sys.modules) or ''))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stderr.strip() == ""


def test_the_libraries_keep_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    assert html_text.read_html("<html><p>x").text is not None
    read_html("")
    assert capfd.readouterr() == ("", "")
