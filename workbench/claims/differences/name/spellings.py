"""Names that are written almost alike: two spellings of one, or somebody else.

Spellings of one name agree in what is heard between the vowels (Yuri, Yury; Mohammed, Muhammad).
Where they don't it is another name (Bremen, Bergen), unless one is derived from the other
(Islamist, Islamic) or it is a slip of the pen. In the name of a person, who has a first name and
a last, every letter counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from workbench.claims.differences.slots import Pair, difference, in_capitals
from workbench.claims.model import AlignedKind, Difference, DifferenceKind
from workbench.claims.words.firstnames import called
from workbench.claims.words.sounds import heard_alike, letters
from workbench.claims.words.tokens import Token, name_places

_ENDINGS = frozenset({"s", "n", "an", "ian", "ern", "er", "ers", "ese", "ish", "i", "ic"})
_CLOSE = 0.5
"""Names in surroundings less alike may be of two: Broadcom, Brocade."""


def spelling_differences(pair: Pair) -> Iterator[Difference]:
    """Name linked names that aren't the same: as another name, or as worded otherwise."""
    named = [place for place in name_places(pair.a) if place in pair.to_b]
    kinds = {i: kind for i, _, kind in pair.links} if named else {}
    for i in named:
        j, kind = pair.to_b[i], kinds[i]
        x, y = pair.a[i], pair.b[j]
        if x.text == y.text or not y.name or kind is AlignedKind.SYNONYM:
            continue
        if in_capitals(pair.a) or in_capitals(pair.b) or "#" in x.key:
            continue
        one, other = letters(x.text), letters(y.text)
        if one == other or called(one) & called(other) or _is_adjective(one, other):
            continue
        of_person = _is_of_person(pair, i, j)
        if not of_person and _are_derived(one, other):
            continue
        if kind is AlignedKind.SAME:
            # of one stem: a plural, or a last letter that is written otherwise
            if of_person and len(one) == len(other):
                yield difference(DifferenceKind.WORDING, [x], [y])
        elif _is_of_other_sex(pair, i, j):
            yield difference(DifferenceKind.NAME, [x], [y])
        elif heard_alike(one, other):
            yield difference(DifferenceKind.WORDING, [x], [y])
        elif of_person or pair.closeness(i, j) >= _CLOSE:
            yield difference(DifferenceKind.NAME, [x], [y])


def may_be_one(one: str, other: str) -> bool:
    """Tell whether two names may be spellings of one, or one derived from the other."""
    x, y = letters(one), letters(other)
    return heard_alike(x, y) or _are_derived(x, y)


def _is_of_other_sex(pair: Pair, i: int, j: int) -> bool:
    """Tell whether a first name is a man's here and a woman's there: Martin, Martina."""
    shorter, longer = sorted((letters(pair.a[i].text), letters(pair.b[j].text)), key=len)
    return longer == shorter + "a" and _is_of_person(pair, i, j, steps=(1,))


def _is_of_person(pair: Pair, i: int, j: int, steps: Sequence[int] = (-1, 1)) -> bool:
    """Tell whether the same name stands right before both, or right behind: Ann Hale, Ann Hall."""
    return any(
        pair.to_b.get(i + step) == j + step
        and pair.a[i + step].name
        and pair.b[j + step].name
        and _touch(pair.a, i, step)
        and _touch(pair.b, j, step)
        for step in steps
    )


def _touch(tokens: Sequence[Token], place: int, step: int) -> bool:
    first, last = sorted((place, place + step))
    return tokens[last].start - tokens[first].end == 1


def _are_derived(one: str, other: str) -> bool:
    """Tell whether two words differ in their endings only: Islamist, Islamic."""
    common = sum(
        1 for _ in takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False))
    )
    return common > min(len(one), len(other)) // 2


def _is_adjective(one: str, other: str) -> bool:
    """Tell whether one word is the other with an ending of adjectives: Arabia, Arabian."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS
