"""What a number counts, and whether two numbers count the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations

from workbench.claims.differences.number.figures import Figure
from workbench.claims.differences.number.sorts import PEOPLE, is_total
from workbench.claims.differences.slots import Pair, following, preceding
from workbench.claims.words.lexicon import DETERMINERS, word_set
from workbench.claims.words.tokens import Token, small

OF_TIME = word_set("second minut hour day week month year decad centuri")
_WITHIN = word_set("of the a an its their his her our these those other more such % $ € £")
"""Little words that may stand between a number and what it counts."""
_GROUPS = tuple(
    tuple(word_set(words) for words in groups)
    for groups in (
        ("women", "men", "children"),
        ("officers police policemen", "protesters demonstrators marchers"),
        ("soldiers troops", "civilians"),
        ("passengers", "crew"),
        ("teachers", "students pupils"),
    )
)
"""In each line, people of whom nobody is of two groups."""


def nouns(tokens: Sequence[Token], figure: Figure) -> list[int]:
    """Return the places of the words that may tell what a number counts, up to the next part.

    A unit of measure isn't among them.
    """
    found: list[int] = []
    position = last = max(figure.position, figure.end)
    for other in following(tokens, position, 3):
        token = tokens[other]
        if token.number is not None and last == position and is_total(tokens, other):
            last = other  # nine of the fourteen provinces
            continue
        if token.number is not None or other - position > 5:
            break
        if not _WITHIN.issuperset(small(tokens)[last + 1 : other]):
            break
        last = other
        if not token.name and token.key not in OF_TIME:
            found.append(other)
    return found


def count_the_same(
    pair: Pair, x: Figure, y: Figure, left: Sequence[int], right: Sequence[int]
) -> bool:
    """Tell whether what is counted is linked: 60 American diplomats, dozens of diplomats.

    `left` and `right` are the `nouns` of the two, here and below.
    """
    if _counts_elsewhere(pair.b, left, right, pair.to_b) or _counts_elsewhere(
        pair.a, right, left, pair.to_a
    ):
        return False
    if any(
        pair.to_b.get(i) in right and _many(pair.a[i]) == _many(pair.b[pair.to_b[i]]) for i in left
    ):
        return True
    one, other = _are_people(pair.a, left), _are_people(pair.b, right)
    # `employs 3,900 people`, `3,700 employees`
    before = any(pair.to_b.get(i) in right for i in preceding(pair.a, x.position, 1))
    before = before or any(pair.to_a.get(j) in left for j in preceding(pair.b, y.position, 1))
    if before and (one or other):
        return True
    return may_be_one_people(pair, left, right) and pair.closeness(x.position, y.position) > 0


def may_be_one_people(pair: Pair, left: Sequence[int], right: Sequence[int]) -> bool:
    """Tell whether both are people who may be the same: not women here and children there."""
    if not _are_people(pair.a, left) or not _are_people(pair.b, right):
        return False
    return not are_other_groups(small(pair.a)[left[0]], small(pair.b)[right[0]])


def is_part(tokens: Sequence[Token], figure: Figure) -> bool:
    """Tell whether a figure is of a part of some: two of the men."""
    behind = small(tokens)[figure.position + 1 : figure.position + 3]
    total = any(token.number for token in tokens[figure.position + 3 : figure.position + 4])
    return behind[:1] == ("of",) and not DETERMINERS.isdisjoint(behind[1:]) and not total


def of_other_groups(a: Sequence[Token], x: Figure, b: Sequence[Token], y: Figure) -> bool:
    """Tell whether two figures count people who can't be the same."""
    left, right = nouns(a, x), nouns(b, y)
    return bool(left and right) and are_other_groups(small(a)[left[0]], small(b)[right[0]])


def are_other_groups(one: str, other: str) -> bool:
    """Tell whether two words name people who can't be the same: officers and protesters."""
    return any(
        one in group and other in another
        for groups in _GROUPS
        for group, another in permutations(groups, 2)
    )


def are_other_people(pair: Pair, left: Sequence[int], right: Sequence[int]) -> bool:
    """Tell whether both are people who can't be the same: women here and children there."""
    people = _are_people(pair.a, left) and _are_people(pair.b, right)
    return people and not may_be_one_people(pair, left, right)


def _are_people(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    return bool(places) and tokens[places[0]].text.lower() in PEOPLE


def _many(token: Token) -> bool:
    """Tell whether a noun is of many: pirates, but not the pirate of `two pirate vessels`."""
    word = token.text.lower()
    return word in PEOPLE or (word.endswith("s") and not word.endswith("ss"))


def _counts_elsewhere(
    tokens: Sequence[Token], places: Sequence[int], others: Sequence[int], linked: Mapping[int, int]
) -> bool:
    """Tell whether another number counts there what one counts here: 80, 85 men of five towns."""
    place = linked.get(places[0], -1) if places else -1
    number = tokens[place - 1].number if place > 0 and place not in others else None
    return number is not None and not number.unit
