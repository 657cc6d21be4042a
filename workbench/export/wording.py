"""Words that all documents share."""

from __future__ import annotations

from workbench.claims.model import Verdict


def counted(number: int, what: str) -> str:
    """Return `1 conflict`, `2 conflicts`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def verdict_words(verdict: Verdict | None) -> str:
    """Return a verdict as a person reads it; without one a statement is open."""
    if verdict is None:
        return "open"
    return "nothing to check" if verdict is Verdict.NOTHING_TO_CHECK else verdict.value
