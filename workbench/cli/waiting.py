"""A progress bar for who waits at a terminal; nothing for pipes, files and quick answers."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import click

PATIENCE = 0.5
"""Seconds that nobody minds to wait in silence."""
_WHOLE = 100
"""So many steps has the bar."""


@contextmanager
def comparing() -> Iterator[Callable[[float], None] | None]:
    """Yield what is told the share that is done (0 to 1) while articles are compared.

    It draws a bar on stderr, once that has taken a while. None where stderr is no terminal.
    """
    if not sys.stderr.isatty():
        yield None
        return
    begun = time.monotonic()
    with ExitStack() as stack:
        bar = None

        def show(done: float) -> None:
            nonlocal bar
            if bar is None:
                if time.monotonic() - begun < PATIENCE:
                    return
                bar = stack.enter_context(
                    click.progressbar(
                        length=_WHOLE, label="comparing the articles", file=sys.stderr
                    )
                )
            bar.update(int(done * _WHOLE) - bar.pos)

        yield show
