"""Different words for one thing: groups of news English, such as *indict* and *charge*.

The groups are in `concepts.txt`. They say what may stand for what, not what does in a given
sentence, so a shared group counts for less than a shared word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import Stemmer

from workbench.claims.words.irregular import BASE_FORMS
from workbench.claims.words.languages import FUNCTION_WORDS
from workbench.claims.words.tokens import Sort, Tokens, carrying, once

_BETWEEN = str.maketrans("-&.", "   ")
"""What stands between the words of an entry, beside spaces."""


Meaning = tuple[int, int, tuple[str, ...]]
"""Words that belong to groups: where the first stands, how many they are, the groups."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """Groups by the key of a word, and by the first key of a phrase; `keys` are all of these."""

    words: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    keys: frozenset[str]


@lru_cache(maxsize=1)
def concepts() -> Concepts:
    """Return the groups of `concepts.txt`, their entries turned into keys of tokens."""
    text = (resources.files("workbench.claims.words") / "concepts.txt").read_text(encoding="utf-8")
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
        frozenset([*words, *phrases]),
    )


@once
def meanings(tokens: Tokens) -> list[Meaning]:
    """Return the words and phrases of a statement that belong to groups; a name is no word here."""
    groups = concepts()
    words, phrases = groups.words, groups.phrases
    found: list[Meaning] = []
    keys = tuple([token.key for token in tokens])
    for position in [place for place, key in enumerate(keys) if key in groups.keys]:
        key = keys[position]
        if key in words:
            token = tokens[position]
            if not token.name and token.sort is Sort.WORD:
                found.append((position, 1, words[key]))
        if key in phrases:
            for phrase, name in phrases[key]:
                if keys[position : position + len(phrase)] == phrase:
                    found.append((position, len(phrase), (name,)))
    return found


def expressed(tokens: Tokens) -> dict[str, frozenset[str]]:
    """Return the groups that an English statement touches, each with the keys that do it."""
    found: dict[str, set[str]] = {}
    carries = carrying(tokens)
    for position, length, names in meanings(tokens):
        if length == 1:
            keys = [tokens[position].key] if carries[position] else []
        else:
            spanned = range(position, position + length)
            keys = [tokens[place].key for place in spanned if carries[place]]
        for name in names:
            found.setdefault(name, set()).update(keys)
    return {name: frozenset(held) for name, held in found.items() if held}
