"""`workbench history`: every decision about a case."""

from __future__ import annotations

import click

from workbench.cli import options
from workbench.cli.opening import opened
from workbench.cli.telling import print_text


@click.command()
@options.paths
@options.case_file
def history(paths: tuple[str, ...], case_file: str | None) -> None:
    """Show every decision: who, when, what, from what to what.

    \b
    workbench history my-case
    workbench history my-case | grep Ann
    """
    from workbench.export.history import history_text

    with opened(paths, case_file, read_only=True) as case:
        print_text(history_text(case.reviewed()))
