"""What the checker corrected, as records of the `links` table: one record, one correction.

A record has the `kind` of the action that made it, `ends` (anchors of the statements or lines it
is about), `articles` (their names in the case file, where it is about whole articles), `values`,
who and when:

=============  ========================  ==========================================
kind           about                     values
=============  ========================  ==========================================
link           two statements
unlink         two statements
reject         two statements
split          a statement               offsets: where fragments begin in its text
merge          two neighbours
restore        a line that was set apart
set-apart      a statement
attribution    a statement               speaker, channel, mode
details        an article                title, outlet, ...: those that were edited
dependent      two articles              dependent: whether they share a source
=============  ========================  ==========================================
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from workbench.claims.model import Attribution, Mode
from workbench.review.anchoring import Anchor
from workbench.store.model import Action, Document

PAIRS = frozenset({Action.LINK, Action.UNLINK, Action.REJECT})
CUTS = frozenset({Action.SPLIT, Action.MERGE, Action.RESTORE, Action.SET_APART})
"""The kinds that change what the statements of an article are."""
SHOWN = CUTS | {Action.DETAILS, Action.DEPENDENT}
"""The kinds that make an article another one to look at."""

_ENDS = {
    Action.LINK: 2,
    Action.UNLINK: 2,
    Action.REJECT: 2,
    Action.SPLIT: 1,
    Action.MERGE: 2,
    Action.RESTORE: 1,
    Action.SET_APART: 1,
    Action.ATTRIBUTION: 1,
}
_ARTICLES = {Action.DETAILS: 1, Action.DEPENDENT: 2}


class Details(TypedDict, total=False):
    """The details of an article that a checker may edit; None where there is none."""

    title: str
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    wire: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """One record of the `links` table."""

    kind: Action
    ends: tuple[Anchor, ...] = ()
    articles: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def read(cls, row: Document) -> Correction:
        """Read a record; raises KeyError, TypeError or ValueError for anything else."""
        kind = Action(row["kind"])
        ends = tuple(Anchor.read(end) for end in row.get("ends", ()))
        articles = tuple(row.get("articles", ()))
        values = dict(row.get("values", {}))
        if len(ends) != _ENDS.get(kind, 0) or len(articles) != _ARTICLES.get(kind, 0):
            raise ValueError(row)
        if not ends and not all(isinstance(name, str) for name in articles):
            raise TypeError(row)
        read = cls(kind, ends, articles, values)
        # What can't be read shows now, not when it is first used.
        if kind is Action.SPLIT:
            read.offsets()
        elif kind is Action.ATTRIBUTION:
            read.attribution()
        elif kind is Action.DETAILS:
            read.details()
        return read

    def document(self, reviewer: str, at: str) -> Document:
        """Return the correction as a record; `at` is UTC in ISO 8601."""
        row: Document = {"kind": self.kind.value}
        if self.ends:
            row["ends"] = [end.document() for end in self.ends]
        if self.articles:
            row["articles"] = list(self.articles)
        if self.values:
            row["values"] = dict(self.values)
        return {**row, "reviewer": reviewer, "decided_at": at}

    def about(self) -> frozenset[str]:
        """Return the names of the articles that it is about."""
        return frozenset((*self.articles, *(end.article for end in self.ends)))

    def offsets(self) -> tuple[int, ...]:
        """Return where the fragments of a split begin in the text of the statement."""
        found = self.values["offsets"]
        if not isinstance(found, list | tuple) or not all(type(n) is int for n in found):
            raise TypeError(found)
        return tuple(found)

    def attribution(self) -> Attribution:
        """Return who speaks in the statement, as the checker said."""
        speaker, channel, mode = (self.values[name] for name in ("speaker", "channel", "mode"))
        return Attribution(_words(speaker), _words(channel), Mode(str(mode)))

    def details(self) -> Details:
        """Return the edited details of the article."""
        found: Details = {}
        for name in ("outlet", "author", "published", "url"):
            if name in self.values:
                found[name] = _words(self.values[name])
        if "title" in self.values:
            found["title"] = str(self.values["title"])
        if "wire" in self.values:
            wire = self.values["wire"]
            if not isinstance(wire, list | tuple):
                raise TypeError(wire)
            found["wire"] = tuple(str(name) for name in wire)
        return found


def _words(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise TypeError(value)
