"""`workbench compare`: what the articles share, and in what they differ."""

from __future__ import annotations

import click

from workbench.cli import options
from workbench.cli.delivering import deliver
from workbench.cli.telling import tell
from workbench.cli.waiting import comparing


@click.command()
@options.paths
@options.text_or_json
@options.output
@options.force
def compare(paths: tuple[str, ...], form: str, output: str, force: bool) -> None:
    """Show where the articles claim the same and where they differ.

    \b
    workbench compare sample_articles/white-house-invitation
    workbench compare moscow.txt hill.md --format json -o comparison.json
    """
    from workbench.articles.reading import alone, read_articles
    from workbench.claims.comparing import compare as compare_articles
    from workbench.export.comparison import comparison_json, comparison_text

    articles = read_articles(paths)
    tell(articles, alone(articles, paths))
    write = comparison_json if form == "json" else comparison_text
    with comparing() as progress:
        found = compare_articles(articles, progress=progress)
    text = write(articles, found)
    deliver(text, output, paths, [article.path for article in articles], force=force)
