"""Who speaks for whom: namings of one person, and persons and offices of one house.

Articles introduce their speakers ("Kremlin aide Yury Ushakov", "Anselm Kovar, the chief fire
officer"); what they say there ties "a Kremlin aide" in one article to the name in another.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from workbench.articles.model import Article, Kind
from workbench.articles.posts import signer
from workbench.claims.speakers.bodies import WELL_KNOWN, kinds_of, leads, leads_any, may_be_of
from workbench.claims.speakers.introductions import introductions
from workbench.claims.speakers.namings import (
    STYLES,
    capitals_of,
    content_of,
    family_of,
    heads_of,
    houses_of,
    is_head,
    plain,
    words_in,
)
from workbench.claims.speakers.phrases import is_plural
from workbench.claims.speakers.variants import (
    are_called_alike,
    are_spellings,
    is_placed,
    is_short_for,
)
from workbench.claims.words.familynames import parted
from workbench.claims.words.languages import FUNCTION_WORDS
from workbench.claims.words.lexicon import (
    BODY_NAMES,
    DOCUMENTS,
    FIRMS,
    FORENAMES,
    GENERATIONS,
    POSSESSIVES,
    word_set,
)

_ANY = word_set("a an another one some")
_NO_FORENAMES = FUNCTION_WORDS["en"]
"""What only begins a sentence before a name: `But Roe said`."""
_NAMED = 2
"""A name in full has so many words."""
_FORMER = word_set("former late")
_KINDS = {
    "staffer": "aide spokesman adviser head assistant", "lawmaker": "representative senator",
    "legislator": "representative senator", "aide": "aide adviser staffer head",
    "politician": "representative senator governor mayor leader", "leader": "leader president",
    "official": "official head commissioner secretary",
}  # fmt: skip
"""The roles that somebody may have who is named by a vaguer one."""
_VOICES = word_set(
    """spokesman spokesmen spokespeople aide adviser office campaign lawyer staff team family
    representative staffer board management team"""
)
"""`Roe's office` and `Roe's lawyer` speak for Roe: no source beside him."""
_IN_OFFICE = word_set("official aide adviser spokesman authorities source someone")
_SOURCES = word_set("source official someone insider")
"""Who is called so wants to stay unknown: two of them may be one."""
_VAGUE = word_set("senior top former young longtime veteran leading local federal state")
_PAPERS = DOCUMENTS | {"media", "press", "news", "latest", "new", "local", "state"}
"""Namings of such words tell nothing of who spoke."""
_INCORPORATED = word_set(
    "inc corp ltd llc llp co company group holdings airlines airways motors industries technologies"
)
_GENERATIONS = "|".join(sorted({one.rstrip(".") for one in GENERATIONS}))
_GENERATION = re.compile(rf" (?:{_GENERATIONS})\b")
_JUNIOR = re.compile(
    rf"\b(?P<first>[A-Z]\w+)(?: [A-Z]\.)? (?P<last>[A-Z]\w+),? (?:{_GENERATIONS})\b"
)
_HEADS = frozenset({"executive", "founder", "head"})
"""They speak for what they lead; of others a house has many."""
_HOUSES_OF_MANY = word_set("house senate congress parliament")


class Parties:
    """The speakers of a case: what the articles say of who they are."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._roles: dict[str, set[frozenset[str]]] = defaultdict(set)
        self._houses: dict[str, set[str]] = defaultdict(set)
        self._owners: dict[str, set[str]] = defaultdict(set)
        self._sides: dict[str, set[str]] = defaultdict(set)
        self._firsts: dict[str, list[Counter[str]]] = defaultdict(list)
        """By family name, what each person of that name is called, and how often."""
        self._voices: set[str] = set()
        """Those who speak for somebody who isn't named there: `his spokesman, Jane Roe`."""
        self._marks: dict[str, frozenset[str]] = {}
        self._juniors: set[tuple[str, str]] = set()
        """First and last names that an article gives with and without a Jr.: father and son."""
        for article in articles:
            self._juniors.update(_with_juniors(article.text))
            for statement in article.statements:
                author = signer(statement.text) if statement.kind is Kind.CREDIT else None
                if author is not None or statement.kind is not Kind.CREDIT:
                    self._read(author or statement.text)

    def _read(self, text: str) -> None:
        for name, roles in introductions(text):
            family, forename = parted([plain(word) for word in name])
            if forename and plain(name[0]) not in STYLES | _NO_FORENAMES:
                self._count(family, {forename, *map(plain, name[1:-1])})
            for role in roles:
                self._enter(name, role)

    def _count(self, family: str, called_so: Set[str]) -> None:
        persons = self._firsts[family]
        person = next((one for one in persons if not called_so.isdisjoint(one)), None)
        if person is None:
            persons.append(person := Counter())
        person.update(called_so)

    def _enter(self, name: list[str], role: list[str]) -> None:
        person, told = family_of(name), content_of(role)
        if not any(is_head(word) for word in role):
            return
        self._roles[person].add(told)
        if told & _FORMER:
            return
        self._houses[person].update(houses_of(role))
        owners = capitals_of(role)
        self._owners[person].update(owners)
        if _VOICES & told:
            self._sides[person].update(owners)
            if role[0].lower() in POSSESSIVES:
                self._voices.add(person)
        if _HEADS & told and not told & _HOUSES_OF_MANY:
            self._sides[person].update(owners)

    def marks(self, speaker: str) -> frozenset[str]:
        """Return what ties a speaker to others: two that share a mark are one origin."""
        if speaker not in self._marks:
            self._marks[speaker] = self._found(speaker)
        return self._marks[speaker]

    def _found(self, speaker: str) -> frozenset[str]:
        words = words_in(speaker)
        if not words:
            return frozenset()
        if (words[0], words[-1]) in self._juniors and _GENERATION.search(speaker):
            return frozenset({f"speaker:{speaker.lower().rstrip('.')}"})
        houses = _marked(houses_of(words))
        heads = heads_of(words)
        if not heads:
            return houses or self._namesake(words) or self._named(words) | self._house(words)
        content, owners = content_of(words), capitals_of(words)
        found = set(houses)
        if len(content) == 1 and words[0].lower() not in _ANY:
            # "attorney says" means the only attorney there is
            holders = [
                one for one, roles in self._roles.items() if any(content <= r for r in roles)
            ]
            if len(holders) == 1:
                found |= self._person(holders[0])
        for person, roles in self._roles.items():
            if any(_fits(content, owners, heads, role) for role in roles):
                found |= self._person(person)
        for owner in owners:
            found |= _marked(self._houses.get(owner, ()))
        if plain(words[-1]) in owners:
            found |= self._person(plain(words[-1]))
        if _VOICES.intersection(heads):
            alone = len(owners) == 1
            found |= {f"side:{owner}" for owner in owners if alone or owner in self._firsts}
            found.add("of:" + " ".join(sorted(owners)))
        return frozenset(found) or frozenset({"speaker:" + " ".join(sorted(content))})

    def may_be_one(self, one: str, other: str) -> bool:
        """Tell whether nothing in the articles shows that two speakers aren't one.

        "Officials", or the name of a government, may stand for a person of whom no article tells
        where he belongs; and "officials" may be those of any government.
        """
        if self.marks(one) & self.marks(other) or self.may_be_named(one, other):
            return True
        if are_spellings(one, other):
            return True
        families = {family_of(words_in(one) or [""]), family_of(words_in(other) or [""])}
        if families & self._voices and families <= self._firsts.keys():
            return True
        for unnamed, known in ((one, other), (other, one)):
            if self._is_unnamed(unnamed) and (self._is_seat(known) or self._is_unplaced(known)):
                return True
            if self._is_seat(unnamed) and self._is_unplaced(known):
                return True
        return False

    def may_be_named(self, one: str, other: str) -> bool:
        """Tell whether one naming is only vaguer than the other.

        "A Texas lawmaker" may be a senator Roe, "police" those of Berlin, "Vale" the firm Vale
        Motors, and "a statement" may be anybody's.
        """
        if is_short_for(one, other) or is_short_for(other, one):
            return True
        told = content_of(words_in(one))
        if told and told == content_of(words_in(other)):
            return True  # a diplomat in Doha, a Doha diplomat
        if is_placed(one, other) or is_placed(other, one):
            return True
        for a, b in ((one, other), (other, one)):
            if self._may_stand_for(a, b) or self._leads_unnamed(a, b):
                return True
        return self._is_vaguer(one, other) or self._is_vaguer(other, one)

    def _may_stand_for(self, unnamed: str, known: str) -> bool:
        """Tell whether a body that is called by its kind may be one, or whose, that is named.

        "The airline" may be Lufthansa or its chief, "the fire service" is whose chief spoke.
        """
        words, named = words_in(unnamed), words_in(known)
        told = content_of(words)
        kinds = kinds_of(told)
        if not kinds or not named or capitals_of(words) or houses_of(words) or houses_of(named):
            return False
        if not capitals_of(named):
            return self._marks_nobody(known) and kinds == kinds_of(content_of(named))
        if _VOICES & content_of(named) and family_of(named) not in self._firsts:
            # a spokesman for Vale speaks for whatever Vale is
            named = [word for word in named if word[:1].isupper()]
        if self._is_body(named):
            others = kinds_of(plain(word) for word in named)
            return not kinds.isdisjoint(others) if others else kinds.isdisjoint(WELL_KNOWN)
        role = self._told_of(named)
        of_any = leads_any(role) and not self._owners.get(family_of(named))
        return may_be_of(kinds, told, role) or (of_any and kinds.isdisjoint(WELL_KNOWN))

    def _leads_unnamed(self, person: str, body: str) -> bool:
        """Tell whether a person leads a body that no article names: `the company's chief`."""
        named, words = words_in(person), words_in(body)
        if not words or not self._is_body(words) or self._is_body(named):
            return False
        if self._owners.get(family_of(named)) or not capitals_of(words):
            return False
        told = self._told_of(named)
        kinds, others = kinds_of(told), kinds_of(plain(word) for word in words)
        return leads(told) and bool(kinds) and (not others or not kinds.isdisjoint(others))

    def _is_body(self, words: Sequence[str]) -> bool:
        """Tell whether a name is a body's: no article knows it as a person's."""
        if any(is_head(w) and w.islower() and not kinds_of(content_of([w])) for w in words):
            return False
        family = family_of(words)
        if words and plain(words[-1]) in BODY_NAMES and plain(words[0]) not in FORENAMES:
            return True
        return family not in self._firsts and family not in self._roles

    def _told_of(self, named: Sequence[str]) -> frozenset[str]:
        """Return the words of the roles that the articles, or a naming itself, give a person."""
        known = self._roles.get(family_of(named), ())
        return frozenset().union(*known) | content_of([word for word in named if is_head(word)])

    def _marks_nobody(self, speaker: str) -> bool:
        return not any(mark.startswith(("house:", "side:")) for mark in self.marks(speaker))

    def _is_vaguer(self, vague: str, name: str) -> bool:
        words, named = words_in(vague), words_in(name)
        heads = heads_of(words)
        if not words or not named:
            return False
        told = content_of(words)
        if not heads:
            # the mediators, a joint statement from the mediators
            small_there = {word for word in named if word.islower()}
            names = [w for w in words if w[:1].isupper() and w.lower() not in small_there]
            return bool(told) and told <= content_of(named) and not names
        if told <= _PAPERS or (
            told <= content_of(named) and capitals_of(words) <= capitals_of(named)
        ):
            return True
        if told <= FIRMS and plain(named[-1]) in BODY_NAMES and capitals_of(named):
            return True
        if told & _SOURCES and set(heads_of(named)) & _SOURCES:
            return not capitals_of(words) and not capitals_of(named)
        if is_plural(plain(words[-1])) or any(map(is_head, named)):
            return False
        person = family_of(named)
        if person not in self._firsts:
            return False
        # a lawyer for Roe may be whoever is called a lawyer, and nobody's
        anybodys = heads[-1] in _VOICES and not self._owners.get(person)
        if not anybodys and not self._roles.keys().isdisjoint(capitals_of(words)):
            return False
        kinds = content_of(_KINDS.get(heads[-1], heads[-1]).split())
        known = frozenset().union(*self._roles.get(person, ()))
        # `a spokeswoman for the force` isn't the one for the organizers
        closer = content_of([word for word in words if word.islower()]) - {*heads, *_VAGUE}
        return not known.isdisjoint(kinds) and closer <= known

    def _is_unnamed(self, speaker: str) -> bool:
        """Tell whether a naming says no more than that somebody in office spoke."""
        words = words_in(speaker)
        said = content_of(words)
        return bool(said & _IN_OFFICE) and not capitals_of(words) and not houses_of(words)

    def _is_seat(self, speaker: str) -> bool:
        marks = self.marks(speaker)
        return bool(marks) and all(mark.startswith("house:") for mark in marks)

    def _is_unplaced(self, speaker: str) -> bool:
        """Tell whether a speaker is a person of whom no article tells where he belongs."""
        words = words_in(speaker)
        if not words or any(is_head(word) and word.islower() for word in words):
            return False
        family = family_of(words)
        known = family in self._firsts or family in self._roles
        return known and not any(mark.startswith("house:") for mark in self.marks(speaker))

    def _namesake(self, words: list[str]) -> frozenset[str]:
        """Return the mark of one who only shares the name of somebody better known."""
        family, first = parted([plain(word) for word in words])
        persons = self._firsts.get(family)
        if len(words) < 2 or not persons or plain(words[0]) in STYLES:
            return frozenset()
        best_known = max(persons, key=lambda person: max(person.values()))
        called_so = {first, *(plain(word) for word in words[1:-1])}
        if any(are_called_alike(one, other) for one in called_so for other in best_known):
            return frozenset()
        return frozenset({f"speaker:{first} {family}"})

    def _named(self, words: list[str]) -> frozenset[str]:
        """Return the marks of a name: a person's, or that of a body with those who speak for it."""
        names = [plain(word) for word in words]
        if len(names) == 1 or names[-1] not in BODY_NAMES:
            return self._person(family_of(words))
        found = {"of:" + " ".join(sorted(names[:end])) for end in range(1, len(names) + 1)}
        found.add("speaker:" + " ".join(names))
        if names[-1] in _INCORPORATED and len(names) == 2:
            # `Ferrol` is `Ferrol Inc.`
            found |= self._person(names[0])
        return frozenset(found)

    def _house(self, words: list[str]) -> frozenset[str]:
        """Return the mark of a body that articles call by its first word: `Vale spokeswoman`."""
        first = plain(words[0])
        if len(words) < _NAMED or first in FORENAMES or first in STYLES:
            return frozenset()
        called = any(first in owners for owners in self._sides.values())
        return frozenset({f"side:{first}"}) if called else frozenset()

    def _person(self, family: str) -> frozenset[str]:
        houses = set(self._houses.get(family, ()))
        # an aide of Putin speaks for the house that Putin heads
        for owner in self._owners.get(family, ()):
            houses |= self._houses.get(owner, set())
        sides = {f"side:{one}" for one in (family, *self._sides.get(family, ()))}
        return _marked(houses) | {f"speaker:{family}"} | sides


def _with_juniors(text: str) -> Iterator[tuple[str, str]]:
    """Yield the first and last names that stand in a text with a Jr. behind them and without."""
    for first, last in {(one["first"], one["last"]) for one in _JUNIOR.finditer(text)}:
        name = rf"\b{first}(?: [A-Z]\.)? {last}\b(?!,? (?:{_GENERATIONS}))"
        if re.search(name, text):
            yield first, last


def _marked(houses: Iterable[str]) -> frozenset[str]:
    return frozenset(f"house:{house}" for house in houses)


def _fits(
    content: frozenset[str], owners: frozenset[str], heads: Sequence[str], role: frozenset[str]
) -> bool:
    """Tell whether a naming without a name means who was introduced in a role."""
    if bool(content & _FORMER) != bool(role & _FORMER):
        return False
    if owners:
        return any(head in role for head in heads) and bool(owners & role)
    return len(content) > 1 and content <= role


NOBODY = Parties(())
"""Where no article tells who anybody is: namings are compared by their words."""
