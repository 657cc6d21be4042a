"""Dates as articles carry them: lines of nothing but a date, and the day they mean."""

from __future__ import annotations

import re
from datetime import date

from workbench.articles.patterns import Pattern

# The months by their names in English, German, French, Spanish, Italian, Portuguese and Russian.
_MONTHS = (
    "january jan januar jänner janvier enero gennaio janeiro января январь",
    "february feb februar février fevrier febrero febbraio fevereiro февраля февраль",
    "march mar märz maerz mars marzo março марта март",
    "april apr avril abril aprile апреля апрель",
    "may mai mayo maggio maio мая май",
    "june jun juni juin junio giugno junho июня июнь",
    "july jul juli juillet julio luglio julho июля июль",
    "august aug août aout agosto августа август",
    "september sep sept septembre septiembre settembre setembro сентября сентябрь",
    "october oct oktober octobre octubre ottobre outubro okt октября октябрь",
    "november nov novembre noviembre novembro ноября ноябрь",
    "december dec dezember décembre decembre diciembre dicembre dezembro dez декабря декабрь",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
# Any word may stand for the month here; whether it is one is looked up.
_DAY_FIRST = Pattern(
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.º])?\s+(?:of\s+|de\s+)?"
    r"(?P<month>[^\W\d_]{3,10})\.?,?\s+(?:de\s+|del\s+)?(?P<year>\d{4})(?!\d)"
)
_MONTH_FIRST = Pattern(
    r"\b(?P<month>[^\W\d_]{3,10})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,|\s)\s*"
    r"(?P<year>\d{4})(?!\d)"
)
_YEAR_FIRST = Pattern(
    r"(?<!\d)(?P<year>\d{4})(?:[-/.]|年\s?)(?P<month>\d{1,2})(?:[-/.]|月\s?)(?P<day>\d{1,2})(?!\d)"
)
_DOTTED = Pattern(r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d\d)(?!\d)")
_SLASHED = Pattern(r"(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)(?![\d/])")
_AMERICAN = Pattern(r"\b(?:[ECMP][DS]?T)\b|\d\s?[AP]M\b")

_WORDS = frozenset(
    re.split(
        r"\s+",
        """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi
    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    am pm a.m p.m a m p et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest aest aedt
    msk ist uhr h noon midnight st nd rd th of de at on the um to
    published updated update last posted modified created first publié mis à jour le
    veröffentlicht aktualisiert stand date time publication
    """.strip(),
    )
)
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*|\d+")
_MOST_TOKENS = 24
_TOLD = Pattern(
    r"\W*(?:published|updated|last updated|first published|posted|modified|last modified|"
    r"created|veröffentlicht|aktualisiert|publié|mis à jour)\b",
    re.IGNORECASE,
)
_TIME = Pattern(r"\d{1,2}[:.h]\d\d|\d\s?[ap]\.?m\b", re.IGNORECASE)
_LONGEST_LINE = 120


def day_in(words: str) -> str | None:
    """Return the first day that `words` name, as an ISO 8601 date.

    `4/5/18` can be two days: it is one only where its time is told the American way.
    """
    found = [
        (match.start(), _iso(match["year"], match["month"], match["day"]))
        for pattern in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST, _DOTTED)
        for match in pattern.finditer(words)
    ]
    if slashed := _SLASHED.search(words):
        first, second, year = slashed.groups()
        american = int(second) > 12 or _AMERICAN.search(words)
        if american or int(first) > 12:
            month, day = (first, second) if american else (second, first)
            found.append((slashed.start(), _iso(year, month, day)))
    return min(((place, day) for place, day in found if day), default=(0, None))[1]


def is_date_line(line: str) -> bool:
    """Whether a line tells nothing but when it was published: `Updated 2 April 2018, 17:42`."""
    if len(line) > _LONGEST_LINE or not _DIGIT.search(line):
        return False
    tokens: list[str] = []
    for match in _TOKEN.finditer(line):
        token = match.group().lower()
        # Nearly every line is told by its first word.
        if not (token.isdigit() or token in _WORDS or token in _MONTH):
            return False
        tokens.append(token)
    if len(tokens) > _MOST_TOKENS:
        return False
    named = any(token in _MONTH for token in tokens)
    dated = day_in(line) is not None or _SLASHED.search(line) is not None
    timed = _TIME.search(line) is not None
    return dated or (timed and (named or _TOLD.match(line) is not None))


def is_bare_date(line: str) -> bool:
    """Whether a line is a date without an hour that doesn't say what happened then to the text."""
    return is_date_line(line) and not _TIME.search(line) and not _TOLD.match(line)


def without_dates(line: str) -> str:
    """Return `line` up to where a date, its weekday or its time begins."""
    places = [
        match.start()
        for pattern in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST, _DOTTED)
        if (match := pattern.search(line)) and _iso(match["year"], match["month"], match["day"])
    ] + [match.start() for pattern in (_SLASHED, _TIME) if (match := pattern.search(line))]
    kept = line[: min(places, default=len(line))]
    words = kept.split()
    while words and words[-1].strip(",.|·—–-/:").lower() in _WORDS | {""}:
        words.pop()
    return " ".join(words).rstrip(" ,|·—–-/:")


def _iso(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdecimal() else _MONTH.get(month.lower(), 0)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day)).isoformat()
    except ValueError:
        return None
