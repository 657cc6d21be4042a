"""How many independent sources a claim has: origins, not outlets.

An origin is a speaker with the channels that carried him. Outlets that carry one speaker, or one
wire, or that the checker declared dependent, are one origin.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.articles.model import Article, article_of
from workbench.claims.model import Attribution, Origin
from workbench.claims.speakers import AGENCIES, HEADS

_ARTICLES = frozenset({"a", "an", "the", "some", "both"})


def origins(
    statements: Sequence[str],
    attributions: Mapping[str, Attribution],
    articles: Mapping[str, Article],
    dependent: frozenset[tuple[str, str]] = frozenset(),
) -> tuple[Origin, ...]:
    """Return the independent origins of a claim, in the order of its statements."""
    families: list[set[str]] = []
    for statement in statements:
        article = articles[article_of(statement)]
        marks = _marks(attributions.get(statement, Attribution()), article, dependent)
        together = [family for family in families if family & marks]
        for family in together:
            families.remove(family)
            marks = marks | family
        families.append(marks)
    found = []
    for family in families:
        members = [s for s in statements if f"statement:{s}" in family]
        members = members or [
            s
            for s in statements
            if _marks(_of(attributions, s), articles[article_of(s)], dependent) <= family
        ]
        found.append(_origin(members, attributions, articles))
    return tuple(found)


def _of(attributions: Mapping[str, Attribution], statement: str) -> Attribution:
    return attributions.get(statement, Attribution())


def _marks(
    attribution: Attribution, article: Article, dependent: frozenset[tuple[str, str]]
) -> set[str]:
    """What ties a statement to others: two that share a mark are one origin."""
    wires = {f"wire:{wire.lower()}" for wire in article.wire}
    if attribution.channel in AGENCIES:
        wires.add(f"wire:{attribution.channel.lower()}")
    declared = {
        "declared:" + "|".join(sorted(pair)) for pair in dependent if article.id in pair
    } | {"declared:" + "|".join(sorted((article.id, other))) for other in article.depends_on}
    if attribution.speaker is not None:
        return {f"speaker:{speaker_key(attribution.speaker)}"} | declared
    return {f"article:{article.id}"} | wires | declared


def speaker_key(speaker: str) -> str:
    """Return what namings of one speaker have in common, in lower case.

    The last name of a person; of "a Kremlin aide" and "Kremlin readout" the institution.
    """
    words = speaker.replace(".", "").split()
    if any(word.lower() in HEADS for word in words):
        names = [word for word in words[1:] if word[:1].isupper()] or [
            word for word in words[:1] if word[:1].isupper() and word.lower() not in _ARTICLES
        ]
        return names[-1].lower() if names else " ".join(words).lower()
    return words[-1].lower() if words else ""


def _origin(
    statements: Sequence[str],
    attributions: Mapping[str, Attribution],
    articles: Mapping[str, Article],
) -> Origin:
    speakers = [a.speaker for s in statements if (a := _of(attributions, s)).speaker]
    channels: list[str] = []
    for statement in statements:
        attribution = _of(attributions, statement)
        article = articles[article_of(statement)]
        named = [attribution.channel] if attribution.channel else list(article.wire)
        for channel in named or [article.name]:
            if channel not in channels:
                channels.append(channel)
    return Origin(max(speakers, key=len) if speakers else None, tuple(channels))
