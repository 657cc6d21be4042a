"""Where a statement quotes: spans between quotation marks, straight or curly, open or closed."""

from __future__ import annotations

OPENING = "“„«"
CLOSING = "”»"
STRAIGHT = '"'


def quoted(text: str, inside: bool = False) -> tuple[tuple[tuple[int, int], ...], bool]:
    """Return the spans that are quoted and whether the quotation is still open at the end.

    Spans count characters in `text` and leave the marks out. `inside` tells that the text before
    left a quotation open; a closing mark without an opening one ends a quotation that began
    before the text.
    """
    spans: list[tuple[int, int]] = []
    start: int | None = 0 if inside else None
    for position, mark in enumerate(text):
        if mark in OPENING:
            # „Wort“ closes with the mark that opens elsewhere
            if start is not None and mark == "“" and text[start - 1 : start] == "„":
                spans.append((start, position))
                start = None
            else:
                start = position + 1
        elif mark in CLOSING:
            if start is None and not spans:
                start = 0
            if start is not None:
                spans.append((start, position))
            start = None
        elif mark == STRAIGHT:
            if start is None:
                start = position + 1
            elif _opens(text, position):
                # A running quotation opens its mark again, as at the start of a paragraph.
                spans.append((start, position))
                start = position + 1
            else:
                spans.append((start, position))
                start = None
    if start is not None:
        spans.append((start, len(text)))
    return tuple((a, b) for a, b in spans if text[a:b].strip()), start is not None


def _opens(text: str, position: int) -> bool:
    before, after = text[:position][-1:], text[position + 1 : position + 2]
    return (not before or before.isspace()) and after.isalnum()
