"""A comparison cut down to what is reviewed, and to what still stands until the next one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import count

from workbench.articles.model import Kind, Statement
from workbench.claims.model import Claim, Comparison, Corrections, Match, Relation
from workbench.review.model import NOT_COUNTED


def reviewable(
    claims: Iterable[Claim], matches: Iterable[Match], statements: Iterable[Statement]
) -> tuple[Claim, ...]:
    """Return the claims that the check sheet, the report and the exports count and show.

    A caption or a credit line alone needs no verdict. Headings alone say nothing that an article
    doesn't say, or announce nothing at all (`Big story`): two that are alike confirm nothing.
    Where one contradicts another article, or was linked by hand, it stays. Headings count as
    statements all the same.
    """
    kinds = {statement.id: statement.kind for statement in statements}
    telling = {
        side
        for match in matches
        if match.relation is Relation.CONFLICT or match.manual
        for side in (match.a, match.b)
    }

    def stands(claim: Claim) -> bool:
        first, *others = claim.statements
        if not others and kinds.get(first) in NOT_COUNTED:
            return False
        return any(kinds.get(one) is not Kind.HEADING or one in telling for one in claim.statements)

    return tuple(filter(stands, claims))


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
    claimable = [s.id for s in statements if s.kind not in NOT_COUNTED | {Kind.HEADING}]
    new = [s for s in claimable if s not in known or s not in found] if found else []
    if not parted and not new and found <= known:
        left = reviewable(comparison.claims, comparison.matches, statements)
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
            sorted(claims, key=lambda claim: position[claim.statements[0]]), matches, statements
        ),
        attributions={s: a for s, a in comparison.attributions.items() if s in known},
    )
