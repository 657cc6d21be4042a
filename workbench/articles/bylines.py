"""Bylines: who wrote an article, and what its head and foot tell of outlet and day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from workbench.articles.dates import day_in, is_date_line, without_dates
from workbench.articles.model import Label, SetApart
from workbench.articles.patterns import Pattern
from workbench.articles.sections import SECTIONS
from workbench.articles.wire import is_agency
from workbench.text import word_set

BYLINE, DATE_LINE, SECTION, OUTLET = "byline", "date line", "section name", "outlet"
COPYRIGHT, APPEAL, SIGN_IN = "copyright", "appeal to the reader", "sign-in or subscription"
"""The reasons under which the lines are set apart that tell something."""

_OF_THE_OUTLET = (COPYRIGHT, APPEAL, SIGN_IN)

_NAME_WORD = r"(?:[^\W\d_a-z](?:[\w.'\-]|’)*|de|du|da|van|von|der|den|al|bin|ibn|la|le|di)"
_NAME = rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,5}}"
_LINK_WORD = r"(?:and|AND|und|et|y|with|for|in|of|the)"
_NAMES = rf"{_NAME_WORD}(?:(?:\s*[,&/]\s*|\s+)(?:{_LINK_WORD}\s+)*{_NAME_WORD}){{0,24}}"
_BEGINNING = (
    r"(?:[Bb]y|BY|[Tt]ext by|(?:[Cc]ompiled|[Ww]ritten|[Rr]eported|[Pp]osted|[Ss]tory|[Ww]ords|"
    r"[Aa]nalysis|[Rr]eport|[Ee]dited) by|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|Автор:|Текст:)"
)
_TAIL = r"(?:\s*[,|/·•–—-]\s*(?:[^.!?]|\.(?!\s+[A-Z])){0,80})?[\s.]*"
_BY = Pattern(
    rf"\W{{0,3}}{_BEGINNING}:?\s+(?P<names>{_NAMES})"
    rf"(?:\s+and\s+(?:news )?(?:agencies|staff)|{_TAIL})",
    needs="by von par por автор текст",
)
_FROM = Pattern(
    r"[Ff]rom (?:our|a) (?:own )?(?:\w+ ){0,2}(?:correspondent|reporter|staff|bureau)s?"
    rf"(?:\s+(?P<names>{_NAME}))?{_TAIL}",
    needs="from",
)
_DESK = Pattern(
    rf"(?:the )?(?:{_NAME}\s+)?(?:[Nn]ews ?[Dd]esk|[Ww]eb [Dd]esk|[Oo]nline [Dd]esk|NEWSDESK|"
    r"[Ss]taff(?: (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent)s?)?|STAFF|[Cc]orrespondents?|"
    rf"[Rr]eporters?|[Ee]ditorial (?:[Tt]eam|[Bb]oard|[Ss]taff)){_TAIL}",
    needs="news newsdesk web desk online staff correspondent correspondents reporter reporters "
    "editorial",
)
_BY_DESK = Pattern(
    r"[Bb]y (?:our|a|the) (?:own )?(?:[\w&-]+ ){0,4}(?:correspondent|reporter|staff|writer|editor|"
    rf"team|bureau|newsroom|news ?desk|desk)s?{_TAIL}",
    needs="by",
)
_DATED = Pattern(
    rf"(?P<names>{_NAME})(?:,[^,|]{{1,30}})?\s*[|·•,–—-]\s*(?P<date>.*\d.*)",
    needs="| · • , – — -",
)
_DATE_THEN_BY = Pattern(
    rf"(?P<date>.*\d.*?)[|·•,–—-]?\s*\b(?:by|By|BY)\s+(?P<names>{_NAMES})\W*", needs="by"
)
# Sentences and titles that begin alike: `By Friday, Vale had lost`, `By George, it works`,
# `By Ann Lowe's account, …`, `Von der Leyen, Michel streiten`.
_NO_BYLINE = Pattern(
    r"^\W*by\s+(?:\w+day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|noon|midnight|dawn|dusk|christmas|easter|\d+)\b(?!\s+(?-i:[^\W\d_a-z]))"
    r"|^\W*by\s[^,]{1,60}['’]s\b"
    r"|^\W*by\s.*[,–—-]\s*(?:it|he|she|they|we|i|you|this|that|there|not|no|one|the \w+ \w+ed)\b"
    r"|^\W*by\s.*\b(?:was|were|is|are|had|has|have|will|would|could|might|did|does)\b"
    r"|^\W*\w+ by\s.*,\s*(?:the|a|an|his|her|its|it|he|she|they)\s.*[.!?]\W*$"
    r"|^\W*von de[mnr]\s(?!redaktion)",
    re.IGNORECASE,
    needs="by von",
)
_BY_ON = Pattern(
    rf"\W{{0,3}}{_BEGINNING}:?\s+(?P<names>{_NAME})\s+on\s+(?P<date>.*\d.*)", needs="by"
)
_PERSON = Pattern(rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,3}}")
_IN_ROLE = Pattern(
    rf"(?P<names>{_NAME}), (?:[\w-]+ ){{0,3}}(?:editor|correspondent|reporter|writer|columnist)",
    needs="editor correspondent reporter writer columnist",
)
_MOST_WORDS = 18
_LONGEST_LINE = 160
_COPYRIGHT = Pattern(
    r"(?:©|\(c\)|copyright)\W*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?\W*(?:by )?(?P<name>[^.,|©\d]{3,60})",
    re.IGNORECASE,
)
_RIGHTS = Pattern(r"\W*\b(?:all rights|reserved|и|limited|ltd|inc|llc|gmbh)\b", re.IGNORECASE)
_MEDIA = Pattern(
    r"\b(?:Times|Post|News|Herald|Observer|Courier|Gazette|Radio|FM|TV|Television|Daily|Weekly|"
    r"Tribune|Journal|Chronicle|Guardian|Telegraph|Mail|Record|Press|Dispatch|Examiner|Inquirer|"
    r"Ledger|Sentinel|Register|Bulletin|Globe|Mirror|Zeitung|Nachrichten|Anzeiger|Echo|Star|"
    r"Standard|Argus|Review|Express|Advertiser|Evening|Independent|Tagblatt|Tageblatt|Rundschau|"
    r"Kurier|Mercury|Messenger|Sun|Magazine|Broadcasting|Wire|Digest|Enquirer|Beacon|"
    r"Banner|Clarion|Monitor|Sport|Newswire|Network|Diario|Correo|Gaceta|Jornal|Corriere|Giornale|"
    r"Gazzetta|Monde|Figaro|Blatt|Allgemeine|Dagblad|Krant)\b"
)
_WORDS_OF_NAME = Pattern(
    r"(?:[^\W\d_a-z][\w’'.-]*|&|of|the|and)(?:\s+(?:[^\W\d_a-z][\w’'.-]*|&|of|the|and))*"
)
_LONGEST_NAME = 5
_IN_NAMES = frozenset(
    {"international", "press", "world", "business", "science", "sports", "report"}
)
"""Of the words of sections these stand in the names of outlets, too."""
_LAST_OF_NAMES = word_set(
    "One Two Four Five Six Seven Nine Online Service International Agency Now Today Live Direct "
    "Insider Report Desk Arts Media Digital Plus Daily Weekly Newsroom Bureau Public"
)
"""Last words of the names of outlets, which the names of subjects seldom end with."""
_TWO_IN_ONE = Pattern(r"[^\W\d_A-Z][^\W\d_a-z]")
_LITTLE = word_set("of and the & de del della di la le les der die das des van het el")


class Details(NamedTuple):
    """What set-apart lines tell."""

    outlet: str | None = None
    author: str | None = None
    published: str | None = None


def is_byline(line: str) -> bool:
    """Whether a line says who wrote: `By Ann Lowe, editor`, `From our correspondent Bo Ray`."""
    if len(line) > _LONGEST_LINE or len(line.split()) > _MOST_WORDS or _NO_BYLINE.search(line):
        return False
    posted = _BY_ON.fullmatch(line)
    if posted:
        return is_date_line(posted["date"])
    return bool(
        _BY.fullmatch(line)
        or _BY_DESK.fullmatch(line)
        or _FROM.fullmatch(line)
        or _date_with_names(line)
    )


def is_head_byline(line: str, *, beside_date: bool) -> bool:
    """Whether a line between title and text says who wrote.

    There a desk suffices, `Gazette newsdesk`, or a name with or `beside` its date.
    """
    if len(line) > _LONGEST_LINE or len(line.split()) > _MOST_WORDS:
        return False
    dated = _DATED.fullmatch(line)
    return bool(
        is_byline(line)
        or _DESK.fullmatch(line)
        or (dated and is_date_line(dated["date"]))
        or (beside_date and (_PERSON.fullmatch(line) or _IN_ROLE.fullmatch(line)))
    )


def is_outlet(line: str) -> bool:
    """Whether a line below the title names a medium: `The Vale Post`, `Ward & Clinic`."""
    words = line.split()
    if not 1 < len(words) <= 6 or not all(word[0].isupper() or word in _LITTLE for word in words):
        return False
    if line[-1] in ".:?!" or is_date_line(line) or is_byline(line):
        return False
    return bool(_MEDIA.search(line)) or words[0] == "The" or "&" in words[1:-1]


def author_of(line: str) -> str | None:
    """Return the names that a byline tells."""
    for pattern in (_BY_ON, _BY, _FROM, _DATE_THEN_BY, _IN_ROLE, _DATED):
        found = pattern.fullmatch(line)
        if found and found["names"]:
            return _names(found["names"])
    if _DESK.fullmatch(line) or _PERSON.fullmatch(line):
        return _names(line)
    return None


def details_in(apart: Sequence[SetApart], text: str = "", body: str = "") -> Details:
    """Return what the set-apart lines of an article tell of outlet, author and day.

    `text` is all of it, `body` what is left without these lines.
    """
    author = published = None
    for line in apart:
        if line.reason == BYLINE:
            author = author or author_of(line.text)
        if line.reason in (BYLINE, DATE_LINE):
            published = published or day_in(line.text)
    return Details(_outlet(apart) or _first_line(apart, text, body), author, published)


def _date_with_names(line: str) -> bool:
    found = _DATE_THEN_BY.fullmatch(line)
    return bool(found and is_date_line(found["date"].strip(" |·•,–—-")))


def _names(words: str) -> str | None:
    kept = without_dates(words)
    # Behind a comma stands what the person does, in small letters: `Ann Lowe, science editor`.
    kept = re.split(r"\s*[,|/·•–—]\s*(?![^\W\d_a-z])|\s+-\s+", kept)[0]
    return kept.strip(" .,|·") or None


def _outlet(apart: Sequence[SetApart]) -> str | None:
    """The outlet as the copyright line names it, or a line below the title or above it.

    Of the latter one that an appeal names too, or that names a medium: `The Vale Post`.
    """
    for line in apart:
        if line.reason == COPYRIGHT and (found := _COPYRIGHT.search(line.text)):
            name = found["name"]
            if rights := _RIGHTS.search(name):
                name = name[: rights.start()]
            name = name.strip(" -–—")
            if name[:1].isupper() and not is_agency(name):
                return name
    named = next((line.text.strip() for line in apart if line.reason == OUTLET), None)
    if named is not None:
        return named
    for line in apart:
        if line.reason != SECTION or line.label is not Label.META:
            continue
        words = re.findall(r"[\w'’&.-]+", line.text)
        name = " ".join(words)
        capital = [word for word in words if word[0].isupper()]
        if len(words) < 2 or len(words) > 6 or len(capital) < len(words) - 2:
            continue
        if _MEDIA.search(name) and not name.isupper():
            return name
        if any(name in other.text for other in apart if other.reason in _OF_THE_OUTLET):
            return name
    return None


def _first_line(apart: Sequence[SetApart], text: str, body: str) -> str | None:
    """The first line, where a head follows and nothing else speaks of it: `Channel Six`.

    A line above the title that names the subject stands in the text as well.
    """
    head = {line.reason for line in apart} & {BYLINE, DATE_LINE}
    name = apart[0].text.strip() if apart and head else ""
    words = name.split()
    if not 0 < len(words) <= _LONGEST_NAME or name in body or not text.lstrip().startswith(name):
        return None
    sections = SECTIONS.intersection(name.lower().split())
    if len(sections) == len(words) or sections - _IN_NAMES or not _WORDS_OF_NAME.fullmatch(name):
        return None
    named = _TWO_IN_ONE.search(name) or (len(words) > 1 and words[-1] in _LAST_OF_NAMES)
    named = named or (len(words) > 1 and (words[0] == "Channel" or "&" in words))
    return name if named and not name.isupper() else None
