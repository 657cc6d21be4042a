"""Patterns of lines, compiled when they are first needed.

Most lines of most articles hold no word of any of them, so a review starts sooner, and reading
is quicker, where the words are looked for first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from sys import maxsize
from typing import Generic, TypeVar

Told = TypeVar("Told")

KEPT = 4096
"""The words of so many lines are kept: reading looks at every line of an article several times."""

_TOKEN = re.compile(r"[^\w\s]|\w+")


class Pattern:
    """A regular expression and the words of which one at least is in whatever it matches.

    `needs` names the words, in small letters, and single marks such as `@`; without any every
    line is looked at. A line of more than `longest` characters doesn't match as a whole.
    """

    def __init__(self, source: str, flags: int = 0, *, needs: str = "", longest: int = maxsize):
        self._source = source
        self._flags = flags
        self.needs = frozenset(needs.split())
        self._longest = longest

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def fullmatch(self, line: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Match `line[start:end]` as a whole."""
        if len(line) > self._longest or (self.needs and self.needs.isdisjoint(tokens_of(line))):
            return None
        return self._compiled.fullmatch(line, start, end)

    def match(self, line: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Match the beginning of `line[start:end]`."""
        if self.needs and self.needs.isdisjoint(tokens_of(line)):
            return None
        return self._compiled.match(line, start, end)

    def search(self, line: str) -> re.Match[str] | None:
        """Find the first place that matches."""
        # As in `match`, `may_match` is written out: every line is searched several times.
        if self.needs and self.needs.isdisjoint(tokens_of(line)):
            return None
        return self._compiled.search(line)

    def finditer(self, line: str) -> Iterator[re.Match[str]]:
        """Find every place that matches."""
        return self._compiled.finditer(line) if self.may_match(line) else iter(())

    def may_match(self, line: str) -> bool:
        """Whether one of the words that it needs is in `line`."""
        return not self.needs or not self.needs.isdisjoint(tokens_of(line))


class Table(Generic[Told]):
    """Patterns with what each tells of a line, the first that matches before the others.

    Only those are tried of which a word is in the line.
    """

    def __init__(self, rows: Iterable[tuple[Told, Pattern]]) -> None:
        self._rows = tuple(rows)
        self._rows_of: dict[str, set[int]] = defaultdict(set)
        self._always = set[int]()
        for number, (_, pattern) in enumerate(self._rows):
            for word in pattern.needs:
                self._rows_of[word].add(number)
            if not pattern.needs:
                self._always.add(number)
        self._words = frozenset(self._rows_of)

    def fullmatch(self, line: str) -> Told | None:
        """Return what the first pattern that matches a line as a whole tells."""
        words = self._words & tokens_of(line)
        if not words and not self._always:
            return None
        for number in sorted(self._always.union(*map(self._rows_of.__getitem__, words))):
            told, pattern = self._rows[number]
            if pattern.fullmatch(line):
                return told
        return None


def any_of(*patterns: str, needs: str = "", longest: int = maxsize) -> Pattern:
    """Return one pattern for all, whatever the case of the letters."""
    source = "|".join(f"(?:{pattern})" for pattern in patterns)
    return Pattern(source, re.IGNORECASE, needs=needs, longest=longest)


@lru_cache(maxsize=KEPT)
def tokens_of(line: str) -> frozenset[str]:
    """The words and marks of a line; kept a while, as a line is looked at by every pattern."""
    return frozenset(_TOKEN.findall(line.lower().replace("_", " ")))
