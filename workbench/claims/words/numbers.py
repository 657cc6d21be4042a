"""Numbers as they are written in news: digits, words, scales, units, vague multiples."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety"

MULTIPLES = {
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
}
"""Vague counts and the least that they stand for."""

WORDS: dict[str, float] = (
    {word: float(value) for value, word in enumerate(_SMALL.split())}
    | {word: 10.0 * value for value, word in enumerate(_TENS.split(), 3)}
    | {"hundred": 100.0, "thousand": 1e3, "dozen": 12.0}
    | MULTIPLES
)
"""English number words and their values."""
del WORDS["one"]  # a pronoun more often than a count

SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "mln": 1e6,
    "bln": 1e9,
    "tln": 1e12,
}
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}

FRACTIONS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4,
    "1/2": 1 / 2, "1/3": 1 / 3, "2/3": 2 / 3, "1/4": 1 / 4, "3/4": 3 / 4,
}  # fmt: skip
"""Parts of one as they are written behind or without a whole number."""
PIECES = {"half": 0.5, "quarter": 0.25}
"""Parts of one in words: `two and a half`, `half a million`."""

CURRENCIES = frozenset("$€£¥₽")
UNITS_OF_WORD = {
    "%": "%",
    "percent": "%",
    "per cent": "%",
    "pct": "%",
    "Prozent": "%",
    "dollars": "$",
    "dollar": "$",
    "euros": "€",
    "euro": "€",
    "pounds": "£",
    "yen": "¥",
    "rubles": "₽",
    "roubles": "₽",
}
"""A word after a number, and the unit it stands for."""

_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Number:
    """A value with its unit: `$`, `%`, `day` (of a month), `year`, `ordinal`, or empty."""

    value: float
    unit: str = ""
    vague: bool = False

    @property
    def key(self) -> str:
        """The key under which equal numbers meet."""
        return f"{self.value:.10g}{self.unit}{'+' if self.vague else ''}"


def parse(digits: str, suffix: str = "", language: str = "en", part: str = "") -> Number:
    """Read digits with their separators.

    `suffix` is what is glued on (`th`, `bn`), `part` the fraction that follows (`½`, ` 1/2`).
    """
    decimal = "." if language == "en" else ","
    if decimal == "," and "," not in digits and not _THOUSANDS.fullmatch(digits):
        decimal = "."
    other = "," if decimal == "." else "."
    plain = digits.replace(other, "")
    if plain.count(decimal) > 1:
        plain = plain.replace(decimal, "")
    try:
        value = float(plain.replace(decimal, "."))
    except (ValueError, OverflowError):
        value = 0.0
    unit = "ordinal" if suffix in ("st", "nd", "rd", "th") else ""
    value += FRACTIONS.get(part.strip(" -"), 0.0)
    return Number(value * _SUFFIXES.get(suffix, 1.0), unit)
