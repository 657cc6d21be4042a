"""The noun phrase that speaks in a sentence: rules around reporting verbs, not a parser.

Every function takes a text from which quotations are blanked out, so that what a speaker says
about others isn't read as theirs.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AGENCIES = (
    "Reuters", "Associated Press", "AP", "AFP", "Agence France-Presse", "Interfax", "RIA Novosti",
    "RIA", "TASS", "Xinhua", "Kyodo", "Yonhap", "ANSA", "EFE", "dpa", "Bloomberg", "UPI", "PTI",
    "Press Trust of India", "Anadolu", "Ukrinform", "Belga", "APA", "Press Association",
)  # fmt: skip
"""News agencies by the names under which articles cite them."""

OUTLETS = (
    "CNN", "BBC", "NBC", "ABC", "CBS", "MSNBC", "NPR", "PBS", "Fox News", "Sky News", "ITV",
    "Al Jazeera", "New York Times", "Washington Post", "Wall Street Journal", "Guardian",
    "Financial Times", "Politico", "Axios", "USA Today", "Los Angeles Times", "Der Spiegel",
    "Le Monde", "El País", "Deutsche Welle", "HuffPost", "Huffington Post", "TMZ", "Daily Mail",
)  # fmt: skip
"""Broadcasters and newspapers that others cite."""

PRONOUNS = _words("he she they")

_VERB = re.compile(
    r"\b(said|says|say|told|tells|added|adds|announced|announces|stated|states|claimed|claims"
    r"|argued|argues|insisted|insists|warned|warns|explained|explains|noted|notes|acknowledged"
    r"|admitted|confirmed|confirms|denied|denies|declared|declares|replied|responded|wrote"
    r"|writes|tweeted|posted|suggested|testified|asserted|asserts|alleged|alleges|reported"
    r"|reports|mentioned|disclosed|revealed|promised|vowed|conceded|maintained|maintains"
    r"|recalled|continued|concluded|joked|complained|predicted|estimated|urged|called|asked"
    r"|quipped|remarked|commented|stressed|emphasized|emphasised|reiterated|accused|expressed"
    r"|apologized|apologised|apologizes|apologises|Says|Say|Said|Denies|Confirms)\b"
)
_WEAK = _words("called asked reports states claims notes estimated urged expressed continued")
"""Also plain verbs or nouns: they count only with a name or a pronoun before them."""

HEADS = _words(
    """aide aides official officials spokesman spokeswoman spokesperson spokesmen minister
    ministry president police authorities source sources statement report readout document letter
    company agency government department office court judge prosecutors prosecutor lawyer lawyers
    attorney witness witnesses officer officers chief director chairman chairwoman mayor governor
    senator secretary adviser advisers advisor analyst analysts expert experts researchers
    scientists doctors firefighters military army union campaign committee commission council
    representative representatives embassy leader leaders critics supporters residents study poll
    survey sides party group people members person congressman congresswoman ministers owner
    owners neighbours neighbors parents activists investigators organisers organizers"""
)
"""Nouns that speak without a name."""

_DOCUMENTS = _words("statement report readout document letter study poll survey")
_BREAKS = _words(
    """that which who and but as because when while if although though after before since where
    whether so than with by from to in on at until could may might must can should"""
)
_SKIPPED = _words(
    "has have had also later previously then not never did do does would will still now went"
)
_PASSIVE = _words("is are was were be been being it")
_CALENDAR = _words(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December"""
)
_LEADING = _words("The A An But And In On When While President Mr Mr. Mrs Mrs. Ms Ms. Dr Dr.")
_WORD = re.compile(r"[^\W_][\w.'’-]*|[,;:.!?()“”\"„«»—–]")
_ABBREVIATION = re.compile(r"^[^\W\d_]{1,3}\.$|^(?:[^\W\d_]\.)+$")
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+")
_CITING = re.compile(
    r"\b(?:citing|quoting)\s+|\b(?:cited|quoted)\s+(?=[^,.;]{2,60}\bas (?:saying|telling)\b)"
)
_NAME = re.compile(r"(?:[^\W\d_a-zà-þа-я][\w.'’-]*\s+)+[^\W\d_a-zà-þа-я][\w'’-]+")


def named_channel(text: str) -> str | None:
    """Return the agency, else the outlet, that a text cites by name."""
    for names in (AGENCIES, OUTLETS):
        found = [
            (match.start(), -len(name), name)
            for name in names
            if (match := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))
        ]
        if found:
            return min(found)[2]
    return None


def cited_channel(bare: str) -> str | None:
    """Return the agency or outlet after "according to" or "citing", else any that is named."""
    for cue in (_ACCORDING, _CITING):
        for found in cue.finditer(bare):
            name = named_channel(bare[found.end() : found.end() + 60])
            if name is not None:
                return name
    return named_channel(bare)


def speaker(bare: str, quotes: bool) -> str | None:
    """Return the noun phrase that speaks, a pronoun, or None.

    `quotes` tells that something is quoted: then a reporting verb whose subject stands further
    off gets the first name of the sentence.
    """
    for cited in _CITING.finditer(bare):
        phrase = _phrase_after(bare[cited.end() :])
        if phrase and not is_channel(phrase):
            return phrase
    fallback: str | None = None
    verbs = list(_VERB.finditer(bare))
    for verb in verbs:
        for phrase in (_phrase_before(bare[: verb.start()]), _inverted(bare, verb)):
            if phrase is None or not _can_speak(phrase, verb[1].lower()):
                continue
            if not is_channel(phrase):
                return phrase
            fallback = fallback or phrase
    for according in _ACCORDING.finditer(bare):
        phrase = _phrase_after(bare[according.end() :])
        if phrase and not is_channel(phrase):
            return phrase
        fallback = fallback or phrase
    if fallback is None and quotes and verbs:
        name = _NAME.search(bare[: verbs[0].start()])
        if name is not None:
            return _trimmed(name.group().split())
    return fallback


def is_channel(phrase: str) -> bool:
    """Tell whether a phrase is an agency or an outlet rather than a person."""
    name = re.sub(r"^(?:the|The)\s+|\s+news agency$", "", phrase)
    return name in AGENCIES or name in OUTLETS


def _inverted(bare: str, verb: re.Match[str]) -> str | None:
    before = bare[: verb.start()].rstrip()
    if before and before[-1] not in ',"”»“!?—–':
        return None
    return _phrase_after(bare[verb.end() :])


def _can_speak(phrase: str, verb: str) -> bool:
    words = phrase.split()
    if words[0].lower() in PRONOUNS or words[-1][:1].isupper():
        return True
    return verb not in _WEAK and any(word.lower() in HEADS for word in words)


def _phrase_before(text: str) -> str | None:
    words = _WORD.findall(text[-300:])
    while words and (
        words[-1].lower() in _SKIPPED or words[-1].endswith("ly") or words[-1] in _CALENDAR
    ):
        words.pop()
        if words and words[-1] == "on":
            words.pop()
    if words and words[-1] == "who":
        words.pop()
        if words and words[-1] == ",":
            words.pop()
    elif words and words[-1] == ",":
        words = _before_apposition(words[:-1])
    phrase: list[str] = []
    while words and len(phrase) < 9:
        word = words.pop()
        if not word[0].isalnum() or word.lower() in _BREAKS:
            break
        if word.endswith(".") and not _ABBREVIATION.match(word):
            break
        phrase.insert(0, word)
    return _trimmed(phrase)


def _before_apposition(words: list[str]) -> list[str]:
    """Step back over an apposition: `Jane Roe, the mayor, said`."""
    for position in range(len(words) - 1, max(-1, len(words) - 14), -1):
        if words[position] == ",":
            return words[:position]
        if not words[position][0].isalnum():
            break
    return words


def _phrase_after(text: str) -> str | None:
    phrase: list[str] = []
    for word in _WORD.findall(text[:200]):
        if not word[0].isalnum() or word.lower() in _BREAKS or word.lower() in _SKIPPED:
            break
        if word in _CALENDAR:
            break
        stops = word.endswith(".") and not _ABBREVIATION.match(word)
        phrase.append(word.rstrip(".") if stops else word)
        if stops or len(phrase) > 9 or word.lower() in PRONOUNS:
            break
    if any(word[:1].isupper() for word in phrase):
        while not phrase[-1][:1].isupper():
            phrase.pop()
    return _trimmed(phrase)


def _trimmed(phrase: list[str]) -> str | None:
    """Keep the name, or the noun that speaks with what belongs to it."""
    if not phrase or phrase[-1].lower() in _PASSIVE or phrase[-1] in _CALENDAR:
        return None
    if phrase[-1].lower() in PRONOUNS:
        return phrase[-1]
    heads = [i for i, word in enumerate(phrase) if word.lower() in HEADS]
    if phrase[-1][:1].isupper() and not (heads and "of" in phrase):
        start = len(phrase) - 1
        while start and phrase[start - 1][:1].isupper():
            start -= 1
        words = phrase[start:]
        while len(words) > 1 and words[0] in _LEADING:
            words = words[1:]
    elif heads:
        first = heads[0]
        starts = [i for i in range(first) if phrase[i].lower() in ("a", "an", "the", "some")]
        capitals = [i for i in range(first) if phrase[i][:1].isupper()]
        words = phrase[starts[-1] if starts else capitals[0] if capitals else first :]
        if phrase[first].lower() in _DOCUMENTS and "of" in words:
            words = words[: words.index("of")]
    else:
        return None
    return re.sub(r"['’]s?$", "", " ".join(words)) or None
