"""Paragraphs become sentences: spans, found in linear time and without a dictionary download.

A mark that may end a sentence is looked at with the word before it and the word after it. The
cut falls inside quotations too, between whole sentences: one quoted sentence is one claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.articles.abbreviations import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    BEFORE_ORDINALS,
    BEHIND_COMPANIES,
    ENDS_OFTEN,
    MONTHS_AFTER_DAY,
    NAMES_WITH_MARK,
    NEVER_LAST,
    STARTERS,
    TIME_FOLLOWERS,
)
from workbench.articles.patterns import Pattern

_OPENERS = "\"'“‘’„«‹([{¿¡「『《〈（【‚‛"
"""Also `’`, which programs put before a word that a quotation begins with."""
_CLOSERS = "\"'”’»›)]}」』》〉）】“"
_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Signs without a width, and those that turn the direction: they may stand round a sentence."""
_MARK = re.compile(
    r"(?P<wide>[。！？｡．]+)|(?P<dots>…[.…]*|\.{2,}|\.(?:[ \xa0]\.){2,})"
    r"|(?P<mark>[.!?؟۔।॥։።။‼⁇⁈⁉]+)"
)
_BEGINS_MARK = re.compile("[。！？｡．….!?؟۔।॥։።။‼⁇⁈⁉]")
"""Looked for first: one set of characters is found ten times as soon as a choice of patterns."""

_LOOK_BACK = 40
_WORD_BEFORE = re.compile(r"[^\s\"“”«»()\[\]{}—–/]*$")
_WORD_AFTER = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
_CLOSING = re.compile(rf"[{re.escape(_CLOSERS)}{_UNSEEN}]*(?:\[\d{{1,3}}\])*")
_DETACHED_QUOTE = re.compile(r"[ \xa0\u202f][\"”»](?=\s)")
_OPENING = re.compile(rf"[{re.escape(_OPENERS)}{_UNSEEN}\s]*")
_DOTTED = re.compile(r"^(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}$")
_LIST_NUMBER = re.compile(r"^\s*(?:\(?\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})$")
_LONGEST_LIST_NUMBER = 8
_SAYING = (
    "said|says|asked|asks|added|adds|told|tells|wrote|writes|tweeted|replied|shouted|exclaimed|"
    "wondered|continued|declared|demanded|insisted|joked|quipped|argued|explained|yelled|"
    "remarked|responded|answered|recalled|posted|cried|inquired|queried|screamed|chanted"
)
_SPEAKER_SAYS = Pattern(
    rf"(?:[A-Z][\w.'’\-]*,?\s+|(?:of|the|de|van|von|al|bin)\s+){{1,6}}(?:\w+ly\s+)?(?:{_SAYING})\b"
)
_SPEAKER_LOOK_AHEAD = 120
_SHORTEST_CASELESS = 80
LONGEST = 1000
"""No sentence has more characters, unless it is a single word: a transcript, a menu or a table
without full stops is cut."""
_ANY_SPACE = re.compile(r"\s")
_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de\u0391-\u03a9\u0400-\u042f]")
_SMALL = re.compile(r"[a-z\u00df-\u00ff\u03b1-\u03c9\u0430-\u045f]{2}")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each sentence in `text[start:end]`, in order, without overlap.

    Spans count characters of `text`; they never begin or end with white space and are never
    empty; together with the white space between them they make up the whole stretch. A sentence
    of more than `LONGEST` characters is cut by `pieces`.
    """
    for first, last in _sentences(text, start, end):
        yield from pieces(text, first, last)


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of stretches of `LONGEST` characters at most, in order.

    The cuts fall behind a line, else behind a comma or the like, else at white space; a word is
    never cut, however long.
    """
    while end - start > LONGEST:
        cut = _last_break(text, start, start + LONGEST, end)
        last = cut
        while text[last - 1].isspace():
            last -= 1
        yield start, last
        start = _skip_space(text, cut, end)
    if start < end:
        yield start, end


def _last_break(text: str, start: int, most: int, end: int) -> int:
    """Return the best place up to `most` to cut an endless sentence, else the next behind it."""
    least = (start + most) // 2
    for marks in (("\n",), ("; ",), (", ", "、", "，")):
        if found := max(text.rfind(mark, least, most) for mark in marks) + 1:
            return found
    for place in range(most, start, -1):
        if text[place].isspace():
            return place
    space = _ANY_SPACE.search(text, most, end)
    return space.start() if space else end


def _sentences(text: str, start: int, end: int | None) -> Iterator[tuple[int, int]]:
    stop = len(text) if end is None else end
    begin = _skip_space(text, start, stop)
    caseless = _is_caseless(text, begin, stop)
    while begin < stop and text[stop - 1].isspace():
        stop -= 1
    for cut in _cuts(text, begin, stop, caseless):
        last = cut
        while last > begin and text[last - 1].isspace():
            last -= 1
        if last > begin:
            yield begin, last
            begin = _skip_space(text, cut, stop)
    if begin < stop:
        yield begin, stop


def _is_caseless(text: str, start: int, stop: int) -> bool:
    """Whether a stretch has words of small letters only, as some archives keep their texts."""
    if stop - start < _SHORTEST_CASELESS or _CAPITAL.search(text, start, stop):
        return False
    return bool(_SMALL.search(text, start, stop))


def _skip_space(text: str, position: int, stop: int) -> int:
    while position < stop and text[position].isspace():
        position += 1
    return position


def _cuts(text: str, start: int, stop: int, caseless: bool) -> Iterator[int]:
    """Yield the positions just behind a sentence: behind its mark and what closes with it."""
    begin = counted = start
    quotes = 0
    for match in _marks(text, start, stop):
        if match.end() == stop:
            return
        if match.start() < begin:
            continue
        quotes += text.count('"', counted, match.end())
        counted = match.end()
        closed = _CLOSING.match(text, match.end(), stop)
        behind = closed.end() if closed else match.end()
        closed_by = text[match.end() : behind]
        if _is_opening(text, match.end(), behind, quotes):
            behind, closed_by = behind - 1, closed_by[:-1]
        detached = _DETACHED_QUOTE.match(text, behind, stop)
        if detached and not closed_by:
            behind, closed_by = detached.end(), detached.group()
        if behind >= stop:
            continue
        if match["wide"]:
            cut = _wide_mark_ends(text, behind, closed_by)
        elif text[behind].isspace():
            cut = _ends(text, begin, match, behind, closed_by, stop, caseless)
        else:
            cut = _glued(text, match, behind, closed_by, stop)
        if cut:
            yield behind
            begin = behind


def _marks(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Yield every mark that may end a sentence."""
    while near := _BEGINS_MARK.search(text, start, stop):
        match = _MARK.match(text, near.start(), stop)
        assert match is not None
        yield match
        start = match.end()


def _is_opening(text: str, mark_end: int, behind: int, quotes: int) -> bool:
    """Whether the last of the closing characters opens the next sentence: `form."We`.

    A straight quote opens where none is open; `quotes` counts those before the mark.
    """
    if behind == mark_end or behind >= len(text) or not text[behind].isalpha():
        return False
    last = text[behind - 1]
    inner = text.count('"', mark_end, behind - 1)
    return last == "“" or (last == '"' and (quotes + inner) % 2 == 0)


def _wide_mark_ends(text: str, behind: int, closed_by: str) -> bool:
    follows = text[behind]
    if closed_by and follows in "とっなのはがをにでもや":  # 「…。」と述べた: the sentence goes on
        return False
    return follows not in "、，,；;：:）)」』”’"


def _ends(
    text: str,
    begin: int,
    match: re.Match[str],
    behind: int,
    closed_by: str,
    stop: int,
    caseless: bool,
) -> bool:
    """Whether a mark that white space follows ends its sentence."""
    opening = _OPENING.match(text, behind, stop)
    following = opening.end() if opening else behind
    if following >= stop:
        return False
    first = text[following]
    opened = text[behind:following].strip() != ""
    word = _WORD_AFTER.match(text, following, min(stop, following + _LOOK_BACK))
    after = word.group() if word else ""
    if not (first.isalnum() or first in "$€£¥#@•*_") and ord(first) < 0x2190:
        return False
    if caseless:
        after = after.capitalize()
    elif first.islower() and not (len(after) > 1 and after[1].isupper()):
        return False
    if match["dots"]:
        return not first.isdigit()
    if match["mark"].endswith(("!", "?")):
        if match["mark"] == "!" and not closed_by:
            name = _word_before(text, begin, match.start())
            if after in BEHIND_COMPANIES or (name in NAMES_WITH_MARK and after not in STARTERS):
                return False
        if not closed_by.strip("'’)]}"):
            return True
        return not _speaker_follows(text, following, after, stop)
    if match["mark"] != ".":
        return True
    if closed_by and closed_by[0] not in ")]":
        before = _word_before(text, begin, match.start())
        return not (_is_abbreviation(before) and not opened and after not in STARTERS)
    # Another initial follows: `Ann B. C. Lowe`.
    initial = word is not None and len(after) == 1 and text[word.end() : word.end() + 1] == "."
    if initial and after.isupper() and not opened:
        tail = _word_before(text, begin, match.start())
        if len(tail) == 1 and tail.isupper():
            return False
    return _full_stop_ends(text, begin, match.start(), after, opened)


def _speaker_follows(text: str, following: int, after: str, stop: int) -> bool:
    """Whether what follows a quotation's `?` or `!` only names who spoke: `crime?" Forbes said`."""
    if after in STARTERS and after not in ("The", "A", "An", "One"):
        return False
    return bool(_SPEAKER_SAYS.match(text, following, min(stop, following + _SPEAKER_LOOK_AHEAD)))


def _word_before(text: str, begin: int, mark: int) -> str:
    window = text[max(begin, mark - _LOOK_BACK) : mark]
    found = _WORD_BEFORE.search(window)
    return found.group().lstrip("'‘’*_,;:") if found else ""


def _is_abbreviation(word: str) -> bool:
    return (
        word in NEVER_LAST
        or word in BEFORE_NAMES
        or (word.isupper() and word.capitalize() in BEFORE_NAMES)
        or word in ENDS_OFTEN
        or bool(_DOTTED.match(word))
        or (len(word) == 1 and word.isalpha())
    )


def _full_stop_ends(text: str, begin: int, mark: int, after: str, opened: bool) -> bool:
    word = _word_before(text, begin, mark)
    if not word:
        return True
    if word in NEVER_LAST:
        return False
    tail = word.rsplit("-", 1)[-1]
    if tail in BEFORE_NAMES or (tail.isupper() and tail.capitalize() in BEFORE_NAMES):
        return tail in ("St", "Mt", "Ft") and after in STARTERS
    if word in BEFORE_NUMBERS and after[:1].isdigit():
        return False
    if mark - begin <= _LONGEST_LIST_NUMBER and _LIST_NUMBER.match(text[begin:mark]):
        return False
    if word.isdigit():
        if len(word) <= 2 and after in MONTHS_AFTER_DAY:
            return False
        before = _word_before(text, begin, mark - len(word) - 1)
        counted = len(word) <= 3 and before.lower() in BEFORE_ORDINALS
        return not (counted and after not in STARTERS)
    if word.lower() in ("a.m", "p.m"):
        return after not in TIME_FOLLOWERS and not after[:1].isdigit()
    if (
        word in ENDS_OFTEN
        or tail in ENDS_OFTEN
        or _DOTTED.match(tail)
        or (len(tail) == 1 and tail.isalpha())
    ):
        if len(tail) == 1 and tail.isupper() and after in ("A", "I"):
            return False
        return after in STARTERS or (opened and "(" not in text[mark + 1 : mark + 4])
    return True


def _glued(text: str, match: re.Match[str], behind: int, closed_by: str, stop: int) -> bool:
    """Whether a sentence ends although no space follows: `… took form.Holder said …`."""
    if match["dots"] or (match["mark"] and match["mark"] == "." and match.start() == 0):
        return False
    opening = _OPENING.match(text, behind, stop)
    following = opening.end() if opening else behind
    word = _WORD_AFTER.match(text, following, min(stop, following + _LOOK_BACK))
    if word is None or not word.group()[0].isupper() or "." in word.group():
        return False
    after = word.group()
    if len(after) > 1 and not after[1].islower() and after[1] not in "'’":
        return False
    if len(after) == 1 and after not in ("A", "I"):
        return False
    ended = word.end() < stop and text[word.end()] in "/@_=("
    if ended:
        return False
    before = _word_before(text, 0, match.start())
    if closed_by:
        return bool(before)
    letters = before.rstrip(")")
    return (
        len(letters) > 1
        and "." not in letters
        and "@" not in letters
        and letters[-1].isalnum()
        and (letters[-1].islower() or letters[-1].isdigit())
        and letters not in BEFORE_NAMES
        and letters not in NEVER_LAST
    )
