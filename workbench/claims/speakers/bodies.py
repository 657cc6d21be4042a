"""The kinds of bodies that speak, and when one that isn't named may be one that is."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.claims.words.lexicon import word_set

_KINDS = (
    """airline company firm bank retailer chipmaker carmaker automaker maker lender insurer giant
    operator manufacturer group business brewer supplier developer owner producer""",
    """ministry authority agency regulator watchdog office department commission administration
    council bureau service board""",
    "hospital clinic",
    "police officer force detective sheriff constabulary",
    "club team side",
    "university school college academy",
    "museum gallery theatre theater opera",
    "institute researcher scientist laboratory centre center",
    "charity organisation organization association federation union foundation network",
    "party campaign",
)
KIND_OF = {word: number for number, kinds in enumerate(_KINDS) for word in kinds.split()}
"""The number of the kind that a noun for a body is of."""
WELL_KNOWN = frozenset({KIND_OF["police"]})
"""Kinds that are hardly ever named otherwise than by their noun."""
_LEADING = word_set(
    """head chief director executive chairman chairwoman chair president leader founder owner boss
    manager spokesman spokeswoman spokesperson secretary"""
)


_LEADING_ANY = word_set("chairman chairwoman executive owner spokesman spokeswoman spokesperson")
"""Who is called so without his body leads the one that the article is about."""


def kinds_of(words: Iterable[str]) -> frozenset[int]:
    """Return the kinds of bodies that words in small letters name; `services` is `service`."""
    found = {KIND_OF.get(word, KIND_OF.get(word.removesuffix("s"), -1)) for word in words}
    return frozenset(found - {-1})


def leads(role: frozenset[str]) -> bool:
    """Tell whether who has a role speaks for a body."""
    return not role.isdisjoint(_LEADING)


def may_be_of(kinds: frozenset[int], told: frozenset[str], role: frozenset[str]) -> bool:
    """Tell whether who has a `role` may speak for a body that is called by its kind only.

    The fire chief speaks for the fire service, and the head of the clinic for the hospital, but
    not the mayor for the police.
    """
    if role & told - _LEADING:
        return True
    return leads(role) and bool(kinds_of(role) & kinds)


def leads_any(role: frozenset[str]) -> bool:
    """Tell whether a role leads a body without telling which: `the chairwoman`."""
    return not role.isdisjoint(_LEADING_ANY) and not kinds_of(role)
