"""Figures that are told in words of their own: shares, multiples, and places in an order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.claims.differences.number.measures import TIMES
from workbench.claims.words.lexicon import POSSESSIVES, word_set
from workbench.claims.words.tokens import Sort, Token, Tokens, small

_ORDER = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_ORDINALS = {word: float(value) for value, word in enumerate(_ORDER.split(), 1)}
_PARTS = {"half": 2.0, "quarter": 4.0, "quarters": 4.0} | {
    form: value for word, value in _ORDINALS.items() if value > 2 for form in (word, f"{word}s")
}
_MULTIPLES = {
    "twice": 2.0, "thrice": 3.0, "doubled": 2.0, "tripled": 3.0, "trebled": 3.0,
    "quadrupled": 4.0, "halved": 0.5,
}  # fmt: skip
_ALONE = frozenset({"only", "sole", "lone"})
WORDED = frozenset({*_ORDINALS, *_PARTS, *_MULTIPLES, *_ALONE, "times"})
"""The words that may tell such a figure."""
AMONG = frozenset({"in", "of"})
"""The words before a number that may end such a figure: `one in five`, `nine out of ten`."""
_WHOLES = 1000
_ONE = frozenset({"a", "one"})
_DETERMINERS = POSSESSIVES | {"the", "a", "an", "this", "that"}
_COMPARING = word_set("as more the higher larger bigger greater faster longer what")
REACHING = word_set("took takes taking finished came placed ranked finish come finishing coming")
"""Verbs before a place in an order."""


class Amount(NamedTuple):
    """A value, what sort of figure it is, and the place of the first word that tells it."""

    value: float
    sort: str
    start: int


def amount(tokens: Tokens, position: int) -> Amount | None:
    """Return the figure that a word tells, where it tells any.

    Shares are per cent (`%`), multiples are `times`, places in an order `ordinal`; what there is
    only one of is of no sort.
    """
    words = small(tokens)
    word = words[position]
    if tokens[position].number is not None:
        return _among(tokens, words, position)
    if word == "times":
        return _times(tokens, words, position)
    if word in _ALONE:
        return _alone(tokens, words, position)
    if word in _MULTIPLES:
        return Amount(_MULTIPLES[word], "times", position)
    if word in _PARTS:
        share = _share(tokens, words, position)
        if share is not None:
            return share
    return _ordinal(tokens, words, position)


def _times(tokens: Sequence[Token], words: Sequence[str], position: int) -> Amount | None:
    """Read `three times as much`; `elected three times` counts."""
    number = tokens[position - 1].number if position else None
    if number is None or number.unit or number.vague:
        return None
    if _COMPARING.isdisjoint(words[position + 1 : position + 3]):
        return None
    return Amount(number.value, "times", position - 1)


def _share(tokens: Sequence[Token], words: Sequence[str], position: int) -> Amount | None:
    """Read `half of`, `a third of`, `two thirds of`; never `the second half of`."""
    after = words[position + 1 : position + 3]
    if after[:1] != ("of",) and not (words[position] == "half" and after[:1] == ("the",)):
        return None
    before = words[position - 1] if position else ""
    part = 100.0 / _PARTS[words[position]]
    number = tokens[position - 1].number if position else None
    if number is not None and not number.unit:
        return Amount(number.value * part, "%", position - 1)
    if before in _ONE:
        return Amount(part, "%", position - 1)
    if words[position] == "half" and before not in _ORDINALS and before not in _DETERMINERS:
        return Amount(part, "%", position)
    return None


def _alone(tokens: Sequence[Token], words: Sequence[str], position: int) -> Amount | None:
    """Read `the only survivor` as one of them."""
    if not position or words[position - 1] not in _DETERMINERS or position + 1 >= len(tokens):
        return None
    after = tokens[position + 1]
    counted = after.sort is Sort.WORD and not after.name
    # the only healthy players left
    counted = counted and not any(word.endswith("s") for word in words[position + 1 : position + 4])
    return Amount(1.0, "", position) if counted else None


def _among(tokens: Sequence[Token], words: Sequence[str], position: int) -> Amount | None:
    """Read `one in five`, `nine out of ten`; never `one in five years`."""
    place = position - (3 if words[position - 2 : position] == ("out", "of") else 2)
    whole = tokens[position].number
    if place < 0 or whole is None or (words[position - 1] == "of" and place > position - 3):
        return None
    part = tokens[place].number
    value = 1.0 if words[place] == "one" else 0.0 if part is None or part.unit else part.value
    if whole.unit or whole.vague or not 0 < value < whole.value <= _WHOLES:
        return None
    if words[position + 1 : position + 2] and words[position + 1] in TIMES:
        return None
    return Amount(100 * value / whole.value, "%", place)


def _ordinal(tokens: Sequence[Token], words: Sequence[str], position: int) -> Amount | None:
    """Read `the third strike`, `finished second`; never a name, nor a second of time."""
    value = _ORDINALS.get(words[position])
    if value is None or tokens[position].text[0].isupper() or position == 0:
        return None
    before = words[position - 1]
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    owned = before.endswith(("'s", "’s"))
    counting = (
        (before in _DETERMINERS or owned)
        and after is not None
        and after.start - tokens[position].end == 1
        and (after.content or after.text in ("to", "most"))
        and after.number is None
    )
    return Amount(value, "ordinal", position) if counting or before in REACHING else None
