"""What every layer shares: text folded for comparing, text made safe to show, sets of words.

The first two map characters one to one, so that spans into the text stay valid.
"""

from __future__ import annotations

import re
import unicodedata

_FOLDED = {
    "'": "‘’‚‛‹›′`´ʼʹ＇",
    '"': "“”„‟«»″〝〞〟＂",
    "-": "‐‑‒–—―−﹘﹣－",
    " ": "\t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B))),
}
_FOLD_TABLE = {ord(char): plain for plain, chars in _FOLDED.items() for char in chars}
# Full-width ASCII, as it stands in East Asian text; the quotes and the dash are above.
_FOLD_TABLE |= {
    code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code not in _FOLD_TABLE
}

_MOST_MARKS = 4
"""So many combining marks may follow each other: no orthography stacks more."""

_LINE_BREAKS = "\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U00013430-\U00013455\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_NOT_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    chr(plane + low) for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF)
)
# A run of marks is a run of characters that are neither words nor space: marks are not \w.
_UNSAFE = re.compile(
    f"[\x00-\x1f\x7f-\x9f{_LINE_BREAKS}{_BIDI}{_INVISIBLE}{_NOT_CHARACTERS}]"
    rf"|[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}"
)
_BIDI_CHARACTER = re.compile(f"[{_BIDI}]")
_INVISIBLE_CHARACTER = re.compile(f"[{_INVISIBLE}]")


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def fold(text: str) -> str:
    """Return `text` with quotes, dashes, spaces and full-width forms made plain.

    The length is kept and so is the case: a span of the folded text is the same span of `text`.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_FOLD_TABLE)


def display(text: str) -> str:
    """Return `text` with a visible stand-in for whatever a terminal could obey or hide.

    Controls (C0, C1, DEL), line and paragraph separators, bidi controls, zero-width and tag
    characters, variation selectors, lone surrogates, non-characters and combining marks beyond
    the fourth in a row are replaced one to one; newline and tab become a space. Safe text is
    returned as the same object.
    """
    if text.isascii() and text.isprintable():
        return text
    # Nearly all that stands between the lines of an article.
    text = text.replace("\n", " ").replace("\t", " ")
    if (text.isascii() and text.isprintable()) or not _UNSAFE.search(text):
        return text
    shown = _UNSAFE.sub(_stand_ins, text)
    return text if shown == text else shown


def _stand_ins(match: re.Match[str]) -> str:
    found = match.group()
    if len(found) == 1:
        return _stand_in(found)
    shown = []
    marks = 0
    for char in found:
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if marks > _MOST_MARKS:
            shown.append("\u25cc")
        else:
            shown.append(_stand_in(char) if _UNSAFE.match(char) else char)
    return "".join(shown)


def _stand_in(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if char in _LINE_BREAKS:
        return "\u2424"
    if _BIDI_CHARACTER.match(char):
        return "\u21c4"
    if _INVISIBLE_CHARACTER.match(char):
        return "\u00b7"
    return "\ufffd"
