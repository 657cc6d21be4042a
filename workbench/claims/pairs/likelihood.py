"""How likely two statements share a claim: a sum over signs, each with its own table.

The tables are in `likelihood.json`: for every sign the bounds of its steps and what each step
adds to the log odds. They were fitted by `tests/evaluation/training.py` on labelled clusters.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from operator import getitem, itemgetter
from typing import Any

from workbench.claims.pairs.features import FEATURES


@dataclass(frozen=True, slots=True)
class Model:
    """Log odds to begin with, and for each table the sign it reads, bounds and what steps add."""

    start: float
    read: Callable[[Sequence[float]], tuple[float, ...]]
    bounds: tuple[tuple[float, ...], ...]
    steps: tuple[tuple[float, ...], ...]

    def probability(self, signs: Sequence[float]) -> float:
        """Return the probability that signs stand for, between 0 and 1."""
        places = map(bisect_right, self.bounds, self.read(signs))
        odds = self.start + sum(map(getitem, self.steps, places))
        return 1.0 / (1.0 + math.exp(-odds))


@lru_cache(maxsize=4)
def model(name: str) -> Model:
    """Return a model of `likelihood.json`: `match` or `same`."""
    file = resources.files("workbench.claims.pairs") / "likelihood.json"
    return read(json.loads(file.read_text(encoding="utf-8"))[name])


def read(document: Mapping[str, Any]) -> Model:
    """Make a model of its tables by the names of signs."""
    places = {sign: place for place, sign in enumerate(FEATURES)}
    signs, tables = document["signs"].keys(), document["signs"].values()
    return Model(
        document["start"],
        itemgetter(*(places[sign] for sign in signs)),
        tuple(tuple(table["bounds"]) for table in tables),
        tuple(tuple(table["steps"]) for table in tables),
    )
