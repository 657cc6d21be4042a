"""Text of articles and notes inside Markdown: shown word for word, never read as markup.

The rules are those of CommonMark 0.31 with GFM's tables and autolinks. What is escaped stands
on one line, so it fits a table cell, a heading, or a paragraph or list item that it doesn't begin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import quote

from workbench.text import display

NOTHING = "–"
"""Stands where there is no text, so that a cell or an item is never empty."""

_MARKUP = re.compile(
    r"""
      [\\`*_\[\]<>|~]           # escapes, code, emphasis, links, HTML, table cells, strikes
    | &(?=\#?\w{1,40};)         # entities
    | (?<=\w):(?=//)            # addresses that GFM turns into links: with a scheme,
    | (?<=www)\.                # without one,
    | (?<=\S)@(?=\S)            # and of mail
    | \#\Z                       # the end of a heading
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?=\#?\w{1,40};)")
_BACKSLASHED = r"\\\g<0>"
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]\S*", re.IGNORECASE)
_KEPT_IN_ADDRESS = "/:?#@!$&'+,;=%~.-_"


def inline(text: str) -> str:
    """Return Markdown that renders as `display(text)` without the white space around it.

    For places where no block can begin: in a cell or a heading, or after other words.
    """
    shown = display(text).strip()
    return _MARKUP.sub(_BACKSLASHED, shown) if shown else NOTHING


def item(text: str) -> str:
    """Return Markdown as `inline` does, for the words of a list item: a bar is none of markup."""
    return inline(text).replace(r"\|", "|")


def web_address(text: str) -> str | None:
    """Return `text` as an address that can stand in Markdown, or None where it isn't one.

    Only http and https: a report must not carry a link that runs something.
    """
    text = text.strip()
    if display(text) != text or not _WEB_ADDRESS.fullmatch(text):
        return None
    return quote(text, safe=_KEPT_IN_ADDRESS)


def link(text: str, address: str | None) -> str:
    """Return a link that shows `text`, or the text alone where the address can't be linked."""
    target = web_address(address) if address else None
    if target is None:
        return inline(text)
    return f"[{inline(text)}]({_ENTITY.sub(_BACKSLASHED, target)})"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a GFM table of cells that are escaped already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def evidence(text: str, escaped: Callable[[str], str] = inline) -> str:
    """Return where something was checked: a link where the text is a web address."""
    target = web_address(text)
    return f"<{target}>" if target else escaped(text)
