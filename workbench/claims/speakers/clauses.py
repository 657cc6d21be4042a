"""The clauses of a sentence and their subjects, as far as marks and little words show them."""

from __future__ import annotations

import re

from workbench.claims.speakers.phrases import NAMED, Phrase, Sort, officer
from workbench.claims.speakers.reporting import VERBS
from workbench.claims.speakers.subjects import leading_phrase, phrase_before
from workbench.claims.speakers.words import Word, Words, bare_name, strip_leading
from workbench.claims.words.lexicon import AUXILIARIES, DETERMINERS, HEADS, PREPOSITIONS, word_set
from workbench.claims.words.places import STATES

MARKS = frozenset("“”\"„«»‘’'")
DASHES = frozenset("—–―-")
ENDS = frozenset(",;:.!?()—–―…") | MARKS
BREAKS = word_set(
    """that and but while when because if although though as since where whether than who which
    whose so or until unless once how what why whom"""
)
"""Words with which another clause or phrase begins."""
_BREAKS = BREAKS | {"after", "before"}
_SUBORDINATE = PREPOSITIONS | word_set(
    "when while as if because since although though after before once until whereas where that"
)
_CLAUSES = _SUBORDINATE - PREPOSITIONS | {"after", "before", "since", "until"}
_AFTERWARDS = frozenset({"later", "earlier", "before", "after", "ago"})
_RELATIVE = frozenset({"who", "which", "whose", "whom"})
_CALLED = frozenset({"named", "identified", "known"})
"""`The suspect, named as Jo Doe, said`."""
_STATE = re.compile(r"^(?:[RDI]-.*|[A-Z][a-z]{1,4}\.|(?:[A-Z]\.)+|\d+|Jr\.?|Sr\.?)$")


def stretch_before(words: Words) -> Words:
    """Return the words of the clause that ends here."""
    start = len(words)
    while start and words[start - 1].text not in ENDS and words[start - 1].lower not in _BREAKS:
        start -= 1
    return words[start:]


def _commas(words: Words) -> list[Words]:
    """Split the sentence so far at commas and dashes, back to a quotation or another mark."""
    start = len(words)
    while start and words[start - 1].text not in (";", ":", ".", "!", "?"):
        mark = words[start - 1].text in MARKS
        if mark and (start < 2 or words[start - 2].text in (",", ".", "!", "?")):
            break
        start -= 1
    groups: list[list[Word]] = [[]]
    for word in words[start:]:
        if word.text == "," or word.text in DASHES or word.text in "()":
            groups.append([])
        else:
            groups[-1].append(word)
    return [group for group in groups if group]


def _is_state(group: Words) -> bool:
    """Tell whether a group only tells where, or of which party: `N.H.`, `R-South Carolina`."""
    if " ".join(word.lower for word in group) in STATES:
        return True
    if group[0].text[1:2] == "-" and _STATE.match(group[0].text):
        return bare_name(group)
    return len(group) == 1 and bool(_STATE.match(group[0].text))


def across_apposition(words: Words) -> Phrase | None:
    """Step back over `Jane Roe, the mayor, said` and `Roe's lawyer, Jo Doe, said`."""
    groups = [
        group for place, group in enumerate(_commas(words)) if not (place and _is_state(group))
    ]
    role: Phrase | None = None
    for index in range(len(groups) - 1, -1, -1):
        group = strip_leading(groups[index])
        if not group:
            continue
        if group[0].lower in _CALLED and len(group) > 2 and group[1].lower == "as":
            group = group[2:]
        titled = officer(group) if index == 0 else None
        if titled is not None and titled[1] == len(group):
            return titled[0]
        first = group[0].lower
        if index == 0 and role is not None and first in PREPOSITIONS:
            name = _named_last(group)
            if name is not None:
                return Phrase(name.sort, name.name, role.role, role.head)
        if first in ("who", "which", "whose", "where", "that") or first in PREPOSITIONS:
            continue
        of = next((i for i, word in enumerate(group) if word.lower in ("of", "from")), 0)
        if of > 1 and bare_name(group[:of]) and "'s" not in group[of - 1].text:
            group = group[:of] if phrase_before(group[:of]) is not None else group
        if bare_name(group) and len(group) <= 5:
            name = phrase_before(group)
            if name is None:
                continue
            if name.sort is Sort.ROLE and index:
                role = role or name
                continue
            before = phrase_before(stretch_before(groups[index - 1])) if index else None
            if before is not None and before.sort is Sort.ROLE and before.head in HEADS:
                return Phrase(name.sort, name.name, before.role, before.head)
            if role is not None and name.role is None:
                return Phrase(name.sort, name.name, role.role, role.head)
            return name
        phrase = leading_phrase(group)
        if phrase is not None and phrase.name and first not in DETERMINERS and index == 0:
            return phrase
        tail = phrase_before(stretch_before(group))
        if tail is not None and tail.sort is Sort.PERSON and index == 0:
            return tail
        found = phrase or tail
        if found is not None and found.sort in (Sort.ROLE, Sort.BODY, Sort.DOCUMENT):
            role = found
    return role


def _named_last(group: Words) -> Phrase | None:
    """Read the name that ends a circumstance without a comma: `In a film posted online Jo Doe`."""
    start = len(group)
    while start and group[start - 1].capital:
        start -= 1
    before = group[start - 1].lower if start else ""
    if len(group) - start < NAMED or before in PREPOSITIONS or before in DETERMINERS:
        return None
    name = phrase_before(group[start:])
    return name if name is not None and name.sort is Sort.PERSON else None


def clause_subject(words: Words) -> Phrase | None:
    """Return the subject of the first clause that isn't a mere circumstance.

    Whom a pronoun means there is told by the clause before it: `While Roe won, he said …`.
    """
    groups = _all_groups(words)
    circumstance: Words = ()
    beside: Phrase | None = None
    for index, group in enumerate(groups):
        group = strip_leading(group)
        if not group or group[0].text[:1].isdigit():
            continue
        if group[0].lower in _SUBORDINATE:
            if group[0].lower in PREPOSITIONS and (pronoun := _pronoun_within(group)) is not None:
                return pronoun
            if beside is None and group[0].lower in _CLAUSES:
                beside = leading_phrase(group[1:])
            circumstance = group
            continue
        if index and (_is_state(group) or group[0].lower in _RELATIVE):
            continue
        if group[-1].lower in _AFTERWARDS and group[-1] is not words[-1]:
            continue  # `Minutes later, Roe said`
        if circumstance and circumstance[-1].lower in HEADS and bare_name(group):
            circumstance = ()
            continue  # `In a letter to his lawyer, Jo Doe, …`
        if group[0].lower.endswith("ing") or (
            group[0].lower in VERBS and group[0].lower.endswith("ed")
        ):
            continue
        phrase = leading_phrase(group)
        if phrase is None and any(word.lower in AUXILIARIES for word in group):
            return None
        if phrase is None:
            continue
        if phrase.sort is Sort.ROLE and index + 1 < len(groups):
            name = strip_leading(groups[index + 1])
            if 2 <= len(name) <= 4 and bare_name(name):
                named = phrase_before(name)
                if named is not None and named.sort is Sort.PERSON:
                    return Phrase(Sort.PERSON, named.name, phrase.role, phrase.head)
        if phrase.sort is Sort.PRONOUN and beside is not None and beside.sort is Sort.PERSON:
            return beside if phrase.name in ("he", "she") else phrase
        return phrase
    return None


def _pronoun_within(group: Words) -> Phrase | None:
    """Read the subject behind a circumstance without a comma: `In that letter he argued`."""
    for word in group[2:]:
        if word.lower in _BREAKS or word.lower in AUXILIARIES:
            return None
        if word.lower in ("he", "she", "they"):
            return Phrase(Sort.PRONOUN, word.lower)
    return None


def _all_groups(words: Words) -> list[Words]:
    groups: list[list[Word]] = [[]]
    for word in words:
        if word.text in ENDS:
            groups.append([])
        else:
            groups[-1].append(word)
    return [group for group in groups if group]
