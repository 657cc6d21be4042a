"""Through what a speaker is heard: agency, outlet, social medium, document or occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

AGENCIES = (
    "Reuters", "Associated Press", "AP", "AFP", "Agence France-Presse", "Interfax", "RIA Novosti",
    "RIA", "TASS", "Xinhua", "Kyodo", "Yonhap", "ANSA", "EFE", "dpa", "Bloomberg", "UPI", "PTI",
    "Press Trust of India", "Anadolu", "Ukrinform", "Belga", "APA", "Press Association",
    "РИА Новости", "ТАСС", "Интерфакс", "Рейтер", "Укринформ",
)  # fmt: skip
"""News agencies by the names under which articles cite them."""

OUTLETS = (
    "CNN", "BBC", "NBC", "ABC", "CBS", "MSNBC", "NPR", "PBS", "Fox News", "Sky News", "ITV",
    "Al Jazeera", "New York Times", "Washington Post", "Wall Street Journal", "Guardian",
    "Financial Times", "Politico", "Axios", "USA Today", "Los Angeles Times", "Der Spiegel",
    "Le Monde", "El País", "Deutsche Welle", "HuffPost", "Huffington Post", "TMZ", "Daily Mail",
    "NBC News", "ABC News", "CBS News", "Fox Business", "Daily Beast", "BuzzFeed", "Vox", "Slate",
    "Telegraph", "The Times", "The Sun", "The Independent", "Bild", "Die Welt", "Le Figaro",
    "Kommersant", "Vedomosti", "C-SPAN", "CNBC", "The Hill", "Breitbart", "Time magazine",
    "Newsweek", "The Atlantic", "The New Yorker", "Boston Globe", "Chicago Tribune", "Haaretz",
    "Sputnik", "RT", "Channel 4", "LCI", "ARD", "ZDF", "Univision", "Telemundo", "People magazine",
)  # fmt: skip
"""Broadcasters and newspapers that others cite."""

_NAMED = tuple(
    re.compile(rf"(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)")
    for names in (AGENCIES, OUTLETS)
)
_KNOWN = frozenset(AGENCIES) | frozenset(OUTLETS)
_PRESS = re.compile(
    r"(?:\b(?:News|Times|Post|Journal|Herald|Tribune|Gazette|Globe|Chronicle|Magazine|Network"
    r"|Radio|Television|TV|Telegraph|Observer|Courier|Daily|Weekly|Press|Broadcasting|Online"
    r"|Wire|Examiner|Sentinel|Dispatch|Ledger|Star|Mail|Review|Record|Today)$"
    r"|\b[WK][A-Z]{2,3}(?:-TV)?$|\.com$|\b(?:[Nn]ews [Aa]gency|newspaper|magazine|broadcaster)$)"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+|\b(?:citing|quoting)\s+")
_TO = re.compile(
    r"\b(?:[Tt]old|tells|confirmed to|informed|interview(?:ed)? (?:with|by|on)|speaking (?:to|on"
    r"|with)|Speaking (?:to|on|with)|statement to|email to|(?:appear(?:ed|ing|ance) )?on|to"
    r"|by|in)\s+(?P<name>(?:[Tt]he\s+)?[A-Z][\w.&’'-]*(?:\s+[A-Z][\w.&’'-]*){0,4}"
    r"(?:\s+(?:news agency|newspaper|magazine|broadcaster))?)"
)
_DOCUMENT = (
    "statement|letter|filing|complaint|affidavit|memo|report|readout|lawsuit|court papers"
    "|court documents|indictment|op-ed|column|essay|blog post|press release|news release|email"
    "|e-mail|announcement|memoir|book|speech|address|testimony|presentation|video|podcast|tweet"
)
_KINDS = (
    (("witter", "tweet"),
     re.compile(r"\b(?:on|via|to) Twitter\b|\btweet(?:ed|s|ing)?\b|\bTwitter (?:post|account)\b"
                r"|\b[Rr]etweeted\b"), "Twitter"),
    (("Facebook",),
     re.compile(r"\b(?:on|via|to) (?:his |her |its )?Facebook\b|\bFacebook (?:post|page)\b"),
     "Facebook"),
    (("Telegram", "Instagram", " X", "Truth Social", "YouTube", "social media"),
     re.compile(r"\b(?:on|via|to) (?:Telegram|Instagram|X|Truth Social|YouTube|social media)\b"),
     "social media"),
    (("readout",), re.compile(r"\breadout\b"), "readout"),
    (("briefing", "conference", "told "),
     re.compile(r"\b(?:press|news) (?:briefing|conference)\b|\btold (?:the )?(?:reporters"
                r"|journalists)\b|\bnews briefing\b|\bat a briefing\b"), "briefing"),
    (("interview", "told "),
     re.compile(r"\b(?:in|during) an? (?:[\w-]+ ){0,3}interview\b|\btold [A-Z]"), "interview"),
)  # fmt: skip
"""Words of which one must stand in a text, as that is asked faster; the pattern; the channel."""
_IN_DOCUMENT = re.compile(
    r"\b(?:[Ii]n|[Tt]hrough|[Vv]ia|[Bb]y|[Ii]ssued|[Rr]eleased|[Aa]ccording to|said) "
    r"(?:an?|the|his|her|its|their|[A-Z][\w’'-]*)"
    rf" (?:[\w’'-]+ ){{0,3}}?(?P<kind>{_DOCUMENT})\b"
)


def is_channel(phrase: str) -> bool:
    """Tell whether a phrase is an agency or an outlet rather than a person."""
    name = re.sub(r"^(?:the|The)\s+|\s+news agency$", "", phrase)
    return name in _KNOWN or f"The {name}" in _KNOWN or bool(_PRESS.search(phrase))


@lru_cache(maxsize=512)
def named_channel(text: str) -> str | None:
    """Return the agency, else the outlet, that a text cites by name."""
    for pattern in _NAMED:
        # what stands before is looked at afterwards, so that the search can leap to first letters
        found = pattern.search(text)
        while found is not None:
            start = found.start()
            if not start or not (text[start - 1].isalnum() or text[start - 1] == "_"):
                return found.group()
            found = pattern.search(text, start + 1)
    return None


def channel_of(bare: str, speaker: str | None) -> str | None:
    """Return through what a sentence, its quotations blanked out, lets a speaker be heard."""
    for found in _ACCORDING.finditer(bare) if "ing" in bare else ():
        name = named_channel(bare[found.end() : found.end() + 60])
        if name is not None and name != speaker:
            return name
    for found in _TO.finditer(bare):
        name = _outlet(found["name"])
        if name is not None and name != speaker:
            return name
    name = named_channel(bare)
    if (
        name is not None
        and name != speaker
        and re.search(
            rf"(?<!\w){re.escape(name)}(?:\s+(?:now|also|first))?\s+(?:cited|quoted|report(?:s|ed))",
            bare,
        )
    ):
        return name
    if name is not None and name in AGENCIES and name != speaker:
        return name
    label = _kind(bare, _KINDS[:3])
    if label is not None:
        return label
    document = _IN_DOCUMENT.search(bare)
    if document is not None:
        return document["kind"]
    return _kind(bare, _KINDS[3:])


def _kind(bare: str, kinds: Sequence[tuple[Sequence[str], re.Pattern[str], str]]) -> str | None:
    for words, pattern, label in kinds:
        if any(word in bare for word in words) and pattern.search(bare):
            return label
    return None


def _outlet(name: str) -> str | None:
    known = named_channel(name)
    if known is not None:
        return known
    plain = re.sub(r"^[Tt]he\s+", "", name).rstrip(".")
    return plain if _PRESS.search(plain) else None
