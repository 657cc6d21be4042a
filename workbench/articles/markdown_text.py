"""Markdown becomes its reading text and the passages in it.

The text holds headings, paragraphs, list items, quotes, table rows and code, one passage a
paragraph; of a link its words, with the target kept beside them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from workbench.articles import plain_text
from workbench.articles.layout import LaidOut, Layout
from workbench.articles.metadata import Metadata, front_matter, is_front_matter
from workbench.articles.model import Kind
from workbench.articles.passages import Link
from workbench.articles.tags import opens_unread, without_tags

_CELL_GAP = " | "
_DEEPEST = 40
"""Half as many lists, or as many quotes, stand in each other; hostile text takes time by it."""


def read_markdown(source: str) -> LaidOut:
    """Parse `source`; a title that only the front matter gives is put before the text.

    What is too deep for Markdown is read as plain text.
    """
    env: dict[str, Any] = {}
    tokens = _parser(titled=True).parse(source, env)
    metadata = None
    if tokens and tokens[0].type == "front_matter":
        if is_front_matter(tokens[0].content):
            metadata = front_matter(tokens[0].content)
        else:
            # A rule opens the text, and another one stands further down.
            env = {}
            tokens = _parser(titled=False).parse(source, env)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return LaidOut(source, plain_text.passages(source), Metadata())
    layout = Layout()
    first = next((t for t in tokens if t.type != "front_matter"), None)
    titled = first is not None and first.type == "heading_open" and first.tag == "h1"
    if metadata and metadata.title and not titled:
        layout.add(metadata.title, Kind.HEADING)
    _lay_out(tokens, _inline_notes(env), layout)
    return layout.done(metadata or Metadata())


@cache
def _parser(*, titled: bool) -> MarkdownIt:
    """The parser of a file that may be `titled` by front matter, or that opens with a rule."""
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"]).use(footnote_plugin)
    # It leaves out notes that nothing refers to.
    parser.disable("footnote_tail")
    return parser.use(front_matter_plugin) if titled else parser.disable("lheading")


def _inline_notes(env: Mapping[str, Any]) -> dict[int, list[Token]]:
    """The notes that stand in the text itself, `^[so]`, by their numbers."""
    notes = env.get("footnotes", {}).get("list", {})
    return {number: note["tokens"] for number, note in notes.items() if "tokens" in note}


def _lay_out(
    tokens: Sequence[Token], inline_notes: Mapping[int, list[Token]], layout: Layout
) -> None:
    notes = _notes(tokens, inline_notes)
    quotes = listed = 0
    heading = False
    row: list[tuple[str, list[Link]]] | None = None
    for token in tokens:
        match token.type:
            case "blockquote_open":
                quotes += 1
            case "blockquote_close":
                quotes -= 1
            case "list_item_open" | "list_item_close":
                listed += 1 if token.type == "list_item_open" else -1
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
                layout.add(words, Kind.HEADING if heading else kind, links, listed=listed > 0)
            case "code_block" | "fence":
                layout.add(token.content, Kind.BODY)
            case "html_block":
                for paragraph in re.split(r"\n\s*\n", without_tags(token.content)):
                    layout.add(paragraph, Kind.BODY)
            case _:
                pass
    for note in inline_notes.values():
        words, links = _words(note, notes)
        layout.add(words, Kind.BODY, links)


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


def _notes(
    tokens: Sequence[Token], inline_notes: Mapping[int, list[Token]]
) -> dict[str | int, list[str]]:
    """The link targets in each footnote, by its label or number."""
    notes: dict[str | int, list[str]] = {
        number: _targets(children) for number, children in inline_notes.items()
    }
    targets: list[str] = []
    for token in tokens:
        if token.type == "footnote_reference_open":
            targets = notes.setdefault(token.meta["label"], [])
        elif token.type == "footnote_reference_close":
            targets = []
        elif token.type == "inline":
            targets += _targets(token.children or [])
    return notes


def _targets(tokens: Sequence[Token]) -> list[str]:
    return [str(token.attrs["href"]) for token in tokens if "href" in token.attrs]


def _words(
    tokens: Sequence[Token], notes: Mapping[str | int, Sequence[str]]
) -> tuple[str, list[Link]]:
    """The words of inline Markdown, and the links in them counted from their start.

    A footnote's links count as links of the character before its mark.
    """
    words = ""
    links: list[Link] = []
    opened: list[tuple[int, str]] = []
    unread = ""
    for token in tokens:
        if unread:
            unread = "" if token.content.lower().startswith(f"</{unread}") else unread
            continue
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
                unread = opens_unread(token.content)
                words += without_tags(token.content)
            case "footnote_ref":
                place = len(words)
                told = notes.get(token.meta.get("label", token.meta["id"]), ())
                links += [Link(place - 1, place, to) for to in told if place]
            case _:
                words += token.content
    return words, links


def _is_image(tokens: Sequence[Token]) -> bool:
    shown = [token.type for token in tokens if token.type != "softbreak"]
    return shown == ["image"] or shown == ["link_open", "image", "link_close"]
