"""Articles made from plain sentences, for the tests of matching."""

from __future__ import annotations

from workbench.articles.model import Article, Kind, Statement


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
