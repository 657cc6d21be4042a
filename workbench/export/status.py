"""How far a review is, for programs (JSON) and for a person (text)."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.model import Verdict
from workbench.export.comparison import json_text
from workbench.export.wording import counted, verdict_words
from workbench.review.model import Progress
from workbench.text import display


def status_json(progress: Progress) -> str:
    """Return the counts of a review as one JSON object."""
    return json_text(
        {
            "articles": progress.articles,
            "statements": progress.statements,
            "reviewed": progress.reviewed,
            "open": progress.open,
            "verdicts": {verdict.value: progress.verdicts.get(verdict, 0) for verdict in Verdict},
            "conflicts_open": progress.conflicts_open,
            "recheck": progress.recheck,
            "orphans": progress.orphans,
        }
    )


def status_text(title: str, progress: Progress) -> str:
    """Return the same counts in a few lines, safe to print."""
    return "\n".join(_lines(title, progress)) + "\n"


def _lines(title: str, progress: Progress) -> Iterator[str]:
    yield display(title)
    yield (
        f"{progress.reviewed}/{progress.statements} reviewed"
        f" in {counted(progress.articles, 'article')} · {progress.open} open"
        f" · {counted(progress.conflicts_open, 'conflict')} open"
    )
    yield " · ".join(
        f"{verdict_words(verdict)} {progress.verdicts.get(verdict, 0)}" for verdict in Verdict
    )
    if progress.recheck:
        yield f"{counted(progress.recheck, 'verdict')} to check again: the text has changed"
    if progress.orphans:
        yield f"{counted(progress.orphans, 'verdict')} on text that is no longer in the articles"
