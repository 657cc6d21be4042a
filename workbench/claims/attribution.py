"""Who is quoted or cited in each statement of an article, through what, and how directly.

The speaker before is carried on for "he added" and for quotations that run over several
sentences; a quotation whose speaker is named only at its end gets that speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from workbench.articles.model import Article, Kind, Statement
from workbench.claims.model import Attribution, Mode
from workbench.claims.quotes import quoted
from workbench.claims.speakers import PRONOUNS, cited_channel, named_channel, speaker

_CHANNELS = (
    (re.compile(r"\b(?:on|via|to) Twitter\b|\btweet(?:ed|s)?\b|\bTwitter post\b"), "Twitter"),
    (re.compile(r"\b(?:on|via) Facebook\b|\bFacebook post\b"), "Facebook"),
    (re.compile(r"\b(?:on|via) (?:Telegram|Instagram|X|Truth Social)\b"), "social media"),
    (re.compile(r"\breadout\b"), "readout"),
    (re.compile(r"\b(?:press|news) (?:briefing|conference)\b|\btold (?:the )?reporters\b"),
     "briefing"),
    (re.compile(r"\bin an? (?:\w+ )?interview\b|\btold [A-Z]"), "interview"),
    (re.compile(r"\b(?:in|through) (?:an?|the|his|her|its|their) (?:\w+ )?(?:statement|letter)\b"),
     "statement"),
)  # fmt: skip
_DIRECT = 0.5
"""From this share of quoted words up a statement is a direct quotation."""
_LONG = 3
"""Fewer quoted words than this may be a title or a word held at arm's length."""
_NAME = re.compile(r"\b[A-ZÀ-ÞЀ-Я][\w'’-]+(?:\s+(?:[A-Z]\.\s+)?[A-ZÀ-ÞЀ-Я][\w'’-]+)+")
_TITLES = re.compile(
    r"^(?:The|A|President|Prime|Minister|Senator|Sen|Rep|Representative|Congressman|Gov|Governor"
    r"|Mayor|Mr|Mrs|Ms|Dr|Chief|Secretary|Justice|Judge|General|Gen|King|Queen|Prince|Pope|Sir"
    r"|But|And|In|On|When|While|Then)\s+"
)


def attributions(article: Article) -> dict[str, Attribution]:
    """Return the attribution of every statement of an article, by statement id."""
    names = _full_names(article)
    found: dict[str, Attribution] = {}
    current: str | None = None
    focus: str | None = None
    inside = False
    paragraph = -1
    waiting: list[Statement] = []
    for statement in article.statements:
        if statement.kind is Kind.CREDIT:
            found[statement.id] = Attribution(channel=named_channel(statement.text))
            continue
        if statement.paragraph != paragraph:
            # A quotation that runs on opens its marks again in the next paragraph.
            inside, waiting, paragraph = False, [], statement.paragraph
        spans, still = quoted(statement.text, inside)
        share = _share(statement.text, spans)
        bare = _without(statement.text, spans)
        named = speaker(bare, bool(spans))
        if named is not None:
            if named.lower() in PRONOUNS:
                named = focus or current
            else:
                named = names.get(named.split()[-1], named)
        mode = _mode(share, spans, statement.text, named)
        carried = named is None and mode is Mode.DIRECT
        if carried:
            named = current
            waiting.append(statement)
        channel = None
        if named is not None or mode is not Mode.NONE:
            channel = cited_channel(bare) or _kind_of_channel(bare)
        found[statement.id] = Attribution(named, channel if channel != named else None, mode)
        if named is not None and mode is not Mode.NONE:
            if not carried:
                for earlier in waiting:
                    before = found[earlier.id]
                    found[earlier.id] = Attribution(named, before.channel, before.mode)
                waiting = []
            current = named
        inside = still
        focus = _focus(bare, names, named if not carried else None) or focus
    return found


def _focus(bare: str, names: Mapping[str, str], named: str | None) -> str | None:
    """Return the person whom "he" or "she" means next: who spoke, else who was named first."""
    if named is not None and named in names.values():
        return named
    return next((names[word] for word in re.findall(r"[\w-]+", bare) if word in names), None)


def _share(text: str, spans: tuple[tuple[int, int], ...]) -> float:
    words = len(re.findall(r"\w+", text))
    inside = sum(len(re.findall(r"\w+", text[a:b])) for a, b in spans)
    return inside / words if words else 0.0


def _without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _mode(share: float, spans: tuple[tuple[int, int], ...], text: str, named: str | None) -> Mode:
    long = any(len(text[a:b].split()) >= _LONG for a, b in spans)
    if spans and share >= _DIRECT and long:
        return Mode.DIRECT
    if spans and (long or named is not None):
        return Mode.PARTIAL
    return Mode.INDIRECT if named is not None else Mode.NONE


def _kind_of_channel(bare: str) -> str | None:
    return next((label for pattern, label in _CHANNELS if pattern.search(bare)), None)


def _full_names(article: Article) -> dict[str, str]:
    """Map a surname to the first full name that the article gives it."""
    found: dict[str, str] = {}
    for name in _names(article):
        words = name.split()
        if len(words) >= 2:
            found.setdefault(words[-1], name)
    return found


def _names(article: Article) -> Iterator[str]:
    for statement in article.statements:
        if statement.kind in (Kind.HEADING, Kind.CREDIT):
            continue
        for found in _NAME.finditer(statement.text):
            name = re.sub(r"['’]s$", "", " ".join(found.group().split()))
            while _TITLES.match(name):
                name = _TITLES.sub("", name)
            yield name
