"""Who was hurt here and unhurt there: the driver suffered minor injuries, was unharmed.

Also where the statements share too few words to be matched. Of whom it is told is the person
named, or the one called by what he is, shortly before; never of people, of whom some may be hurt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from workbench.claims.differences.unmatched.absences import UNCERTAIN
from workbench.claims.differences.unmatched.said import (
    Contradiction,
    Said,
    between,
    of_one_event,
    of_two_days,
)
from workbench.claims.model import DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import (
    BEING,
    DETERMINERS,
    HEADS,
    POSSESSIVES,
    PREPOSITIONS,
    word_set,
)
from workbench.claims.words.tokens import Sort

_HURT = word_set("hurt injured wounded harmed")
_UNHURT = word_set("unhurt unharmed uninjured unscathed")
_SUFFERING = word_set("suffered suffers suffering sustained sustains received broke fractured")
_WOUNDS = word_set(
    """injury injuries wound wounds burn burns cuts bruise bruises bruising fracture fractures
    concussion arm arms leg legs wrist wrists ankle ankles rib ribs nose jaw collarbone shoulder
    skull pelvis hip knee finger fingers foot"""
)
_HARMLESS = (("a", "scratch"), ("any", "injury"), ("any", "injuries"))
_CUES = _HURT | _UNHURT | _SUFFERING | {"without"}
_PARTLY = word_set("seriously badly critically severely gravely too")
"""Who wasn't badly hurt may be hurt."""
_MANNER = word_set("slightly lightly mildly seriously badly critically severely also only")
_WOUND = 4
"""So many words behind "suffered" stands what was suffered."""
_WHO = 9
"""So many words before it stands of whom it is told."""
_EACH = DETERMINERS | POSSESSIVES
_OTHERS = POSSESSIVES | {"none", "nobody", "nothing", "that"}
_CLAUSES = frozenset({"said", "who", "which", "when", "while", "before", "after"})
"""Behind these another may be spoken of."""
_AT_OTHER_TIMES = word_set("last ago earlier previously once training career season")
_OF_WHAT = (("to", "his"), ("to", "its"), ("to", "her"), ("by",), ("of",), ("from",))
"""Behind what was suffered these tell that no body was: cuts to his budget, hurt by criticism."""
_SEVERAL = 2
"""So many words that tell which driver is meant are of so many drivers."""
_PERSONS = HEADS | word_set(
    """assistant clerk cashier cyclist pedestrian motorist conductor guard child baby toddler
    teenager referee jockey climber hiker skipper owner sailor swimmer surfer porter waiter
    waitress chef cook hunter walker runner rider biker motorcyclist schoolboy schoolgirl trainee
    apprentice intern mechanic electrician plumber builder welder miner lifeguard postman courier
    shopkeeper homeowner landlord landlady bartender barman bouncer linesman acrobat diver gardener
    janitor caretaker receptionist cleaner carer actress"""
)


@dataclass(frozen=True, slots=True)
class _Fate:
    """Whether somebody was hurt, by the words from `start` to `end`; `which` tells him apart."""

    said: Said
    hurt: bool
    which: str
    start: int
    end: int


def injuries(statements: Sequence[Said]) -> Iterator[Contradiction]:
    """Yield the statements of different articles of which one hurts whom the other doesn't."""
    if not of_one_event(statements):
        return
    told: dict[str, list[_Fate]] = defaultdict(list)
    for said in statements:
        for hurt, start, end in _fates(said):
            who = _who(said, start)
            if who is not None:
                told[who[0]].append(_Fate(said, hurt, who[1], start, end))
    for noun, of_one in told.items():
        kinds = _kinds(noun, statements) if len(of_one) > 1 else frozenset()
        for x, y in combinations(of_one, 2):
            one, other = x.said, y.said
            if x.hurt == y.hurt or one.article == other.article or of_two_days(one, other):
                continue
            if _are_one(x.which, y.which, kinds):
                left, right = one.tokens[x.start : x.end], other.tokens[y.start : y.end]
                yield between(one, left, other, right, DifferenceKind.NEGATION)


def _kinds(noun: str, statements: Sequence[Said]) -> frozenset[str]:
    """Return the words that stand right before a noun anywhere: the bus driver, a van driver."""
    return frozenset(
        before.key
        for said in statements
        if noun in said.keys
        for before, token in pairwise(said.tokens)
        if token.key == noun and before.sort is Sort.WORD
    )


def _fates(said: Said) -> Iterator[tuple[bool, int, int]]:
    """Yield whether somebody was hurt, with the first place of the words and the one behind."""
    words = said.words
    if said.every.isdisjoint(_CUES) or not said.every.isdisjoint(UNCERTAIN | _AT_OTHER_TIMES):
        return
    if any(token.number is not None and token.number.unit == "year" for token in said.tokens):
        return
    told = 0
    for place, word in enumerate(words):
        if place < told:
            continue  # suffered a fractured wrist
        denied = any(token.key in NEGATIONS for token in said.tokens[max(0, place - 2) : place])
        if word in _UNHURT and not denied:
            yield False, place, place + 1
        elif word in _HURT:
            before = words[max(0, place - 2) : place]
            if denied and _PARTLY.isdisjoint(before):
                yield False, place - 1, place + 1
            elif not denied and _suffers(before) and not _is_of_no_body(words, place):
                yield True, place, place + 1
        elif word in _SUFFERING and not denied:
            for end in range(place + 1, min(len(words), place + 1 + _WOUND)):
                if words[end] in _WOUNDS and not _is_of_no_body(words, end):
                    told = end + 1
                    yield True, place, told
                    break
        elif word == "without" and words[place + 1 : place + 3] in _HARMLESS:
            yield False, place, place + 3


def _is_of_no_body(words: Sequence[str], place: int) -> bool:
    """Tell whether what follows shows that nobody was hurt: deep cuts to his budget."""
    return words[place + 1 : place + 3] in _OF_WHAT or words[place + 1 : place + 2] in _OF_WHAT


def _suffers(before: Sequence[str]) -> bool:
    """Tell whether `was` stands before, or `was slightly`."""
    if before and before[-1] in _MANNER:
        before = before[:-1]
    return bool(before) and before[-1] in BEING


def _who(said: Said, place: int) -> tuple[str, str] | None:
    """Return the key of the name, or of the noun for a person, of which a fate is told.

    With a noun goes the key of the word that tells which, the bus driver, with a name the key of
    the first name. Nobody where several people, nobody, or something of his stands between.
    """
    tokens, words = said.tokens, said.words
    for at in range(place - 1, max(0, place - _WHO) - 1, -1):
        token = tokens[at]
        if _is_of_others(said, at) or (at < place - 1 and words[at] in _CLAUSES):
            return None
        if token.name and token.sort is Sort.WORD:
            first = at
            while first and tokens[first - 1].name:
                first -= 1
            if first and words[first - 1] in PREPOSITIONS:
                continue
            return token.key, tokens[first].key if first < at else ""
        if words[at] in _PERSONS and at:
            if words[at - 1] in _EACH:
                return token.key, ""
            if at > 1 and words[at - 2] in _EACH and tokens[at - 1].sort is Sort.WORD:
                return token.key, tokens[at - 1].key
            return None
    return None


def _is_of_others(said: Said, place: int) -> bool:
    """Tell whether a word before a fate shows that it befell somebody or something else."""
    token, word = said.tokens[place], said.words[place]
    plural = token.sort is Sort.WORD and word.endswith("s") and not word.endswith("ss")
    many = plural and not token.name and word not in _PERSONS
    return many or token.number is not None or word in _OTHERS or word.endswith(("'s", "’s"))


def _are_one(one: str, other: str, kinds: Collection[str]) -> bool:
    """Tell whether two persons of one noun can be one: the driver and the bus driver, if no other.

    `kinds` are all words that tell which of them is meant.
    """
    return one == other or (len(kinds) < _SEVERAL and "" in (one, other))
