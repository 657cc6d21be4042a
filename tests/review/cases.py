"""Small cases made by hand."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from workbench.articles.model import Article, Kind, Statement
from workbench.review.case import Case
from workbench.store.case_file import CaseFile


def article(
    number: int, path: Path | str, *sentences: str, kinds: dict[int, Kind] | None = None
) -> Article:
    """An article of one sentence a paragraph; its first is the title."""
    text = "\n\n".join(sentences)
    statements = []
    start = 0
    for index, sentence in enumerate(sentences):
        kind = (kinds or {}).get(index, Kind.BODY if index else Kind.HEADING)
        end = start + len(sentence)
        statements.append(Statement(f"a{number}.{index}", sentence, start, end, index, kind))
        start = end + 2
    return Article(
        id=f"a{number}",
        path=str(path),
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        title=sentences[0],
        statements=tuple(statements),
    )


def two_articles(folder: Path) -> tuple[Article, Article]:
    return (
        article(
            1,
            folder / "harbour.txt",
            "Bridge closed after storm",
            "The bridge was closed on Monday.",
            "Twelve people were hurt.",
            "He declined to comment.",
            "Photo: the harbour.",
            kinds={4: Kind.CREDIT},
        ),
        article(
            2,
            folder / "valley.txt",
            "Storm shuts bridge",
            "The bridge was shut on Monday.",
            "Fourteen people were hurt.",
        ),
    )


def open_case(
    folder: Path,
    articles: tuple[Article, ...] | None = None,
    *,
    reviewer: str = "Ada",
    read_only: bool = False,
) -> Case:
    file = CaseFile.open(folder / "verdicts.json", reviewer=reviewer, read_only=read_only)
    try:
        return Case(two_articles(folder) if articles is None else articles, file)
    except BaseException:
        file.abandon()
        raise
