"""The reading text that a format with markup lays out, and the passages in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.articles.metadata import Metadata
from workbench.articles.model import Kind
from workbench.articles.passages import Link, Passage


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The reading text of a file, its passages, and what the file says about itself."""

    text: str
    passages: tuple[Passage, ...]
    metadata: Metadata


class Layout:
    """A reading text as it grows, one paragraph after the other."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._passages: list[Passage] = []
        self._length = 0

    def add(
        self, words: str, kind: Kind, links: Sequence[Link] = (), *, listed: bool = False
    ) -> None:
        """Add a paragraph, if it isn't blank; `links` count from the start of `words`."""
        kept = words.strip()
        if not kept:
            return
        start = self._length
        shift = start - (len(words) - len(words.lstrip()))
        moved = tuple(replace(k, start=k.start + shift, end=k.end + shift) for k in links)
        self._parts.append(kept)
        self._passages.append(Passage(start, start + len(kept), kind, links=moved, listed=listed))
        self._length = start + len(kept) + 2

    def done(self, metadata: Metadata) -> LaidOut:
        """Return the text with a blank line between the paragraphs."""
        return LaidOut("\n\n".join(self._parts), tuple(self._passages), metadata)
