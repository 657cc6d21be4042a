"""Nobody here and somebody there: no arrests have been made, a man was arrested.

Also where the statements share too few words to be matched. An article that says both tells of
two events or of two days, and contradicts no other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from workbench.claims.differences.number.sorts import PEOPLE, tells_another_event
from workbench.claims.differences.slots import apart
from workbench.claims.differences.unmatched.absences import UNCERTAIN
from workbench.claims.differences.unmatched.said import (
    Contradiction,
    Said,
    between,
    circumstances,
    of_one_event,
    of_two_days,
)
from workbench.claims.model import DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import BEING, HEADS, HELPING, word_set
from workbench.claims.words.tokens import Sort

_FATES = {
    "arrested": ("arrests arrest", "arrested detained custody"),
    "died": ("deaths death fatalities", "died killed dies"),
    "hurt": ("injuries casualties", "injured wounded hurt"),
    "charged": ("charges", "charged indicted"),
}
"""What may befall people: the nouns that "no" denies, and the words that tell it of somebody."""
_NOUNS = {noun: fate for fate, (nouns, _) in _FATES.items() for noun in nouns.split()}
_DONE = {word: fate for fate, (_, words) in _FATES.items() for word in words.split()}
_NOBODY = frozenset({"nobody", "none"})
_ELSE = word_set("else other others more further additional of")
_SOMEBODY = PEOPLE | word_set(
    """man woman boy girl suspect driver teenager student worker baby child person passenger
    resident couple pensioner motorist cyclist pedestrian soldier officer"""
)
_SEVERAL = HEADS | PEOPLE
_OF_SOME = (("to",), ("among",), ("of",), ("for",))
_ARTICLES = (("a",), ("an",))
_BEHIND = 4
_REACH = 4
"""So many words apart stand who it befell, and what."""
_MOST = 3
"""An article is taken by so many statements that tell it, the first ones."""


def nobody(statements: Sequence[Said]) -> Iterator[Contradiction]:
    """Yield the statements of which one says that nobody was, and the other that somebody was."""
    if not of_one_event(statements):
        return
    denied: dict[str, list[tuple[Said, int, int]]] = defaultdict(list)
    for said in statements:
        found = _denied(said)
        if found is not None:
            denied[found[0]].append((said, found[1], found[2]))
    for fate, denials in denied.items():
        told = [(said, at) for said in statements if (at := _befell(said, fate)) is not None]
        both = {said.article for said, _ in told}
        counted: Counter[int] = Counter()
        for other, spot in told:
            counted[other.article] += 1
            if counted[other.article] > _MOST:
                continue
            for one, start, end in denials:
                if one.article == other.article or one.article in both:
                    continue
                if not _of_one_thing(one, end, other):
                    continue
                x, y = one.tokens[start : end + 1], other.tokens[spot : spot + 1]
                yield between(one, x, other, y, DifferenceKind.NEGATION)


def _denied(said: Said) -> tuple[str, int, int] | None:
    """Return what a statement says of nobody, and the places of the words that say so."""
    words = said.words
    if not _is_plain(said, denies=True):
        return None
    for start, word in enumerate(words[:-1]):
        if word == "no" and words[start + 1] in _NOUNS and not _is_compound(said, start + 1):
            return _NOUNS[words[start + 1]], start, start + 1
        if word in _NOBODY or (word == "no" and words[start + 1] == "one"):
            begin = start + 1 + (word == "no")
            if words[begin : begin + 1] and words[begin] in HELPING:
                for place in range(begin, min(len(words), begin + _REACH)):
                    if words[place] in _DONE and _ELSE.isdisjoint(words[start:place]):
                        return _DONE[words[place]], start, place
    return None


def _befell(said: Said, fate: str) -> int | None:
    """Return the place of the word by which it befell somebody: `a man was arrested`."""
    words = said.words
    if not _is_plain(said, denies=False):
        return None
    for place, word in enumerate(words):
        if _DONE.get(word) != fate:
            continue
        before = said.tokens[max(0, place - _REACH) : place]
        behind = said.words[place + 1 : place + 1 + _BEHIND]
        who = any(token.text.lower() in _SOMEBODY for token in before)
        who = who or _counts_people(said, max(0, place - _REACH), place)
        # police arrested a man
        who = who or (behind[:1] in _ARTICLES and not _SOMEBODY.isdisjoint(behind[1:]))
        if who or (place and words[place - 1] in BEING and any(token.name for token in before)):
            return place
    return None


def _counts_people(said: Said, first: int, end: int) -> bool:
    """Tell whether a number of people stands before a fate: fourteen supporters were arrested."""
    return any(
        said.tokens[at].number is not None
        and (said.words[at + 1] in _SEVERAL or said.words[at + 1] in BEING)
        for at in range(first, end)
    )


def _is_compound(said: Said, place: int) -> bool:
    """Tell whether a noun belongs to another: an arrest warrant."""
    after = said.tokens[place + 1 : place + 2]
    return bool(after) and after[0].sort is Sort.WORD and not apart(said.tokens, place)


def _of_one_thing(one: Said, end: int, other: Said) -> bool:
    """Tell whether nothing shows that a denial is of another thing or day than the other says."""
    if of_two_days(one, other):
        return False
    where, there = circumstances(one), circumstances(other)
    if one.words[end + 1 : end + 2] in _OF_SOME and where.isdisjoint(other.keys):
        return False  # no injuries to police officers
    return not (where and there) or not where.isdisjoint(other.keys)


def _is_plain(said: Said, denies: bool) -> bool:
    """Tell whether a statement tells of the event itself, and says so without an if."""
    if not said.every.isdisjoint(UNCERTAIN):
        return False
    if tells_another_event(said.tokens):
        return False
    if any(token.key.startswith("month:") for token in said.tokens):
        return False  # on 20 April a quake caused no casualties
    return denies or not any(token.key in NEGATIONS for token in said.tokens)
