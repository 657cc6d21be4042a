"""What one statement says and the other denies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from workbench.claims.differences.attempts import is_ahead
from workbench.claims.differences.denials import (
    PERSONS,
    SCOPE,
    denied,
    deniers,
    denying,
    negated,
)
from workbench.claims.differences.disowning import DISOWNED, disowned
from workbench.claims.differences.opposition import (
    are_opposed,
    opposites_in_one_slot,
    turned_round,
)
from workbench.claims.differences.slots import Pair, apart, difference, following, preceding
from workbench.claims.differences.suppositions import (
    is_conditional,
    is_doubted,
    is_supposed,
    sets_apart,
    thinks_otherwise,
)
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import AUXILIARIES, BEING, DETERMINERS, word_set
from workbench.claims.words.opposites import Side, occurrences
from workbench.claims.words.tokens import Token, Tokens, content_places, once, small

_CLOSE = 0.5
"""Surroundings less alike than this may deny something else."""
_NEAR = 0.2
"""Surroundings this alike will do where a statement as a whole denies something of two parties:
where "not" stands among its first `_MAIN` words and right before the word (`_DIRECT`)."""
_HALF = 0.45
"""Statements that share so much speak of one act where its subject is one."""
_MAIN, _DIRECT, _PARTIES = 5, 2, 2
_NOT_ONLY = frozenset({"only", "just", "merely"})
_WEAK = word_set("stop stopped rule ruled rules against whether halt avoid avoided prevent")
"""Of these words that deny a statement may speak without denying anything: trams that stop."""
_OF_THINGS = frozenset({"no", "neither", "nor", "none", "nobodi", "noth"})
"""Denials of who or what there is: what the other side denies otherwise is the same."""
_UNREAL = frozenset({"should", "could", "would"})
"""What should have been done wasn't."""
_NEVER = frozenset({"never", "not"})
_SO = frozenset({"case", "true"})
"""What was never the case is denied."""
_SAYING = frozenset({"say", "tell", "comment", "respond", "answer", "repli", "discuss", "elabor"})
"""Who didn't say a thing is silent of it: no denial of what he says elsewhere."""
_PLEADING = word_set("plead pleads pleaded pled pleading")
_OPENING = frozenset({"that", "although", "though", "but", "as"})
_FAR = 9
"""How many words after "no" it still denies what was done."""
_OWN = frozenset({"my", "our", "your", "their", "his", "her", "its"})
_WHERE = (("in",), ("at",), ("within",), ("across",))
_LOSING = word_set("lost lose loses losing missing")
_OBJECT = 6
"""So many words behind an act stands what it is done to: shut a quarter of its beds."""
_ALL_BUT = frozenset({("all", "but"), ("none", "but")})


def polarity_differences(pair: Pair) -> Iterator[Difference]:
    """Name what one side denies of what both say, at most once, and words that are opposite."""
    if _but_one(pair.a) or _but_one(pair.b):
        return  # all but one were, only one wasn't
    found = (
        _denied(pair)
        or opposites_in_one_slot(pair)
        or disowned(pair)
        or _only_denied(pair)
        or turned_round(pair)
    )
    if found is not None:
        yield found


@once
def _but_one(tokens: Tokens) -> bool:
    words = small(tokens)
    return "but" in words and not _ALL_BUT.isdisjoint(pairwise(words))


def _denied(pair: Pair) -> Difference | None:
    """Find a linked word that is denied on one side and asserted on the other."""
    best: tuple[tuple[float, int, int, tuple[str, ...]], Difference] | None = None
    for one, other, across, back, here in (
        (pair.a, pair.b, pair.to_b, pair.to_a, True),
        (pair.b, pair.a, pair.to_a, pair.to_b, False),
    ):
        for position, spot in negated(one):
            there = across.get(spot)
            if there is None or one[spot].key in _SAYING or _only_until(one, spot, other):
                continue
            if _is_unreal(other, there) and not _is_unreal(one, spot):
                continue
            if _since(one, spot, other) or _is_asked(other, there) or _is_untrue(other):
                continue
            if one[spot].key != other[there].key and any(
                there < at <= there + DISOWNED for at in deniers(other)
            ):
                continue  # would not point to planets, hints that they were none
            # what is linked across denies there, too, but for "denied" that is linked to "said"
            shared = [
                place
                for place, at in back.items()
                if one[position].key in NEGATIONS and denying(one)[at]
            ]
            if _agree(one, position, spot, other, there):
                continue
            # `did not delay it`, `delayed it`
            another = one[spot].key != other[there].key or small(other)[there] in _WEAK
            if denied(other, there, another, shared) or are_opposed(one, spot, other, there):
                continue
            if one[position].key in _OF_THINGS and (negated(other) or _is_lost(other, there)):
                continue
            if one[position].key == "no" and one[spot].key != other[there].key:
                continue  # no fire, and he may sack her
            if one[position].key == "without" and (
                _is_lost(other, there) or any(t.key in _OF_THINGS for t in one[:position])
            ):
                continue
            if is_supposed(other, there) and not is_supposed(one, spot):
                continue
            if thinks_otherwise(other, there):
                continue
            if is_doubted(other, there) and not is_doubted(one, position):
                continue
            if is_conditional(one, position) and not is_conditional(other, there):
                continue
            if _pleads_alone(one, position, other):
                continue
            if _of_none(other, there) or sets_apart(one) or sets_apart(other):
                continue
            if one[position].key in PERSONS and "more" in small(one):
                continue  # nobody in the league scored more than his 17 goals
            if _is_advised(one, position, spot) and is_past(small(other)[there]):
                continue
            if _is_of_place(one, position, other, there) or _of_two_names(one, spot, other, there):
                continue
            if is_ahead(other, there):
                continue  # an attempt to block it, and `failed to block`
            if other[there].key == "vote" and small(other)[there + 1 : there + 2] == ("against",):
                continue
            if _denies_otherwise(other, there, "only" in small(one)):
                continue
            i, j = (spot, there) if here else (there, spot)
            alike = pair.closeness(i, j)
            near = alike >= _CLOSE or (
                alike >= _NEAR
                and position <= _MAIN
                and spot - position <= _DIRECT
                and _between_two(pair)
            )
            near = near or corrects(one, position, spot)
            near = near or (pair.almost_one and spot - position <= _DIRECT and pair.touching(i, j))
            if pair.shared >= _HALF and len(pair.links) > _PARTIES and _of_nobody(one, position):
                near = True  # no one was hurt, and several workers were
            near = near or (
                pair.shared >= _HALF and _of_one_subject(one, position, other, there, across)
            )
            near = near or (
                one[position].key == "no" and _goes_on_alike(one, spot, other, there, across)
            )
            near = near or (alike >= _NEAR and _suffered_both(one, position, spot, other, there))
            if not near:
                continue
            # whichever side comes first, the same denial is told
            rank = alike, -position, -there, small(one)
            if best is None or rank > best[0]:
                best = rank, _told(_from(one, position, spot), [other[there]], here)
    return best[1] if best is not None else None


def _pleads_alone(one: Sequence[Token], position: int, other: Sequence[Token]) -> bool:
    """Tell whether somebody pleads not guilty here, and isn't said to plead anything there."""
    near = small(one)[max(0, position - 2) : position]
    return not _PLEADING.isdisjoint(near) and _PLEADING.isdisjoint(small(other))


def _of_none(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an act is denied from afar: no terms of the deal were disclosed."""
    words = small(tokens)
    first = max(0, place - _FAR)
    if not place:
        return False
    if words[place - 1] == "to":
        return any(token.key in NEGATIONS for token in tokens[first:place])
    none = [
        at
        for at in range(first, place)
        if tokens[at].key in _OF_THINGS
        and (not at or apart(tokens, at - 1) or words[at - 1] in _OPENING)
    ]
    return words[place - 1] in BEING and any(
        not any(apart(tokens, at) for at in range(start, place)) for start in none
    )


def _is_advised(one: Sequence[Token], position: int, spot: int) -> bool:
    """Tell whether a denial is of what is to be done: strengthen it, not weaken it."""
    before = small(one)[max(0, position - 2) : position]
    bare = spot == position + 1 and one[position].key == "not"
    return bare and AUXILIARIES.isdisjoint(before) and not is_past(small(one)[spot])


def _is_of_place(one: Sequence[Token], position: int, other: Sequence[Token], there: int) -> bool:
    """Tell whether what there is none of is only where something happens: in my community."""
    before = small(other)[max(0, there - 2) : there]
    if small(one)[position - 1 : position] in _WHERE:
        return False
    behind = small(one)[position + 1 : position + 3]
    if one[position].key == "not" and behind[:1] in _WHERE and _OWN.isdisjoint(behind):
        # not at the church, the church's pastor
        return small(one)[position + 1] not in before
    return one[position].key == "no" and before[:1] in _WHERE and before[1] in _OWN


def _of_two_names(one: Sequence[Token], spot: int, other: Sequence[Token], there: int) -> bool:
    """Tell whether two names follow: never checked into Betty Ford, checked into Promises."""
    left, right = following(one, spot, 1), following(other, there, 1)
    if not left or not right or max(left[0] - spot, right[0] - there) > _PARTIES:
        return False
    x, y = one[left[0]], other[right[0]]
    return x.name and y.name and x.key not in [token.key for token in other]


def _suffered_both(
    one: Sequence[Token], position: int, spot: int, other: Sequence[Token], there: int
) -> bool:
    """Tell whether one and the same was and wasn't done: was never interrupted, was interrupted."""
    return (
        spot == position + 1
        and small(one)[max(0, position - 1)] in BEING
        and there > 0
        and small(other)[there - 1] in BEING
        and one[spot].key == other[there].key
        and is_past(small(other)[there])
    )


def corrects(tokens: Sequence[Token], position: int, spot: int) -> bool:
    """Tell whether a denial between commas puts something right: `it was tea, not coffee, that`."""
    ends = spot == len(tokens) - 1 or apart(tokens, spot)
    return position > 0 and apart(tokens, position - 1) and ends and spot == position + 1


def _denies_otherwise(tokens: Sequence[Token], place: int, narrowed: bool) -> bool:
    """Tell whether an act is denied, or narrowed, in another way: send no envoy, only they may.

    `narrowed` tells that the other statement narrows it as well.
    """
    words = small(tokens)
    after = tokens[place + 1].key if place + 1 < len(tokens) else ""
    before = words[max(0, place - 2 * SCOPE) : place]
    return after in _OF_THINGS or ("only" in before and not narrowed)


def _of_nobody(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a denial is of anybody: nobody, no one, none."""
    after = small(tokens)[position + 1 : position + 2]
    return tokens[position].key in PERSONS or after == ("one",)


def _is_lost(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether something was lost: `lost their roofs`, `ran out of water`; `without roofs`."""
    words = small(tokens)[max(0, place - SCOPE) : place]
    return not _LOSING.isdisjoint(words) or ("out", "of") in pairwise(words)


def _of_one_subject(
    one: Sequence[Token], denial: int, other: Sequence[Token], act: int, across: Mapping[int, int]
) -> bool:
    """Tell whether one and the same stands right before a denial and an act: Roe has not sold."""
    if small(one)[denial + 1 : denial + 2] == ("even",):
        return False
    before, there = preceding(one, denial, 1), preceding(other, act, 1)
    return bool(before and there) and across.get(before[0]) == there[0]


def _goes_on_alike(
    one: Sequence[Token], spot: int, other: Sequence[Token], there: int, across: Mapping[int, int]
) -> bool:
    """Tell whether the same befell what the one denies: no man was hurt, they shut the beds."""
    act = following(one, spot, 2)
    counted = there and other[there - 1].number is not None
    if counted and any(across.get(at) in following(other, there, 2) for at in act):
        return True
    done = across.get(act[0], -1) if act else -1
    suffered = act[:1] and small(one)[act[0] - 1] in BEING
    near = done >= 0 and 0 < there - done <= _OBJECT
    return bool(suffered) and near and one[spot].key == other[there].key


def _agree(
    one: Sequence[Token], position: int, spot: int, other: Sequence[Token], there: int
) -> bool:
    """Tell whether a denied word and another say one thing: not guilty, acquitted."""
    if small(one)[position : spot + 1] == ("no", "confidence"):
        return True  # a vote of no confidence is a confidence vote
    if {"than", "any"} <= set(small(other)) and "than" in small(one):
        return True  # larger than any other, none is larger
    turned = f"un{small(one)[spot]}"
    if any(word.startswith(turned) for word in small(other)):
        return True  # not lawful, unlawfully
    denied_so = _sides_of(one, position, spot)
    return not denied_so.isdisjoint(_sides_of(other, there, there))


def _sides_of(tokens: Sequence[Token], start: int, last: int) -> frozenset[Side]:
    """Return on which sides of opposites the phrase stands that holds these places."""
    found = [one for one in occurrences(tokens) if one.start <= start and last < one.end]
    return frozenset().union(*[one.sides for one in found])


def _is_unreal(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an act should, could or would have been done: it wasn't."""
    before = small(tokens)[max(0, place - SCOPE) : place]
    return "have" in before and not _UNREAL.isdisjoint(before)


def _since(tokens: Sequence[Token], spot: int, other: Sequence[Token]) -> bool:
    """Tell whether a denial is of the time before: had not won since 1908, and now has."""
    told = small(other)
    ended = "since" not in told or "first" in told
    return ended and "since" in small(tokens)[spot + 1 : spot + 2 * SCOPE]


def _is_asked(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether readers are asked to do it: `See the cover below`."""
    words = small(tokens)
    return place == 0 and words[0] == tokens[0].key and not DETERMINERS.isdisjoint(words[1:2])


@once
def _is_untrue(tokens: Tokens) -> bool:
    """Tell whether a statement says of what it tells that it isn't so."""
    words = [word for word in small(tokens) if word != "the"]
    return any(one in _NEVER and two in _SO for one, two in pairwise(words))


def _only_until(tokens: Sequence[Token], spot: int, other: Sequence[Token]) -> bool:
    """Tell whether a denial ends: `not passed until midnight`, and `passed at midnight`."""
    return "until" in small(tokens)[spot + 1 : spot + SCOPE] and "until" not in small(other)


def _from(tokens: Sequence[Token], position: int, spot: int) -> Sequence[Token]:
    """Return what denies together with what it denies: `didn't recover` for its `n't`."""
    glued = position and tokens[position - 1].end == tokens[position].start
    return tokens[position - 1 if glued else position : spot + 1]


def _told(denial: Sequence[Token], said: Sequence[Token], here: bool) -> Difference:
    """Return the difference, whichever side denies; `here` is that of the first statement."""
    return difference(DifferenceKind.NEGATION, *((denial, said) if here else (said, denial)))


def _between_two(pair: Pair) -> bool:
    """Tell whether both statements speak of the same two parties."""
    named = [(i, j) for i, j, _ in pair.links if pair.a[i].name and pair.b[j].name]
    left, right = {i + 1 for i, _ in named}, {j + 1 for _, j in named}
    # of `Ann Lowe` only the first word counts
    return len({pair.a[i].key for i, j in named if not (i in left or j in right)}) >= _PARTIES


def _only_denied(pair: Pair) -> Difference | None:
    """Find a denial that is all in which two statements differ, wherever it stands: `kam nicht`."""
    if bool(deniers(pair.a)) == bool(deniers(pair.b)):
        return None
    for one, other, across, here in (
        (pair.a, pair.b, pair.to_b, True),
        (pair.b, pair.a, pair.to_a, False),
    ):
        places = deniers(one)
        if len(places) != 1 or deniers(other) or any(denying(other)):
            continue
        rest = [place for place in content_places(one) if place not in places]
        if not 1 < len(rest) == len(content_places(other)):
            continue
        words = small(one)
        if not _NOT_ONLY.isdisjoint(words[places[0] + 1 : places[0] + 2]):
            continue
        if "until" in words and "until" not in small(other):
            continue
        if one[places[0]].key in PERSONS and "more" in words:
            continue  # nobody scored more than his 17 goals
        if all(place in across for place in rest):
            first = max(0, places[0] - 1)
            said = next(across[place] for place in (first, *rest) if place in across)
            if _is_asked(other, said):
                continue
            return _told(one[first : places[0] + 1], [other[said]], here)
    return None


def denies_alone(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Tell whether one statement denies something, and the other nothing in any way."""
    if any(f"un{word}" in small(other) for word in small(one)):
        return False  # was not affected, and was unaffected
    return bool(deniers(one)) and not any(
        denies and word not in _WEAK
        for denies, word in zip(denying(other), small(other), strict=True)
    )
