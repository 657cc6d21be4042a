"""What one statement says and the other denies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from workbench.claims.differences.negation.denials import PERSONS, denied, deniers, denying, negated
from workbench.claims.differences.negation.disowning import disowned
from workbench.claims.differences.negation.moot import Denial, is_asked, is_moot, nobody_did_more
from workbench.claims.differences.negation.opposition import opposites_in_one_slot, turned_round
from workbench.claims.differences.negation.suppositions import is_conditional
from workbench.claims.differences.slots import Pair, apart, difference, following, preceding
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import BEING, HELPING, word_set
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
_BETWEEN = BEING | {"yet", "even", "ever"}
"""Between a denial and what wasn't suffered: has not yet been heard."""
_FAR = 9
"""So many words before an act may stand what denies it there, too."""
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
            if there is None:
                continue
            denial = Denial(one, position, spot, other, there)
            if is_moot(denial) or _is_denied_there(denial, back):
                continue
            alike = pair.closeness(*((spot, there) if here else (there, spot)))
            if not _are_of_one_act(denial, pair, across, alike, here):
                continue
            # whichever side comes first, the same denial is told
            rank = alike, -position, -there, small(one)
            if best is None or rank > best[0]:
                best = rank, _told(_from(one, position, spot), [other[there]], here)
    return best[1] if best is not None else None


def _is_denied_there(denial: Denial, back: Mapping[int, int]) -> bool:
    """Tell whether the other side denies it as well: refused to pay, didn't pay."""
    one, other, there = denial.one, denial.other, denial.there
    # what is linked across denies there, too, but for "denied" that is linked to "said"
    shared = [place for place, at in back.items() if denial.by in NEGATIONS and denying(one)[at]]
    # `did not delay it`, `delayed it`
    another = not denial.of_one_word or small(other)[there] in _WEAK
    return denied(other, there, another, shared)


def _are_of_one_act(
    denial: Denial, pair: Pair, across: Mapping[int, int], alike: float, here: bool
) -> bool:
    """Tell whether what is denied and what is said are of one act; `alike` are surroundings.

    `here` tells that the first statement of the pair denies.
    """
    one, position, spot = denial.one, denial.position, denial.spot
    direct = spot - position <= _DIRECT
    half = pair.shared >= _HALF
    i, j = (spot, denial.there) if here else (denial.there, spot)
    return (
        alike >= _CLOSE
        or (alike >= _NEAR and position <= _MAIN and direct and _between_two(pair))
        or corrects(one, position, spot)
        or (pair.almost_one and direct and pair.touching(i, j))
        # no one was hurt, and several workers were
        or (half and len(pair.links) > _PARTIES and _of_nobody(one, position))
        or (half and _of_one_subject(denial, across))
        or (direct and alike >= _NEAR and _of_one_name(denial, across))
        or (denial.by == "no" and _goes_on_alike(denial, across))
        or ((alike >= _NEAR or _begin_alike(denial, across)) and _suffered_both(denial))
    )


def _begin_alike(it: Denial, across: Mapping[int, int]) -> bool:
    """Tell whether both statements begin with the same, their subject: `the driver`."""
    first, there = content_places(it.one)[0], content_places(it.other)[0]
    return across.get(first) == there


def _suffered_both(it: Denial) -> bool:
    """Tell whether one and the same was and wasn't done: was never interrupted, was interrupted."""
    return (
        _BETWEEN.issuperset(small(it.one)[it.position + 1 : it.spot])
        and not HELPING.isdisjoint(small(it.one)[max(0, it.position - 1) : it.spot])
        and it.there > 0
        and small(it.other)[it.there - 1] in BEING
        and it.of_one_word
        and is_past(small(it.other)[it.there])
    )


def corrects(tokens: Sequence[Token], position: int, spot: int) -> bool:
    """Tell whether a denial between commas puts something right: `it was tea, not coffee, that`."""
    ends = spot == len(tokens) - 1 or apart(tokens, spot)
    return position > 0 and apart(tokens, position - 1) and ends and spot == position + 1


def _of_nobody(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a denial is of anybody: nobody, no one, none."""
    after = small(tokens)[position + 1 : position + 2]
    return tokens[position].key in PERSONS or after == ("one",)


def _of_one_subject(it: Denial, across: Mapping[int, int]) -> bool:
    """Tell whether one and the same stands right before a denial and an act: Roe has not sold."""
    if small(it.one)[it.position + 1 : it.position + 2] == ("even",):
        return False
    before, there = preceding(it.one, it.position, 1), preceding(it.other, it.there, 1)
    return bool(before and there) and across.get(before[0]) == there[0]


def _of_one_name(it: Denial, across: Mapping[int, int]) -> bool:
    """Tell whether one name stands right before an act and its denial: Roe has not offered to."""
    before, there = preceding(it.one, it.position, 1), preceding(it.other, it.there, 1)
    if it.by not in NEGATIONS or not before or not there or not it.one[before[0]].name:
        return False
    # `denied that Roe had offered to` denies it as well
    far = any(denying(it.other)[max(0, it.there - _FAR) : it.there])
    return it.of_one_word and across.get(before[0]) == there[0] and not far


def _goes_on_alike(it: Denial, across: Mapping[int, int]) -> bool:
    """Tell whether the same befell what the one denies: no man was hurt, they shut the beds."""
    act = following(it.one, it.spot, 2)
    counted = it.there and it.other[it.there - 1].number is not None
    if counted and any(across.get(at) in following(it.other, it.there, 2) for at in act):
        return True
    done = across.get(act[0], -1) if act else -1
    suffered = act[:1] and small(it.one)[act[0] - 1] in BEING
    near = done >= 0 and 0 < it.there - done <= _OBJECT
    return bool(suffered) and near and it.of_one_word


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
        conditional = is_conditional(one, places[0]) and "if" not in small(other)
        if nobody_did_more(one, places[0]) or conditional:
            continue
        if all(place in across for place in rest):
            first = max(0, places[0] - 1)
            said = next(across[place] for place in (first, *rest) if place in across)
            if is_asked(other, said):
                continue
            return _told(one[first : places[0] + 1], [other[said]], here)
    return None


def denies_alone(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Tell whether one statement denies something, and the other nothing in any way."""
    if any(f"un{word}" in small(other) for word in small(one)):
        return False  # was not affected, and was unaffected
    both = frozenset(small(one))  # what both are about: a ban, the refusal
    return bool(deniers(one)) and not any(
        denies and word not in _WEAK and (token.key in NEGATIONS or word not in both)
        for denies, token, word in zip(denying(other), other, small(other), strict=True)
    )
