"""Times of the day as statements write them: 6:40, 9.15 p.m., 18:40, noon, half past two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Token, Tokens, once, small

_NOON = 12
_HOURS = 24
_MINUTES = 60
_WORDS = {"noon": "pm", "midday": "pm", "midnight": "am"}
"""Words for twelve o'clock, and in which half of the day it is."""
_ASIDE = frozenset({"past", "to", "o'clock", "o’clock"})
_FRACTIONS = {"half": 30, "quarter": 15}
_AT = word_set("at around about until till before after since shortly just")
_HALVES = frozenset({"am", "pm"})
_PARTS = word_set("morning afternoon evening night tonight local")
"""Shortly behind these `9.15` is a time, and no index of shares."""
ZONES = {
    "gmt": 0, "utc": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "msk": 3, "est": -5, "edt": -4,
    "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "jst": 9, "ist": 5.5,
}  # fmt: skip
"""Zones of time, and how many hours they are ahead of GMT."""
NEARLY = word_set("shortly just soon moments minutes about around roughly approximately nearly")
"""Before a time, or before "after" and "before", these make it no exact one."""
_ABOUT = 30
"""So many minutes off a time may be that isn't exact."""
_NEAR = 4
"""So many words behind a time stands its zone, or "evening"."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time of the day: the places of its first and last word, minutes since noon or midnight.

    `half` tells whether noon or midnight, `am` or `pm`, and is empty where that isn't told;
    `place` is that of the word that tells it.
    """

    start: int
    last: int
    minutes: int
    half: str
    place: int

    @property
    def of_day(self) -> int:
        """The minutes since midnight; without a half of the day `12:40` is behind noon."""
        behind = self.half == "pm" or (not self.half and self.minutes < _MINUTES)
        return self.minutes + (_NOON * _MINUTES if behind else 0)


@once
def times(tokens: Tokens) -> dict[int, Time]:
    """Return the times of a statement by the places where they begin."""
    found: dict[int, Time] = {}
    words = small(tokens)
    for place, (token, word) in enumerate(zip(tokens, words, strict=True)):
        if word in _WORDS:
            found[place] = Time(place, place, 0, _WORDS[word], place)
        elif token.number is not None and (time := _written(tokens, place)) is not None:
            found[place] = time
        elif word in _ASIDE and (time := _told(tokens, place)) is not None:
            found[time.start] = time
    return found


@once
def timed(tokens: Tokens) -> dict[int, Time]:
    """Return the times of a statement by every place that tells of one."""
    found = {}
    for time in times(tokens).values():
        found.update(dict.fromkeys((*range(time.start, time.last + 1), time.place), time))
    return found


def _written(tokens: Sequence[Token], place: int) -> Time | None:
    """Read a time that is written with digits: the hour with its minutes, or with `p.m.`."""
    token = tokens[place]
    words = small(tokens)
    if token.number is None or not token.text[:1].isdigit():
        return None
    hour, point, minutes = token.text.partition(".")
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    last = place
    if not point and after is not None and _are_minutes(token, after):
        last, minutes = place + 1, after.text
    told = next((at for at in (last + 1, last + 2) if _is_half(words, at)), None)
    if point:
        behind = words[place + 1 : place + 1 + _NEAR]
        known = len(minutes) == 2 and (told is not None or not _PARTS.isdisjoint(behind))
    elif last == place:
        of_one = before is not None and before.number is not None and _are_minutes(before, token)
        known = told == place + 1 and not of_one
    else:
        known = True
    if not known or not (hour + minutes).isdigit():
        return None
    if int(hour) > _HOURS or int(minutes or 0) >= _MINUTES:
        return None
    half = words[told].replace(".", "") if told is not None else ""
    if not half and _NOON < int(hour) < _HOURS:
        half = "pm"
    if not half and int(hour) in (0, _HOURS):
        half = "am"
    of_half = int(hour) % _NOON * _MINUTES + int(minutes or 0)
    return Time(place, last, of_half, half, place if told is None else told)


def _told(tokens: Sequence[Token], place: int) -> Time | None:
    """Read a time that is told in words, by its `past`, `to` or `o'clock`: half past two."""
    words = small(tokens)
    exact = words[place] not in ("past", "to")
    start, at = place - 1, place - 1 if exact else place + 1
    if start < 1 or at >= len(tokens) or (hour := tokens[at].number) is None:
        return None
    shift = tokens[start].number
    aside = 0 if exact else _FRACTIONS.get(words[start], int(shift.value) if shift else 0)
    if hour.unit or not 1 <= hour.value <= _NOON or not 0 <= aside < _MINUTES:
        return None
    to = words[place] == "to"
    article = start > 1 and words[start - 1] == "a"
    before = words[start - 1 - article]
    if not exact and (not aside or before not in _AT or (to and shift is not None)):
        return None  # rose by five to six points
    minutes = int(hour.value) % _NOON * _MINUTES + (-aside if to else aside)
    last = max(at, place)
    half = next((at for at in (last + 1, last + 2) if _is_half(words, at)), None)
    told = words[half].replace(".", "") if half is not None else ""
    return Time(start, last, minutes % (_NOON * _MINUTES), told, last if half is None else half)


def _are_minutes(hour: Token, after: Token) -> bool:
    """Tell whether two figures stand with nothing but a mark between: 6:40."""
    return (
        after.number is not None
        and after.text.isdigit()
        and len(after.text) == 2
        and hour.text.isdigit()
        and after.start - hour.end == 1
    )


def _is_half(words: Sequence[str], place: int) -> bool:
    return place < len(words) and words[place].replace(".", "") in _HALVES


def in_other_zones(a: Sequence[Token], x: Time, b: Sequence[Token], y: Time) -> bool:
    """Tell whether two times are of other zones; if both are known, whether they are one time."""
    one, other = _zone(a, x), _zone(b, y)
    if one == other:
        return False
    if one not in ZONES or other not in ZONES:
        return True
    apart = (x.of_day - _MINUTES * ZONES[one]) - (y.of_day - _MINUTES * ZONES[other])
    return apart % (_HOURS * _MINUTES) == 0


def about_one_time(a: Sequence[Token], x: Time, b: Sequence[Token], y: Time) -> bool:
    """Tell whether two times are near enough where one is no exact one: shortly after 4 a.m."""
    apart = abs(x.of_day - y.of_day)
    near = min(apart, _HOURS * _MINUTES - apart) <= _ABOUT
    return near and (is_about(a, x.start) or is_about(b, y.start))


def is_about(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a time or a day is no exact one: `shortly after 4`, `around noon`."""
    return not NEARLY.isdisjoint(small(tokens)[max(0, place - 2) : place])


def _zone(tokens: Sequence[Token], time: Time) -> str:
    """Return the zone that is told behind a time, or `local` or a town's; empty where none is."""
    words = small(tokens)[time.last + 1 : time.last + 1 + _NEAR]
    for place, word in enumerate(words):
        if word in ZONES:
            return word
        if word == "time" and place:
            return words[place - 1]
    return ""
