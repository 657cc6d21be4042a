"""The signs by which two statements are judged to share a claim; each is one number.

They see the words that are shared and how rare those are, names apart from other words, runs and
quotations, words that stand for one another, the place of both in their articles, and how the
pair stands among the other pairs of its statements and articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from workbench.claims.pairs.profiles import Profile
from workbench.claims.pairs.vectors import Near
from workbench.claims.words.weights import Weights

FEATURES = (
    "alone", "context_best", "context_least", "contexts",
    "rank_best", "rank_worst", "rank_articles", "typical", "gap_best", "gap_worst",
    "neighbours", "diagonal", "crowded", "third",
    "dice", "linked", "linked_dice", "linked_part", "local_dice", "general_dice",
    "names", "names_apart", "unnamed", "unnamed_dice", "rarest", "second",
    "concepts", "forms", "run", "run_length", "quoted", "little",
    "later", "earlier_share", "apart", "headings", "shorter", "longer",
    "quoting_least", "quoting_most", "speakers", "speaker_named",
    "numbers_shared", "numbers_differ", "negated",
)  # fmt: skip
"""Names of the signs, in the order in which `Signs.of` returns them."""

_LITTLE = 0.4
"""What a little word in a run counts."""
_ALIKE = 0.88
_LONGEST = 12
"""Longer runs count as this long."""


class Standing(NamedTuple):
    """How a pair stands among others: see `nearness.py`; in the order of `FEATURES`."""

    rank_best: float = 0.0
    rank_worst: float = 0.0
    rank_articles: float = 0.0
    typical: float = 1.0
    gap_best: float = 0.0
    gap_worst: float = 0.0
    neighbours: float = 0.0
    diagonal: float = 0.0
    crowded: float = 0.0
    third: float = 0.0


def features(
    a: Profile, b: Profile, near: Near, standing: Standing, weights: Weights
) -> list[float]:
    """Return the signs of a pair in the order of `FEATURES`; the order of the two is no matter."""
    weight = weights.both
    weigh = weight.__getitem__
    one, two = a.bag, b.bag
    common, shared = one.keys & two.keys, one.content & two.content
    # fsum adds up the same in any order
    values = sorted(map(weigh, shared))
    mass = fsum(values)
    local_mass = fsum(map(weights.local.__getitem__, shared))
    general_mass = fsum(map(weights.general.__getitem__, shared))
    names = fsum(map(weigh, a.names & b.names))
    rarest = values[-1] if values else 0.0
    second = values[-2] if len(values) > 1 else 0.0
    unnamed = mass - names
    shorter, longer = (one.mass, two.mass) if one.mass < two.mass else (two.mass, one.mass)
    total = shorter + longer + 0.1
    concepts = _concepts(a, b, shared, weight)
    forms = _forms(a, b, shared, weight)
    linked = mass + concepts + forms
    run, length = _run(a, b, shared, weight)
    if common:
        # a word is a run of one
        alone = rarest if rarest > _LITTLE or len(common) == len(shared) else _LITTLE
        run, length = alone if alone > run else run, length or 1
    quoted = 0.0
    if a.quote:
        quoted = fsum(map(weigh, a.quote & two.content)) / (a.quote_mass + 0.5)
    if b.quote:
        other = fsum(map(weigh, b.quote & one.content)) / (b.quote_mass + 0.5)
        quoted = other if other > quoted else quoted
    little = fsum(map(weigh, common - shared))
    numbers = one.numbers & two.numbers
    speakers = 0.0
    if a.speaker or b.speaker:
        speakers = 3.0 if a.speaker == b.speaker else 2.0 if a.speaker and b.speaker else 1.0
    apart = a.names_mass + b.names_mass - 2 * names
    later = a.index if a.index > b.index else b.index
    share, other_share = (a.share, b.share) if a.share <= b.share else (b.share, a.share)
    least, most = (a.quoting, b.quoting) if a.quoting <= b.quoting else (b.quoting, a.quoting)
    return [
        *near[2:6], *standing,
        2 * mass / total, linked, 2 * linked / total, linked / (shorter + 0.1),
        2 * local_mass / (a.local_mass + b.local_mass + 0.1),
        2 * general_mass / (a.general_mass + b.general_mass + 0.1),
        names, apart if apart > 0.0 else 0.0,
        unnamed, 2 * unnamed / (a.unnamed_mass + b.unnamed_mass + 0.1), rarest, second,
        concepts, forms, run, float(length if length < _LONGEST else _LONGEST), quoted, little,
        float(later), share, other_share - share,
        float(a.heading + b.heading), shorter, longer,
        least, most, speakers,
        float((a.speaker and a.speaker in b.names) or (b.speaker and b.speaker in a.names) or 0),
        float(len(numbers)), float(bool(one.numbers and two.numbers and not numbers)),
        float(one.negated != two.negated),
    ]  # fmt: skip


def _concepts(a: Profile, b: Profile, shared: frozenset[str], weight: Mapping[str, float]) -> float:
    """The weight of words that stand for one another and aren't the same word."""
    common = a.concepts.keys() & b.concepts.keys()
    total = 0.0
    used: set[str] = set()
    for name in sorted([n for n in common if a.concepts[n].isdisjoint(b.concepts[n])]):
        one, two = a.concepts[name], b.concepts[name]
        left, right = one - shared - used, two - shared - used
        if left and right:
            total += min(max([weight[k] for k in left]), max([weight[k] for k in right]))
            used |= left | right
    return total


def _forms(a: Profile, b: Profile, shared: frozenset[str], weight: Mapping[str, float]) -> float:
    """The weight of words that are forms of each other, such as Yury and Yuri."""
    total = 0.0
    starts = a.stems.keys() & b.stems.keys()
    for start in sorted([start for start in starts if a.stems[start] != b.stems[start]]):
        x, y = a.stems[start], b.stems[start]
        if x not in shared and y not in shared:
            alike = JaroWinkler.similarity(x, y)
            if alike > _ALIKE:
                total += alike * (weight[x] + weight[y]) / 2
    return total


def _run(
    a: Profile, b: Profile, shared: frozenset[str], weight: Mapping[str, float]
) -> tuple[float, int]:
    """The heaviest run of two or more words that both share in one order, and the longest one."""
    heaviest, longest = 0.0, 0
    before: dict[int, tuple[float, int]] = {}
    last = -1
    common = a.steps.keys() & b.steps.keys()
    for place, step in sorted([(p, both) for both in common for p in a.steps[both]]):
        if place > last + 1:
            before = {}
        last = place
        first, value = [weight[key] if key in shared else _LITTLE for key in step]
        now = {}
        for other in b.steps[step]:
            weighed, count = before.get(other - 1, (first, 1))
            weighed += value
            now[other] = weighed, count + 1
            if weighed > heaviest:
                heaviest = weighed
            if count >= longest:
                longest = count + 1
        before = now
    return heaviest, longest
