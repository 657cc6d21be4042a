"""Passages: the stretches of a text that a format lays out, before they become statements."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.articles.model import Kind, Label


@dataclass(frozen=True, slots=True)
class Link:
    """A link target and the span of the text that carries it."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, list item or table cell: `text[start:end]`, never blank.

    A passage with a `label` is set apart with its `reason`. `whole` passages are one statement
    however many sentences they hold.
    """

    start: int
    end: int
    kind: Kind = Kind.BODY
    label: Label | None = None
    reason: str = ""
    links: tuple[Link, ...] = ()
    listed: bool = False
    """Whether it is an item of a list, without its bullet."""

    @property
    def whole(self) -> bool:
        """Whether the passage is not cut into sentences."""
        return self.kind is Kind.HEADING
