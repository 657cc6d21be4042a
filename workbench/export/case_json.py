"""The whole case as JSON: for programs to read, and to be imported again without loss."""

from __future__ import annotations

from typing import Any

from workbench import __version__
from workbench.claims.model import Comparison
from workbench.export.comparison import article_document, claim_document, json_text, match_document
from workbench.export.status import status_document
from workbench.review.carrying import FORMAT, SCHEMA, CarriedCase, document
from workbench.review.model import Mark, ReviewedCase


def case_json(case: ReviewedCase, carried: CarriedCase, comparison: Comparison) -> str:
    """Return the case: what was found and decided as `compare` words it, and what `import` needs.

    `progress`, `articles`, `matches` and `claims` are for reading; importing uses `case` alone.
    """
    names = [file.name for file in carried.articles]
    return json_text(
        {
            "workbench": __version__,
            "format": FORMAT,
            "schema": SCHEMA,
            "title": case.title,
            "progress": status_document(case.progress),
            "articles": [
                _article(case, comparison, number, name) for number, name in enumerate(names)
            ],
            "matches": [match_document(match) for match in comparison.matches],
            "claims": [claim_document(claim) for claim in comparison.claims],
            "case": document(carried),
        }
    )


def _article(case: ReviewedCase, comparison: Comparison, number: int, name: str) -> dict[str, Any]:
    article = case.articles[number]
    found = article_document(article, comparison)
    for statement in found["statements"]:
        statement |= _mark(case.mark(statement["id"]))
    return found | {"path": name, "url": article.url, "author": article.author}


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "verdict": mark.verdict,
        "note": mark.note,
        "evidence": mark.evidence,
        "reviewer": mark.reviewer,
        "decided_at": mark.decided_at,
    }
