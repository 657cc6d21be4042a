"""The page stands alone: no script, no request, readable colours, the report's own structure."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from tests.export.cases import harbour
from tests.export.rendering import headings, tables
from tests.export.test_escaping import HOSTILE
from workbench.export.html import STYLE, html
from workbench.export.markdown import markdown
from workbench.export.model import ReportOptions

EMPTY = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """Tags with their attributes in order, the text, and whether every tag was closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[str] = []
        self.cells = 0
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)
        if tag in ("h1", "h2", "h3"):
            self.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("h1", "h2", "h3"):
            self.headings[-1] += data


def test_the_page_holds_what_the_markdown_holds() -> None:
    case = harbour(note="Counted by the port", evidence="https://port.example/list")
    page = Page(html(case))
    assert page.open == []
    assert page.headings == headings(markdown(case))
    cells = sum(len(row) for table in tables(markdown(case)) for row in table)
    assert sum(tag in ("th", "td") for tag, _ in page.tags) == cells


def test_a_claim_can_be_linked_to() -> None:
    ids = [attributes["id"] for _, attributes in Page(html(harbour())).tags if "id" in attributes]
    assert ids == ["claim-1", "claim-2"]


def test_options_hold_for_the_page_too() -> None:
    assert "History" in Page(html(harbour(), ReportOptions(history=True))).headings


@settings(max_examples=100, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_no_text_brings_in_a_script_or_a_request(
    first: str, note: str, evidence: str, title: str
) -> None:
    case = harbour(first, note=note, evidence=f"https://x{evidence}", title=title, url=f"//{first}")
    text = html(case)
    page = Page(text)
    assert page.open == []
    assert "default-src 'none'" in text
    for tag, attributes in page.tags:
        assert tag not in ("script", "img", "link", "iframe", "object", "base", "form", "svg")
        assert not any(name.startswith("on") or name in ("src", "srcset") for name in attributes)
        assert (attributes.get("href") or "https://").startswith(("https://", "http://"))
    plain = Page(html(harbour(note="x", evidence="https://y")))
    same = [tag for tag, _ in page.tags if tag not in ("a", "li", "ul")]
    assert same == [tag for tag, _ in plain.tags if tag not in ("a", "li", "ul")]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colour", sorted(set(re.findall(r"[^-]color: (#\w{6})", STYLE))))
def test_every_colour_of_text_can_be_read(colour: str) -> None:
    for ground in ("#ffffff", "#f0f0f0"):
        lighter, darker = sorted((luminance(colour), luminance(ground)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_the_style_fetches_nothing() -> None:
    assert "url(" not in STYLE
    assert "@import" not in STYLE
