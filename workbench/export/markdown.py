"""The report: a reviewed case as Markdown (CommonMark with GFM tables).

Two exports of one state are equal to the byte: nothing in the report tells when it was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from workbench.articles.model import Article, Statement
from workbench.claims.model import DifferenceKind, Match, Origin, Relation, Suggestion, Verdict
from workbench.export.entries import CheckedClaim, checked_claims
from workbench.export.escaping import evidence, inline, link
from workbench.export.wording import verdict_words
from workbench.review.model import Mark, ReviewedCase
from workbench.review.progress import NOT_COUNTED

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


def markdown(case: ReviewedCase) -> str:
    """Return the report of a case as it stands; it ends with a line break."""
    return "\n\n".join(_blocks(case)) + "\n"


def _blocks(case: ReviewedCase) -> Iterator[str]:
    claims = checked_claims(case)
    conflicting = [claim for claim in claims if claim.conflict_open]
    disputed = [claim for claim in claims if not claim.conflict_open and claim.disputed]
    others = [
        claim
        for claim in claims
        if not claim.conflict_open and not claim.disputed and claim.touched
    ]
    shown = {id_ for claim in (*conflicting, *disputed, *others) for id_ in claim.statements}

    yield f"# Fact-check report: {inline(case.title)}"
    yield _articles(case.articles)
    yield _reviewers(case)
    yield "## Summary"
    yield _summary(case, claims)
    for heading, section, none in (
        ("Open conflicts", conflicting, "No conflict is open."),
        ("Disputed", disputed, "No other claim is disputed."),
        ("Claims", others, "No other claim has been decided."),
    ):
        yield f"## {heading}"
        if not section:
            yield none
        for claim in section:
            yield from _claim(case, claim)
    yield "## Still open"
    yield from _still_open(case, shown)
    yield "## Set apart"
    yield _set_apart(case)
    yield "## Method"
    yield from METHOD


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a GFM table of cells that are escaped already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _label(case: ReviewedCase, article: Article) -> str:
    return f"{case.articles.index(article) + 1} {inline(article.name)}"


def _place(case: ReviewedCase, statement_id: str) -> str:
    """Return article, statement and outlet: `2.7 The Hill` is the seventh of the second."""
    return f"{_number(statement_id)} {inline(case.article(statement_id).name)}"


def _number(statement_id: str) -> str:
    return statement_id.removeprefix("a")


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
    first = _time(min(mark.decided_at for mark in decided))
    last = _time(max(mark.decided_at for mark in decided))
    when = f"on {first}" if first == last else f"from {first} to {last}"
    return f"Reviewed by {inline(', '.join(names))}, {when}."


def _summary(case: ReviewedCase, claims: Sequence[CheckedClaim]) -> str:
    progress = case.progress
    conflicts = sum(match.relation is Relation.CONFLICT for match in case.comparison.matches)
    shared = sum(len(claim.articles) > 1 for claim in claims)
    counts = (
        ("articles", progress.articles),
        ("claims", len(claims)),
        ("claims in several articles", shared),
        ("statements", progress.statements),
        ("reviewed", progress.reviewed),
        *((verdict_words(verdict), progress.verdicts.get(verdict, 0)) for verdict in Verdict),
        ("open", progress.open),
        ("conflicts", conflicts),
        ("conflicts open", progress.conflicts_open),
        ("to check again", progress.recheck),
        ("no longer in the articles", progress.orphans),
    )
    return table(("", "count"), ((name, str(count)) for name, count in counts))


def _claim(case: ReviewedCase, checked: CheckedClaim) -> Iterator[str]:
    given = {case.mark(id_).verdict for id_ in checked.statements}
    verdicts = [verdict_words(verdict) for verdict in (*Verdict, None) if verdict in given]
    yield f"### {checked.name}: {', '.join(verdicts)}"
    yield table(
        ("outlet", "quote", "verdict"),
        (
            (
                _place(case, id_),
                inline(case.statement(id_).text),
                verdict_words(case.mark(id_).verdict),
            )
            for id_ in checked.quoted
        ),
    )
    lines = "\n".join(_particulars(case, checked))
    if lines:
        yield lines


def _particulars(case: ReviewedCase, checked: CheckedClaim) -> Iterator[str]:
    yield from _differences(checked.matches)
    if checked.claim is not None:
        yield f"- {_origins(checked.claim.origins)}"
    for wire, articles in checked.shared_wires.items():
        names = ", ".join(_label(case, article) for article in articles)
        yield f"- shared wire: {inline(wire)} ({names})"
    for id_ in checked.statements:
        yield from _decision(_place(case, id_), case.mark(id_))
    if checked.claim is not None and checked.claim.suggestion and checked.open:
        yield f"- {_suggestion(checked.claim.suggestion)}"


def _differences(matches: Sequence[Match]) -> Iterator[str]:
    """Yield a line for each difference, with the places that differ so.

    A detail that one side lacks is seen in the quotes, which stand side by side.
    """
    places: dict[str, list[str]] = {}
    for match in matches:
        sides = f"{_number(match.a)} | {_number(match.b)}"
        if match.relation is Relation.CONFLICT:
            places.setdefault("in conflict", []).append(sides)
        for difference in match.differences:
            if difference.kind is not DifferenceKind.DETAIL:
                words = f"{_side(difference.a)} | {_side(difference.b)}"
                places.setdefault(f"differs in {difference.kind}: {words}", []).append(sides)
    for line, sides_of_line in places.items():
        yield f"- {line} ({'; '.join(dict.fromkeys(sides_of_line))})"


def _side(words: str) -> str:
    return inline(words) if words.strip() else "(nothing)"


def _origins(origins: Sequence[Origin]) -> str:
    if not origins:
        return "origins: none named"
    names = []
    for origin in origins:
        name = inline(origin.speaker) if origin.speaker else "none named"
        through = f" through {inline(', '.join(origin.channels))}" if origin.channels else ""
        names.append(name + through)
    return f"{'origin' if len(names) == 1 else 'origins'}: {'; '.join(names)}"


def _decision(label: str, mark: Mark) -> Iterator[str]:
    if mark.verdict is None and not mark.note.strip() and not mark.evidence.strip():
        return
    by = f", by {inline(mark.reviewer)}" if mark.reviewer else ""
    at = f", {_time(mark.decided_at)}" if mark.decided_at else ""
    yield f"- {label}: {verdict_words(mark.verdict)}{by}{at}"
    if mark.note.strip():
        yield f"  - note: {inline(mark.note)}"
    if mark.evidence.strip():
        yield f"  - where checked: {evidence(mark.evidence)}"


def _suggestion(suggestion: Suggestion) -> str:
    checked = ", ".join(suggestion.not_checked)
    unchecked = f" (not checked: {inline(checked)})" if checked else ""
    return f"suggested, not decided: {suggestion.verdict}: {inline(suggestion.reason)}{unchecked}"


def _still_open(case: ReviewedCase, shown: set[str]) -> Iterator[str]:
    waiting = [
        statement
        for statement in case.statements
        if case.mark(statement.id).verdict is None and statement.kind not in NOT_COUNTED
    ]
    above = sum(statement.id in shown for statement in waiting)
    if not waiting:
        yield "Every statement has been reviewed."
        return
    one = len(waiting) == 1
    line = f"{len(waiting)} {'statement is' if one else 'statements are'} open"
    yield f"{line}, {above} of them in the claims above." if above else f"{line}."
    rest = [statement for statement in waiting if statement.id not in shown]
    if rest:
        yield table(("outlet", "quote"), (_quotation(case, statement) for statement in rest))


def _quotation(case: ReviewedCase, statement: Statement) -> tuple[str, str]:
    return _place(case, statement.id), inline(statement.text)


def _set_apart(case: ReviewedCase) -> str:
    rows = ((_label(case, article), str(len(article.set_apart))) for article in case.articles)
    return table(("outlet", "lines that are not the article"), rows)


def _time(at: str) -> str:
    """`2018-04-02T12:00:30Z` becomes `2018-04-02 12:00 UTC`; other words stay as they are."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return inline(at)
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC)
    return f"{moment:%Y-%m-%d %H:%M} UTC"
