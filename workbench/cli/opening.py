"""A case is opened for a command, and closed behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from workbench.cli.telling import tell
from workbench.cli.waiting import comparing

if TYPE_CHECKING:
    from workbench.review.case import Case


@contextmanager
def opened(
    paths: tuple[str, ...],
    case_file: str | None,
    *,
    reviewer: str | None = None,
    read_only: bool = False,
    quiet: bool = False,
) -> Iterator[Case]:
    """Open the case of some paths; say what there is to know of its files, unless `quiet`."""
    from workbench.review.case import Case

    case = Case.open(paths, case_file=case_file, reviewer=reviewer, read_only=read_only)
    try:
        if not quiet:
            tell(case.articles, case.notices)
        yield case
    finally:
        case.close()


def compare(case: Case) -> None:
    """Find what the articles of a case have in common; a terminal shows how far that is."""
    with comparing() as progress:
        case.adopt(case.match(progress))
