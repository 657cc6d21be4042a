"""How names sound, for telling two spellings of one name from two names.

Spellings of one name agree in what is heard between the vowels (Yuri, Yury; Mohammed, Muhammad),
or one is a slip of the pen.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

_HEARD_ALIKE = (
    ("tch", "k"), ("sch", "s"), ("ph", "f"), ("ts", "s"), ("tz", "s"), ("x", "ks"),
    ("c", "k"), ("q", "k"), ("z", "s"), ("w", "v"),
)  # fmt: skip
_LONG = 6
"""In a name of so many letters one may be a slip of the pen: Krasnodar, Kransodar."""
_TELLING = 3
"""So many consonants tell one name from most others, whatever stands between."""
_UNHEARD = re.compile(r"[aeiouyhj]")
_DOUBLE = re.compile(r"(.)\1+")


def heard_alike(one: str, other: str) -> bool:
    """Tell whether two names may be spellings of one, or a slip of the pen."""
    x, y = letters(one), letters(other)
    if is_slip(x, y):
        return True
    sound = heard(x)
    if sound != heard(y):
        return False
    # of few consonants many names are alike: John, Jane, Ian; Hill, Lee
    near = max(1, min(len(x), len(y)) // 4)
    return len(sound) >= _TELLING or OSA.distance(*(_DOUBLE.sub(r"\1", z) for z in (x, y))) <= near


def is_slip(one: str, other: str) -> bool:
    """Tell whether a long name differs in a single letter, or in two that changed places."""
    return min(len(one), len(other)) >= _LONG and OSA.distance(one, other) == 1


@lru_cache(maxsize=10_000)
def letters(text: str) -> str:
    """Return the letters of a name, small, without accents and the ending of a possessive."""
    bare = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    return "".join(c for c in bare.removesuffix("'s") if c.isalpha())


@lru_cache(maxsize=10_000)
def heard(word: str) -> str:
    """Return the consonants of a name as they are heard, without those that are written twice."""
    for written, sound in _HEARD_ALIKE:
        word = word.replace(written, sound)
    return _DOUBLE.sub(r"\1", _UNHEARD.sub("", word))
