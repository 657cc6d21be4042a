"""The Markdown of a report as blocks that can be drawn; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from workbench.text import display

PART = 20_000
"""So many characters of a report are parsed at once."""

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` counts from 1."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that stand by themselves."""

    words: str


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list; `depth` counts from 1."""

    depth: int
    words: str


@dataclass(frozen=True, slots=True)
class Table:
    """A head and rows of as many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Item | Table


def parts(markdown: str) -> list[str]:
    """Cut a report at its headings into parts of about `PART` characters; joined they are whole."""
    found = [""]
    for section in re.split(r"(?m)^(?=#{1,6} )", markdown):
        if found[-1] and len(found[-1]) + len(section) > PART:
            found.append("")
        found[-1] += section
    return found


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of a report or of a part of it, their words safe to show."""
    return tuple(_blocks(MarkdownIt("commonmark", {"html": False}).enable("table").parse(markdown)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    depth = 0
    rows: list[list[str]] = []
    opening = ""
    for token in tokens:
        if token.type == "bullet_list_open":
            depth += 1
        elif token.type == "bullet_list_close":
            depth -= 1
        elif token.type == "table_open":
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "table_close":
            head, *others = (tuple(row) for row in rows)
            yield Table(head, tuple(others))
        elif token.type == "inline":
            words = display(_words(token))
            if opening in ("th", "td"):
                rows[-1].append(words)
            elif opening in HEADINGS:
                yield Heading(int(opening.removeprefix("h")), words)
            else:
                yield Item(depth, words) if depth else Paragraph(words)
        opening = token.tag


def _words(token: Token) -> str:
    """Return what is read: of a link its words."""
    return "".join(
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in token.children or ()
    )
