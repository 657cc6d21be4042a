"""Statements side by side without a match: what each says, and two that can't both stand.

What two articles say may contradict each other in so few shared words that no match is found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.claims.differences.slots import difference, following
from workbench.claims.model import Attribution, Difference, DifferenceKind
from workbench.claims.speakers.namings import last_name
from workbench.claims.words.tokens import Sort, Token, small

_AROUND = frozenset({"in", "at", "over", "after", "near", "during", "by"})
_CASE = 40
"""More articles are of several events."""


@dataclass(frozen=True)
class Said:
    """A statement with its id, the article's number, words and attribution."""

    id: str
    article: int
    tokens: Sequence[Token]
    attribution: Attribution

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in small letters."""
        return small(self.tokens)

    @cached_property
    def every(self) -> frozenset[str]:
        """The words, each once."""
        return frozenset(self.words)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its words."""
        return frozenset(token.key for token in self.tokens)

    @cached_property
    def days(self) -> frozenset[str]:
        """The keys of the days and months that it names."""
        return frozenset(token.key for token in self.tokens if token.sort is Sort.DATE)

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys of the names in it, and what the speaker is known by."""
        found = {token.key for token in self.tokens if token.name}
        if self.attribution.speaker is not None:
            found.add(last_name(self.attribution.speaker))
        return frozenset(found)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The keys of the words that carry what it is about; names are not among them."""
        return frozenset(
            token.key for token in self.tokens if token.sort is Sort.WORD and not token.name
        )


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that can't both stand, and the difference that says why."""

    a: str
    b: str
    difference: Difference


def between(
    one: Said, x: Sequence[Token], other: Said, y: Sequence[Token], kind: DifferenceKind
) -> Contradiction:
    """Return the contradiction of two statements in the words of both, in reading order."""
    if one.article < other.article:
        return Contradiction(one.id, other.id, difference(kind, x, y))
    return Contradiction(other.id, one.id, difference(kind, y, x))


def of_two_days(one: Said, other: Said) -> bool:
    """Tell whether each of two statements names days, and none of the other's."""
    return bool(one.days and other.days) and one.days.isdisjoint(other.days)


def of_one_event(statements: Sequence[Said]) -> bool:
    """Tell whether so few articles can be of one event, whose tellings may be set side by side."""
    return len({said.article for said in statements}) <= _CASE


def circumstances(said: Said) -> frozenset[str]:
    """Return the keys of the first words behind prepositions: at the protest in Vale."""
    found = []
    for place, word in enumerate(said.words):
        if word in _AROUND:
            behind = following(said.tokens, place, 1)
            if behind and said.tokens[behind[0]].sort is Sort.WORD:
                found.append(said.tokens[behind[0]].key)
    return frozenset(found)
