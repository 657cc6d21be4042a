"""Words that all documents share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from workbench.claims.model import DifferenceKind, Verdict
from workbench.review.model import Progress
from workbench.text import display

_KINDS: Mapping[str, str] = {
    DifferenceKind.ACTOR: "who does it to whom",
    DifferenceKind.ATTRIBUTION: "source",
    DifferenceKind.HEDGE: "certainty",
}
_LINE_BREAKS = re.compile(r"[\r\n]+")


def counted(number: int, what: str, several: str = "") -> str:
    """Return `1 conflict`, `2 conflicts`; `several` is the plural where it isn't regular."""
    return f"{number} {what if number == 1 else several or what + 's'}"


def verdict_words(verdict: Verdict | None) -> str:
    """Return a verdict as a person reads it; without one a statement is open."""
    if verdict is None:
        return "open"
    return "nothing to check" if verdict is Verdict.NOTHING_TO_CHECK else verdict.value


def kind_words(kind: str) -> str:
    """Return in what two statements differ, as a person reads it."""
    return _KINDS.get(kind, kind)


def moment(at: str) -> str:
    """`2018-04-02T12:00:30Z` becomes `2018-04-02 12:00 UTC`; other words stay as they are."""
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return at
    if when.tzinfo is not None:
        when = when.astimezone(UTC)
    return f"{when:%Y-%m-%d %H:%M} UTC"


def in_open_conflict(progress: Progress) -> str:
    """Return how many claims hold an open conflict: `2 claims in open conflict`."""
    return f"{counted(progress.claims_in_conflict, 'claim')} in open conflict"


def unsettled(progress: Progress) -> tuple[str, str]:
    """Return a line on verdicts whose words have changed and one on those whose words are gone.

    Both are empty where there are none.
    """
    again, gone = progress.recheck, progress.orphans
    return (
        f"{counted(again, 'verdict')} to check again: the text has changed" if again else "",
        f"{counted(gone, 'verdict')} on text that is no longer in the articles" if gone else "",
    )


def place(statement_id: str) -> str:
    """Return a statement's number: `2.7` is the seventh of the second article."""
    return statement_id.removeprefix("a")


def one_line(text: str) -> str:
    """Return text safe to show, with line breaks and the space around them as one space."""
    if "\n" in text or "\r" in text:
        text = " ".join(line.strip() for line in _LINE_BREAKS.split(text))
    return display(text)


def shortened(text: str, most: int = 80) -> str:
    """Return the beginning of a text on one line, cut between words."""
    line = one_line(text).strip()
    if len(line) <= most:
        return line
    cut = line[: most - 1].rpartition(" ")[0].rstrip(" ,;:–-") or line[: most - 1]
    return f"{cut}…"
