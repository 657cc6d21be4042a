"""The names that an article gives: full names, genders and roles of persons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.articles.model import Article, Kind
from workbench.claims.speakers.phrases import NAMED, Phrase, Sort, name_phrase
from workbench.claims.speakers.reporting import VERBS
from workbench.claims.speakers.words import Word, strip_leading, without_owner, words_of
from workbench.claims.words.lexicon import (
    BODIES,
    CALENDAR,
    DETERMINERS,
    DOCUMENTS,
    FEMALE,
    FORENAMES,
    HEADS,
    MALE,
    PREPOSITIONS,
    TITLES,
    word_set,
)
from workbench.claims.words.places import COUNTRY_KEYS

_SYNONYMS = {
    "congressman": "representative", "congresswoman": "representative", "rep": "representative",
    "reps": "representative", "lawmaker": "representative", "sen": "senator", "gov": "governor",
    "attorney": "lawyer", "counsel": "lawyer", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "advisor": "adviser", "chairwoman": "chairman",
    "chair": "chairman", "aide": "aide", "prime": "premier", "ceo": "executive",
    "chief executive": "executive", "sheriff": "sheriff", "comic": "comedian",
}  # fmt: skip
_APPOSED = 9
"""So many words behind a name stands what the person does, with its commas."""
_QUARTERS = word_set(
    "north south east west new old northern southern eastern western central saint st san"
)
_CLUBS = word_set(
    """town city united county rovers athletic wanderers rangers albion villa wednesday orient fc
    park street square hotel tower bridge airport station"""
)
"""Last words of the names of clubs and places, which read like a person's."""
_BEFORE_ROLES = PREPOSITIONS | DETERMINERS
_AFTER_ROLES = PREPOSITIONS | {"who", "which", "and"}
_LESS = DETERMINERS | word_set("embattled outgoing ailing late then incumbent besieged")
"""Before a role these don't tell whose it is."""
_NO_NAMES = CALENDAR | PREPOSITIONS
_PLACING = frozenset({"to", "in", "of"})


def role_key(head: str) -> str:
    """Return what namings of one role have in common: a lawyer is an attorney."""
    return _SYNONYMS.get(head, head)


class Names:
    """The persons whom an article names; `persons` in what asks for it are most recent first."""

    def __init__(self, article: Article, language: str = "en") -> None:
        # German writes every noun with a capital: only known first names tell a person.
        self._strict = language == "de"
        self._full: dict[str, Counter[str]] = {}
        self._first: dict[str, str] = {}
        self._by_forename: dict[str, list[str]] = {}
        self._gender: dict[str, str] = {}
        self._roles: dict[str, list[tuple[frozenset[str], str]]] = {}
        self._lone: Counter[str] = Counter()
        self._inside: set[str] = set()
        self._titled: set[str] = set()
        self._alone: set[str] = set()
        """Surnames that stood with a mere title first: `President Roe`; others are relatives."""
        self._companies: set[str] = set()
        self._small: set[str] = set()
        self._many: set[str] = set()
        """Names that stand before a verb in the plural: `Vale Rovers have`."""
        self._things: set[str] = set()
        """What stands behind "the" somewhere: `the Vale Rovers`."""
        self._acting: set[str] = set()
        """Single names of which the article tells what only persons have: `Roe, who`."""
        self.role_of: dict[str, str] = {}
        read = [
            words_of(statement.text)
            for statement in article.statements
            if statement.kind not in (Kind.HEADING, Kind.CREDIT)
        ]
        for words in read:
            if not _headline(words):
                self._read(words)
        for thing in self._things:
            self._forget(thing)
        for words in read:
            self._genders(words)
        self.surnames = self._full.keys() | self._titled

    def _read(self, words: Sequence[Word]) -> None:
        self._small.update([word.text for word in words if not word.capital])
        end = 0
        for start in [place for place, word in enumerate(words) if word.capital]:
            if start < end or words[start].lower in DETERMINERS:
                continue
            if start and words[start - 1].is_word:
                self._inside.add(without_owner(words[start].text))
            end = start + 1
            while end < len(words) and words[end].capital and not words[end - 1].possessive:
                end += 1
            run = strip_leading(words[start:end])
            if run:
                self._enter(words, run, end)

    def _forget(self, name: str) -> None:
        """Take back that a name is a person's."""
        forename, surname = name.split()[0], name.split()[-1]
        known = self._full.get(surname, Counter())
        if name not in known:
            return
        del known[name]
        self._by_forename[forename] = [
            one for one in self._by_forename.get(forename, []) if one != surname
        ]
        if not known:
            del self._full[surname]
            self._first.pop(surname, None)
        elif self._first.get(surname) == name:
            self._first[surname] = next(iter(known))

    def _enter(self, words: Sequence[Word], run: Sequence[Word], end: int) -> None:
        if run[0].lower in PREPOSITIONS or any(word.lower in CALENDAR for word in run):
            run = [word for word in run if word.lower not in _NO_NAMES]
            if not run:
                return
        before = end - len(run)
        placed = before and words[before - 1].lower in _PLACING
        if placed and len(run) > NAMED and run[0].lower in COUNTRY_KEYS:
            run = run[1:]  # the envoy to Ukraine Ida Lund
            before += 1
        if len(run) == 2 and words[end : end + 1] and words[end].lower in ("have", "are", "were"):
            self._many.add(" ".join(word.text for word in run))
        if len(run) == 1 and [word.lower for word in words[end : end + 2]] == [",", "who"]:
            self._acting.add(without_owner(run[0].text))
        if len(run) == 1 and _has_role(words[end : end + _APPOSED]):
            self._acting.add(run[0].text)
        if len(run) == 1 and not (before and words[before - 1].lower in HEADS):
            self._lone[without_owner(run[0].text)] += 1
            return
        role: list[Word] = []
        while before and words[before - 1].is_word and len(role) < 5:
            word = words[before - 1]
            if (
                word.lower in _BEFORE_ROLES
                or word.lower in VERBS
                or (not role and word.lower not in HEADS)
            ):
                break
            role.insert(0, word)
            before -= 1
        phrase = name_phrase(run, role)
        if phrase is not None and phrase.sort is Sort.BODY and run[0].text not in self._full:
            self._companies.add(run[0].text)
        if phrase is None or phrase.sort is not Sort.PERSON or phrase.name is None:
            return
        names = phrase.name.split()
        if names[0].lower() in _QUARTERS:
            return
        if len(names) == 1 and any(word.lower in TITLES for word in run[:-1]):
            self._titled.add(names[0])
            if names[0] not in self._full:
                self._alone.add(names[0])
        if len(names) == 1:
            self._lone[names[0]] += 1
        opening = not before or not words[before - 1].is_word
        doubtful = names[0].lower() not in FORENAMES and not phrase.role
        if self._strict and len(names) > 1 and names[0].lower() not in FORENAMES:
            return
        if doubtful and opening and self._lone[names[-1]] and names[-1] not in self._full:
            return
        # `the Google Pixel`, `their Galaxy Note` are things
        thing = doubtful and before and words[before - 1].lower in DETERMINERS
        if thing:
            self._things.add(phrase.name)
        if 2 <= len(names) <= 4 and phrase.name not in self._things:
            self._full.setdefault(names[-1], Counter())[phrase.name] += 1
            if names[-1] not in self._first:
                self._first[names[-1]] = phrase.name
                self._by_forename.setdefault(names[0], []).append(names[-1])
        if phrase.role:
            self._role(phrase.name, phrase.role, phrase.head)
        if end + 1 < len(words) and words[end].text == "," and len(names) > 1:
            self._apposition(phrase.name, words[end + 1 : end + 12])

    def _apposition(self, name: str, words: Sequence[Word]) -> None:
        group: list[Word] = []
        for word in words:
            if not word.is_word or word.lower in _AFTER_ROLES:
                break
            group.append(word)
        if (
            group
            and group[-1].lower in HEADS
            and group[-1].lower not in DOCUMENTS
            and not any(word.lower in VERBS for word in group)
        ):
            self._role(name, " ".join(word.text for word in group), group[-1].lower)

    def _role(self, name: str, role: str, head: str | None) -> None:
        words = frozenset(without_owner(word).lower().strip(".") for word in role.split())
        own = role.split()
        # of `President Roe's campaign chairman` only what stands behind the owner
        owner = max((i for i, word in enumerate(own) if without_owner(word) != word), default=-1)
        last = {without_owner(word).lower().strip(".") for word in own[owner + 1 :]}
        for word in last if head is None else {head, *last}:
            if word in HEADS or word in _SYNONYMS:
                self._roles.setdefault(role_key(word), []).append((words, name))
        self.role_of.setdefault(name, role)

    def _genders(self, words: Sequence[Word]) -> None:
        for index, after in enumerate(words[1:]):
            if not after.capital:
                continue
            low = words[index].lower
            sign = "m" if low in MALE else "f" if low in FEMALE else None
            if sign is None:
                continue
            run = [after]
            for further in words[index + 2 : index + 4]:
                if not further.capital or run[-1].possessive:
                    break
                run.append(further)
            # `Mr. Roe` tells of the surname, `Mr. John Roe` of that one person.
            self._gender.setdefault(" ".join(without_owner(one.text) for one in run), sign)

    def full(self, name: str) -> str:
        """Return the full name that the article gives a surname; the name itself otherwise."""
        words = name.split()
        if len(words) > 1:
            known = self._full.get(words[-1])
            if known is None:
                return name
            return (
                name
                if name in known
                else next((one for one in known if one.split()[0] == words[0]), name)
            )
        found = self._full.get(words[0]) if words else None
        company = words[:1] and words[0] in self._companies and words[0] not in self._titled
        if found and (company or words[0] in self._alone):
            return name
        if not found:
            firsts = [
                self._first[last]
                for last in self._by_forename.get(name, ())
                # a product isn't whose name it begins with: the Google Pixel
                if (
                    self._lone[name] <= self._lone[last]
                    or name in self._titled
                    or name.lower() in FORENAMES
                )
                and (self._lone[last] or name in self._titled or name.lower() in FORENAMES)
            ]
            return firsts[0] if len(firsts) == 1 else name
        sign = self._gender.get(words[0])
        fitting = {one for one in found if sign is None or _by_first_name(one) in (None, sign)}
        if not fitting:
            return name
        found = Counter({one: times for one, times in found.items() if one in fitting})
        best = max(found.values())
        first = self._first[words[0]]
        return (
            first
            if first in fitting and found[first] * 2 >= best
            else max(found, key=lambda one: found[one])
        )

    def is_name(self, word: str, doubtful: bool = False) -> bool:
        """Tell whether a single capital word is a name and not just the start of a sentence.

        `doubtful` asks for a sign of it elsewhere in the article.
        """
        if word in self._full or word in self._titled or word.isupper():
            return True
        if word.lower() in self._small or word.endswith(("ed", "ing")):
            return False
        return word in self._inside or not doubtful

    def is_person(self, name: str) -> bool:
        """Tell whether a name is known as a person's."""
        words = name.split()
        if len(words) > 1:
            return name in self._full.get(words[-1], ()) and not self.is_body(words)
        return bool(words) and (words[0] in self._full or words[0] in self._titled)

    def is_body(self, words: Sequence[str]) -> bool:
        """Tell whether a name of two words is no person's: Vale Rovers have, Vale for short."""
        first, last = words[0], words[-1]
        if " ".join(words) in self._many or last.lower() in _CLUBS:
            return True
        return (
            first.lower() not in FORENAMES
            and first not in self._titled
            and self._lone[first] > self._lone[last] + 1
        )

    def acts_as_person(self, name: str) -> bool:
        """Tell whether a single name, that the article gives alone, is a person's: `Roe, who`."""
        return name in self._acting and name not in self._companies

    def gender(self, name: str) -> str | None:
        """Return `m`, `f` or None."""
        known = _by_first_name(name) or self._gender.get(name)
        surname = name.split()[-1]
        if known is None and name.endswith(("man", "woman")) and surname.islower():
            known = "f" if name.endswith("woman") else "m"
        if known is None and self.full(surname) == name:
            known = self._gender.get(surname)
        return known

    def by_role(self, phrase: Phrase, persons: Sequence[str]) -> str | None:
        """Return the person whom a role such as "the Russian president" means."""
        if phrase.head is None or phrase.role is None:
            return None
        known = self._roles.get(role_key(phrase.head), [])
        if not known:
            return None
        modifiers = [
            word.lower().strip(".")
            for word in phrase.role.split()
            if word.lower() not in _LESS and word.lower() != phrase.head and not word[:1].isdigit()
        ]
        best: tuple[int, int, int, str] | None = None
        for words, name in known:
            agree = sum(any(word[:5] == other[:5] for other in words) for word in modifiers)
            if modifiers and not agree:
                continue
            full = self.full(name)
            recent = -persons.index(full) if full in persons else -99
            # "the president" alone is whom the article is about, "the Russian one" isn't
            often = 0 if modifiers else self._lone[full.split()[-1]]
            if best is None or (agree, often, recent) > best[:3]:
                best = agree, often, recent, full
        return best[3] if best is not None else None


def _headline(words: Sequence[Word]) -> bool:
    """Tell whether a line without a full stop writes nearly every word with a capital."""
    if words and words[-1].text in '.!?”"':
        return False
    long = [word for word in words if word.is_word and len(word.text) > 3]
    return len(long) > 3 and sum(word.capital for word in long) >= len(long) - 1


def _by_first_name(name: str) -> str | None:
    first = name.split()[0].lower()
    return "m" if first in MALE else "f" if first in FEMALE else None


def _has_role(words: Sequence[Word]) -> bool:
    """Tell whether what a person does follows between commas: `Roe, the Vale manager,`."""
    marks = [place for place, word in enumerate(words) if word.text == ","]
    if len(marks) < 2 or marks[0] != 0 or words[1].lower not in DETERMINERS:
        return False
    return words[marks[1] - 1].lower in HEADS - BODIES - DOCUMENTS
