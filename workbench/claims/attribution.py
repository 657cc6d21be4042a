"""Who is quoted or cited in a statement, through what, and how directly.

Rules, not a parser: a reporting verb with the noun phrase beside it, "according to", agencies
and broadcasters by name, documents that speak, and the speaker before for "he added" and for
quotations that run over several sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.articles.model import Article, Kind, Statement
from workbench.claims.model import Attribution, Mode
from workbench.claims.quotes import quoted

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

_VERBS = (
    "said|says|say|told|tells|added|adds|announced|announces|stated|states|claimed|claims|argued"
    "|argues|insisted|insists|warned|warns|explained|explains|noted|notes|acknowledged|admitted"
    "|confirmed|confirms|denied|denies|declared|declares|replied|responded|wrote|writes|tweeted"
    "|posted|suggested|testified|asserted|alleged|alleges|reported|reports|mentioned|disclosed"
    "|revealed|promised|vowed|conceded|maintained|maintains|recalled|continued|concluded|joked"
    "|complained|predicted|estimated|urged|called|asked|quipped|remarked|commented|stressed"
    "|emphasized|emphasised|reiterated|accused|expressed|apologized|apologised"
)
_VERB = re.compile(rf"\b({_VERBS})\b")
_WEAK = frozenset(
    ["called", "asked", "reports", "states", "claims", "notes", "estimated", "urged", "expressed"]
)
"""Also plain verbs or nouns: they count only with a name or a pronoun before them."""

_PRONOUNS = frozenset(["he", "she", "they", "it", "who", "we", "i"])
_HEADS = frozenset(
    [
        "aide",
        "aides",
        "official",
        "officials",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "spokespeople",
        "minister",
        "ministry",
        "president",
        "police",
        "authorities",
        "source",
        "sources",
        "statement",
        "report",
        "readout",
        "document",
        "letter",
        "company",
        "agency",
        "government",
        "department",
        "office",
        "court",
        "judge",
        "prosecutors",
        "prosecutor",
        "lawyer",
        "lawyers",
        "attorney",
        "witness",
        "witnesses",
        "officer",
        "officers",
        "chief",
        "director",
        "chairman",
        "chairwoman",
        "mayor",
        "governor",
        "senator",
        "secretary",
        "adviser",
        "advisers",
        "advisor",
        "analyst",
        "analysts",
        "expert",
        "experts",
        "researchers",
        "scientists",
        "doctors",
        "firefighters",
        "military",
        "army",
        "union",
        "campaign",
        "committee",
        "commission",
        "council",
        "representative",
        "representatives",
        "embassy",
        "leader",
        "leaders",
        "critics",
        "supporters",
        "residents",
        "study",
        "poll",
        "survey",
        "sides",
        "party",
        "group",
    ]
)
"""Nouns that speak without a name."""
_DOCUMENTS = frozenset(
    ["statement", "report", "readout", "document", "letter", "study", "poll", "survey"]
)
_BREAKS = frozenset(
    [
        "that",
        "which",
        "but",
        "and",
        "as",
        "because",
        "when",
        "while",
        "if",
        "although",
        "though",
        "after",
        "before",
        "since",
        "where",
        "whether",
        "so",
        "then",
        "than",
        "with",
        "by",
        "from",
        "to",
        "in",
        "on",
        "at",
    ]
)
_SKIPPED = frozenset(
    [
        "has",
        "have",
        "had",
        "also",
        "later",
        "previously",
        "repeatedly",
        "reportedly",
        "further",
        "then",
        "not",
        "never",
        "did",
        "do",
        "does",
        "would",
        "will",
    ]
)
_WORD = re.compile(r"[^\W_][\w.'’-]*|[,;:.!?()“”\"„«»—–]")
_SENTENCE_DOT = re.compile(r"^[^\W\d_]{1,3}\.$|^(?:[^\W\d_]\.)+$")
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+")
_CITED = re.compile(r"\b(?:cited|quoted|citing|quoting)\s+")
_CHANNELS = (
    (re.compile(r"\b(?:on|via) Twitter\b|\btweet(?:ed|s)?\b|\bTwitter post\b"), "Twitter"),
    (re.compile(r"\b(?:on|via) Facebook\b|\bFacebook post\b"), "Facebook"),
    (re.compile(r"\b(?:on|via) (?:Telegram|Instagram|X|Truth Social)\b"), "social media"),
    (re.compile(r"\breadout\b"), "readout"),
    (re.compile(r"\b(?:press|news) (?:briefing|conference)\b|\btold (?:the )?reporters\b"),
     "briefing"),
    (re.compile(r"\bin an? (?:\w+ )?interview\b|\btold [A-Z]"), "interview"),
    (re.compile(r"\b(?:in|through) (?:a|the|his|her|its|their) (?:\w+ )?(?:statement|letter)\b"),
     "statement"),
)  # fmt: skip
_DIRECT = 0.5
_LONG = 3


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


def attributions(article: Article) -> dict[str, Attribution]:
    """Return the attribution of every statement of an article, by statement id."""
    names = _full_names(article)
    found: dict[str, Attribution] = {}
    speaker: str | None = None
    inside = False
    paragraph = -1
    waiting: list[Statement] = []
    for statement in article.statements:
        if statement.kind is Kind.CREDIT:
            found[statement.id] = Attribution(channel=named_channel(statement.text))
            continue
        if statement.paragraph != paragraph:
            waiting = []
            # A new paragraph of a running quotation opens its marks again
            inside = False
        paragraph = statement.paragraph
        spans, still = quoted(statement.text, inside)
        share = _share(statement.text, spans)
        bare = _without(statement.text, spans)
        named = _speaker(bare)
        if named is not None and named.split()[0].lower() in _PRONOUNS:
            named = speaker
        elif named is not None:
            named = names.get(named.split()[-1], named)
        mode = _mode(share, spans, statement.text, named)
        if named is None and mode is Mode.DIRECT:
            named = speaker
            waiting.append(statement)
        channel = _channel(bare) if named or mode is not Mode.NONE else None
        if channel is not None and channel == named:
            channel = None
        found[statement.id] = Attribution(named, channel, mode)
        if named is not None and mode is not Mode.NONE:
            if named != speaker and share < 1:
                for earlier in waiting:
                    before = found[earlier.id]
                    found[earlier.id] = Attribution(named, before.channel, before.mode)
            if share < 1:
                waiting = []
            speaker = named
        inside = still
    return found


def _share(text: str, spans: tuple[tuple[int, int], ...]) -> float:
    words = len(re.findall(r"\w+", text))
    inside = sum(len(re.findall(r"\w+", text[a:b])) for a, b in spans)
    return inside / words if words else 0.0


def _without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _mode(share: float, spans: tuple[tuple[int, int], ...], text: str, speaker: str | None) -> Mode:
    long = any(len(text[a:b].split()) >= _LONG for a, b in spans)
    if spans and share >= _DIRECT and long:
        return Mode.DIRECT
    if spans and (long or speaker is not None):
        return Mode.PARTIAL
    return Mode.INDIRECT if speaker is not None else Mode.NONE


def _speaker(bare: str) -> str | None:
    """Return the noun phrase that speaks in a text from which the quotations are blanked."""
    for cited in _CITED.finditer(bare):
        phrase = _phrase_after(bare[cited.end() :])
        if phrase and not _is_channel(phrase):
            return phrase
    fallback: str | None = None
    for verb in _VERB.finditer(bare):
        for phrase in (_phrase_before(bare[: verb.start()]), _inverted(bare, verb)):
            if phrase is None or not _can_speak(phrase, verb[1]):
                continue
            if _is_channel(phrase):
                fallback = fallback or phrase
                continue
            return phrase
    for according in _ACCORDING.finditer(bare):
        phrase = _phrase_after(bare[according.end() :])
        if phrase and not _is_channel(phrase):
            return phrase
        fallback = fallback or phrase
    return fallback


def _inverted(bare: str, verb: re.Match[str]) -> str | None:
    before = bare[: verb.start()].rstrip()
    if before and before[-1] not in ',”"»“!?—–':
        return None
    return _phrase_after(bare[verb.end() :])


def _is_channel(phrase: str) -> bool:
    name = re.sub(r"^(?:the|The)\s+", "", phrase)
    name = re.sub(r"\s+news agency$", "", name)
    return name in AGENCIES or name in OUTLETS


def _can_speak(phrase: str, verb: str) -> bool:
    words = phrase.split()
    last = words[-1]
    if words[0].lower() in _PRONOUNS:
        return True
    named = last[:1].isupper()
    return named or (last.lower() in _HEADS and (verb not in _WEAK or named))


def _phrase_before(text: str) -> str | None:
    words = _WORD.findall(text)
    while words and (words[-1].lower() in _SKIPPED or words[-1].endswith("ly")):
        words.pop()
    if words and words[-1] == ",":
        inner = _before_comma(words[:-1])
        if inner is None:
            return None
        words = inner
    phrase: list[str] = []
    while words and len(phrase) < 9:
        word = words.pop()
        if not (word[0].isalnum()) or (word.lower() in _BREAKS and not _linking(word, words)):
            break
        if word.endswith(".") and not _SENTENCE_DOT.match(word):
            break
        phrase.insert(0, word)
    return _trimmed(phrase)


def _before_comma(words: list[str]) -> list[str] | None:
    """Step back over an apposition: `Jane Roe, the mayor, said`."""
    for position in range(len(words) - 1, max(-1, len(words) - 14), -1):
        if words[position] == ",":
            return words[:position] or None
        if not words[position][0].isalnum():
            return None
    return None


def _linking(word: str, before: list[str]) -> bool:
    return word.lower() in ("of", "for") and bool(before)


def _trimmed(phrase: list[str]) -> str | None:
    capitals = [i for i, word in enumerate(phrase) if word[:1].isupper()]
    if not phrase:
        return None
    if phrase[-1].lower() in _PRONOUNS:
        return phrase[-1]
    if phrase[-1][:1].isupper():
        # Keep the name itself: the last run of capitalised words
        start = len(phrase) - 1
        while start and phrase[start - 1][:1].isupper():
            start -= 1
        words = phrase[start:]
        if len(words) > 1 and words[0] in ("The", "A", "An", "But", "And", "In", "President"):
            words = words[1:]
    else:
        starts = [i for i, w in enumerate(phrase) if w.lower() in ("a", "an", "the", "its", "his")]
        words = phrase[starts[-1] :] if starts else phrase[-4:] if capitals else phrase[-3:]
    cleaned = [re.sub(r"['’]s$", "", word) for word in words]
    return " ".join(cleaned) or None


def _phrase_after(text: str) -> str | None:
    phrase: list[str] = []
    for word in _WORD.findall(text):
        if not word[0].isalnum() or word.lower() in _BREAKS or word.lower() in _SKIPPED:
            break
        stops = word.endswith(".") and not _SENTENCE_DOT.match(word)
        if phrase and phrase[-1][:1].isupper() and not word[:1].isupper():
            break
        phrase.append(word.rstrip(".") if stops else word)
        if stops or len(phrase) > 8:
            break
    if phrase and phrase[0].lower() in _PRONOUNS:
        return phrase[0]
    if not any(w[:1].isupper() or w.lower() in _HEADS for w in phrase):
        return None
    return _trimmed(phrase)


def _channel(bare: str) -> str | None:
    for cue in (_ACCORDING, _CITED):
        for found in cue.finditer(bare):
            name = named_channel(bare[found.end() : found.end() + 60])
            if name is not None:
                return name
    name = named_channel(bare)
    if name is not None:
        return name
    return next((label for pattern, label in _CHANNELS if pattern.search(bare)), None)


def _full_names(article: Article) -> dict[str, str]:
    """Map a surname to the first full name that the article gives it."""
    found: dict[str, str] = {}
    for name in _names(article):
        words = name.split()
        surname = words[-1]
        if len(words) >= 2 and surname not in found:
            found[surname] = name
    return found


_NAME = re.compile(r"\b[A-ZÀ-ÞЀ-Я][\w'’-]+(?:\s+(?:[A-Z]\.\s+)?[A-ZÀ-ÞЀ-Я][\w'’-]+)+")
_TITLES = re.compile(
    r"^(?:The|A|President|Prime|Minister|Senator|Sen|Rep|Gov|Governor|Mayor|Mr|Mrs|Ms|Dr|Chief"
    r"|Secretary|Justice|Judge|General|Gen|King|Queen|Prince|Pope|Sir|But|And|In|On|When|While)\s+"
)


def _names(article: Article) -> Iterator[str]:
    for statement in article.statements:
        if statement.kind in (Kind.HEADING, Kind.CREDIT):
            continue
        for found in _NAME.finditer(statement.text):
            name = re.sub(r"['’]s$", "", " ".join(found.group().split()))
            while _TITLES.match(name):
                name = _TITLES.sub("", name)
            yield name
