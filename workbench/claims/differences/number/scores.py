"""Scores and votes: `3-1`, `two-nil`; who stands first in them is a matter of telling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.claims.differences.slots import Pair, difference
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Token, Tokens, carrying, content_places, once, small

_HIGHEST = 400
"""Above this the two numbers are years, pages or a telephone's."""
_SURE, _CLOSE, _MUCH = 0.7, 0.5, 0.6
"""Surroundings so alike make one game of two scores, or less alike in statements of which so much
is the same: a report has the score of every inning."""
_SOME = 0.3
"""Enough for two votes, of which an article has one."""
_VOTING = word_set("vote votes voted voting decision ruling majority ballot")
_BESIDE = 3
_PARTS = frozenset({8.0, 16.0, 32.0, 64.0})
_HOURS, _MINUTES = 24, 60
_VOTES = frozenset({("votes",), ("points",), ("goals",), ("runs",), ("games",), ("seats",)})
_NIL = frozenset({"nil", "zero", "all"})


class Score(NamedTuple):
    """Two numbers, the higher first, and the places of their first and last words."""

    high: float
    low: float
    start: int
    end: int


def score_differences(pair: Pair) -> Iterator[Difference]:
    """Name the scores that differ where each statement has one."""
    left, right = _scores(pair.a), _scores(pair.b)
    if len(left) != 1 or len(right) != 1:
        return
    x, y = left[0], right[0]
    if (x.high, x.low) == (y.high, y.low):
        return
    alike = pair.closeness(x.start, y.start)
    voted = pair.shared >= _SOME and _is_vote(pair.a, x) and _is_vote(pair.b, y)
    if voted or alike >= _SURE or pair.almost_one or (alike >= _CLOSE and _much_shared(pair)):
        one, other = pair.a[x.start : x.end + 1], pair.b[y.start : y.end + 1]
        yield difference(DifferenceKind.NUMBER, one, other)


def of_one_vote(pair: Pair, told: Difference) -> bool:
    """Tell whether a difference is of two scores of votes, of which an event has one."""
    return _told_vote(pair.a, told.a_span) and _told_vote(pair.b, told.b_span)


def _told_vote(tokens: Sequence[Token], span: tuple[int, int] | None) -> bool:
    return span is not None and any(
        tokens[score.start].start == span[0] and _is_vote(tokens, score)
        for score in _scores(tokens)
    )


def _is_vote(tokens: Sequence[Token], score: Score) -> bool:
    """Tell whether a score is a vote's: `by seven votes to two`, `a 5-4 decision`."""
    near = small(tokens)[max(0, score.start - _BESIDE) : score.end + 1 + _BESIDE]
    return not _VOTING.isdisjoint(near)


def _much_shared(pair: Pair) -> bool:
    shorter = min(len(content_places(pair.a)), len(content_places(pair.b)))
    carries = carrying(pair.a)
    return len([link for link in pair.links if carries[link.a]]) >= _MUCH * shorter


@once
def _scores(tokens: Tokens) -> list[Score]:
    numbers = [place for place, token in enumerate(tokens[:-1]) if token.number is not None]
    scores = [_score(tokens, place) or _votes(tokens, place) for place in numbers]
    return [score for score in scores if score is not None]


def _votes(tokens: Tokens, place: int) -> Score | None:
    """Read `by 62 votes to 36` and `62 votes against 36`."""
    words = small(tokens)
    joined = place + (2 if words[place + 1 : place + 2] in _VOTES else 1)
    first, second = tokens[place].number, None
    if joined + 1 < len(tokens) and words[joined] in ("to", "against"):
        second = tokens[joined + 1].number
    if first is None or second is None or first.unit or second.unit:
        return None
    if joined == place + 1 and (not place or words[place - 1] not in ("voted", "vote", "by")):
        return None  # `5 to 7 people`
    one, other = first.value, second.value
    return Score(max(one, other), min(one, other), place, joined + 1)


def _score(tokens: Tokens, place: int) -> Score | None:
    first, second = tokens[place], tokens[place + 1]
    if first.number is None or first.number.unit or second.start - first.end != 1:
        return None
    if second.number is None:
        word = second.text.lower()
        if word not in _NIL or first.number.value > _HIGHEST:
            return None
        value = first.number.value
        return Score(value, value if word == "all" else 0.0, place, place + 1)
    if not first.text.isdigit() or not second.text.isdigit() or second.number.unit:
        return None
    if any(text.startswith("0") and len(text) > 1 for text in (first.text, second.text)):
        return None
    one, other = first.number.value, second.number.value
    before = tokens[place - 1] if place else None
    after = tokens[place + 2] if place + 2 < len(tokens) else None
    if max(one, other) > _HIGHEST or (one < other and other in _PARTS):
        return None
    # half past five, rather than a score of that many
    if len(second.text) > 1 and one <= _HOURS and other < _MINUTES:
        return None
    if before is not None and before.number is not None and first.start - before.end <= 1:
        return None
    if after is not None and after.start - second.end <= 1:
        if after.number is not None:
            return None
        # `3-4 people` counts, `lost 1-3 at home` doesn't
        if one < other and after.content and not after.name:
            return None
    return Score(max(one, other), min(one, other), place, place + 1)
