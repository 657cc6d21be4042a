"""What the exports hand on: how a report is wanted, and the claims that it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workbench.articles.model import Article
from workbench.claims.model import Claim, Match


class Only(StrEnum):
    """Which part of a case a report is about."""

    DECIDED = "decided"
    OPEN = "open"


class Arrangement(StrEnum):
    """Whether a report goes claim by claim, or article by article."""

    CLAIM = "claim"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is wanted; `history` adds every entry of the ledger."""

    only: Only | None = None
    by: Arrangement = Arrangement.CLAIM
    history: bool = False


EVERYTHING = ReportOptions()


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """One entry of a report.

    `claim` is None for a statement that stands in no claim. `statements` are those of the
    claim in reading order; `quoted` are these and, after them, what contradicts them in
    other claims. `open` tells that a statement is still to be reviewed, `decided` that one has
    a verdict, `noted` that one carries a note or evidence.
    """

    name: str
    claim: Claim | None
    statements: tuple[str, ...]
    quoted: tuple[str, ...]
    matches: tuple[Match, ...]
    articles: tuple[Article, ...]
    shared_wires: Mapping[str, tuple[Article, ...]]
    conflict_open: bool
    disputed: bool
    open: bool
    decided: bool
    noted: bool
