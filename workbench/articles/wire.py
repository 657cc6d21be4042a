"""The agencies that an article credits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from workbench.articles.patterns import KEPT, Pattern

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
_AGENCY = Pattern(rf"(?<!\w)(?:{_NAMES})(?!\w)")
_DATELINE = Pattern(
    r"^(?:[^\n(]{0,60}\((?P<name>[^()\n]{2,40})\)\s*[—–-]|[【（][^】）\n]{0,30}?(?P<end>\w+)[】）])",
    needs="( 【 （",
)
_CREDIT = Pattern(
    r"\bcontributed reporting\b"
    r"|\bcontributed (?:\w+ ){0,2}(?:to|from) (?:this|the) (?:report|story|article|piece|post)\b"
    r"|^\W*\((?:reporting|writing|editing) by\b"
    r"|\b(?:additional|further|with) reporting (?:by|from)\b|^\W*with assistance (?:by|from)\b",
    re.IGNORECASE,
    needs="contributed reporting writing editing assistance",
)
_PERHAPS_CREDIT = Pattern(
    r"^\W*(?:[\w .,&'’-]{2,80} )?contributed\.?\W*$"
    r"|^\W*(?:reporting|writing|compiled|edited|editing) by\b"
    r"|^\W*with (?:\w+ )?(?:reporting|files|materials?|information|inputs?|wires?|reports?|agency"
    r"|agencies)(?: (?:from|by)\b|\W*$)"
    r"|\bthis (?:story|article|report) (?:was|is|has been|includes|contains|uses)\b.{0,60}"
    r"\b(?:reporting|material|information (?:from|by|provided)|syndicated|wire|produced|supplied"
    r"|provided|agenc)",
    re.IGNORECASE,
    needs="contributed reporting writing compiled edited editing files material materials "
    "information input inputs wire wires report reports agency agencies story article",
)
_CREDIT_WORDS = frozenset(
    re.split(
        r"\s+",
        """
    a additional agencies agency also an and article as at been bureau by compiled contains
    content contributed contributors correspondent correspondents de der desk edited editing
    editor editors files first for from further has here in includes information input inputs is
    it license licence material materials media monitoring more national network news newsroom
    newspaper of on originally our partner partners partnership permission photographer
    photographers press produced producer producers provided published release report reporter
    reporters reporting reports reprinted republished research service services staff story supplied
    syndicated team the their this to translated under used uses van via video von was website
    wire wires with writer writers writing
    """.strip(),
    )
)
_SMALL_WORD = re.compile(r"(?<![\w'’.@/-])[a-z][a-z'’]*\b(?![.@/]\w)")
_SHORT_CREDIT = Pattern(
    # The initials of the editors before the agencies: `jm/dm (AFP, dpa)`.
    r"(?:[a-z]{2,4}[/,]\s?)*[a-z]{2,4}\s+"
    r"\((?:[A-Z][A-Za-z]{1,7}|dpa|afp|ap|apa|rtr|sda)(?:[,/]\s?[A-Za-z]{2,8}){0,4}\)|"
    r"\W*[Ww]ith (?:the )?[A-Z][\w.&'’-]*(?:[ ,/]+(?:and )?[A-Z][\w.&'’-]*){0,4}\W*",
    needs="with (",
)
_SELF_NAMED = Pattern(
    r"(?<!\w)(?:the )?((?:[A-Z][\w-]+ ){1,3}?)(?:[Nn]ews )?[Aa]gency\b|[Aa]gency ([A-Z][\w-]+)"
    r"|^\W*[Ww]ith (?:the )?([A-Z][\w-]+(?: [A-Z][\w-]+)?)\W*$"
)
_OF_ITSELF = re.compile(r"[A-Z]{2,6}|[A-Z][a-z]{2,}[A-Za-z]*")
"""The name of an agency that isn't known here, where only an agency's can stand."""
_SIGN = re.compile(r"\W*\(([A-Z]{2,6})\)\W*")
_DATED = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,30}(?:, [A-Z][\w. ]{1,20})?"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?) \("
)
_COPYRIGHT = Pattern(r"\W*(?:copyright\b|©|\(c\) ?\d{4})", re.IGNORECASE, needs="copyright © c")
_SIGNED = Pattern(r"[.!?…][\"'”’»]?\s*\((?P<name>[^()\n]{2,40})\)\W*$", needs=")")
_LONGEST_CREDIT = 300
_SHORTEST_CREDIT = 12


@lru_cache(maxsize=KEPT)
def is_credit(line: str) -> bool:
    """Whether a line credits those who reported: `Reuters contributed reporting …`."""
    if len(line) > _LONGEST_CREDIT or "“" in line or '"' in line:
        return False
    if is_agency(line.strip("()[]—–-. ")) or _SHORT_CREDIT.fullmatch(line) or _CREDIT.search(line):
        return True
    if len(line) < _SHORTEST_CREDIT and _SIGN.fullmatch(line):
        return True
    # `Edited by Ann Lowe, the book sold well`: other words than those of credits tell a sentence.
    return _PERHAPS_CREDIT.search(line) is not None and all(
        word in _CREDIT_WORDS for word in _SMALL_WORD.findall(line)
    )


def is_agency(name: str) -> bool:
    """Whether `name` is that of an agency known here."""
    return name in _BY_NAME


def signed_by(line: str) -> str:
    """Return the agency that signs a paragraph at its end, as in `… in May. (Reuters)`, or ""."""
    if ")" not in line:
        return ""
    signed = _SIGNED.search(line[-_LONGEST_CREDIT:])
    return signed["name"] if signed and is_agency(signed["name"]) else ""


def agencies(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the agencies that credit, copyright and date lines name, in order, each once.

    An agency that isn't known here may be named as such (`the Kontor news agency`), or stand in
    the dateline: `BRENNICK (KPA) - …`.
    """
    found: dict[str, None] = {}
    for line in lines:
        if is_credit(line):
            known = {_BY_NAME[match.group()]: None for match in _AGENCY.finditer(line)}
            found |= known or dict.fromkeys(_self_named(line))
        elif _COPYRIGHT.match(line):
            found |= {_BY_NAME[match.group()]: None for match in _AGENCY.finditer(line)}
        elif signer := signed_by(line):
            found[_BY_NAME[signer]] = None
        elif dateline := _DATELINE.match(line):
            name = dateline["name"] or dateline["end"]
            if is_agency(name):
                found[_BY_NAME[name]] = None
            elif _OF_ITSELF.fullmatch(name) and _DATED.match(line):
                found[name] = None
    return tuple(found)


def _self_named(line: str) -> list[str]:
    sign = _SIGN.fullmatch(line)
    if sign is not None:
        return [sign[1]]
    return [next(filter(None, m.groups())).strip() for m in _SELF_NAMED.finditer(line)]
