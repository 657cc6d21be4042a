"""The whole of matching: articles in, matches and claims out."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.articles.model import Article, article_of
from workbench.claims.copies import copies
from workbench.claims.differences.contradictions import Said, contradictions
from workbench.claims.differences.naming import differences
from workbench.claims.differences.tolls import tolls
from workbench.claims.grouping import groups
from workbench.claims.model import (
    Attribution,
    Claim,
    Comparison,
    Corrections,
    Difference,
    DifferenceKind,
    Match,
    Relation,
)
from workbench.claims.pairs.alignment import aligned, links
from workbench.claims.pairs.pairing import Pair, judged, unranked
from workbench.claims.pairs.progress import Progress, part, told
from workbench.claims.pairs.scoring import Bag, bag
from workbench.claims.speakers.attribution import attributions
from workbench.claims.speakers.origins import origins
from workbench.claims.speakers.parties import Parties
from workbench.claims.suggestions import suggest
from workbench.claims.words.languages import code_of, guess
from workbench.claims.words.numbers import MULTIPLES
from workbench.claims.words.tokens import Tokenizer
from workbench.claims.words.weights import weights

CONFLICT = 0.8
"""Below this closeness two statements speak of too much else to contradict each other."""
COVERED = 0.36
"""Two statements say the same where at least so much of the shorter one stands in the other."""
CLOSE = 1.0
"""From this closeness up it is worth naming what is worded otherwise or only on one side."""

_READ, _JUDGED = 0.1, 0.6
"""The shares of the work that are done when the statements are read, and the pairs judged."""


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
    collecting = gc.isenabled()
    gc.disable()  # nothing here is cyclic: looking for garbage would only cost time
    try:
        return _compared(articles, corrections or Corrections(), progress)
    finally:
        if collecting:
            gc.enable()


def _compared(
    articles: Sequence[Article], corrections: Corrections, progress: Progress | None
) -> Comparison:
    tokenizer = Tokenizer()
    tokens = {
        statement: found
        for article in told(articles, part(progress, 0.0, _READ))
        for statement, found in tokenizer.tokens(article).items()
    }
    languages = [code_of(article.language) or guess(article.text) for article in articles]
    english = "en" in languages
    weight = weights(tokens.values(), english)
    bags = {
        statement.id: bag(statement.id, number, tokens[statement.id], weight.both)
        for number, article in enumerate(articles)
        for statement in article.statements
    }
    spoken = {
        statement: attribution
        for article in articles
        for statement, attribution in attributions(article).items()
    }
    spoken.update({s: a for s, a in corrections.attributions.items() if s in bags})
    said = [Said(one.id, one.article, one.tokens, spoken[one.id]) for one in bags.values()]
    opposed = (*tolls(said), *contradictions(said, weight.both))
    against = {(one.a, one.b): one.difference for one in opposed}
    parties = Parties(articles)
    pairs = judged(articles, bags, weight, spoken, english, part(progress, _READ, _JUDGED))
    differing = part(progress, _JUDGED, 1.0)
    matches = _matches(
        articles, bags, pairs, weight.both, spoken, parties, against, corrections, differing
    )
    copied = copies(matches, bags, spoken)
    claims = _claims(articles, matches, copied, spoken, parties, corrections)
    if progress is not None:
        progress(1.0)
    return Comparison(matches, claims, spoken)


def _matches(
    articles: Sequence[Article],
    bags: Mapping[str, Bag],
    pairs: Sequence[Pair],
    weight: Mapping[str, float],
    spoken: Mapping[str, Attribution],
    parties: Parties,
    against: Mapping[tuple[str, str], Difference],
    corrections: Corrections,
    progress: Progress | None = None,
) -> tuple[Match, ...]:
    order = {statement: position for position, statement in enumerate(bags)}
    texts = {article.id: article.text for article in articles}
    unlinked = {frozenset(pair) for pair in corrections.unlinked}
    found = {(pair.a, pair.b): (pair, False) for pair in pairs}
    for a, b in against:
        if (a, b) not in found:
            found[a, b] = unranked(bags[a], bags[b], weight), False
    for link in corrections.linked:
        if not set(link) <= bags.keys() or article_of(link[0]) == article_of(link[1]):
            continue
        a, b = sorted(link, key=order.__getitem__)
        pair = found[a, b][0] if (a, b) in found else unranked(bags[a], bags[b], weight)
        found[a, b] = pair, True
    matches = [
        _match(bags[a], bags[b], pair, manual, weight, spoken, parties, texts, against.get((a, b)))
        for (a, b), (pair, manual) in told(found.items(), progress)
        if frozenset((a, b)) not in unlinked
    ]
    return tuple(sorted(matches, key=lambda m: (-m.score, order[m.a], order[m.b])))


def _match(
    a: Bag,
    b: Bag,
    pair: Pair,
    manual: bool,
    weight: Mapping[str, float],
    spoken: Mapping[str, Attribution],
    parties: Parties,
    texts: Mapping[str, str],
    contradiction: Difference | None = None,
) -> Match:
    linked = links(a.tokens, b.tokens, weight)
    named = differences(
        a.tokens,
        b.tokens,
        linked,
        spoken.get(a.id, Attribution()),
        spoken.get(b.id, Attribution()),
        close=pair.closeness >= CLOSE,
        shared=1.0 if manual else pair.score,
        parties=parties,
    )
    if contradiction is not None:
        named = (contradiction, *(one for one in named if one.a_span != contradiction.a_span))
    found = tuple(_worded(one, texts[article_of(a.id)], texts[article_of(b.id)]) for one in named)
    spans = aligned(a.tokens, b.tokens, linked)
    covered = max(_covered(a, [pair.a for pair in spans]), _covered(b, [pair.b for pair in spans]))
    return Match(
        a=a.id,
        b=b.id,
        relation=Relation.CONFLICT if contradiction else _relation(pair, found, covered),
        score=pair.score,
        aligned=spans,
        differences=found,
        manual=manual,
    )


def _worded(difference: Difference, a: str, b: str) -> Difference:
    """Take the words of both sides exactly as they stand in the articles."""
    return replace(
        difference,
        a=a[slice(*difference.a_span)] if difference.a_span else difference.a,
        b=b[slice(*difference.b_span)] if difference.b_span else difference.b,
    )


def _covered(bag: Bag, spans: Sequence[tuple[int, int]]) -> float:
    """Return the share of a statement, from its first word to its last, that is aligned."""
    if not bag.tokens:
        return 0.0
    whole = bag.tokens[-1].end - bag.tokens[0].start
    return sum(end - start for start, end in spans) / max(1, whole)


def _relation(pair: Pair, found: Sequence[Difference], covered: float) -> Relation:
    kinds = {difference.kind for difference in found}
    exact = any(
        difference.kind is DifferenceKind.NUMBER
        and not {difference.a.lower(), difference.b.lower()} & MULTIPLES.keys()
        for difference in found
    )
    if pair.closeness >= CONFLICT and (exact or DifferenceKind.NEGATION in kinds):
        return Relation.CONFLICT
    if kinds & {
        DifferenceKind.NEGATION,
        DifferenceKind.NUMBER,
        DifferenceKind.ACTOR,
        DifferenceKind.DATE,
    }:
        return Relation.OVERLAP
    return Relation.SAME if pair.same and covered >= COVERED else Relation.OVERLAP


def _claims(
    articles: Sequence[Article],
    matches: Sequence[Match],
    copied: Sequence[Match],
    spoken: Mapping[str, Attribution],
    parties: Parties,
    corrections: Corrections,
) -> tuple[Claim, ...]:
    by_id = {article.id: article for article in articles}
    statements = [statement.id for article in articles for statement in article.statements]
    parted = groups(statements, matches)
    group_of = {statement: number for number, group in enumerate(parted) for statement in group}
    inner: dict[int, list[Match]] = {}
    repeated: dict[int, list[tuple[str, str]]] = {}
    for match in copied:
        repeated.setdefault(group_of[match.a], []).append((match.a, match.b))
    overlapping: set[int] = set()
    for match in matches:
        if group_of[match.a] == group_of[match.b]:
            inner.setdefault(group_of[match.a], []).append(match)
        else:
            overlapping |= {group_of[match.a], group_of[match.b]}
    claims = []
    for number, group in enumerate(parted):
        same_words = repeated.get(number, ())
        found = origins(group, spoken, by_id, corrections.dependent, parties, same_words)
        suggestion = suggest(
            group,
            found,
            inner.get(number, ()),
            elsewhere=number in overlapping,
            copied=bool(same_words),
        )
        claims.append(Claim(f"c{number + 1}", group, found, suggestion))
    return tuple(claims)
