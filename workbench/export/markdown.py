"""The report: a reviewed case as Markdown (CommonMark with GFM tables).

Two exports of one state are equal to the byte: nothing in the report tells when it was made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.articles.model import Article, Kind, Statement
from workbench.claims.model import Match, Relation, Verdict
from workbench.export.entries import checked_claims, matches_by_statement, verdict_of
from workbench.export.escaping import evidence, inline, link, table
from workbench.export.history import history_rows
from workbench.export.model import EVERYTHING, Arrangement, CheckedClaim, Only, ReportOptions
from workbench.export.particulars import ClaimEntries
from workbench.export.wording import counted, in_open_conflict, moment, place, verdict_words
from workbench.review.model import NOT_COUNTED, Mark, ReviewedCase, in_conflict

METHOD = (
    "Every verdict in this report was given by a person. The verdicts speak of corroboration, "
    "not of truth: confirmed means at least two independent origins, disputed an unresolved "
    "conflict, single-source one origin, however many outlets repeat it. Articles that carry "
    "one speaker or one wire count as one origin.",
    "The tool compares the wording of the articles. It suggests which statements overlap, in "
    "what they differ, where they come from and which verdict would fit. It doesn't look "
    "anything up, doesn't know what is true, and can miss statements that say the same in other "
    "words. A suggestion is not a verdict and is not counted as one.",
)
_HIDDEN = {
    Only.DECIDED: "of which nothing has been decided",
    Only.OPEN: "of which nothing is open",
}
_SHOWN_ONLY = {
    Only.DECIDED: "This report shows only what has been decided.",
    Only.OPEN: "This report shows only what is still open.",
}


def markdown(case: ReviewedCase, options: ReportOptions = EVERYTHING) -> str:
    """Return the report of a case as it stands; it ends with a line break."""
    return "\n\n".join(_blocks(case, options)) + "\n"


def _blocks(case: ReviewedCase, options: ReportOptions) -> Iterator[str]:
    claims = checked_claims(case)
    yield f"# Fact-check report: {inline(case.title)}"
    yield _articles(case.articles)
    if any(article.outlet is None for article in case.articles):
        yield "An article whose outlet isn't known is called by the name of its file."
    yield _reviewers(case)
    if options.only is not None:
        yield _SHOWN_ONLY[options.only]
    yield "## Summary"
    yield from _summary(case, claims)
    entries = ClaimEntries(case)
    if options.by is Arrangement.CLAIM:
        sections = tuple(_sections(claims, options.only))
        for section in sections:
            yield f"## {section.heading}"
            told = [block for claim in section.shown for block in entries.entry(claim)]
            yield from told or ([] if section.hidden else [section.none])
            if section.hidden and options.only is not None:
                yield f"Not shown here: {counted(section.hidden, 'claim')} {_HIDDEN[options.only]}."
            if section is sections[0]:
                yield from _unsettled(case)
    else:
        yield from _unsettled(case)
    yield "## Statements"
    yield from _statements(case, claims, entries, options)
    if options.history:
        yield "## History"
        yield _history(case)
    yield "## Method"
    yield from METHOD
    if entries.not_checked:
        yield "What was not checked for the suggestions in this report:"
        yield "\n".join(f"- {inline(words)}" for words in entries.not_checked)


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the report: the claims it shows, how many it hides, the words for none at all."""

    heading: str
    shown: tuple[CheckedClaim, ...]
    hidden: int
    none: str


def _sections(claims: Sequence[CheckedClaim], only: Only | None) -> Iterator[_Section]:
    """Yield the sections: what needs the editor's eye comes first.

    A statement that stands alone, with a verdict and nothing more to say about it, is in the
    list of its article.
    """

    def section(heading: str, found: Sequence[CheckedClaim], none: str) -> _Section:
        shown = tuple(claim for claim in found if _wanted(claim, only))
        return _Section(heading, shown, len(found) - len(shown), none)

    conflicting = [claim for claim in claims if claim.conflict_open]
    disputed = [claim for claim in claims if not claim.conflict_open and claim.disputed]
    others = [
        claim
        for claim in claims
        if not claim.conflict_open
        and not claim.disputed
        and (len(claim.statements) > 1 or claim.noted)
    ]
    yield section("Open conflicts", conflicting, "No conflict that comparing found is open.")
    yield section("Disputed", disputed, "No other claim is disputed.")
    still_open = section(
        "Still open",
        [claim for claim in others if claim.open],
        "No other claim that stands in several articles or has a note is open.",
    )
    settled = section(
        "Settled",
        [claim for claim in others if not claim.open],
        "No other claim that stands in several articles or has a note is settled.",
    )
    if only is not Only.DECIDED or still_open.shown:
        yield still_open
    if only is not Only.OPEN:
        yield settled


def _wanted(claim: CheckedClaim, only: Only | None) -> bool:
    """Whether a report of a part of the case shows a claim; a note alone decides nothing."""
    if only is Only.DECIDED:
        return claim.decided
    return claim.open if only is Only.OPEN else True


def _articles(articles: Sequence[Article]) -> str:
    rows = (
        (
            str(number),
            inline(article.name),
            inline(article.published or ""),
            link(article.title or article.name, article.url),
            inline(", ".join(article.wire)),
        )
        for number, article in enumerate(articles, start=1)
    )
    return table(("article", "outlet", "date", "title", "wire"), rows)


def _reviewers(case: ReviewedCase) -> str:
    decided = [mark for mark in case.marks.values() if mark.decided_at]
    if not decided:
        return "Nothing has been decided yet."
    names = sorted({mark.reviewer for mark in decided if mark.reviewer})
    first = moment(min(mark.decided_at for mark in decided))
    last = moment(max(mark.decided_at for mark in decided))
    when = f"on {first}" if first == last else f"from {first} to {last}"
    return f"Reviewed by {inline(', '.join(names))}, {inline(when)}."


def _summary(case: ReviewedCase, claims: Sequence[CheckedClaim]) -> Iterator[str]:
    progress = case.progress
    conflicts = len(in_conflict(case.conflicts(), case.comparison))
    disputed = sum(claim.disputed for claim in claims)
    shared = sum(len(claim.articles) > 1 for claim in claims)
    yield (
        f"{progress.reviewed} of {counted(progress.statements, 'statement')} reviewed, "
        f"{progress.open} open. "
        f"{counted(_number(case, claims), 'claim')}, {shared} of them in several articles. "
        f"{counted(disputed, 'claim')} disputed. "
        f"Comparing found {counted(conflicts, 'claim')} in conflict; "
        f"{in_open_conflict(progress)}."
    )
    head = ("article", *(verdict_words(verdict) for verdict in Verdict), "open", "statements")
    yield table((*head, "set apart"), (*_counts(case), _totals(case)))
    if progress.recheck:
        yield (
            f"{counted(progress.recheck, 'verdict')} to check again: "
            "the words of the article have changed since."
        )
    if progress.orphans:
        yield f"{counted(progress.orphans, 'verdict')} on words that are no longer in the articles."


def _number(case: ReviewedCase, claims: Sequence[CheckedClaim]) -> int:
    """Return how many claims there are: what the report shows beside them alone is none."""

    def is_one(alone: str) -> bool:
        kind = case.statement(alone).kind
        if kind is Kind.HEADING:
            return case.comparison.claim_of(alone) is not None
        return kind not in NOT_COUNTED

    return sum(len(claim.statements) > 1 or is_one(claim.statements[0]) for claim in claims)


def _counts(case: ReviewedCase) -> Iterator[tuple[str, ...]]:
    for number, article in enumerate(case.articles, start=1):
        counted_ones = [s.id for s in article.statements if s.kind not in NOT_COUNTED]
        given = [case.mark(id_).verdict for id_ in counted_ones]
        yield (
            f"{number} {inline(article.name)}",
            *(str(given.count(verdict)) for verdict in (*Verdict, None)),
            str(len(given)),
            str(len(article.set_apart)),
        )


def _totals(case: ReviewedCase) -> tuple[str, ...]:
    progress = case.progress
    return (
        "together",
        *(str(progress.verdicts.get(verdict, 0)) for verdict in Verdict),
        str(progress.open),
        str(progress.statements),
        str(sum(len(article.set_apart) for article in case.articles)),
    )


def _unsettled(case: ReviewedCase) -> Iterator[str]:
    """Yield the verdicts whose words have changed or are gone; nothing where there are none."""
    if case.rechecks:
        yield "## To check again"
        yield "The words have changed since the verdict; the statements count as open."
        yield table(
            ("no.", "statement when decided", "statement now", "verdict then", "decision"),
            (
                (
                    place(recheck.statement),
                    inline(recheck.old),
                    inline(recheck.new),
                    verdict_words(recheck.mark.verdict),
                    _decision(recheck.mark),
                )
                for recheck in case.rechecks
            ),
        )
    if case.orphans:
        yield "## No longer in the articles"
        names = {_file_name(article.path): article.name for article in case.articles}
        yield table(
            ("article", "statement when decided", "verdict then", "decision"),
            (
                (
                    inline(names.get(file := _file_name(orphan.article), file)),
                    inline(orphan.quote),
                    verdict_words(orphan.mark.verdict),
                    _decision(orphan.mark),
                )
                for orphan in case.orphans
            ),
        )


def _file_name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _statements(
    case: ReviewedCase,
    claims: Sequence[CheckedClaim],
    entries: ClaimEntries,
    options: ReportOptions,
) -> Iterator[str]:
    """Yield the full list of each article's statements, with the claim that tells more of each."""
    told = {id_ for claim in claims for id_ in claim.statements}
    matches = matches_by_statement(claims)
    alone = options.by is Arrangement.ARTICLE
    head = ("no.", "statement", "verdict", "elsewhere" if alone else "claim", "decision")
    for number, article in enumerate(case.articles, start=1):
        yield f"### {number} {inline(article.name)}: {inline(article.title)}"
        rows: list[tuple[str, ...]] = []
        for statement in article.statements:
            if statement.id not in told or not _listed(case, statement, options.only):
                continue
            row = (place(statement.id), inline(statement.text), verdict_of(case, statement.id))
            mark = case.mark(statement.id)
            if alone:
                rows.append(
                    (*row, _elsewhere(statement.id, matches.get(statement.id, ())), _decision(mark))
                )
            else:
                # Notes are told with the claim.
                number_of_claim = _claim_number(entries.told_in.get(statement.id))
                rows.append((*row, number_of_claim, inline(_by(mark))))
        yield table(head, rows) if rows else "No statement to list."


def _listed(case: ReviewedCase, statement: Statement, only: Only | None) -> bool:
    if only is Only.OPEN:
        return case.is_open(statement.id)
    if only is Only.DECIDED:
        return case.mark(statement.id).verdict is not None
    return statement.kind not in NOT_COUNTED or statement.id in case.marks


def _claim_number(told_in: CheckedClaim | None) -> str:
    number = told_in.claim.id.removeprefix("c") if told_in and told_in.claim else ""
    return inline(number)


def _elsewhere(statement_id: str, matches: Sequence[Match]) -> str:
    others = [
        place(match.other(statement_id))
        + (" (in conflict)" if match.relation is Relation.CONFLICT else "")
        for match in matches
    ]
    return inline(", ".join(others))


def _decision(mark: Mark) -> str:
    parts = [inline(mark.note)] if mark.note.strip() else []
    if mark.evidence.strip():
        parts.append(f"checked: {evidence(mark.evidence)}")
    if by := _by(mark):
        parts.append(inline(by))
    return "; ".join(parts) or inline("")


def _by(mark: Mark) -> str:
    """Return who gave a verdict, and when."""
    if mark.verdict is None:
        return ""
    return ", ".join(p for p in (mark.reviewer, moment(mark.decided_at)) if p)


def _history(case: ReviewedCase) -> str:
    rows = (
        [inline(cell) for cell in (str(r.number), r.time, r.reviewer, r.action, r.about, r.change)]
        for r in history_rows(case)
    )
    return table(("no.", "time", "reviewer", "what", "where", "change"), rows)
