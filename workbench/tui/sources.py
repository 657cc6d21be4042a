"""How an article is called on the screen, and a statement as it's copied; pure."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from workbench.articles.model import Article, Statement
from workbench.text import display


def name_of(article: Article) -> str:
    """Return the outlet, or the file's name without its ending where the outlet isn't known."""
    return display(article.outlet or PurePath(article.name).stem or article.name)


def with_names(words: str, articles: Iterable[Article]) -> str:
    """Return words in which files are called as their articles are on the screen."""
    for article in articles:
        if article.outlet is None:
            words = words.replace(article.name, name_of(article))
    return words


def quotation(article: Article, statement: Statement) -> str:
    """Return a statement with its source, to be pasted elsewhere; its own words unchanged."""
    known = (article.outlet or article.name, article.title, article.published, article.url)
    source = ", ".join(" ".join(part.split()) for part in known if part)
    return f"“{' '.join(statement.text.split())}” ({source})"
