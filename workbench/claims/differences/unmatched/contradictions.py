"""Statements that contradict each other though they share few words.

Patterns that word overlap doesn't find: a party that is said to have kept silent on what it
acknowledges elsewhere ("made no mention of", "acknowledged"), what is still planned here and
already done there ("plans to file charges", "has already been indicted"), and what somebody may
do here and won't there ("opened the door to an early exit", "has no plans to resign").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from workbench.claims.differences.slots import apart, in_capitals
from workbench.claims.differences.unmatched.said import Contradiction, Said, between
from workbench.claims.model import DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.speakers.namings import last_name
from workbench.claims.words.lexicon import MODALS, PREPOSITIONS, SUPPOSING, word_set
from workbench.claims.words.places import is_country
from workbench.claims.words.tokens import Sort, Token


def _phrases(*phrases: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in phrases)


_SILENT = _phrases(
    "made no mention", "make no mention", "makes no mention", "making no mention",
    "not mention", "not mentioned", "never mentioned", "without mentioning", "said nothing",
    "says nothing", "not acknowledge", "not acknowledged", "never acknowledged",
    "not confirm", "not confirmed", "not admit", "not admitted", "omitted", "left out",
)  # fmt: skip
_SILENCE = frozenset(phrase[-1] for phrase in _SILENT)
_OWNING = word_set(
    """acknowledge acknowledges acknowledged acknowledging confirm confirms confirmed confirming
    admit admits admitted admitting concede concedes conceded mention mentions mentioned
    disclose disclosed reveal revealed"""
)
_ALL = word_set("both sides governments parties leaders")
_INTENDED = _phrases(
    "plan to", "plans to", "planned to", "planning to", "intends to", "set to", "going to", "will"
)
_PLANNED = _INTENDED + _phrases(
    "intend to", "intended to", "intent to", "expected to", "expects to", "poised to", "about to",
    "prepare to", "prepares to", "preparing to", "ready to", "would", "expected", "due to",
)  # fmt: skip
_POSSIBLE = _INTENDED + _phrases(
    "may", "might", "could", "open to", "opens the door to", "opened the door to",
    "opens door to", "opening the door to", "leaves the door open to", "considering",
    "opened the door", "opens the door",
    "considers", "considered", "weighing", "weighs", "hints", "hinted", "mulls", "mulling",
)  # fmt: skip
_NO_CHARGES = _phrases(
    "no charges", "no criminal charges", "no formal charges", "no federal charges",
    "charges have not", "charges had not",
)  # fmt: skip
_SUFFERED = frozenset({"been", "was", "were"})
_AHEAD = SUPPOSING | MODALS
_REFUSING = frozenset({"not", "no", "never"})
_PAST = frozenset({"did", "had", "has", "have", "was", "were"})
_DOWN = frozenset({"down", "aside"})
_WE = frozenset({"i", "we", "he", "she", "they"})
_UNREAL = SUPPOSING | {"until", "want"}
_SPARED = frozenset({"avoid", "avoids", "escape", "off", "without", "instead"})
"""Between "may" and an act these say that it isn't done."""
_AWAITED = word_set("expected planned likely imminent looming")
_ALREADY = frozenset({"already", "now"})
_HAVING = frozenset({"has", "have", "had", "was", "were", "been", "having"})
_ACTS = (
    "charg indict prosecut", "arrest detain", "resign quit exit", "fire sack dismiss oust",
    "sign", "approv pass adopt", "kill die dead death", "releas free", "sentenc", "convict",
    "close closur shut", "open reopen", "launch", "expel", "withdraw",
    "cancel", "acquir buy", "appoint name", "marri wed", "divorc", "announc",
    "apolog", "sue",
)  # fmt: skip
_ACT = {stem: number for number, line in enumerate(_ACTS) for stem in line.split()}
_REACH = 6
"""How many words an act stands from the words that plan it or say that it is done."""
_NEAREST = 3
_ENDING = PREPOSITIONS | {"and", "but", "or", "because", "if", "when", "that", "said", "says"}
_TOPIC = 1.5
"""How much the words that two statements have in common must weigh to be of one topic."""


def contradictions(
    statements: Sequence[Said], weights: Mapping[str, float]
) -> Iterator[Contradiction]:
    """Yield the statements of different articles that contradict each other by a pattern.

    `weights` are those of the words in this comparison. Work grows with the number of
    statements that are silent or plan times the number of those that own or have done.
    """
    yield from _against(statements, _silences, _owned, weights, DifferenceKind.NEGATION)
    yield from _against(statements, _plans, _deeds, weights, DifferenceKind.DATE)
    yield from _against(statements, _chances, _refusals, weights, DifferenceKind.NEGATION)
    yield from _against(statements, _done, _undone, weights, DifferenceKind.NEGATION)


@dataclass(frozen=True, slots=True)
class _Cue:
    """What makes one side of a contradiction: the words that say so, and whom or what it is of."""

    start: int
    end: int
    party: frozenset[str] = frozenset()
    act: int | None = None
    close: bool = False
    """Whether only the names beside the act tell of whom it is."""


def _against(
    statements: Sequence[Said],
    one_side: Callable[[Said], _Cue | None],
    other_side: Callable[[Said], _Cue | None],
    weights: Mapping[str, float],
    kind: DifferenceKind,
) -> Iterator[Contradiction]:
    ones = [(said, cue) for said in statements if (cue := one_side(said)) is not None]
    if not ones:
        return
    others = [(said, cue) for said in statements if (cue := other_side(said)) is not None]
    for one, cue in ones:
        for other, against in others:
            if one.article == other.article or not _meet(one, cue, other, against, weights):
                continue
            x = one.tokens[cue.start : cue.end]
            y = other.tokens[against.start : against.end]
            yield between(one, x, other, y, kind)


def _meet(one: Said, cue: _Cue, other: Said, against: _Cue, weights: Mapping[str, float]) -> bool:
    """Tell whether two cues speak of the same: the same act of somebody, or the same topic."""
    if one.words == other.words:
        # it may hold both sides: "the one mentioned it while the other made no mention"
        return False
    if cue.act is not None:
        named = _near if cue.close else _anywhere
        if cue.act != against.act or named(one, cue).isdisjoint(named(other, against)):
            return False
        return _of_one_thing(one, cue, other, against)
    if not (against.party & _ALL or cue.party <= other.names):
        return False
    topics = one.topics & other.topics - _said_of(one, cue) - _said_of(other, against)
    return sum(weights.get(key, 0.0) for key in topics) >= _TOPIC


def _anywhere(said: Said, cue: _Cue) -> frozenset[str]:
    """Return the keys of the names of a statement, but for countries."""
    return frozenset([key for key in said.names if not is_country(key)])


def _near(said: Said, cue: _Cue) -> frozenset[str]:
    """Return the keys of the names beside an act, and of who says of himself that he does it."""
    around = slice(max(0, cue.start - _REACH), cue.end + _REACH)
    found = {t.key for t in said.tokens[around] if t.name and not is_country(t.key)}
    if said.attribution.speaker is not None and not _WE.isdisjoint(said.words[around]):
        found.add(last_name(said.attribution.speaker))
    return frozenset(found)


def _of_one_thing(one: Said, cue: _Cue, other: Said, against: _Cue) -> bool:
    """Tell whether nothing shows that two acts are of two things: a factory, a showroom."""
    for near in (_object, _sufferer):
        x, y = near(one, cue), near(other, against)
        if x and y and x.isdisjoint(other.keys) and y.isdisjoint(one.keys):
            return False
    return True


def _object(said: Said, cue: _Cue) -> frozenset[str]:
    """Return the keys of what stands right behind an act, up to the next preposition."""
    found = []
    for token in said.tokens[cue.end : cue.end + _REACH]:
        if token.text.lower() in _ENDING or token.sort is Sort.DATE:
            break
        if token.content and token.number is None:
            found.append(token.key)
    return frozenset(found)


def _sufferer(said: Said, cue: _Cue) -> frozenset[str]:
    """Return the keys of the words right before what was suffered: `the governor was arrested`."""
    if said.words[cue.start] not in _SUFFERED:
        return frozenset()
    before = said.tokens[max(0, cue.start - _NEAREST) : cue.start]
    return frozenset(token.key for token in before if token.content and token.number is None)


def _said_of(said: Said, cue: _Cue) -> frozenset[str]:
    return frozenset(token.key for token in said.tokens[cue.start : cue.end])


def _silences(said: Said) -> _Cue | None:
    """Find a party that is said to keep silent, with the words that say so."""
    if said.every.isdisjoint(_SILENCE):
        return None
    words = tuple(["not" if w in ("n't", "n’t") else w for w in said.words])
    for start, end in _standing(_SILENT, words, frozenset(words)):
        party = _subject(said.tokens, start)
        if party:
            return _Cue(start, end, party)
    return None


def _standing(
    phrases: tuple[tuple[str, ...], ...], words: tuple[str, ...], present: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Yield where phrases stand among words, phrase by phrase."""
    if present.isdisjoint(_openings(phrases)):
        return
    for phrase in phrases:
        if phrase[0] in present and present.issuperset(phrase):
            for start in range(len(words) - len(phrase) + 1):
                if words[start : start + len(phrase)] == phrase:
                    yield start, start + len(phrase)


@cache
def _openings(phrases: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """Return the first words of phrases."""
    return frozenset([phrase[0] for phrase in phrases])


def _owned(said: Said) -> _Cue | None:
    """Find words that acknowledge something, by a party that is named in the statement."""
    if said.every.isdisjoint(_OWNING):
        return None
    for position, word in enumerate(said.words):
        if word not in _OWNING or _denied(said.tokens, position):
            continue
        before = frozenset(said.words[max(0, position - _REACH) : position]) & _ALL
        return _Cue(position, position + 1, before)
    return None


def _subject(tokens: Sequence[Token], position: int) -> frozenset[str]:
    """Return the keys of the name right before a verb, auxiliaries skipped."""
    end = position
    while end and position - end < 3 and not tokens[end - 1].name:
        end -= 1
    start = end
    while start and tokens[start - 1].name:
        start -= 1
    return frozenset(token.key for token in tokens[start:end])


def _plans(said: Said) -> _Cue | None:
    """Find an act that is planned or expected: "plan to sign", "indictment expected"."""
    awaited = not said.every.isdisjoint(_AWAITED)
    for start, word in enumerate(said.words) if awaited else ():
        act = _act(said.tokens, range(max(0, start - 2), start)) if word in _AWAITED else None
        if act is not None and not _denied(said.tokens, act[0]):
            return _Cue(act[0], start + 1, act=act[1])
    return _ahead(said, _PLANNED)


def _ahead(said: Said, phrases: tuple[tuple[str, ...], ...]) -> _Cue | None:
    """Find an act behind one of the phrases that say it is still to come."""
    for start, end in _standing(phrases, said.words, said.every):
        if _denied(said.tokens, start) or "not" in (t.key for t in said.tokens[end : end + 2]):
            continue
        act = _act(said.tokens, range(end, min(len(said.tokens), end + _REACH)))
        if act is not None and _SPARED.isdisjoint(said.words[end : act[0]]):
            return _Cue(start, act[0] + 1, act=act[1])
    return None


def _deeds(said: Said) -> _Cue | None:
    """Find an act that has been done already."""
    if said.every.isdisjoint(_ALREADY):
        return None
    for start, word in enumerate(said.words):
        if word not in _ALREADY or _denied(said.tokens, start):
            continue
        around = range(start + 1, min(len(said.tokens), start + 1 + _REACH))
        act = _act(said.tokens, around)
        if act is None or not _HAVING & set(said.words[max(0, start - 2) : act[0]]):
            continue
        if set(said.words[start : act[0]]) & {"to", "will", "would", "expected", "plans"}:
            continue
        return _Cue(start, act[0] + 1, act=act[1])
    return None


def _chances(said: Said) -> _Cue | None:
    """Find an act that somebody may do, or will."""
    found = _ahead(said, _POSSIBLE)
    return replace(found, close=True) if found is not None else None


def _done(said: Said) -> _Cue | None:
    """Find an act that was done to somebody: "was arrested", "has been charged"."""
    return _suffered(said, False)


def _undone(said: Said) -> _Cue | None:
    """Find an act that wasn't done to anybody: "no charges have been filed", "not been fired"."""
    for start, end in _standing(_NO_CHARGES, said.words, said.every):
        return _Cue(start, end, act=_ACT["charg"])
    return _suffered(said, True)


def _suffered(said: Said, undone: bool) -> _Cue | None:
    if said.every.isdisjoint(_SUFFERED):
        return None
    for start, word in enumerate(said.words):
        if word not in _SUFFERED or (undone != _denied(said.tokens, start + 1)):
            continue
        if not undone and _AHEAD & set(said.words[max(0, start - 4) : start]):
            continue
        act = _act(said.tokens, range(start + 1, min(len(said.tokens), start + 3)))
        if undone and act is not None and _is_narrowed(said, act[0]):
            continue
        if act is not None and said.words[act[0]].endswith("ed"):
            return _Cue(start, act[0] + 1, act=act[1], close=True)
    return None


def _is_narrowed(said: Said, act: int) -> bool:
    """Tell whether what wasn't done is only a part: was not charged with anything in the case."""
    return said.words[act + 1 : act + 2] in (("with",), ("in",))


def _refusals(said: Said) -> _Cue | None:
    """Find an act that somebody won't do: not one that somebody didn't."""
    for start in [place for place, token in enumerate(said.tokens) if token.key in _REFUSING]:
        if said.tokens[start].key != "no" and start and said.words[start - 1] in _PAST:
            continue
        act = _act(said.tokens, range(start + 1, min(len(said.tokens), start + _REACH)))
        if act is None or said.words[act[0]].endswith("ing"):
            continue
        if any(apart(said.tokens, place) for place in range(start, act[0])):
            continue  # if we don't have it, we'll close
        if not _UNREAL.isdisjoint(said.words[max(0, start - _REACH) : act[0]]):
            continue
        if said.tokens[start].key != "no" or "to" in said.words[start : act[0]]:
            return _Cue(start, act[0] + 1, act=act[1])
    return None


def _act(tokens: Sequence[Token], around: range) -> tuple[int, int] | None:
    for position in around:
        key = tokens[position].key
        if key == "step" and position + 1 < len(tokens) and tokens[position + 1].text in _DOWN:
            key = "resign"
        number = _ACT.get(key)
        named = tokens[position].name and position and not in_capitals(tokens)
        if number is not None and not named:
            return position, number
    return None


def _denied(tokens: Sequence[Token], position: int) -> bool:
    return any(token.key in NEGATIONS for token in tokens[max(0, position - 3) : position])
