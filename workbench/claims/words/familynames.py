"""Which part of a person's name is the family's: Kim of Kim Jong-un, Moss of Kathy Moss."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.words.lexicon import word_set

_BEFORE = word_set(
    """kim moon park choi cho jung jang yoon yoo youn han hong shin kwon hwang ahn ri ryu pak noh
    roh lee li xi wang zhang liu chen zhao huang zhou wu xu sun hu zhu gao lin guo ma luo deng mao
    jiang wen tsai ko nguyen tran pham vo dang bui do"""
)
"""Families that stand before what their members are called."""
_ALWAYS = word_set("xi wang zhang zhao zhou xu zhu guo luo deng nguyen tran pham bui tsai")
"""Of these, no forename of English, so that one more word is enough."""
_SYLLABLE = 5
"""What is behind such a family's name is of syllables that have at most so many letters."""


def parted(words: Sequence[str]) -> tuple[str, str]:
    """Part a name, in small letters, into the family's name and what its bearer is called."""
    parts = [part for word in words for part in word.split("-") if part]
    if not parts:
        return "", ""
    if parts[0] in _BEFORE and (
        (len(parts) == 3 and all(len(part) <= _SYLLABLE for part in parts[1:]))
        or (len(parts) == 2 and parts[0] in _ALWAYS)
    ):
        return parts[0], " ".join(parts[1:])
    return words[-1], words[0] if len(words) > 1 else ""
