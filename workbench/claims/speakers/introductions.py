"""How a text introduces people: their names, and what it says there that they are.

"Kremlin aide Yury Ushakov", "Anselm Kovar, the chief fire officer".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from workbench.claims.speakers.namings import STYLES, WORD, is_head, plain
from workbench.claims.words.lexicon import CALENDAR, HEADS, POSSESSIVES, SAYING, word_set

_GAP = re.compile(r"\.? ")
_NAMED = 2
"""A name in full has so many words."""
_LONGEST = 8
_OPENING = POSSESSIVES | word_set("a an the another one")
_RELATIVE = word_set("who whom whose which that")
_STOPS = word_set(
    """said says told tells by and but that which who when while after before as with from in on at
    to is are was were has have had say tell"""
)


class Introduction(NamedTuple):
    """The words of a name, and those of each role that stands beside it."""

    name: list[str]
    roles: list[list[str]]


def introductions(text: str) -> Iterator[Introduction]:
    """Yield the names in a text with the roles that stand beside them."""
    words = list(WORD.finditer(text))
    texts = [word[0] for word in words]
    capital = [text[0].isupper() and plain(text) not in CALENDAR for text in texts]
    end = 0
    for start in compress(range(len(words)), capital):
        if start < end:
            continue
        end = start + 1
        while end < len(words) and capital[end] and _joined(text, words, end):
            end += 1
        # "White House press secretary Jane Roe", "President Jane Roe": the role ends before
        first = start
        for position in range(start, end):
            if is_head(texts[position]) and position < end - 1:
                first = position + 1
        while end - first > _NAMED and plain(texts[first]) in STYLES:
            first += 1  # Dr. Ida Holm
        roles = [role for roles in _roles(text, words, first, end) for role in _parted(roles)]
        yield Introduction(texts[first:end], roles)


def _joined(text: str, words: list[re.Match[str]], position: int) -> bool:
    """Tell whether a word follows the one before with nothing but a space, as within a name."""
    before = words[position - 1]
    if before[0].endswith(("'s", "’s")):
        return False
    return _GAP.fullmatch(text[before.end() : words[position].start()]) is not None


def _roles(text: str, words: list[re.Match[str]], first: int, end: int) -> Iterator[list[str]]:
    """Yield the roles that stand beside a name: before it, and between commas on either side."""
    before = _back(text, words, first, " ")
    if before and is_head(before[-1]):
        yield before
    if first and text[words[first - 1].end() : words[first].start()] == ", ":
        before = _back(text, words, first, ", ")
        if before and (before[0].lower() in _OPENING or before[0].endswith(("'s", "’s"))):
            yield before
    after: list[str] = []
    gap = ", "
    for position in range(end, min(len(words), end + _LONGEST)):
        if text[words[position - 1].end() : words[position].start()] != gap:
            break
        gap = " "
        if words[position][0].lower() in _RELATIVE:
            break
        if words[position][0].lower() in SAYING:
            # `in Northport, a union leader said`: the leader isn't Northport
            after = []
            break
        after.append(words[position][0])
    if after and (after[0].lower() in _OPENING or is_head(after[0])):
        yield after


def _back(text: str, words: list[re.Match[str]], first: int, gap: str) -> list[str]:
    """Return the words right before a name, up to a verb or a mark of punctuation."""
    found: list[str] = []
    position = first
    while position and len(found) < _LONGEST:
        word = words[position - 1][0]
        between = text[words[position - 1].end() : words[position].start()]
        verb = word.islower() and word.endswith(("ed", "ing")) and word not in HEADS
        if between not in (gap, ". ") or word.lower() in _STOPS or verb:
            break
        if between == ". " and not word[:1].isupper():
            break
        gap = " "
        found.insert(0, word)
        position -= 1
    return found


def _parted(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the roles of one person: `a Putin aide and former ambassador` are two."""
    part: list[str] = []
    for word in (*words, "and"):
        if word != "and":
            part.append(word)
        elif part:
            yield part
            part = []
