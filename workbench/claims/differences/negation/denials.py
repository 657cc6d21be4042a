"""What a statement denies: the words that deny, and the words that they deny."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from workbench.claims.differences.slots import apart, following
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import PRONOUNS, word_set
from workbench.claims.words.tokens import Sort, Token, Tokens, once, small

SCOPE = 4
"""How many words after "not" it still denies."""
_BREAKS = word_set(
    "of by from for as with "
    "but because although though while when if that which who and or only just merely"
)
_DENYING = word_set(
    """deny denies denied denying denial denials decline declines declined declining refuse refuses
    refused refusing refusal reject rejects rejected rejecting fail fails failed failing failure
    halt halts halted halting freeze freezes froze frozen freezing suspend suspends suspended
    suspending cease ceases ceased ban bans banned banning allegation allegations accusation
    accusations
    bar bars barred barring prohibit prohibits prohibited forbid forbids forbade forbidden outlaw
    outlaws outlawed
    refute refutes refuted refuting dispute disputes disputed disputing rule ruled rules prevent
    prevented prevents stop stopped avoid avoided lack lacked lacks unable hardly barely postpone
    postpones postponed delay delays delayed
    scarcely against whether"""
)
"""Words that deny by themselves: beside them the other side's "not" is no contradiction."""
_WITHOUT_MARK = word_set(
    """dont cant wont didnt isnt wasnt wouldnt couldnt doesnt arent hasnt havent hadnt shouldnt
    werent"""
)
_URGING = word_set(
    """urge urges urged urging ask asks asked asking warn warns warned warning advise advises
    advised tell tells told beg begs begged press pressed implore implored want wants wanted
    call calls called"""
)
"""Behind these words "not to" tells what somebody wishes, not what is."""
_WISHED = 5
"""How many words before "not to" somebody is urged."""
_PROOFS = word_set("evidence proof sign signs indication indications trace traces")
_WHO = PRONOUNS | {"i", "we", "you"}
_FAILING = word_set("fail failed fails failing refused refuses refusing declined declines unable")
"""Before "to" these deny what follows."""
_LACKING = word_set("lack lacks lacked lacking")
_REFUSING = _FAILING | _LACKING
_BOUNDING = word_set("more fewer less later longer earlier higher lower greater bigger")
_RULING = frozenset({"out", "no", "without", "yet", "neither", "nor", "never", "not"})
"""A phrase that denies what follows has one of these: ruled out, yet to."""
_DROPPING = word_set(
    """drop drops dropped dropping scrap scraps scrapped scrapping shelve shelves shelved shelving
    abandon abandons abandoned abandoning ditch ditches ditched cancel cancels cancelled canceled
    cancelling axe axed withdraw withdrew withdrawn reject rejects rejected rejecting"""
)
_PLANS = word_set("plan plans proposal proposals idea ideas scheme bid")
_OF_PLANS = (("to",), ("for",), ("of",))
_NEAR_PLANS = 3
"""What is dropped isn't done: dropped plans to raise it."""
_EVERY = word_set("all every everyone everybody each both")
_WITHIN = (("in",), ("at",), ("on",), ("among",))
PERSONS = frozenset({"nobodi", "none", "noth"})
"""Who denies of everybody, by keys."""
NONE = PERSONS | {"no", "neither", "nor"}
"""Denials of who or what there is, by keys."""


@once
def deniers(tokens: Tokens) -> list[int]:
    """Return the places of the words that deny by their keys: no, not; never `no more than`."""
    words = small(tokens)
    return [
        place
        for place, token in enumerate(tokens)
        if token.key in NEGATIONS
        and not (words[place + 2 : place + 3] == ("than",) and words[place + 1] in _BOUNDING)
        and not (words[place] == "no" and "".join(words[place + 1 : place + 2]).isdigit())
        # `No, I look at them all`
        and not (words[place] == "no" and not _WHO.isdisjoint(words[place + 1 : place + 2]))
        and not (words[place - 1 : place] == ("or",) and "whether" in words[:place])
    ]


@once
def negated(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the places of words that deny, with that of the word they deny."""
    found = [(start, spot) for start, spot in _ruled_out(tokens)]
    refusing = [place for place, word in enumerate(small(tokens)) if word in _REFUSING]
    for position in sorted(refusing + deniers(tokens)):
        token = tokens[position]
        if not _denies(tokens, position) or _is_wish(tokens, position):
            continue
        if not _EVERY.isdisjoint(small(tokens)[position + 1 : position + 2]):
            continue  # not all of them: how many, `quantifiers` tells
        first, end = position + 1, position + 1 + SCOPE
        if token.key in PERSONS and small(tokens)[first : first + 1] in _WITHIN:
            # nobody in the car was hurt
            behind = following(tokens, first, 1)
            first, end = (behind[0] + 1, behind[0] + 1 + SCOPE) if behind else (end, end)
        for spot in range(first, min(len(tokens), end)):
            one = tokens[spot]
            if one.start < token.end:
                # signs without spaces are read in pairs that overlap
                continue
            if spot == position + 1 and token.key == "no" and one.text.lower() == "one":
                continue
            if one.text.lower() in _BREAKS:
                break
            if one.sort is Sort.WORD and not one.name:
                found.append((position, spot))
                # `no serious irregularities` denies them, too
                after = tokens[spot + 1] if spot + 1 < len(tokens) else token
                noun = token.key == "without" and not one.text.lower().endswith("ing")
                if noun and after.sort is Sort.WORD and not apart(tokens, spot):
                    found[-1] = position, spot + 1  # without any user intervention
                    break
                goes_on = token.key == "no" and spot == position + 1 and not apart(tokens, spot)
                goes_on = goes_on and after.sort is Sort.WORD
                if token.key not in PERSONS and not goes_on:
                    break
    return found


def _ruled_out(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the places of phrases that deny what follows, with that: ruled out, yet to."""
    words = small(tokens)
    yield from _dropped(tokens)
    if _RULING.isdisjoint(words):
        return
    for place, both in enumerate(pairwise(words)):
        ruled = both[1] == "out" and both[0] in ("ruled", "rules", "ruling")
        ruled = ruled and words[place + 2 : place + 3] != ("of",)  # ruled out of the final
        unproven = tokens[place].key in ("no", "without") and both[1] in _PROOFS
        unproven = unproven and words[place + 2 : place + 3] in (("of",), ("that",))
        if not ruled and not unproven and both != ("yet", "to"):
            continue
        for spot in range(place + 2, min(len(tokens), place + 3 + SCOPE)):
            if tokens[spot].sort is Sort.WORD and not tokens[spot].name:
                yield place, spot
                # `ruled out an independent inquiry` rules out the inquiry
                after = tokens[spot + 1 : spot + 2]
                if after and after[0].sort is Sort.WORD and not apart(tokens, spot):
                    yield place, spot + 1
                break


def _dropped(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield where plans are dropped, with what isn't done then: `shelved a proposal for`."""
    words = small(tokens)
    if _PLANS.isdisjoint(words):
        return
    for place, word in enumerate(words):
        first = max(0, place - _NEAR_PLANS)
        dropped = [at for at in range(first, place) if words[at] in _DROPPING]
        if word in _PLANS and dropped and words[place + 1 : place + 2] in _OF_PLANS:
            for spot in following(tokens, place, 1):
                if not tokens[spot].name:
                    yield dropped[-1], spot


def _denies(tokens: Tokens, position: int) -> bool:
    """Tell whether a word denies what follows: no, not, failed to, lacks."""
    if tokens[position].key in NEGATIONS:
        return True
    words = small(tokens)
    if any(token.key in NEGATIONS for token in tokens[max(0, position - 3) : position]):
        return False  # never failed to
    if words[position] in _FAILING:
        return words[position + 1 : position + 2] == ("to",)
    return words[position] in _LACKING


def _is_wish(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a denial is what somebody urges: `urged the council not to sell`."""
    words = small(tokens)
    if words[position + 1 : position + 2] != ("to",):
        return False
    return not _URGING.isdisjoint(words[max(0, position - _WISHED) : position])


def denied(
    tokens: Sequence[Token], position: int, itself: bool = True, shared: Container[int] = ()
) -> bool:
    """Tell whether a word denies by `itself`, or something before it may deny it.

    Words such as "refuse" at the places in `shared` deny on the other side as well, and so don't
    answer to a "not" that stands there only.
    """
    start = max(0, position - SCOPE - 1)
    before = enumerate(denying(tokens)[start:position], start)
    return (itself and small(tokens)[position] in _DENYING) or any(
        denies and (place not in shared or tokens[place].key in NEGATIONS)
        for place, denies in before
    )


@once
def denying(tokens: Tokens) -> list[bool]:
    """Return for each word whether it denies."""
    words = small(tokens)
    return [
        token.key in NEGATIONS
        or word in _DENYING
        or word in _WITHOUT_MARK
        or word in _DROPPING
        or (word == "yet" and words[place + 1 : place + 2] == ("to",))
        for place, (token, word) in enumerate(zip(tokens, words, strict=True))
    ]
