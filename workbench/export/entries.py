"""The claims of a report: each with its statements, its matches and how far it is checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbench.articles.model import Article
from workbench.claims.model import Claim, Match, Relation, Verdict
from workbench.export.escaping import NOTHING
from workbench.export.model import CheckedClaim
from workbench.export.wording import place, verdict_words
from workbench.review.model import NOT_COUNTED, ReviewedCase


def checked_claims(case: ReviewedCase) -> tuple[CheckedClaim, ...]:
    """Return the claims of a case in reading order of their first statement.

    Captions and credit lines appear only where something was decided about them.
    """
    position = {statement.id: number for number, statement in enumerate(case.statements)}
    conflicting = {id_ for match in case.open_conflicts() for id_ in (match.a, match.b)}
    found: list[CheckedClaim] = []
    seen: set[str] = set()
    for statement in case.statements:
        if statement.id in seen:
            continue
        claim = case.comparison.claim_of(statement.id)
        alone = claim is None or len(claim.statements) == 1
        if alone and statement.kind in NOT_COUNTED and statement.id not in case.marks:
            continue
        members = [id_ for id_ in claim.statements if id_ in position] if claim else [statement.id]
        members.sort(key=position.__getitem__)
        seen.update(members)
        found.append(_checked(case, claim, tuple(members), position, conflicting))
    return tuple(found)


def matches_by_statement(claims: Iterable[CheckedClaim]) -> Mapping[str, Sequence[Match]]:
    """Return the matches of each statement that its claim shows, in the claim's order."""
    found: dict[str, list[Match]] = {}
    for claim in claims:
        inside = set(claim.statements)
        for match in claim.matches:
            for id_ in inside & {match.a, match.b}:
                found.setdefault(id_, []).append(match)
    return found


def verdict_of(case: ReviewedCase, statement_id: str) -> str:
    """Return a statement's verdict in words; nothing where it has none and needs none."""
    verdict = case.mark(statement_id).verdict
    return verdict_words(verdict) if verdict or case.is_open(statement_id) else NOTHING


def _checked(
    case: ReviewedCase,
    claim: Claim | None,
    statements: tuple[str, ...],
    position: Mapping[str, int],
    conflicting: set[str],
) -> CheckedClaim:
    inside = set(statements)
    disputed = {id_ for id_ in statements if case.mark(id_).verdict is Verdict.DISPUTED}
    matches = {
        (match.a, match.b): match
        for id_ in statements
        for match in case.comparison.matches_of(id_)
        if match.a in position
        and match.b in position
        and (
            match.relation is Relation.CONFLICT
            or match.other(id_) in inside
            # what may be the reason why it is disputed
            or (id_ in disputed and match.differs)
        )
    }
    ordered = sorted(matches.values(), key=lambda match: (position[match.a], position[match.b]))
    partners = {id_ for pair in matches for id_ in pair} - inside
    articles = {case.article(id_).id: case.article(id_) for id_ in statements}
    marks = [case.marks[id_] for id_ in statements if id_ in case.marks]
    return CheckedClaim(
        name=f"Claim {claim.id.removeprefix('c')}"
        if claim
        else f"Statement {place(statements[0])}",
        claim=claim,
        statements=statements,
        quoted=(*statements, *sorted(partners, key=position.__getitem__)),
        matches=tuple(ordered),
        articles=tuple(articles.values()),
        shared_wires=_shared_wires(tuple(articles.values())),
        conflict_open=not conflicting.isdisjoint(statements),
        disputed=bool(disputed),
        open=any(case.is_open(id_) for id_ in statements),
        decided=any(mark.verdict for mark in marks),
        noted=any(mark.note.strip() or mark.evidence.strip() for mark in marks),
    )


def _shared_wires(articles: tuple[Article, ...]) -> dict[str, tuple[Article, ...]]:
    """Return the agencies that several of the articles credit, with the articles."""
    crediting: dict[str, list[Article]] = {}
    for article in articles:
        for wire in dict.fromkeys(article.wire):
            crediting.setdefault(wire, []).append(article)
    return {wire: tuple(found) for wire, found in crediting.items() if len(found) > 1}
