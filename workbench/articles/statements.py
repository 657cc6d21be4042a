"""Passages become statements: sentences with their kind, and the lines set apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from workbench.articles.model import Kind, SetApart, Statement
from workbench.articles.passages import Passage
from workbench.articles.posts import signature_start, signer
from workbench.articles.sentences import pieces, sentence_spans
from workbench.articles.teasers import without_teasers
from workbench.articles.wire import is_credit

_QUOTE_PAIRS = {'"': '"”“', "“": '”"', "«": "»", "„": '“”"', "「": "」", "『": "』", "»": "«"}
_BARE_LINK = re.compile(r"https?://[^\s<>\"“”|{}\\^`]{1,2000}[\w/=&#%-]")
_ASKS = re.compile(r"[?？؟][\"'”’»)\]」』]*$")
_CLOSING = 12
"""A question mark stands among so many last characters: what closes behind it is short."""
_TRAILING = " .,!?…;:"


def statements(article_id: str, text: str, passages: Sequence[Passage]) -> tuple[Statement, ...]:
    """Return the statements of `passages`, numbered from 0 if the first is the title, else 1."""
    kept = [passage for passage in passages if passage.label is None]
    plain = without_teasers(text)
    number = 0 if kept and kept[0].kind is Kind.HEADING else 1
    found = []
    for paragraph, passage in enumerate(kept):
        spans = (
            pieces(text, passage.start, passage.end)
            if passage.whole
            else sentence_spans(plain, passage.start, passage.end)
        )
        for start, end in spans if passage.whole else _signed(text, spans):
            sentence = text[start:end]
            links = [link.target for link in passage.links if link.start < end and start < link.end]
            if "://" in sentence:
                links += _BARE_LINK.findall(sentence)
            found.append(
                Statement(
                    f"{article_id}.{number}",
                    sentence,
                    start,
                    end,
                    paragraph,
                    _kind(sentence, passage.kind),
                    links=tuple(dict.fromkeys(links)),
                )
            )
            number += 1
    return tuple(found)


def set_apart(text: str, passages: Sequence[Passage]) -> tuple[SetApart, ...]:
    """Return the passages that are not the article, each with its label and reason."""
    return tuple(
        SetApart(text[p.start : p.end], p.start, p.end, p.label, p.reason)
        for p in passages
        if p.label is not None
    )


def _signed(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut off the signatures of posts: `It moved! — Ann Lowe (@annlowe) May 3` are two."""
    for start, end in spans:
        at = signature_start(text[start:end])
        if at:
            yield start, start + len(text[start : start + at].rstrip())
            start += at
        yield start, end


def _kind(sentence: str, kind: Kind) -> Kind:
    if kind is not Kind.BODY:
        return kind
    if is_credit(sentence) or signer(sentence) is not None:
        return Kind.CREDIT
    if _is_quoted_whole(sentence):
        return Kind.QUOTE
    if _ASKS.search(sentence, max(0, len(sentence) - _CLOSING)):
        return Kind.QUESTION
    return kind


def _is_quoted_whole(sentence: str) -> bool:
    """Whether the sentence is one quotation and nothing else."""
    closing = _QUOTE_PAIRS.get(sentence[0])
    bare = sentence.rstrip(_TRAILING)
    return bool(
        closing
        and len(bare) > 2
        and bare[-1] in closing
        and not any(char in closing for char in bare[1:-1])
    )
