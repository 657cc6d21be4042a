"""The arguments and options that several commands share."""

from __future__ import annotations

import click

paths = click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(allow_dash=True)
)
case_file = click.option(
    "--case",
    "case_file",
    metavar="FILE",
    type=click.Path(),
    help="The case file, instead of verdicts.json.",
)
output = click.option(
    "-o",
    "output",
    metavar="FILE",
    default="-",
    type=click.Path(allow_dash=True),
    help="Write to FILE (- is stdout).",
)
text_or_json = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
force = click.option("--force", is_flag=True, help="Replace FILE where it exists.")
