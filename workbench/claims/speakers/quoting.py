"""How a statement quotes: whole sentences or some words, and what is narrated round them.

`text` is that of a statement and `spans` are the quotations in it; `bare` is the text with these
blanked out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.claims.model import Mode
from workbench.claims.speakers.phrases import Phrase, Sort
from workbench.claims.speakers.reporting import VERBS
from workbench.claims.speakers.words import Word, words_of
from workbench.claims.words.lexicon import DOCUMENTS, HELPING, word_set
from workbench.claims.words.quotes import Span

_LONG = 4
"""Fewer quoted words than this may be a title or a word held at arm's length."""
_SHORT = 40
"""Brackets at the start that close before this hold a place or an agency."""
_WORD = re.compile(r"\w[\w'’-]*")
_DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]+(?:[A-Z][\w.]+)?(?: \([^)]*\))?\s+[—–-]+\s+")
_UP_TO_QUOTE = re.compile(r"^(?P<before>[^,“\"„«‘]*),\s?[“\"„«‘]")
"""What narration leads up to a quotation: `Roe taunted, “No”`."""
_NO_SPEECH = HELPING | {"heard", "saw", "watched", "wore", "received", "got"}
_UTTERING = word_set(
    """interrupted bristled interjected began broke chimed jumped went continued snapped fumed
    thundered taunted mused"""
)
_I = re.compile(r"(?:^|[^\w\s]\s*|\b[a-z]+ )I(?:['’](?:m|ve|d|ll)\b|\s+[a-z])|\b[Mm]y\b")
_LITTLE = word_set("a an the of and or in on at to for with from by")
_ASKING = word_set("what who whom whose why how which where when")


def blanked(text: str, spans: Sequence[Span]) -> str:
    """Blank out quotations, what stands in brackets, and a dateline; lengths are kept."""
    for start, end in spans:
        # The comma at the end of a quotation tells that it was a sentence.
        kept = text[end - 1] if text[end - 1] in ",.!?" else " "
        text = text[:start] + " " * (end - start - 1) + kept + text[end:]
    if "(" in text and (not text.lstrip().startswith("(") or 0 < text.find(")") < _SHORT):
        text = re.sub(r"\([^()]*\)", lambda found: " " * len(found.group()), text)
    dateline = _DATELINE.match(text)
    if dateline is not None:
        text = " " * dateline.end() + text[dateline.end() :]
    return text


def is_direct(text: str, spans: Sequence[Span], inside: bool) -> bool:
    """Tell whether somebody's own sentence stands in a statement, not just some words of it."""
    if not spans:
        return False
    words = len(_WORD.findall(text))
    for start, end in spans:
        part = text[start:end]
        count = len(_WORD.findall(part))
        if not count:
            continue
        if count >= words - 1 and words > 2:
            return True
        if inside and start == 0:
            return True
        lead, last = text[:start].rstrip(" \u00a0“\"„«‘'"), part.rstrip()[-1:]
        tail = text[end + 1 : end + 2] if end < len(text) else ""
        ended = last in ",.!?…—-–" or tail in (",", ".") or end >= len(text)
        first = part.lstrip("[( ….'‘@#")[:1]
        if not lead and first.isupper() and count >= _LONG and not _in_title_case(part):
            return True
        begins = first.isupper() or first.isdigit() or not first.isascii()
        if not (ended and (begins or (not lead and count * 2 >= words))):
            continue
        if _in_title_case(part) and count > 1 and lead:
            continue
        if not lead or lead[-1] in ",:—–.!?" or count >= 5:
            return True
    return False


def mode_of(text: str, spans: Sequence[Span], direct: bool, name: str | None) -> Mode:
    """Return how a statement carries the words of its speaker, who has a `name` if he is known."""
    if direct:
        return Mode.DIRECT
    if name is None:
        return Mode.NONE
    quotes = any(not _is_title(text[a:b]) for a, b in spans)
    return Mode.PARTIAL if quotes else Mode.INDIRECT


def quotes_at_length(text: str, spans: Sequence[Span], phrase: Phrase) -> bool:
    """Tell whether a sentence without a reporting verb quotes its subject at length."""
    if phrase.sort not in (Sort.PERSON, Sort.PRONOUN) or phrase.name in ("it", "they"):
        return False
    return any(len(text[a:b].split()) >= _LONG and text[a : a + 1].islower() for a, b in spans)


def leads_up(bare: str, local: str) -> bool:
    """Tell whether the narration before a quotation tells that its subject begins to speak.

    `Mr. Roe taunted, “No”`, `Roe interrupted at one point to tell him, “No”`; but not `Roe was
    told, “No”`.
    """
    found = _UP_TO_QUOTE.match(bare)
    if found is None:
        return False
    words = [word.lower for word in words_of(found["before"])]
    name = local.split()[-1].lower()
    behind = words[len(words) - words[::-1].index(name) :] if name in words else words[1:]
    if not behind or behind[0] in _NO_SPEECH:
        return False
    return len(behind) == 1 or behind[0] in _UTTERING


def announces_words(words: Sequence[Word]) -> bool:
    """Tell whether a sentence that ends in a colon speaks of words to come."""
    return any(word.lower in DOCUMENTS or word.lower in VERBS for word in words)


def says_i(text: str, spans: Sequence[Span]) -> bool:
    """Tell whether somebody speaks of himself in what is quoted."""
    return any(_I.search(text[start:end]) for start, end in spans)


def asks(text: str, spans: Sequence[Span]) -> bool:
    """Tell whether a statement is a question of the article's own: what do the others say?"""
    if spans or not text.rstrip().endswith("?"):
        return False
    first = _WORD.match(text)
    return first is not None and first.group().lower() in _ASKING


def _in_title_case(part: str) -> bool:
    words = [word for word in _WORD.findall(part) if word.lower() not in _LITTLE]
    return len(words) > 1 and all(word[:1].isupper() or word[:1].isdigit() for word in words)


def _is_title(part: str) -> bool:
    """Tell whether quoted words are the title of a work or a name."""
    return _in_title_case(part) and len(part.split()) <= _LONG
