"""Whom "he", "it" or "the mayor" means in an article: who was spoken of, or spoke, last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.articles.model import Article
from workbench.claims.speakers.bodies import KIND_OF, kinds_of
from workbench.claims.speakers.names import Names
from workbench.claims.speakers.phrases import Phrase, Sort, is_plural
from workbench.claims.speakers.words import Word, without_owner
from workbench.claims.words.lexicon import BODIES, FEMALE, FIRMS, HEADS, MALE, word_set

_HUMAN = ("er", "or", "ist", "ian", "man", "woman", "ant", "star", "chief")
_DESCRIBING = word_set(
    """mogul star billionaire actor actress comedian singer candidate nominee author mother father
    man woman congressman congresswoman president leader student suspect defendant journalist
    professor businessman businesswoman politician host player coach republican democrat"""
)
"""Roles by which texts vary the name of whom they spoke of last."""
_AROUND = word_set("staff team office camp entourage family circle")
"""Those round somebody, who aren't whoever spoke last."""
_ASKING = word_set("what who whoever whatever which how why")
"""`What people smelled, it said, …`: these name nobody."""
_FIRMS = FIRMS | {"agency"}
_ONE_OF_MANY = frozenset({"a", "an", "another", "one"})
_NAMED = 6
"""A body's name has so many words at most."""
_PRESS = word_set(
    "network newspaper tabloid site website magazine paper outlet broadcaster station"
)


class People:
    """Who was spoken of last, reading an article from its start; the most recent stand first."""

    def __init__(self, article: Article, language: str = "en") -> None:
        self.names = Names(article, language)
        self.outlets: list[str] = []
        self._last: str | None = None
        self.persons: list[str] = []
        self.bodies: list[str] = []
        self.groups: list[str] = []
        self.authors: dict[str, str] = {}

    def resolve(self, phrase: Phrase, local: str | None = None) -> tuple[str | None, str | None]:
        """Return the speaker whom a phrase means, and the role; None where nobody is known.

        `local` is the subject of the same sentence, whom a pronoun means first.
        """
        if phrase.sort is Sort.PRONOUN:
            return self._antecedent(str(phrase.name), local), None
        if phrase.name is not None:
            name = without_owner(phrase.name)
            if phrase.sort is Sort.PERSON:
                name = self.names.full(name)
            return name, phrase.role or self.names.role_of.get(name)
        role = phrase.role or ""
        definite = role.split()[0].lower() in ("the", "his", "her", "its", "their", "that", "this")
        if phrase.sort is Sort.DOCUMENT and phrase.head is not None:
            author = self.authors.get(phrase.head) or self.authors.get(phrase.head.rstrip("s"))
            author = author if definite else None
            return author or role, None
        if phrase.sort is Sort.ROLE and role.split()[0].lower() in _ONE_OF_MANY:
            return role, role  # a spokesman isn't the one who was named
        if phrase.sort is Sort.ROLE and (definite or not role[:1].isupper()):
            if phrase.head is None:
                human = _is_human(role.split()[-1].lower())
                return (self.persons[0] if human and self.persons else None), role
            if not is_plural(phrase.head):
                known = self.names.by_role(phrase, self.persons)
                if known is None and phrase.head in _DESCRIBING and role[:4].lower() == "the ":
                    wrong = "f" if phrase.head in MALE else "m" if phrase.head in FEMALE else ""
                    wrong = (
                        "m" if phrase.head == "woman" else "f" if phrase.head == "man" else wrong
                    )
                    known = next(
                        (
                            p
                            for p in self.persons
                            if self.names.gender(p) != wrong and p[:4].lower() != "the "
                        ),
                        None,
                    )
                last = self._last
                unnamed = known is None and role[:4].lower() == "the " and last is not None
                unnamed = unnamed and phrase.head not in _AROUND and _is_human(phrase.head)
                if unnamed and self.names.is_person(str(last)) and last not in self.names.role_of:
                    # `the adviser`, of somebody whose role wasn't told when he spoke before
                    known = last
                return known or role, role
        if phrase.sort is Sort.BODY and definite and phrase.head in BODIES:
            spoken = (*self.bodies, *self.persons)
            named = next((body for body in spoken if _is_called(phrase.head, body)), None)
            owned = any(without_owner(word) != word for word in role.split())
            if phrase.head in _PRESS and self.outlets and not owned:
                # not `the zoo's website`
                named = self.outlets[0]
            if named is None and phrase.head in _FIRMS:
                # not one that is no name: `the museum` is no bank
                head = phrase.head
                named = next((one for one in self.bodies if self._may_be_firm(one, head)), None)
            return (named if named and len(role.split()) < 4 else None) or role, None
        if definite and phrase.head and is_plural(phrase.head):
            group = next((g for g in self.groups if phrase.head in g.lower().split()), None)
            return group or role, None
        return role or None, None

    def _may_be_firm(self, body: str, head: str) -> bool:
        """Tell whether a body can be what is called by a noun for a firm or an agency.

        Not `the museum`, nor what begins a sentence, nor one of another kind: the city's police.
        """
        kinds = kinds_of(body.lower().split())
        if body[:4].lower() == "the " or (kinds and KIND_OF.get(head) not in kinds):
            return False
        return " " in body or self.names.is_name(body, doubtful=True)

    def _antecedent(self, pronoun: str, local: str | None) -> str | None:
        if pronoun == "it":
            if (
                local is not None
                and not self.names.is_person(local)
                and local[:1].isupper()
                and local.split()[0].lower() not in _ASKING
            ):
                return local
            return next(iter(self.bodies), None)
        if pronoun == "they":
            return next(iter(self.groups), None) or next(iter(self.bodies), None)
        wrong = {"he": "f", "she": "m"}.get(pronoun, "")
        inner = [local] if local is not None and self.names.is_person(local) else []
        candidates: Iterable[str] = [*inner, *self.persons]
        # of a surname alone nothing tells that it is a person's, until `she said` follows
        lone = [name for name in self.bodies[:1] if name == self._last and " " not in name]
        candidates = [*candidates, *lone]
        return next(
            (
                name
                for name in candidates
                if self.names.gender(name) != wrong
                and (
                    self.names.is_person(name)
                    or name == self._last
                    or self.names.acts_as_person(name)
                )
            ),
            None,
        )

    def mention(self, phrase: Phrase | None, name: str | None) -> None:
        """Remember that this was spoken of, or spoke, last."""
        if name is None or phrase is None:
            return
        self._last = name
        if phrase.sort in (Sort.BODY, Sort.DOCUMENT):
            self._front(self.bodies, name)
        elif phrase.sort is Sort.ROLE and is_plural(phrase.head):
            self._front(self.groups, name)
        elif phrase.sort in (Sort.PERSON, Sort.PRONOUN, Sort.ROLE):
            if phrase.sort is Sort.PERSON and " " in name and self.names.is_body(name.split()):
                self._front(self.bodies, name)
                return
            if phrase.sort is Sort.PERSON and not self.names.is_person(name) and " " not in name:
                if phrase.role or self.names.acts_as_person(name):
                    self._front(self.persons, name)
                    return
                self._front(self.bodies, name)
                if self.names.gender(name) is None:
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

    def notice(self, words: Sequence[Word]) -> None:
        """Remember the persons whom a sentence names, behind whom it goes on about."""
        named: dict[str, None] = {}
        for word in words:
            plain = without_owner(word.text) if word.capital else ""
            if plain in self.names.surnames or self.names.acts_as_person(plain):
                named.setdefault(self.names.full(plain), None)
        first = self.persons[:1]
        fresh = [name for name in named if name not in first]
        self.persons[1:] = [*fresh, *(name for name in self.persons[1:] if name not in named)]

    def mention_owner(self, words: Sequence[Word]) -> None:
        """Remember whose something is that a sentence begins with: `Mr. Roe's comments …`."""
        for word in words:
            if not word.capital:
                return
            if word.possessive:
                name = self.names.full(without_owner(word.text))
                if self.names.is_person(name):
                    self._last = name
                    self._front(self.persons, name)
                return


def _is_called(head: str, body: str) -> bool:
    """Tell whether a body has a noun in its name; a headline is no name."""
    words = body.lower().split()
    return head in words and len(words) <= _NAMED


def _is_human(head: str) -> bool:
    """Tell whether a noun tells what a person does: the adviser, and not the coastguard."""
    return head not in BODIES and (head in HEADS or head.endswith(_HUMAN))
