"""Different words for one thing: groups of news English, such as *indict* and *charge*.

The groups are in `concepts.txt`. They say what may stand for what, not what does in a given
sentence, so a shared group counts for less than a shared word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import Stemmer

from workbench.claims.irregular import BASE_FORMS
from workbench.claims.languages import FUNCTION_WORDS
from workbench.claims.tokens import Token

_BETWEEN = str.maketrans("-&.", "   ")
"""What stands between the words of an entry, beside spaces."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """Groups by the key of a word, and by the first key of a phrase."""

    words: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@lru_cache(maxsize=1)
def concepts() -> Concepts:
    """Return the groups of `concepts.txt`, their entries turned into keys of tokens."""
    text = (resources.files("workbench.claims") / "concepts.txt").read_text(encoding="utf-8")
    lines = [
        (name, entries.translate(_BETWEEN).split(","))
        for name, colon, entries in (line.partition(": ") for line in text.splitlines())
        if colon and not name.startswith("#")
    ]
    little = FUNCTION_WORDS["en"]
    vocabulary = list({word for _, entries in lines for e in entries for word in e.split()})
    stemmer = Stemmer.Stemmer("english", 0)
    stems = stemmer.stemWords([BASE_FORMS.get(w, w) for w in vocabulary])
    stem = {w: w if w in little else s for w, s in zip(vocabulary, stems, strict=True)}
    words: dict[str, dict[str, None]] = defaultdict(dict)
    phrases: dict[str, dict[tuple[tuple[str, ...], str], None]] = defaultdict(dict)
    for name, entries in lines:
        for entry in entries:
            keys = tuple([stem[word] for word in entry.split()])
            if len(keys) == 1:
                words[keys[0]][name] = None
            elif keys:
                phrases[keys[0]][keys, name] = None
    return Concepts(
        {key: tuple(names) for key, names in words.items()},
        {key: tuple(found) for key, found in phrases.items()},
    )


def expressed(tokens: Sequence[Token]) -> dict[str, frozenset[str]]:
    """Return the groups that an English statement touches, each with the keys that do it."""
    groups = concepts()
    found: dict[str, set[str]] = {}
    keys = [token.key for token in tokens]
    for position, token in enumerate(tokens):
        key = keys[position]
        if token.content and not token.name:
            for name in groups.words.get(key, ()):
                found.setdefault(name, set()).add(key)
        for phrase, name in groups.phrases.get(key, ()):
            if tuple(keys[position : position + len(phrase)]) == phrase:
                spanned = tokens[position : position + len(phrase)]
                found.setdefault(name, set()).update(t.key for t in spanned if t.content)
    return {name: frozenset(held) for name, held in found.items() if held}
