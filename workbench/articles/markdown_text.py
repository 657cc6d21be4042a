"""Markdown becomes its reading text and the passages in it.

The text holds headings, paragraphs, list items, quotes, table rows and code, one passage a
paragraph; of a link its words, with the target kept beside them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from workbench.articles.layout import LaidOut, Layout
from workbench.articles.metadata import Metadata, front_matter
from workbench.articles.model import Kind
from workbench.articles.passages import Link

_TAG = re.compile(r"<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>]*>", re.DOTALL)
_BREAK_TAG = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_CELL_GAP = " | "


def read_markdown(source: str) -> LaidOut:
    """Parse `source`; a title that only the front matter gives is put before the text."""
    tokens = _parser().parse(source)
    metadata = next((front_matter(t.content) for t in tokens if t.type == "front_matter"), None)
    layout = Layout()
    first = next((t for t in tokens if t.type != "front_matter"), None)
    titled = first is not None and first.type == "heading_open" and first.tag == "h1"
    if metadata and metadata.title and not titled:
        layout.add(metadata.title, Kind.HEADING)
    _lay_out(tokens, layout)
    return layout.done(metadata or Metadata())


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return parser.use(front_matter_plugin).use(footnote_plugin)


def _lay_out(tokens: Sequence[Token], layout: Layout) -> None:
    notes = _notes(tokens)
    quotes = 0
    heading = False
    row: list[tuple[str, list[Link]]] | None = None
    for token in tokens:
        match token.type:
            case "blockquote_open":
                quotes += 1
            case "blockquote_close":
                quotes -= 1
            case "heading_open" | "heading_close":
                heading = token.type == "heading_open"
            case "tr_open":
                row = []
            case "tr_close":
                _add_row(row or [], layout)
                row = None
            case "inline":
                words, links = _words(token.children or [], notes)
                if row is not None:
                    row.append((words, links))
                    continue
                kind = Kind.QUOTE if quotes else Kind.BODY
                if _is_image(token.children or []):
                    kind = Kind.CAPTION
                layout.add(words, Kind.HEADING if heading else kind, links)
            case "code_block" | "fence":
                layout.add(token.content, Kind.BODY)
            case "html_block":
                for paragraph in re.split(r"\n\s*\n", _without_tags(token.content)):
                    layout.add(paragraph, Kind.BODY)
            case _:
                pass


def _add_row(row: Sequence[tuple[str, list[Link]]], layout: Layout) -> None:
    words = ""
    links: list[Link] = []
    for cell, cell_links in row:
        if not cell.strip():
            continue
        words += _CELL_GAP if words else ""
        links += [
            replace(k, start=k.start + len(words), end=k.end + len(words)) for k in cell_links
        ]
        words += cell
    layout.add(words, Kind.BODY, links)


def _notes(tokens: Sequence[Token]) -> dict[int, list[str]]:
    """The link targets in each footnote, by its number."""
    notes: dict[int, list[str]] = {}
    targets: list[str] = []
    for token in tokens:
        if token.type == "footnote_open":
            targets = notes.setdefault(token.meta["id"], [])
        elif token.type == "footnote_close":
            targets = []
        elif token.type == "inline":
            targets += [str(t.attrs["href"]) for t in token.children or [] if "href" in t.attrs]
    return notes


def _words(tokens: Sequence[Token], notes: Mapping[int, Sequence[str]]) -> tuple[str, list[Link]]:
    """The words of inline Markdown, and the links in them counted from their start.

    A footnote's links count as links of the character before its mark.
    """
    words = ""
    links: list[Link] = []
    opened: list[tuple[int, str]] = []
    for token in tokens:
        match token.type:
            case "softbreak":
                words += " "
            case "hardbreak":
                words += "\n"
            case "link_open":
                opened.append((len(words), str(token.attrs.get("href", ""))))
            case "link_close":
                if opened:
                    start, target = opened.pop()
                    links.append(Link(start, len(words), target))
            case "image":
                start = len(words)
                words += _words(token.children or [], notes)[0]
                links.append(Link(start, len(words), str(token.attrs.get("src", ""))))
            case "html_inline":
                words += _without_tags(token.content)
            case "footnote_ref" if words:
                place = len(words)
                links += [Link(place - 1, place, to) for to in notes.get(token.meta["id"], ())]
            case _:
                words += token.content
    return words, links


def _is_image(tokens: Sequence[Token]) -> bool:
    shown = [token.type for token in tokens if token.type != "softbreak"]
    return shown == ["image"] or shown == ["link_open", "image", "link_close"]


def _without_tags(html: str) -> str:
    return _TAG.sub("", _BREAK_TAG.sub("\n", html))
