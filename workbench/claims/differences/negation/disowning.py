"""What somebody says he didn't do, and the other article says he did: denied using poison gas."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.claims.differences.negation.denials import denied
from workbench.claims.differences.slots import Pair, apart, difference
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import AUXILIARIES, BEING, DETERMINERS, PREPOSITIONS, word_set
from workbench.claims.words.tokens import Token, Tokens, once, small

DISOWNED = 8
"""How many words after "denied" it denies."""
_DISOWNING = word_set("deny denies denied denying")
_REJECTING = word_set("rejected rejects rejecting dismissed dismisses dismissing refuted refutes")
_CLAIMS = word_set("claims reports allegations accusations suggestions charges rumours rumors")
_ANSWERING = word_set(
    """deny denies denied denying denial denials reject rejects rejected rejecting refute refutes
    refuted refuting dispute disputes disputed disputing dismiss dismissed dismisses decline
    declines declined refuse refuses refused allegation allegations accusation accusations accuse
    accuses accused accusing alleged allegedly whether false falsely untrue baseless hoax
    denounced if"""
)
"""Beside these it is no news that somebody denies it."""
_ENDS = word_set(
    "and but after before when because while who which if for to in at from with behind"
)
_AT = frozenset({"at", "in", "with"})
_OF = (("of",), ("by",))
_BY = (("to",), ("by",), ("for",))


def disowned(pair: Pair) -> Difference | None:
    """Find an act behind "denied" that the other side tells without denying anything."""
    for one, other, across, here in (
        (pair.a, pair.b, pair.to_b, True),
        (pair.b, pair.a, pair.to_a, False),
    ):
        if not disowning(one) or _answers(other):
            continue
        for position in disowning(one):
            noun = small(one)[position] not in _DISOWNING
            scope = _scope(one, position + noun)
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
    return [
        place
        for place, word in words
        if (word in _DISOWNING or (word in _REJECTING and _are_claims(tokens, place + 1)))
        and not denied(tokens, place, itself=False)
        and small(tokens)[max(0, place - 1) : place] != ("to",)  # to deny him the seats he needs
    ]


def _are_claims(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether what is rejected are claims that something is so: `rejected claims that`."""
    words = small(tokens)[place : place + 2]
    return words[:1] != () and words[0] in _CLAIMS and words[1:] == ("that",)


def _scope(tokens: Sequence[Token], position: int) -> range:
    """Return the places behind "denied" of which it speaks, up to the next comma."""
    last = position + 1
    while last < min(len(tokens), position + DISOWNED) and not apart(tokens, last):
        last += 1
    return range(position + 1, min(len(tokens), last + 1))


def _act(tokens: Sequence[Token], scope: range) -> int:
    """Return the place of the act that is denied, -1 without one.

    `Denied that it had used gas`, `denied the firm paid`, `denied using gas`, `denied any use of
    gas`; but who denies somebody entry, or a request, denies nothing that was said.
    """
    words = small(tokens)
    if not scope:
        return -1
    first = scope.start
    acts = words[first].endswith("ing") and words[first] not in PREPOSITIONS
    if acts and words[first] not in AUXILIARIES:
        return first
    helped = words[first] in AUXILIARIES
    for place in scope:
        word = words[place]
        if word in AUXILIARIES:
            helped = True
        elif word in _ENDS:
            if words[place - 1] in BEING and word in _AT:
                # denied that he was at the scene
                return next((at for at in scope if at > place and tokens[at].content), -1)
            break
        elif helped:
            plain = tokens[place].content and not tokens[place].name
            if plain and word not in DETERMINERS and not word.endswith("ly"):
                return place
        elif place > first and is_past(word) and words[place - 1] not in DETERMINERS:
            # the firm paid bribes, but not the seats needed to win
            return place if words[place + 1 : place + 2] not in _BY else -1
    noun = first + 1
    of = words[first] in DETERMINERS and words[noun + 1 : noun + 2] in _OF
    return noun if of and noun in scope else -1


@once
def _answers(tokens: Tokens) -> bool:
    """Tell whether a statement itself denies something, or tells it as somebody's charge."""
    words = zip(tokens, small(tokens), strict=True)
    return ("turned", "down") in pairwise(small(tokens)) or any(
        token.key in NEGATIONS or word in _ANSWERING for token, word in words
    )
