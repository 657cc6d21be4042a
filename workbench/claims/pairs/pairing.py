"""Which statements of different articles share a claim, and how sure that is.

Every pair that is near by its words is judged by two small additive models: whether the two
share a claim, and whether they say the same. Thresholds were set on labelled clusters that the
models hadn't seen.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from workbench.articles.model import Article, article_of
from workbench.claims.model import Attribution
from workbench.claims.pairs.features import FEATURES, features
from workbench.claims.pairs.likelihood import model
from workbench.claims.pairs.nearness import near_pairs
from workbench.claims.pairs.profiles import Profile, profiles
from workbench.claims.pairs.progress import Progress, part, told
from workbench.claims.pairs.scoring import Bag, score
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.opposites import opposed, sides
from workbench.claims.words.weights import Weights

MATCH = 0.3
"""From this probability up two statements are shown as a match."""
_SAME = 0.5
_CLOSENESS = itemgetter(*(FEATURES.index(name) for name in (
    "alone", "dice", "forms", "shorter", "longer", "names", "unnamed", "numbers_differ", "negated"
)))  # fmt: skip
_SMALL = 3
"""Keys of numbers of up to two digits have so many characters at most."""
_TELLING = word_set("say said tell told report accord ad announc statement spokesman spokeswoman")
"""Keys of words that tell that somebody speaks."""
_MANY = 4
"""A statement keeps so many matches in another article; more only if they are strong."""
_STRONG = 0.6
_FOUND = 0.6
"""The share of the work that is done when the near pairs are found."""
_MOST = 20
"""So many at most."""
ALIKE = 1.25
"""Pairs as close as this say the same where nothing but their wording is looked at."""
_LIKELY, _LIKELIER = 4.21, 5.26
"""Logistic regression of labelled pairs on their closeness."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements (ids) that were judged.

    `score` is the probability that they share a claim; `closeness` tells, from 0 to about 2.2,
    how much of their wording they share; `same` whether they say the same as far as words tell.
    """

    a: str
    b: str
    score: float
    closeness: float
    same: bool


def judged(
    articles: Sequence[Article],
    bags: Mapping[str, Bag],
    weights: Weights,
    spoken: Mapping[str, Attribution],
    english: bool,
    progress: Progress | None = None,
) -> list[Pair]:
    """Return the pairs that match, strongest first; `a` stands in the earlier article."""
    known = profiles(articles, bags, weights, spoken, english)
    flat = [profile for article in known for profile in article]
    matching, saying = model("match"), model("same")
    found = []
    pairs = near_pairs(known, part(progress, 0.0, _FOUND))
    for near, standing in told(pairs, part(progress, _FOUND, 1.0)):
        a, b = flat[near.a], flat[near.b]
        signs = features(a, b, near, standing, weights)
        score = matching.probability(signs)
        if near.figure:
            score = max(score, MATCH)
        if score >= MATCH and not (
            _shares_only_a_number(a, b)
            or _shares_only_the_source(a, b, spoken[a.bag.id], spoken[b.bag.id])
        ):
            same = saying.probability(signs) >= _SAME
            found.append(Pair(a.bag.id, b.bag.id, round(score, 4), _closeness(signs), same))
    order = {profile.bag.id: place for place, profile in enumerate(flat)}
    found.sort(key=lambda pair: (-pair.score, order[pair.a], order[pair.b]))
    return _strongest(found)


def _shares_only_a_number(a: Profile, b: Profile) -> bool:
    """Tell whether two statements have nothing in common but a "two", which is in many."""
    shared = a.bag.content & b.bag.content
    return (
        bool(shared)
        and all(key.startswith("=") and len(key) <= _SMALL for key in shared)
        and not a.concepts.keys() & b.concepts.keys()
    )


def _shares_only_the_source(a: Profile, b: Profile, one: Attribution, two: Attribution) -> bool:
    """Tell whether two statements have nothing in common but who speaks, whatever is said."""
    if one.speaker is None or two.speaker is None:
        return False
    shared = a.bag.content & b.bag.content
    source = _source(a, one) | _source(b, two) | _TELLING
    beyond = shared - source
    # what begins a sentence need be no name
    opening = {profile.bag.tokens[0].key for profile in (a, b)}
    if len(beyond) > 1 or not beyond <= (a.names & b.names) - opening:
        return False
    if not sides(a.bag.tokens).isdisjoint(opposed(b.bag.tokens)):
        return False  # Hale was guilty, was innocent
    source |= beyond
    both = a.concepts.keys() & b.concepts.keys()
    return all(a.concepts[name] <= source or b.concepts[name] <= source for name in both)


def _source(profile: Profile, attribution: Attribution) -> frozenset[str]:
    """Return the keys of the words of a statement that name its speaker, or the speaker's role."""
    told = f"{attribution.speaker} {attribution.role or ''}".lower().split()
    return frozenset([token.key for token in profile.bag.tokens if token.text.lower() in told])


def unranked(a: Bag, b: Bag, weight: Mapping[str, float]) -> Pair:
    """Judge two statements by their wording alone, as where the checker linked them."""
    closeness = score(a, b, weight)
    likely = 1 / (1 + math.exp(_LIKELY - _LIKELIER * closeness))
    return Pair(a.id, b.id, round(likely, 4), closeness, closeness >= ALIKE)


def _strongest(pairs: Iterable[Pair]) -> list[Pair]:
    """Leave out weak matches of statements that have many in the other article, or very many."""
    counted: dict[tuple[str, str], int] = defaultdict(int)
    kept = []
    for pair in pairs:
        row, column = (pair.a, article_of(pair.b)), (pair.b, article_of(pair.a))
        most = _MOST if pair.score >= _STRONG else _MANY
        if counted[row] < most and counted[column] < most:
            counted[row] += 1
            counted[column] += 1
            kept.append(pair)
    return kept


def _closeness(signs: Sequence[float]) -> float:
    alone, dice, forms, shorter, longer, names, unnamed, differ, negated = _CLOSENESS(signs)
    forms = 2 * forms / (shorter + longer + 0.1)
    amount = 0.15 * math.log1p(names + unnamed)
    less = 0.1 * differ + 0.1 * negated
    return float(alone + min(1.0, dice + forms) + amount - less)
