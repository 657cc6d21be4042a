"""Whether two statements that differ in one thing differ in another as well, and so tell of two.

`The firm cuts 400 jobs in Vale` and `The firm cuts 250 jobs in Lund` are alike but for a figure
and a place: both may be right.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from workbench.claims.differences.number.figures import figures
from workbench.claims.differences.periods import of_two_periods
from workbench.claims.differences.slots import Pair, apart, following, preceding, within
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.speakers.namings import plain, words_in
from workbench.claims.words.lexicon import DETERMINERS, POSSESSIVES, word_set
from workbench.claims.words.tokens import Sort, Token, Tokens, once, small

_OF_OTHERS = frozenset({DifferenceKind.NAME, DifferenceKind.ACTOR})
_MONTHS = word_set("jan feb mar apr may jun jul aug sep oct nov dec")
_SEVERAL, _FAR = 2, 1.9
"""So many figures of which none is alike are of two things, if one is so many times the other."""
_WHERE = frozenset({"in", "at", "near", "across"})
_EACH = DETERMINERS | POSSESSIVES
_SCOPES = word_set("worldwide nationwide nationally globally countrywide statewide")
"""Words that say where by themselves."""
_DATELINE, _DASH = 6, 3
"""A place with an agency before a dash has so many words at most, and the dash so many signs."""


def of_two_things(
    pair: Pair, named: Sequence[Difference], speakers: Collection[str | None] = ()
) -> bool:
    """Tell whether another party, place or time is told beside what contradicts.

    `named` are all differences of the pair; that another one of the `speakers` says so, or that
    it is reported from elsewhere, is none.
    """
    said = frozenset(plain(word) for speaker in speakers if speaker for word in words_in(speaker))
    for one in named:
        if one.kind in _OF_OTHERS and not _are_of(one, said) and not _in_dateline(pair, one):
            return True
        if one.kind is DifferenceKind.DATE and _of_two_months(one):
            return True
    if _of_two_places(pair) or _in_no_figure_alike(pair, named):
        return True
    counted = any(one.kind is DifferenceKind.NUMBER for one in named)
    if counted and of_two_periods(pair.a, pair.b):
        return True
    denials = [one for one in named if one.kind is DifferenceKind.NEGATION]
    turned = [one for one in named if one.kind is DifferenceKind.DATE and _is_relative(one)]
    return bool(denials) and (bool(turned) or _beside_two_names(pair, denials[0]))


def _in_no_figure_alike(pair: Pair, named: Sequence[Difference]) -> bool:
    """Tell whether two figures or more differ, one of them by far, and none is the same.

    As in 19 goals in 33 games of the league, four in five of the cup.
    """
    if pair.almost_one or sum(one.kind is DifferenceKind.NUMBER for one in named) < _SEVERAL:
        return False
    left = {(one.sort, one.value) for one in figures(pair.a) if not one.vague}
    right = {(one.sort, one.value) for one in figures(pair.b) if not one.vague}
    far = any(
        max(x, y) > _FAR * min(x, y) for sort, x in left for other, y in right if sort == other
    )
    return len(left) >= _SEVERAL <= len(right) and left.isdisjoint(right) and far


def _of_two_places(pair: Pair) -> bool:
    """Tell whether each says where, and neither names the other's place: at Vale, in Orr."""
    left, right = _places(pair.a), _places(pair.b)
    return bool(left and right) and not (
        left & {token.key for token in pair.b} or right & {token.key for token in pair.a}
    )


@once
def _places(tokens: Tokens) -> frozenset[str]:
    """Return the keys of the names right behind a preposition of place, but for a dateline's."""
    words, end = small(tokens), _dateline_end(tokens)
    found = {token.key for token, word in zip(tokens, words, strict=True) if word in _SCOPES}
    for at in range(1, len(tokens)):
        before = at - 1 - (words[at - 1] in _EACH)
        if (
            (tokens[at].name or words[at] == "capital")
            and tokens[at].sort is Sort.WORD
            and before >= 0
            and words[before] in _WHERE
            and tokens[at].end > end
        ):
            found.add(tokens[at].key)
    return frozenset(found)


def one_says_where(pair: Pair) -> bool:
    """Tell whether one of two statements names a place that the other leaves out, and only one."""
    left = _places(pair.a) - {token.key for token in pair.b}
    right = _places(pair.b) - {token.key for token in pair.a}
    return bool(left) != bool(right)


def name_others(pair: Pair, speakers: Collection[str | None] = ()) -> bool:
    """Tell whether each of two statements names somebody or something that the other leaves out.

    Who says so is nobody else, nor is the place of a report.
    """
    said = frozenset(plain(word) for speaker in speakers if speaker for word in words_in(speaker))
    left, right = _named(pair.a), _named(pair.b)
    return bool(
        {word for key, word in left.items() if key not in right} - said
        and {word for key, word in right.items() if key not in left} - said
    )


@once
def _named(tokens: Tokens) -> dict[str, str]:
    """Return the names in a statement, plain, by their keys."""
    end = _dateline_end(tokens)
    return {
        token.key: plain(token.text)
        for token in tokens
        if token.name and token.sort is Sort.WORD and token.end > end
    }


def _are_of(told: Difference, said: Collection[str]) -> bool:
    """Tell whether the names that differ are those of who says so."""
    return all(plain(word) in said for name in (told.a, told.b) for word in words_in(name))


@once
def _dateline_end(tokens: Tokens) -> int:
    """Return where the dateline of a report ends in its article: `ANKARA (Reuters) - `; or 0."""
    for before, after in pairwise(tokens[: _DATELINE + 1]):
        if not before.text[:1].isupper():
            return 0
        if after.start - before.end >= _DASH:
            return before.end
    return 0


def _in_dateline(pair: Pair, told: Difference) -> bool:
    sides = (pair.a, told.a_span), (pair.b, told.b_span)
    return any(span is not None and span[1] <= _dateline_end(tokens) for tokens, span in sides)


def _of_two_months(told: Difference) -> bool:
    """Tell whether two months are told, without their days: rose in May, rose in June."""
    return {told.a.lower()[:3], told.b.lower()[:3]} <= _MONTHS and _is_relative(told)


def _is_relative(told: Difference) -> bool:
    """Tell whether a time is told without figures: this year, next year; before, after."""
    return not any(sign.isdigit() for sign in told.a + told.b)


def _beside_two_names(pair: Pair, told: Difference) -> bool:
    """Tell whether opposites each stand beside the name of another: cleared Roe, found Doe guilty.

    Neither name stands on the other side.
    """
    left, right = _beside(pair.a, told.a_span), _beside(pair.b, told.b_span)
    return bool(left and right) and not (
        left & {token.key for token in pair.b} or right & {token.key for token in pair.a}
    )


def _beside(tokens: Sequence[Token], span: tuple[int, int] | None) -> frozenset[str]:
    """Return the keys of the names right beside the words in a span, in the same part."""
    inside = within(tokens, span)
    if not inside:
        return frozenset()
    first, last = inside[0], inside[-1]
    before = preceding(tokens, first, 1) if first and not apart(tokens, first - 1) else []
    behind = following(tokens, last, 1) if not apart(tokens, last) else []
    return frozenset(tokens[at].key for at in (*before, *behind) if tokens[at].name)
