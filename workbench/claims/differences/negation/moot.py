"""Denials that are moot: nothing in the other statement says what they deny.

Each reason is a function of its own, so that a new one is added by writing it and naming it in
`_REASONS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.claims.differences.negation.attempts import is_ahead
from workbench.claims.differences.negation.denials import NONE, PERSONS, SCOPE, deniers, negated
from workbench.claims.differences.negation.disowning import DISOWNED
from workbench.claims.differences.negation.opposition import are_opposed
from workbench.claims.differences.negation.suppositions import (
    WOULD,
    is_conditional,
    is_doubted,
    is_supposed,
    sets_apart,
    thinks_otherwise,
)
from workbench.claims.differences.slots import apart, following, preceding
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import (
    AUXILIARIES,
    BEING,
    DETERMINERS,
    HEADS,
    POSSESSIVES,
    word_set,
)
from workbench.claims.words.opposites import Side, occurrences
from workbench.claims.words.tokens import Token, Tokens, once, small

_NEVER = frozenset({"never", "not"})
_SO = frozenset({"case", "true"})
"""What was never the case is denied."""
_SAYING = frozenset({"say", "tell", "comment", "respond", "answer", "repli", "discuss", "elabor"})
"""Who didn't say a thing is silent of it: no denial of what he says elsewhere."""
_PLEADING = word_set("plead pleads pleaded pled pleading")
_OPENING = frozenset({"that", "although", "though", "but", "as"})
_FAR = 9
"""How many words after "no" it still denies what was done."""
_ANYBODY = word_set("anyone anybody everyone everybody those people persons citizens children")
_WHERE = (("in",), ("at",), ("within",), ("across",))
_LOSING = word_set("lost lose loses losing missing")
_NEXT = 2
"""So many words behind an act stands the name of what it is done to."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A word at `position` of `one` denies the word at `spot`, which is linked to another.

    That one stands at `there` of `other`.
    """

    one: Sequence[Token]
    position: int
    spot: int
    other: Sequence[Token]
    there: int

    @property
    def by(self) -> str:
        """The key of the word that denies."""
        return self.one[self.position].key

    @property
    def of_one_word(self) -> bool:
        """Whether what is denied and what is linked to it are one word."""
        return self.one[self.spot].key == self.other[self.there].key


def is_moot(denial: Denial) -> bool:
    """Tell whether a denial denies nothing that the other statement says, for any reason."""
    return any(reason(denial) for reason in _REASONS)


def _is_of_speech(it: Denial) -> bool:
    return it.one[it.spot].key in _SAYING


def _only_until(it: Denial) -> bool:
    """It ends: `not passed until midnight`, and `passed at midnight`."""
    behind = small(it.one)[it.spot + 1 : it.spot + SCOPE]
    return "until" in behind and "until" not in small(it.other)


def _is_unreal(it: Denial) -> bool:
    """What is said there should, could or would have been done: it wasn't."""
    return _would_have(it.other, it.there) and not _would_have(it.one, it.spot)


def _would_have(tokens: Sequence[Token], place: int) -> bool:
    before = small(tokens)[max(0, place - SCOPE) : place]
    return "have" in before and not WOULD.isdisjoint(before)


def _since(it: Denial) -> bool:
    """It is of the time before: had not won since 1908, and now has."""
    told = small(it.other)
    ended = "since" not in told or "first" in told
    return ended and "since" in small(it.one)[it.spot + 1 : it.spot + 2 * SCOPE]


def _not_before(it: Denial) -> bool:
    """It is of the time before: hasn't had a seizure before, and had one."""
    behind = small(it.one)[it.spot + 1 : it.spot + 3]
    return behind[:1] == ("before",) and (len(behind) == 1 or apart(it.one, it.spot + 1))


def _tells_of_whom(it: Denial) -> bool:
    """Those who lack a thing are spoken of: Americans without insurance, get insurance."""
    before = it.one[it.position - 1] if it.position else None
    if it.by != "without" or before is None or apart(it.one, it.position - 1):
        return False
    return before.name or before.text.lower() in HEADS or before.text.lower() in _ANYBODY


def _is_first(it: Denial) -> bool:
    """It had never been before: never used in combat, and used for the first time."""
    had = small(it.one)[max(0, it.position - 1) : it.position] == ("had",)
    return had and it.by == "never" and ("first", "time") in pairwise(small(it.other))


def _is_asked(it: Denial) -> bool:
    return is_asked(it.other, it.there)


def is_asked(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether readers are asked to do it: `See the cover below`."""
    words = small(tokens)
    return place == 0 and words[0] == tokens[0].key and not DETERMINERS.isdisjoint(words[1:2])


def _is_untrue(it: Denial) -> bool:
    return _says_untrue(it.other)


@once
def _says_untrue(tokens: Tokens) -> bool:
    """Tell whether a statement says of what it tells that it isn't so."""
    words = [word for word in small(tokens) if word != "the"]
    return any(one in _NEVER and two in _SO for one, two in pairwise(words))


def _is_denied_behind(it: Denial) -> bool:
    """Other words deny it there, too: would not point to planets, hints that there were none."""
    behind = range(it.there + 1, it.there + DISOWNED + 1)
    return not it.of_one_word and any(place in behind for place in deniers(it.other))


def _agree(it: Denial) -> bool:
    """Both say one thing: not guilty, acquitted; larger than any other, none is larger."""
    if small(it.one)[it.position : it.spot + 1] == ("no", "confidence"):
        return True  # a vote of no confidence is a confidence vote
    if {"than", "any"} <= set(small(it.other)) and "than" in small(it.one):
        return True
    turned = f"un{small(it.one)[it.spot]}"
    if any(word.startswith(turned) for word in small(it.other)):
        return True  # not lawful, unlawfully
    denied_so = _sides_of(it.one, it.position, it.spot)
    return not denied_so.isdisjoint(_sides_of(it.other, it.there, it.there))


def _sides_of(tokens: Sequence[Token], start: int, last: int) -> frozenset[Side]:
    """Return on which sides of opposites the phrase stands that holds these places."""
    found = [one for one in occurrences(tokens) if one.start <= start and last < one.end]
    return frozenset().union(*[one.sides for one in found])


def _are_opposed(it: Denial) -> bool:
    return are_opposed(it.one, it.spot, it.other, it.there)


def _lacks_there_too(it: Denial) -> bool:
    """The other side denies something as well, or tells that it was lost: no roofs, lost them."""
    if it.by in NONE and (negated(it.other) or _is_lost(it.other, it.there)):
        return True
    if it.by != "without":
        return False
    before = it.one[: it.position]
    return _is_lost(it.other, it.there) or any(token.key in NONE for token in before)


def _is_lost(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether something was lost: `lost their roofs`, `ran out of water`; `without roofs`."""
    words = small(tokens)[max(0, place - SCOPE) : place]
    return not _LOSING.isdisjoint(words) or ("out", "of") in pairwise(words)


def _is_of_another_word(it: Denial) -> bool:
    """There is none of a thing, and of another: no fire, and he may sack her."""
    return it.by == "no" and not it.of_one_word


def _is_supposed(it: Denial) -> bool:
    return is_supposed(it.other, it.there) and not is_supposed(it.one, it.spot)


def _thinks_otherwise(it: Denial) -> bool:
    return thinks_otherwise(it.other, it.there)


def _is_doubted(it: Denial) -> bool:
    return is_doubted(it.other, it.there) and not is_doubted(it.one, it.position)


def _is_conditional(it: Denial) -> bool:
    return is_conditional(it.one, it.position) and not is_conditional(it.other, it.there)


def _pleads_alone(it: Denial) -> bool:
    """Somebody pleads not guilty here, and isn't said to plead anything there."""
    near = small(it.one)[max(0, it.position - 2) : it.position]
    return not _PLEADING.isdisjoint(near) and _PLEADING.isdisjoint(small(it.other))


def _is_of_none(it: Denial) -> bool:
    """What is said there is denied there from afar: no terms of the deal were disclosed."""
    tokens, place = it.other, it.there
    words = small(tokens)
    first = max(0, place - _FAR)
    if not place:
        return False
    if words[place - 1] == "to":
        return any(token.key in NEGATIONS for token in tokens[first:place])
    none = [
        at
        for at in range(first, place)
        if tokens[at].key in NONE and (not at or apart(tokens, at - 1) or words[at - 1] in _OPENING)
    ]
    return words[place - 1] in BEING and any(
        not any(apart(tokens, at) for at in range(start, place)) for start in none
    )


def _sets_apart(it: Denial) -> bool:
    return sets_apart(it.one) or sets_apart(it.other)


def _outdoes(it: Denial) -> bool:
    return nobody_did_more(it.one, it.position)


def nobody_did_more(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a denial only compares: nobody in the league scored more than his 17 goals."""
    return tokens[position].key in PERSONS and "more" in small(tokens)


def _is_advised(it: Denial) -> bool:
    """It is of what is to be done: strengthen it, not weaken it."""
    before = small(it.one)[max(0, it.position - 2) : it.position]
    bare = it.spot == it.position + 1 and it.by == "not" and AUXILIARIES.isdisjoint(before)
    return bare and not is_past(small(it.one)[it.spot]) and is_past(small(it.other)[it.there])


def _is_of_place(it: Denial) -> bool:
    """What there is none of is only where something happens there: in my community."""
    words = small(it.one)
    before = small(it.other)[max(0, it.there - 2) : it.there]
    if words[it.position - 1 : it.position] in _WHERE:
        return False
    behind = words[it.position + 1 : it.position + 3]
    if it.by == "not" and behind[:1] in _WHERE and POSSESSIVES.isdisjoint(behind):
        # not at the church, the church's pastor
        return words[it.position + 1] not in before
    return it.by == "no" and before[:1] in _WHERE and before[1] in POSSESSIVES


def _is_of_manner(it: Denial) -> bool:
    """Only how something else was done is denied: not immediately clear, immediately seized on."""
    if not (it.of_one_word and small(it.one)[it.spot].endswith("ly")):
        return False
    beside = [*following(it.other, it.there, 1), *preceding(it.other, it.there, 1)]
    near = {it.other[at].key for at in beside}
    return not any(it.one[at].key in near for at in following(it.one, it.spot, 1))


def _is_of_two_names(it: Denial) -> bool:
    """Two names follow: never checked into Betty Ford, checked into Promises."""
    left, right = following(it.one, it.spot, 1), following(it.other, it.there, 1)
    if not left or not right or max(left[0] - it.spot, right[0] - it.there) > _NEXT:
        return False
    x, y = it.one[left[0]], it.other[right[0]]
    return x.name and y.name and x.key not in [token.key for token in it.other]


def _is_ahead(it: Denial) -> bool:
    """It is only tried there: an attempt to block it, and `failed to block`."""
    return is_ahead(it.other, it.there)


def _is_voted_down(it: Denial) -> bool:
    behind = small(it.other)[it.there + 1 : it.there + 2]
    return it.other[it.there].key == "vote" and behind == ("against",)


def _is_denied_otherwise(it: Denial) -> bool:
    """The act is denied, or narrowed, in another way: send no envoy, only they may."""
    words = small(it.other)
    after = it.other[it.there + 1].key if it.there + 1 < len(it.other) else ""
    before = words[max(0, it.there - 2 * SCOPE) : it.there]
    return after in NONE or ("only" in before and "only" not in small(it.one))


_REASONS: tuple[Callable[[Denial], bool], ...] = (
    _is_of_speech,
    _only_until,
    _is_unreal,
    _since,
    _not_before,
    _tells_of_whom,
    _is_first,
    _is_asked,
    _is_untrue,
    _is_denied_behind,
    _agree,
    _are_opposed,
    _lacks_there_too,
    _is_of_another_word,
    _is_supposed,
    _thinks_otherwise,
    _is_doubted,
    _is_conditional,
    _pleads_alone,
    _is_of_none,
    _sets_apart,
    _outdoes,
    _is_advised,
    _is_of_place,
    _is_of_manner,
    _is_of_two_names,
    _is_ahead,
    _is_voted_down,
    _is_denied_otherwise,
)
