"""A comparison cut down to what is reviewed, and to what still stands until the next one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import count

from workbench.articles.model import Statement
from workbench.claims.model import Claim, Comparison, Corrections
from workbench.review.model import NOT_COUNTED


def reviewable(claims: Sequence[Claim], statements: Iterable[Statement]) -> tuple[Claim, ...]:
    """Return the claims without those of a caption or a credit line alone: they need no verdict.

    What is left is what the check sheet, the report and the exports count and show.
    """
    not_counted = {statement.id for statement in statements if statement.kind in NOT_COUNTED}
    return tuple(
        claim
        for claim in claims
        if len(claim.statements) > 1 or not_counted.isdisjoint(claim.statements)
    )


def pruned(
    comparison: Comparison,
    statements: Sequence[Statement],
    corrections: Corrections,
    fresh: Collection[str] = (),
) -> Comparison:
    """Return a comparison that names no statement that is gone and no pair that was unlinked.

    Its claims are those that can be reviewed. `fresh` are ids that stand for other words than
    when it was computed. New statements are claims of their own; claims that lost something
    suggest nothing. The same object is returned when everything still stands.
    """
    position = {statement.id: number for number, statement in enumerate(statements)}
    known = position.keys() - fresh
    unlinked = {frozenset(pair) for pair in corrections.unlinked}
    matches = []
    parted = set()
    for match in comparison.matches:
        pair = frozenset((match.a, match.b))
        if pair <= known and pair not in unlinked:
            matches.append(match)
        else:
            parted.add(pair)
    claimed = {statement for claim in comparison.claims for statement in claim.statements}
    found = claimed | comparison.attributions.keys()
    counted = [statement.id for statement in statements if statement.kind not in NOT_COUNTED]
    new = [s for s in counted if s not in known or s not in found] if found else []
    if not parted and not new and found <= known:
        left = reviewable(comparison.claims, statements)
        return comparison if left == comparison.claims else replace(comparison, claims=left)
    claims = []
    for claim in comparison.claims:
        kept = tuple(s for s in claim.statements if s in known)
        if kept == claim.statements and not any(pair <= set(kept) for pair in parted):
            claims.append(claim)
        elif kept:
            claims.append(Claim(claim.id, kept))
    taken = {claim.id for claim in comparison.claims}
    free = (name for number in count(1) if (name := f"c{number}") not in taken)
    if comparison.claims:
        claims += [Claim(next(free), (statement,)) for statement in new]
    return replace(
        comparison,
        matches=tuple(matches),
        claims=reviewable(
            sorted(claims, key=lambda claim: position[claim.statements[0]]), statements
        ),
        attributions={s: a for s, a in comparison.attributions.items() if s in known},
    )
