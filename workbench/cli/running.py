"""The command line: its commands, and how a run of one ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from workbench import __version__
from workbench.cli.compare import compare
from workbench.cli.export import export
from workbench.cli.history import history
from workbench.cli.importing import import_
from workbench.cli.review import review
from workbench.cli.settings import keys, paths
from workbench.cli.status import status
from workbench.cli.telling import DONE, INTERRUPTED, complain, leave_stdout
from workbench.errors import InputError


def main() -> NoReturn:
    """Run the command line: exit code 0 done, 1 a --require not met, 2 bad input or usage."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; whatever goes wrong is one line on stderr."""
    try:
        code = commands.main(list(arguments), prog_name="workbench", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        leave_stdout()
        return DONE
    except (KeyboardInterrupt, click.Abort):
        return complain("interrupted", INTERRUPTED)
    except click.UsageError as error:
        asked = error.ctx.command_path if error.ctx else "workbench"
        what = error.format_message().rstrip(".")
        stop = "" if what.endswith("?") else "."
        return complain(f"{what}{stop} Try `{asked} --help`.")
    except (InputError, click.ClickException) as error:
        return complain(str(error))
    except Exception as error:
        if os.environ.get("WORKBENCH_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        return complain(f"unexpected error ({what}); set WORKBENCH_DEBUG=1 to see where it arose")
    return code if isinstance(code, int) else DONE


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="workbench")
@click.pass_context
def commands(context: click.Context) -> None:
    """Check several news articles about one event, statement by statement.

    PATH is a folder (a case), one or several files, web addresses, or - for standard input.

    \b
    workbench review my-event
    workbench export my-event --format html -o report.html
    workbench status my-event --require reviewed
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for command in (review, compare, export, import_, status, history, keys, paths):
    commands.add_command(command)
