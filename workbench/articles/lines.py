"""What kind of line a line is by its shape alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from workbench.articles.patterns import KEPT

_SENTENCE_MARKS = tuple(".!?…。！？؟।")
_CLOSING_MARKS = "\"'”’»)]」』"
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NEXT_WORD = r"\W*+\w++(?:['’]\w++)*+"
_PLAIN_WORD = re.compile(r"\w+")
_NO_HEADING_ENDS_SO = re.compile(r"[.!。…,:;][\"'”’»)]*$")
_MOST_WORDS = 30
_MOST_CHARACTERS = 250


@lru_cache(maxsize=KEPT)
def words_in(line: str) -> int:
    """How many words a line has; a run of East Asian text counts as one."""
    return len(_WORD.findall(line))


def has_words(line: str, number: int) -> bool:
    """Whether a line has so many words at least; what stands behind them isn't looked at."""
    return _so_many_words(number).match(line) is not None


@cache
def _so_many_words(number: int) -> re.Pattern[str]:
    return re.compile(rf"(?:{_NEXT_WORD}){{{number}}}")


def words_of(line: str) -> list[str]:
    """Its words, those with an apostrophe in two."""
    return _PLAIN_WORD.findall(line)


def longer_words(line: str) -> list[str]:
    """Its words of more than three letters but for the first one."""
    return [word for word in _WORD.findall(line)[1:] if len(word) > 3]


def ends_sentence(line: str) -> bool:
    """Whether a line ends in the mark of a sentence, be it inside what closes with it."""
    return line.rstrip(_CLOSING_MARKS).endswith(_SENTENCE_MARKS)


def is_prose(line: str) -> bool:
    """Whether a line ends as a sentence and is as long as one."""
    return ends_sentence(line) and has_words(line, 8)


def is_heading_like(line: str) -> bool:
    """Whether a line is short and ends without a mark of the running text."""
    return (
        len(line) <= _MOST_CHARACTERS
        and words_in(line) <= _MOST_WORDS
        and "。" not in line
        and not _NO_HEADING_ENDS_SO.search(line)
    )
