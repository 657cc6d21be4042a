"""`workbench status`: how far a review is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbench.cli import options
from workbench.cli.opening import compare, opened
from workbench.cli.telling import DONE, NOT_MET, complain, print_text

if TYPE_CHECKING:
    from workbench.review.model import Progress


@click.command()
@options.paths
@options.case_file
@options.text_or_json
@click.option(
    "--require",
    "requirements",
    multiple=True,
    type=click.Choice(["reviewed", "no-conflicts"]),
    help="Exit 1 where this is not so.",
)
def status(
    paths: tuple[str, ...], case_file: str | None, form: str, requirements: tuple[str, ...]
) -> int:
    """Say how far the review of a case is.

    \b
    workbench status sample_articles/white-house-invitation
    workbench status my-case --require reviewed --require no-conflicts
    """
    from workbench.export.status import status_json, status_text

    with opened(paths, case_file, read_only=True) as case:
        compare(case)
        title, progress = case.title, case.progress()
    print_text(status_json(progress) if form == "json" else status_text(title, progress))
    missing = [reason for name in requirements if (reason := _unmet(name, progress))]
    return complain("; ".join(missing), NOT_MET) if missing else DONE


def _unmet(requirement: str, progress: Progress) -> str | None:
    """Return why a requirement is not met, or None where it is."""
    from workbench.export.wording import counted, in_open_conflict

    if requirement == "reviewed" and progress.open:
        return f"not reviewed: {counted(progress.open, 'statement')} open"
    if requirement == "no-conflicts" and progress.conflicts_open:
        return in_open_conflict(progress)
    return None
