"""Which statements a filter shows; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workbench.articles.model import Kind, Statement, article_of
from workbench.claims.model import Mode, Relation, Verdict
from workbench.review.case import Case
from workbench.review.model import NOT_COUNTED


class By(StrEnum):
    """What statements can be chosen by."""

    OPEN = "open"
    RECHECK = "to check again"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    SINGLE_SOURCE = "single-source"
    NOTHING_TO_CHECK = "nothing to check"
    NOTED = "with a note"
    OVERLAP = "also in another article"
    CONFLICT = "in conflict"
    ONLY_HERE = "only in this article"
    NUMBER = "with a figure"
    QUOTE = "quotes"
    UNATTRIBUTED = "nobody named who says it"
    SPEAKER = "said by"


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of statements; `name` is the article or the speaker where one is meant."""

    by: By
    name: str = ""

    @property
    def words(self) -> str:
        """Say what is shown."""
        return f"{self.by.value} {self.name}" if self.by is By.SPEAKER else self.by.value


_FIGURE = re.compile(r"\d")


def _verdict(wanted: Verdict) -> Callable[[Case, Statement], bool]:
    return lambda case, statement: case.mark(statement.id).verdict is wanted


def _quote(case: Case, statement: Statement) -> bool:
    return statement.kind is Kind.QUOTE or case.comparison.attribution_of(statement.id).mode in (
        Mode.DIRECT,
        Mode.PARTIAL,
    )


def _conflict(case: Case, statement: Statement) -> bool:
    return any(m.relation is Relation.CONFLICT for m in case.comparison.matches_of(statement.id))


def _attributable(statement: Statement) -> bool:
    return statement.kind in (Kind.BODY, Kind.QUOTE)


_PASSES: Mapping[By, Callable[[Case, Statement], bool]] = {
    By.OPEN: lambda case, s: case.mark(s.id).verdict is None and s.kind not in NOT_COUNTED,
    By.RECHECK: lambda case, s: case.recheck(s.id) is not None,
    By.CONFIRMED: _verdict(Verdict.CONFIRMED),
    By.DISPUTED: _verdict(Verdict.DISPUTED),
    By.SINGLE_SOURCE: _verdict(Verdict.SINGLE_SOURCE),
    By.NOTHING_TO_CHECK: _verdict(Verdict.NOTHING_TO_CHECK),
    By.NOTED: lambda case, s: bool(case.mark(s.id).note or case.mark(s.id).evidence),
    By.OVERLAP: lambda case, s: bool(case.comparison.matches_of(s.id)),
    By.CONFLICT: _conflict,
    By.NUMBER: lambda _, s: _FIGURE.search(s.text) is not None,
    By.QUOTE: _quote,
    By.UNATTRIBUTED: lambda case, s: (
        _attributable(s) and case.comparison.attribution_of(s.id).speaker is None
    ),
}


def passing(case: Case, chosen: Filter) -> tuple[str, ...]:
    """Return the statements that a filter shows, in reading order."""
    passes = _named(chosen) if chosen.name else _PASSES[chosen.by]
    return tuple(statement.id for statement in case.statements if passes(case, statement))


def _named(chosen: Filter) -> Callable[[Case, Statement], bool]:
    """Return what a filter with a name lets through: a speaker's words, or only one article's."""
    if chosen.by is By.SPEAKER:
        return lambda case, s: case.comparison.attribution_of(s.id).speaker == chosen.name
    return lambda case, s: article_of(s.id) == chosen.name and _alone(case, s)


def _alone(case: Case, statement: Statement) -> bool:
    """Whether no other article carries the claim of a statement."""
    claim = case.comparison.claim_of(statement.id)
    return claim is not None and len({article_of(item) for item in claim.statements}) == 1


def speakers(case: Case) -> tuple[tuple[str, int], ...]:
    """Return who speaks in the case, with how many statements, the most first."""
    counts: dict[str, int] = {}
    for statement in case.statements:
        speaker = case.comparison.attribution_of(statement.id).speaker
        if speaker:
            counts[speaker] = counts.get(speaker, 0) + 1
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
