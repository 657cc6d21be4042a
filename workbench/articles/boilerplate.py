"""Lines of plain text that are not the article are set apart, each with a reason.

Precision first: losing a sentence of the article is the worse error, so a line that may be
article text stays. Quoted speech is blanked before a pattern looks at a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.articles.model import Kind, Label
from workbench.articles.passages import Passage
from workbench.articles.wire import is_credit

_BOILER, _META = Label.BOILERPLATE, Label.META

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟।][\"'”’»)\]」』]*$")
_MENU_GAP = re.compile(r"\s[|·•»›/]\s")
_LISTED = re.compile(r"[-*•–—\d(]")
_READER = re.compile(
    r"\b(?:[Ww]e|WE|[Oo]ur|OUR|us|[Yy]ou|[Yy]our|YOU|YOUR|[Yy]ou['’](?:re|ll|ve))\b"
)
_SHORTEST_RUN = 4

_LONGEST_LINE = 500
"""A longer line is a paragraph: only an appeal is looked for in it."""

_CREDIT_WITHIN = 120
"""A photo credit stands in so many last characters of its caption."""

_TITLE_WITHIN = 3
"""A heading that the format itself marks is the title if it is among so many passages."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


# Patterns that must describe the whole line.
_WHOLE_LINE = (
    (
        _BOILER,
        "template token",
        _any(r"\{\{?[\w \-:./]+\}?\}", r"\[/?[a-z]+_?[a-z]*\]|\[/?pullquote[^\]]*\]"),
    ),
    (
        _BOILER,
        "advertisement",
        _any(
            r"[\W_]*(?:advertisements?|advert|ad|sponsored(?: content)?|promoted(?: content)?|"
            r"story continues below(?: advertisement)?|(?:article|"
            r"advertisement)\W+continue.{0,40}|article continues (?:below|after).*|"
            r"continue reading (?:below|the main story))[\W_]*"
        ),
    ),
    (
        _BOILER,
        "navigation",
        _any(
            r"[\W_]*(?:read (?:more|next|also|full story)|see (?:also|more)|"
            r"more(?: on this(?: story)?)?|view (?:all|more|gallery|comments)|show more|"
            r"load more(?: comments)?|contact(?: us)?|podcasts?|embed|reply|replies|"
            r"listen(?: again| now)?|"
            r"skip to (?:main )?(?:content|article|navigation)|back to top|home|"
            r"menu|search|sections?|close|next|previous|continue(?: reading)?|"
            r"click here.{0,60}|comments?(?: ?\(\d+\))?|\d+ comments?|"
            r"\d+ min(?:utes?)? read|leave a comment|post a comment|"
            r"related(?: (?:articles?|stories|content|topics|coverage|news|links))?|"
            r"most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you)?|"
            r"you (?:may|might) (?:also )?like|editors?['’]? picks|top stories|latest news|"
            r"scroll down for (?:the )?(?:video|more).{0,40}|play video|watch(?: the)? video|"
            r"print|save|remind me later)[\W_]*",
            r"(?:tags?|topics|keywords|categories|filed under)\s*:.{0,200}",
            r"(?:view|join|see) the (?:discussion|conversation|comments)\b.{0,30}",
            r"\[?(?:photo|picture|image|video) gallery\b.{0,100}",
            r"more .{1,40} (?:news|stories|coverage|headlines)",
        ),
    ),
    (
        _BOILER,
        "sharing",
        _any(
            r"[\W_]*(?:(?:share|tweet|email|e-mail|pin|facebook|twitter|whatsapp|linkedin|"
            r"reddit|telegram|flipboard|copy link|print|this|on|via|article|story|post|page|"
            r"send|friend|link|it|to|"
            r"a friend|x)[\W_]*){1,8}"
        ),
    ),
    (
        _BOILER,
        "sign-in or subscription",
        _any(
            r"[\W_]*(?:sign (?:in|up)(?: (?:for|to|now|here)\b.{0,80})?|log ?in|register|"
            r"subscribe(?: (?:now|today|here|to)\b.{0,80})?|support us|donate(?: now| today)?|"
            r"become a (?:member|subscriber|supporter).{0,40}|join (?:us|now)|"
            r"start your free trial.{0,40}|follow (?:us|him|her|them|@\w+).{0,60})[\W_]*",
            r"(?:already|not yet) an? (?:member|subscriber|reader)\b.{0,60}",
            r"you have .{0,20}\b(?:free )?(?:articles?|stories|story) (?:left|remaining)\b.{0,60}",
        ),
    ),
    (
        _BOILER,
        "copyright",
        _any(
            r"(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4})).{0,200}",
            r".{0,80}all rights reserved.{0,120}",
        ),
    ),
    (
        _BOILER,
        "related story",
        _any(
            r"(?:read more|related|see also|read also|also read|more|watch|read|"
            r"must read|(?:also )?in this section|don['’]t miss)\s*[:|»>]\s*\S.{0,160}"
        ),
    ),
    (
        _BOILER,
        "player message",
        _any(
            r"(?:your browser does not support|media playback is (?:not supported|"
            r"unsupported)|please enable javascript|this video (?:is not|isn['’]t) available|"
            r"video unavailable|javascript is (?:disabled|required)).{0,160}"
        ),
    ),
    (
        _META,
        "photo credit",
        _any(
            r"\(?(?:photo|image|picture|photograph|photo credit|image credit|credit|photos|"
            r"illustration|pic)(?: (?:by|credit|courtesy(?: of)?))?\s*[:/|]\s*\S.{0,100}",
            r"(?:photo(?:graph)?|image|picture)s? (?:by|courtesy of) [^.]{2,80}",
        ),
    ),
    (
        _META,
        "date line",
        _any(
            r"(?:first )?(?:published|updated|last updated|posted|modified|last modified|"
            r"created)\b(?: (?:on|at))?[:\s].{0,60}\d.{0,40}"
        ),
    ),
)
_APPEAL = _any(
    r"\bsubscri(?:be|ption|bing)\b",
    r"\bnewsletters?\b",
    r"\bsign(?:ing)? up\b",
    r"\bdonat(?:e|ion|ing)\b",
    r"\b(?:your|our readers['’]?) support\b",
    r"\bsupport (?:us|our|independent|from readers)\b",
    r"^\W*support\b.{0,30}\bjournalism\b",
    r"\bsupporting\b.{0,60}\b(?:journalism|reporting|news)\b",
    r"\b(?:our|independent) journalism\b",
    r"\bwe (?:need|count on|rely on|depend on) (?:your|you|readers)\b",
    r"\bad-free\b",
    r"\bad ?block(?:er|ing)?\b",
    r"\bdisabled (?:all )?ads\b",
    r"\bcookies?\b",
    r"\bprivacy policy\b",
    r"\bterms of (?:use|service)\b",
    r"\bdownload (?:our|the) app\b",
    r"\bfollow us\b",
    r"\blike us on\b",
    r"\bcontribution\b",
    r"\bfree trial\b",
    r"\bready to support\b",
    r"\byour inbox\b",
    r"\breading experience\b",
    r"\bthank you for (?:standing|reading|your)\b",
    r"\bbecome an? (?:member|subscriber|supporter)\b",
    r"\bour reporting (?:free|open)\b",
    r"\bcomment(?:s|ing)? (?:policy|guidelines|below)\b",
    r"\be-?mail address\b",
)
_COMMAND = re.compile(r"\W*(?:Support|Subscribe|Donate|Sign up|Join|Register|Download|Become)\b")
_TAIL_HEADING = _any(
    r"a (?:message|note|word|letter|request|plea) (?:from|to|about) .{1,60}",
    r"dear readers?\b.{0,30}",
    r"(?:support|about) (?:us|our (?:work|journalism)).{0,30}",
    r"before you go.{0,30}",
    r"related(?: (?:articles?|stories|content|topics|coverage))?",
    r"read (?:more|next)",
    r"comments?",
    r"(?:more|most) (?:from|in|on|read|popular)\b.{0,40}",
    r"you (?:may|might) (?:also )?(?:like|be interested).{0,20}",
)
_CAPTION_CREDIT = re.compile(
    r"(?:\b(?:[Pp]ress [Ss]ervice|[Pp]ress [Oo]ffice|[Gg]etty(?: [Ii]mages)?|"
    r"[Ss]hutterstock|i[Ss]tock|Unsplash|"
    r"Flickr|Wikimedia(?: Commons)?|Creative Commons|Zuma(?: Press)?|Alamy|"
    r"EPA(?:-EFE)?|AP(?: Photo)?|AFP|Reuters|"
    r"REUTERS|TASS|Sputnik|Bloomberg|UPI|Magnum|Polaris|Rex(?: Features)?|Pool|"
    r"[Hh]andout|[Ff]ile [Pp]hoto)"
    r"|\b(?:[Pp]hoto|[Ii]mage|[Cc]redit|[Pp]icture|[Pp]hotograph)s?(?: by|:)[^.]{2,60}"
    r"|\b(?:AP|AFP|Reuters|REUTERS|Getty Images|EPA|TASS)\s*/\s*[\w .'’\-]{2,60}"
    r"|[\w .'’\-]{2,60}\s*/\s*(?:AP|AFP|Reuters|REUTERS|Getty Images|EPA|TASS))[)\].]*$"
)
_NAME = r"(?:[A-Z][\w.'’\-]*|de|du|van|von|der|den|al|bin|la)"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY)\s+{_NAME}(?:\s+{_NAME}){{0,5}}"
    rf"(?:(?:\s*[,&]\s*|\s+(?:and|AND|for|in|of|the)\s+)+{_NAME}(?:\s+{_NAME}){{0,5}}){{0,6}}"
    r"(?:\s*[,|/·•–—-]\s*(?:[a-z][\w ]{0,40}|[^a-z]{0,60}|.{0,30}\d{4}.{0,30}))?\W*"
)
_DATE_ONLY = re.compile(
    r"\W*(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\W+)?"
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|"
    r"dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|"
    r"dec)[a-z]*|\d{4}-\d\d-\d\d|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4})"
    r"[\s,]*(?:\d{4})?[\s,|at·–—-]*(?:\d{1,2}[:.]\d\d.{0,20})?\W*",
    re.IGNORECASE,
)


def without_boilerplate(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages with a label and a reason where they are not the article.

    The title becomes a heading. Where nothing would be left every passage stays.
    """
    lines = [text[p.start : p.end] for p in passages]
    labelled = [
        p if p.label or p.kind is Kind.HEADING else _labelled(p, _judge_line(line))
        for p, line in zip(passages, lines, strict=True)
    ]
    _label_runs(labelled, lines)
    _label_tail(labelled, lines)
    _find_title(labelled, lines)
    if all(p.label for p in labelled):
        return tuple(passages)
    return tuple(labelled)


def byline_author(lines: Iterable[str]) -> str | None:
    """Return the names in the first of `lines` that is a byline, `By Ann Lowe and Bo Ray`."""
    for line in lines:
        if _BYLINE.fullmatch(line):
            return re.split(r"\s*[,|/·•–—]\s*(?![A-Z][a-z])|\s+-\s+", line)[0][2:].strip(" .")
    return None


def _labelled(passage: Passage, judged: tuple[Label, str] | None) -> Passage:
    if judged is None:
        return passage
    return replace(passage, label=judged[0], reason=judged[1])


def _judge_line(line: str) -> tuple[Label, str] | None:
    if not any(char.isalnum() for char in line):
        return _BOILER, "no words"
    if is_credit(line):
        return None
    if len(line) <= _LONGEST_LINE:
        judged = _judge_whole_line(line)
        if judged:
            return judged
    bare = _QUOTED.sub(" ", line)
    if _APPEAL.search(bare) and _speaks_to_reader(bare):
        return _BOILER, "appeal to the reader"
    return None


def _judge_whole_line(line: str) -> tuple[Label, str] | None:
    for label, reason, pattern in _WHOLE_LINE:
        if pattern.fullmatch(line):
            return label, reason
    if _is_menu(line):
        return _BOILER, "menu"
    if _BYLINE.fullmatch(line) and len(_WORD.findall(line)) <= 15:
        return _META, "byline"
    if _DATE_ONLY.fullmatch(line):
        return _META, "date line"
    if _is_caption(line) and _CAPTION_CREDIT.search(line[-_CREDIT_WITHIN:]):
        return _META, "photo caption with its credit"
    return None


def _is_menu(line: str) -> bool:
    """Whether a line is a bar of short entries of which one is known: `Listen | Contact us`."""
    if _ENDS_SENTENCE.search(line):
        return False
    entries = [entry.strip() for entry in _MENU_GAP.split(line) if entry.strip()]
    if len(entries) < 2 or any(len(_WORD.findall(entry)) > 4 for entry in entries):
        return False
    return any(
        label is _BOILER and pattern.fullmatch(entry)
        for entry in entries
        for label, _, pattern in _WHOLE_LINE
    )


def _is_caption(line: str) -> bool:
    words = _WORD.findall(line)
    # A run of East Asian text is one \w+ word, so its sentences are counted instead.
    return (
        len(words) <= 60
        and line.count("。") < 2
        and (line.endswith((")", "]")) or not _ENDS_SENTENCE.search(line))
    )


def _speaks_to_reader(line: str) -> bool:
    if _READER.search(line) or _COMMAND.match(line):
        return True
    return len(_WORD.findall(line)) <= 5


def _is_prose(line: str) -> bool:
    return bool(_ENDS_SENTENCE.search(line)) and len(_WORD.findall(line)) >= 8


def _label_runs(passages: list[Passage], lines: list[str]) -> None:
    """Four or more short lines in a row behind the last prose line, one of them known.

    A list of names or figures holds no known line, or its lines begin with a bullet or number.
    """
    prose = [i for i, line in enumerate(lines) if not passages[i].label and _is_prose(line)]
    if len(prose) < 3:
        return
    run: list[int] = []
    for index in range(prose[-1] + 1, len(lines) + 1):
        if index < len(lines) and (passages[index].label or _is_bare(lines[index])):
            run.append(index)
            continue
        known = any(passages[i].label is _BOILER for i in run)
        if len(run) >= _SHORTEST_RUN and known:
            for i in run:
                if not passages[i].label:
                    passages[i] = _labelled(passages[i], (_BOILER, "menu or form"))
        run = []


def _is_bare(line: str) -> bool:
    words = len(_WORD.findall(line))
    ended = _ENDS_SENTENCE.search(line) or _LISTED.match(line)
    return words <= 4 and not ended and not is_credit(line)


def _label_tail(passages: list[Passage], lines: list[str]) -> None:
    """Behind a heading such as `A message from …`: the lines that speak to the reader."""
    opened = False
    for index, line in enumerate(lines):
        if index < 0.4 * len(lines):
            continue
        if _TAIL_HEADING.fullmatch(line.strip(" :.…")):
            opened = True
            if not passages[index].label:
                passages[index] = _labelled(passages[index], (_BOILER, "heading of an appeal"))
        elif opened and not passages[index].label and not is_credit(line):
            if _READER.search(_QUOTED.sub(" ", line)):
                passages[index] = _labelled(passages[index], (_BOILER, "appeal to the reader"))
            elif _is_prose(line):
                opened = False


def _find_title(passages: list[Passage], lines: list[str]) -> None:
    """The first heading-like line before the prose is the title; a kicker above it is meta."""
    if any(p.kind is Kind.HEADING and not p.label for p in passages[:_TITLE_WITHIN]):
        return
    heads = []
    for index, line in enumerate(lines):
        if passages[index].label:
            continue
        if not _looks_like_heading(line):
            break
        heads.append(index)
    else:
        heads = heads[:1]
    if not heads:
        heads = _sentence_as_title(passages, lines)
    if not heads:
        return
    title = heads[0]
    if len(_WORD.findall(lines[title])) <= 3:
        title = next((i for i in heads[:3] if len(_WORD.findall(lines[i])) > 3), title)
    passages[title] = replace(passages[title], kind=Kind.HEADING)
    for index in heads:
        if index < title:
            passages[index] = _labelled(passages[index], (_META, "section name"))


def _sentence_as_title(passages: list[Passage], lines: list[str]) -> list[int]:
    """A short first line with a full stop is the title where the next line says as much again.

    Some sources close their titles with a full stop; the longer paragraph below tells them from
    articles that have none.
    """
    kept = [index for index, passage in enumerate(passages) if not passage.label][:2]
    if len(kept) < 2:
        return []
    first, second = (_WORD.findall(lines[index]) for index in kept)
    capitals = [word for word in first[1:] if len(word) > 3 and not word[0].islower()]
    longer = [word for word in first[1:] if len(word) > 3]
    titled = len(longer) > 2 and len(capitals) >= 0.8 * len(longer)
    cut_off = re.search(r"(?:\.\.\.|…)$", lines[kept[0]]) is not None
    short = 3 < len(first) <= 16
    return kept[:1] if short and (titled or cut_off) and len(second) > len(first) else []


def _looks_like_heading(line: str) -> bool:
    words = len(_WORD.findall(line))
    return (
        words <= 30
        and len(line) <= 250
        and "。" not in line
        and not re.search(r"[.!。…,:;][\"'”’»)]*$", line)
    )
