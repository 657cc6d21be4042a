"""What reading hands on: articles, their statements, and what was set apart."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a statement is in its article."""

    HEADING = "heading"
    BODY = "body"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    QUESTION = "question"


class Label(StrEnum):
    """Why a line is not counted among the statements."""

    BOILERPLATE = "boilerplate"
    META = "meta"


class Cue(StrEnum):
    """A sign that a statement is not a plain claim of fact; it is marked, never dropped."""

    OPINION = "opinion"
    PREDICTION = "prediction"


@dataclass(frozen=True, slots=True)
class Statement:
    """The unit a verdict is given to: a sentence of an article.

    `text` is exactly `article.text[start:end]`; `start` and `end` count characters. `id` is the
    article's id, a dot and the statement's number in reading order (`a1.3`; the title is number
    0 where there is one), stable for unchanged text. `paragraph` counts paragraphs from 0.
    """

    id: str
    text: str
    start: int
    end: int
    paragraph: int
    kind: Kind = Kind.BODY
    links: tuple[str, ...] = ()

    @property
    def cues(self) -> tuple[Cue, ...]:
        """What its words show: opinion, prediction; looked for only when somebody asks."""
        from workbench.articles.cues import cues_of

        return cues_of(self.text)


@dataclass(frozen=True, slots=True)
class SetApart:
    """A line that is not the article; `text` is exactly `article.text[start:end]`."""

    text: str
    start: int
    end: int
    label: Label
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One source text.

    `text` is the text that was read, unchanged but for newlines of other styles and a byte
    order mark (of a Markdown or HTML file, the text in it); every span of the article counts
    characters in it. Statements, set-apart lines and white space together make up the whole
    text. `path` is as the user gave it, `sha256` is that of the file's bytes. `wire` names the
    agencies that the article credits. `published` is an ISO
    8601 date where one could be read, else the words of the source.
    """

    id: str
    path: str
    sha256: str
    text: str
    title: str
    statements: tuple[Statement, ...]
    set_apart: tuple[SetApart, ...] = ()
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    wire: tuple[str, ...] = ()
    language: str | None = None
    depends_on: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    """What the reader of the file should know, such as a guessed encoding; one line each."""

    @property
    def name(self) -> str:
        """The outlet, or the file's name without its ending where the outlet isn't known."""
        file = self.path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
        return self.outlet or os.path.splitext(file)[0]

    @property
    def signatures(self) -> frozenset[str]:
        """Under what its outlet is credited by others: its name, and the initials of that.

        Two letters are too few: many a post is an AP.
        """
        short = initials(self.name)
        return frozenset({self.name, short} if len(short) > 2 else {self.name})


def initials(name: str) -> str:
    """Return the first letters of the words of a name, as capitals."""
    return "".join([word[0].upper() for word in re.findall(r"[^\W\d_]+", name)])


def article_of(statement_id: str) -> str:
    """Return the id of the article that a statement belongs to."""
    return statement_id.partition(".")[0]
