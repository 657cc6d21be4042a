"""Words and phrases of news English that an editor would take for the same, in groups.

The groups are in `concepts.txt`: one a line, `name: entry, entry, …`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")


@dataclass(frozen=True)
class Concepts:
    """Groups by stem, and phrases (all their stems, with their group) by their first two stems."""

    words: Mapping[str, frozenset[int]]
    phrases: Mapping[tuple[str, str], tuple[tuple[tuple[str, ...], int], ...]]


@lru_cache(maxsize=1)
def concepts() -> Concepts:
    """Read the groups; empty where the file is missing."""
    file = resources.files("workbench.claims") / "concepts.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    entries = [
        (group, _WORD.findall(entry))
        for group, line in enumerate(lines)
        if not line.startswith("#")
        for entry in line.partition(":")[2].lower().split(",")
    ]
    every = list({word for _, entry in entries for word in entry})
    stems = dict(zip(every, Stemmer.Stemmer("english").stemWords(every), strict=True))
    words: dict[str, set[int]] = {}
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], int]]] = {}
    for group, entry in entries:
        phrase = tuple(stems[word] for word in entry)
        if len(phrase) == 1:
            words.setdefault(phrase[0], set()).add(group)
        elif phrase:
            phrases.setdefault(phrase[:2], []).append((phrase, group))
    return Concepts(
        {word: frozenset(groups) for word, groups in words.items()},
        {first: tuple(rest) for first, rest in phrases.items()},
    )
