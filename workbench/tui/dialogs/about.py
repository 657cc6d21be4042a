"""Everything that is known about a statement: source, reasons, and what was decided when."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from workbench.claims.model import Mode
from workbench.review.case import Case
from workbench.store.model import Change, Document, Entry
from workbench.text import display
from workbench.tui import theme
from workbench.tui.reasons import articles_meant
from workbench.tui.sources import quotation


def about(case: Case, statement_id: str) -> Content:
    """Return a statement with its source, its suggestion and its history."""
    blocks = (
        _source(case, statement_id),
        _changed(case, statement_id),
        _attribution(case, statement_id),
        _suggestion(case, statement_id),
        _history(case, statement_id),
    )
    return Content("\n\n").join(block for block in blocks if block)


def lost(case: Case) -> Content:
    """Return what was decided about words that are no longer in the articles."""
    orphans = case.orphans()
    if not orphans:
        return Content("Every decision is about words that stand in the articles.")
    blocks = []
    for orphan in orphans:
        mark = orphan.mark
        verdict = theme.VERDICTS[mark.verdict].words if mark.verdict else "a note"
        lines = [f"{verdict}, by {mark.reviewer}, in {orphan.article}", f"“{orphan.quote}”"]
        lines += [line for line in (mark.note, mark.evidence) if line]
        blocks.append(Content("\n").join(Content(display(line)) for line in lines))
    return Content("\n\n").join(blocks)


def _source(case: Case, statement_id: str) -> Content:
    article = case.article(statement_id)
    lines = [display(quotation(article, case.statement(statement_id))), f"in {article.path}"]
    if article.wire:
        lines.append("credits " + ", ".join(article.wire))
    return Content("\n").join(Content(display(line)) for line in lines)


def _changed(case: Case, statement_id: str) -> Content:
    recheck = case.recheck(statement_id)
    if recheck is None:
        return Content("")
    verdict = theme.VERDICTS[recheck.mark.verdict].words if recheck.mark.verdict else "a note"
    return Content.assemble(
        ("Changed since it was decided", "bold $text-warning"),
        f" ({verdict}): {display(recheck.old)}",
    )


def _attribution(case: Case, statement_id: str) -> Content:
    said = case.comparison.attribution_of(statement_id)
    who = display(said.speaker) if said.speaker else "nobody named"
    through = f", through {display(said.channel)}" if said.channel else ""
    how = "" if said.mode is Mode.NONE else f", {said.mode.value}"
    return Content.assemble(("Said by ", "bold $text-primary"), f"{who}{through}{how}")


def _suggestion(case: Case, statement_id: str) -> Content:
    claim = case.comparison.claim_of(statement_id)
    if claim is None or claim.suggestion is None:
        return Content("")
    suggestion = claim.suggestion
    lines = [
        Content.assemble(
            ("Suggested: ", "bold $text-primary"),
            theme.VERDICTS[suggestion.verdict].words,
            f", {display(suggestion.reason)}{articles_meant(case, claim, None)}",
        )
    ]
    if suggestion.not_checked:
        lines.append(Content(f"Not checked: {display('; '.join(suggestion.not_checked))}"))
    return Content("\n").join(lines)


def _history(case: Case, statement_id: str) -> Content:
    entries = case.history(statement_id)
    head = Content.styled("History", "bold $text-primary")
    if not entries:
        return Content("\n").join((head, Content("nothing was decided yet")))
    return Content("\n").join((head, *(Content(line) for e in entries for line in _lines(e))))


def _lines(entry: Entry) -> Iterator[str]:
    """Say who did what when; for a verdict or a note from what to what."""
    when = entry.at[:16].replace("T", " ")
    how = "" if entry.how.value == "key" else f" ({entry.how.value})"
    of = f" of {entry.of}" if entry.of is not None else ""
    yield display(f"{entry.number:>4}  {when}  {entry.reviewer}  {entry.action.value}{of}{how}")
    told: set[str] = set()
    for change in entry.changes:
        for line in _steps(change):
            if line not in told:
                told.add(line)
                yield display(f"      {line}")


def _steps(change: Change) -> Iterator[str]:
    before: Document = change.before or {}
    after: Document = change.after or {}
    for name in ("verdict", "note", "evidence"):
        was, now = before.get(name) or "", after.get(name) or ""
        if was != now:
            yield f"{name}: {_value(was)} → {_value(now)}"


def _value(value: object) -> str:
    return str(value) if value else "none"
