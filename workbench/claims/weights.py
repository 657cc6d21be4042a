"""How much a word tells: rare in general English and rare among the articles at hand.

The weight of a key is sqrt(background idf x local idf), which separates what the whole event is
about (low local idf) from what one statement says. Background figures are in `background.txt`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources

from workbench.claims.tokens import Token

_CEILING = 9.0
_FLOOR = 0.05
_FEW = 8
"""With fewer statements than this the local figures say nothing."""
_SYMBOL = 0.3


@lru_cache(maxsize=1)
def background() -> tuple[int, Mapping[str, int]]:
    """Return the number of sentences counted and in how many of them each English key stands."""
    total, counts = 0, {}
    file = resources.files("workbench.claims") / "background.txt"
    if not file.is_file():
        return 0, {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        key, _, count = line.partition("\t")
        if key == "sentences":
            total = int(count)
        else:
            counts[key] = int(count)
    return total, counts


def weights(statements: Iterable[tuple[Token, ...]], english: bool = True) -> dict[str, float]:
    """Return the weight of every key in these statements; `english` adds the background."""
    local: Counter[str] = Counter()
    symbols: set[str] = set()
    size = 0
    for tokens in statements:
        size += 1
        local.update({token.key for token in tokens})
        symbols.update(token.key for token in tokens if token.sort == "symbol")
    total, counts = background() if english else (0, {})
    found: dict[str, float] = {}
    for key, count in local.items():
        near = max(_FLOOR, math.log((size + 1) / (count + 0.5))) if size >= _FEW else None
        far = min(_CEILING, math.log((total + 1) / (counts.get(key, 0) + 0.5))) if total else None
        if near is not None and far is not None:
            weight = math.sqrt(near * max(far, _FLOOR))
        else:
            weight = near if near is not None else far if far is not None else 1.0
        found[key] = weight * (_SYMBOL if key in symbols else 1.0)
    return found
