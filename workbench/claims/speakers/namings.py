"""What the words of a naming say: who somebody is, whose, and which house he speaks for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from workbench.claims.words.familynames import parted
from workbench.claims.words.lexicon import ADDRESSES, DETERMINERS, GENERATIONS, HEADS, word_set
from workbench.claims.words.places import COUNTRY_KEYS

WORD = re.compile(r"[A-Za-z]++(?=[ ,])|[^\W_](?:[\w&-]|[.'’](?=\w))*")
_LITTLE = word_set("a an the some both two his her its their said told by of for to in at with as")
_NO_NAMES = _LITTLE | DETERMINERS - {"all"}
STYLES = ADDRESSES | {"lady", "st"}
"""How persons are addressed or styled, before their names."""
ROLES = {
    "attorney": "lawyer", "counsel": "lawyer", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "advisor": "adviser", "congressman": "representative",
    "congresswoman": "representative", "rep": "representative", "sen": "senator",
    "gov": "governor", "aides": "aide", "officials": "official", "lawyers": "lawyer",
    "co-founder": "founder", "cofounder": "founder", "ceo": "executive", "boss": "head",
    "chief": "head", "director": "head", "ex": "former", "ex-": "former",
    "physician": "doctor", "physicians": "doctor", "cops": "police", "medics": "doctor",
    "spokespeople": "spokesman", "spokesmen": "spokesman",
}  # fmt: skip
"""One form of what is called in several ways."""
_LEADERS = word_set("leader president premier chancellor government administration ministry")
_SEATS = {
    "russia#": "kremlin", "us#": "white house", "uk#": "downing street", "france#": "elysee",
    "germany#": "berlin", "china#": "beijing", "iran#": "tehran", "turkey#": "ankara",
    "ukraine#": "kyiv",
}  # fmt: skip
_HOUSES = {
    "kremlin": "kremlin", "moscow": "kremlin", "white house": "white house",
    "oval office": "white house", "downing street": "downing street", "elysee": "elysee",
    "pentagon": "pentagon", "defense department": "pentagon", "department of defense": "pentagon",
    "brussels": "brussels", "european commission": "brussels", "european union": "brussels",
    "beijing": "beijing", "tehran": "tehran", "ankara": "ankara", "kyiv": "kyiv", "kiev": "kyiv",
}  # fmt: skip
_HOUSES |= dict.fromkeys(
    ("prosecutor", "prosecutors", "grand jury", "indictment", "indictments", "justice department",
     "department of justice", "doj", "charge sheet", "charging document", "charging documents"),
    "prosecution",
)  # fmt: skip
_BRITISH = re.compile(r"(?<=[a-z]{3})(?<!adv)is(ers?|ations?|ed|ing)$")
"""Organisers are organizers."""
_HOUSE = re.compile(rf"\b(?:{'|'.join(_HOUSES)})\b")


def words_in(naming: str) -> list[str]:
    """Return the words of a naming, or of any text, without marks of punctuation.

    And without what tells a son from his father: Jr.
    """
    return [found[0] for found in WORD.finditer(naming) if found[0] not in GENERATIONS]


def capitals_of(words: Sequence[str]) -> frozenset[str]:
    """Return the names among the words, a country's in one form."""
    found = (plain(word) for word in words if word[:1].isupper() and not is_head(word))
    return frozenset(COUNTRY_KEYS.get(name, name) for name in found if name not in _NO_NAMES)


def houses_of(words: Sequence[str]) -> frozenset[str]:
    """Return the seats of government that words name: the Kremlin, the Russian president."""
    return frozenset(_houses(words))


def _houses(words: Sequence[str]) -> Iterator[str]:
    lower = [plain(word) for word in words]
    line = " ".join(lower)
    for name in _HOUSE.findall(line):
        yield _HOUSES[name]
    for word, text in zip(lower, words, strict=True):
        country = COUNTRY_KEYS.get(word) or COUNTRY_KEYS.get(text.lower().rstrip("."))
        # A country that speaks is its government.
        if country in _SEATS and (len(words) == 1 or _LEADERS & set(lower)):
            yield _SEATS[country]


def content_of(words: Sequence[str]) -> frozenset[str]:
    """Return the words that tell something, in one form each: an attorney is a lawyer."""
    return frozenset(
        _one_form(part)
        for word in words
        if (whole := plain(word)) not in _LITTLE
        for part in ([whole] if "-" not in whole or is_head(word) else whole.split("-"))
        if part
    )


def _one_form(word: str) -> str:
    word = ROLES.get(word, word)
    if "is" in word:
        word = _BRITISH.sub(r"iz\1", word)
    if word.endswith("s") and word[:-1] in HEADS:
        word = word[:-1]
    return COUNTRY_KEYS.get(word, word)


def heads_of(words: Sequence[str]) -> list[str]:
    """Return the nouns among the words that speak, in one form each."""
    return [_one_form(plain(word)) for word in words if is_head(word)]


@lru_cache(maxsize=20_000)
def is_head(word: str) -> bool:
    """Tell whether a word is a noun that speaks."""
    return plain(word) in HEADS or plain(word) in ROLES


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """Return a word in small letters, without accents and the ending of a possessive."""
    letters = word.lower()
    if not letters.isascii():
        bare = unicodedata.normalize("NFKD", letters)
        letters = "".join([c for c in bare if not unicodedata.combining(c)]).replace("’", "'")
    return re.sub(r"'s?$", "", letters).strip(".")


def last_name(speaker: str) -> str:
    """Return the family's name of a speaker, in small letters; without a name the last word."""
    words = words_in(speaker) or [""]
    names = [plain(word) for word in words if word[:1].isupper()]
    return family_of(names) if names else plain(words[-1])


def family_of(name: Sequence[str]) -> str:
    """Return the family's name of a person."""
    return parted([plain(word) for word in name])[0]
