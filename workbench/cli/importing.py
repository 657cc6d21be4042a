"""`workbench import`: a case is made again from its JSON."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workbench.cli.telling import print_text
from workbench.errors import InputError


@click.command("import")
@click.argument("source", metavar="FILE.json", type=click.Path(allow_dash=True))
@click.argument("path", metavar="PATH", type=click.Path())
@click.option("--reviewer", metavar="NAME", help="Who takes the verdicts over.")
def import_(source: str, path: str, reviewer: str | None) -> None:
    """Make a case again from what `export --format json` wrote.

    An empty or new folder PATH gets the articles, every verdict and the whole history. In a
    folder with a case, the verdicts and notes are taken over where its articles hold the same
    words and nothing is decided yet; what is decided there stays.

    \b
    workbench export my-case --format json -o my-case.json
    workbench import my-case.json a-copy
    """
    from workbench.export.status import imported_text
    from workbench.review.carrying import carried_case
    from workbench.review.importing import import_case

    imported = import_case(carried_case(_read(source), source), Path(path), reviewer)
    print_text(imported_text(imported))


def _read(source: str) -> str:
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{source} cannot be read ({error.strerror}): check the path") from None
    except UnicodeDecodeError:
        raise InputError(f"{source} is not UTF-8: export the case again") from None
