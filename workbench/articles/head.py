"""The head of an article: what stands above its title, the title, byline and date.

Byline and date mark the title: it is sought above them, below any appeal.
"""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.articles.bylines import (
    APPEAL,
    BYLINE,
    DATE_LINE,
    OUTLET,
    SECTION,
    SIGN_IN,
    is_byline,
    is_head_byline,
    is_outlet,
)
from workbench.articles.lines import is_heading_like, is_prose, longer_words, words_in, words_of
from workbench.articles.model import Kind, Label
from workbench.articles.passages import Passage
from workbench.articles.sections import SECTIONS
from workbench.text import word_set

_MARKED_WITHIN = 3
"""A heading that the format itself marks is the title if it is among so many passages."""

_HEAD = 20
"""Byline and date are looked for in so many first lines."""

_MOST_PROSE = 2
"""More lines of prose above a byline: it doesn't belong to a head."""

_LONGEST_TITLE = 30
_SHORTEST_TITLE = 4
"""Words; a shorter line above the title names the section, unless it says what somebody does."""


_LINKING = word_set("the a an for to at in on by with my our your its his her no not Dear")
_VERBS = word_set(
    "is are was were has had will wins win won dies die died hits hit quits quit cuts cut sues sue "
    "says say said falls fall fell rises rise rose dead held jailed back gets got goes went makes "
    "made takes took loses lost"
)

_BULLET = re.compile(r"[-*•–]\s")

_BEHIND_TITLE = 4
"""Byline and date stand among so many lines behind the title."""


def label_head(passages: list[Passage], lines: list[str]) -> None:
    """Make the title a heading; set apart the section and an appeal above, the byline below."""
    if any(p.kind is Kind.HEADING and not p.label for p in passages[:_MARKED_WITHIN]):
        title = next(i for i, p in enumerate(passages) if p.kind is Kind.HEADING and not p.label)
    else:
        found = _marked_title(passages, lines)
        if found is None:
            found = _first_heading(passages, lines)
        if found is None:
            return
        title = found
        passages[title] = replace(passages[title], kind=Kind.HEADING)
        for index in range(title):
            if passages[index].label:
                continue
            if is_outlet(lines[index]):
                passages[index] = replace(passages[index], label=Label.META, reason=OUTLET)
            elif words_in(lines[index]) < _SHORTEST_TITLE:
                passages[index] = replace(passages[index], label=Label.META, reason=SECTION)
    _label_bylines(passages, lines, title)


def _marked_title(passages: list[Passage], lines: list[str]) -> int | None:
    """The title above the first byline or date line; an appeal above it goes as a block."""
    head = range(min(_HEAD, len(lines)))
    marks = [i for i in head if passages[i].reason in (BYLINE, DATE_LINE)]
    marks += [i for i in head if i and not passages[i].label and _is_byline(passages, lines, i)]
    if not marks:
        return None
    mark = min(marks)
    appeals = [i for i in range(mark) if passages[i].reason in (APPEAL, SIGN_IN)]
    first = appeals[-1] + 1 if appeals else 0
    between = [i for i in range(first, mark) if not passages[i].label]
    if sum(is_prose(lines[i]) for i in between) > _MOST_PROSE:
        return None
    # What stands below prose is a subhead: `What we know so far`.
    titles = []
    for i in between:
        if (is_heading_like(lines[i]) or _is_short(lines[i])) and not passages[i].listed:
            titles.append(i)
        if is_prose(lines[i]):
            break
    if not titles:
        return None
    for index in range(appeals[0], first) if appeals else ():
        if not passages[index].label:
            passages[index] = replace(passages[index], label=Label.BOILERPLATE, reason=APPEAL)
    if len(titles) > 1 and is_outlet(lines[titles[0]]):
        titles = titles[1:]  # the outlet's name stands above the title
    heads = [i for i in titles if is_heading_like(lines[i])] or titles[:1]
    return next((i for i in heads[:3] if _is_title(lines[i])), heads[0])


def _is_title(line: str) -> bool:
    """Whether a line says more than the name of a section: `Vale wins`, but not `Vale news`."""
    if words_in(line) >= _SHORTEST_TITLE:
        return True
    words = words_of(line)
    later = [word.lower() for word in words[1:]]
    if ":" in line or not _LINKING.isdisjoint(words) or not _VERBS.isdisjoint(later):
        return True
    if any(word.endswith("ed") and len(word) > 4 for word in later):
        return True
    if not SECTIONS.isdisjoint(word.lower() for word in words):
        return False
    # `Hale Fires Lowe`; a name has no small letters, `Ann Lowe`, but `Cookies crumble` has.
    fires = any(word.endswith("s") and not word.endswith("ss") for word in later[:-1])
    return fires or any(word.islower() and word not in ("of", "and") for word in words[1:])


def _is_short(line: str) -> bool:
    # A run of East Asian text is one word, so its characters count too.
    return words_in(line) <= _LONGEST_TITLE and len(line) <= _LONGEST_TITLE * 6 and "。" not in line


def _first_heading(passages: list[Passage], lines: list[str]) -> int | None:
    """The first line like a heading before the prose, but for a section's name."""
    heads = []
    for index, line in enumerate(lines):
        if passages[index].label:
            continue
        if not is_heading_like(line) or passages[index].listed or _BULLET.match(line):
            break
        heads.append(index)
    else:
        heads = heads[:1]
    if not heads:
        return _sentence_as_title(passages, lines)
    return next((i for i in heads[:3] if _is_title(lines[i])), heads[0])


def _sentence_as_title(passages: list[Passage], lines: list[str]) -> int | None:
    """A short first line with a full stop is the title where the next line says as much again.

    Some sources close their titles with a full stop; its capitals and the longer paragraph below
    tell them from articles that have none.
    """
    kept = [index for index, passage in enumerate(passages) if not passage.label][:2]
    if len(kept) < 2 or passages[kept[0]].listed:
        return None
    first, second = (lines[index] for index in kept)
    if not _is_short(first):
        return None
    longer = longer_words(first)
    capitals = sum(not word[0].islower() for word in longer)
    titled = len(longer) > 2 and capitals >= 0.8 * len(longer)
    cut_off = re.search(r"(?:\.\.\.|…)$", first) is not None
    short = _SHORTEST_TITLE <= words_in(first) <= 16
    return kept[0] if short and (titled or cut_off) and words_in(second) > words_in(first) else None


def _label_bylines(passages: list[Passage], lines: list[str], title: int) -> None:
    told = 0
    # what stands above the title and again beside the byline is the outlet's name
    above = {lines[index] for index in range(title) if passages[index].reason == SECTION}
    for index in range(title + 1, min(title + 1 + _HEAD, len(lines))):
        told += any(char.isalpha() for char in lines[index])
        if told > _BEHIND_TITLE:
            break
        if passages[index].label or passages[index].kind is Kind.HEADING:
            continue
        if is_prose(lines[index]):
            break
        if not any(char.isalpha() for char in lines[index]):
            # How many like it or answered: `12`.
            passages[index] = replace(passages[index], label=Label.BOILERPLATE, reason="navigation")
        elif (is_outlet(lines[index]) or lines[index] in above) and _beside_byline(
            passages, lines, index
        ):
            passages[index] = replace(passages[index], label=Label.META, reason=OUTLET)
        elif _is_byline(passages, lines, index):
            passages[index] = replace(passages[index], label=Label.META, reason=BYLINE)


def _beside_byline(passages: list[Passage], lines: list[str], index: int) -> bool:
    """Tell whether a byline or a date stands right above or below."""
    return any(
        passages[i].reason == DATE_LINE or is_byline(lines[i])
        for i in (index - 1, index + 1)
        if 0 <= i < len(passages)
    )


def _is_byline(passages: list[Passage], lines: list[str], index: int) -> bool:
    beside = any(
        passages[i].reason == DATE_LINE for i in (index - 1, index + 1) if 0 <= i < len(passages)
    )
    return is_head_byline(lines[index], beside_date=beside)
