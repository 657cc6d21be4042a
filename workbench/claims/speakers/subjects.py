"""The noun phrases that stand before a verb, or at the start of a clause."""

from __future__ import annotations

from workbench.claims.speakers.phrases import (
    JOINS,
    NAMED,
    OUTSIDE,
    TIES,
    Phrase,
    Sort,
    name_phrase,
    officer,
    role_phrase,
    speaks,
)
from workbench.claims.speakers.words import (
    PARTICLES,
    SUBORDINATORS,
    Word,
    Words,
    bare_name,
    plain_text,
    strip_leading,
)
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import (
    AUXILIARIES,
    BODY_NAMES,
    CALENDAR,
    DETERMINERS,
    HEADS,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
    word_set,
)
from workbench.claims.words.numbers import WORDS
from workbench.claims.words.places import COUNTRY_KEYS

_AUTHOR = word_set("I We we You you")
_MOUTHS = word_set("account accounts feed handle page pages channel channels")
_TOLD = word_set(
    """claimed said reported believed thought alleged rumoured rumored understood known expected
    announced suggested estimated feared hoped agreed decided revealed"""
)
_WHENCE = frozenset({"in", "at", "from"})
_COUNTS = word_set("dozens hundreds thousands scores millions tens dozen hundred thousand number")
_CIRCUMSTANCES = PREPOSITIONS | SUBORDINATORS
_PARTICIPLES = word_set(
    "familiar briefed involved contacted interviewed close speaking representing led hired"
)


def phrase_before(words: Words, inside: bool = False) -> Phrase | None:
    """Read the subject at the end of a stretch of words, right before its verb.

    `inside` allows a name behind a preposition, as before a relative clause.
    """
    words = strip_leading(words, subordinators=True)
    if words and words[0].lower in ("no", "neither", "none"):
        return None
    if words and words[0].lower in ("how", "why", "what"):
        words = words[1:]
    if not words or words[-1].text in _AUTHOR:
        return None
    last = words[-1]
    if last.lower in PRONOUNS:
        return Phrase(Sort.PRONOUN, last.lower)
    if not last.is_word or last.lower in AUXILIARIES or last.lower in PREPOSITIONS:
        return None
    titled = officer(words)
    if titled is not None and titled[1] == len(words):
        return titled[0]
    lead = _leading_noun(words)
    if lead is not None:
        return lead
    if last.capital and len(words) == 1 and last.lower in HEADS:
        return role_phrase(words, last)
    if last.capital and last.lower not in CALENDAR:
        start = len(words) - 1
        while start and (
            (words[start - 1].capital and words[start - 1].lower not in CALENDAR)
            or (words[start - 1].lower in PARTICLES and start > 1 and words[start - 2].capital)
        ):
            start -= 1
        run = words[start:]
        if not inside and start > 1 and _is_inside(words, start):
            place = start - 1
            while place and words[place].lower in DETERMINERS:
                place -= 1
            if words[place].lower in _WHENCE and speaks(words[place - 1]):
                return role_phrase(words, words[place - 1])
            return None
        role_start = start
        while (
            role_start
            and words[role_start - 1].is_word
            and words[role_start - 1].lower not in OUTSIDE
        ):
            role_start -= 1
        role = words[role_start:start]
        if start and words[start - 1].lower == "the":
            run = words[start - 1 :]
        return name_phrase(run, role if role and role[-1].lower in HEADS else ())
    if speaks(last):
        start = len(words) - 1
        while start and words[start].lower not in DETERMINERS and len(words) - start < 8:
            before = words[start - 1]
            if before.lower in JOINS or not before.is_word:
                break
            if before.lower.endswith("ing") and start > 1 and words[start - 2].capital:
                # `filmed in the North Side slapping guards`: a clause of its own
                break
            start -= 1
        return role_phrase(words[start:], last)
    if words[0].lower == "the" and len(words) <= 4 and last.lower.isalpha():
        return Phrase(Sort.ROLE, None, plain_text(words), None)
    return None


def _is_inside(words: Words, start: int) -> bool:
    """Tell whether a name only tells where or whose the subject is: `the sign above Vale Hall`."""
    place = start - 1
    while place and words[place].lower in DETERMINERS:
        place -= 1
    if not place or words[place].lower not in PREPOSITIONS:
        return False
    # the account of the police speaks for the police
    return words[place - 1].lower not in _MOUTHS


def _leading_noun(words: Words) -> Phrase | None:
    """Read `A spokesman for the attorney in Brooklyn`: the noun before the first preposition."""
    place = next(
        (
            i
            for i, word in enumerate(words)
            if i and (word.lower in PREPOSITIONS or word.lower in _PARTICIPLES)
        ),
        None,
    )
    if place is None or words[0].lower in PREPOSITIONS or len(words) > 16:
        return None
    lead = words[:place]
    if len(lead) == 1 and lead[0].lower.endswith("ed") and len(lead[0].text) > 4:
        return None
    if any(word.lower in AUXILIARIES or not (word.is_word or word.text == "&") for word in words):
        return None
    lead = [w for w in lead if w.lower != "the" and not w.text.endswith(TIES)] or lead
    joins = words[place].lower == "of" or (
        words[place].lower == "for" and lead[-1].lower in BODY_NAMES
    )
    titles = [i for i in range(place + 1, len(words) - 1) if words[i].lower in TITLES]
    if joins and titles and bare_name(words[titles[-1] :]):
        return name_phrase(words[titles[-1] + 1 :], words[: titles[-1] + 1])
    if joins and bare_name(lead) and bare_name(words[place + 1 :]):
        if lead[-1].lower in TITLES:
            return name_phrase(words)
        if lead[-1].lower in BODY_NAMES:
            return Phrase(Sort.BODY, plain_text([*lead, *words[place:]]))
        return name_phrase(lead)
    head = lead[-1]
    if words[place].lower == "of" and all(
        w.lower in DETERMINERS or w.lower in _COUNTS or w.lower in WORDS or w.text.isdigit()
        for w in lead
    ):
        inner = next((w for w in words[place + 1 :] if w.lower in HEADS), None)
        return role_phrase(words, inner) if inner is not None else None
    behind = words[place + 1 :]
    if len(behind) > NAMED and behind[0].lower in COUNTRY_KEYS and bare_name(behind[1:]):
        return name_phrase(behind[1:], lead)  # the envoy to Ukraine Ida Lund
    if speaks(head):
        return role_phrase(words, head)
    if bare_name(lead) and lead[0].lower not in PREPOSITIONS:
        return name_phrase(lead)
    return None


def _is_told(be: Word, verb: Word) -> bool:
    return be.lower in ("is", "was", "has", "been") and verb.lower in _TOLD


def _is_state_that_acts(words: Words, end: int) -> bool:
    """Tell whether capitals are a country's, and do something: `The U.S. rushed`."""
    after = words[end].lower if end < len(words) else ""
    acts = after in AUXILIARIES or is_past(after)
    return acts and words[end - 1].lower in COUNTRY_KEYS


def leading_phrase(words: Words) -> Phrase | None:
    """Read the subject at the start of a clause."""
    words = strip_leading(words)
    if not words or words[0].lower == "no":
        return None
    first = words[0]
    if first.lower == "it" and len(words) > 2 and _is_told(words[1], words[2]):
        return None  # `it is claimed`: nobody
    if first.lower in PRONOUNS:
        return Phrase(Sort.PRONOUN, first.lower)
    if first.lower in _CIRCUMSTANCES or first.text in _AUTHOR:
        return None
    end = 0
    while end < len(words) and words[end].capital and words[end].is_word:
        end += 1
    if end == 1 and first.lower.endswith("ed") and words[1:2] and words[1].lower in PREPOSITIONS:
        return None
    if end and first.lower not in DETERMINERS:
        if end == 1 and first.lower in HEADS and not (words[1:2] and words[1].lower in HEADS):
            return role_phrase(words[:1], first)
        for index, word in enumerate(words[end : end + 5], end):
            if word.lower in OUTSIDE or not word.is_word or word.lower.endswith("ed"):
                break
            if word.lower in HEADS:
                # Putin aide Yuri Ushakov …
                run = index + 1
                while run < len(words) and words[run].capital:
                    run += 1
                if run > index + 1:
                    return name_phrase(words[index + 1 : run], words[: index + 1])
                if run < len(words) and words[run].lower in HEADS:
                    continue
                return role_phrase(words[: index + 1], word)
        return None if words[end - 1].possessive else name_phrase(words[:end])
    for index, word in enumerate(words[:8]):
        if not word.is_word or (index and word.lower in JOINS):
            break
        if index and word.lower in DETERMINERS:
            break
        following = words[index + 1] if index + 1 < len(words) else None
        if speaks(word) and not (following and following.lower in HEADS):
            run = index + 1
            while run < len(words) and words[run].capital and words[run].is_word:
                run += 1
            if run > index + 1:
                return name_phrase(words[index + 1 : run], words[: index + 1])
            return role_phrase(words[: index + 1], word)
    if first.lower == "the" and (end <= 1 or _is_state_that_acts(words, end)):
        run = 1
        while run < len(words) and words[run].capital:
            run += 1
        if run > 1:
            return name_phrase(words[:run])
    return None
