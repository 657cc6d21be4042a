"""Units of measure: what a figure measures, and how much that is in one unit for all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.claims.words.tokens import Token

_LENGTHS = {
    1000.0: "km kilometre kilometer",
    1.0: "metre meter",
    0.01: "cm centimetre centimeter",
    0.001: "mm millimetre millimeter",
    1609.34: "mile mi",
    0.9144: "yard",
    0.3048: "ft foot feet",
    0.0254: "inch",
}
_OTHERS = {
    "weight": {
        1000.0: "tonne ton",
        1.0: "kg kilogram kilo",
        0.4536: "pound lb",
        0.001: "gram gramme",
        0.02835: "ounce oz",
    },
    "volume": {1.0: "litre liter", 3.785: "gallon", 0.568: "pint"},
    "area": {10_000.0: "hectare", 4046.9: "acre"},
    "speed": {0.44704: "mph", 0.27778: "kph kmh", 0.51444: "knot"},
}
_AN_HOUR, _A_SECOND = 1 / 3600, 1.0


def _table(units: dict[float, str]) -> dict[str, float]:
    singular = {word: factor for factor, words in units.items() for word in words.split()}
    plural = {f"{word}es" if word == "inch" else f"{word}s": f for word, f in singular.items()}
    return singular | plural


_LENGTH = _table(_LENGTHS)
_OTHER = {
    word: (sort, factor)
    for sort, units in _OTHERS.items()
    for word, factor in _table(units).items()
}
_HOURS = {
    "second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "night": 24.0, "week": 168.0,
    "month": 730.5, "year": 8766.0,
}  # fmt: skip
TIMES = frozenset([form for unit in _HOURS for form in (unit, f"{unit}s")])
"""The words for spans of time."""


def hours(word: str) -> float:
    """Return how many hours a span of time lasts: a year, an hour; 0 for any other word."""
    return _HOURS.get(word, 0.0)


class Measure(NamedTuple):
    """What is measured, in which unit, how much that is, and how many words name the unit.

    Values are of metres, square metres, metres a second, kilograms, litres, degrees Celsius and
    hours.
    """

    sort: str
    unit: str
    value: float
    words: int


def measure(tokens: Sequence[Token], position: int, value: float) -> Measure | None:
    """Return what a number measures by the words behind it, if it measures anything."""
    words = [token.text.lower().rstrip(".") for token in tokens[position + 1 : position + 4]]
    words += [""] * (3 - len(words))
    first, second, third = words
    if first == "square" and second in _LENGTH:
        factor = _LENGTH[second]
        return Measure("area", f"square {factor}", value * factor**2, 2)
    if first in _LENGTH:
        factor = _LENGTH[first]
        speed = _per(second, third)
        if speed is not None:
            over, count = speed
            return Measure("speed", f"{factor * over:.4g}", value * factor * over, 1 + count)
        return Measure("length", f"{factor}", value * factor, 1)
    if first in _OTHER:
        sort, factor = _OTHER[first]
        return Measure(sort, f"{factor:.4g}", value * factor, 1)
    scale, count = (second, 2) if first in ("degrees", "degree") else (first, 1)
    if scale in ("c", "celsius"):
        return Measure("heat", "c", value, count)
    if scale in ("f", "fahrenheit"):
        return Measure("heat", "f", (value - 32) / 1.8, count)
    return None


def span(tokens: Sequence[Token], position: int, value: float, sort: str) -> Measure:
    """Return how long a number of some sort lasts, by the word right behind it."""
    word = tokens[position + 1].text.lower() if position + 1 < len(tokens) else ""
    if word not in TIMES:
        return Measure(sort, "", value, 0)
    unit = word.removesuffix("s")
    return Measure(sort, unit, value * _HOURS[unit], 1)


def _per(second: str, third: str) -> tuple[float, int] | None:
    """Return over what time a length is measured: `per hour`, `an hour`, `h`."""
    if second == "h":
        return _AN_HOUR, 1
    if second in ("per", "an", "a") and third in ("hour", "second"):
        return (_AN_HOUR if third == "hour" else _A_SECOND), 2
    return None
