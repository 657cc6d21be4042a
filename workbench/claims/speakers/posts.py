"""Whose the posts of social networks are that an article shows with their signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.articles.model import Article, Kind
from workbench.articles.posts import network, signer
from workbench.claims.model import Attribution, Mode
from workbench.claims.speakers.names import Names
from workbench.claims.speakers.phrases import name_phrase
from workbench.claims.speakers.words import words_of


def signed(
    article: Article, found: Mapping[str, Attribution], names: Names
) -> dict[str, Attribution]:
    """Return the attributions of the statements that are posts, by statement id.

    `found` are those of all statements, read as the article's own.
    """
    posted: dict[str, Attribution] = {}
    post: list[str] = []
    paragraph = -1
    for statement in article.statements:
        who = signer(statement.text) if statement.kind is Kind.CREDIT else None
        if statement.paragraph != paragraph and who is None:
            post = []  # but a signature may stand on a line of its own
        paragraph = statement.paragraph
        post.append(statement.id)
        if who is not None:
            author = Attribution(_author(who, names), network(statement.text), Mode.DIRECT)
            posted.update(dict.fromkeys(_written(post, found), author))
            post = []
    return posted


def _author(who: str, names: Names) -> str:
    """Return the full name of who signs: `Mayor Ann Lowe` is Ann Lowe."""
    phrase = name_phrase(words_of(who))
    return names.full(phrase.name if phrase is not None and phrase.name is not None else who)


def _written(post: Sequence[str], found: Mapping[str, Attribution]) -> list[str]:
    """Return what of the statements before a signature is its post: all, or what is quoted.

    Not what the article tells of somebody.
    """
    modes = {statement: found[statement].mode for statement in post}
    quotes = [one for one in post[:-1] if modes[one] is Mode.DIRECT]
    if quotes:
        return [*quotes, post[-1]]
    return [one for one in post if modes[one] in (Mode.NONE, Mode.DIRECT)]
