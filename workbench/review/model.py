"""What a review hands on: marks, progress, and the reviewed case as one whole value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from workbench.articles.model import Article, Kind, Statement, article_of
from workbench.claims.model import Comparison, Match, Relation, Verdict
from workbench.store.model import Entry

NOT_COUNTED = frozenset({Kind.CREDIT, Kind.CAPTION})
"""Statements that need no verdict; headlines do, since desks answer for them too."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the checker decided about one statement; `decided_at` is UTC in ISO 8601.

    A statement may carry a note before it carries a verdict.
    """

    verdict: Verdict | None = None
    note: str = ""
    evidence: str = ""
    reviewer: str = ""
    decided_at: str = ""


@dataclass(frozen=True, slots=True)
class Recheck:
    """A verdict on words that have changed since: `mark` is what was decided about `old`.

    The statement counts as open until it is decided again.
    """

    statement: str
    mark: Mark
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Orphan:
    """What was decided about words that are no longer in the articles.

    `article` is the name by which the case file calls the article.
    """

    article: str
    quote: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review is. Counts are of statements but for those of articles and conflicts.

    A conflict, a pair of statements, is open until both are reviewed, of which a caption or a
    credit line needs no verdict. `claims_in_conflict` are the
    claims in which one is open: that many stand in the report and on the check sheet.
    """

    articles: int
    statements: int
    reviewed: int
    verdicts: Mapping[Verdict, int]
    conflicts_open: int
    claims_in_conflict: int
    recheck: int = 0
    orphans: int = 0

    @property
    def open(self) -> int:
        """How many statements are still to be reviewed."""
        return self.statements - self.reviewed


def in_conflict(matches: Iterable[Match], comparison: Comparison) -> frozenset[str]:
    """Return the claims that matches are of, by their ids; of the matches only conflicts count."""
    return frozenset(
        claim.id
        for match in matches
        if match.relation is Relation.CONFLICT
        for side in (match.a, match.b)
        if (claim := comparison.claim_of(side)) is not None
    )


@dataclass(frozen=True)
class ReviewedCase:
    """A case as it stands at one moment, whole: what is exported and counted.

    `statements` are all statements in reading order, article by article; `marks` is by
    statement id and holds only statements that carry something.
    """

    title: str
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    comparison: Comparison
    marks: Mapping[str, Mark]
    progress: Progress
    ledger: tuple[Entry, ...] = ()
    rechecks: tuple[Recheck, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    record_names: Mapping[str, str] = field(default_factory=dict)
    """By what name the records of the case file call an article, by its id."""

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def _statements(self) -> dict[str, Statement]:
        return {statement.id: statement for statement in self.statements}

    def article(self, statement_id: str) -> Article:
        """Return the article that a statement stands in."""
        return self._articles[article_of(statement_id)]

    def statement(self, statement_id: str) -> Statement:
        """Return a statement by its id."""
        return self._statements[statement_id]

    def mark(self, statement_id: str) -> Mark:
        """Return what was decided about a statement; an empty mark where nothing was."""
        return self.marks.get(statement_id, Mark())

    def conflicts(self) -> tuple[Match, ...]:
        """Return the pairs of statements that contradict each other."""
        return tuple(m for m in self.comparison.matches if m.relation is Relation.CONFLICT)

    def open_conflicts(self) -> tuple[Match, ...]:
        """Return the conflicts of which a statement is still to be reviewed."""
        return tuple(
            match for match in self.conflicts() if self.is_open(match.a) or self.is_open(match.b)
        )

    def is_open(self, statement_id: str) -> bool:
        """Whether a statement is still to be reviewed; captions and credit lines need not be."""
        counted = self.statement(statement_id).kind not in NOT_COUNTED
        return counted and self.mark(statement_id).verdict is None
