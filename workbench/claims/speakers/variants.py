"""Namings that are variants of one: another spelling, a short form, without the place."""

from __future__ import annotations

import re

from rapidfuzz.distance import JaroWinkler

from workbench.claims.speakers.namings import content_of, heads_of, plain, words_in
from workbench.claims.words.firstnames import called
from workbench.claims.words.lexicon import FORENAMES
from workbench.claims.words.sounds import heard_alike

_SPELT = 0.8
"""First names as alike as this may be spellings of one: Yury, Yuri."""
_SPELT_ALIKE = 0.87
"""Last names as alike as this may be one where the first names are: Kerrigan, Kerrison."""
_PLACED = re.compile(r"\s(?:in|at)\s.*")


def are_spellings(one: str, other: str) -> bool:
    """Tell whether two names of persons may be one in two spellings: Gaddafi, Gadhafi."""
    x, y = _bare_name(one), _bare_name(other)
    if len(x) != len(y) or not x:
        return False
    alike = [a == b or heard_alike(a, b) for a, b in zip(x, y, strict=True)]
    near = JaroWinkler.similarity(x[-1], y[-1]) >= _SPELT_ALIKE
    return all(alike[:-1]) and (alike[-1] or (near and len(x) > 1))


def _bare_name(naming: str) -> list[str]:
    """Return the words of a person's name without what stands before the first name."""
    words = naming.split()
    if not all(word[:1].isupper() for word in words):
        return []
    first = [n for n, word in enumerate(words[:-1]) if plain(word) in FORENAMES]
    return words[first[0] :] if first else words


def is_short_for(short: str, name: str) -> bool:
    """Tell whether a single word, and no first name, is what a longer name begins with.

    Or its initials: UN, United Nations.
    """
    short, name = short.removeprefix("the "), name.removeprefix("the ").removeprefix("The ")
    words = name.split()
    if short.isupper() and short == "".join([w[0] for w in words if w[:1].isupper()]):
        return len(words) > 1
    return len(words) > 1 and words[0] == short and short.lower() not in FORENAMES


def is_placed(placed: str, other: str) -> bool:
    """Tell whether one naming is the other but for where: the embassy in Vale, the embassy."""
    bare = _PLACED.sub("", placed)
    if bare == placed or _PLACED.search(other) or not heads_of(words_in(bare)):
        return False
    return content_of(words_in(bare)) == content_of(words_in(other))


def are_called_alike(one: str, other: str) -> bool:
    """Tell whether two forenames may be one person's: Yury and Yuri, Mike and Michael."""
    if other.startswith(one) or one.startswith(other) or called(one) & called(other):
        return True
    return JaroWinkler.similarity(one, other) >= _SPELT
