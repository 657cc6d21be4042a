"""The commands; thin."""

from __future__ import annotations

import click


@click.group()
def main() -> None:
    """Check several news articles about one event, statement by statement."""
