"""Who is quoted or cited in each statement of an article, through what, and how directly.

One pass in reading order. The speaker before is carried on for "he added" and for quotations
that run over several sentences; a quotation whose speaker is named only at its end gets that
speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.articles.model import Article, Kind, Statement
from workbench.articles.posts import signer
from workbench.claims.model import Attribution, Mode
from workbench.claims.speakers.channels import channel_of, is_channel, named_channel
from workbench.claims.speakers.citing import Place, Report
from workbench.claims.speakers.foreign_speakers import foreign_reports, foreign_subject
from workbench.claims.speakers.people import People
from workbench.claims.speakers.phrases import Phrase, Sort
from workbench.claims.speakers.reporting import VERBS
from workbench.claims.speakers.reports import reports, subject
from workbench.claims.speakers.subjects import phrase_before
from workbench.claims.speakers.words import Word, words_of
from workbench.claims.words.languages import code_of, guess
from workbench.claims.words.lexicon import BEING, CALENDAR, DOCUMENTS, word_set
from workbench.claims.words.quotes import Span, quoted

_LONG = 4
"""Fewer quoted words than this may be a title or a word held at arm's length."""
_NEAR = 12
"""A pronoun that stands before this character can't mean somebody in its own sentence."""
_SHORT = 40
"""Brackets at the start that close before this hold a place or an agency."""
_WORD = re.compile(r"\w[\w'’-]*")
_DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]+(?:[A-Z][\w.]+)?(?: \([^)]*\))?\s+[—–-]+\s+")
_COLON = re.compile(r"^(?P<who>[^:“\"'‘]{2,50}):\s+\S")
_LAST = re.compile(r"\s*(?::|[–—-]\s)\s*(?P<who>[^:“\"'‘–—]{2,40})$")
_UP_TO_QUOTE = re.compile(r"^(?P<before>[^,“\"„«‘]*),\s?[“\"„«‘]")
"""What narration leads up to a quotation: `Roe taunted, “No”`."""
_NO_SPEECH = BEING | {"had", "has", "have", "heard", "saw", "watched", "wore", "received", "got"}
_UTTERING = word_set(
    """interrupted bristled interjected began broke chimed jumped went continued snapped fumed
    thundered taunted mused"""
)
_I = re.compile(r"(?:^|[^\w\s]\s*|\b[a-z]+ )I(?:['’](?:m|ve|d|ll)\b|\s+[a-z])|\b[Mm]y\b")
_LITTLE = word_set("a an the of and or in on at to for with from by")
_DESCRIBED = 4
_MADE_BY = frozenset({"a", "an", "his", "her", "its", "their"})
"""Close before a document these tell that it is whoever's is spoken of."""
_AUTHORED = word_set(
    "statement letter filing complaint tweet post memo lawsuit announcement email release"
)
_HEADLINE_VERBS = word_set(
    "say admit claim deny confirm warn insist vow tell acknowledge allege tweet"
)
_SPOKEN = word_set(
    "say tell announce deny confirm insist warn admit declare claim add acknowledge report"
)
"""Lemmas of verbs of which whatever is their subject is a speaker."""
_SHORTEST = 5
_ASKING = word_set("what who whom whose why how which where when")


@dataclass
class _State:
    """What is carried from one statement to the next."""

    speaker: str | None = None
    channel: str | None = None
    role: str | None = None
    subject: str | None = None
    colon: bool = False
    announced: bool = False
    direct: bool = False
    inside: bool = False
    paragraph: int = -1


def attributions(article: Article) -> dict[str, Attribution]:
    """Return the attribution of every statement of an article, by statement id."""
    return _Reader(article).read()


class _Reader:
    def __init__(self, article: Article) -> None:
        self._article = article
        self._language = code_of(article.language) or guess(article.text)
        self._people = People(article, self._language)
        self._found: dict[str, Attribution] = {}
        self._state = _State()
        self._waiting: list[str] = []

    def read(self) -> dict[str, Attribution]:
        for statement in self._article.statements:
            if statement.kind is Kind.CREDIT:
                self._found[statement.id] = Attribution(channel=named_channel(statement.text))
            elif statement.kind is Kind.HEADING:
                self._found[statement.id] = self._heading(statement)
            else:
                self._found[statement.id] = self._statement(statement)
        return self._found | self._signed()

    def _signed(self) -> dict[str, Attribution]:
        """Return the attributions of posts that the article shows with their signatures."""
        found: dict[str, Attribution] = {}
        post: list[str] = []
        paragraph = -1
        for statement in self._article.statements:
            who = signer(statement.text) if statement.kind is Kind.CREDIT else None
            if statement.paragraph != paragraph and who is None:
                post = []  # but a signature may stand on a line of its own
            paragraph = statement.paragraph
            post.append(statement.id)
            if who is not None:
                author = Attribution(self._people.names.full(who), "Twitter", Mode.DIRECT)
                found.update(dict.fromkeys(self._written(post), author))
                post = []
        return found

    def _written(self, post: Sequence[str]) -> list[str]:
        """Return what of the statements before a signature is its post: all, or what is quoted.

        Not what the article tells of somebody.
        """
        modes = {statement: self._found[statement].mode for statement in post}
        quotes = [one for one in post[:-1] if modes[one] is Mode.DIRECT]
        if quotes:
            return [*quotes, post[-1]]
        return [one for one in post if modes[one] in (Mode.NONE, Mode.DIRECT)]

    def _heading(self, statement: Statement) -> Attribution:
        spans, _ = quoted(statement.text)
        bare = _blanked(statement.text, spans)
        found = (
            reports(bare, title=True)
            if self._language == "en"
            else foreign_reports(bare, self._language)
        )
        for report in found:
            if report.rank < Place.TRAILING and not (spans or report.lemma in _HEADLINE_VERBS):
                continue
            name, role = self._people.resolve(report.phrase)
            if name is not None:
                mode = Mode.PARTIAL if spans else Mode.INDIRECT
                return Attribution(name, channel_of(bare, name), mode, role)
        mode = Mode.PARTIAL if spans else Mode.INDIRECT
        colon = _COLON.match(bare)
        if colon is not None:
            who = self._people.names.full(colon["who"].split()[-1])
            if self._people.names.is_person(who):
                return Attribution(who, None, mode)
        last = _LAST.search(bare) if self._language == "en" else None
        if last is not None:
            phrase = phrase_before(words_of(last["who"]))
            name = self._people.resolve(phrase)[0] if phrase is not None else None
            if phrase is not None and name is not None:
                known = (
                    self._people.names.is_person(name)
                    or is_channel(name)
                    or phrase.head is not None
                )
                return Attribution(name, None, mode) if known else Attribution()
        return Attribution()

    def _statement(self, statement: Statement) -> Attribution:
        state = self._state
        text = statement.text
        opening = statement.paragraph != state.paragraph
        if opening:
            # A quotation that runs on opens its marks again in the next paragraph.
            state.inside, state.paragraph = False, statement.paragraph
            self._waiting = []
        inside = state.inside
        spans, still = quoted(text, inside)
        bare = _blanked(text, spans)
        direct = _direct(text, spans, inside) or self._announced(opening, spans)
        phrase = subject(bare) if self._language == "en" else foreign_subject(bare)
        local = self._people.resolve(phrase)[0] if phrase is not None else None
        spoken = None if _asks(text, spans) else self._spoken(bare, local)
        self._people.notice(words_of(bare))
        channel: str | None = None
        role: str | None = None
        name: str | None = None
        carried = False
        if spoken is not None:
            report, name, role, through = spoken
            self._people.mention(report.phrase, name)
            channel = through or report.document or channel_of(bare, name)
        elif direct:
            name, role, channel = self._carried(inside, opening, bare, local)
            carried = True
        elif spans and local is not None and phrase is not None and _quotes(text, spans, phrase):
            name = local
        if direct and name is not None and is_channel(name) and _says_i(text, spans):
            # who says "I" is no outlet, but whom it lets speak
            others = (one for one in self._people.persons if one != name)
            name, role, channel = next(others, name), None, name
        mode = _mode(text, spans, direct, name)
        if spoken is None and local is not None:
            self._people.mention(phrase, local)
        elif spoken is None:
            self._people.mention_owner(words_of(bare)[:5])
        if name is not None and channel is None and not carried and name == state.speaker:
            channel = state.channel if direct or state.direct else None
        found = Attribution(name, channel if channel != name else None, mode, role)
        if mode is Mode.NONE:
            found = Attribution()
        self._settle(statement, found, carried, inside)
        state.inside = still
        state.subject = local if not carried else state.subject
        state.colon = text.rstrip().endswith(":") and (
            found.speaker is not None or _introduces(words_of(bare))
        )
        state.direct = direct
        self._authors(bare, name or local)
        self._people.cite(named_channel(bare))
        return found

    def _announced(self, opening: bool, spans: Sequence[Span]) -> bool:
        """Tell whether a paragraph without marks was announced as a quotation by a colon."""
        state = self._state
        if opening:
            state.announced = state.colon and not spans and state.speaker is not None
        return state.announced

    def _settle(
        self, statement: Statement, found: Attribution, carried: bool, inside: bool
    ) -> None:
        """Hand a speaker who is named late to the sentences of the quotation before."""
        state = self._state
        if not inside:
            self._waiting = []
        if carried:
            self._waiting.append(statement.id)
        elif found.speaker is not None and inside:
            for earlier in self._waiting:
                self._found[earlier] = replace(found, mode=self._found[earlier].mode)
            self._waiting = []
        if found.speaker is not None:
            state.speaker, state.channel, state.role = found.speaker, found.channel, found.role

    def _spoken(
        self, bare: str, local: str | None
    ) -> tuple[Report, str, str | None, str | None] | None:
        """Return the likeliest report with its speaker, role and the outlet that carries it."""
        chosen: tuple[Report, str, str | None] | None = None
        through: str | None = None
        found = reports(bare) if self._language == "en" else foreign_reports(bare, self._language)
        for report in found:
            phrase = report.phrase
            # In `The plan, he said, is dead` the subject isn't the speaker.
            own = report.rank < Place.TRAILING or phrase.name == "it" or ":" in bare
            inner = local if own and report.position > _NEAR else None
            name, role = self._people.resolve(phrase, inner)
            if name is None and _speaks_itself(report):
                # a body of a kind that no list knows: the museum said
                name, phrase = phrase.role, replace(phrase, sort=Sort.BODY)
                report = replace(report, phrase=phrase)
            if name is None or not self._speaks(phrase, name, report):
                continue
            if is_channel(name):
                if chosen is None:
                    chosen = chosen or (report, name, role)
                through = through or name
                continue
            if chosen is None or (is_channel(chosen[1]) and not report.judging):
                chosen = report, name, role
                if through is None:
                    continue
            break
        if chosen is None:
            return None
        report, name, role = chosen
        if through is not None:
            through = named_channel(through) or through
        return report, name, role, through if through != name else None

    def _speaks(self, phrase: Phrase, name: str, report: Report) -> bool:
        if phrase.sort is Sort.PERSON and phrase.role is None and " " not in name:
            # a month was left out before: Theresa May
            month = name.lower().rstrip(".") in CALENDAR and name != "May"
            return not month and self._people.names.is_name(name, report.rank < Place.MAIN - 1)
        return True

    def _carried(
        self, inside: bool, opening: bool, bare: str, local: str | None
    ) -> tuple[str | None, str | None, str | None]:
        """Return speaker, role and channel of a quotation that names no speaker itself."""
        state = self._state
        if not inside:
            led = local is not None and self._people.names.is_person(local)
            if local is not None and (":" in bare or (led and _leads_up(bare, local))):
                return local, self._people.names.role_of.get(local), None
            if (not state.direct or not opening) and not state.speaker:
                return state.subject, None, None
            new = state.subject is not None and state.subject != state.speaker
            if new and not state.direct and self._people.names.is_person(str(state.subject)):
                return state.subject, self._people.names.role_of.get(str(state.subject)), None
        return state.speaker, state.role, state.channel

    def _authors(self, bare: str, name: str | None) -> None:
        """Remember whose a document is, for "the statement said"."""
        if name is None:
            return
        words = words_of(bare)
        for place in [at for at, word in enumerate(words) if word.lower in _AUTHORED]:
            # `wrote in a short letter`, but not `spoke of the women's lawsuit`
            before = words[max(0, place - _DESCRIBED) : place]
            opened = [at for at, one in enumerate(before) if one.lower in _MADE_BY]
            owned = opened and any(one.possessive for one in before[opened[-1] :])
            signed = [one.lower for one in words[place + 1 : place + 2]] in (["from"], ["by"])
            if signed or (opened and not owned):
                self._people.authors[words[place].lower] = name


def _leads_up(bare: str, local: str) -> bool:
    """Tell whether the narration before a quotation tells that its subject begins to speak.

    `Mr. Roe taunted, “No”`, `Roe interrupted at one point to tell him, “No”`; but not `Roe was
    told, “No”`.
    """
    found = _UP_TO_QUOTE.match(bare)
    if found is None:
        return False
    words = [word.lower for word in words_of(found["before"])]
    name = local.split()[-1].lower()
    behind = words[len(words) - words[::-1].index(name) :] if name in words else words[1:]
    if not behind or behind[0] in _NO_SPEECH:
        return False
    return len(behind) == 1 or behind[0] in _UTTERING


def _says_i(text: str, spans: Sequence[Span]) -> bool:
    """Tell whether somebody speaks of himself in what is quoted."""
    return any(_I.search(text[start:end]) for start, end in spans)


def _asks(text: str, spans: Sequence[Span]) -> bool:
    """Tell whether a statement is a question of the article's own: what do the others say?"""
    if spans or not text.rstrip().endswith("?"):
        return False
    first = _WORD.match(text)
    return first is not None and first.group().lower() in _ASKING


def _speaks_itself(report: Report) -> bool:
    """Tell whether a phrase of an unknown kind says something, and so can: the museum said."""
    phrase = report.phrase
    words = (phrase.role or "").split()
    return (
        phrase.sort is Sort.ROLE
        and phrase.head is None
        and report.lemma in _SPOKEN
        and report.rank >= Place.MAIN
        and 1 < len(words) <= _SHORTEST
        and words[0].lower() in ("the", "its", "their")
    )


def _quotes(text: str, spans: Sequence[Span], phrase: Phrase) -> bool:
    """Tell whether a sentence without a reporting verb quotes its subject at length."""
    if phrase.sort not in (Sort.PERSON, Sort.PRONOUN) or phrase.name in ("it", "they"):
        return False
    return any(len(text[a:b].split()) >= _LONG and text[a : a + 1].islower() for a, b in spans)


def _introduces(words: Sequence[Word]) -> bool:
    """Tell whether a sentence that ends in a colon speaks of words to come."""
    return any(word.lower in DOCUMENTS or word.lower in VERBS for word in words)


def _blanked(text: str, spans: Sequence[Span]) -> str:
    """Blank out quotations, what stands in brackets, and a dateline; lengths are kept."""
    for start, end in spans:
        # The comma at the end of a quotation tells that it was a sentence.
        kept = text[end - 1] if text[end - 1] in ",.!?" else " "
        text = text[:start] + " " * (end - start - 1) + kept + text[end:]
    if "(" in text and (not text.lstrip().startswith("(") or 0 < text.find(")") < _SHORT):
        text = re.sub(r"\([^()]*\)", lambda found: " " * len(found.group()), text)
    dateline = _DATELINE.match(text)
    if dateline is not None:
        text = " " * dateline.end() + text[dateline.end() :]
    return text


def _direct(text: str, spans: Sequence[Span], inside: bool) -> bool:
    """Tell whether somebody's own sentence stands in a statement, not just some words of it."""
    if not spans:
        return False
    words = len(_WORD.findall(text))
    for start, end in spans:
        part = text[start:end]
        count = len(_WORD.findall(part))
        if not count:
            continue
        if count >= words - 1 and words > 2:
            return True
        if inside and start == 0:
            return True
        lead, last = text[:start].rstrip(" \u00a0“\"„«‘'"), part.rstrip()[-1:]
        tail = text[end + 1 : end + 2] if end < len(text) else ""
        ended = last in ",.!?…—-–" or tail in (",", ".") or end >= len(text)
        first = part.lstrip("[( ….'‘@#")[:1]
        if not lead and first.isupper() and count >= _LONG and not _titled(part):
            return True
        begins = first.isupper() or first.isdigit() or not first.isascii()
        if not (ended and (begins or (not lead and count * 2 >= words))):
            continue
        if _titled(part) and count > 1 and lead:
            continue
        if not lead or lead[-1] in ",:—–.!?" or count >= 5:
            return True
    return False


def _titled(part: str) -> bool:
    words = [word for word in _WORD.findall(part) if word.lower() not in _LITTLE]
    return len(words) > 1 and all(word[:1].isupper() or word[:1].isdigit() for word in words)


def _title(part: str) -> bool:
    """Tell whether quoted words are the title of a work or a name."""
    return _titled(part) and len(part.split()) <= _LONG


def _mode(text: str, spans: Sequence[Span], direct: bool, name: str | None) -> Mode:
    if direct:
        return Mode.DIRECT
    if name is None:
        return Mode.NONE
    quotes = any(not _title(text[a:b]) for a, b in spans)
    return Mode.PARTIAL if quotes else Mode.INDIRECT
