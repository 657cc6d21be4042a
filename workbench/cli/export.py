"""`workbench export`: a case as a report, a table, or for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli import options
from workbench.cli.delivering import deliver
from workbench.cli.opening import compare, opened

if TYPE_CHECKING:
    from workbench.claims.model import Comparison
    from workbench.review.carrying import CarriedCase
    from workbench.review.case import Case


REPORTS = ("markdown", "html")
"""The formats that are reports, which can be cut to what is wanted."""
FORMATS = (*REPORTS, "csv", "json", "claimreview", "webannotation")


@click.command()
@options.paths
@options.case_file
@click.option("--format", "form", type=click.Choice(FORMATS), default="markdown", show_default=True)
@click.option(
    "--only", type=click.Choice(["decided", "open"]), help="A report of only this (default: all)."
)
@click.option(
    "--by",
    type=click.Choice(["claim", "article"]),
    default="claim",
    help="A report claim by claim, or article by article.",
)
@click.option("--history", is_flag=True, help="A report with every decision in the ledger.")
@click.option(
    "--url", metavar="URL", default="", help="Where a claimreview's report will be published."
)
@options.output
@options.force
def export(
    paths: tuple[str, ...],
    case_file: str | None,
    form: str,
    only: str | None,
    by: str,
    history: bool,
    url: str,
    output: str,
    force: bool,
) -> None:
    """Write a case as a report or a table, or for other programs.

    \b
    markdown, html   the report for an editor; html stands alone and prints well
    csv              a row a statement, for a spreadsheet
    json             the whole case; `workbench import` reads it
    claimreview      what was decided as schema.org ClaimReview (JSON-LD)
    webannotation    what was decided as W3C Web Annotations (JSON-LD)

    A report in the case's own folder (report.md, report.html, ...) is replaced without --force.

    \b
    workbench export my-case -o my-case/report.md
    workbench export my-case --format html --only decided -o report.html
    workbench export my-case --format csv | head
    workbench export moscow.txt hill.md --case invitation.json --history
    """
    from workbench.export.documents import document_of, own_report
    from workbench.export.model import Arrangement, Only, ReportOptions

    wanted = ReportOptions(Only(only) if only else None, Arrangement(by), history)
    if form not in REPORTS and wanted != ReportOptions():
        raise click.UsageError("--only, --by and --history are for markdown and html")
    page = _page(url, form) if url else ""
    with opened(paths, case_file, read_only=True) as case:
        compare(case)
        reviewed, place = case.reviewed(), Path(case.path)
        text = document_of(reviewed, form, wanted, carried=lambda: _carried(case, paths), page=page)
    folder = Path(paths[0])
    own = own_report(folder, form) if len(paths) == 1 and folder.is_dir() else None
    articles = [article.path for article in reviewed.articles]
    deliver(text, output, paths, articles, place, force=force, own=own)


def _page(url: str, form: str) -> str:
    from workbench.export.escaping import web_address

    if form != "claimreview":
        raise click.UsageError("--url is for claimreview")
    address = web_address(url.partition("#")[0])
    if address is None:
        raise click.UsageError(f"--url {url} is no web address: it begins with https:// or http://")
    return address


def _carried(case: Case, paths: Sequence[str]) -> tuple[CarriedCase, Comparison]:
    from workbench.review.carrying import carry, comparison_of

    carried = carry(case, paths)
    return carried, comparison_of(case, carried)
