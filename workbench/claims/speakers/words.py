"""The words and marks of a text, as the reading of speakers sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from workbench.claims.words.lexicon import CALENDAR, FORENAMES, SAYING, word_set

Words = Sequence["Word"]
_ABBREVIATIONS = word_set(
    """mr mrs ms dr rep reps sen sens gov lt gen col capt sgt adm maj prof rev hon st jr sr inc
    corp ltd co no vs fla ala calif ariz ark conn del ga ill ind kan ky la md mass mich minn miss
    mo mont neb nev okla ore pa tenn tex va vt wash wis wyo jan feb mar apr jun jul aug sept oct
    nov dec u.s u.k d.c n.y n.j"""
)
_WORD = re.compile(
    r"[A-Za-z]++(?=[ ,])|(?:[^\W\d_]\.){2,}"
    r"|[^\W_](?:[\w&/’'-]|\.(?=\w)|(?<=\d),(?=\d{3}))*(?:(?<=s)['’](?!\w))?|\S",
    re.UNICODE,
)
_OF_PARTY = re.compile(r"[RDI]-(?:[A-Z]\.)+[A-Z]")
"""`D-N.H.` keeps its full stop."""
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_BEFORE_FAMILY = FORENAMES | {"minister", "premier", "president", "secretary"}
_OF_FAMILIES = ("al-", "el-", "as-", "ad-", "ar-", "an-", "at-")
"""Names that begin so are written small: `Nasr al-Ansi`."""
_LEADING = word_set(
    """but and then still however meanwhile so yet also now later earlier separately instead
    nevertheless nonetheless finally indeed moreover thus only even perhaps regardless plus or nor
    ultimately already today yesterday"""
)
SUBORDINATORS = word_set(
    """although though for when while as if because since after before until whereas where
    whether unlike once"""
)
PARTICLES = word_set("de la von van der den del di da bin al el ibn ben of & du le")


_ON = frozenset({"on", "in", "by", "late", "early"})
"""These lead to a day or month with which a clause may begin."""
_SHORTEST_ADVERB = 5
_NO_ADVERBS = word_set(
    """family italy july assembly emily kimberly beverly carly kennerly emly rely reply supply
    apply multiply imply comply anomaly monopoly butterfly ally bully rally tally"""
)
_OF_NAMES = ("elly", "olly", "illy")
"""Surnames and first names end so: Kelly, Connolly, Reilly."""


class Word:
    """A word or a mark; `start` and `end` count characters in the text that was read."""

    __slots__ = ("capital", "end", "is_word", "lower", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.lower, self.capital, self.is_word = _seen(text)

    @property
    def possessive(self) -> bool:
        return self.text.endswith(_POSSESSIVE)


@lru_cache(maxsize=20_000)
def _seen(text: str) -> tuple[str, bool, bool]:
    capital = text[:1].isupper() or (text[:3] in _OF_FAMILIES and text[3:4].isupper())
    return text.lower().rstrip("."), capital, text[:1].isalnum()


@lru_cache(maxsize=512)
def words_of(text: str) -> tuple[Word, ...]:
    """Split a text into words and marks; an abbreviation keeps its full stop."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start < last:
            continue
        word = match.group()
        if text.startswith(".", end) and (
            word.lower().removeprefix("r-").removeprefix("d-") in _ABBREVIATIONS
            or _OF_PARTY.fullmatch(word)
            or (len(word) == 1 and word.isupper())
        ):
            word, end = word + ".", end + 1
        found.append(Word(word, start, end))
        last = end
    if "May" in text:
        for before, one, after in zip([None, *found], found, [*found[1:], None], strict=False):
            if one.text == "May" and _is_family(before, after):
                one.lower = "may#"  # Theresa May is no month
    return tuple(found)


def _is_family(before: Word | None, after: Word | None) -> bool:
    return (before is not None and before.capital and before.lower in _BEFORE_FAMILY) or (
        after is not None and after.lower in SAYING
    )


def bare_name(words: Words) -> bool:
    """Tell whether words are nothing but a name: capitals, with particles between them."""
    plain = [word for word in words if word.lower not in PARTICLES]
    return bool(plain) and all(
        word.capital and word.is_word and word.lower not in CALENDAR for word in plain
    )


def is_adverb(word: Word) -> bool:
    """Tell whether a word is an adverb by its ending: `quickly`, and not `Kelly` or `family`."""
    low = word.lower
    if not low.endswith("ly") or len(low) < _SHORTEST_ADVERB or low in _NO_ADVERBS:
        return False
    return not (word.capital and low.endswith(_OF_NAMES))


def strip_leading(words: Words, subordinators: bool = False) -> Words:
    """Drop adverbs and conjunctions before a phrase, on request also those of a side clause."""
    start = 0
    while start < len(words):
        if start + 1 < len(words) and words[start].lower in _ON:
            if words[start + 1].lower not in CALENDAR:
                break
            start += 2  # On Monday the police said
        elif (
            words[start].lower in _LEADING
            or (subordinators and words[start].lower in SUBORDINATORS)
            or is_adverb(words[start])
            or words[start].text in (",", "…")
        ):
            start += 1
        else:
            break
    return words[start:]


def plain_text(words: Words) -> str:
    """Join words, without a possessive ending at the end."""
    return without_owner(" ".join([word.text for word in words]))


def without_owner(word: str) -> str:
    """Drop the ending of a possessive."""
    if not word.endswith(_POSSESSIVE):
        return word
    return word[:-2] if word[-1] == "s" else word[:-1]
