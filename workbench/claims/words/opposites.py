"""Words and phrases of opposite meaning, read from `opposites.txt`.

A group of `concepts.txt` of which two entries stand on one side of a line, and none on another,
stands there as a whole: what can stand for *quash* and *overturn* is opposed to *uphold* as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

import Stemmer

from workbench.claims.words.concepts import CONCEPTS
from workbench.claims.words.irregular import BASE_FORMS
from workbench.claims.words.tokens import Tokens, carrying, once, small

_SHARED = 2
"""So many entries of a group on one side show that it means what the side says."""
_DENIALS = frozenset({"not", "no", "without", "never"})
"""What is denied with these is seen where they stand."""

Keys = tuple[str, ...]


class Side(NamedTuple):
    """One side of a line of opposites: the number of the line, and of the side in it.

    Most lines have two sides; of more, such as the colours, each excludes all others.
    """

    line: int
    number: int

    @property
    def others(self) -> frozenset[Side]:
        """The sides that this one excludes."""
        every = range(_SIDES[self.line])
        return frozenset([Side(self.line, number) for number in every if number != self.number])


class Occurrence(NamedTuple):
    """A word or phrase that has an opposite: its first and one past its last token."""

    start: int
    end: int
    sides: frozenset[Side]

    def of_two(self, other: Occurrence) -> bool:
        """Tell whether this and the other may both be true, of two parties: bought, sold."""
        lines = {side.line for side in self.sides} & {side.line for side in other.sides}
        return lines <= _OF_TWO

    def in_turn(self, other: Occurrence) -> bool:
        """Tell whether this and the other may both be true, one after the other: shut, reopened."""
        lines = {side.line for side in self.sides} & {side.line for side in other.sides}
        return not lines.isdisjoint(_IN_TURN)

    def of_outcome(self, other: Occurrence) -> bool:
        """Tell whether of one party only one of these may be true in the end: acquitted, guilty."""
        lines = {side.line for side in self.sides} & {side.line for side in other.sides}
        return not lines.isdisjoint(_OUTCOMES)


@once
def occurrences(tokens: Tokens) -> list[Occurrence]:
    """Return the words and phrases that have opposites, the longest at each place."""
    found = []
    words = zip(tokens, carrying(tokens), small(tokens), strict=True)
    every = [token.key if content else word for token, content, word in words]
    past = 0
    for position in [place for place, word in enumerate(every) if word in _LENGTHS]:
        if position < past:
            continue
        longest = min(_LENGTHS[every[position]], len(every) - position)
        for length in range(longest, 0, -1):
            sides = _TABLE.get(tuple(every[position : position + length]))
            if sides is not None:
                past = position + length
                found.append(Occurrence(position, past, sides))
                break
    return found


@once
def sides(tokens: Tokens) -> frozenset[Side]:
    """Return the sides of opposites on which the words of a statement stand."""
    return frozenset([side for one in occurrences(tokens) for side in one.sides])


@once
def opposed(tokens: Tokens) -> frozenset[Side]:
    """Return the opposites of those sides."""
    return frozenset().union(*[side.others for side in sides(tokens)])


def _read(
    text: str,
) -> tuple[dict[tuple[str, ...], frozenset[Side]], dict[str, int], list[int], list[frozenset[int]]]:
    """Return the sides of each phrase, by its keys, and the length of the longest by the first.

    Then, how many sides each line has, and which lines are of two parties, in turn, outcomes.
    """
    stemmer = Stemmer.Stemmer("english", 0)
    found: dict[tuple[str, ...], set[Side]] = {}
    lines = [line for line in text.splitlines() if "|" in line and not line.startswith("#")]
    for number, line in enumerate(lines):
        for side, phrases in enumerate(line.split("|")):
            for phrase in phrases.split(","):
                words = re.findall(r"[\w'’.]+", phrase.lower())
                bases = [BASE_FORMS.get(word, word) for word in words]
                # little words keep their form in a statement's tokens
                stemmed = stemmer.stemWords(words), stemmer.stemWords(bases)
                for keys in {tuple(words), *map(tuple, stemmed)}:
                    found.setdefault(keys, set()).add(Side(number, side))
    for entry, side_of_it in list(_widened(found)):
        found.setdefault(entry, set()).add(side_of_it)
    lengths: dict[str, int] = {}
    for keys in found:
        if keys:
            lengths[keys[0]] = max(lengths.get(keys[0], 0), len(keys))
    sides = [line.count("|") + 1 for line in lines]
    marked = [
        frozenset([number for number, line in enumerate(lines) if line.startswith(mark)])
        for mark in "~>!"
    ]
    return {keys: frozenset(sides) for keys, sides in found.items()}, lengths, sides, marked


def _widened(table: Mapping[Keys, Collection[Side]]) -> Iterator[tuple[Keys, Side]]:
    """Yield what the groups add to the sides of lines."""
    groups: dict[str, list[Keys]] = {}
    met: dict[tuple[str, int], dict[int, int]] = {}
    for keys, names in _grouped():
        for name in names:
            groups.setdefault(name, []).append(keys)
            for line, number in table.get(keys, ()):
                of_line = met.setdefault((name, line), {})
                of_line[number] = of_line.get(number, 0) + 1
    for (name, line), of_line in met.items():
        if len(of_line) > 1 or sum(of_line.values()) < _SHARED:
            continue
        side = Side(line, *of_line)
        for entry in groups[name]:
            # "close" stands there already, and says it in "close its doors" as well
            known = (*table.get(entry, ()), *table.get(entry[:1], ()))
            if _DENIALS.isdisjoint(entry) and all(one.line != line for one in known):
                yield entry, side


def _grouped() -> Iterator[tuple[Keys, tuple[str, ...]]]:
    """Return words and phrases with the groups to which they belong."""
    for key, names in CONCEPTS.words.items():
        yield (key,), names
    for phrases in CONCEPTS.phrases.values():
        for phrase, name in phrases:
            yield phrase, (name,)


_TABLE, _LENGTHS, _SIDES, (_OF_TWO, _IN_TURN, _OUTCOMES) = _read(
    files("workbench.claims.words").joinpath("opposites.txt").read_text("utf-8")
)
