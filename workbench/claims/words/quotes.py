"""Where a statement quotes: spans between quotation marks, double or single, open or closed."""

from __future__ import annotations

import re

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』"}
_CLOSING = "”»」』"
_STRAIGHT = '"'
_MARK = re.compile('[“”„«»「」『』"]')
_SINGLE = re.compile(
    r"(?<![\w’'])(?:‘(?=\S)|'(?=[^\W\d_]))"
    r"(?P<words>[^‘“”\"\n]*?[\w.,!?…])"
    r"(?:’|')(?![\w’'])"
)
_SINGLE_END = re.compile(r"(?<=[.,!?…])[’'](?!\w)")
_SINGLE_OPEN = re.compile(r"\s*(?:‘|'(?=[A-Z]))")

Span = tuple[int, int]


def quoted(text: str, inside: bool = False) -> tuple[tuple[Span, ...], bool]:
    """Return the spans that are quoted and whether the quotation is still open at the end.

    Spans count characters in `text` and leave the marks out. `inside` tells that the text before
    left a quotation open; a closing mark without an opening one ends a quotation that began
    before the text. Single marks count where there are no double ones.
    """
    if inside and not any(mark in text for mark in _CLOSING + _STRAIGHT + "“«"):
        end = _SINGLE_END.search(text)
        if end is not None:
            return _worded(text, [(0, end.start()), *_singles(text, end.end())]), False
    spans: list[Span] = []
    start: int | None = 0 if inside else None
    ends = _CLOSING + "“"
    for found in _MARK.finditer(text):
        position, mark = found.start(), found.group()
        closes = mark in ends if mark != "“" else mark in ends or not _opens(text, position)
        if start is not None and mark != _STRAIGHT and closes and position:
            spans.append((start, position))
            start = None
        elif mark == "“" and start is not None:
            # A running quotation opens its mark again, as at the start of a paragraph.
            start = position + 1
        elif mark in _PAIRS and (mark != "»" or _opens(text, position)):
            if start is None or mark != "«":
                start, ends = position + 1, _PAIRS[mark]
        elif mark in _CLOSING:
            if mark == "”" and _opens(text, position):
                start, ends = position + 1, "”"
            elif start is None and not spans:
                spans.append((0, position))
        elif mark == _STRAIGHT:
            if start is None:
                start, ends = position + 1, "”"
            elif _opens(text, position):
                spans.append((start, position))
                start = position + 1
            else:
                spans.append((start, position))
                start = None
    if start is not None:
        spans.append((start, len(text)))
    if not spans:
        opened = _SINGLE_OPEN.match(text)
        spans = _singles(text, 0)
        if opened is not None and not spans and text[:1] != "'":
            return _worded(text, [(opened.end(), len(text))]), True
        return _worded(text, spans), False
    return _worded(text, spans), start is not None


def _singles(text: str, position: int) -> list[Span]:
    if "‘" not in text and "'" not in text:
        return []
    return [found.span("words") for found in _SINGLE.finditer(text, position)]


def _worded(text: str, spans: list[Span]) -> tuple[Span, ...]:
    return tuple((a, b) for a, b in spans if text[a:b].strip())


def _opens(text: str, position: int) -> bool:
    before, after = text[:position][-1:], text[position + 1 : position + 2]
    return (not before or before.isspace()) and after.isalnum()
