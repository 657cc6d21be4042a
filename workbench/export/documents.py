"""The formats by their names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.export.model import ReportOptions
from workbench.review.model import ReviewedCase

if TYPE_CHECKING:
    from workbench.claims.model import Comparison
    from workbench.review.carrying import CarriedCase

SUFFIXES = {
    "markdown": ".md",
    "html": ".html",
    "csv": ".csv",
    "json": ".json",
    "claimreview": ".claimreview.json",
    "webannotation": ".webannotation.json",
}


def own_report(folder: Path, form: str) -> Path:
    """Return the case's own report of a format, which is replaced without asking."""
    return folder / f"report{SUFFIXES[form]}"


def document_of(
    case: ReviewedCase,
    form: str,
    options: ReportOptions,
    *,
    carried: Callable[[], tuple[CarriedCase, Comparison]],
    page: str = "",
) -> str:
    """Return a case in the format of that name.

    `carried` gathers what the JSON needs beside; it is called for nothing else. `page` is where a
    ClaimReview's report will stand. Raises InputError for what can't be exported.
    """
    # Imported where they are needed: each costs start-up time that the others need not pay.
    if form == "html":
        from workbench.export.html import html

        return html(case, options)
    if form == "csv":
        from workbench.export.csv import csv

        return csv(case)
    if form == "json":
        from workbench.export.case_json import case_json

        return case_json(case, *carried())
    if form == "claimreview":
        from workbench.export.claim_review import claim_review

        return claim_review(case, page)
    if form == "webannotation":
        from workbench.export.web_annotation import web_annotation

        return web_annotation(case)
    from workbench.export.markdown import markdown

    return markdown(case, options)
