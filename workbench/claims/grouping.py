"""Claims over any number of articles: matched statements that belong together.

Matches are taken strongest first; two groups join only where at least three quarters of the
statement pairs between them (of different articles) are matched themselves (half of them where
the match is very strong), so that a chain of overlaps doesn't tie unrelated statements together,
and where none of these pairs tells the same of somebody else. Nor do two join that share unlike
parts of a third, such as a lead that tells of the wreck and of the arrest. What the checker linked
joins always.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from workbench.articles.model import article_of
from workbench.claims.model import DifferenceKind, Match, Relation

JOINING = 0.7
"""A weaker match is worth showing, but doesn't make one claim of two statements."""

_SURE = 0.9
_MOST = 0.75
_HALF = 0.5
_UNLIKE = 0.25
"""Two parts of a statement of which so little stands in both are of different things."""

Held = Callable[[str, Match], Mapping[int, float]]
"""What a statement shares in a match: the places of its words, with their weights."""


def groups(
    statements: Sequence[str], matches: Sequence[Match], held: Held | None = None
) -> tuple[tuple[str, ...], ...]:
    """Part all statements into groups, in the given (reading) order; most have one member.

    Without `held`, nothing is known of the parts that statements share.
    """
    order = {statement: position for position, statement in enumerate(statements)}
    members = {statement: [statement] for statement in statements}
    article = {statement: article_of(statement) for statement in statements}
    mirrored = [m for m in matches if _mirrored(m)]
    plain = [m for m in matches if not _mirrored(m)] if mirrored else matches
    tied = [*(m for m in plain if m.manual or _ties(m)), *(m for m in mirrored if m.manual)]
    strongest = sorted(tied, key=lambda m: (not m.manual, -m.score, order[m.a], order[m.b]))
    matched = _both_ways(plain)
    apart = _both_ways([m for m in mirrored if not m.manual])
    parts = _Parts(plain, held) if held is not None else None
    for match in strongest:
        one, other = members[match.a], members[match.b]
        if one is other:
            continue
        share = _HALF if match.score >= _SURE else _MOST
        belong = match.manual or (
            _belong(one, other, share, article, matched, apart)
            and (parts is None or not parts.unlike(match, one, other))
        )
        if belong:
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


class _Parts:
    """What each statement shares with each that it matches."""

    def __init__(self, matches: Iterable[Match], held: Held) -> None:
        self._matches = {(m.a, m.b): m for m in matches}
        self._held = held
        self._found: dict[tuple[str, str], Mapping[int, float]] = {}

    def unlike(self, match: Match, one: Sequence[str], other: Sequence[str]) -> bool:
        """Tell whether either statement of a match shares other parts with its group."""
        return any(
            (known := self._match(hub, third)) is not None
            and not known.manual
            and self._match(third, beyond) is None
            and self._apart(hub, third, beyond)
            for hub, beyond, group in ((match.a, match.b, one), (match.b, match.a, other))
            for third in group
        )

    def _match(self, one: str, other: str) -> Match | None:
        return self._matches.get((one, other)) or self._matches.get((other, one))

    def _apart(self, hub: str, one: str, other: str) -> bool:
        x, y = self._part(hub, one), self._part(hub, other)
        less = min(sum(x.values()), sum(y.values()))
        return sum([x[place] for place in x.keys() & y.keys()]) < _UNLIKE * less

    def _part(self, hub: str, other: str) -> Mapping[int, float]:
        if (hub, other) not in self._found:
            match = self._match(hub, other)
            self._found[hub, other] = self._held(hub, match) if match is not None else {}
        return self._found[hub, other]


def _mirrored(match: Match) -> bool:
    """The same said of somebody else is another claim, unless both can't be right."""
    return match.relation is not Relation.CONFLICT and any(
        difference.kind is DifferenceKind.ACTOR for difference in match.differences
    )


def _both_ways(matches: Iterable[Match]) -> set[tuple[str, str]]:
    pairs = {(m.a, m.b) for m in matches}
    return pairs | {(b, a) for a, b in pairs}


def _belong(
    one: Sequence[str],
    other: Sequence[str],
    share: float,
    article: Mapping[str, str],
    matched: set[tuple[str, str]],
    apart: set[tuple[str, str]],
) -> bool:
    pairs = [(a, b) for a in one for b in other if article[a] != article[b]]
    if not apart.isdisjoint(pairs):
        return False
    return len(matched.intersection(pairs)) >= share * len(pairs)


def _ties(match: Match) -> bool:
    return match.score >= JOINING or match.relation is Relation.CONFLICT
