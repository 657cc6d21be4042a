"""Who speaks for whom: namings of one person, and persons and offices of one house.

Articles introduce their speakers ("Kremlin aide Yury Ushakov", "Anselm Kovar, the chief fire
officer"); what they say there ties "a Kremlin aide" in one article to the name in another.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from workbench.articles.model import Article, Kind
from workbench.claims.speakers.phrases import is_plural
from workbench.claims.words.firstnames import called
from workbench.claims.words.lexicon import CALENDAR, HEADS, word_set
from workbench.claims.words.places import COUNTRY_KEYS

_WORD = re.compile(r"[^\W_](?:[\w&-]|[.'’](?=\w))*")
_GAP = re.compile(r"\.? ")
_SPELT = 0.8
"""First names as alike as this may be spellings of one: Yury, Yuri."""
_LITTLE = word_set("a an the some both two his her its their said told by of for to in at with as")
_ANY = word_set("a an another one some")
_TITLES = word_set("mr mrs ms miss dr sir lord lady dame prof rev st")
_FORMER = word_set("former ex late ex-")
_ROLES = {
    "attorney": "lawyer", "counsel": "lawyer", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "advisor": "adviser", "congressman": "representative",
    "congresswoman": "representative", "rep": "representative", "sen": "senator",
    "gov": "governor", "aides": "aide", "officials": "official", "lawyers": "lawyer",
}  # fmt: skip
_KINDS = {
    "staffer": "aide spokesman adviser director assistant", "lawmaker": "representative senator",
    "legislator": "representative senator", "aide": "aide adviser staffer director",
    "politician": "representative senator governor mayor leader", "leader": "leader president",
    "official": "official director chief commissioner secretary",
}  # fmt: skip
"""The roles that somebody may have who is named by a vaguer one."""
_VOICES = word_set(
    """spokesman spokesmen spokespeople aide adviser office campaign lawyer staff team family
    representatives staffer"""
)
"""`Roe's office` and `Roe's lawyer` speak for Roe: no source beside him."""
_IN_OFFICE = word_set(
    "official aide adviser spokesman spokesmen spokespeople authorities source sources someone"
)
_LEADERS = word_set("leader president premier chancellor government administration")
_SEATS = {
    "russia#": "kremlin", "us#": "white house", "uk#": "downing street", "france#": "elysee",
    "germany#": "berlin", "china#": "beijing", "iran#": "tehran", "turkey#": "ankara",
    "ukraine#": "kyiv",
}  # fmt: skip
_HOUSES = {
    "kremlin": "kremlin", "moscow": "kremlin", "white house": "white house",
    "oval office": "white house", "downing street": "downing street", "elysee": "elysee",
    "beijing": "beijing", "tehran": "tehran", "ankara": "ankara", "kyiv": "kyiv", "kiev": "kyiv",
}  # fmt: skip
_HOUSES |= dict.fromkeys(
    ("prosecutor", "prosecutors", "grand jury", "indictment", "indictments", "justice department",
     "department of justice", "doj", "charge sheet", "charging document", "charging documents"),
    "prosecution",
)  # fmt: skip
_HOUSE = re.compile(rf"\b(?:{'|'.join(_HOUSES)})\b")


class Parties:
    """The speakers of a case: what the articles say of who they are."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._roles: dict[str, set[frozenset[str]]] = defaultdict(set)
        self._houses: dict[str, set[str]] = defaultdict(set)
        self._owners: dict[str, set[str]] = defaultdict(set)
        self._sides: dict[str, set[str]] = defaultdict(set)
        self._firsts: dict[str, Counter[str]] = defaultdict(Counter)
        self._marks: dict[str, frozenset[str]] = {}
        for article in articles:
            for statement in article.statements:
                if statement.kind is not Kind.CREDIT:
                    self._read(statement.text)

    def _read(self, text: str) -> None:
        words = list(_WORD.finditer(text))
        start = 0
        while start < len(words):
            end = start
            while end < len(words) and _is_capital(words[end]) and _joined(text, words, start, end):
                end += 1
            if end == start:
                start += 1
                continue
            # "White House press secretary Jane Roe", "President Jane Roe": the role ends before
            first = start
            for position in range(start, end):
                if _is_head(words[position][0]) and position < end - 1:
                    first = position + 1
            name = [word[0] for word in words[first:end]]
            if len(name) > 1 and _plain(name[0]) not in _TITLES:
                self._firsts[_plain(name[-1])][_plain(name[0])] += 1
            for roles in _roles(text, words, first, end):
                for role in _parted(roles):
                    self._enter(name, role)
            start = end

    def _enter(self, name: list[str], role: list[str]) -> None:
        person = _plain(name[-1])
        if not any(_is_head(word) for word in role) or {_plain(w) for w in role} & _FORMER:
            return
        self._roles[person].add(frozenset(_content(role)))
        self._houses[person].update(_houses(role))
        owners = set(_capitals(role))
        self._owners[person].update(owners)
        if _VOICES.intersection(_content(role)):
            self._sides[person].update(owners)

    def marks(self, speaker: str) -> frozenset[str]:
        """Return what ties a speaker to others: two that share a mark are one origin."""
        if speaker not in self._marks:
            self._marks[speaker] = self._found(speaker)
        return self._marks[speaker]

    def _found(self, speaker: str) -> frozenset[str]:
        words = [found[0] for found in _WORD.finditer(speaker)]
        if not words:
            return frozenset()
        houses = _marked(_houses(words))
        heads = [_ROLES.get(_plain(word), _plain(word)) for word in words if _is_head(word)]
        if not heads:
            return houses or self._namesake(words) or self._person(_plain(words[-1]))
        content, owners = frozenset(_content(words)), set(_capitals(words))
        found = set(houses)
        if len(content) == 1 and words[0].lower() not in _ANY:
            # "attorney says" means the only attorney there is
            holders = [
                one for one, roles in self._roles.items() if any(content <= r for r in roles)
            ]
            if len(holders) == 1:
                found |= self._person(holders[0])
        for person, roles in self._roles.items():
            if any(_fits(content, owners, heads[-1], role) for role in roles):
                found |= self._person(person)
        for owner in owners:
            found |= _marked(self._houses.get(owner, ()))
        if _plain(words[-1]) in owners:
            found |= self._person(_plain(words[-1]))
        if _VOICES.intersection(heads):
            found |= {f"side:{owner}" for owner in owners if owner in self._firsts}
        return frozenset(found) or frozenset({"speaker:" + " ".join(sorted(content))})

    def may_be_one(self, one: str, other: str) -> bool:
        """Tell whether nothing in the articles shows that two speakers aren't one.

        "Officials", or the name of a government, may stand for a person of whom no article tells
        where he belongs; and "officials" may be those of any government.
        """
        if self.marks(one) & self.marks(other) or self.may_be_one_person(one, other):
            return True
        for unnamed, known in ((one, other), (other, one)):
            if self._is_unnamed(unnamed) and (self._is_seat(known) or self._is_unplaced(known)):
                return True
            if self._is_seat(unnamed) and self._is_unplaced(known):
                return True
        return False

    def may_be_one_person(self, one: str, other: str) -> bool:
        """Tell whether one may be the other by name: "a Texas lawmaker", and a senator Roe."""
        return self._may_be_named(one, other) or self._may_be_named(other, one)

    def _may_be_named(self, unnamed: str, name: str) -> bool:
        words = [found[0] for found in _WORD.finditer(unnamed)]
        named = [found[0] for found in _WORD.finditer(name)]
        heads = [_plain(word) for word in words if _is_head(word)]
        if not heads or is_plural(heads[-1]) or not named or any(map(_is_head, named)):
            return False
        person = _plain(named[-1])
        if person not in self._firsts or not self._roles.keys().isdisjoint(_capitals(words)):
            return False
        kinds = _KINDS.get(heads[-1], heads[-1]).split()
        told = frozenset().union(*self._roles.get(person, ()))
        return not told.isdisjoint(kinds)

    def _is_unnamed(self, speaker: str) -> bool:
        """Tell whether a naming says no more than that somebody in office spoke."""
        words = [found[0] for found in _WORD.finditer(speaker)]
        said = {_ROLES.get(_plain(word), _plain(word)) for word in words}
        return bool(said & _IN_OFFICE) and not any(_capitals(words)) and not _houses_of(words)

    def _is_seat(self, speaker: str) -> bool:
        marks = self.marks(speaker)
        return bool(marks) and all(mark.startswith("house:") for mark in marks)

    def _is_unplaced(self, speaker: str) -> bool:
        """Tell whether a speaker is a person of whom no article tells where he belongs."""
        words = [found[0] for found in _WORD.finditer(speaker)]
        if not words or any(_is_head(word) and word.islower() for word in words):
            return False
        surname = _plain(words[-1])
        known = surname in self._firsts or surname in self._roles
        return known and not any(mark.startswith("house:") for mark in self.marks(speaker))

    def _namesake(self, words: list[str]) -> frozenset[str]:
        """Return the mark of one who only shares the name of somebody better known."""
        firsts = self._firsts.get(_plain(words[-1]))
        if len(words) < 2 or not firsts:
            return frozenset()
        if _plain(words[0]) in _TITLES:
            return frozenset()
        first, best = _plain(words[0]), max(firsts, key=lambda one: (firsts[one], one))
        if best.startswith(first) or first.startswith(best):
            return frozenset()
        if called(first) & called(best):
            return frozenset()
        if JaroWinkler.similarity(first, best) >= _SPELT:
            return frozenset()
        return frozenset({f"speaker:{first} {_plain(words[-1])}"})

    def _person(self, surname: str) -> frozenset[str]:
        houses = set(self._houses.get(surname, ()))
        # an aide of Putin speaks for the house that Putin heads
        for owner in self._owners.get(surname, ()):
            houses |= self._houses.get(owner, set())
        sides = {f"side:{one}" for one in (surname, *self._sides.get(surname, ()))}
        return _marked(houses) | {f"speaker:{surname}"} | sides


def _marked(houses: Iterable[str]) -> frozenset[str]:
    return frozenset(f"house:{house}" for house in houses)


def _fits(content: frozenset[str], owners: set[str], head: str, role: frozenset[str]) -> bool:
    """Tell whether a naming without a name means who was introduced in a role."""
    if owners:
        return head in role and bool(owners & role)
    return len(content) > 1 and content <= role


def _is_capital(word: re.Match[str]) -> bool:
    return word[0][:1].isupper() and _plain(word[0]) not in CALENDAR


def _joined(text: str, words: list[re.Match[str]], start: int, position: int) -> bool:
    """Tell whether a word follows the one before with nothing but a space, as within a name."""
    if position == start:
        return True
    before = words[position - 1]
    if before[0].endswith(("'s", "’s")):
        return False
    return _GAP.fullmatch(text[before.end() : words[position].start()]) is not None


def _roles(text: str, words: list[re.Match[str]], first: int, end: int) -> Iterator[list[str]]:
    """Yield the roles that stand beside a name: before it, and between commas on either side."""
    before = _back(text, words, first, " ")
    if before and _is_head(before[-1]):
        yield before
    if first and text[words[first - 1].end() : words[first].start()] == ", ":
        before = _back(text, words, first, ", ")
        if before and (before[0].lower() in _OPENING or before[0].endswith(("'s", "’s"))):
            yield before
    after: list[str] = []
    gap = ", "
    for position in range(end, min(len(words), end + _LONGEST)):
        if text[words[position - 1].end() : words[position].start()] != gap:
            break
        gap = " "
        if words[position][0].lower() in _RELATIVE:
            break
        if words[position][0].lower() in _SAYING:
            # `in Northport, a union leader said`: the leader isn't Northport
            after = []
            break
        after.append(words[position][0])
    if after and (after[0].lower() in _OPENING or _is_head(after[0])):
        yield after


def _back(text: str, words: list[re.Match[str]], first: int, gap: str) -> list[str]:
    """Return the words right before a name, up to a verb or a mark of punctuation."""
    found: list[str] = []
    position = first
    while position and len(found) < _LONGEST:
        word = words[position - 1][0]
        between = text[words[position - 1].end() : words[position].start()]
        verb = word.islower() and word.endswith(("ed", "ing")) and word not in HEADS
        if between not in (gap, ". ") or word.lower() in _STOPS or verb:
            break
        if between == ". " and not word[:1].isupper():
            break
        gap = " "
        found.insert(0, word)
        position -= 1
    return found


def _parted(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the roles of one person: `a Putin aide and former ambassador` are two."""
    part: list[str] = []
    for word in (*words, "and"):
        if word != "and":
            part.append(word)
        elif part:
            yield part
            part = []


def _capitals(words: list[str]) -> Iterator[str]:
    return (_plain(word) for word in words if word[:1].isupper() and not _is_head(word))


_LONGEST = 8
_OPENING = word_set("a an the its his her their another one")
_SAYING = word_set("said says told tells added adds say tell")
_RELATIVE = word_set("who whom whose which that")
_STOPS = word_set(
    """said says told tells by and but that which who when while after before as with from in on at
    to is are was were has have had say tell"""
)


def _houses(words: list[str]) -> Iterator[str]:
    """Yield the seats of government that words name: the Kremlin, the Russian president."""
    lower = [_plain(word) for word in words]
    line = " ".join(lower)
    for name in _HOUSE.findall(line):
        yield _HOUSES[name]
    for word, text in zip(lower, words, strict=True):
        country = COUNTRY_KEYS.get(word) or COUNTRY_KEYS.get(text.lower().rstrip("."))
        # A country that speaks is its government.
        if country in _SEATS and (len(words) == 1 or _LEADERS & set(lower)):
            yield _SEATS[country]


def _houses_of(words: list[str]) -> frozenset[str]:
    return frozenset(_houses(words))


def _content(words: list[str]) -> Iterator[str]:
    for word in words:
        plain = _plain(word)
        if plain not in _LITTLE:
            yield _ROLES.get(plain, plain)


def _is_head(word: str) -> bool:
    return _plain(word) in HEADS or _plain(word) in _ROLES


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.lower())
    letters = "".join(c for c in bare if not unicodedata.combining(c)).replace("’", "'")
    return re.sub(r"'s?$", "", letters).strip(".")


def last_name(speaker: str) -> str:
    """Return the last word of a name with a capital, in small letters; else the last word."""
    words = [found[0] for found in _WORD.finditer(speaker)] or [""]
    return _plain(next((word for word in reversed(words) if word[:1].isupper()), words[-1]))


NOBODY = Parties(())
"""Where no article tells who anybody is: namings are compared by their words."""
