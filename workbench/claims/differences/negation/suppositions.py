"""What a statement only supposes, asks or aims at, so that a denial elsewhere denies nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import SUPPOSING, word_set
from workbench.claims.words.tokens import Token, Tokens, once, small

_REACH = 8
"""So many words behind "if" something is supposed."""
WOULD = frozenset({"would", "could", "should", "might"})
"""Of modal verbs, those that may tell what isn't: it would be so if, it should have been done."""
_THINKING = word_set("feel think believe expect seem want suppose imagine")
"""Who doesn't think so denies what he doesn't think: didn't feel we were ready."""
_THOUGHT = 10
_NEAR = 3


def is_supposed(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an act is only supposed, asked about or aimed at where it stands."""
    words = small(tokens)
    before = words[max(0, place - _REACH) : place]
    if not SUPPOSING.isdisjoint(before):
        return True
    if "what" in before[-2:]:
        return True  # what we know so far
    return ("to", "help") in (before[-2:], before[-3:-1]) or before[-3:] == ("in", "order", "to")


def is_conditional(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a denial is of what would be, or of an if: `it wouldn't be if we had time`."""
    words = small(tokens)
    supposing = "if" in words and ("even", "if") not in pairwise(words)
    near = words[max(0, place - 3) : place + 1]
    # `if we don't have time`
    return supposing and (not WOULD.isdisjoint(near) or "if" in near)


def is_doubted(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether somebody doesn't think what stands there: `I don't think it is enough`."""
    words = small(tokens)
    return any(
        words[at] in _THINKING and any(token.key in NEGATIONS for token in tokens[at - 2 : at])
        for at in range(max(2, place - _THOUGHT), place)
    )


def thinks_otherwise(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether somebody who thinks so denies what he thinks: I think that it isn't enough."""
    behind = tokens[place : place + _THOUGHT]
    return small(tokens)[place] in _THINKING and any(token.key == "not" for token in behind)


@once
def sets_apart(tokens: Tokens) -> bool:
    """Tell whether a statement sets its subject apart from others: `Unlike Roe, Hale stays`."""
    words = small(tokens)
    return any(
        word == "unlike" and any(token.name for token in tokens[at + 1 : at + 1 + _NEAR])
        for at, word in enumerate(words)
    )
