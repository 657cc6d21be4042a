"""The agencies that an article credits."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Each agency with the other names that it is credited under.
_AGENCIES = {
    "AP": ("Associated Press", "The Associated Press"),
    "Reuters": ("Thomson Reuters",),
    "AFP": ("Agence France-Presse", "Agence France Presse"),
    "UPI": ("United Press International",),
    "dpa": ("Deutsche Presse-Agentur", "DPA"),
    "EFE": ("Agencia EFE",),
    "ANSA": (),
    "TASS": ("Itar-Tass", "ITAR-TASS", "ТАСС"),
    "Interfax": ("Интерфакс",),
    "RIA Novosti": ("RIA", "Sputnik", "РИА Новости"),
    "Xinhua": ("Xinhua News Agency",),
    "Kyodo": ("Kyodo News",),
    "Yonhap": ("Yonhap News Agency",),
    "PA": ("Press Association", "PA Media"),
    "PTI": ("Press Trust of India",),
    "IANS": (),
    "ANI": (),
    "Bloomberg": ("Bloomberg News",),
    "CNN Wire": ("CNN Newswire", "The-CNN-Wire"),
    "Canadian Press": ("The Canadian Press",),
    "AAP": ("Australian Associated Press",),
    "Anadolu": ("Anadolu Agency", "AA"),
    "APA": ("Austria Presse Agentur",),
    "SDA": ("Keystone-SDA",),
    "Belga": (),
    "ANP": (),
    "Ritzau": (),
    "NTB": (),
    "TT": (),
    "STT": (),
    "PAP": ("Polish Press Agency",),
    "CTK": ("ČTK",),
    "MTI": (),
    "Ukrinform": ("Укринформ",),
    "UNIAN": (),
    "Antara": (),
    "Bernama": (),
    "SANA": (),
    "WAFA": (),
    "IRNA": (),
    "Lusa": (),
    "Tribune News Service": (),
    "McClatchy": ("McClatchy Newspapers",),
    "States Newsroom": (),
}
_BY_NAME = {name: agency for agency, others in _AGENCIES.items() for name in (agency, *others)}
_NAMES = "|".join(re.escape(name) for name in sorted(_BY_NAME, key=len, reverse=True))
_AGENCY = re.compile(rf"(?<!\w)(?:{_NAMES})(?!\w)")
_DATELINE = re.compile(rf"^[^\n]{{0,60}}\((?P<name>{_NAMES})\)\s*[—–-]")
_CREDIT = re.compile(
    r"\b(?:contributed(?: \w+){0,2} (?:to|reporting|from)|(?:additional|further) reporting|"
    r"reporting (?:by|from)|"
    r"with (?:reporting|files|material|information|inputs?|wires?) (?:from|by)|"
    r"contributed\.?$|"
    r"(?:this|the) (?:story|article|report) (?:was|is|has been|includes|contains|uses)\b.{0,60}"
    r"(?:reporting|material|information|report|syndicated|wire|written|produced))",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 300


def is_credit(line: str) -> bool:
    """Whether a line credits those who reported: `Reuters contributed reporting …`."""
    if len(line) > _LONGEST_CREDIT or "“" in line or '"' in line:
        return False
    return bool(_CREDIT.search(line)) or bool(
        re.fullmatch(rf"[(\[—–-]*\s*(?:{_NAMES})[)\].]*", line)
    )


def agencies(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the agencies that credit lines and datelines name, in order, each once."""
    found: dict[str, None] = {}
    for line in lines:
        if is_credit(line):
            found |= {_BY_NAME[match.group()]: None for match in _AGENCY.finditer(line)}
        elif dateline := _DATELINE.match(line):
            found[_BY_NAME[dateline["name"]]] = None
    return tuple(found)
