"""Speakers who stand behind their verb: “No,” said Roe."""

from __future__ import annotations

from workbench.claims.speakers.citing import Place, Report, named_after
from workbench.claims.speakers.clauses import MARKS, stretch_before
from workbench.claims.speakers.conditions import OPENERS
from workbench.claims.speakers.following import ends_after
from workbench.claims.speakers.phrases import Phrase, Sort, speaks
from workbench.claims.speakers.reporting import FOLLOWERS, Verb
from workbench.claims.speakers.words import Words, is_adverb
from workbench.claims.words.lexicon import (
    CALENDAR,
    HEADS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    word_set,
)

_INVERTIBLE = word_set(
    """say add write tell explain ask reply respond continue note insist argue announce declare
    tweet warn state recall conclude quip joke remark observe exclaim shout cry post agree admit
    comment claim assert"""
)
_RELATIVE = frozenset({"who", "which", "whose"})
_SUBJECT = 8
"""The subject of a clause has so many words at most."""
_IMPERSONAL = OPENERS - PRONOUNS
_AROUND = PREPOSITIONS | CALENDAR
_ARMS_LENGTH = 25
"""A quotation of fewer characters that no comma ends isn't what somebody said."""


def speaker_behind(words: Words, index: int, verb: Verb, title: bool) -> Report | None:
    """Read who speaks right behind the verb at `index`, where a quotation or a comma ends before.

    Headlines (`title`) turn nothing round.
    """
    before = words[index - 1] if index else None
    if title or not (verb.lemma in _INVERTIBLE or _answers_back(words, index, verb)):
        return None
    if before is not None and not (before.text in MARKS or before.text in (",", "—", "–", "―")):
        return None
    if before is not None and before.text in MARKS and _held_apart(words, index - 1):
        return None
    comma = before is not None and before.text == ","
    if comma and _goes_into_clause(words[index + 1 :]) and _follows_relative(words[: index - 1]):
        # `Roe, who is ill, said guards lied`, but `She knew Roe, who is ill, said guards.`
        return None
    rest = words[index + 1 :]
    if verb.lemma in FOLLOWERS:
        rest = rest[1:]  # shot back Roe
    if not rest or not (rest[0].capital or rest[0].is_word):
        return None
    owned = rest[0].lower in POSSESSIVES and any(word.lower in HEADS for word in rest[1:4])
    if rest[0].lower in PREPOSITIONS or (rest[0].lower in _IMPERSONAL and not owned):
        return None
    if verb.lemma == "tell":
        return None
    if rest[0].text[:1].isdigit():
        return None
    phrase = named_after(rest, before is not None and before.text in MARKS)
    if phrase is None or not ends_after(rest) or (owned and _goes_into_clause(rest)):
        return None
    document = None
    if phrase.sort is Sort.DOCUMENT:
        author = _author(rest)
        if author is not None:
            document, phrase = phrase.head, author
    return Report(phrase, verb.lemma, 0, Place.TRAILING, document=document)


def _follows_relative(words: Words) -> bool:
    """Tell whether what a comma ends tells of the subject: `Roe, who is ill, said people …`."""
    opener = len(words) - len(stretch_before(words)) - 1
    return opener > 0 and words[opener].lower in _RELATIVE and words[opener - 1].text == ","


def _goes_into_clause(rest: Words) -> bool:
    """Tell whether what stands behind a verb is the subject of a clause: her guards lied."""
    for place, word in enumerate(rest[:_SUBJECT]):
        if word.capital or not word.is_word:
            return False
        if speaks(word):
            joined = [one.lower for one in rest[place + 1 : place + 2]] == ["and"]
            behind = rest[place + 3 :] if joined else rest[place + 1 :]
            if not behind or not behind[0].is_word:
                return bool(behind) and behind[0].text in MARKS
            if not speaks(behind[0]):
                ends = behind[0].capital or behind[0].lower in _AROUND | _RELATIVE
                return not (ends or is_adverb(behind[0]))
    return False


def _answers_back(words: Words, index: int, verb: Verb) -> bool:
    """Tell whether a verb says something with "back" behind it: shot back, fired back."""
    return verb.lemma in FOLLOWERS and [w.lower for w in words[index + 1 : index + 2]] == ["back"]


def _held_apart(words: Words, mark: int) -> bool:
    """Tell whether a quotation that ends here is no more than a word held at arm's length."""
    before = words[mark - 1] if mark else None
    if before is None or before.text in (",", ".", "!", "?"):
        return False
    return before.text in MARKS and words[mark].start - before.end < _ARMS_LENGTH


def _author(rest: Words) -> Phrase | None:
    """Read `the statement from Jane Roe`: the author behind the document."""
    for index, word in enumerate(rest[:8]):
        if word.lower in ("from", "by"):
            return named_after(rest[index + 1 :])
    return None
