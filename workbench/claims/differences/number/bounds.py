"""How exact a figure is told to be, and on which side of a change it stands."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.words.lexicon import word_set
from workbench.claims.words.numbers import CURRENCIES
from workbench.claims.words.tokens import Token, small

_ROUNDED = word_set("about approximately around roughly some estimated approximate")
_UPWARDS = word_set("upwards over more least exceeding above exceed exceeded topped surpassed")
_NEARLY = frozenset({"nearly", "almost"})
_DOWNWARDS = _NEARLY | word_set("under below fewer less most up")
_STRICT = word_set("more over exceeding above fewer less under below")
_DENYING = frozenset({"no", "not"})
_DOLLARS = frozenset({"c", "a", "us", "nz", "hk", "s", "u.s"})
"""What stands before the sign of a dollar that isn't bare: C$, US$."""
BOUNDING = _ROUNDED | _UPWARDS | _DOWNWARDS | _DENYING | {"than", "at"}
"""Words that bound a figure, or belong to such."""
_LIMITING = word_set("allow allows permit permits limit limits capped maximum")
_LIMITED_TO = frozenset({"allows", "permits"})
_LIMITED = 6
"""So many words from a figure stands what tells that it is a limit."""
_TO_DO = 3
_WAYS = frozenset({"from", "to", "by"})


def bound_of(tokens: Sequence[Token], position: int) -> tuple[str, bool]:
    """Return how exact a figure is told to be, and whether the figure itself is ruled out.

    `+` is more than or at least, `-` less than or at most, `<` a little less than, `~` about;
    only of the strict ones,
    such as "more than", the figure itself isn't one.
    """
    of_range = _end_of_range(tokens, position)
    if of_range:
        return of_range, False
    words = [token.text.lower() for token in tokens[max(0, position - 5) : position]]
    if words[-1:] and words[-1] in CURRENCIES:
        words = words[:-1]
    if words[-1:] and words[-1] in _DOLLARS:
        words = words[:-1]
    denied = not _DENYING.isdisjoint(words[-3:-1])
    words = words[-2:]
    for place, word in reversed(list(enumerate(words))):
        if word in _ROUNDED:
            return "~", False
        if word == "up" and words[place + 1 : place + 2] != ["to"]:
            continue  # `up 12 percent`
        if word in _NEARLY:
            return "<", False
        if word in _UPWARDS or word in _DOWNWARDS:
            # `no more than 40` are 40 at most
            turned = denied and word in _STRICT
            return "+" if (word in _UPWARDS) != turned else "-", word in _STRICT and not turned
        if word not in ("than", "at", "the", "a", "an", "to", "of"):
            break
    return "", False


def _end_of_range(tokens: Sequence[Token], position: int) -> str:
    """Return `+` for what a range begins with, `-` for what it ends with: between 20 and 30."""
    words = small(tokens)
    if position > 2 and tokens[position - 2].number is not None:
        opening, joined = words[position - 3], words[position - 1]
        if (opening, joined) == ("between", "and") or (joined == "to" and opening != "from"):
            return "-"
    if position + 2 < len(tokens) and tokens[position + 2].number is not None:
        opening, joined = words[position - 1] if position else "", words[position + 1]
        if (opening, joined) == ("between", "and") or (joined == "to" and opening != "from"):
            return "+"
    return ""


def are_least(one: str, other: str) -> bool:
    """Tell whether one figure is the least in the words of both sides: at least, more than 10."""
    left, right = one.lower().split(), other.lower().split()
    bounding = {*left[:-1]}, {*right[:-1]}
    return left[-1:] == right[-1:] and all(
        not words.isdisjoint(_UPWARDS) and words.isdisjoint(_DENYING) for words in bounding
    )


def way(tokens: Sequence[Token], position: int) -> str:
    """Return `from`, `to` or `by` before a figure that begins at a place, or nothing.

    A change that begins at a figure, ends at it, or is as big.
    """
    words = small(tokens)
    place = position - 1
    while place > 0 and (words[place] in BOUNDING or words[place] in CURRENCIES):
        place -= 1
    return words[place] if place >= 0 and words[place] in _WAYS else ""


def is_limit(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a figure is what is allowed: no more than the 180 tonnes that it permits."""
    words = small(tokens)
    near = words[max(0, position - _LIMITED) : position]
    behind = words[position + 1 : position + 1 + _LIMITED]
    if "to" in behind[:_TO_DO]:
        return False  # allow 340 civilians to leave
    return not _LIMITING.isdisjoint(near) or not _LIMITED_TO.isdisjoint(behind)
