"""Patterns of lines, compiled when they are first needed.

Most lines of most articles hold no word of any of them, so a review starts sooner, and reading
is quicker, where the words are looked for first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from sys import maxsize

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")


class Pattern:
    """A regular expression and the words of which one at least is in whatever it matches.

    `needs` names the words, in small letters, and single marks such as `@`; without any every
    line is looked at. A line of more than `longest` characters doesn't match as a whole.
    """

    def __init__(self, source: str, flags: int = 0, *, needs: str = "", longest: int = maxsize):
        self._source = source
        self._flags = flags
        self._needs = frozenset(needs.split())
        self._longest = longest

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def fullmatch(self, line: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Match `line[start:end]` as a whole."""
        if len(line) > self._longest or not self.may_match(line):
            return None
        return self._compiled.fullmatch(line, start, end)

    def match(self, line: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Match the beginning of `line[start:end]`."""
        return self._compiled.match(line, start, end) if self.may_match(line) else None

    def search(self, line: str) -> re.Match[str] | None:
        """Find the first place that matches."""
        return self._compiled.search(line) if self.may_match(line) else None

    def finditer(self, line: str) -> Iterator[re.Match[str]]:
        """Find every place that matches."""
        return self._compiled.finditer(line) if self.may_match(line) else iter(())

    def may_match(self, line: str) -> bool:
        """Whether one of the words that it needs is in `line`."""
        return not self._needs or not self._needs.isdisjoint(_tokens(line))


def any_of(*patterns: str, needs: str = "", longest: int = maxsize) -> Pattern:
    """Return one pattern for all, whatever the case of the letters."""
    source = "|".join(f"(?:{pattern})" for pattern in patterns)
    return Pattern(source, re.IGNORECASE, needs=needs, longest=longest)


@lru_cache(maxsize=8)
def _tokens(line: str) -> frozenset[str]:
    """The words and marks of a line; kept a while, as a line is looked at by every pattern."""
    return frozenset(_TOKEN.findall(line.lower()))
