"""Lines that are not the article are set apart, each with a reason.

Precision first: losing a sentence of the article is the worse error, so a line that may be
article text stays. What somebody is quoted or reported to say is the article's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.articles.appeals import asks, is_appeal, speaks_to_reader
from workbench.articles.bylines import APPEAL, BYLINE, DATE_LINE, SIGN_IN, is_byline
from workbench.articles.dates import is_bare_date, is_date_line
from workbench.articles.head import label_head
from workbench.articles.line_patterns import (
    LABELLED,
    LIKE_A_TITLE,
    OTHER_STORIES,
    QUOTED_SPEAKER,
    SUBHEAD_TOO,
    TAIL_HEADING,
    WHOLE_LINE,
)
from workbench.articles.lines import ends_sentence, has_words, is_heading_like, is_prose, words_in
from workbench.articles.model import Kind, Label
from workbench.articles.other_languages import (
    CAPTION_CREDIT_ABROAD,
    OTHER_STORIES_ABROAD,
    WHOLE_LINE_ABROAD,
)
from workbench.articles.page_labels import known_label
from workbench.articles.passages import Passage
from workbench.articles.patterns import Table
from workbench.articles.picture_credits import AGENCY_CREDIT, CAPTION_CREDIT, SOURCED_TITLE
from workbench.articles.sections import SECTIONS
from workbench.articles.sentences import sentence_spans
from workbench.articles.speech import is_speech
from workbench.articles.wire import is_credit, signed_by

_BOILER, _META = Label.BOILERPLATE, Label.META
_KNOWN = (*WHOLE_LINE, *WHOLE_LINE_ABROAD)
_FIRST_LINE = Table(((label, reason), pattern) for label, reason, pattern in _KNOWN)
_LATER_LINE = Table(
    ((label, reason), pattern) for label, reason, pattern in (*_KNOWN, *LIKE_A_TITLE)
)

_MENU_GAP = re.compile(r"\s[|·•»›/]\s")
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d")
_LISTED = re.compile(r"[-*•–—\d(]")
_PERSON = re.compile(r",\s(?:aged\s)?\d{1,3}\b")
"""`Ann Lowe, 34, a teacher` is no title."""

_SHORTEST_RUN = 4
_MUCH_PROSE = 3
"""Lines; a date below them isn't that of the article."""
_FIRST_SECTIONS = frozenset({"home", "news"})
_BAR = 2
"""A bar of sections begins so, and goes on with so many known ones, all but one at most."""
_SHARING = "sharing"
_HEADING = "heading of an appeal"

_LONGEST_LINE = 800
"""A longer line is a paragraph: only an appeal is looked for in it."""

_CREDIT_WITHIN = 120
"""A photo credit stands in so many last characters of its caption."""

_GALLERY_WORDS = 5
"""Captions of one gallery begin with so many words alike."""

_PROSE_WORDS = 8
"""A shorter line that an agency signs may be a caption."""

_CLOSING_LINES = 3
_CLOSING_WORDS = 40

_TAIL = 0.4
"""The last parts of an article begin behind this share of its lines."""


_WORD = re.compile(r"[^\W_]")
"""A letter or a digit of any script."""


def without_boilerplate(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages with a label and a reason where they are not the article.

    The title becomes a heading. Where nothing would be left every passage stays.
    """
    lines = [text[p.start : p.end] for p in passages]
    labelled: list[Passage] = []
    first = True
    for passage, line in zip(passages, lines, strict=True):
        judged = None
        if not passage.label and passage.kind is not Kind.HEADING:
            judged = _judge_line(line, first=first)
        labelled.append(_labelled(passage, judged))
        first = first and labelled[-1].label is not None
    _keep_timeline(labelled, lines)
    _label_runs(labelled, lines)
    _label_tail(labelled, lines)
    _label_other_stories(labelled, lines)
    _label_quoted_speakers(labelled, lines)
    _label_galleries(labelled, lines)
    _label_networks(labelled, lines)
    _label_closing_appeal(labelled, lines)
    label_head(labelled, lines)
    if all(p.label for p in labelled):
        return tuple(passages)
    return tuple(labelled)


def _labelled(passage: Passage, judged: tuple[Label, str] | None) -> Passage:
    if judged is None:
        return passage
    return replace(passage, label=judged[0], reason=judged[1])


def _judge_line(line: str, *, first: bool) -> tuple[Label, str] | None:
    """What a line is by itself; the `first` that isn't set apart may be the title."""
    if _WORD.search(line) is None:
        return _BOILER, "no words"
    if is_credit(line) or (signed_by(line) and words_in(line) >= _PROSE_WORDS):
        return None
    spoken = is_speech(line) and not LABELLED.fullmatch(line)
    if len(line) <= _LONGEST_LINE:
        judged = None if spoken else _judge_whole_line(line, first=first)
        if judged:
            return judged
        if _has_picture_credit(line, first=first):
            return _META, "photo caption with its credit"
    return (_BOILER, APPEAL) if not spoken and is_appeal(line) else None


def _judge_whole_line(line: str, *, first: bool) -> tuple[Label, str] | None:
    if judged := known_label(line):
        return judged
    judged = (_FIRST_LINE if first else _LATER_LINE).fullmatch(line)
    if judged:
        return judged
    if is_byline(line):
        return _META, BYLINE
    if is_date_line(line):
        return _META, DATE_LINE
    if _is_menu(line):
        return _BOILER, "menu"
    return (_META, "photo credit") if AGENCY_CREDIT.fullmatch(line) else None


def _has_picture_credit(line: str, *, first: bool) -> bool:
    if first and SOURCED_TITLE.fullmatch(line):
        return False
    end = line[-_CREDIT_WITHIN:]
    return _is_caption(line) and any(
        pattern.search(end) for pattern in (CAPTION_CREDIT, CAPTION_CREDIT_ABROAD)
    )


def _is_menu(line: str) -> bool:
    """Whether a line is a bar of short entries of which one is known: `Listen | Contact us`."""
    if ends_sentence(line):
        return False
    if _names_sections(line):
        return True
    entries = [entry.strip() for entry in _MENU_GAP.split(line) if entry.strip()]
    if len(entries) < 2 or any(words_in(entry) > 4 for entry in entries):
        return False
    return any(
        known_label(entry)
        or any(label is _BOILER and pattern.fullmatch(entry) for label, _, pattern in _KNOWN)
        for entry in entries
    )


def _names_sections(line: str) -> bool:
    """Whether a line is nothing but names of sections: `News Sport Weather Shipping`."""
    words = line.split()
    known = [word.lower() in SECTIONS for word in words[1:]]
    return words[0].lower() in _FIRST_SECTIONS and sum(known) >= max(_BAR, len(known) - 1)


def _is_caption(line: str) -> bool:
    # A run of East Asian text is one word however long: a full stop tells prose.
    return (
        (line.endswith((")", "]")) or not ends_sentence(line))
        and "。" not in line
        and words_in(line) <= 60
    )


def _keep_timeline(passages: list[Passage], lines: list[str]) -> None:
    """Dates and hours each of which stands above prose are the article's subheads.

    A single one may belong to the head, unless enough prose stands above.
    """
    subheads = []
    above = 0
    for index, line in enumerate(lines[:-1]):
        if not passages[index].label:
            above += is_prose(line)
        elif (
            above
            and (is_bare_date(line) or _HOUR.fullmatch(line))
            and not passages[index + 1].label
            and is_prose(lines[index + 1])
        ):
            subheads.append((index, above))
    for index, prose in subheads:
        if len(subheads) > 1 or prose >= _MUCH_PROSE:
            passages[index] = replace(passages[index], label=None, reason="")


def _label_runs(passages: list[Passage], lines: list[str]) -> None:
    """Four or more short lines in a row behind the last prose line, one of them known.

    A list of names holds no known line, or its lines begin with a bullet or number.
    """
    prose = [i for i, line in enumerate(lines) if not passages[i].label and is_prose(line)]
    if len(prose) < 3:
        return
    run: list[int] = []
    for index in range(prose[-1] + 1, len(lines) + 1):
        if index < len(lines) and (passages[index].label or _is_bare(lines[index])):
            run.append(index)
            continue
        known = any(passages[i].label is _BOILER for i in run)
        if len(run) >= _SHORTEST_RUN and known:
            _label(passages, run, "menu or form")
        run = []


def _is_bare(line: str) -> bool:
    ended = ends_sentence(line) or _LISTED.match(line)
    figures = any(char.isdigit() for char in line)
    return words_in(line) <= 4 and not ended and not figures and not is_credit(line)


def _label_tail(passages: list[Passage], lines: list[str]) -> None:
    """Behind a heading such as `A message from …`: the lines that speak to the reader.

    They go only where a third of them at least asks something of the reader.
    """
    start = int(_TAIL * len(lines))
    headings = {
        i for i in range(start, len(lines)) if TAIL_HEADING.fullmatch(lines[i].strip(" :.…"))
    }
    done = 0
    for heading in sorted(headings):
        if heading < done:
            continue
        speaking = []
        done = heading + 1
        while done < len(lines):
            if speaks_to_reader(lines[done]) or passages[done].label or done in headings:
                speaking.append(done)
            elif is_prose(lines[done]) and not is_credit(lines[done]):
                break
            done += 1
        judged = [
            passages[i].reason in (APPEAL, SIGN_IN) or asks(lines[i])
            for i in speaking
            if i not in headings and passages[i].reason in ("", APPEAL, SIGN_IN)
        ]
        if any(judged) and 3 * sum(judged) >= len(judged):
            _label(passages, [i for i in (heading, *speaking) if i in headings], _HEADING)
            _label(passages, [i for i in speaking if not is_credit(lines[i])], APPEAL)


def _label_other_stories(passages: list[Passage], lines: list[str]) -> None:
    """Behind `Most read` or `Related articles`: the titles of other articles.

    Where the article goes on below, the last of them may be a heading of it and stays.
    """
    index = 0
    while index < len(lines):
        line = lines[index]
        words = line.strip(" :.…|»>")
        heading = not has_words(line, 7) and (
            OTHER_STORIES.fullmatch(words) or OTHER_STORIES_ABROAD.fullmatch(words)
        )
        if index == 0 or not heading:
            index += 1
            continue
        stories = []
        end = index + 1
        numbers: list[int] = []
        while end < len(lines) and (passages[end].label or _is_story(lines[end])):
            if numbered := _NUMBERED.match(lines[end]):
                numbers.append(int(numbered[1]))
            # `5. Mind the gap` goes on with a count that began above: the article's.
            if numbers and numbers != list(range(1, len(numbers) + 1)):
                break
            stories.append(end)
            end += 1
        goes_on = end < len(lines) and not _NUMBERED.match(lines[end])
        if goes_on and stories and not _LISTED.match(lines[stories[-1]]):
            stories.pop()
        if stories or not SUBHEAD_TOO.match(line):
            _label(passages, [index, *stories], "other stories")
        index = max(end, index + 1)


def _is_story(line: str) -> bool:
    return (
        words_in(line) <= 20
        and is_heading_like(line)
        and not is_credit(line)
        and not _PERSON.search(line)
    )


def _label_quoted_speakers(passages: list[Passage], lines: list[str]) -> None:
    for index, line in enumerate(lines):
        if (
            passages[index].kind is Kind.QUOTE
            and index
            and passages[index - 1].kind is Kind.QUOTE
            and not passages[index].label
            and QUOTED_SPEAKER.fullmatch(line)
        ):
            passages[index] = _labelled(passages[index], (_META, "whose words are quoted"))


def _label_galleries(passages: list[Passage], lines: list[str]) -> None:
    """Captions of one gallery follow each other and all begin with its name.

    So do sentences on one subject, hence only lines that don't end as sentences do.
    """
    begin = 0
    names = [" ".join(line[:_LONGEST_LINE].split()[:_GALLERY_WORDS]) for line in lines]
    for index in range(1, len(lines) + 1):
        if index < len(lines) and names[index] == names[begin]:
            continue
        named = names[begin].count(" ") + 1 == _GALLERY_WORDS and not passages[begin].label
        if (
            index - begin >= _SHORTEST_RUN
            and named
            and not any(ends_sentence(line) for line in lines[begin:index])
        ):
            for i in range(begin, index):
                passages[i] = _labelled(passages[i], (_META, "picture gallery"))
        begin = index


def _label_networks(passages: list[Passage], lines: list[str]) -> None:
    """A network whose name is a letter, `X`, among those to share with."""
    for index, line in enumerate(lines):
        beside = [passages[i].reason for i in (index - 1, index + 1) if 0 <= i < len(passages)]
        if line.strip() == "X" and _SHARING in beside:
            _label(passages, [index], _SHARING)


def _label_closing_appeal(passages: list[Passage], lines: list[str]) -> None:
    """Behind the article: a few words about the outlet that end in `Subscribe`."""
    for index in range(len(lines) - 1, max(0, len(lines) - _CLOSING_LINES - 1), -1):
        if passages[index].label or words_in(lines[index]) > _CLOSING_WORDS:
            continue
        *_, (start, end) = sentence_spans(lines[index])
        if start and any(
            reason == SIGN_IN and pattern.fullmatch(lines[index], start, end)
            for _, reason, pattern in _KNOWN
        ):
            _label(passages, [index], APPEAL)


def _label(passages: list[Passage], indices: Sequence[int], reason: str) -> None:
    """Set those apart that aren't yet."""
    for index in indices:
        if not passages[index].label:
            passages[index] = _labelled(passages[index], (_BOILER, reason))
