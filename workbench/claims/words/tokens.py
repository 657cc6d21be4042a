"""Words with their exact places in the article, and the key under which they are compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import TypeVar

from workbench.claims.words.numbers import Number


class Sort(StrEnum):
    """What a token is."""

    WORD = "word"
    FUNCTION = "function"
    NUMBER = "number"
    DATE = "date"
    SYMBOL = "symbol"


_BARE = (Sort.FUNCTION, Sort.SYMBOL)
"""Sorts of tokens that carry nothing."""


@dataclass(slots=True)
class Token:
    """A word of a statement; `start` and `end` count characters in the article's text.

    `key` is what is compared: a stem, a number's value, a country, a month or a weekday.
    `name` tells that it is written as a proper name where it stands. Never changed once made, but
    not frozen: there are thousands, and freezing triples what making one costs.
    """

    text: str
    key: str
    start: int
    end: int
    sort: Sort
    name: bool = False
    number: Number | None = None

    @property
    def content(self) -> bool:
        """Whether the token can carry a claim."""
        return self.sort not in _BARE


class Tokens(tuple[Token, ...]):
    """The tokens of a statement, and what was read of them once: see `once`."""


Read = TypeVar("Read")


def once(read: Callable[[Tokens], Read]) -> Callable[[Sequence[Token]], Read]:
    """Let a function read the tokens of a statement once, in however many pairs it stands.

    What was read is kept with the tokens and goes when they go; it mustn't be changed.
    """
    name = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def known(tokens: Sequence[Token]) -> Read:
        try:
            return tokens.__dict__[name]  # type: ignore[no-any-return]
        except KeyError:
            found = tokens.__dict__[name] = read(tokens)  # type: ignore[arg-type]
            return found
        except AttributeError:  # a plain sequence keeps nothing
            return read(Tokens(tokens))

    return known


@once
def small(tokens: Tokens) -> tuple[str, ...]:
    """Return the words of a statement in small letters."""
    return tuple([token.text.lower() for token in tokens])


@once
def keys(tokens: Tokens) -> list[str]:
    """Return the keys of a statement's words."""
    return [token.key for token in tokens]


@once
def carrying(tokens: Tokens) -> tuple[bool, ...]:
    """Return for each token whether it can carry a claim."""
    return tuple([token.sort not in _BARE for token in tokens])


@once
def content_places(tokens: Tokens) -> list[int]:
    """Return the places of the words that can carry a claim."""
    return [place for place, carries in enumerate(carrying(tokens)) if carries]


@once
def name_places(tokens: Tokens) -> tuple[int, ...]:
    """Return the places of the names in a statement."""
    return tuple([place for place, token in enumerate(tokens) if token.name])
