"""What two matched statements each tell that the other lacks: the more, the less they agree.

Where both name something that isn't in the other, neither confirms the other as a whole, though
what they share is the same and no difference could be told.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workbench.claims.differences.polarity import denies_alone
from workbench.claims.differences.slots import Pair
from workbench.claims.model import Attribution
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Sort, Token, content_places, small

_MUCH = 0.45
"""Statements of which both tell so much else share a part only."""
_CREDITING = frozenset({"say", "said", "tell", "told", "add", "accord", "report"})
_CAUSES = word_set(
    "because cause caused causing due owing led triggered sparked blamed died thanks"
)
"""Words that tell why something happened: what each adds there is another cause."""
_KINDS = ("number", "date")


def parted(pair: Pair, a: Attribution, b: Attribution) -> bool:
    """Tell whether each statement tells something of weight that the other doesn't."""
    left, right = _left(pair.a, pair.to_b, a), _left(pair.b, pair.to_a, b)
    if _share(left, pair.a) > _MUCH and _share(right, pair.b) > _MUCH:
        return True
    if denies_alone(pair.a, pair.b) or denies_alone(pair.b, pair.a):
        return True
    if _tells_why(pair.a) and _tells_why(pair.b) and left and right:
        return True
    one, other = {_kind(token) for token in left}, {_kind(token) for token in right}
    return any(kind in one and kind in other for kind in _KINDS)


def _tells_why(tokens: Sequence[Token]) -> bool:
    return not _CAUSES.isdisjoint(small(tokens))


def _left(tokens: Sequence[Token], linked: Collection[int], spoken: Attribution) -> list[Token]:
    """Return the words of content without a counterpart, but for those that tell who says it."""
    credited = f"{spoken.speaker or ''} {spoken.channel or ''} {spoken.role or ''}".lower()
    words = small(tokens)
    return [
        tokens[place]
        for place in content_places(tokens)
        if place not in linked
        and tokens[place].key not in _CREDITING
        and words[place] not in credited
    ]


def _share(left: Sequence[Token], tokens: Sequence[Token]) -> float:
    return len(left) / max(1, len(content_places(tokens)))


def _kind(token: Token) -> str:
    if token.number is not None:
        return "date" if token.number.unit in ("day", "year") else "number"
    return "date" if token.sort is Sort.DATE else ""
