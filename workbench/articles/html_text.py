"""A saved or fetched web page becomes its reading text, without the page around it.

The main text and the details are found by trafilatura, loaded only here: starting must not wait
for it. Nothing in a page is run or fetched.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

from workbench.articles.layout import LaidOut, Layout
from workbench.articles.metadata import Metadata, iso_date
from workbench.articles.model import Kind
from workbench.articles.page_tree import headings_above, plain_words, tidied, tree_of
from workbench.articles.passages import Link

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LANGUAGE = re.compile(r"<html\b[^<>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_LANGUAGE_WITHIN = 20_000
# A byline's date ends up with its names; April, May and June are names themselves.
_DATE_BEHIND = re.compile(
    r",?\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*"
    r"|(?:January|February|March|July|September|October|November|December))$"
)
_TITLE_TAG = re.compile(r"<title\b[^<>]*>([^<>]{1,500})</title>", re.IGNORECASE)
_NAMED_BEHIND = re.compile(r"\s+[|·–—-]\s+([^\W\d_]\w*(?:[ .'’&-]{1,2}\w+){0,4})")
_CELL_GAP = " | "
_LONGEST_CELL = 100
"""Characters; a table with a longer cell was made for its layout, not for figures."""

_TITLE_WITHIN = 4
"""The page's own heading stands among so many first paragraphs."""

_UNREAD = (
    *("script", "style", "noscript", "template", "svg", "select", "button"),
    *("nav", "header", "footer", "aside"),
)
_BLOCKS = frozenset(
    (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "pre"),
        *("blockquote", "table", "thead", "tbody", "tr", "td", "th", "address", "figure"),
        *("figcaption", "div", "section", "article", "main", "body"),
    )
)


def read_html(source: str) -> LaidOut:
    """Find the article in the page `source`; text is empty where the page holds none.

    Where trafilatura finds nothing, every paragraph outside of menus and forms is taken.
    """
    metadata, body = _extracted(source)
    layout = Layout()
    title = metadata.title
    if body is None:
        paragraphs = list(_all_paragraphs(source))
    else:
        paragraphs = _with_headings(list(_paragraphs(body)), source)
    place = _place_of_title(title, paragraphs) if title else None
    if title and place is None:
        layout.add(title, Kind.HEADING)
    for index, paragraph in enumerate(paragraphs):
        kind = Kind.HEADING if index == place else paragraph.kind
        layout.add(paragraph.words, kind, paragraph.links)
    return layout.done(metadata)


@dataclass(slots=True)
class _Paragraph:
    kind: Kind
    words: str = ""
    links: list[Link] = field(default_factory=list)

    def add(self, words: str | None) -> None:
        """Add words with their white space as a browser shows it."""
        if not words:
            return
        shown = re.sub(r"[ \t\n\r\f]+", " ", words)
        if not self.words or self.words[-1] in " \n":
            shown = shown.lstrip(" ")
        self.words += shown


def _extracted(source: str) -> tuple[Metadata, Element | None]:
    """What trafilatura finds: the details, and the main text as its XML."""
    page = tidied(source)
    if page is None:
        shown = _TITLE_TAG.search(source[:_LANGUAGE_WITHIN])
        title = _line(unescape(shown[1])) if shown else None
        return Metadata(title, language=_declared_language(source)), None
    with _silent():
        try:
            from trafilatura import bare_extraction

            found: Any = bare_extraction(
                page,
                fast=True,
                include_comments=False,
                include_links=True,
                with_metadata=True,
                date_extraction_params={"extensive_search": False, "original_date": True},
            )
        # A page that its library stumbles over is still to be read.
        except Exception:
            found = None
    if found is None:
        return Metadata(language=_declared_language(source)), None
    author = _DATE_BEHIND.sub("", re.sub(r"\s*;\s*", ", ", found.author or ""))
    metadata = Metadata(
        title=_line(found.title),
        outlet=_site(found.sitename) or _outlet_in_title(source, found.title) or found.hostname,
        author=_line(author),
        published=iso_date(found.date) if found.date else None,
        url=_line(found.url),
        language=_declared_language(source),
    )
    body = found.body
    return metadata, body if body is not None and "".join(body.itertext()).strip() else None


@contextmanager
def _silent() -> Iterator[None]:
    """Keep the libraries' warnings about odd pages off the terminal."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)


def _line(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None


def _site(name: str | None) -> str | None:
    """The name of the site; some give their address for it."""
    return re.sub(r"^https?://(?:www\.)?|/$", "", _line(name) or "") or None


def _outlet_in_title(source: str, title: str | None) -> str | None:
    """`The Vale Post` of `<title>Bridge closed - The Vale Post</title>`."""
    shown = _TITLE_TAG.search(source[:_LANGUAGE_WITHIN])
    words = _line(unescape(shown[1])) if shown else None
    title = _line(title)
    if not words or not title or not words.startswith(title):
        return None
    named = _NAMED_BEHIND.fullmatch(words, len(title))
    return named[1] if named else None


def _declared_language(source: str) -> str | None:
    found = _LANGUAGE.search(source[:_LANGUAGE_WITHIN])
    return found[1].lower() if found else None


def _paragraphs(body: Element) -> Iterator[_Paragraph]:
    """The paragraphs of trafilatura's XML, in order."""
    paragraph = _Paragraph(Kind.BODY)
    for element in body:
        if element.tag in ("p", "head", "quote", "list", "table", "code", "item", "row", "cell"):
            yield paragraph
            paragraph = _Paragraph(Kind.BODY)
            yield from _block(element, Kind.BODY)
            paragraph.add(element.tail)
        else:
            _inline(element, paragraph)
    yield paragraph


def _block(element: Element, kind: Kind) -> Iterator[_Paragraph]:
    if element.tag == "table":
        yield from _table(element)
        return
    if element.tag == "head":
        kind = Kind.HEADING
    elif element.tag == "quote":
        kind = Kind.QUOTE
    paragraph = _Paragraph(kind)
    paragraph.add(element.text)
    for child in element:
        if child.tag in ("p", "head", "quote", "list", "item", "table", "row", "cell"):
            yield paragraph
            yield from _block(child, kind)
            paragraph = _Paragraph(kind)
            paragraph.add(child.tail)
        else:
            _inline(child, paragraph)
    yield paragraph


def _inline(element: Element, paragraph: _Paragraph) -> None:
    if element.tag == "lb":
        paragraph.words = paragraph.words.rstrip(" ") + "\n"
    else:
        start = len(paragraph.words)
        paragraph.add(element.text)
        for child in element:
            _inline(child, paragraph)
        target = element.get("target")
        if element.tag == "ref" and target and paragraph.words[start:].strip():
            paragraph.links.append(Link(start, len(paragraph.words), str(target)))
    paragraph.add(element.tail)


def _table(table: Element) -> Iterator[_Paragraph]:
    for row in table.iter("row"):
        cells = [[p for p in _block(cell, Kind.BODY) if p.words.strip()] for cell in row]
        cells = [cell for cell in cells if cell]
        if any(len(cell) > 1 or len(cell[0].words) > _LONGEST_CELL for cell in cells):
            for cell in cells:
                yield from cell
            continue
        paragraph = _Paragraph(Kind.BODY)
        for cell in cells:
            paragraph.words += _CELL_GAP if paragraph.words else ""
            start = len(paragraph.words)
            paragraph.links += [
                Link(k.start + start, k.end + start, k.target) for k in cell[0].links
            ]
            paragraph.words += cell[0].words.strip()
        yield paragraph


def _place_of_title(title: str, paragraphs: list[_Paragraph]) -> int | None:
    """Where the page repeats its title at its beginning, if it does."""
    wanted = plain_words(title)
    shown = [i for i, paragraph in enumerate(paragraphs) if paragraph.words.strip()]
    for index in shown[:_TITLE_WITHIN]:
        words = plain_words(paragraphs[index].words)
        if words == wanted or (
            paragraphs[index].kind is Kind.HEADING
            and len(words) > 15
            and (words in wanted or wanted in words)
        ):
            return index
    return None


def _with_headings(paragraphs: list[_Paragraph], source: str) -> list[_Paragraph]:
    """Put back the headings of cards, of which trafilatura leaves out all but the first."""
    known = [plain_words(paragraph.words) for paragraph in paragraphs]
    above = headings_above(source, frozenset(known))
    found: list[_Paragraph] = []
    for words, paragraph in zip(known, paragraphs, strict=True):
        # Above the first paragraph stands the title, not that of a card.
        if (heading := above.pop(words, None)) and any(
            p.kind is Kind.BODY and p.words.strip() for p in found
        ):
            found.append(_Paragraph(Kind.HEADING, heading))
        found.append(paragraph)
    return found


def _all_paragraphs(source: str) -> Iterator[_Paragraph]:
    """Every paragraph of the page that stands in no menu or form."""
    from lxml import etree

    root = tree_of(source)
    if root is None:
        return
    for element in list(root.iter(*_UNREAD)):
        element.clear(keep_tail=True)
    paragraph = _Paragraph(Kind.BODY)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str) or element.tag in ("head", "title"):
            continue
        if element.tag in _BLOCKS:
            yield paragraph
            heading = element.tag[0] == "h" and event == "start"
            paragraph = _Paragraph(Kind.HEADING if heading else Kind.BODY)
        elif element.tag == "br" and event == "start":
            paragraph.words += "\n"
        paragraph.add(element.text if event == "start" else element.tail)
    yield paragraph
