"""Speech in a line: what somebody is reported to say is the article's, whatever it sounds like."""

from __future__ import annotations

import re

from workbench.articles.patterns import Pattern
from workbench.text import fold

_SAYING = (
    "said says say told tells added adds warned warns warn urged urges urge asked asks wrote "
    "writes shouted argued insisted claimed announced declared tweeted replied"
)
_SAYS = "|".join(_SAYING.split())
_REPORTED = Pattern(
    # `…, the mayor said on Friday.`, `…, the mayor said, …`, and `…, says the mayor`.
    # All begin with one set of characters, which is found sooner than a choice of patterns.
    rf"[,?!]['\"]?\s(?:(?!we\b|you\b|to\b|please\b)(?:[\w.'-]+ ){{1,6}}(?:{_SAYS})\b"
    rf"|(?:(?<=,\s)|(?<=,['\"]\s))(?:{_SAYS})\s(?!to\b|us\b|me\b|you\b)\w)",
    re.IGNORECASE,
    needs=_SAYING,
)
_NARRATES = Pattern(
    r"\b(?:said|told|asked|warned|urged|wrote)\b", needs="said told asked warned urged wrote"
)
_QUOTED = re.compile(
    # A quotation that isn't closed goes on to the end; in single marks, where it opens the line.
    r"\"[^\"]*(?:\"|$)|«[^«»]*»|^'(?=\w)(?:[^']|(?<=\w)'(?=\w))*(?:'|$)"
    r"|(?<=[\s(,:-])'(?=\w)(?:[^']|(?<=\w)'(?=\w))*'"
)
_QUOTING = "\"'«"
_SPEAKER = re.compile(
    r"(?!(?:[A-Z ]*\b)?(?:SUBSCRIBE|SUPPORT|DONATE|SIGN|JOIN|NEWSLETTER|MORE|FOLLOW|UPDATE|NOTE|"
    r"GET)\b)"
    # One way only to cut a run of capitals into words: a choice of ways takes n^4 steps.
    r"[A-Z][A-Z.'\-]*(?:[ ][A-Z][A-Z.'\-]*){0,3}[ ]?:\s"
)


def is_speech(line: str) -> bool:
    """Whether a line opens with a quotation or names who says it: `…, the mayor said on Friday.`"""
    return line[0] in '"“‘«„' or _REPORTED.search(fold(line)) is not None


def narrates(sentence: str) -> bool:
    """Whether a sentence tells of somebody's words."""
    return _NARRATES.search(sentence) is not None


def without_speech(line: str) -> str:
    """Return `line` folded, with quoted speech blanked and nothing left of a speaker's turn.

    A turn is that of a transcript: `HALE: We need your vote.`
    """
    folded = fold(line)
    if _SPEAKER.match(folded):
        return ""
    quoted = any(mark in folded for mark in _QUOTING)
    return _QUOTED.sub(" ", folded) if quoted else folded
