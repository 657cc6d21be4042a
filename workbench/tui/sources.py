"""How an article is called on the screen, and a statement as it's copied; pure."""

from __future__ import annotations

from workbench.articles.model import Article, Statement
from workbench.text import display


def name_of(article: Article) -> str:
    """Return what the article is called, safe to show."""
    return display(article.name)


def quotation(article: Article, statement: Statement) -> str:
    """Return a statement with its source, to be pasted elsewhere: nothing in it can be obeyed."""
    known = (article.name, article.title, article.published, article.url)
    source = ", ".join(" ".join(part.split()) for part in known if part)
    return display(f"“{' '.join(statement.text.split())}” ({source})")
