"""Plant one difference in a sentence: a number, a name, a date, a negation, an actor changed.

Each function returns the changed sentence, or None where the sentence offers no place for it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable


def _listed(words: str) -> list[str]:
    return words.split()


_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w:/-]|,\d|\.\d)")
_DATED = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
_TIMED = re.compile(r" ?[ap]\.?m\b")
_WORDS = _listed(
    """two three four five six seven eight nine ten eleven twelve twenty thirty fifty"""
)
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_DAYS = _listed("""Monday Tuesday Wednesday Thursday Friday Saturday Sunday""")
_MONTHS = _listed(
    """January February March April June July August September October November December"""
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+(?=[,.]| [a-z])")
_INSIDE = re.compile(r"(?:\b[Tt]he|\b[A-Z][\w.&-]*) $")
_NO_FORENAMES = frozenset(
    _listed(
        """President Representative Senator Governor Justice Judge Prime House White Supreme
    Democratic Republican Twitter Facebook Fox United New Washington"""
    )
) | {*_DAYS, *_MONTHS}
_STRANGERS = (
    "Ellen Marsh",
    "Piotr Wolny",
    "Amara Diallo",
    "Jonas Ekdahl",
    "Lucia Ferrante",
    "Harold Quimby",
    "Nadia Rahmani",
    "Tobias Kern",
)
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|would|has|have|had|could|should)\b"
    r"(?! (?:not|no|only|also|never|neither|that|when|why|how)\b)"
)
_PEOPLES = _listed(
    """Russian American British German French Chinese Israeli Iranian Turkish Mexican"""
)
_PEOPLE = re.compile(rf"\b(?:{'|'.join(_PEOPLES)})\b(?= [a-z])")
_ROLES = re.compile(
    r"^(?P<a>(?:[A-Z][\w.]+ )+)(?P<verb>[a-z]+ed) (?P<b>(?:[A-Z]\w+ ?){1,3})(?=[ ,.]|$)"
)
_VERBS = frozenset(_listed("""is are was were has had have been"""))


def number(sentence: str, chance: random.Random) -> str | None:
    """Change one number, in digits or as a word."""
    spots = [m for m in _NUMBER.finditer(sentence) if not _DATED.search(sentence[: m.start()])]
    spots = [m for m in spots if not _TIMED.match(sentence[m.end() :]) and len(m[0]) != 4]
    if spots:
        spot = chance.choice(spots)
        plain = spot[0].replace(",", "")
        first = str((int(plain[0]) + chance.randint(1, 7)) % 9 + 1)
        first = first if first != plain[0] else str(int(first) % 9 + 1)
        return _put(sentence, spot, first + spot[0][1:])
    words = list(_WORD.finditer(sentence))
    if not words:
        return None
    spot = chance.choice(words)
    return _put(sentence, spot, chance.choice([w for w in _WORDS if w != spot[0]]))


def date(sentence: str, chance: random.Random) -> str | None:
    """Change a weekday or the name of a month."""
    for names in (_DAYS, _MONTHS):
        spots = list(re.finditer(rf"\b(?:{'|'.join(names)})\b", sentence))
        if spots:
            spot = chance.choice(spots)
            return _put(sentence, spot, chance.choice([n for n in names if n != spot[0]]))
    return None


def name(sentence: str, chance: random.Random) -> str | None:
    """Put a stranger's name in the place of two words that look like a person's.

    Parts of longer names and what has an article before it are names of bodies or places.
    """
    spots = [
        m
        for m in _NAME.finditer(sentence)
        if m[0].split()[0] not in _NO_FORENAMES and not _INSIDE.search(sentence[: m.start()])
    ]
    if not spots or sentence.istitle() or len(re.findall(r"\b[a-z]{3,}", sentence)) < 4:
        return None
    return _put(sentence, chance.choice(spots), chance.choice(_STRANGERS))


def negation(sentence: str, chance: random.Random) -> str | None:
    """Put a "not" behind an auxiliary verb."""
    spots = list(_AUXILIARY.finditer(sentence))
    if not spots:
        return None
    spot = chance.choice(spots)
    return _put(sentence, spot, f"{spot[0]} not")


def actor(sentence: str, chance: random.Random) -> str | None:
    """Let two names change places round a verb, else put another people in the place of one."""
    roles = _ROLES.match(sentence)
    if roles and roles["verb"] not in _VERBS:
        a, b = roles["a"].strip(), roles["b"].strip()
        return f"{b} {roles['verb']} {a}{sentence[roles.end('b') :]}" if a != b else None
    spots = list(_PEOPLE.finditer(sentence))
    if not spots:
        return None
    spot = chance.choice(spots)
    strangers = [people for people in _PEOPLES if people not in sentence]
    return _put(sentence, spot, chance.choice(strangers)) if strangers else None


PLANTERS: dict[str, Callable[[str, random.Random], str | None]] = {
    "number": number,
    "date": date,
    "name": name,
    "negation": negation,
    "actor": actor,
}
"""The functions by the kind of difference they plant."""


def _put(sentence: str, spot: re.Match[str], new: str) -> str:
    return sentence[: spot.start()] + new + sentence[spot.end() :]
