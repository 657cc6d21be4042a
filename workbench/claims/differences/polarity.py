"""What one statement says and the other denies: negation, and words of opposite meaning."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from workbench.claims.differences.slots import Pair, following, preceding
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.opposites import Occurrence, Side, occurrences, opposed, sides
from workbench.claims.words.tokens import Sort, Token, Tokens, content_places, once, small

_CLOSE = 0.5
"""Surroundings less alike than this may deny something else."""
_NEAR = 0.2
"""Surroundings this alike will do where a statement as a whole denies something of two parties:
where "not" stands among its first `_MAIN` words and right before the word (`_DIRECT`)."""
_MAIN, _DIRECT, _PARTIES = 5, 2, 2
_SCOPE = 4
"""How many words after "not" it still denies."""
_BREAKS = word_set(
    "of by from for as with "
    "but because although though while when if that which who and or only just merely"
)
_NOT_ONLY = frozenset({"only", "just", "merely"})
_DENYING = word_set(
    """deny denies denied denying denial denials decline declines declined declining refuse refuses
    refused refusing refusal reject rejects rejected rejecting fail fails failed failing failure
    halt halts halted halting freeze freezes froze frozen freezing suspend suspends suspended
    suspending cease ceases ceased ban bans banned banning allegation allegations accusation
    accusations
    refute refutes refuted refuting dispute disputes disputed disputing rule ruled rules prevent
    prevented prevents stop stopped avoid avoided lack lacked lacks unable hardly barely
    scarcely against whether"""
)
"""Words that deny by themselves: beside them the other side's "not" is no contradiction."""
_WITHOUT_MARK = word_set(
    """dont cant wont didnt isnt wasnt wouldnt couldnt doesnt arent hasnt havent hadnt shouldnt
    werent"""
)
_OF_THINGS = frozenset({"no", "neither", "nor", "none", "nobodi", "noth"})
"""Denials of who or what there is: what the other side denies otherwise is the same."""
_DISOWNING = word_set("deny denies denied denying")
_DISOWNED = 8
"""How many words after "denied" it denies."""
_SAYING = frozenset({"say", "tell"})
"""Who didn't say a thing is silent of it: no denial of what he says elsewhere."""
_URGING = word_set(
    """urge urges urged urging ask asks asked asking warn warns warned warning advise advises
    advised tell tells told beg begs begged press pressed implore implored want wants wanted
    call calls called"""
)
"""Behind these words "not to" tells what somebody wishes, not what is."""
_WISHED = 5
"""How many words before "not to" somebody is urged."""
_FAILING = word_set("fail failed fails failing refused refuses refusing declined declines unable")
"""Before "to" these deny what follows."""
_LACKING = word_set("lack lacks lacked lacking")
_REFUSING = _FAILING | _LACKING
_STATING = frozenset({"stay", "remain", "keep", "becom", "turn", "get", "still", "again", "left"})
"""Words that say of a state that it lasts or sets in: `stayed open` stands where `open` does."""
_REVERSIBLE = 4
"""A word that `un` turns round has so many letters, or it is another: rest, unrest."""
_PERSONS = frozenset({"nobodi", "none", "noth"})


def polarity_differences(pair: Pair) -> Iterator[Difference]:
    """Name what one side denies of what both say, at most once, and words that are opposite."""
    found = (
        _denied(pair)
        or next(_opposed(pair), None)
        or _disowned(pair)
        or _only_denied(pair)
        or next(_reversed(pair), None)
    )
    if found is not None:
        yield found


def _denied(pair: Pair) -> Difference | None:
    """Find a linked word that is denied on one side and asserted on the other."""
    best: tuple[float, Difference] | None = None
    for one, other, across, back, here in (
        (pair.a, pair.b, pair.to_b, pair.to_a, True),
        (pair.b, pair.a, pair.to_a, pair.to_b, False),
    ):
        for position, spot in _negated(one):
            there = across.get(spot)
            if there is None or one[spot].key in _SAYING:
                continue
            # who failed to do it on this side, and is linked to who did on that, denies there, too
            shared = back if one[position].key in NEGATIONS else ()
            if denied(other, there, shared=shared) or _is_opposed(one, spot, other, there):
                continue
            if one[position].key in _OF_THINGS and _negated(other):
                continue
            alike = pair.closeness(spot, there) if here else pair.closeness(there, spot)
            near = alike >= _CLOSE or (
                alike >= _NEAR
                and position <= _MAIN
                and spot - position <= _DIRECT
                and _between_two(pair)
            )
            if not near or (best is not None and alike <= best[0]):
                continue
            word = _whole(one, position, spot)
            x, y = (word, other[there]) if here else (other[there], word)
            best = alike, _difference(x, y)
    return best[1] if best is not None else None


def _is_opposed(one: Sequence[Token], spot: int, other: Sequence[Token], there: int) -> bool:
    """Tell whether a word is linked to its opposite, as by a concept: not attend, stayed away."""
    held, met = _sides_at(one, spot), _sides_at(other, there)
    return any(not side.others.isdisjoint(met) for side in held)


def _sides_at(tokens: Sequence[Token], place: int) -> frozenset[Side]:
    found = [one for one in occurrences(tokens) if one.start <= place < one.end]
    return frozenset().union(*[one.sides for one in found])


def _between_two(pair: Pair) -> bool:
    """Tell whether both statements speak of the same two parties."""
    names = {pair.a[link.a].key for link in pair.links if pair.a[link.a].name}
    return len(names) >= _PARTIES


def _disowned(pair: Pair) -> Difference | None:
    """Find "denied" before words that the other side says without denying anything."""
    for one, other, across, here in (
        (pair.a, pair.b, pair.to_b, True),
        (pair.b, pair.a, pair.to_a, False),
    ):
        if not _disowning(one) or any(_denying(other)):
            continue
        for position in _disowning(one):
            token = one[position]
            scope = range(position + 1, min(len(one), position + 1 + _DISOWNED))
            linked = [across[p] for p in scope if p in across and _plain_word(one[p])]
            if len(linked) >= 2:
                said = other[linked[0]]
                return _difference(token, said) if here else _difference(said, token)
    return None


def _only_denied(pair: Pair) -> Difference | None:
    """Find a denial that is all in which two statements differ, wherever it stands: `kam nicht`."""
    if bool(_deniers(pair.a)) == bool(_deniers(pair.b)):
        return None
    for one, other, across, here in (
        (pair.a, pair.b, pair.to_b, True),
        (pair.b, pair.a, pair.to_a, False),
    ):
        places = _deniers(one)
        if len(places) != 1 or _deniers(other) or any(_denying(other)):
            continue
        rest = [place for place in content_places(one) if place not in places]
        if not 1 < len(rest) == len(content_places(other)):
            continue
        words = small(one)
        if not _NOT_ONLY.isdisjoint(words[places[0] + 1 : places[0] + 2]) or "until" in words:
            continue
        if all(place in across for place in rest):
            first = max(0, places[0] - 1)
            said = next(across[place] for place in (first, *rest) if place in across)
            word = _joined(one, Occurrence(first, places[0] + 1, frozenset()))
            return _difference(word, other[said]) if here else _difference(other[said], word)
    return None


@once
def _deniers(tokens: Tokens) -> list[int]:
    """Return the places of the words that deny by their keys: no, not."""
    return [place for place, token in enumerate(tokens) if token.key in NEGATIONS]


def _plain_word(token: Token) -> bool:
    return token.sort is Sort.WORD and not token.name


@once
def _disowning(tokens: Tokens) -> list[int]:
    """Return the places of "denied", unless something before may deny it."""
    words = enumerate(small(tokens))
    return [p for p, w in words if w in _DISOWNING and not denied(tokens, p, itself=False)]


@once
def _negated(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the places of words that deny, with that of the word they deny."""
    found = []
    words = enumerate(small(tokens))
    for position in [p for p, w in words if tokens[p].key in NEGATIONS or w in _REFUSING]:
        token = tokens[position]
        if not _denies(tokens, position) or _is_wish(tokens, position):
            continue
        for spot in range(position + 1, min(len(tokens), position + 1 + _SCOPE)):
            one = tokens[spot]
            if one.start < token.end:
                # signs without spaces are read in pairs that overlap
                continue
            if spot == position + 1 and token.key == "no" and one.text.lower() == "one":
                continue
            if one.text.lower() in _BREAKS:
                break
            if one.sort is Sort.WORD and not one.name:
                if "until" in small(tokens)[spot + 1 : spot + _SCOPE]:
                    break  # `not passed until midnight`: passed then
                found.append((position, spot))
                if token.key not in _PERSONS:
                    break
    return found


def _denies(tokens: Tokens, position: int) -> bool:
    """Tell whether a word denies what follows: no, not, failed to, lacks."""
    if tokens[position].key in NEGATIONS:
        return True
    words = small(tokens)
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
    start = max(0, position - _SCOPE - 1)
    before = enumerate(_denying(tokens)[start:position], start)
    return (itself and small(tokens)[position] in _DENYING) or any(
        denies and (place not in shared or tokens[place].key in NEGATIONS)
        for place, denies in before
    )


@once
def _denying(tokens: Tokens) -> list[bool]:
    """Return for each word whether it denies."""
    words = small(tokens)
    return [
        token.key in NEGATIONS
        or word in _DENYING
        or word in _WITHOUT_MARK
        or (word == "yet" and words[place + 1 : place + 2] == ("to",))
        for place, (token, word) in enumerate(zip(tokens, words, strict=True))
    ]


def _opposed(pair: Pair) -> Iterator[Difference]:
    """Words of opposite meaning in one slot, where neither side has the other's word as well."""
    a_sides, b_sides = sides(pair.a), sides(pair.b)
    if a_sides.isdisjoint(opposed(pair.b)):
        return
    left, right = occurrences(pair.a), occurrences(pair.b)
    for x in left:
        against = {other for side in x.sides if side not in b_sides for other in side.others}
        if not against:
            continue
        for y in right:
            if not any(side in against and side not in a_sides for side in y.sides):
                continue
            if _is_shared(pair, x, y):
                continue
            if _negated_before(pair.a, x.start) != _negated_before(pair.b, y.start):
                continue
            if _in_one_slot(pair, x, y):
                yield _difference(_joined(pair.a, x), _joined(pair.b, y))
                return


def _is_shared(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether a word of either phrase stands on the other side elsewhere than in the other."""
    one, other = range(x.start, x.end), range(y.start, y.end)
    return any(
        places.get(place, within[0]) not in within and tokens[place].content
        for run, within, places, tokens in (
            (one, other, pair.to_b, pair.a),
            (other, one, pair.to_a, pair.b),
        )
        for place in run
    )


def _in_one_slot(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether two phrases stand beside the same, or all else of one side is shared."""
    alike = pair.closeness(x.start, y.start)
    if alike < _NEAR or _crossed(pair, x, y):
        return False
    if alike >= _CLOSE and (
        pair.to_b.get(_beside(pair.a, x, -1), -1) == _beside(pair.b, y, -1)
        or pair.to_b.get(_beside(pair.a, x, 1), -1) == _beside(pair.b, y, 1)
    ):
        return True
    return _all_else_shared(pair.a, x, pair.to_b) or _all_else_shared(pair.b, y, pair.to_a)


def _crossed(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether what stands before the one phrase stands behind the other: bought by, sold to.

    Not what stands right beside both: "found Hart guilty", "cleared Hart".
    """
    near = {_beside(pair.a, x, -1), _beside(pair.a, x, 1)}
    there = {_beside(pair.b, y, -1), _beside(pair.b, y, 1)}
    return any(
        pair.a[link.a].content
        and not (link.a in near and link.b in there)
        and (link.a < x.start) != (link.b < y.start)
        for link in pair.links
    )


def _beside(tokens: Sequence[Token], found: Occurrence, step: int) -> int:
    """Return the place of the next word that carries something, `stayed` and the like left out."""
    place = found.end - 1 if step > 0 else found.start
    near = following(tokens, place, 2) if step > 0 else preceding(tokens, place, 2)
    return next((at for at in near if tokens[at].key not in _STATING), -2)


def _all_else_shared(tokens: Sequence[Token], found: Occurrence, linked: Mapping[int, int]) -> bool:
    others = [
        place
        for place in content_places(tokens)
        if not found.start <= place < found.end and tokens[place].key not in _STATING
    ]
    return bool(others) and all(place in linked for place in others)


def _reversed(pair: Pair) -> Iterator[Difference]:
    """A word, and in its slot the same word behind `un` or `non`: vaccinated, unvaccinated."""
    if not _turned(pair.a) and not _turned(pair.b):
        return
    for one, other, linked, back, here in (
        (pair.a, pair.b, pair.to_b, pair.to_a, True),
        (pair.b, pair.a, pair.to_a, pair.to_b, False),
    ):
        for place, turned in _turned(one).items():
            words = small(other)
            if place in linked or turned not in words:
                continue
            spot = words.index(turned)
            i, j = (place, spot) if here else (spot, place)
            if spot in back or pair.closeness(i, j) < _CLOSE:
                continue
            if not _negated_before(one, place) and not _negated_before(other, spot):
                yield _difference(pair.a[i], pair.b[j])
                return


@once
def _turned(tokens: Tokens) -> dict[int, str]:
    """Return the words behind `un` and `non`, by the places of the words that begin so."""
    words = enumerate(small(tokens))
    stems = {p: w.removeprefix("un").removeprefix("non") for p, w in words if w[:1] in "un"}
    return {
        place: stem
        for place, stem in stems.items()
        if len(stem) >= _REVERSIBLE and stem != small(tokens)[place]
    }


def _negated_before(tokens: Sequence[Token], position: int) -> bool:
    before = tokens[max(0, position - _SCOPE) : position]
    return any(token.key in NEGATIONS or token.key == "non" for token in before)


def _joined(tokens: Sequence[Token], found: Occurrence) -> Token:
    """Return a phrase as one token."""
    run = tokens[found.start : found.end]
    return run[0]._replace(text=" ".join(token.text for token in run), end=run[-1].end)


def _whole(tokens: Sequence[Token], position: int, spot: int) -> Token:
    """Return what denies together with what it denies: `didn't recover` for its `n't`."""
    first = position
    if position and tokens[position - 1].end == tokens[position].start:
        first = position - 1
    run = tokens[first : spot + 1]
    return run[0]._replace(text=" ".join(token.text for token in run), end=run[-1].end)


def _difference(x: Token, y: Token) -> Difference:
    return Difference(DifferenceKind.NEGATION, x.text, y.text, (x.start, x.end), (y.start, y.end))
