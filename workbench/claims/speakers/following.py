"""The noun phrases that stand behind a verb or a preposition: `said Ida Holm`, `according to`."""

from __future__ import annotations

from workbench.claims.speakers.clauses import BREAKS
from workbench.claims.speakers.phrases import (
    NAMED,
    OUTSIDE,
    Phrase,
    Sort,
    name_phrase,
    officer,
    role_phrase,
    speaks,
)
from workbench.claims.speakers.words import (
    PARTICLES,
    Word,
    Words,
    bare_name,
    plain_text,
)
from workbench.claims.words.lexicon import (
    AUXILIARIES,
    BODY_NAMES,
    CALENDAR,
    DETERMINERS,
    FORENAMES,
    HEADS,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
    word_set,
)

_OFFICE = 4
"""So many small words tell what somebody is before his name: `deputy press secretary Ann Lowe`."""
_MADE = word_set(
    """carried published seen conducted released obtained issued compiled commissioned produced
    made done"""
)
"""Words that tell of a document how it was made: `a survey carried out by`."""


def ends_after(words: Words) -> bool:
    """Tell whether a subject that stands first is all of its clause: no verb follows it."""
    titled = officer(words)
    capital = titled is not None
    named = titled[1] if titled is not None else 0
    for index, word in enumerate(words[:18]):
        if capital and index < named:
            continue
        if capital and not word.capital:
            named = _to_name(words, index)
            if named:
                continue  # `said Vale press secretary Ann Lowe`
        if not word.is_word or word.lower in CALENDAR or word.lower in PREPOSITIONS:
            return True
        if word.lower in ("who", "which", "as", "when", "while", "that", "whose", "and", "later"):
            return True
        if word.lower in AUXILIARIES or (capital and not word.capital):
            return False
        if word.lower in PRONOUNS:
            capital = True
        if word.capital and word.lower not in TITLES:
            capital = not word.possessive
    return True


def _is_in_title(words: Words, place: int) -> bool:
    """Tell whether an "of" belongs to what stands before a name: `Chief of Staff Ida Lund`."""
    behind = words[place + 1 : place + 3]
    of = words[place].lower == "of" and words[place - 1].lower in TITLES
    return of and len(behind) > 1 and all(word.capital for word in behind)


def _to_name(words: Words, start: int) -> int:
    """Return where the name begins that small words end in what its bearer does; 0 without one."""
    end = start
    while end < len(words) and words[end].is_word and not words[end].capital:
        end += 1
    named = end < len(words) and words[end].capital and words[end].lower not in CALENDAR
    if not named or not start < end <= start + _OFFICE or not speaks(words[end - 1]):
        return 0
    before = {word.lower for word in words[start : end - 1]}
    return end if before.isdisjoint(OUTSIDE) else 0


def phrase_after(words: Words, anybody: bool = False) -> Phrase | None:
    """Read the speaker right behind an inverted verb or behind "according to".

    `anybody` takes any noun for a speaker.
    """
    titled = officer(words)
    if titled is not None:
        return titled[0]
    phrase: list[Word] = []
    for index, word in enumerate(words[:18]):
        low = word.lower
        joins = word.text == "&" and bool(phrase) and phrase[-1].capital
        if not (word.is_word or joins) or (low in CALENDAR and not (phrase and phrase[-1].capital)):
            break
        if low in BREAKS or low in AUXILIARIES:
            if low == "and" and index + 1 < len(words) and phrase and phrase[-1].capital:
                break
            break
        if low in PREPOSITIONS and low not in ("of", "for", "from", "familiar", "with"):
            break
        if low in ("for", "with") and phrase and phrase[-1].capital:
            break
        phrase.append(word)
    while phrase and (
        phrase[-1].lower in PREPOSITIONS
        or phrase[-1].lower in DETERMINERS
        or (len(phrase) > 1 and phrase[-1].lower in _MADE)
    ):
        phrase.pop()
    if not phrase:
        return None
    if phrase[0].lower in PRONOUNS:
        return Phrase(Sort.PRONOUN, phrase[0].lower)
    place = next(
        (
            i
            for i, w in enumerate(phrase)
            if i and w.lower in PREPOSITIONS and not _is_in_title(phrase, i)
        ),
        len(phrase),
    )
    capitals = [i for i in range(place) if phrase[i].capital and phrase[i].lower != "the"]
    if capitals and (phrase[place - 1].capital or phrase[place - 1].lower not in HEADS):
        end = capitals[-1] + 1
        start = end - 1
        while start and (phrase[start - 1].capital or phrase[start - 1].lower in PARTICLES):
            start -= 1
        last = phrase[place - 1].lower
        if bare_name(phrase) and (last in BODY_NAMES or last == "ministry"):
            return Phrase(Sort.BODY, plain_text([w for w in phrase if w.lower != "the"]))
        return name_phrase(phrase[start:end], phrase[:start])
    head = next((w for w in reversed(phrase[:place]) if speaks(w)), None)
    if head is not None:
        named = _named_behind(words, len(phrase)) if phrase[-1] is head else None
        return named or role_phrase(phrase, head)
    if anybody and phrase[0].lower in DETERMINERS and len(phrase) > 1:
        inner = next((w for w in phrase[place:] if w.lower in HEADS), phrase[place - 1])
        return role_phrase(phrase, inner) if inner.is_word else None
    return None


def _named_behind(words: Words, end: int) -> Phrase | None:
    """Read the name that a comma parts from a role: `said the office's head, Leonard Pike`."""
    if end >= len(words) or words[end].text != ",":
        return None
    run = end + 1
    while run < len(words) and words[run].capital and words[run].is_word:
        run += 1
    closed = run == len(words) or not words[run].is_word
    if run - end <= NAMED or not closed or words[end + 1].lower not in FORENAMES:
        return None
    return name_phrase(words[end + 1 : run], words[:end])
