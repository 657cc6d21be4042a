"""How much a word tells: rare in general English and rare among the articles at hand.

The weight of a key is sqrt(background idf x local idf), which separates what the whole event is
about (low local idf) from what one statement says. Background figures are in `background.txt`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain

from workbench.claims.words.tokens import Sort, Tokens, keys

_CEILING = 9.0
_FLOOR = 0.05
_FEW = 8
"""With fewer statements than this the local figures say nothing."""
_SYMBOL = 0.3


def _read(text: str) -> tuple[int, Mapping[str, int]]:
    """Return the number of sentences counted and in how many of them each English key stands."""
    lines = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    counts = {key: int(count) for key, count in lines}
    return counts.pop("sentences"), counts


BACKGROUND = _read(files("workbench.claims.words").joinpath("background.txt").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of every key: by its rarity here, in general English, and by both."""

    both: Mapping[str, float]
    local: Mapping[str, float]
    general: Mapping[str, float]


def weights(statements: Iterable[Tokens], english: bool = True) -> Weights:
    """Return the weights of the keys in these statements; `english` adds the background."""
    every = list(statements)
    size = len(every)
    counted = Counter(chain.from_iterable([set(keys(one)) for one in every]))
    symbols = {token.key for one in every for token in one if token.sort is Sort.SYMBOL}
    total, counts = BACKGROUND if english else (0, {})
    both: dict[str, float] = {}
    local: dict[str, float] = {}
    general: dict[str, float] = {}
    for key, count in counted.items():
        near = max(_FLOOR, math.log((size + 1) / (count + 0.5)))
        far = 1.0
        if total:
            far = max(_FLOOR, min(_CEILING, math.log((total + 1) / (counts.get(key, 0) + 0.5))))
        if size < _FEW:
            near = far
        weight = math.sqrt(near * (far if total else near))
        both[key] = weight * (_SYMBOL if key in symbols else 1.0)
        local[key], general[key] = near, far
    return Weights(both, local, general)
