"""Who is in an article: full names, genders and roles, and whom "he" or "the mayor" means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.articles.model import Article, Kind
from workbench.claims.lexicon import (
    BODIES,
    CALENDAR,
    DETERMINERS,
    DOCUMENTS,
    FEMALE,
    HEADS,
    MALE,
    PREPOSITIONS,
    TITLES,
    word_set,
)
from workbench.claims.phrases import Phrase, Sort, is_plural, name_phrase
from workbench.claims.reporting import VERBS
from workbench.claims.words import Word, strip_leading, words_of

_SYNONYMS = {
    "congressman": "representative", "congresswoman": "representative", "rep": "representative",
    "reps": "representative", "lawmaker": "representative", "sen": "senator", "gov": "governor",
    "attorney": "lawyer", "counsel": "lawyer", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "advisor": "adviser", "chairwoman": "chairman",
    "chair": "chairman", "aide": "aide", "prime": "premier", "ceo": "executive",
    "chief executive": "executive", "sheriff": "sheriff", "comic": "comedian",
}  # fmt: skip
_HUMAN = ("er", "or", "ist", "ian", "man", "woman", "ant", "star", "chief")
_QUARTERS = word_set(
    "north south east west new old northern southern eastern western central saint st san"
)
_DESCRIBING = word_set(
    """mogul star billionaire actor actress comedian singer candidate nominee author mother father
    man woman congressman congresswoman president leader student suspect defendant journalist
    professor businessman politician host player coach"""
)
"""Roles by which texts vary the name of whom they spoke of last."""
_BEFORE_ROLES = PREPOSITIONS | DETERMINERS
_AFTER_ROLES = PREPOSITIONS | {"who", "which", "and"}
_NO_NAMES = CALENDAR | PREPOSITIONS
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


def role_key(head: str) -> str:
    """Return what namings of one role have in common: a lawyer is an attorney."""
    return _SYNONYMS.get(head, head)


class People:
    """The persons and bodies of one article, and who was last spoken of."""

    def __init__(self, article: Article, language: str = "en") -> None:
        # German writes every noun with a capital: only known first names tell a person.
        self._strict = language == "de"
        self._full: dict[str, Counter[str]] = {}
        self._first: dict[str, str] = {}
        self._gender: dict[str, str] = {}
        self._roles: dict[str, list[tuple[frozenset[str], str]]] = {}
        self._lone: Counter[str] = Counter()
        self._inside: set[str] = set()
        self._titled: set[str] = set()
        self._companies: set[str] = set()
        self._small: set[str] = set()
        self.role_of: dict[str, str] = {}
        self.outlets: list[str] = []
        self._last: str | None = None
        self.persons: list[str] = []
        self.bodies: list[str] = []
        self.groups: list[str] = []
        self.authors: dict[str, str] = {}
        read = [
            words_of(statement.text)
            for statement in article.statements
            if statement.kind not in (Kind.HEADING, Kind.CREDIT)
        ]
        for words in read:
            if not _headline(words):
                self._read(words)
        for words in read:
            self._genders(words)

    def _read(self, words: Sequence[Word]) -> None:
        start = 0
        while start < len(words):
            if not words[start].capital or words[start].lower in DETERMINERS:
                self._small.add(words[start].text)
                start += 1
                continue
            if start and words[start - 1].is_word:
                self._inside.update(_plain(word.text) for word in words[start : start + 1])
            end = start + 1
            while end < len(words) and words[end].capital and not words[end - 1].possessive:
                end += 1
            run = strip_leading(words[start:end])
            if run:
                self._enter(words, run, end)
            start = end

    def _enter(self, words: Sequence[Word], run: Sequence[Word], end: int) -> None:
        if run[0].lower in PREPOSITIONS or any(word.lower in CALENDAR for word in run):
            run = [word for word in run if word.lower not in _NO_NAMES]
            if not run:
                return
        before = end - len(run)
        role: list[Word] = []
        while before and words[before - 1].is_word and len(role) < 5:
            word = words[before - 1]
            if word.lower in _BEFORE_ROLES or (not role and word.lower not in HEADS):
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
        if len(names) == 1:
            self._lone[names[0]] += 1
        opening = not before or not words[before - 1].is_word
        doubtful = names[0].lower() not in MALE | FEMALE and not phrase.role
        if self._strict and len(names) > 1 and names[0].lower() not in MALE | FEMALE:
            return
        if doubtful and opening and self._lone[names[-1]] and names[-1] not in self._full:
            return
        if 2 <= len(names) <= 4:
            self._full.setdefault(names[-1], Counter())[phrase.name] += 1
            self._first.setdefault(names[-1], phrase.name)
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
        words = frozenset(_POSSESSIVE.sub("", word).lower().strip(".") for word in role.split())
        for word in words if head is None else {head, *words}:
            if word in HEADS or word in _SYNONYMS:
                self._roles.setdefault(role_key(word), []).append((words, name))
        self.role_of.setdefault(name, role)

    def _genders(self, words: Sequence[Word]) -> None:
        for index, word in enumerate(words):
            after = words[index + 1] if index + 1 < len(words) else None
            sign = "m" if word.lower in MALE else "f" if word.lower in FEMALE else None
            if sign is None or after is None or not after.capital:
                continue
            surname = after
            for further in words[index + 1 : index + 4]:
                if not further.capital:
                    break
                surname = further
            name = _POSSESSIVE.sub("", surname.text)
            self._gender.setdefault(self.full(name), sign)

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
        if found and words[0] in self._companies and words[0] not in self._titled:
            return name
        if not found:
            firsts = [
                full
                for last, full in self._first.items()
                if full.split()[0] == name
                and (self._lone[last] or name in self._titled or name.lower() in MALE | FEMALE)
            ]
            return firsts[0] if len(firsts) == 1 else name
        best = max(found.values())
        first = self._first[words[0]]
        return first if found[first] * 2 >= best else max(found, key=lambda one: found[one])

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
            return name in self._full.get(words[-1], ())
        return bool(words) and (words[0] in self._full or words[0] in self._titled)

    def gender(self, name: str) -> str | None:
        """Return `m`, `f` or None."""
        known = self._gender.get(name) or self._gender.get(name.split()[-1])
        if known is None:
            first = name.split()[0].lower()
            known = "m" if first in MALE else "f" if first in FEMALE else None
        return known

    def by_role(self, phrase: Phrase) -> str | None:
        """Return the person whom a role such as "the Russian president" means."""
        if phrase.head is None or phrase.role is None:
            return None
        known = self._roles.get(role_key(phrase.head), [])
        if not known:
            return None
        modifiers = [
            word.lower().strip(".")
            for word in phrase.role.split()
            if word.lower() not in DETERMINERS and word.lower() != phrase.head
        ]
        best: tuple[int, int, str] | None = None
        for words, name in known:
            agree = sum(any(word[:5] == other[:5] for other in words) for word in modifiers)
            if modifiers and not agree:
                continue
            full = self.full(name)
            recent = -self.persons.index(full) if full in self.persons else -99
            if best is None or (agree, recent) > best[:2]:
                best = agree, recent, full
        return best[2] if best is not None else None

    def resolve(self, phrase: Phrase, local: str | None = None) -> tuple[str | None, str | None]:
        """Return the speaker whom a phrase means, and the role; None where nobody is known.

        `local` is the subject of the same sentence, whom a pronoun means first.
        """
        if phrase.sort is Sort.PRONOUN:
            return self._antecedent(str(phrase.name), local), None
        if phrase.name is not None:
            name = _POSSESSIVE.sub("", phrase.name)
            if phrase.sort is Sort.PERSON:
                name = self.full(name)
            return name, phrase.role or self.role_of.get(name)
        role = phrase.role or ""
        definite = role.split()[0].lower() in ("the", "his", "her", "its", "their", "that", "this")
        if phrase.sort is Sort.DOCUMENT and phrase.head is not None:
            author = self.authors.get(phrase.head) or self.authors.get(phrase.head.rstrip("s"))
            author = author if definite else None
            return author or role, None
        if phrase.sort is Sort.ROLE and (definite or not role[:1].isupper()):
            if phrase.head is None:
                human = role.lower().endswith(_HUMAN)
                return (self.persons[0] if human and self.persons else None), role
            if not is_plural(phrase.head):
                known = self.by_role(phrase)
                if known is None and phrase.head in _DESCRIBING and role[:4].lower() == "the ":
                    wrong = "f" if phrase.head in MALE else "m" if phrase.head in FEMALE else ""
                    wrong = (
                        "m" if phrase.head == "woman" else "f" if phrase.head == "man" else wrong
                    )
                    known = next((p for p in self.persons if self.gender(p) != wrong), None)
                last = self._last
                unnamed = known is None and role[:4].lower() == "the " and last is not None
                if unnamed and self.is_person(str(last)) and last not in self.role_of:
                    # `the adviser`, of somebody whose role wasn't told when he spoke before
                    known = last
                return known or role, role
        if phrase.sort is Sort.BODY and definite and phrase.head in BODIES:
            named = next(
                (body for body in self.bodies if phrase.head in body.lower().split()), None
            )
            if phrase.head in _PRESS and self.outlets:
                named = self.outlets[0]
            if named is None and phrase.head in _COMPANIES and self.bodies:
                named = self.bodies[0]
            return (named if named and len(role.split()) < 4 else None) or role, None
        if definite and phrase.head and is_plural(phrase.head):
            group = next((g for g in self.groups if phrase.head in g.lower().split()), None)
            return group or role, None
        return role or None, None

    def _antecedent(self, pronoun: str, local: str | None) -> str | None:
        if pronoun == "it":
            if local is not None and not self.is_person(local) and local[:1].isupper():
                return local
            return next(iter(self.bodies), None)
        if pronoun == "they":
            return next(iter(self.groups), None) or next(iter(self.bodies), None)
        wrong = {"he": "f", "she": "m"}.get(pronoun, "")
        inner = [local] if local is not None and self.is_person(local) else []
        candidates: Iterable[str] = [*inner, *self.persons]
        return next(
            (
                name
                for name in candidates
                if self.gender(name) != wrong and (self.is_person(name) or name == self._last)
            ),
            None,
        )

    def mention(self, phrase: Phrase | None, name: str | None) -> None:
        """Remember that this was spoken of, or spoke, last."""
        if name is None or phrase is None:
            return
        self._last = name
        if phrase.sort is Sort.BODY:
            self._front(self.bodies, name)
        elif phrase.sort is Sort.ROLE and is_plural(phrase.head):
            self._front(self.groups, name)
        elif phrase.sort in (Sort.PERSON, Sort.PRONOUN, Sort.ROLE):
            if phrase.sort is Sort.PERSON and not self.is_person(name) and " " not in name:
                self._front(self.bodies, name)
                if self._gender.get(name) is None:
                    return
            if phrase.name in ("it", "they"):
                return
            self._front(self.persons, name)

    @staticmethod
    def _front(names: list[str], name: str) -> None:
        if name in names:
            names.remove(name)
        names.insert(0, name)

    def cite(self, outlet: str | None) -> None:
        """Remember which outlet was named last."""
        if outlet is not None:
            self._front(self.outlets, outlet)

    def mention_owner(self, words: Sequence[Word]) -> None:
        """Remember whose something is that a sentence begins with: `Mr. Roe's comments …`."""
        for word in words:
            if not word.capital:
                return
            if word.possessive:
                name = self.full(_plain(word.text))
                if self.is_person(name):
                    self._last = name
                    self._front(self.persons, name)
                return


def _headline(words: Sequence[Word]) -> bool:
    """Tell whether a line writes nearly every word with a capital."""
    long = [word for word in words if word.is_word and len(word.text) > 3]
    return len(long) > 3 and sum(word.capital for word in long) >= len(long) - 1


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word)


_PRESS = word_set(
    "network newspaper tabloid site website magazine paper outlet broadcaster station"
)
_COMPANIES = word_set(
    """company firm bank airline chipmaker carmaker automaker maker retailer lender insurer giant
    operator manufacturer agency group"""
)
