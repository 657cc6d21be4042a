"""Words of a statement and the noun phrases among them: a shallow reading, not a parser.

Works on texts whose quotations are blanked out, so that what is quoted isn't read as narration.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from workbench.claims.speakers.words import (
    PARTICLES,
    SUBORDINATORS,
    Word,
    Words,
    bare_name,
    plain_text,
    strip_leading,
)
from workbench.claims.words.lexicon import (
    AUXILIARIES,
    BODIES,
    BODY_NAMES,
    CALENDAR,
    DETERMINERS,
    DOCUMENTS,
    FORENAMES,
    HEADS,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
    word_set,
)
from workbench.claims.words.numbers import WORDS
from workbench.claims.words.places import COUNTRY_KEYS

_TIES = ("-based", "-born", "-backed", "-led", "-owned", "-controlled", "-year-old")
_PARTY = re.compile(r"[A-Z]-[A-Z]")
"""`D-Calif.` tells of somebody, and is nobody."""
_LAWS = word_set("amendment act law code constitution clause statute treaty bill doctrine article")
"""Names that end so are of what is cited, not of who speaks."""
_ADJECTIVES = word_set(
    "federal state local national international senior former new top political public other such"
)
_BREAKS = word_set(
    """that and but while when because if although though as since where whether than who which
    whose so or until unless once how what why whom"""
)
_AUTHOR = word_set("I We we You you")
_NOBODY = (
    word_set(
        """there here more shouts should would various select online others this that these those
        yes no not nothing everything legend both neither either such just only even still again
        why how nobody everybody everyone none anybody somebody minutes hours days weeks months
        moments seconds"""
    )
    | AUXILIARIES
)
"""Words that name nobody, though they begin a sentence with a capital."""
_MOUTHS = word_set("account accounts feed handle page pages channel channels")
_TOLD = word_set(
    """claimed said reported believed thought alleged rumoured rumored understood known expected
    announced suggested estimated feared hoped agreed decided revealed"""
)
_WHENCE = frozenset({"in", "at", "from"})
_TRADES = word_set("airline retailer lender insurer carrier brewer supermarket builder developer")
_OFFICE = 4
"""So many small words tell what somebody is before his name: `deputy press secretary Ann Lowe`."""
_COUNTS = word_set("dozens hundreds thousands scores millions tens dozen hundred thousand number")
_ROLES = HEADS - BODIES - DOCUMENTS
_OFFICES = word_set(
    """republican democrat ceo cfo coo director chairman chairwoman commissioner secretary minister
    chancellor senator congressman congresswoman governor ambassador adviser advisor spokesman
    spokeswoman spokesperson strategist pollster officer superintendent representative"""
)
"""Capitals that end so name an office, and nobody."""
_WHEN = frozenset({"last", "this", "next", "late", "early", "earlier", "later"})
_NAMED = 2
"""A name in full has so many words."""
_JOINS = PREPOSITIONS | AUXILIARIES
_OUTSIDE = _JOINS | DETERMINERS
_CIRCUMSTANCES = PREPOSITIONS | SUBORDINATORS


class Sort(StrEnum):
    """What sort of speaker a phrase names."""

    PERSON = "person"
    BODY = "body"
    ROLE = "role"
    DOCUMENT = "document"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that can speak.

    `name` is a proper name without titles; `role` says what the speaker is ("Putin aide"), and is
    all there is of one without a name; `head` is the role's noun in lower case.
    """

    sort: Sort
    name: str | None = None
    role: str | None = None
    head: str | None = None

    @property
    def text(self) -> str:
        return self.name or self.role or ""


def speaks(word: Word) -> bool:
    """Tell whether a word is a noun that speaks: listed, or made like `geologist`."""
    return word.lower in HEADS or (
        word.text.islower() and word.lower.endswith(("ogist", "ogists", "onist", "onists", "ian",
                                                     "ians", "blogger", "bloggers"))
    )  # fmt: skip


_MADE = word_set(
    """carried published seen conducted released obtained issued compiled commissioned produced
    made done"""
)
"""Words that tell of a document how it was made: `a survey carried out by`."""


def is_plural(head: str | None) -> bool:
    """Tell whether a role's noun means several."""
    return head is not None and (
        (head.endswith("s") and not head.endswith("ss")) or head in ("people", "police", "men")
        or head in ("women", "spokesmen", "many", "some")
    )  # fmt: skip


def name_phrase(words: Words, role: Words = ()) -> Phrase | None:
    """Read a run of capitals: drop titles and what stands before them; tell person from body."""
    run = list(words)
    while run and (
        run[0].lower in ("the", "a", "an")
        or run[0].text.endswith(_TIES)
        or (len(run) > 1 and run[0].lower in SUBORDINATORS)
    ):
        run = run[1:]
    if not run or _PARTY.match(run[0].text) or _PARTY.match(run[-1].text):
        return None
    if plain_text(run[-1:]).lower() in _LAWS:
        return None
    home = next((i for i, word in enumerate(run) if word.lower == "of"), 0)
    if home > 1 and not BODY_NAMES & {word.lower for word in run[:home]}:
        # `Ann Lowe of Vale` is Ann Lowe
        run = run[:home]
    if len(run) == 1 and run[0].lower in _ADJECTIVES | _NOBODY | WORDS.keys():
        return None
    if _is_office(run):
        definite = words[:1] if words[0].lower == "the" else ()
        return Phrase(Sort.ROLE, None, plain_text([*definite, *role, *run]), run[-1].lower)
    if any(w.lower in BODY_NAMES for w in run[-1:]) and not (
        len(run) > 2 and run[-2].lower in TITLES
    ):
        return Phrase(Sort.BODY, plain_text(run))
    cut = 0
    for index, word in enumerate(run[:-1]):
        if word.lower in TITLES or word.possessive or (index == 0 and _is_before_name(run)):
            cut = index + 1
            if run[cut].lower == "of" and cut + 2 < len(run):
                cut += 2
    named = run[cut:]
    while len(named) > 1 and (named[0].lower in PARTICLES and named[0].lower in ("of", "&")):
        named = named[1:]
    if not named or all(word.lower in CALENDAR for word in named):
        return None
    title = [*role, *run[:cut]]
    title = [word for word in title if word.lower not in ("mr", "mrs", "ms", "miss")]
    while title and title[0].lower in ("the", "a", "an"):
        title = title[1:]
    last = named[-1].lower
    if last in HEADS and len(named) == 1 and cut:
        return Phrase(Sort.ROLE, None, plain_text(run), last)
    is_body = bool(role) and not cut and role[-1].lower in BODIES  # the gas supplier Valegas
    return Phrase(
        Sort.BODY if is_body else Sort.PERSON,
        plain_text(named),
        plain_text(title) or None,
        title[-1].lower if title else None,
    )


def _is_office(run: Words) -> bool:
    """Tell whether capitals name what somebody is: `Kentucky Republican`, `Valecorp CEO`."""
    if run[-1].lower not in _OFFICES or run[-1].possessive:
        return False
    return len(run) != _NAMED or run[0].lower not in FORENAMES


def _is_before_name(run: Words) -> bool:
    """Tell whether the first word is what the named one does: `Carmaker Vale`, `Nurse Ida Lund`."""
    role = run[0].lower in _ROLES and len(run) > _NAMED
    return role or _is_trade(run[0])


def _is_trade(word: Word) -> bool:
    """Tell whether a word says what a firm does, before its name: `Carmaker Vale`."""
    return word.lower in _TRADES or (word.lower.endswith("maker") and len(word.text) > 5)


def role_phrase(words: Words, head: Word) -> Phrase:
    """Make the phrase of a speaker without a name."""
    while len(words) > 1 and words[-1].lower in _WHEN:
        words = words[:-1]  # according to a memo last week
    noun = head.lower
    if noun in DOCUMENTS:
        sort = Sort.DOCUMENT
    elif noun in BODIES:
        sort = Sort.BODY
    else:
        sort = Sort.ROLE
    return Phrase(sort, None, plain_text(words), noun)


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
            and words[role_start - 1].lower not in _OUTSIDE
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
            if before.lower in _JOINS or not before.is_word:
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
    lead = [w for w in lead if w.lower != "the" and not w.text.endswith(_TIES)] or lead
    joins = words[place].lower == "of" or (
        words[place].lower == "for" and lead[-1].lower in BODY_NAMES
    )
    titles = [i for i in range(place + 1, len(words) - 1) if words[i].lower in TITLES]
    if joins and titles and bare_name(words[titles[-1] :]):
        return name_phrase(words[titles[-1] + 1 :], words[: titles[-1] + 1])
    if joins and bare_name(lead) and bare_name(words[place + 1 :]):
        return (
            name_phrase(words)
            if lead[-1].lower in TITLES
            else Phrase(
                Sort.BODY if lead[-1].lower in BODY_NAMES else Sort.PERSON,
                plain_text([*lead, *words[place:]] if lead[-1].lower in BODY_NAMES else lead),
            )
        )
    head = lead[-1]
    if words[place].lower == "of" and all(
        w.lower in DETERMINERS or w.lower in _COUNTS or w.lower in WORDS or w.text.isdigit()
        for w in lead
    ):
        inner = next((w for w in words[place + 1 :] if w.lower in HEADS), None)
        return role_phrase(words, inner) if inner is not None else None
    behind = words[place + 1 :]
    if len(behind) > _NAMED and behind[0].lower in COUNTRY_KEYS and bare_name(behind[1:]):
        return name_phrase(behind[1:], lead)  # the envoy to Ukraine Ida Lund
    if speaks(head):
        return role_phrase(words, head)
    if bare_name(lead) and lead[0].lower not in PREPOSITIONS:
        return name_phrase(lead)
    return None


_PARTICIPLES = word_set(
    "familiar briefed involved contacted interviewed close speaking representing led hired"
)


def ends_after(words: Words) -> bool:
    """Tell whether a subject that stands first is all of its clause: no verb follows it."""
    capital = False
    named = 0
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
    return end if before.isdisjoint(_OUTSIDE) else 0


def phrase_after(words: Words, anybody: bool = False) -> Phrase | None:
    """Read the speaker right behind an inverted verb or behind "according to".

    `anybody` takes any noun for a speaker.
    """
    phrase: list[Word] = []
    for index, word in enumerate(words[:18]):
        low = word.lower
        if not word.is_word or (low in CALENDAR and not (phrase and phrase[-1].capital)):
            break
        if low in _BREAKS or low in AUXILIARIES:
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
    if run - end <= _NAMED or not closed or words[end + 1].lower not in FORENAMES:
        return None
    return name_phrase(words[end + 1 : run], words[:end])


def _is_told(be: Word, verb: Word) -> bool:
    return be.lower in ("is", "was", "has", "been") and verb.lower in _TOLD


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
            if word.lower in _OUTSIDE or not word.is_word:
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
        if not word.is_word or (index and word.lower in _JOINS):
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
    if first.lower == "the" and end <= 1:
        run = 1
        while run < len(words) and words[run].capital:
            run += 1
        if run > 1:
            return name_phrase(words[:run])
    return None
