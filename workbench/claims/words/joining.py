"""Words that stand for one thing: numbers of several words, numbers with their units, countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.claims.words.lexicon import ADDRESSES, FORENAMES
from workbench.claims.words.numbers import CURRENCIES, PIECES, SCALES, UNITS_OF_WORD, WORDS, Number
from workbench.claims.words.places import COUNTRY_PAIRS, is_country
from workbench.claims.words.tokens import Sort, Token

_FIRST_OF_PAIRS = frozenset(
    [form for word, _ in COUNTRY_PAIRS for form in (word.capitalize(), word.upper())]
)
_JOINING = PIECES.keys() | {
    "cent",
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "dozen",
}
"""Words that may make one number with what stands before them, see `_pieced`."""
_VAGUE_OF = frozenset({"hundred", "thousand", "dozen"})
_SEVERAL = frozenset({"several", "few", "many"})
"""Before a hundred these leave open how many: several hundred."""
_LEADS = {
    ("third", "of", "a"): 1 / 3,
    ("quarter", "of", "a"): 0.25,
    ("half", "a"): 0.5,
    ("half",): 0.5,
    ("a",): 1.0,
}
"""What may stand before a million, the longest first, and how much of it that is."""
_DATING = frozenset({"in", "since", "until", "circa"})
"""Before these numbers are years also of centuries ago."""


def numeral(text: str, start: int, end: int, number: Number) -> Token:
    """Return the token of a number, of which the value is the key."""
    return Token(text, f"={number.key}", start, end, Sort.NUMBER, number=number)


def join(tokens: list[Token]) -> list[Token]:
    """Join what is one value or one country: `4.1 billion`, `twenty-one`, `United States`."""
    joined: list[Token] = []
    numbers = False
    for token in tokens:
        before = joined[-1] if joined else None
        if before is not None and before.text in _FIRST_OF_PAIRS:
            pair = COUNTRY_PAIRS.get((before.text.lower(), token.text.lower()))
            if pair:
                joined[-1] = _spanned((before, token), pair, Sort.WORD, None)
                continue
        if token.text in _JOINING and before is not None:
            pieced = _pieced(joined, token)
            if pieced is not None:
                words, whole = pieced
                joined[-words:] = [whole]
                continue
        if token.text == "May" and before is not None and _bears(before):
            joined.append(replace(token, key="may", sort=Sort.WORD, name=True))
            continue
        if before is not None and token.text in _VAGUE_OF and before.text.lower() in _SEVERAL:
            vague = Number(WORDS[token.text], vague=True)
            joined.append(numeral(token.text, token.start, token.end, vague))
            continue
        if before is not None and before.number is not None:
            numbers = True
            merged = _merged(before, token)
            if merged is not None:
                joined[-1] = merged
                continue
        joined.append(token)
    if not numbers and (not joined or joined[-1].number is None):
        return joined
    return [
        token if token.number is None else _with_unit(joined, index)
        for index, token in enumerate(joined)
    ]


def _bears(token: Token) -> bool:
    """Tell whether a family's name follows: Theresa May, Mrs May."""
    word = token.text.lower().rstrip(".")
    return token.text[:1].isupper() and (word in ADDRESSES or word in FORENAMES)


def _pieced(before: Sequence[Token], token: Token) -> tuple[int, Token] | None:
    """Join a word to what stands before it: `half a million`, `two and a half`, `per cent`.

    Returns how many of the words before are joined, and the whole.
    """
    word = token.text.lower()
    words = tuple([one.text.lower() for one in before[-3:]])
    value = 0.0
    if word == "cent":
        count = 1 if words[-1] == "per" else 0
    elif word in PIECES:
        whole = before[-3].number if words[1:] == ("and", "a") else None
        count = 0 if whole is None or whole.unit or whole.vague else 3
        value = 0.0 if whole is None else whole.value + PIECES[word]
    else:
        leads = [lead for lead in _LEADS if words[-len(lead) :] == lead]
        lead = leads[0] if leads and (word not in WORDS or leads[0] != ("a",)) else ()
        count = len(lead)
        value = _LEADS.get(lead, 0.0) * SCALES[word]
    parts = [*before[-count:], token]
    if not count or any(after.start - one.end > 1 for one, after in pairwise(parts)):
        return None
    if not value:
        return count, _spanned(parts, "percent", Sort.WORD, None)
    number = Number(value)
    return count, _spanned(parts, f"={number.key}", Sort.NUMBER, number)


def _spanned(parts: Sequence[Token], key: str, sort: Sort, number: Number | None) -> Token:
    text = " ".join([part.text for part in parts])
    return Token(text, key, parts[0].start, parts[-1].end, sort, is_country(key), number)


def _merged(before: Token, token: Token) -> Token | None:
    first = before.number
    word = token.text.lower()
    ones = 1.0 if word == "one" else WORDS.get(word, 0.0)
    if first is None or token.start - before.end > 1:
        return None
    scale = SCALES.get(word)
    if scale is not None:
        number = Number(first.value * scale, first.unit, first.vague)
    elif (
        before.text.lower() in WORDS
        and 0 < ones < 10
        and 20 <= first.value < 100
        and first.value % 10 == 0
    ):
        number = Number(first.value + ones)
    else:
        return None
    return _spanned((before, token), f"={number.key}", Sort.NUMBER, number)


def _with_unit(tokens: list[Token], index: int) -> Token:
    token = tokens[index]
    number = token.number
    if number is None or number.unit:
        return token
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    unit = ""
    if before is not None and before.text in CURRENCIES:
        unit = before.text
    elif after is not None and (after.text in UNITS_OF_WORD or after.text in CURRENCIES):
        unit = UNITS_OF_WORD.get(after.text, after.text)
    elif (
        before is not None
        and before.key.startswith("month:")
        and token.text.isdigit()  # in February, three days later
        and number.value <= 31
    ) or (after is not None and after.key.startswith("month:") and number.value <= 31):
        unit = "day"
    elif (
        token.text.isdigit()
        and len(token.text) == 4
        and (
            1900 <= number.value <= 2100
            or (number.value >= 1500 and before is not None and before.text.lower() in _DATING)
        )
    ):
        unit = "year"
    if not unit:
        return token
    named = Number(number.value, unit, number.vague)
    return Token(token.text, f"={named.key}", token.start, token.end, Sort.NUMBER, number=named)
