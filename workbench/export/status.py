"""How far a review is, for programs (JSON) and for a person (text)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.claims.model import Verdict
from workbench.export.comparison import json_text
from workbench.export.wording import counted, in_open_conflict, unsettled, verdict_words
from workbench.review.importing import Imported
from workbench.review.model import Progress
from workbench.text import display


def status_json(progress: Progress) -> str:
    """Return the counts of a review as one JSON object."""
    return json_text(status_document(progress))


def status_document(progress: Progress) -> dict[str, Any]:
    """Return the counts of a review as the schema has them."""
    return {
        "articles": progress.articles,
        "statements": progress.statements,
        "reviewed": progress.reviewed,
        "open": progress.open,
        "verdicts": {verdict.value: progress.verdicts.get(verdict, 0) for verdict in Verdict},
        "conflicts_open": progress.conflicts_open,
        "recheck": progress.recheck,
        "orphans": progress.orphans,
    }


def status_text(title: str, progress: Progress) -> str:
    """Return the same counts in a few lines, safe to print."""
    return "\n".join(_lines(title, progress)) + "\n"


def _lines(title: str, progress: Progress) -> Iterator[str]:
    yield display(title)
    yield (
        f"{progress.reviewed}/{progress.statements} reviewed"
        f" in {counted(progress.articles, 'article')} · {progress.open} open"
        f" · {in_open_conflict(progress)}"
    )
    yield " · ".join(
        f"{verdict_words(verdict)} {progress.verdicts.get(verdict, 0)}" for verdict in Verdict
    )
    yield from filter(None, unsettled(progress))


def imported_text(imported: Imported) -> str:
    """Return what an import did, safe to print."""
    taken = counted(imported.taken, "verdict or note", "verdicts and notes")
    lines = [f"{display(str(imported.folder))}: {taken} taken over"]
    if imported.articles:
        entries = counted(imported.entries, "entry", "entries")
        lines.append(f"{counted(imported.articles, 'article')} written, with {entries} of history")
    if imported.kept:
        lines.append(f"{imported.kept} left as they are decided there")
    if imported.missing:
        lines.append(f"{imported.missing} not taken over: the articles there don't have the words")
    return "\n".join(lines) + "\n"
