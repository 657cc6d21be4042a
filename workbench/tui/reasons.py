"""Of which pair the reason of a suggestion speaks, where it tells both sides; pure."""

from __future__ import annotations

from workbench.articles.model import article_of
from workbench.claims.model import Claim, Match
from workbench.review.case import Case


def articles_meant(case: Case, claim: Claim, shown: Match | None) -> str:
    """Return the articles that differ as the reason says: ` (articles 1 | 4)`.

    A suggestion is about the whole claim. Empty where the pair that is `shown` is meant, or none.
    """
    reason = claim.suggestion.reason if claim.suggestion is not None else ""
    meant = [match for match in _of(case, claim) if _tells(reason, match)]
    if not meant or shown in meant:
        return ""
    sides = (article_of(side).removeprefix("a") for side in (meant[0].a, meant[0].b))
    return f" (articles {' | '.join(sides)})"


def _of(case: Case, claim: Claim) -> dict[Match, None]:
    """Return the matches of a claim's statements, those within the claim first."""
    inside = set(claim.statements)
    found = dict.fromkeys(m for s in claim.statements for m in case.comparison.matches_of(s))
    return dict.fromkeys(sorted(found, key=lambda match: not {match.a, match.b} <= inside))


def _tells(reason: str, match: Match) -> bool:
    sides = ((one.a or "nothing", one.b or "nothing") for one in match.differences)
    return any(f"{a} | {b}" in reason for a, b in sides)
