"""What a Markdown reader makes of a report."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class Rendered:
    """The block structure, the inline token types and the shown text of each inline block."""

    structure: tuple[str, ...]
    markup: frozenset[str]
    texts: tuple[str, ...]


def rendered(markdown: str) -> Rendered:
    tokens = PARSER.parse(markdown)
    inlines = [token for token in tokens if token.type == "inline"]
    return Rendered(
        tuple(f"{token.type} {token.tag}" for token in tokens),
        frozenset(child.type for token in inlines for child in token.children or ()),
        tuple(shown(token) for token in inlines),
    )


def shown(token: Token) -> str:
    return "".join(child.content for child in token.children or ())


def tables(markdown: str) -> list[list[list[str]]]:
    """The rows of shown cells of every table, heads included."""
    found: list[list[list[str]]] = []
    in_cell = False
    for token in PARSER.parse(markdown):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.tag in ("th", "td"):
            in_cell = token.nesting == 1
        elif token.type == "inline" and in_cell:
            found[-1][-1].append(shown(token))
    return found


def headings(markdown: str) -> list[str]:
    tokens = PARSER.parse(markdown)
    return [
        shown(following) for token, following in pairwise(tokens) if token.type == "heading_open"
    ]
