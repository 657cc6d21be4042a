"""Who is cited without a reporting verb of his own: "according to", "his claim that"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.claims.speakers.clauses import ENDS, MARKS, stretch_before
from workbench.claims.speakers.following import phrase_after
from workbench.claims.speakers.phrases import Phrase, Sort
from workbench.claims.speakers.reporting import VERBS
from workbench.claims.speakers.subjects import phrase_before
from workbench.claims.speakers.words import Words, bare_name, words_of
from workbench.claims.words.lexicon import HEADS, PREPOSITIONS, word_set

_SAID_NOUNS = word_set(
    """statement announcement claim claims assertion denial admission comment comments remark
    remarks allegation allegations warning suggestion insistence accusation accusations
    acknowledgment acknowledgement declaration contention argument complaint prediction"""
)
_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "there"})
_FOLLOWING = PREPOSITIONS | {"familiar", "who", "close", "briefed", "involved", "and"}
_CUE = re.compile(r"\b(?:[Aa]ccording|cit(?:ed|es|ing)|quot(?:ed|es|ing))\b")
_CUES = ("ccording", "cit", "quot")
"""Without one of these a sentence needn't be searched."""
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+")
_CITING = re.compile(r"\b(?:citing|quoting)\s+(?!a\b.{0,20}\b(?:need|lack)\b)")
_CITED = re.compile(r"\b(?:cited|quoted|quotes|cites)\s+([^,.;:]{2,60}?)\s+as\s+(?:saying|telling)")
_WAS_CITED = re.compile(r"\b(?:was|were|is|been)\s+(?:\w+\s+)?(?:quoted|cited)\b")


class Place:
    """How firmly the place of a reporting phrase makes its subject the speaker."""

    CITING = 6.0
    TRAILING = 5.0
    MAIN = 4.0
    ACCORDING = 3.5
    JOINED = 3.0
    NOUN = 2.5
    PARTICIPLE = 2.0
    INNER = 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """A subject with the verb by which it speaks; `position` counts characters."""

    phrase: Phrase
    lemma: str
    position: int
    rank: float
    judging: bool = False
    document: str | None = None
    """The document that speaks for the subject: `said the statement from Jane Roe`."""


def cited_in(bare: str) -> Iterator[Report]:
    """Yield who is cited: `according to Roe`, `citing Roe`, `Roe was quoted as saying`."""
    if not any(cue in bare for cue in _CUES) or not _CUE.search(bare):
        return
    for cited in _CITED.finditer(bare):
        if cited[1].startswith("by "):
            continue  # Roe was quoted by Interfax as saying
        phrase = phrase_before(words_of(cited[1]))
        if phrase is not None:
            yield Report(phrase, "cite", cited.start(), Place.CITING)
    for cited in _CITING.finditer(bare):
        phrase = named_after(words_of(bare[cited.end() : cited.end() + 200]))
        if phrase is not None:
            yield Report(phrase, "cite", cited.start(), Place.CITING - 1.5)
    for cited in _WAS_CITED.finditer(bare):
        phrase = phrase_before(stretch_before(words_of(bare[: cited.start()])))
        if phrase is not None:
            yield Report(phrase, "cite", cited.start(), Place.CITING - 1)
    for according in _ACCORDING.finditer(bare):
        rest = words_of(bare[according.end() : according.end() + 200])
        # `according to a person close to it it shows`: a new clause begins
        ends = [place for place, word in enumerate(rest) if place and word.lower in _SUBJECTS]
        phrase = named_after(rest[: ends[0]] if ends else rest, True)
        if phrase is None:
            continue
        # `Roe claimed that …, according to Doe`: it is Doe who says so
        paper = rest[0].lower == "the" and phrase.sort is Sort.PERSON and phrase.role is None
        last = not (ends or paper) and _can_know(phrase) and _closes(bare, according.start())
        place = Place.TRAILING if last else Place.ACCORDING
        yield Report(phrase, "according", according.start(), place)


def _can_know(phrase: Phrase) -> bool:
    """Tell whether a phrase names somebody: an official, and not the official account."""
    if phrase.sort is not Sort.ROLE:
        return phrase.sort is not Sort.DOCUMENT
    words = (phrase.role or "").lower().split()
    if phrase.head not in HEADS or phrase.head not in words:
        return False
    head = words.index(phrase.head)
    return (words[head + 1 : head + 2] or ["of"])[0] in _FOLLOWING


def _closes(bare: str, start: int) -> bool:
    """Tell whether a clause behind a comma is the last of its sentence."""
    behind = bare[start:].rstrip(' .”"')
    return bare[:start].rstrip()[-1:] == "," and "," not in behind


def named_after(rest: Words, anybody: bool = False) -> Phrase | None:
    """Read a speaker to the right; `Roe's attorney, William Doe` is Doe."""
    phrase = phrase_after(rest, anybody)
    if phrase is None or phrase.sort is not Sort.ROLE:
        return phrase
    comma = next((i for i, word in enumerate(rest[:16]) if word.text == ","), None)
    if comma is not None and not any(w.text in MARKS for w in rest[:comma]):
        group = _group(rest[comma + 1 :])
        of = next((i for i, word in enumerate(group) if word.lower in ("of", "from")), 0)
        group = group[:of] if of > 1 else group
        if len(group) >= 2 and bare_name(group) and len(group) <= 4:
            name = phrase_before(group)
            if name is not None and name.sort is Sort.PERSON:
                return Phrase(Sort.PERSON, name.name, phrase.role, phrase.head)
    return phrase


def _group(words: Words) -> Words:
    end = next((i for i, word in enumerate(words) if word.text in ENDS), len(words))
    return words[:end]


def claimed_in(words: Words) -> Iterator[Report]:
    """Find `Mr. Roe's statement on Tuesday that …`."""
    for index, word in enumerate(words):
        if word.lower not in _SAID_NOUNS or not index:
            continue
        following = [other.lower for other in words[index + 1 : index + 5]]
        if "that" not in following or any(
            other in VERBS for other in following[: following.index("that")]
        ):
            continue
        before = words[index - 1]
        if before.possessive:
            phrase = phrase_before(stretch_before(words[:index]))
        elif before.lower in ("his", "her", "their", "its"):
            pronoun = {"his": "he", "her": "she", "their": "they", "its": "it"}[before.lower]
            phrase = Phrase(Sort.PRONOUN, pronoun)
        else:
            continue
        if phrase is not None:
            yield Report(phrase, "noun", word.start, Place.NOUN)
