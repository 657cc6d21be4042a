"""What commands say: text on stdout, a line on stderr, an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from workbench.errors import InputError
from workbench.text import display

if TYPE_CHECKING:
    from workbench.articles.model import Article


DONE, NOT_MET, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130
"""The exit codes: done, a --require not met, bad input or usage, ended from outside."""


def complain(message: str, code: int = BAD_INPUT) -> int:
    """Say what is wrong in one line on stderr, and return the exit code."""
    line = display(" ".join(message.split()))
    sys.stderr.buffer.write(f"workbench: {line}\n".encode(errors="replace"))
    sys.stderr.flush()
    return code


def tell(articles: Sequence[Article], notices: Sequence[str] = ()) -> None:
    """Say on stderr what the user should know about the files, a line each."""
    for notice in notices:
        complain(notice)
    for article in articles:
        for notice in article.notices:
            complain(f"{article.path}: {notice}")


def print_text(text: str) -> None:
    """Write to stdout in UTF-8, whatever the locale: what is piped must not depend on it."""
    stream = sys.stdout.buffer
    try:
        stream.write(text.encode("utf-8", errors="replace"))
        stream.flush()
    except BrokenPipeError as error:
        leave_stdout()
        raise click.exceptions.Exit(DONE) from error
    except OSError as error:
        leave_stdout()
        reason = error.strerror or str(error)
        raise InputError(f"cannot write to standard output: {reason}") from error


def leave_stdout() -> None:
    """Send what is still buffered nowhere, or Python complains at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
