"""The report as one HTML page: no script, nothing that is fetched, made to be printed too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from workbench.claims.model import Verdict
from workbench.export.escaping import NOTHING
from workbench.export.markdown import markdown
from workbench.export.model import EVERYTHING, ReportOptions
from workbench.export.wording import verdict_words
from workbench.review.model import ReviewedCase
from workbench.text import display

_VERDICTS = {verdict_words(verdict): verdict or "open" for verdict in (*Verdict, None)}
_CLAIM = re.compile(r"(Claim|Statement) ([\w.+/-]+): ")
_WIDE = 3
"""From so many columns on a table is stacked, row by row, on a narrow screen."""

# Colours: dark on light, each at least 4.5 to 1 (WCAG 2.2 AA); a word never rests on colour alone.
STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 72rem; margin: 0 auto; padding: 1.5rem; color: #1a1a1a; background: #ffffff;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
  overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem;
  border-bottom: 2px solid #1a1a1a; }
h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
a { color: #0b4f9e; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .95rem; }
th, td { padding: .4rem .6rem; border: 1px solid #c4c4c4; text-align: start;
  vertical-align: top; }
th { background: #f0f0f0; font-weight: 600; }
.number { white-space: nowrap; width: 1%; font-variant-numeric: tabular-nums; }
.outlet { width: 15%; }
.date, .time { white-space: nowrap; }
.time, .what, .reviewer { font-size: .85rem; }
.where { width: 32%; }
.decision { width: 20%; font-size: .85rem; }
.verdict { white-space: nowrap; width: 1%; font-weight: 600; }
.confirmed { color: #14602a; }
.disputed { color: #a01818; }
.single-source { color: #704800; }
.nothing-to-check, .open { color: #555555; font-weight: 400; }
ul { padding-inline-start: 1.25rem; }
@media (max-width: 44rem) {
  body { padding: 1rem; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  .stacked, .stacked tbody, .stacked tr { display: block; width: auto; }
  .stacked tr { border: 1px solid #c4c4c4; padding: .4rem .6rem; margin-bottom: .5rem; }
  .stacked td { display: inline-block; width: auto; border: 0; padding: .1rem .75rem .1rem 0;
    white-space: normal; }
  .stacked .statement, .stacked .title { display: block; }
  .stacked .nothing { display: none; }
  .stacked td::before { content: attr(data-head) ": "; color: #555555; font-weight: 400;
    font-size: .85rem; }
  .stacked .statement::before { content: none; }
}
@media print {
  @page { margin: 18mm 16mm; }
  :root { font-size: 10pt; }
  /* The last border of a table is on the edge, where it would be cut off. */
  body { max-width: none; padding: 0 1px; }
  h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; }
  .title a::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
}
"""


def html(case: ReviewedCase, options: ReportOptions = EVERYTHING) -> str:
    """Return the report as a page that stands alone; its content is that of the Markdown."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(markdown(case, options))
    _name_claims(tokens)
    _describe_tables(tokens)
    body = parser.renderer.render(tokens, parser.options, {})
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>Fact-check report: {escape(display(case.title))}</title>\n"
        f"<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _name_claims(tokens: Sequence[Token]) -> None:
    """Give the headings of claims an id, so that a claim can be linked to: `#claim-7`."""
    for opening, content in pairwise(tokens):
        found = _CLAIM.match(content.content) if opening.tag == "h3" else None
        if found and opening.type == "heading_open":
            opening.attrSet("id", f"{found[1].lower()}-{found[2]}")


def _describe_tables(tokens: Sequence[Token]) -> None:
    """Say of every cell what it holds: for the style, for narrow screens, for screen readers."""
    heads: list[str] = []
    column = 0
    table: Token | None = None
    for position, token in enumerate(tokens):
        if token.type == "table_open":
            table, heads = token, []
        elif token.type == "tr_open":
            column = 0
        elif token.type == "th_open":
            heads.append(tokens[position + 1].content)
            token.attrSet("scope", "col")
            if table is not None and len(heads) == _WIDE:
                table.attrSet("class", "stacked")
        elif token.type == "td_open":
            head, text = heads[column], tokens[position + 1].content
            token.attrSet("data-head", head)
            token.attrSet("dir", "auto")
            token.attrSet("class", " ".join(_classes(head, text)))
            column += 1


def _classes(head: str, text: str) -> list[str]:
    if text == NOTHING:
        return ["nothing"]
    if head in ("no.", "claim"):
        return ["number"]
    if head == "verdict":
        return ["verdict", str(_VERDICTS.get(text, ""))]
    return [head.replace(" ", "-")]
