"""Whether two phrases of opposite meaning stand in one slot: beside the same, or of one name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.claims.differences.date.dates import at_other_times
from workbench.claims.differences.slots import Pair, apart, following, preceding
from workbench.claims.words.irregular import is_past
from workbench.claims.words.lexicon import DETERMINERS, HELPING, PREPOSITIONS, word_set
from workbench.claims.words.opposites import Occurrence, occurrences
from workbench.claims.words.tokens import (
    Sort,
    Token,
    Tokens,
    content_places,
    name_places,
    once,
    small,
)

_CLOSE = 0.5
"""Surroundings less alike than this may speak of something else."""
_HALF = 0.45
"""Statements that share so much speak of one act where its subject is one."""
_MOST = 0.6
"""Where so much is shared, what moved tells nothing of who acts."""
_NEAR = 0.2
"""Enough where all else of one side is shared."""
_STATING = frozenset({"stay", "remain", "keep", "becom", "turn", "get", "still", "again", "left"})
"""Words that say of a state that it lasts or sets in: `stayed open` stands where `open` does."""
_AUXILIARIES = HELPING | {"also", "then", "later"}
_SOME = 0.35
"""Statements that share less are of two acts towards one person."""
_WAYS = word_set(
    """up down higher lower rose risen rise rises fell fallen fall falls climbed climbs gained gains
    grew grown grow slipped slid dropped drops declined jumped tumbled plunged surged soared
    slumped sank increased decreased shrank"""
)
"""Words that tell which way a figure went."""
_FIGURE = 10
"""So many words from them stands the figure."""
_OF_FIGURES = word_set(
    """percent million billion thousand trillion euro euros dollar dollars pound pounds
    point points year years quarter month months week day first second third fourth half earlier"""
) | {"per cent"}
_COUNTING = word_set("all both one every each any some most")
_ROLE = 5
"""So many words behind an act begins the name of whom it hits: accepted former minister Lowe."""


def in_one_slot(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether two phrases stand beside the same, or all else of one side is shared."""
    if not x.of_two(y) and _behind_one_preposition(pair, x, y) and _of_two_objects(pair, x, y):
        return False  # open to cars, closed to trucks
    alike = pair.closeness(x.start, y.start)
    beside = pair.to_b.get(_beside(pair.a, x, -1), -1) == _beside(pair.b, y, -1) or pair.to_b.get(
        _beside(pair.a, x, 1), -1
    ) == _beside(pair.b, y, 1)
    if (
        not x.of_two(y)
        and pair.almost_one
        and (beside or alike >= _CLOSE or pair.touching(x.start, y.start))
    ):
        return True  # whatever moved: `on Monday wheat rose`, `wheat fell on Monday`
    before = pair.to_b.get(_beside(pair.a, x, -1), -1) == _beside(pair.b, y, -1) >= 0
    named = before and pair.a[_beside(pair.a, x, -1)].name
    if before and alike >= _NEAR and not (x.of_two(y) or x.in_turn(y) or at_other_times(pair)):
        i, j = _beside(pair.a, x, -1), _beside(pair.b, y, -1)
        if (
            _acts(pair.a, i, x)
            and _acts(pair.b, j, y)
            and not _has_object(pair.a, x, pair.to_b)
            and not _has_object(pair.b, y, pair.to_a)
        ):
            return True  # the crown gained, the crown fell
    if named and not x.of_two(y) and alike >= _NEAR and pair.shared >= _HALF:
        return True  # Roe has stepped down, Roe remains
    if of_one_figure(pair, x, y):
        return True  # profit fell to 34 million; a profit of 34 million, up from 29
    if x.of_outcome(y) and _of_one_name(pair, x, y):
        return True  # acquitted the mayor, Ann Lowe; Ann Lowe, who ran Vale, was found guilty
    if not x.of_two(y) and not x.in_turn(y) and _of_one_object(pair, x, y):
        return True  # accepted the former minister, Ann Lowe; rejected Ann Lowe
    if alike >= _NEAR and not x.of_two(y) and not x.in_turn(y) and _of_one_age(pair):
        return True  # the 39-year-old driver was killed, the 39-year-old escaped with bruises
    if x.of_two(y) and _of_two_objects(pair, x, y):
        return False  # lost the backing, took heat
    if alike < _NEAR or ((x.of_two(y) or pair.shared < _MOST) and _crossed(pair, x, y)):
        return False
    if alike >= _CLOSE and (beside or (not x.of_two(y) and pair.touching(x.start, y.start))):
        return True
    return _all_else_shared(pair.a, x, pair.to_b) or _all_else_shared(pair.b, y, pair.to_a)


def of_one_figure(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether two phrases tell which way one and the same figure went: 6 percent up, down.

    And of one thing: the same word, no name, stands close by both. Fell, but is still higher than
    before the slump tells of two ways.
    """
    ways = small(pair.a)[x.start : x.end], small(pair.b)[y.start : y.end]
    if any(_WAYS.isdisjoint(way) for way in ways) or at_other_times(pair):
        return False
    if _goes_that_way(pair.b, x) or _goes_that_way(pair.a, y):
        return False
    near = range(x.start - _FIGURE, x.end + _FIGURE), range(y.start - _FIGURE, y.end + _FIGURE)
    numbers = [
        link
        for link in pair.links
        if pair.a[link.a].number is not None and link.a in near[0] and link.b in near[1]
    ]
    return any(not _is_dating(pair.a, link.a) for link in numbers) and any(
        _is_thing(pair.a, link.a)
        and _is_thing(pair.b, link.b)
        # `250 tonnes` on both sides tells only the unit
        and not (_is_counted(pair.a, link.a) and _is_counted(pair.b, link.b))
        and link.a in near[0]
        and link.b in near[1]
        for link in pair.links
    )


def _is_thing(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word may name what a figure is of."""
    token = tokens[place]
    named = token.name or small(tokens)[place] in _OF_FIGURES
    return token.sort is Sort.WORD and not named


def _is_counted(tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and tokens[place - 1].number is not None


def _goes_that_way(tokens: Sequence[Token], told: Occurrence) -> bool:
    """Tell whether another word of a statement tells the way that the other side tells."""
    return any(
        not one.sides.isdisjoint(told.sides)
        and not _WAYS.isdisjoint(small(tokens)[one.start : one.end])
        for one in occurrences(tokens)
    )


def _is_dating(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number dates or orders."""
    number = tokens[place].number
    return number is not None and number.unit in ("day", "year", "ordinal")


def _acts(tokens: Sequence[Token], subject: int, act: Occurrence) -> bool:
    """Tell whether a word is the subject of an act: between them stand only auxiliaries."""
    words = small(tokens)
    opens = subject == content_places(tokens)[0] or words[subject - 1] in DETERMINERS
    follows = _AUXILIARIES.issuperset(words[subject + 1 : act.start])
    told = is_past(words[act.start]) and tokens[act.start].key not in _STATING
    return opens and follows and told and not apart(tokens, subject)


def _has_object(tokens: Sequence[Token], act: Occurrence, linked: Mapping[int, int]) -> bool:
    """Tell whether an act is done to what only one side names: missed a chance, scored."""
    behind = small(tokens)[act.end : act.end + 1]
    if apart(tokens, act.end - 1):
        return False  # the cells failed, the authors say
    return bool(behind) and behind[0] in DETERMINERS and act.end + 1 not in linked


def _of_one_name(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether the names nearest to two phrases are one, and of two words."""
    i, j = _nearest_name(pair.a, x), _nearest_name(pair.b, y)
    if _full_names(pair.a) == _full_names(pair.b) and len(_full_names(pair.a)) == 1:
        return True
    if i is None or j is None or pair.to_b.get(i) != j:
        return False
    return pair.to_b.get(i + 1) == j + 1 and pair.a[i + 1].name


def _of_one_object(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether one name in full follows both phrases, but for what its bearer is."""
    left, right = _name_behind(pair.a, x), _name_behind(pair.b, y)
    if left is None or right is None or at_other_times(pair) or pair.shared < _SOME:
        return False
    return pair.to_b.get(left) == right and pair.to_b.get(left + 1) == right + 1


def _name_behind(tokens: Sequence[Token], found: Occurrence) -> int | None:
    """Return the place of the first name of two words behind a phrase, with no verb between."""
    words = small(tokens)
    if not is_past(words[found.start]):
        return None
    for place in range(found.end, min(found.end + _ROLE, len(tokens) - 1)):
        if tokens[place].name:
            end = place
            while end + 1 < len(tokens) and tokens[end + 1].name:
                end += 1
            # of `a White House event` the name only tells which
            part = end + 1 < len(tokens) and tokens[end + 1].content and not apart(tokens, end)
            part = part or tokens[end].text.endswith(("'s", "’s"))
            return place if end > place and not part else None
        if words[place] in PREPOSITIONS or is_past(words[place]):
            return None
    return None


def _of_one_age(pair: Pair) -> bool:
    """Tell whether both statements tell of somebody of one age: `the 39-year-old`."""
    to = pair.to_b.get
    return any(
        pair.a[i].number is not None
        and pair.a[i + 2 : i + 3]
        and pair.a[i + 2].key == "old"
        and to(i + 1) == j + 1
        and to(i + 2) == j + 2
        for i, j, _ in pair.links
    )


@once
def _full_names(tokens: Tokens) -> frozenset[tuple[str, str]]:
    """Return the keys of the names of two words that a statement has."""
    places = set(name_places(tokens))
    return frozenset(
        (tokens[at].key, tokens[at + 1].key)
        for at in places
        if at + 1 in places and at + 2 not in places and at - 1 not in places
    )


def _nearest_name(tokens: Sequence[Token], found: Occurrence) -> int | None:
    """Return the place of the first word of the name that stands nearest to a phrase."""
    places = name_places(tokens)
    away = [(max(found.start - at, at - found.end + 1), at) for at in places]
    first = min(away)[1] if away else None
    while first is not None and first - 1 in places:
        first -= 1
    return first


def _behind_one_preposition(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    behind = small(pair.a)[x.end : x.end + 1]
    return behind == small(pair.b)[y.end : y.end + 1] and not PREPOSITIONS.isdisjoint(behind)


def _of_two_objects(pair: Pair, x: Occurrence, y: Occurrence) -> bool:
    """Tell whether two acts are done to two things, named right behind them."""
    i, j = _beside(pair.a, x, 1), _beside(pair.b, y, 1)
    if i < 0 or j < 0 or pair.to_b.get(i) == j or _is_count(pair.a, i) or _is_count(pair.b, j):
        return False
    return not any(
        apart(tokens, at)
        for tokens, one, end in ((pair.a, x, i), (pair.b, y, j))
        for at in range(one.end - 1, end)
    )


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


def _is_count(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word only tells how many: on all counts, on one count."""
    return tokens[place].number is not None or small(tokens)[place] in _COUNTING


def _all_else_shared(tokens: Sequence[Token], found: Occurrence, linked: Mapping[int, int]) -> bool:
    others = [
        place
        for place in content_places(tokens)
        if not found.start <= place < found.end and tokens[place].key not in _STATING
    ]
    return bool(others) and all(place in linked for place in others)
