"""A proposed verdict for a claim, with its reason and what was not checked."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.articles.model import article_of
from workbench.claims.model import (
    WARNINGS,
    Difference,
    DifferenceKind,
    Match,
    Origin,
    Relation,
    Suggestion,
    Verdict,
)

_TRUTH = "whether it is true: only what these articles say was compared"
_INDEPENDENCE = "whether the articles without a named source rest on one they share"
_MEANING = "whether statements that look alike mean the same"


_DECISIVE = WARNINGS - {DifferenceKind.ATTRIBUTION}
"""Differences that keep one article from confirming the other; another speaker is a gain."""


def suggest(
    statements: Sequence[str], origins: Sequence[Origin], matches: Sequence[Match]
) -> Suggestion:
    """Propose a verdict for a claim; `matches` are those between its statements."""
    conflicts = [match for match in matches if match.relation is Relation.CONFLICT]
    outlets = len({article_of(statement) for statement in statements})
    not_checked = [_TRUTH]
    if conflicts:
        difference = next((one for one in conflicts[0].differences if one.kind in _DECISIVE), None)
        reason = "the statements contradict each other"
        if difference is not None:
            reason = _worded(difference)
        return Suggestion(Verdict.DISPUTED, reason, (*not_checked, _MEANING))
    if outlets > 1:
        not_checked.append(_MEANING)
    if any(origin.speaker is None for origin in origins) and outlets > 1:
        not_checked.append(_INDEPENDENCE)
    differing = [match for match in matches if _warns(match)]
    if outlets > 1 and differing and len(differing) == len(matches):
        first = next(one for one in differing[0].differences if one.kind in _DECISIVE)
        reason = f"the articles don't support each other: {_worded(first)}"
        return Suggestion(Verdict.SINGLE_SOURCE, reason, tuple(not_checked))
    if len(origins) > 1 and outlets > 1:
        names = " and ".join(_named(origin) for origin in origins[:3])
        more = f" and {len(origins) - 3} more" if len(origins) > 3 else ""
        reason = f"{len(origins)} independent origins: {names}{more}"
        return Suggestion(Verdict.CONFIRMED, reason, tuple(not_checked))
    only = _named(origins[0]) if origins else "none named"
    if outlets > 1:
        reason = f"{outlets} articles, but one origin: {only}"
    elif len(origins) > 1:
        reason = "only one article says so"
    else:
        reason = f"only one article says so, from {only}" if origins else "only one article says so"
    return Suggestion(Verdict.SINGLE_SOURCE, reason, tuple(not_checked))


def _warns(match: Match) -> bool:
    return any(difference.kind in _DECISIVE for difference in match.differences)


def _worded(difference: Difference) -> str:
    a, b = difference.a or "nothing", difference.b or "nothing"
    return f"differs in {difference.kind}: {a} | {b}"


def _named(origin: Origin) -> str:
    through = ", ".join(origin.channels)
    if origin.speaker is None:
        return through or "no named source"
    return f"{origin.speaker} ({through})" if through else origin.speaker
