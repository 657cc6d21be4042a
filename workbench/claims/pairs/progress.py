"""Telling how far a long computation is; whoever is told may stop it by raising an exception."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

Progress = Callable[[float], None]
"""Is told the share that is done, from 0 to 1."""

_EVERY = 100
"""So many items are dealt with before the next word, of few items fewer."""

Item = TypeVar("Item")


def part(progress: Progress | None, start: float, end: float) -> Progress | None:
    """Return what tells of a part of the work, which leads from one share to another."""
    return None if progress is None else lambda done: progress(start + (end - start) * done)


def told(items: Collection[Item], progress: Progress | None) -> Iterator[Item]:
    """Yield the items and tell every now and then how many are done."""
    every = min(_EVERY, len(items) // _EVERY or 1)
    for number, item in enumerate(items):
        if progress is not None and number % every == 0:
            progress(number / len(items))
        yield item
