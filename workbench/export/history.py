"""The ledger as rows that a person can read: who decided what, when, from what to what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.articles.model import article_of
from workbench.claims.model import Verdict
from workbench.export.wording import moment, one_line, place, shortened, verdict_words
from workbench.review.model import ReviewedCase
from workbench.store.model import Change, Document, Entry, How, Table

_HOW = {How.BULK: "several at once", How.SUGGESTION: "suggestion accepted"}


Numbers = dict[tuple[str, str, int | None], str]
"""The numbers of statements by their article's record and their words, with where they start.

Without an article and a place for words that stand in one place only.
"""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One change of one entry; an entry over several statements has a row for each."""

    number: int
    time: str
    reviewer: str
    action: str
    about: str
    change: str


def history_rows(case: ReviewedCase) -> Iterator[HistoryRow]:
    """Yield the ledger, oldest entry first."""
    record = case.record_names
    numbers: Numbers = {
        (record.get(article_of(s.id), ""), s.text, s.start): place(s.id) for s in case.statements
    }
    times = Counter(s.text for s in case.statements)
    # Words that stand there once are known wherever they went.
    numbers |= {("", s.text, None): place(s.id) for s in case.statements if times[s.text] == 1}
    for entry in case.ledger:
        for change in entry.changes:
            yield HistoryRow(
                entry.number,
                moment(entry.at),
                entry.reviewer,
                _action(entry),
                _about(change, numbers),
                _change(change),
            )


def history_text(case: ReviewedCase) -> str:
    """Return the ledger with two lines for each change, safe to print."""
    lines = []
    for row in history_rows(case):
        words = (str(row.number), row.time, row.reviewer, row.action, row.change)
        lines.append(one_line("  ".join(word for word in words if word)))
        lines.append(f"    {one_line(row.about)}")
    return "\n".join(lines or ["Nothing has been decided yet."]) + "\n"


def _action(entry: Entry) -> str:
    words = str(entry.action)
    if entry.of is not None:
        words += f" of {entry.of}"
    if entry.how not in (How.KEY, How.IMPORT):
        words += f" ({_HOW[entry.how]})"
    return words


def _about(change: Change, numbers: Numbers) -> str:
    row = change.after or change.before or {}
    ends = row.get("ends") if change.table is Table.LINKS else [row]
    named = [
        _end(end, numbers)
        for end in (ends if isinstance(ends, list) else ())
        if isinstance(end, dict) and isinstance(end.get("quote"), str)
    ]
    articles = row.get("articles")
    if not named and isinstance(articles, list):
        named = [str(article) for article in articles]
    return " | ".join(named)


def _end(end: Document, numbers: Numbers) -> str:
    quote, start = end["quote"], end.get("start")
    article = str(end.get("article", ""))
    number = numbers.get((article, quote, start if isinstance(start, int) else None))
    number = number or numbers.get(("", quote, None))
    return f"{number or end.get('article', '')} {shortened(quote)}"


def _change(change: Change) -> str:
    before, after = change.before or {}, change.after or {}
    if change.table is not Table.VERDICTS:
        taken_back = " taken back" if change.after is None else ""
        row = after or before
        values = row.get("values")
        words = (
            ", ".join(f"{k}: {v}" for k, v in values.items()) if isinstance(values, dict) else ""
        )
        return f"{row.get('kind', change.table)}{taken_back}{': ' if words else ''}{words}"
    parts = []
    if before.get("verdict") != after.get("verdict"):
        parts.append(f"{_verdict(before)} → {_verdict(after)}")
    for name, words in (("note", "note"), ("evidence", "where checked")):
        old, new = str(before.get(name) or ""), str(after.get(name) or "")
        if old != new:
            parts.append(f"{words}: {one_line(new)}" if new else f"{words} taken away")
    return "; ".join(parts) or "unchanged"


def _verdict(row: Mapping[str, Any]) -> str:
    verdict = row.get("verdict")
    try:
        return verdict_words(Verdict(verdict) if verdict else None)
    except ValueError:
        return str(verdict)
