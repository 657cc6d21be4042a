"""Where a record belongs: it is tied to words and their surroundings, not to numbers.

A statement is described by a text quote selector (exact, prefix, suffix) with its position, as in
the W3C Web Annotation Data Model, section 4.2.4. It is found again by the exact quote at the same
place; else by the exact quote elsewhere, when its surroundings or its being the only one before
and now say that it is the same. What can't be placed for certain is an orphan: nothing moves to
a lookalike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from workbench.store.model import Document

CONTEXT = 32
"""How many characters before and after a statement are kept with it."""


class Stretch(Protocol):
    """A part of an article's text: a statement, or a line that was set apart."""

    @property
    def text(self) -> str: ...

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class NamedStretch(Stretch, Protocol):
    """A stretch that has an id."""

    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words of a statement with their surroundings; `start` counts characters."""

    article: str
    quote: str
    prefix: str
    suffix: str
    start: int

    @classmethod
    def of(cls, key: str, text: str, stretch: Stretch) -> Anchor:
        """Describe a stretch of an article's text; `key` names the article in the case file."""
        before, after = context(text, stretch)
        return cls(key, stretch.text, before, after, stretch.start)

    @classmethod
    def read(cls, row: Document) -> Anchor:
        """Read the anchor of a record; raises KeyError or TypeError for anything else."""
        words = [row[name] for name in ("article", "quote", "prefix", "suffix")]
        if not all(isinstance(word, str) for word in words) or not isinstance(row["start"], int):
            raise TypeError(row)
        article, quote, prefix, suffix = words
        return cls(article, quote, prefix, suffix, row["start"])

    def document(self) -> Document:
        """Return the anchor as the first fields of a record."""
        return {
            "article": self.article,
            "quote": self.quote,
            "prefix": self.prefix,
            "suffix": self.suffix,
            "start": self.start,
        }


def context(text: str, stretch: Stretch) -> tuple[str, str]:
    """Return what stands right before and right after a stretch of a text."""
    return text[max(0, stretch.start - CONTEXT) : stretch.start], text[
        stretch.end : stretch.end + CONTEXT
    ]


def place(
    text: str,
    stretches: Iterable[NamedStretch],
    anchors: Mapping[int, Anchor],
    old_text: str | None = None,
) -> dict[int, str]:
    """Find the stretches of an article's text that records are tied to.

    `anchors` is by record id, `old_text` the article's text when they were made, where known.
    Returns ids of stretches by record id, each at most once; records that are missing are
    orphans.
    """
    by_text: dict[str, list[NamedStretch]] = {}
    for stretch in stretches:
        by_text.setdefault(stretch.text, []).append(stretch)
    placed: dict[int, str] = {}
    taken: set[str] = set()

    def settle(record: int, stretch: NamedStretch | None) -> None:
        if stretch is not None and stretch.id not in taken:
            placed[record] = stretch.id
            taken.add(stretch.id)

    for record, anchor in anchors.items():
        candidates = by_text.get(anchor.quote, ())
        settle(record, next((s for s in candidates if s.start == anchor.start), None))
    # Surroundings are the better witness, so they choose first.
    for record, anchor in anchors.items():
        if record not in placed:
            free = [s for s in by_text.get(anchor.quote, ()) if s.id not in taken]
            settle(record, _by_surroundings(text, anchor, free))
    for record, anchor in anchors.items():
        if record not in placed:
            candidates = by_text.get(anchor.quote, ())
            alone_before = old_text is not None and old_text.count(anchor.quote) == 1
            if len(candidates) == 1 and alone_before:
                settle(record, candidates[0])
    return placed


def _by_surroundings(
    text: str, anchor: Anchor, candidates: Sequence[NamedStretch]
) -> NamedStretch | None:
    """Return the one candidate with the most sides unchanged, when it is the only such one."""
    scored = []
    for stretch in candidates:
        before, after = context(text, stretch)
        scored.append(((before == anchor.prefix) + (after == anchor.suffix), stretch))
    best = max((score for score, _ in scored), default=0)
    winners = [stretch for score, stretch in scored if score == best]
    return winners[0] if best and len(winners) == 1 else None
