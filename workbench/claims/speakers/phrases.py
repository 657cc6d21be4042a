"""Words of a statement and the noun phrases among them: a shallow reading, not a parser.

Works on texts whose quotations are blanked out, so that what is quoted isn't read as narration.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from workbench.claims.speakers.reporting import VERBS
from workbench.claims.speakers.words import (
    PARTICLES,
    SUBORDINATORS,
    Word,
    Words,
    bare_name,
    plain_text,
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
    TITLES,
    word_set,
)
from workbench.claims.words.numbers import WORDS

TIES = ("-based", "-born", "-backed", "-led", "-owned", "-controlled", "-year-old")
_PARTY = re.compile(r"[RDI]-[A-Z]")
"""`D-Calif.` tells of somebody, and is nobody."""
_LAWS = word_set("amendment act law code constitution clause statute treaty bill doctrine article")
"""Names that end so are of what is cited, not of who speaks."""
_ADJECTIVES = word_set(
    "federal state local national international senior former new top political public other such"
)
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
_TRADES = word_set("airline retailer lender insurer carrier brewer supermarket builder developer")
_ROLES = HEADS - BODIES - DOCUMENTS
_OFFICES = word_set(
    """republican democrat ceo cfo coo director chairman chairwoman commissioner secretary minister
    chancellor senator congressman congresswoman governor ambassador adviser advisor spokesman
    spokeswoman spokesperson strategist pollster officer superintendent representative"""
)
"""Capitals that end so name an office, and nobody."""
_WHEN = frozenset({"last", "this", "next", "late", "early", "earlier", "later"})
NAMED = 2
"""A name in full has so many words."""
JOINS = PREPOSITIONS | AUXILIARIES
OUTSIDE = JOINS | DETERMINERS
"""These stand outside what tells of a name what its bearer does."""
_TYING = frozenset({"of", "for"})
_PARTING = (OUTSIDE | {"and", "or", "but", "who", "which", "that"}) - {"the"}
_LONGEST_OFFICE = 14


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


def is_plural(head: str | None) -> bool:
    """Tell whether a role's noun means several."""
    return head is not None and (
        (head.endswith("s") and not head.endswith("ss")) or head in ("people", "police", "men")
        or head.endswith("men") or head in ("many", "some")
    )  # fmt: skip


def name_phrase(words: Words, role: Words = ()) -> Phrase | None:
    """Read a run of capitals: drop titles and what stands before them; tell person from body."""
    run = list(words)
    while run and (
        run[0].lower in ("the", "a", "an")
        or run[0].text.endswith(TIES)
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


def officer(words: Words) -> tuple[Phrase, int] | None:
    """Read a name behind what its bearer does at a body whose name has small words in it.

    `Bank of England governor Ida Holm`, `Vale County sheriff's Capt. Jo Roe`: the phrase, and
    how many words it has.
    """
    if not words or not words[0].capital or words[0].lower in TITLES | FORENAMES:
        return None
    tied = False
    for place, word in enumerate(words[:_LONGEST_OFFICE]):
        low = word.lower
        if place > 1 and tied and (low in TITLES if word.capital else low in _ROLES):
            end = place + 1
            while end < len(words) and words[end].capital and words[end].lower not in CALENDAR:
                end += 1
            if end - place > NAMED and bare_name(words[place + 1 : end]):
                phrase = name_phrase(words[place + 1 : end], words[: place + 1])
                return (phrase, end) if phrase is not None else None
        if low in _TYING or word.text == "&" or (word.possessive and not word.capital):
            tied = True
        elif not (tied or word.capital or low == "the"):
            return None  # `party member Ann Lowe of Vale`
        elif not word.is_word or low in VERBS or (low in _PARTING and not (tied and low == "and")):
            return None
    return None


def _is_office(run: Words) -> bool:
    """Tell whether capitals name what somebody is: `Kentucky Republican`, `Valecorp CEO`."""
    if run[-1].lower.removesuffix("s") not in _OFFICES or run[-1].possessive:
        return False
    return len(run) != NAMED or run[0].lower not in FORENAMES


def _is_before_name(run: Words) -> bool:
    """Tell whether the first word is what the named one does: `Carmaker Vale`, `Nurse Ida Lund`."""
    role = run[0].lower in _ROLES and len(run) > NAMED
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
