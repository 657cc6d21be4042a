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
from workbench.claims.model import Attribution, Mode
from workbench.claims.speakers.channels import channel_of, is_channel, named_channel
from workbench.claims.speakers.citing import Place, Report
from workbench.claims.speakers.foreign_speakers import foreign_reports, foreign_subject
from workbench.claims.speakers.people import People
from workbench.claims.speakers.phrases import Phrase, Sort
from workbench.claims.speakers.posts import signed
from workbench.claims.speakers.quoting import (
    announces_words,
    asks,
    blanked,
    is_direct,
    leads_up,
    mode_of,
    quotes_at_length,
    says_i,
)
from workbench.claims.speakers.reports import reports, subject
from workbench.claims.speakers.subjects import phrase_before
from workbench.claims.speakers.words import words_of
from workbench.claims.words.languages import code_of, guess
from workbench.claims.words.lexicon import CALENDAR, HEADS, POSSESSIVES, word_set
from workbench.claims.words.quotes import Span, quoted

_NEAR = 12
"""A pronoun that stands before this character can't mean somebody in its own sentence."""
_COLON = re.compile(r"^(?P<who>[^:“\"'‘]{2,50}):\s+\S")
_LAST = re.compile(r"\s*(?::|[–—-]\s)\s*(?P<who>[^:“\"'‘–—]{2,40})$")
_DESCRIBED = 4
_MADE_BY = POSSESSIVES | {"a", "an"}
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
        return self._found | signed(self._article, self._found, self._people.names)

    def _heading(self, statement: Statement) -> Attribution:
        spans, _ = quoted(statement.text)
        bare = blanked(statement.text, spans)
        found = (
            reports(bare, title=True)
            if self._language == "en"
            else foreign_reports(bare, self._language)
        )
        for report in found:
            if report.rank < Place.TRAILING and not (spans or report.lemma in _HEADLINE_VERBS):
                continue
            name, role = self._people.resolve(report.phrase)
            if name is not None and self._is_named(report.phrase, name):
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
                known = self._is_named(phrase, name) and (
                    self._people.names.is_person(name)
                    or is_channel(name)
                    or phrase.head is not None
                )
                return Attribution(name, None, mode) if known else Attribution()
        return Attribution()

    def _is_named(self, phrase: Phrase, name: str) -> bool:
        """Tell whether the capitals of a heading are a name, that stands in the article too."""
        if phrase.sort is not Sort.PERSON or " " not in name or is_channel(name):
            return True
        if name.split()[-1].lower() in HEADS:
            return True
        bodies = (one.text for one in self._article.statements if one.kind is not Kind.HEADING)
        return self._people.names.is_person(name) or any(name in text for text in bodies)

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
        bare = blanked(text, spans)
        direct = is_direct(text, spans, inside) or self._announced(opening, spans)
        phrase = subject(bare) if self._language == "en" else foreign_subject(bare)
        local = self._people.resolve(phrase)[0] if phrase is not None else None
        spoken = None if asks(text, spans) else self._spoken(bare, local)
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
        elif (
            spans
            and local is not None
            and phrase is not None
            and quotes_at_length(text, spans, phrase)
        ):
            name = local
        if direct and name is not None and is_channel(name) and says_i(text, spans):
            # who says "I" is no outlet, but whom it lets speak
            others = (one for one in self._people.persons if one != name)
            name, role, channel = next(others, name), None, name
        mode = mode_of(text, spans, direct, name)
        if local is not None and (spoken is None or (name is not None and is_channel(name))):
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
            found.speaker is not None or announces_words(words_of(bare))
        )
        state.direct = direct
        self._authors(bare, name or local)
        carrier = name if spoken is not None and name is not None and is_channel(name) else None
        self._people.cite(carrier or named_channel(bare))
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
                if chosen is None or chosen[0].lemma == "according" != report.lemma:
                    # of two outlets the one speaks, and the other carries it
                    chosen = report, name, role
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
            if local is not None and (":" in bare or (led and leads_up(bare, local))):
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
