"""Where a record belongs: it is tied to words and their surroundings, not to numbers.

A statement is described by a text quote selector (exact, prefix, suffix) with its position, as in
the W3C Web Annotation Data Model, section 4.2.4. It is found again

1. by the same words at the same place;
2. by the same words elsewhere, when their surroundings, or their being the only ones (or the only
   ones left) before and now, say that they are the same; typographic changes (quotes, dashes,
   spaces) don't count;
3. by words that changed, when they are like enough, clearly more so than any others, and weren't
   in the article before: the verdict is then to be checked again.

What can't be placed for certain is an orphan: nothing moves to a lookalike.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from workbench.store.model import Document
from workbench.text import fold

CONTEXT = 32
"""How many characters before and after a statement are kept with it."""
LIKE = 0.6
"""From this likeness up (0 to 1) changed words may be those that were quoted."""
MARGIN = 0.05
"""By so much they must be more like than any others."""
_SIDE = 24
"""So many characters on a side tell that it is unchanged."""
_NEAR = 10
"""So many tell it of the last one left of those that say the same."""
_TYPESET = {0xAD: None, 0x200B: None, 0x200C: None, 0x2060: None, 0xFEFF: None, 0x2026: "..."}


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


def normal(text: str) -> str:
    """Return words without what typesetting changes: two that are equal say the same."""
    plain = fold(unicodedata.normalize("NFC", text)).translate(_TYPESET)
    return " ".join(plain.split())


def changed(anchor: Anchor | str, stretch: Stretch) -> bool:
    """Whether the words of a stretch are others than those that were quoted."""
    quote = anchor if isinstance(anchor, str) else anchor.quote
    return quote != stretch.text and normal(quote) != normal(stretch.text)


def place(
    text: str,
    stretches: Sequence[NamedStretch],
    anchors: Mapping[int, Anchor],
    old_texts: Sequence[str] = (),
    *,
    fuzzy: bool = False,
) -> dict[int, str]:
    """Find the stretches of an article's text that records are tied to.

    `anchors` is by record id, `old_texts` are what the article's text was when they were made.
    Returns ids of stretches by record id, each at most once; records that are missing are
    orphans. With `fuzzy` also stretches whose words changed; `changed` tells.
    """
    placed: dict[int, str] = {}
    taken: set[str] = set()
    by_start = {stretch.start: stretch for stretch in stretches}
    said = Counter(stretch.text for stretch in stretches)
    rewritten = text not in old_texts
    for record, anchor in anchors.items():
        here = by_start.get(anchor.start)
        if here is None or here.text != anchor.quote or here.id in taken:
            continue
        # What is said more than once may stand where another of its kind stood.
        repeated = said[here.text] > 1 or any(old.count(here.text) > 1 for old in old_texts)
        if rewritten and repeated and _sides(text, anchor, here) != (True, True):
            continue
        placed[record] = here.id
        taken.add(here.id)
    if len(placed) == len(anchors):
        return placed
    return _Search(text, stretches, old_texts, placed, taken).run(anchors, fuzzy)


def _sides(text: str, anchor: Anchor, stretch: Stretch) -> tuple[bool, bool]:
    """Tell whether what stands before a stretch, and after it, is what stood there."""
    before, after = context(text, stretch)
    one, other = normal(anchor.prefix)[-_SIDE:], normal(before)[-_SIDE:]
    left = one == other and (bool(one) or (not anchor.start and not stretch.start))
    one, other = normal(anchor.suffix)[:_SIDE], normal(after)[:_SIDE]
    return left, one == other and (bool(one) or stretch.end == len(text))


def starts_of(words: str, text: str) -> Iterator[int]:
    """Return where words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


class _Search:
    """The search for records that aren't where they were."""

    def __init__(
        self,
        text: str,
        stretches: Sequence[NamedStretch],
        old_texts: Sequence[str],
        placed: dict[int, str],
        taken: set[str],
    ) -> None:
        self.text = text
        self.stretches = stretches
        self.placed = placed
        self.taken = taken
        self.old_texts = old_texts
        self.normal_texts: dict[str, str] = {}
        self.by_words: dict[str, list[NamedStretch]] = {}
        for stretch in stretches:
            self.by_words.setdefault(normal(stretch.text), []).append(stretch)

    def run(self, anchors: Mapping[int, Anchor], fuzzy: bool) -> dict[int, str]:
        # The better witness chooses first: both sides unchanged, then one.
        for sides in (2, 1):
            for record, anchor in self.missing(anchors):
                self.settle(record, self.by_surroundings(anchor, sides))
        for record, anchor in self.missing(anchors):
            words = normal(anchor.quote)
            same = self.by_words.get(words, ())
            left = [stretch for stretch in same if stretch.id not in self.taken]
            old = self.old(anchor)
            # All the others that say the same have their records.
            if (
                len(left) == 1
                and old is not None
                and old.count(words) == len(same)
                and (len(same) == 1 or self.is_near(anchor, left[0]))
            ):
                self.settle(record, left[0])
        if fuzzy:
            for record, anchor in self.missing(anchors):
                self.settle(record, self.cut_otherwise(anchor))
            self.by_likeness(dict(self.missing(anchors)))
        return self.placed

    def missing(self, anchors: Mapping[int, Anchor]) -> list[tuple[int, Anchor]]:
        return [(record, a) for record, a in anchors.items() if record not in self.placed]

    def old(self, anchor: Anchor) -> str | None:
        """Return the text that an anchor was made in, made normal; None when it isn't known."""
        text = self.old_text(anchor)
        if text is None:
            return None
        if text not in self.normal_texts:
            self.normal_texts[text] = normal(text)
        return self.normal_texts[text]

    def old_text(self, anchor: Anchor) -> str | None:
        end = anchor.start + len(anchor.quote)
        for text in self.old_texts:
            if text[anchor.start : end] == anchor.quote:
                return text
        return None

    def settle(self, record: int, stretch: NamedStretch | None) -> None:
        if stretch is not None and stretch.id not in self.taken:
            self.placed[record] = stretch.id
            self.taken.add(stretch.id)

    def by_surroundings(self, anchor: Anchor, sides: int) -> NamedStretch | None:
        """Return the one stretch with the same words and so many sides unchanged."""
        words = normal(anchor.quote)
        same = self.by_words.get(words, ())
        old = self.old(anchor) if same and sides == 1 else None
        if old is not None and len(same) < old.count(words):
            # One of several is gone, and it may have been this one.
            return None
        repeated = len(same) > 1 or (old is not None and old.count(words) > 1)
        if repeated and sides == 1:
            return self.after_the_same(anchor, same)
        found = [
            stretch
            for stretch in same
            if stretch.id not in self.taken and sum(_sides(self.text, anchor, stretch)) >= sides
        ]
        return found[0] if len(found) == 1 else None

    def after_the_same(self, anchor: Anchor, same: Sequence[NamedStretch]) -> NamedStretch | None:
        """Return the one of several that say the same that stands after what stood before it.

        What follows may be the next paragraph, whichever of them stands before it now. And where
        not each of them has kept what stood before it, they may have changed places.
        """
        first = same[0]
        if not anchor.start and not first.start:
            return None if first.id in self.taken else first
        kept = [self.follows_the_same(one, same) for one in self.occurrences(anchor)]
        ids = {stretch.id for stretch in kept if stretch is not None}
        if not ids or len(ids) < max(len(kept), len(same)):
            return None
        found = self.follows_the_same(anchor, same)
        return None if found is None or found.id in self.taken else found

    def follows_the_same(self, anchor: Anchor, same: Sequence[NamedStretch]) -> NamedStretch | None:
        if normal(anchor.prefix).endswith(normal(anchor.quote)[-_NEAR:]):
            # It stood behind one of its like.
            return None
        sides = [(stretch, *_sides(self.text, anchor, stretch)) for stretch in same]
        before = [stretch for stretch, left, _ in sides if left]
        behind = [stretch for stretch, left, right in sides if right and not left]
        # Where what followed stands behind another one, either may be the one.
        is_certain = len(before) == 1 and not (behind and normal(anchor.suffix))
        return before[0] if is_certain else None

    def occurrences(self, anchor: Anchor) -> list[Anchor]:
        """Return everything that said the same in the text that an anchor was made in."""
        text = self.old_text(anchor)
        if text is None:
            return []
        size = len(anchor.quote)
        return [
            replace(
                anchor,
                prefix=text[max(0, at - CONTEXT) : at],
                suffix=text[at + size : at + size + CONTEXT],
                start=at,
            )
            for at in starts_of(anchor.quote, text)
        ]

    def is_near(self, anchor: Anchor, stretch: NamedStretch) -> bool:
        """Tell whether the last words before a stretch, or the first after it, are as they were.

        What they are must be others than those of the stretch itself.
        """
        words = normal(anchor.quote)
        before, after = (normal(text) for text in context(self.text, stretch))
        left, right = normal(anchor.prefix)[-_NEAR:], normal(anchor.suffix)[:_NEAR]
        follows = bool(left) and before.endswith(left) and not words.endswith(left)
        return follows or (bool(right) and after.startswith(right) and not words.startswith(right))

    def cut_otherwise(self, anchor: Anchor) -> NamedStretch | None:
        """Return the stretch with most of words that still stand there, but within others."""
        words = normal(anchor.quote)
        if not self.stretches or self.normal_text.count(words) != 1:
            return None
        start = self.normal_text.index(words)
        end = start + len(words)
        shared = [min(end, stop) - max(start, begin) for begin, stop in self.normal_spans]
        most = max(shared)
        return self.stretches[shared.index(most)] if 2 * most >= len(words) else None

    @cached_property
    def normal_text(self) -> str:
        return normal(self.text)

    @cached_property
    def normal_spans(self) -> list[tuple[int, int]]:
        """Where the stretches stand in the normal text."""
        spans = []
        end = 0
        for stretch in self.stretches:
            words = normal(stretch.text)
            start = max(end, self.normal_text.find(words, end))
            end = start + len(words)
            spans.append((start, end))
        return spans

    def by_likeness(self, anchors: Mapping[int, Anchor]) -> None:
        """Place records where words are like theirs, clearly more so than any others."""
        if not anchors:
            return
        # Imported here: most articles never change.
        from rapidfuzz.fuzz import ratio

        free = [
            (stretch, words)
            for words, same in self.by_words.items()
            for stretch in same
            if stretch.id not in self.taken
        ]
        scores: dict[int, dict[str, float]] = {}
        for record, anchor in anchors.items():
            quote = normal(anchor.quote)
            prefix, suffix = normal(anchor.prefix), normal(anchor.suffix)
            old = self.old(anchor) or quote
            for stretch, words in free:
                # What stood in the article before is not what these words have become.
                if words in old:
                    continue
                alike = ratio(quote, words) / 100
                if alike >= LIKE:
                    before, after = context(self.text, stretch)
                    around = ratio(prefix, normal(before)) + ratio(suffix, normal(after))
                    score = 0.75 * alike + 0.25 * around / 200
                    scores.setdefault(record, {})[stretch.id] = score
        by_id = {stretch.id: stretch for stretch, _ in free}
        for record, found in scores.items():
            best = max(found, key=found.__getitem__)
            rivals = [score for name, score in found.items() if name != best]
            rivals += [other[best] for r, other in scores.items() if r != record and best in other]
            if found[best] >= LIKE and found[best] - max(rivals, default=0.0) >= MARGIN:
                self.settle(record, by_id[best])
