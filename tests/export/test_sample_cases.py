"""Every sample case, half reviewed, in every format: the expected structure and the exact words."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from pathlib import Path

import pytest

from tests.export.rendering import headings, rendered, tables
from tests.export.test_claim_review import check
from tests.export.test_html import Page
from workbench.articles.reading import read_articles
from workbench.claims.comparing import compare
from workbench.claims.model import Verdict
from workbench.export.claim_review import claim_review
from workbench.export.comparison import comparison_json
from workbench.export.csv import csv as csv_text
from workbench.export.html import html
from workbench.export.markdown import markdown
from workbench.export.model import Arrangement, Only, ReportOptions
from workbench.export.status import status_text
from workbench.export.web_annotation import web_annotation
from workbench.review.case import Case
from workbench.review.model import NOT_COUNTED, Mark, ReviewedCase
from workbench.text import display

SAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "sample_articles").iterdir() if path.is_dir()
)
OPTIONS = (
    ReportOptions(),
    ReportOptions(only=Only.DECIDED),
    ReportOptions(only=Only.OPEN),
    ReportOptions(by=Arrangement.ARTICLE, history=True),
)
every_sample = pytest.mark.parametrize("folder", SAMPLES, ids=lambda path: path.name)


@cache
def opened(folder: Path) -> ReviewedCase:
    """The case as it is before anything is decided."""
    case = Case.open([str(folder)], read_only=True)
    case.adopt(case.match())
    whole = case.reviewed()
    case.close()
    return whole


@cache
def half_reviewed(folder: Path) -> ReviewedCase:
    """Every second claim decided, one verdict after the other, each third statement with a note."""
    whole = opened(folder)
    at = "2026-03-05T09:30:00Z"
    marks = {
        id_: Mark(list(Verdict)[number % 4], "Asked twice" * (number % 3 == 0), "", "Ann", at)
        for number, claim in enumerate(whole.comparison.claims)
        if number % 2
        for id_ in claim.statements
    }
    return ReviewedCase(
        whole.title, whole.articles, whole.statements, whole.comparison, marks, whole.progress
    )


@every_sample
def test_the_report_has_its_structure_and_the_exact_quotes(folder: Path) -> None:
    case = half_reviewed(folder)
    report = markdown(case)
    found = headings(report)
    assert found[0] == f"Fact-check report: {case.title}"
    sections = (
        "Summary",
        "Open conflicts",
        "Disputed",
        "Still open",
        "Settled",
        "Statements",
        "Method",
    )
    assert [heading for heading in found if heading in sections] == list(sections)
    assert rendered(report).markup <= {"text", "link_open", "link_close"}
    heads = {tuple(table[0]) for table in tables(report)}
    assert ("no.", "outlet", "date", "statement", "verdict") in heads
    for table in tables(report):
        assert len({len(row) for row in table}) == 1
    lists = [table[1:] for table in tables(report) if table[0][:2] == ["no.", "statement"]]
    assert [[row[1] for row in rows] for rows in lists] == [
        [
            display(s.text).strip()
            for s in article.statements
            if s.kind not in NOT_COUNTED or s.id in case.marks
        ]
        for article in case.articles
    ]


@every_sample
def test_the_report_shows_as_many_open_conflicts_as_it_counts(folder: Path) -> None:
    case = opened(folder)
    report = markdown(case)
    shown = report.split("\n## Open conflicts\n")[1].split("\n## ")[0].count("\n### ")
    assert shown == case.progress.claims_in_conflict > 0
    assert f"{shown} claim{'s' * (shown > 1)} in open conflict." in report
    assert f" · {shown} claim{'s' * (shown > 1)} in open conflict" in status_text("", case.progress)


@every_sample
def test_the_claims_are_as_many_in_the_report_as_in_the_data(folder: Path) -> None:
    articles = read_articles([str(folder)])
    counted = {s.id for a in articles for s in a.statements if s.kind not in NOT_COUNTED}
    found = json.loads(comparison_json(articles, compare(articles)))["claims"]
    assert all(len(c["statements"]) > 1 or counted.issuperset(c["statements"]) for c in found)
    for case in (opened(folder), half_reviewed(folder)):
        assert len(case.comparison.claims) == len(found)
        assert f" {len(found)} claims, " in markdown(case)


@every_sample
@pytest.mark.parametrize("options", OPTIONS, ids=lambda o: f"{o.only}-{o.by}")
def test_the_page_has_the_headings_and_cells_of_the_report(
    folder: Path, options: ReportOptions
) -> None:
    case = half_reviewed(folder)
    report, page = markdown(case, options), Page(html(case, options))
    assert page.open == []
    assert page.headings == headings(report)
    cells = sum(len(row) for table in tables(report) for row in table)
    assert sum(tag in ("th", "td") for tag, _ in page.tags) == cells


@every_sample
def test_programs_can_read_the_other_formats(folder: Path) -> None:
    case = half_reviewed(folder)
    rows = list(csv.DictReader(io.StringIO(csv_text(case).removeprefix("\ufeff"), newline="")))
    assert len(rows) == len(case.statements)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    reviews = json.loads(claim_review(case))["@graph"]
    assert reviews
    for review in reviews:
        check(review)
    page = json.loads(web_annotation(case))["first"]
    for item in page["items"]:
        quote, place = item["target"]["selector"]
        assert any(
            article.text[place["start"] : place["end"]] == quote["exact"]
            for article in case.articles
        )
