"""`workbench review`: the terminal opens."""

from __future__ import annotations

import gc
import os
import sys

import click

from workbench.cli import options
from workbench.cli.opening import opened
from workbench.errors import InputError


@click.command()
@options.paths
@options.case_file
@click.option("--reviewer", metavar="NAME", help="Whose verdicts these are.")
@click.option("--read-only", is_flag=True, help="Look, change nothing.")
def review(
    paths: tuple[str, ...], case_file: str | None, reviewer: str | None, read_only: bool
) -> None:
    """Open the articles side by side and give verdicts.

    \b
    workbench review sample_articles/white-house-invitation
    workbench review moscow.txt hill.md --case invitation.json
    """
    _require_terminal()
    # Nothing of what is imported now is ever garbage; the review collects again once it is drawn.
    gc.disable()
    with opened(paths, case_file, reviewer=reviewer, read_only=read_only, quiet=True) as case:
        from workbench.tui.app import run as open_review

        open_review(case)


def _require_terminal() -> None:
    from workbench.tui.room import NEED, fits

    # Textual draws on stderr.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise InputError(
            "review needs a terminal, with nothing redirected; without one use `workbench export`, "
            "`workbench compare` or `workbench status`"
        )
    size = os.get_terminal_size(sys.stdout.fileno())
    if not fits(size.columns, size.lines):
        raise InputError(
            f"the terminal has {size.columns}x{size.lines} characters; review needs "
            f"at least {NEED}, so make the window larger"
        )
