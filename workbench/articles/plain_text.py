"""Plain text becomes passages: by blank lines, by lines, or joined from wrapped lines."""

from __future__ import annotations

import re
from itertools import pairwise

from workbench.articles.passages import Passage

_LINE = re.compile(r"[^\n\v\f\x85\u2028\u2029]+")
_FIRST_WORD = re.compile(r"\S{1,20}")

_NARROWEST_WRAP = 40
_WIDEST_WRAP = 120
_WRAPPED_SHARE = 0.7
_FEWEST_BROKEN = 3
"""Fewer line ends may be those of titles, unless a line goes on with a small letter."""

_FULL_LINE = 0.85

_Span = tuple[int, int]


def passages(text: str) -> tuple[Passage, ...]:
    """Return the paragraphs of `text` in order.

    A blank line always ends a paragraph. Where lines were broken at a fixed width they are
    joined; otherwise each line is a paragraph of its own.
    """
    blocks = _blocks(text)
    width = _wrap_width(text, blocks)
    spans = [span for block in blocks for span in (_join(text, block, width) if width else block)]
    return tuple(Passage(start, end) for start, end in spans)


def _blocks(text: str) -> list[list[_Span]]:
    """Lines without their outer white space, grouped between blank lines."""
    blocks: list[list[_Span]] = []
    adjoins = False
    last_end = 0
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        adjoins = bool(blocks) and text.count("\n", last_end, start) < 2
        if adjoins:
            blocks[-1].append((start, start + len(stripped)))
        else:
            blocks.append([(start, start + len(stripped))])
        last_end = start + len(stripped)
    return blocks


def _wrap_width(text: str, blocks: list[list[_Span]]) -> int:
    """Return the width at which the lines were broken, 0 if they were not.

    A line was broken where the next line's first word would not have fitted on it any more.
    """
    inner = [pair for block in blocks for pair in pairwise(block)]
    if len(inner) < _FEWEST_BROKEN and not any(text[after[0]].islower() for _, after in inner):
        return 0
    width = max(
        (end - start for block in blocks if len(block) > 1 for start, end in block), default=0
    )
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    broken = sum(_is_broken(text, line, following, width) for line, following in inner)
    return width if broken >= _WRAPPED_SHARE * len(inner) else 0


def _is_broken(text: str, line: _Span, following: _Span, width: int) -> bool:
    word = _FIRST_WORD.match(text, *following)
    room = len(word.group()) + 1 if word else 1
    return line[1] - line[0] + room >= _FULL_LINE * width


def _join(text: str, block: list[_Span], width: int) -> list[_Span]:
    joined = [block[0]]
    for line, following in pairwise(block):
        if _is_broken(text, line, following, width):
            joined[-1] = (joined[-1][0], following[1])
        else:
            joined.append(following)
    return joined
