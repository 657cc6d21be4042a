"""What matching hands on: matches, differences, attributions, claims, suggestions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Verdict(StrEnum):
    """What the checker decides about a statement.

    The first three speak of corroboration, not of truth. `NOTHING_TO_CHECK` is a review state
    for opinion and prediction: it counts as reviewed, but is never suggested.
    """

    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    SINGLE_SOURCE = "single-source"
    NOTHING_TO_CHECK = "nothing-to-check"


class Relation(StrEnum):
    """How two matched statements stand to each other."""

    SAME = "same"
    OVERLAP = "overlap"
    CONFLICT = "conflict"


class AlignedKind(StrEnum):
    """Why two stretches of text are aligned."""

    SAME = "same"
    FORM = "form"
    SYNONYM = "synonym"


class DifferenceKind(StrEnum):
    """In what two matched statements differ."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    ACTOR = "actor"
    ATTRIBUTION = "attribution"
    HEDGE = "hedge"
    WORDING = "wording"
    DETAIL = "detail"


WARNINGS = frozenset(
    {
        DifferenceKind.NUMBER,
        DifferenceKind.DATE,
        DifferenceKind.NAME,
        DifferenceKind.NEGATION,
        DifferenceKind.ACTOR,
        DifferenceKind.ATTRIBUTION,
    }
)
"""The kinds of difference that a checker must see."""
DECISIVE = WARNINGS - {DifferenceKind.ATTRIBUTION}
"""Warnings that keep one article from confirming the other; another speaker is a gain."""


class Mode(StrEnum):
    """How a statement carries somebody's words."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    NONE = "none"


OWN_WORDS = frozenset({Mode.DIRECT, Mode.PARTIAL})
"""The modes in which a statement has words of the speaker's own."""


class Aligned(NamedTuple):
    """Two stretches that say the same; spans count characters in each article's text."""

    a: tuple[int, int]
    b: tuple[int, int]
    kind: AlignedKind


@dataclass(frozen=True, slots=True)
class Difference:
    """What is not the same on both sides: each side's exact words, and where they stand.

    A side that lacks the words has an empty string and no span. Spans count characters in the
    article's text.
    """

    kind: DifferenceKind
    a: str
    b: str
    a_span: tuple[int, int] | None = None
    b_span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A scored pair of statements from different articles; `a` stands in the earlier article.

    `parted` tells that each says something of weight that the other doesn't: what they share is
    the same, but neither confirms the other as a whole.
    """

    a: str
    b: str
    relation: Relation
    score: float
    aligned: tuple[Aligned, ...] = ()
    differences: tuple[Difference, ...] = ()
    manual: bool = False
    parted: bool = False

    def other(self, statement_id: str) -> str:
        """Return the id at the other end of the match."""
        return self.b if statement_id == self.a else self.a

    @property
    def differs(self) -> bool:
        """Whether the statements differ where it counts: a figure, a date, a name, a denial."""
        return any(one.kind in DECISIVE for one in self.differences)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is quoted or cited, through what, and how directly.

    `speaker` is the full name where the article gives one; `role` is what the article says that
    the speaker is (`White House press secretary`).
    """

    speaker: str | None = None
    channel: str | None = None
    mode: Mode = Mode.NONE
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent source of a claim: a speaker with the channels that carried it.

    `statements` are those of the claim that rest on it.
    """

    speaker: str | None
    channels: tuple[str, ...] = ()
    statements: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed verdict with its reason; never a decision."""

    verdict: Verdict
    reason: str
    not_checked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """Matched statements across the articles: one row of the check sheet.

    A claim may hold a single statement that no other article carries.
    """

    id: str
    statements: tuple[str, ...]
    origins: tuple[Origin, ...] = ()
    suggestion: Suggestion | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the checker told the matcher; pairs of statement ids in either order."""

    linked: frozenset[tuple[str, str]] = frozenset()
    unlinked: frozenset[tuple[str, str]] = frozenset()
    attributions: Mapping[str, Attribution] = field(default_factory=dict)
    dependent: frozenset[tuple[str, str]] = frozenset()
    """Pairs of article ids that the checker declared to share one source."""


@dataclass(frozen=True)
class Comparison:
    """Everything that was found between the articles of a case.

    `matches` stand strongest first; `claims` in reading order of their first statement, no
    statement in more than one of them; `attributions` by statement id.
    """

    matches: tuple[Match, ...] = ()
    claims: tuple[Claim, ...] = ()
    attributions: Mapping[str, Attribution] = field(default_factory=dict)

    @cached_property
    def _matches_by_statement(self) -> dict[str, tuple[Match, ...]]:
        found: dict[str, list[Match]] = {}
        for match in self.matches:
            found.setdefault(match.a, []).append(match)
            found.setdefault(match.b, []).append(match)
        return {statement: tuple(matches) for statement, matches in found.items()}

    @cached_property
    def _claim_by_statement(self) -> dict[str, Claim]:
        return {statement: claim for claim in self.claims for statement in claim.statements}

    def matches_of(self, statement_id: str) -> tuple[Match, ...]:
        """Return the matches of a statement, strongest first."""
        return self._matches_by_statement.get(statement_id, ())

    def claim_of(self, statement_id: str) -> Claim | None:
        """Return the claim that a statement belongs to."""
        return self._claim_by_statement.get(statement_id)

    def attribution_of(self, statement_id: str) -> Attribution:
        """Return who is quoted or cited in a statement."""
        return self.attributions.get(statement_id, Attribution())
