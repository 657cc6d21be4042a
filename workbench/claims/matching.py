"""All that is found between articles, before the checker corrects any of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from workbench.articles.model import Article
from workbench.articles.teasers import plain
from workbench.claims.differences import slots
from workbench.claims.differences.actor.exchanges import exchanged
from workbench.claims.differences.actor.victors import outdone
from workbench.claims.differences.date.dates import moves
from workbench.claims.differences.name.firmness import tell_apart
from workbench.claims.differences.naming import differences
from workbench.claims.differences.negation.refutation import refutes
from workbench.claims.differences.number.bounds import are_least
from workbench.claims.differences.number.figures import NOTHING, Stated, figures
from workbench.claims.differences.number.firmness import contradict
from workbench.claims.differences.periods import of_two_periods
from workbench.claims.differences.remainders import parted
from workbench.claims.differences.two_things import name_others, of_two_things, one_says_where
from workbench.claims.differences.unmatched.absences import absences
from workbench.claims.differences.unmatched.causes import causes
from workbench.claims.differences.unmatched.contradictions import contradictions
from workbench.claims.differences.unmatched.injuries import injuries
from workbench.claims.differences.unmatched.nobody import nobody
from workbench.claims.differences.unmatched.said import Said
from workbench.claims.differences.unmatched.slips import slips
from workbench.claims.differences.unmatched.states import states
from workbench.claims.differences.unmatched.tolls import tolls
from workbench.claims.model import (
    DECISIVE,
    OWN_WORDS,
    Attribution,
    Difference,
    DifferenceKind,
    Match,
    Relation,
)
from workbench.claims.pairs.alignment import aligned, links
from workbench.claims.pairs.pairing import ALIKE, Pair, judged, unranked
from workbench.claims.pairs.progress import Progress, part, told
from workbench.claims.pairs.scoring import Bag, bag
from workbench.claims.speakers.attribution import attributions
from workbench.claims.speakers.origins import emerging, wires_of
from workbench.claims.speakers.parties import Parties
from workbench.claims.words.languages import code_of, guess
from workbench.claims.words.numbers import MULTIPLES
from workbench.claims.words.tokenizer import Tokenizer
from workbench.claims.words.tokens import content_places
from workbench.claims.words.weights import Weights, weights

CONFLICT = 0.8
"""Below this closeness two statements speak of too much else to contradict each other."""
COVERED = 0.36
"""Two statements say the same where at least so much of the shorter one stands in the other."""
WHOLE = 0.7
"""From this share up all but the date is the same: of less the dates may be of two events."""
OF_ONE = 0.4
"""Statements that share so much of their words of content, and no other names, are of one thing."""
MOST = 0.6
"""Statements that share so much, and all but the place or who it is, tell of one thing."""
SHARES = 3
"""So many shares in a statement are those of a poll."""
CLOSE = 1.0
"""From this closeness up it is worth naming what is worded otherwise or only on one side."""

_CONFLICTING = frozenset({DifferenceKind.NUMBER, DifferenceKind.NEGATION})
_WORDS, _READ, _JUDGED = 0.07, 0.3, 0.75
"""The shares of the work that are done when the words are found, the statements read, and the
pairs judged."""


@dataclass(frozen=True)
class Reading:
    """The articles as they were read: their words, who speaks, and who speaks for whom.

    `corrected` are the attributions that the checker corrected, `spoken` those of all
    statements, with these.
    """

    articles: tuple[Article, ...]
    corrected: Mapping[str, Attribution]
    spoken: Mapping[str, Attribution]
    bags: Mapping[str, Bag]
    weights: Weights
    parties: Parties
    english: bool

    @cached_property
    def order(self) -> dict[str, int]:
        """Where each statement stands."""
        return {statement: position for position, statement in enumerate(self.bags)}

    @cached_property
    def emerged(self) -> frozenset[str]:
        """The statements that have it from somewhere without saying from whom."""
        return emerging(self.articles)

    @cached_property
    def wires(self) -> dict[str, frozenset[str]]:
        """The wires on which each article rests."""
        return wires_of(self.articles)

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """The figures of each article."""
        found: list[set[tuple[str, float]]] = [set() for _ in self.articles]
        for one in self.bags.values():
            found[one.article].update((it.sort, it.value) for it in figures(one.tokens))
        return tuple(map(frozenset, found))

    def held(self, statement: str, match: Match) -> dict[int, float]:
        """Return where the words stand that a statement shares in a match, with their weights."""
        tokens, weight = self.bags[statement].tokens, self.weights.both
        places = content_places(tokens)
        starts = [tokens[place].start for place in places]
        found = {}
        for one in match.aligned:
            first, end = one.a if match.a == statement else one.b
            for at in range(bisect_left(starts, first), bisect_left(starts, end)):
                found[starts[at]] = weight.get(tokens[places[at]].key, 0.0)
        return found


@dataclass(frozen=True)
class Matching:
    """What articles have in common, whatever the checker links and unlinks.

    `matches`, the `pairs` that were judged and the contradictions among them (`opposed`) stand
    by the two statements, that of the earlier article first.
    """

    reading: Reading
    pairs: Mapping[tuple[str, str], Pair]
    opposed: Mapping[tuple[str, str], Difference]
    matches: Mapping[tuple[str, str], Match]

    def is_of(self, articles: Sequence[Article], corrected: Mapping[str, Attribution]) -> bool:
        """Tell whether these articles were matched, with the same corrected attributions."""
        return self.reading.articles == tuple(articles) and self.reading.corrected == corrected

    def linked(self, one: str, other: str) -> Match:
        """Return two statements that the checker linked as a match."""
        known = self.reading
        a, b = sorted((one, other), key=known.order.__getitem__)
        pair = self.pairs.get((a, b)) or unranked(known.bags[a], known.bags[b], known.weights.both)
        return _match(known, pair, self.opposed.get((a, b)), manual=True)


def matching(
    articles: Sequence[Article],
    corrected: Mapping[str, Attribution],
    progress: Progress | None = None,
) -> Matching:
    """Match the statements of articles; `corrected` attributions hold for theirs."""
    known = _read(articles, corrected, progress)
    said = [
        Said(one.id, one.article, one.tokens, known.spoken[one.id]) for one in known.bags.values()
    ]
    found = (
        *slips(said),
        *states(said),
        *absences(said),
        *nobody(said),
        *injuries(said),
        *causes(said),
        *tolls(said),
        *contradictions(said, known.weights.both),
    )
    opposed = {(one.a, one.b): one.difference for one in found}
    pairs = {
        (pair.a, pair.b): pair
        for pair in judged(
            known.articles,
            known.bags,
            known.weights,
            known.spoken,
            known.english,
            part(progress, _READ, _JUDGED),
        )
    }
    for a, b in opposed:
        if (a, b) not in pairs:
            pairs[a, b] = unranked(known.bags[a], known.bags[b], known.weights.both)
    matches = {
        both: _match(known, pair, opposed.get(both))
        for both, pair in told(pairs.items(), part(progress, _JUDGED, 1.0))
    }
    return Matching(known, pairs, opposed, matches)


def _read(
    articles: Sequence[Article],
    corrected: Mapping[str, Attribution],
    progress: Progress | None,
) -> Reading:
    tokenizer = Tokenizer()
    bare = [plain(article) for article in articles]
    tokens = {
        statement: found
        for article in told(bare, part(progress, 0.0, _WORDS))
        for statement, found in tokenizer.tokens(article).items()
    }
    english = "en" in [code_of(article.language) or guess(article.text) for article in articles]
    weight = weights(tokens.values(), english)
    bags = {
        statement.id: bag(statement.id, number, tokens[statement.id], weight.both)
        for number, article in enumerate(articles)
        for statement in article.statements
    }
    spoken = {
        statement: attribution
        for article in told(bare, part(progress, _WORDS, _READ))
        for statement, attribution in attributions(article).items()
    }
    spoken.update({s: a for s, a in corrected.items() if s in bags})
    return Reading(tuple(articles), corrected, spoken, bags, weight, Parties(bare), english)


def _match(
    known: Reading, pair: Pair, contradiction: Difference | None, manual: bool = False
) -> Match:
    a, b = known.bags[pair.a], known.bags[pair.b]
    linked = links(a.tokens, b.tokens, known.weights.both)
    both = slots.Pair(a.tokens, b.tokens, linked, manual)
    near = manual or pair.closeness >= CONFLICT
    stated = known.stated[a.article], known.stated[b.article]
    named = differences(
        both,
        known.spoken[a.id],
        known.spoken[b.id],
        close=pair.closeness >= CLOSE,
        shared=1.0 if manual else pair.score,
        parties=known.parties,
        # a figure that differs from a near copy's is a slip, whatever stands elsewhere
        stated=(NOTHING, NOTHING) if pair.closeness >= ALIKE else stated,
    )
    conflicting = contradiction is not None or any(one.kind in _CONFLICTING for one in named)
    speakers = [known.spoken[one.id].speaker for one in (a, b)]
    two = conflicting and of_two_things(both, named, speakers)
    if two and contradiction is not None and contradiction.kind is DifferenceKind.NUMBER:
        contradiction = None
    dated = any(one.kind is DifferenceKind.DATE for one in named)
    others = (conflicting or dated) and name_others(both, speakers)
    if contradiction is None and near and not of_two_periods(a.tokens, b.tokens):
        contradiction = _exchange(both, named)
    if contradiction is not None:
        named = (contradiction, *(one for one in named if one.a_span != contradiction.a_span))
    texts = known.articles[a.article].text, known.articles[b.article].text
    found = tuple([_worded(one, *texts) for one in named])
    spans = aligned(a.tokens, b.tokens, linked)
    covered = max(_covered(a, [pair.a for pair in spans]), _covered(b, [pair.b for pair in spans]))
    relation = (
        Relation.CONFLICT
        if contradiction
        else _relation(
            pair,
            both,
            found,
            covered,
            near,
            two or (conflicting and not near and (others or one_says_where(both))),
            both.shared >= OF_ONE and not others,
            _in_one_voice(known, a, b),
            stated,
        )
    )
    return Match(
        a=a.id,
        b=b.id,
        relation=relation,
        score=pair.score,
        aligned=spans,
        differences=found,
        manual=manual,
        parted=(manual or relation is Relation.SAME)
        and parted(both, known.spoken[a.id], known.spoken[b.id], known.weights.local),
    )


def _in_one_voice(known: Reading, a: Bag, b: Bag) -> bool:
    """Tell whether both are what one and the same speaker said, in his own words."""
    one, other = known.spoken[a.id], known.spoken[b.id]
    if one.speaker is None or other.speaker is None or not {one.mode, other.mode} & OWN_WORDS:
        return False
    return not known.parties.marks(one.speaker).isdisjoint(known.parties.marks(other.speaker))


def _exchange(both: slots.Pair, named: Sequence[Difference]) -> Difference | None:
    """Return the actors where each does to the other what the other article says of him."""
    if not any(one.kind is DifferenceKind.ACTOR for one in named):
        return None
    shares = max(sum(one.sort == "%" for one in figures(side)) for side in (both.a, both.b))
    if shares >= SHARES and not both.almost_one:
        return None  # of a poll, one part of a statement tells one thing and one another
    return exchanged(both) or outdone(both)


def _worded(difference: Difference, a: str, b: str) -> Difference:
    """Take the words of both sides exactly as they stand in the articles."""
    left = a[slice(*difference.a_span)] if difference.a_span else difference.a
    right = b[slice(*difference.b_span)] if difference.b_span else difference.b
    if left == difference.a and right == difference.b:
        return difference
    return replace(difference, a=left, b=right)


def _covered(bag: Bag, spans: Sequence[tuple[int, int]]) -> float:
    """Return the share of a statement, from its first word to its last, that is aligned."""
    if not bag.tokens:
        return 0.0
    whole = bag.tokens[-1].end - bag.tokens[0].start
    return sum([end - start for start, end in spans]) / (whole or 1)


def _relation(
    pair: Pair,
    both: slots.Pair,
    found: Sequence[Difference],
    covered: float,
    near: bool,
    two: bool,
    of_one: bool,
    in_one_voice: bool,
    stated: tuple[Stated, Stated],
) -> Relation:
    """Return how two statements stand to each other.

    Statements that tell of `two` things don't contradict each other; what one denies counts
    only where they are `near`, a day that one moves only where they are `of_one` thing.
    """
    kinds = {difference.kind for difference in found}
    denied = any(
        difference.kind is DifferenceKind.NEGATION and refutes(both, difference, in_one_voice)
        for difference in found
    )
    exact = any(
        difference.kind is DifferenceKind.NUMBER
        and not {difference.a.lower(), difference.b.lower()} & MULTIPLES.keys()
        and not are_least(difference.a, difference.b)
        and contradict(both, difference, pair.closeness >= ALIKE, stated, near)
        for difference in found
    )
    if exact or (near and denied):
        return Relation.OVERLAP if two else Relation.CONFLICT
    if pair.same and any(
        difference.kind is DifferenceKind.DATE
        and (covered >= WHOLE or (of_one and moves(both, difference)))
        for difference in found
    ):
        return Relation.CONFLICT
    if (
        pair.same
        and both.shared >= MOST
        and any(one.kind is DifferenceKind.NAME and tell_apart(both, one) for one in found)
    ):
        return Relation.CONFLICT
    if kinds & DECISIVE:
        return Relation.OVERLAP
    # a title of one word says nothing that another could say as well
    says = min(len(content_places(both.a)), len(content_places(both.b))) > 1
    same = pair.same and covered >= COVERED and (says or pair.closeness >= ALIKE)
    return Relation.SAME if same else Relation.OVERLAP
