"""The statements as CSV (RFC 4180), a row each, safe to open in a spreadsheet.

The file begins with a byte order mark, without which Excel misreads every curly quote.
"""

from __future__ import annotations

import csv as csv_format
import io
import os
import re
from collections.abc import Iterator, Sequence

from workbench.articles.model import Article, Statement
from workbench.claims.model import DifferenceKind, Match
from workbench.export.entries import checked_claims, matches_by_statement
from workbench.export.model import CheckedClaim
from workbench.export.wording import one_line
from workbench.review.model import ReviewedCase

COLUMNS = (
    "id",
    "article",
    "file",
    "outlet",
    "published",
    "title",
    "url",
    "kind",
    "statement",
    "verdict",
    "note",
    "evidence",
    "reviewer",
    "decided_at",
    "claim",
    "elsewhere",
    "relations",
    "differences",
    "origins",
    "speaker",
    "channel",
    "suggestion",
    "reason",
)
BYTE_ORDER_MARK = "\ufeff"
_FORMULA_STARTS = (
    "=+\\-@" + "\u207a\u207c\u208a\u208c\u2212\u2a74-\u2a76\ufb29\ufe62\ufe63\ufe66\ufe6b＋－＝＠"
)
"""The characters that start a formula, and those that Unicode holds to be forms of them."""
_FORMULA = re.compile(
    # At the start of a cell, also after white space; and right after what a spreadsheet that
    # splits at semicolons or tabs would take for the end of one, with the quotes that it drops.
    rf"(?:\A(?=[\s·]*[{_FORMULA_STARTS}])|(?<=[;\t])(?=\"*[{_FORMULA_STARTS}]))"
)


def csv(case: ReviewedCase) -> str:
    """Return the statements of a case in reading order, with everything known of each."""
    file = io.StringIO()
    writer = csv_format.writer(file, quoting=csv_format.QUOTE_ALL)
    writer.writerow(COLUMNS)
    claims = checked_claims(case)
    claim_of = {id_: claim for claim in claims for id_ in claim.statements}
    matches = matches_by_statement(claims)
    for number, article in enumerate(case.articles, start=1):
        for statement in article.statements:
            row = _row(case, number, article, statement)
            if claim := claim_of.get(statement.id):
                row |= _of_claim(claim, statement.id, matches.get(statement.id, ()))
            writer.writerow([defused(row.get(column) or "") for column in COLUMNS])
    return BYTE_ORDER_MARK + file.getvalue()


def defused(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, on one line.

    An apostrophe stands before what would be one, as OWASP advises: `=`, `+`, `-`, `@` and
    whatever they are forms of (full-width, small, raised), also after white space.
    """
    return _FORMULA.sub("'", one_line(text))


def _row(
    case: ReviewedCase, number: int, article: Article, statement: Statement
) -> dict[str, str | None]:
    mark = case.mark(statement.id)
    attribution = case.comparison.attribution_of(statement.id)
    return {
        # Without its letter 1.10 would be the number 1.1 to a spreadsheet, or a day in October.
        "id": statement.id,
        "article": str(number),
        "file": os.path.basename(article.path),
        "outlet": article.outlet,
        "published": article.published,
        "title": article.title,
        "url": article.url,
        "kind": statement.kind,
        "statement": statement.text,
        "verdict": mark.verdict,
        "note": mark.note,
        "evidence": mark.evidence,
        "reviewer": mark.reviewer,
        "decided_at": mark.decided_at,
        "speaker": attribution.speaker,
        "channel": attribution.channel,
    }


def _of_claim(
    checked: CheckedClaim, statement_id: str, matches: Sequence[Match]
) -> dict[str, str | None]:
    found: dict[str, str | None] = {
        "elsewhere": " ".join(match.other(statement_id) for match in matches),
        "relations": " ".join(match.relation for match in matches),
        "differences": "; ".join(dict.fromkeys(_differences(statement_id, matches))),
    }
    if checked.claim is None:
        return found
    suggestion = checked.claim.suggestion
    return found | {
        "claim": checked.claim.id.removeprefix("c"),
        "origins": "; ".join(
            " through ".join(filter(None, (origin.speaker, ", ".join(origin.channels))))
            or "no source named"
            for origin in checked.claim.origins
        ),
        "suggestion": suggestion.verdict if suggestion else None,
        "reason": suggestion.reason if suggestion else None,
    }


def _differences(statement_id: str, matches: Sequence[Match]) -> Iterator[str]:
    for match in matches:
        for difference in match.differences:
            if difference.kind is DifferenceKind.DETAIL:
                continue
            sides = (difference.a, difference.b)
            mine, theirs = sides if statement_id == match.a else sides[::-1]
            yield f"{difference.kind}: {mine or '(nothing)'} | {theirs or '(nothing)'}"
