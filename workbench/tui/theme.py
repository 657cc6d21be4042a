"""How the states look: a glyph, a letter and a colour each, so that colour is never alone."""

from __future__ import annotations

from typing import NamedTuple

from workbench.claims.model import Relation, Verdict


class Look(NamedTuple):
    """What stands for a state; `style` names a component class of the article view."""

    glyph: str
    letter: str
    words: str
    colour: str


VERDICTS: dict[Verdict, Look] = {
    Verdict.CONFIRMED: Look("✓", "c", "confirmed", "success"),
    Verdict.DISPUTED: Look("!", "d", "disputed", "error"),
    Verdict.SINGLE_SOURCE: Look("1", "s", "single-source", "warning"),
    Verdict.NOTHING_TO_CHECK: Look("–", "x", "nothing to check", "muted"),
}

RELATIONS: dict[Relation, Look] = {
    Relation.SAME: Look("=", "", "same", "primary"),
    Relation.OVERLAP: Look("≈", "", "overlap", "primary"),
    Relation.CONFLICT: Look("≠", "", "conflict", "error"),
}

NOTE = "✎"
RECHECK = "↻"
CURSOR = "▌"
LINKED = "│"
MARKED = "•"
LINKING = "⇄"
ASIDE = "┊"
HOLE = "—"
BAR_DONE, BAR_OPEN = "━", "╌"
