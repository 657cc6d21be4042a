"""Claims over any number of articles: matched statements that belong together.

Matches are taken strongest first; two groups join only where at least half of the statement
pairs between them (of different articles) are matched themselves, so that a chain of overlaps
doesn't tie unrelated statements together. What the checker linked joins always.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.articles.model import article_of
from workbench.claims.model import DifferenceKind, Match

JOINING = 0.9
"""A weaker match is worth showing, but doesn't make one claim of two statements."""

_HALF = 0.5


def groups(statements: Sequence[str], matches: Sequence[Match]) -> tuple[tuple[str, ...], ...]:
    """Part all statements into groups, in the given (reading) order; most have one member."""
    order = {statement: position for position, statement in enumerate(statements)}
    members = {statement: [statement] for statement in statements}
    tied = [m for m in matches if m.manual or (m.score >= JOINING and not _mirrored(m))]
    strongest = sorted(tied, key=lambda m: (not m.manual, -m.score, order[m.a], order[m.b]))
    shown = [m for m in matches if not _mirrored(m)]
    matched = {(m.a, m.b) for m in shown} | {(m.b, m.a) for m in shown}
    for match in strongest:
        one, other = members[match.a], members[match.b]
        if one is other:
            continue
        if match.manual or _belong(one, other, matched):
            one.extend(other)
            for statement in other:
                members[statement] = one
    seen: set[int] = set()
    found = []
    for statement in statements:
        group = members[statement]
        if id(group) not in seen:
            seen.add(id(group))
            found.append(tuple(sorted(group, key=order.__getitem__)))
    return tuple(found)


def _mirrored(match: Match) -> bool:
    """The same said of somebody else is another claim."""
    return any(difference.kind is DifferenceKind.ACTOR for difference in match.differences)


def _belong(one: Sequence[str], other: Sequence[str], matched: set[tuple[str, str]]) -> bool:
    pairs = [(a, b) for a in one for b in other if article_of(a) != article_of(b)]
    return sum(pair in matched for pair in pairs) >= _HALF * len(pairs)
