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

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Concepts:
    """Groups by the key of a word, and by the first key of a phrase."""

    words: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@lru_cache(maxsize=1)
def concepts() -> Concepts:
    """Return the groups of `concepts.txt`, their entries turned into keys of tokens."""
    text = (resources.files("workbench.claims") / "concepts.txt").read_text(encoding="utf-8")
    every = list(set(_WORD.findall(text)))
    stems = dict(zip(every, Stemmer.Stemmer("english").stemWords(every), strict=True))
    words: dict[str, dict[str, None]] = {}
    phrases: dict[str, dict[tuple[tuple[str, ...], str], None]] = {}
    for line in text.splitlines():
        name, colon, entries = line.partition(": ")
        if not colon or line.startswith("#"):
            continue
        for entry in entries.split(", "):
            keys = tuple([stems[word] for word in _WORD.findall(entry)])
            if len(keys) == 1:
                words.setdefault(keys[0], {})[name] = None
            elif keys:
                phrases.setdefault(keys[0], {})[keys, name] = None
    return Concepts(
        {key: tuple(names) for key, names in words.items()},
        {key: tuple(found) for key, found in phrases.items()},
    )
