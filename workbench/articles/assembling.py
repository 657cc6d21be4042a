"""An article is put together from its reading text and what was read beside it."""

from __future__ import annotations

from pathlib import Path

from workbench.articles.boilerplate import without_boilerplate
from workbench.articles.bylines import details_in
from workbench.articles.decoding import SourceText
from workbench.articles.files import STDIN
from workbench.articles.language import language_of
from workbench.articles.layout import LaidOut
from workbench.articles.model import Article, Kind, initials
from workbench.articles.statements import set_apart, statements
from workbench.articles.wire import agencies


def assemble(article_id: str, path: str, source: SourceText, read: LaidOut) -> Article:
    """Return the article; what the format doesn't tell is sought in its set-apart lines."""
    text, metadata = read.text, read.metadata
    passages = without_boilerplate(text, read.passages)
    found = statements(article_id, text, passages)
    apart = set_apart(text, passages)
    title = found[0].text if found and found[0].kind is Kind.HEADING else ""
    told = details_in(apart, text, "\n".join([statement.text for statement in found]))
    outlet = metadata.outlet or told.outlet
    wire = metadata.wire
    if wire is None:
        credited = agencies(text[p.start : p.end] for p in passages)
        # an outlet may sign its own datelines: `VALE (MBD) – …` in the Meridian Business Daily
        wire = tuple([one for one in credited if one != initials(outlet or _name(path))])
    return Article(
        article_id,
        path,
        source.sha256,
        text,
        metadata.title or " ".join(title.split()) or _name(path),
        found,
        apart,
        outlet,
        metadata.author or told.author,
        metadata.published or told.published,
        metadata.url,
        wire,
        metadata.language or language_of(statement.text for statement in found),
        notices=source.notices if found else (*source.notices, "no text in it"),
    )


def _name(path: str) -> str:
    return "standard input" if path == STDIN else Path(path).stem
