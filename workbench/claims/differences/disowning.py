"""What somebody says he didn't do, and the other article says he did: denied using poison gas."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.claims.differences.denials import denied
from workbench.claims.differences.slots import Pair, apart, difference
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import AUXILIARIES, DETERMINERS, PRONOUNS, word_set
from workbench.claims.words.tokens import Sort, Token, Tokens, once, small

DISOWNED = 8
"""How many words after "denied" it denies."""
_DISOWNING = word_set("deny denies denied denying")
_ANSWERING = word_set(
    """deny denies denied denying denial denials reject rejects rejected rejecting refute refutes
    refuted refuting dispute disputes disputed disputing dismiss dismissed dismisses decline
    declines declined refuse refuses refused allegation allegations accusation accusations accuse
    accuses accused accusing alleged allegedly whether false falsely untrue baseless hoax
    denounced if"""
)
"""Beside these it is no news that somebody denies it."""
_INNER = AUXILIARIES | PRONOUNS | word_set("that ever never having been being also")
"""Between "denied" and the act that is denied."""
_OF = (("of",), ("by",))


def disowned(pair: Pair) -> Difference | None:
    """Find an act behind "denied" that the other side tells without denying anything."""
    for one, other, across, here in (
        (pair.a, pair.b, pair.to_b, True),
        (pair.b, pair.a, pair.to_a, False),
    ):
        if not disowning(one) or _answers(other):
            continue
        for position in disowning(one):
            scope = _scope(one, position)
            act = _act(one, scope)
            spot = across.get(act)
            if spot is None:
                continue
            linked = [p for p in scope if p in across and one[p].content and p != act]
            if linked or act == position + 1 or small(one)[position + 1] == "having":
                sides = [one[position]], [other[spot]]
                return difference(DifferenceKind.NEGATION, *(sides if here else sides[::-1]))
    return None


@once
def disowning(tokens: Tokens) -> list[int]:
    """Return the places of "denied", unless something before may deny it."""
    words = enumerate(small(tokens))
    return [p for p, w in words if w in _DISOWNING and not denied(tokens, p, itself=False)]


def _scope(tokens: Sequence[Token], position: int) -> range:
    """Return the places behind "denied" of which it speaks, up to the next comma."""
    last = position + 1
    while last < min(len(tokens), position + DISOWNED) and not apart(tokens, last):
        last += 1
    return range(position + 1, min(len(tokens), last + 1))


def _act(tokens: Sequence[Token], scope: range) -> int:
    """Return the place of the act that is denied, -1 without one.

    `Denied that it had used gas`, `denied using gas`, `denied any use of gas`; but who denies
    somebody entry, or a request, denies nothing that was said.
    """
    words = small(tokens)
    clause = False
    for place in scope:
        word = words[place]
        if word in _INNER:
            clause = True
        elif tokens[place].name and place + 1 in scope:
            continue  # denied Tuesday that Roe had used it
        elif word in DETERMINERS:
            noun = place + 1
            return noun if noun in scope and words[noun + 1 : noun + 2] in _OF else -1
        elif tokens[place].sort is not Sort.WORD or word.endswith("ly"):
            continue
        elif word.endswith("ing") or (clause and (is_past(word) or place - scope.start >= 1)):
            return place
        else:
            return -1
    return -1


@once
def _answers(tokens: Tokens) -> bool:
    """Tell whether a statement itself denies something, or tells it as somebody's charge."""
    words = zip(tokens, small(tokens), strict=True)
    return ("turned", "down") in pairwise(small(tokens)) or any(
        token.key in NEGATIONS or word in _ANSWERING for token, word in words
    )
