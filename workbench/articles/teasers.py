"""Teasers that a page puts behind a name, in the middle of a sentence.

What stands for `Mr. Roe Ann Mary RoeBridge to close Council meets MORE resigned` is `Mr. Roe
resigned`: a link to all about Roe, which opened with her full name and the newest headlines.
"""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.articles.model import Article

_TEASER = re.compile(
    r"\b(?P<last>[A-Z][\w’'-]*[a-z])"
    r"(?P<teaser>(?: \(?[A-Z][\w.’'-]*\)?){1,4} (?P=last)(?=[A-Z0-9'‘“\"])[^\n]{5,800}? MORE)(?!\w)"
)
"""The surname stands again, with the first headline right behind it, up to MORE."""
_END = " MORE"


def without_teasers(text: str) -> str:
    """Blank out the teasers in a text; its length and all places in it are kept."""
    if _END not in text:
        return text
    parts, end = [], 0
    for found in _TEASER.finditer(text):
        start, after = found.span("teaser")
        parts += [text[end:start], " " * (after - start)]
        end = after
    return "".join([*parts, text[end:]])


def plain(article: Article) -> Article:
    """Return an article with the teasers in its text and statements blanked out."""
    text = without_teasers(article.text)
    if text == article.text:
        return article
    statements = tuple(replace(one, text=text[one.start : one.end]) for one in article.statements)
    return replace(article, text=text, statements=statements)
