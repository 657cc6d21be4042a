"""What two matched statements each tell that the other lacks: the more, the less they agree.

Where both name something that isn't in the other, neither confirms the other as a whole, though
what they share is the same and no difference could be told.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from workbench.claims.differences.negation.opposition import opposites_somewhere
from workbench.claims.differences.negation.polarity import denies_alone
from workbench.claims.differences.number.figures import Figure, compatible, figures
from workbench.claims.differences.slots import Pair, apart, following, preceding
from workbench.claims.model import Attribution
from workbench.claims.speakers.reporting import VERBS, Need
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import DETERMINERS, MODALS, word_set
from workbench.claims.words.tokens import (
    Sort,
    Token,
    Tokens,
    content_places,
    once,
    small,
)

_MUCH = 0.43
"""Statements of which both tell so much else share a part only, unless they share a figure or a
date."""
NO_WEIGHTS: Mapping[str, float] = {}
_CREDITING = frozenset({"say", "said", "tell", "told", "add", "accord", "report"})
_BEHIND = word_set("because due owing thanks died blamed blames result attributed stemmed stems")
_BEFORE = word_set("led caused causes triggered sparked")
_BY = _BEFORE | {"started"}
"""Behind these words, before them, or behind their "by", stands why something happened."""
_REFUSING = word_set("refused refuses refusing declined declines declining")
_TELLING = word_set("say comment confirm answer discuss reveal disclose elaborate tell speculate")
_REACH = 3
_CLOSE = 0.5
"""Surroundings less alike than this may tell another act."""
_AHEAD = MODALS | {"to", "not"}
"""Behind these stands a verb."""


def parted(
    pair: Pair, a: Attribution, b: Attribution, weight: Mapping[str, float] = NO_WEIGHTS
) -> bool:
    """Tell whether each statement tells something of weight that the other doesn't.

    `weight` tells how rare words are among the articles: what stands in most of their statements
    tells only what they are all about.
    """
    left, right = _left(pair.a, pair.to_b, a), _left(pair.b, pair.to_a, b)
    much = (
        not pair.of_one and min(_share(left, pair.a, weight), _share(right, pair.b, weight)) > _MUCH
    )
    if much and not any(_kind(pair.a[i]) for i, _, _ in pair.links):
        return True
    if denies_alone(pair.a, pair.b) or denies_alone(pair.b, pair.a):
        return True
    if _other_causes(pair) or _is_silent(pair.a) != _is_silent(pair.b):
        return True
    if not pair.of_one and (_other_acts(pair, left, right) or _other_agents(pair)):
        return True
    if not pair.of_one and opposites_somewhere(pair):
        return True
    one, other = _kinds(left), _kinds(right)
    if "number" in one & other:
        return not _are_equal(figures(pair.a), figures(pair.b)) or bool(one & other - {"number"})
    return not one.isdisjoint(other)


@once
def _is_silent(tokens: Tokens) -> bool:
    """Tell whether somebody wouldn't say: `she refused to say whether`, `declined to comment`."""
    words = small(tokens)
    return any(
        word in _REFUSING and words[place + 1] == "to" and words[place + 2] in _TELLING
        for place, word in enumerate(words[:-2])
    )


def _are_equal(one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Tell whether figures are the same in other units: 1,100 kilograms, 1.1 tonnes."""
    return all(any(x.sort == y.sort and compatible(x, y) for y in other) for x in one) and all(
        any(x.sort == y.sort and compatible(x, y) for x in one) for y in other
    )


def _other_causes(pair: Pair) -> bool:
    """Tell whether both tell why something happened, and have no word of it in common."""
    one, other = _cause(pair.a), _cause(pair.b)
    if not one or not other:
        return False
    keys = {pair.b[place].key for place in other}
    return not any(pair.to_b.get(p) in other or pair.a[p].key in keys for p in one)


def _other_acts(pair: Pair, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether in one slot each tells an act that may be another: cut its rate, put it up.

    Not where they have an act in common.
    """
    if not left or not right or any(place in pair.to_b for place in _acts(pair.a)):
        return False
    one = [place for place in _acts(pair.a) if pair.a[place] in left]
    other = [place for place in _acts(pair.b) if pair.b[place] in right]
    return any(pair.closeness(i, j) >= _CLOSE or pair.touching(i, j) for i in one for j in other)


def _other_agents(pair: Pair) -> bool:
    """Tell whether one act is another's in each: found by a walker, divers found it."""
    for one, other, across, back in (
        (pair.a, pair.b, pair.to_b, pair.to_a),
        (pair.b, pair.a, pair.to_a, pair.to_b),
    ):
        for place, word in enumerate(small(one)):
            if word != "by" or place - 1 not in across:
                continue
            agent = following(one, place, 1)
            doer = preceding(other, across[place - 1], 1)
            if agent and doer and agent[0] not in across and doer[0] not in back:
                return doer[0] == across[place - 1] - 1 and one[agent[0]].number is None
    return False


@once
def _acts(tokens: Tokens) -> list[int]:
    """Return the places of words that look like verbs which tell what happens."""
    words = small(tokens)
    return [
        place
        for place in content_places(tokens)
        if tokens[place].sort is Sort.WORD
        and not tokens[place].name
        and not _reports(words[place])
        and words[max(0, place - 1)] not in DETERMINERS
        and (is_past(words[place]) or words[max(0, place - 1)] in _AHEAD)
    ]


def _reports(word: str) -> bool:
    return word in VERBS and VERBS[word][0].need is Need.NOTHING


@once
def _cause(tokens: Tokens) -> frozenset[int]:
    """Return the places of the words that tell why: `because of rain`, `rain led to`."""
    found: set[int] = set()
    for place, word in enumerate(small(tokens)):
        if word in _BEHIND:
            found.update(_until_apart(tokens, place))
        elif word in _BY and small(tokens)[place + 1 : place + 2] == ("by",):
            found.update(_until_apart(tokens, place + 1))
        elif word in _BEFORE:
            found.update(preceding(tokens, place, _REACH))
    return frozenset(found)


def _until_apart(tokens: Sequence[Token], place: int) -> list[int]:
    """Return the places of the next words of content, up to a comma."""
    end = next((at for at in range(place, len(tokens)) if apart(tokens, at)), len(tokens))
    return [at for at in following(tokens, place, _REACH) if at <= end]


def _left(tokens: Sequence[Token], linked: Collection[int], spoken: Attribution) -> list[Token]:
    """Return the words of content without a counterpart, but for those that tell who says it."""
    credited = f"{spoken.speaker or ''} {spoken.channel or ''} {spoken.role or ''}".lower().split()
    words = small(tokens)
    return [
        tokens[place]
        for place in content_places(tokens)
        if place not in linked
        and tokens[place].key not in _CREDITING
        and words[place] not in credited
    ]


def _share(left: Sequence[Token], tokens: Sequence[Token], weight: Mapping[str, float]) -> float:
    """Return how much of what a statement tells is left, by the weight of its words."""
    whole = [weight.get(tokens[place].key, 1.0) for place in content_places(tokens)]
    return sum([weight.get(token.key, 1.0) for token in left]) / (sum(whole) or 1.0)


def _kinds(left: Sequence[Token]) -> set[str]:
    """Return the sorts of the figures and dates that are left."""
    return {kind for token in left if (kind := _kind(token))}


def _kind(token: Token) -> str:
    if token.number is not None:
        return token.number.unit if token.number.unit in ("day", "year") else "number"
    return token.key.partition(":")[0] if token.sort is Sort.DATE else ""
