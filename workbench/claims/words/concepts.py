"""Different words for one thing: groups of news English, such as *indict* and *charge*.

The groups are in `concepts.txt`. They say what may stand for what, not what does in a given
sentence, so a shared group counts for less than a shared word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

import Stemmer

from workbench.claims.words.irregular import BASE_FORMS
from workbench.claims.words.languages import FUNCTION_WORDS
from workbench.claims.words.tokens import Sort, Tokens, carrying, once

_BETWEEN = "-&."
"""What stands between the words of an entry, beside spaces."""


Meaning = tuple[int, int, tuple[str, ...]]
"""Words that belong to groups: where the first stands, how many they are, the groups."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """Groups by the key of a word, and of phrases by their first two keys.

    `keys` are all with which a word or a phrase begins.
    """

    words: Mapping[str, tuple[str, ...]]
    phrases: Mapping[tuple[str, ...], tuple[tuple[tuple[str, ...], str], ...]]
    keys: frozenset[str]


def _read(text: str) -> Concepts:
    """Read groups as they stand in `concepts.txt`, their entries turned into keys of tokens."""
    lines = [line.split(": ", 1) for line in text.splitlines() if ": " in line and line[0] != "#"]
    entries = "\n".join([entries for _, entries in lines])
    for mark in _BETWEEN:
        entries = entries.replace(mark, " ")
    parted = [[entry.split() for entry in line.split(",")] for line in entries.split("\n")]
    vocabulary = list({word for line in parted for entry in line for word in entry})
    stemmer = Stemmer.Stemmer("english", 0)
    stems = stemmer.stemWords([BASE_FORMS.get(word, word) for word in vocabulary])
    stem = dict(zip(vocabulary, stems, strict=True))
    stem.update({word: word for word in FUNCTION_WORDS["en"] if word in stem})
    words: dict[str, tuple[str, ...]] = {}
    phrases: dict[tuple[str, ...], tuple[tuple[tuple[str, ...], str], ...]] = {}
    for (name, _), line in zip(lines, parted, strict=True):
        for entry in line:
            if len(entry) == 1:
                key = stem[entry[0]]
                if name not in words.setdefault(key, ()):
                    words[key] += (name,)
            elif entry:
                phrase = tuple([stem[word] for word in entry])
                if (phrase, name) not in phrases.setdefault(phrase[:2], ()):
                    phrases[phrase[:2]] += ((phrase, name),)
    return Concepts(words, phrases, frozenset([*words, *(first for first, _ in phrases)]))


CONCEPTS = _read(files("workbench.claims.words").joinpath("concepts.txt").read_text("utf-8"))


@once
def meanings(tokens: Tokens) -> list[Meaning]:
    """Return the words and phrases of a statement that belong to groups; a name is no word here."""
    words, phrases, known = CONCEPTS.words, CONCEPTS.phrases, CONCEPTS.keys
    found: list[Meaning] = []
    keys = tuple([token.key for token in tokens])
    for position in [place for place, key in enumerate(keys) if key in known]:
        key = keys[position]
        if key in words:
            token = tokens[position]
            if not token.name and token.sort is Sort.WORD:
                found.append((position, 1, words[key]))
        for phrase, name in phrases.get(keys[position : position + 2], ()):
            if keys[position : position + len(phrase)] == phrase:
                found.append((position, len(phrase), (name,)))
    return found


def expressed(tokens: Tokens) -> dict[str, frozenset[str]]:
    """Return the groups that an English statement touches, each with the keys that do it."""
    found: dict[str, frozenset[str]] = {}
    carries = carrying(tokens)
    for position, length, names in meanings(tokens):
        spanned = range(position, position + length)
        keys = frozenset([tokens[place].key for place in spanned if carries[place]])
        if keys:
            for name in names:
                found[name] = found[name] | keys if name in found else keys
    return found
