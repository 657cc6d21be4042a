"""How many independent sources a claim has: origins, not outlets.

An origin is a speaker with the channels that carried him. Outlets that carry one speaker, one
house (the Kremlin, its aide, its readout), one wire or one sentence word for word, or that the
checker declared dependent, are one origin; so are two of which no article tells that they are
not, such as "officials" and a person of whom nothing is said. What an article says in its own
voice is no origin of its own beside a named speaker of the same claim: it may rest on him.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from workbench.articles.model import Article, article_of
from workbench.claims.model import Attribution, Origin
from workbench.claims.speakers.channels import AGENCIES
from workbench.claims.speakers.parties import NOBODY, Parties

_UNTOLD = Attribution()
_EMERGED = re.compile(
    r"\bit (?:has |had |was |later |since |first |been )*"
    r"(?:emerged|revealed|disclosed|became known|came to light|transpired|learned|learnt)\b",
    re.IGNORECASE,
)


def origins(
    statements: Sequence[str],
    attributions: Mapping[str, Attribution],
    articles: Mapping[str, Article],
    dependent: frozenset[tuple[str, str]] = frozenset(),
    parties: Parties = NOBODY,
    copied: Sequence[tuple[str, str]] = (),
    emerged: frozenset[str] = frozenset(),
    wires: Mapping[str, frozenset[str]] | None = None,
) -> tuple[Origin, ...]:
    """Return the independent origins of a claim, in the order of its statements.

    `parties` tell who speaks for whom over all articles of the case; `copied` are pairs of
    statements of which one carries the other's words; `emerged` are those `emerging` found, and
    `wires` those that `wires_of` found, of these articles where nothing is said.
    """
    wires = wires_of(articles.values()) if wires is None else wires
    named = [s for s in statements if s in emerged or _of(attributions, s).speaker is not None]
    families: list[tuple[set[str], list[str]]] = []
    for statement in named or statements:
        article = articles[article_of(statement)]
        marks = _marks(_of(attributions, statement), article, dependent, parties, wires[article.id])
        marks |= {f"words:{'|'.join(pair)}" for pair in copied if statement in pair}
        members = [statement]
        for family in [one for one in families if one[0] & marks]:
            families.remove(family)
            marks |= family[0]
            members = family[1] + members
        families.append((marks, members))
    _tie(families, attributions, parties)
    order = {statement: position for position, statement in enumerate(statements)}
    ordered = sorted(families, key=lambda family: min(order[s] for s in family[1]))
    return tuple(_origin(members, attributions, articles) for _, members in ordered)


def wires_of(articles: Iterable[Article]) -> dict[str, frozenset[str]]:
    """Return on which wires each article rests, by its id: those that it credits.

    And its own, where another article credits that: an agency's article is what it sent out.
    """
    every = list(articles)
    credited = {wire for article in every for wire in article.wire}
    return {
        article.id: frozenset(article.wire) | (article.signatures & credited) for article in every
    }


def emerging(articles: Iterable[Article]) -> frozenset[str]:
    """Return the statements that say where they have it from without naming it: `it emerged`."""
    return frozenset(
        statement.id
        for article in articles
        for statement in article.statements
        if _EMERGED.search(statement.text)
    )


def _tie(
    families: list[tuple[set[str], list[str]]],
    attributions: Mapping[str, Attribution],
    parties: Parties,
) -> None:
    """Join families that nothing shows to be two: independence is shown, not assumed."""
    at = 0
    while at < len(families):
        mine = _speakers(families[at][1], attributions)
        carried = _carriers(families[at][1], attributions)
        for other in families[at + 1 :]:
            theirs = _speakers(other[1], attributions)
            if (
                any(parties.may_be_one(one, two) for one in mine for two in theirs)
                # `AFP reported`, and somebody whom AFP quoted
                or not _carriers(other[1], attributions).isdisjoint(mine)
                or not carried.isdisjoint(theirs)
            ):
                families[at] = families[at][0] | other[0], families[at][1] + other[1]
                families.remove(other)
                break
        else:
            at += 1


def _speakers(statements: Sequence[str], attributions: Mapping[str, Attribution]) -> list[str]:
    return [a.speaker for s in statements if (a := _of(attributions, s)).speaker]


def _carriers(statements: Sequence[str], attributions: Mapping[str, Attribution]) -> set[str]:
    """Return the agencies and outlets through which statements came."""
    channels = [_of(attributions, statement).channel for statement in statements]
    return {channel for channel in channels if channel and channel[:1].isupper()}


def _of(attributions: Mapping[str, Attribution], statement: str) -> Attribution:
    return attributions.get(statement, _UNTOLD)


def _marks(
    attribution: Attribution,
    article: Article,
    dependent: frozenset[tuple[str, str]],
    parties: Parties,
    wires: frozenset[str],
) -> set[str]:
    """What ties a statement to others: two that share a mark are one origin."""
    declared = {
        "declared:" + "|".join(sorted(pair)) for pair in dependent if article.id in pair
    } | {"declared:" + "|".join(sorted((article.id, other))) for other in article.depends_on}
    if attribution.speaker is not None:
        return {*parties.marks(attribution.speaker), *declared}
    return {f"article:{article.id}", *_wires(attribution, wires), *declared}


def _wires(attribution: Attribution, wires: frozenset[str]) -> set[str]:
    marks = {f"wire:{wire.lower()}" for wire in wires}
    if attribution.channel in AGENCIES:
        marks.add(f"wire:{attribution.channel.lower()}")
    return marks


def _origin(
    statements: Sequence[str],
    attributions: Mapping[str, Attribution],
    articles: Mapping[str, Article],
) -> Origin:
    """Name the speaker in full, and what carried him; a credited wire only where it is shared."""
    speakers = _speakers(statements, attributions)
    sources = {article_of(statement): articles[article_of(statement)] for statement in statements}
    credited = Counter(wire for article in sources.values() for wire in article.wire)
    channels: list[str] = []
    for statement in statements:
        attribution, article = _of(attributions, statement), articles[article_of(statement)]
        shared = [
            wire for wire in article.wire if credited[wire] > 1 and attribution.speaker is None
        ]
        for channel in [attribution.channel] if attribution.channel else shared or [article.name]:
            if channel not in channels:
                channels.append(channel)
    return Origin(_fullest(speakers), tuple(channels), tuple(statements))


def _fullest(speakers: Sequence[str]) -> str | None:
    """Return the naming that says most: a name before a role, the longer before the shorter."""
    return max(speakers, key=lambda s: (s[:1].isupper(), len(s))) if speakers else None
