"""What a command wrote goes to stdout or into a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench.cli.telling import print_text


def deliver(
    text: str,
    output: str,
    paths: Sequence[str],
    articles: Sequence[str],
    case_file: Path | None = None,
    *,
    force: bool,
    own: Path | None = None,
) -> None:
    """Write a text where `-o` says; see `write_document` for what may be replaced."""
    if output == "-":
        return print_text(text)
    from workbench.export.belongings import Belongings
    from workbench.export.writing import write_document

    belongings = Belongings.of(paths, articles, case_file)
    return write_document(Path(output), text, replace=force, own=own, case=belongings)
