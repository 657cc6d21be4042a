"""The whole of matching: articles in, matches and claims out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from typing import NamedTuple

from workbench.articles.model import Article, Kind, article_of
from workbench.claims.copies import copies, verbatim
from workbench.claims.grouping import JOINING, groups
from workbench.claims.matching import Matching, matching
from workbench.claims.model import Claim, Comparison, Corrections, Match, Relation
from workbench.claims.pairs.pairing import MATCH
from workbench.claims.pairs.progress import Progress, part
from workbench.claims.speakers.origins import origins
from workbench.claims.suggestions import suggest

_SAYING_NOTHING = frozenset({Kind.QUESTION, Kind.CREDIT})
"""Statements of these kinds make no claim with others."""
_PARTLY = 0.6
"""From this score up another article says a part of what one says alone."""
_MATCHED = 0.95
"""The share of the work that is done when the articles are matched."""


def compare(
    articles: Sequence[Article],
    corrections: Corrections | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Find what statements of different articles have in common and in what they differ.

    Pure and deterministic; may run in any thread. `progress` is told the share that is done,
    from 0 to 1; an exception that it raises stops the comparison and passes through. What the
    checker corrected holds: linked pairs are matches, unlinked ones never are.
    """
    return Comparer().compare(articles, corrections, progress)


class Comparer:
    """Compares as `compare` does, and matches the same articles only once.

    What links, unlinks and declared dependence change is found anew each time, from the matches
    that are kept. May be used by several threads at a time.
    """

    def __init__(self) -> None:
        self._matching: Matching | None = None

    def compare(
        self,
        articles: Sequence[Article],
        corrections: Corrections | None = None,
        progress: Progress | None = None,
    ) -> Comparison:
        """Compare articles; see `compare`."""
        corrections = corrections or Corrections()
        with _no_garbage():
            found = self._matching
            if found is None or not found.is_of(articles, corrections.attributions):
                corrected = dict(corrections.attributions)
                found = matching(articles, corrected, part(progress, 0.0, _MATCHED))
                self._matching = found
            comparison = _corrected(found, corrections)
        if progress is not None:
            progress(1.0)
        return comparison


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Keep from looking for garbage: nothing here is cyclic, so that would only cost time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            # what was made counts as old, or the next allocation would look through all of it
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _corrected(found: Matching, corrections: Corrections) -> Comparison:
    """Return what was found with what the checker linked and unlinked, and the claims."""
    known = found.reading
    unlinked = {frozenset(pair) for pair in corrections.unlinked}
    matches = dict(found.matches)
    for a, b in corrections.linked:
        if {a, b} <= known.bags.keys() and article_of(a) != article_of(b):
            match = found.linked(a, b)
            matches[match.a, match.b] = match
    kept = [match for both, match in matches.items() if frozenset(both) not in unlinked]
    order = known.order
    strongest = tuple(sorted(kept, key=lambda m: (-m.score, order[m.a], order[m.b])))
    return Comparison(strongest, _claims(found, strongest, corrections.dependent), known.spoken)


class _FromOthers(NamedTuple):
    """What matches with statements of other claims tell of claims, by the number of the claim."""

    overlapping: set[int]
    against: dict[int, Match]
    contradicting: dict[int, Match]


def _claims(
    found: Matching, matches: Sequence[Match], dependent: frozenset[tuple[str, str]]
) -> tuple[Claim, ...]:
    known = found.reading
    by_id = {article.id: article for article in known.articles}
    saying_nothing = {
        statement.id
        for article in known.articles
        for statement in article.statements
        if statement.kind in _SAYING_NOTHING
    }
    joining = [m for m in matches if m.manual or saying_nothing.isdisjoint((m.a, m.b))]
    parted = groups(list(known.bags), joining, known.held)
    group_of = {statement: number for number, group in enumerate(parted) for statement in group}
    inner: dict[int, list[Match]] = {}
    outer: list[Match] = []
    for match in matches:
        if group_of[match.a] == group_of[match.b]:
            inner.setdefault(group_of[match.a], []).append(match)
        else:
            outer.append(match)
    repeated: dict[int, list[tuple[str, str]]] = {}
    for match in copies(matches, known.bags, known.spoken):
        repeated.setdefault(group_of[match.a], []).append((match.a, match.b))
    others = _from_others(found, outer, group_of, saying_nothing)
    claims = []
    for number, group in enumerate(parted):
        same_words = repeated.get(number, ())
        sources = origins(
            group,
            known.spoken,
            by_id,
            dependent,
            known.parties,
            same_words,
            known.emerged,
            known.wires,
        )
        suggestion = suggest(
            group,
            sources,
            inner.get(number, ()),
            elsewhere=number in others.overlapping,
            copied=bool(same_words),
            whole=bool(same_words) and verbatim(inner.get(number, ()), known.bags),
            against=others.against.get(number),
            contradicting=others.contradicting.get(number),
        )
        claims.append(Claim(f"c{number + 1}", group, sources, suggestion))
    return tuple(claims)


def _from_others(
    found: Matching,
    matches: Sequence[Match],
    group_of: Mapping[str, int],
    saying_nothing: Set[str],
) -> _FromOthers:
    """Gather what `matches` between statements of two claims tell, strongest first."""
    others = _FromOthers(set(), {}, {})
    for match in matches:
        both = group_of[match.a], group_of[match.b]
        if match.score >= _PARTLY:
            others.overlapping.update(both)
        if not saying_nothing.isdisjoint((match.a, match.b)):
            continue
        conflict = match.relation is Relation.CONFLICT
        if (match.a, match.b) in found.opposed or (conflict and match.score >= JOINING):
            told = others.contradicting
        elif (conflict or match.differs) and match.score >= MATCH:
            told = others.against
        else:
            continue
        for number in both:
            told.setdefault(number, match)
    return others
