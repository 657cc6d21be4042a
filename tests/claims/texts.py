"""Articles made from plain sentences, for the tests of matching."""

from __future__ import annotations

from workbench.articles.model import Article, Kind, Statement
from workbench.claims.comparing import compare
from workbench.claims.model import Relation

OTHERS = ("The harbour of Vale was quiet.", "Fishermen sold their catch.", "It rained at noon.")
"""What else an article of few sentences tells."""


def conflicts(one: str, other: str) -> list[tuple[str, str]]:
    """The words of both sides that tell first why two articles of one sentence conflict."""
    found = compare([article(1, one, *OTHERS), article(2, other, *reversed(OTHERS))]).matches
    return [
        (match.differences[0].a, match.differences[0].b)
        for match in found
        if match.relation is Relation.CONFLICT
    ]


def article(
    number: int,
    *sentences: str,
    outlet: str | None = None,
    wire: tuple[str, ...] = (),
    kinds: dict[int, Kind] | None = None,
    language: str | None = None,
) -> Article:
    """Build an article of one statement a sentence, each a paragraph of its own."""
    statements = []
    position = 0
    for index, sentence in enumerate(sentences):
        end = position + len(sentence)
        kind = (kinds or {}).get(index, Kind.BODY)
        statements.append(Statement(f"a{number}.{index + 1}", sentence, position, end, index, kind))
        position = end + 1
    return Article(
        id=f"a{number}",
        path=f"article{number}.txt",
        sha256="",
        text="\n".join(sentences),
        title="",
        statements=tuple(statements),
        outlet=outlet,
        wire=wire,
        language=language,
    )
