"""The commands; thin. Nothing here imports the terminal until a review really opens."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from workbench import __version__
from workbench.errors import InputError
from workbench.text import display

if TYPE_CHECKING:
    from workbench.articles.model import Article
    from workbench.claims.model import Comparison
    from workbench.review.carrying import CarriedCase
    from workbench.review.case import Case
    from workbench.review.model import Progress

DONE, NOT_MET, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130
REPORTS = ("markdown", "html")
"""The formats that are reports, which can be cut to what is wanted."""
FORMATS = (*REPORTS, "csv", "json", "claimreview", "webannotation")

_paths = click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(allow_dash=True)
)
_case_file = click.option(
    "--case",
    "case_file",
    metavar="FILE",
    type=click.Path(),
    help="The case file, instead of verdicts.json.",
)
_output = click.option(
    "-o",
    "output",
    metavar="FILE",
    default="-",
    type=click.Path(allow_dash=True),
    help="Write to FILE (- is stdout).",
)
_text_or_json = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
_force = click.option("--force", is_flag=True, help="Replace FILE where it exists.")


def main() -> NoReturn:
    """Run the command line: exit code 0 done, 1 a --require not met, 2 bad input or usage."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; whatever goes wrong is one line on stderr."""
    try:
        code = commands.main(list(arguments), prog_name="workbench", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_stdout()
        return DONE
    except (KeyboardInterrupt, click.Abort):
        return _complain("interrupted", INTERRUPTED)
    except click.UsageError as error:
        asked = error.ctx.command_path if error.ctx else "workbench"
        what = error.format_message().rstrip(".")
        stop = "" if what.endswith("?") else "."
        return _complain(f"{what}{stop} Try `{asked} --help`.")
    except (InputError, click.ClickException) as error:
        return _complain(str(error))
    except Exception as error:
        if os.environ.get("WORKBENCH_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        return _complain(f"unexpected error ({what}); set WORKBENCH_DEBUG=1 to see where it arose")
    return code if isinstance(code, int) else DONE


def _complain(message: str, code: int = BAD_INPUT) -> int:
    line = display(" ".join(message.split()))
    sys.stderr.buffer.write(f"workbench: {line}\n".encode(errors="replace"))
    sys.stderr.flush()
    return code


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


@commands.command()
@_paths
@_case_file
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
    with _opened(paths, case_file, reviewer=reviewer, read_only=read_only, tell=False) as case:
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


@commands.command()
@_paths
@_text_or_json
@_output
@_force
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
    _tell(articles, alone(articles, paths))
    write = comparison_json if form == "json" else comparison_text
    text = write(articles, compare_articles(articles))
    _deliver(text, output, paths, [article.path for article in articles], force=force)


@commands.command()
@_paths
@_case_file
@click.option("--format", "form", type=click.Choice(FORMATS), default="markdown", show_default=True)
@click.option(
    "--only", type=click.Choice(["decided", "open"]), help="A report of only this (default: all)."
)
@click.option(
    "--by",
    type=click.Choice(["claim", "article"]),
    default="claim",
    help="A report claim by claim, or article by article.",
)
@click.option("--history", is_flag=True, help="A report with every decision in the ledger.")
@click.option(
    "--url", metavar="URL", default="", help="Where a claimreview's report will be published."
)
@_output
@_force
def export(
    paths: tuple[str, ...],
    case_file: str | None,
    form: str,
    only: str | None,
    by: str,
    history: bool,
    url: str,
    output: str,
    force: bool,
) -> None:
    """Write a case as a report or a table, or for other programs.

    \b
    markdown, html   the report for an editor; html stands alone and prints well
    csv              a row a statement, for a spreadsheet
    json             the whole case; `workbench import` reads it
    claimreview      what was decided as schema.org ClaimReview (JSON-LD)
    webannotation    what was decided as W3C Web Annotations (JSON-LD)

    A report in the case's own folder (report.md, report.html, ...) is replaced without --force.

    \b
    workbench export my-case -o my-case/report.md
    workbench export my-case --format html --only decided -o report.html
    workbench export my-case --format csv | head
    workbench export moscow.txt hill.md --case invitation.json --history
    """
    from workbench.export.documents import document_of, own_report
    from workbench.export.model import Arrangement, Only, ReportOptions

    options = ReportOptions(Only(only) if only else None, Arrangement(by), history)
    if form not in REPORTS and options != ReportOptions():
        raise click.UsageError("--only, --by and --history are for markdown and html")
    page = _page(url, form) if url else ""
    with _opened(paths, case_file, read_only=True) as case:
        case.adopt(case.match())
        reviewed, place = case.reviewed(), Path(case.path)
        text = document_of(
            reviewed, form, options, carried=lambda: _carried(case, paths), page=page
        )
    folder = Path(paths[0])
    own = own_report(folder, form) if len(paths) == 1 and folder.is_dir() else None
    articles = [article.path for article in reviewed.articles]
    _deliver(text, output, paths, articles, place, force=force, own=own)


def _page(url: str, form: str) -> str:
    from workbench.export.escaping import web_address

    if form != "claimreview":
        raise click.UsageError("--url is for claimreview")
    address = web_address(url.partition("#")[0])
    if address is None:
        raise click.UsageError(f"--url {url} is no web address: it begins with https:// or http://")
    return address


def _carried(case: Case, paths: Sequence[str]) -> tuple[CarriedCase, Comparison]:
    from workbench.review.carrying import carry, comparison_of

    carried = carry(case, paths)
    return carried, comparison_of(case, carried)


@commands.command("import")
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
    _print(imported_text(imported))


def _read(source: str) -> str:
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{source} cannot be read ({error.strerror}): check the path") from None
    except UnicodeDecodeError:
        raise InputError(f"{source} is not UTF-8: export the case again") from None


@commands.command()
@_paths
@_case_file
@_text_or_json
@click.option(
    "--require",
    "requirements",
    multiple=True,
    type=click.Choice(["reviewed", "no-conflicts"]),
    help="Exit 1 where this is not so.",
)
def status(
    paths: tuple[str, ...], case_file: str | None, form: str, requirements: tuple[str, ...]
) -> int:
    """Say how far the review of a case is.

    \b
    workbench status sample_articles/white-house-invitation
    workbench status my-case --require reviewed --require no-conflicts
    """
    from workbench.export.status import status_json, status_text

    with _opened(paths, case_file, read_only=True) as case:
        case.adopt(case.match())
        title, progress = case.title, case.progress()
    _print(status_json(progress) if form == "json" else status_text(title, progress))
    missing = [reason for name in requirements if (reason := _unmet(name, progress))]
    return _complain("; ".join(missing), NOT_MET) if missing else DONE


@commands.command()
@_paths
@_case_file
def history(paths: tuple[str, ...], case_file: str | None) -> None:
    """Show every decision: who, when, what, from what to what.

    \b
    workbench history my-case
    workbench history my-case | grep Ann
    """
    from workbench.export.history import history_text

    with _opened(paths, case_file, read_only=True) as case:
        _print(history_text(case.reviewed()))


@commands.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "toml"]), default="text", show_default=True
)
def keys(form: str) -> None:
    """List the keys of the review.

    As TOML they can be copied into the settings (`workbench paths` says where) and changed.

    \b
    workbench keys
    workbench keys --format toml
    """
    from workbench.tui.key_listing import keys_text, keys_toml
    from workbench.tui.keymap import Keymap
    from workbench.tui.settings import read_settings

    keymap = Keymap(read_settings().keys)
    _print(keys_toml(keymap) if form == "toml" else keys_text(keymap))


@commands.command()
def paths() -> None:
    """Say where the settings and the files of a case are.

    \b
    workbench paths
    """
    from workbench.tui.places import places_text

    _print(places_text())


def _unmet(requirement: str, progress: Progress) -> str | None:
    """Return why a requirement is not met, or None where it is."""
    from workbench.export.wording import counted, in_open_conflict

    if requirement == "reviewed" and progress.open:
        return f"not reviewed: {counted(progress.open, 'statement')} open"
    if requirement == "no-conflicts" and progress.conflicts_open:
        return in_open_conflict(progress)
    return None


@contextmanager
def _opened(
    paths: tuple[str, ...],
    case_file: str | None,
    *,
    reviewer: str | None = None,
    read_only: bool = False,
    tell: bool = True,
) -> Iterator[Case]:
    from workbench.review.case import Case

    case = Case.open(paths, case_file=case_file, reviewer=reviewer, read_only=read_only)
    try:
        if tell:
            _tell(case.articles, case.notices)
        yield case
    finally:
        case.close()


def _tell(articles: Sequence[Article], notices: Sequence[str] = ()) -> None:
    """Say on stderr what the user should know about the files, a line each."""
    for notice in notices:
        _complain(notice)
    for article in articles:
        for notice in article.notices:
            _complain(f"{article.path}: {notice}")


def _deliver(
    text: str,
    output: str,
    paths: Sequence[str],
    articles: Sequence[str],
    case_file: Path | None = None,
    *,
    force: bool,
    own: Path | None = None,
) -> None:
    if output == "-":
        return _print(text)
    from workbench.export.belongings import Belongings
    from workbench.export.writing import write_document

    belongings = Belongings.of(paths, articles, case_file)
    return write_document(Path(output), text, replace=force, own=own, case=belongings)


def _print(text: str) -> None:
    """Write to stdout in UTF-8, whatever the locale: what is piped must not depend on it."""
    stream = sys.stdout.buffer
    try:
        stream.write(text.encode("utf-8", errors="replace"))
        stream.flush()
    except BrokenPipeError as error:
        _leave_stdout()
        raise click.exceptions.Exit(DONE) from error
    except OSError as error:
        _leave_stdout()
        reason = error.strerror or str(error)
        raise InputError(f"cannot write to standard output: {reason}") from error


def _leave_stdout() -> None:
    """Send what is still buffered nowhere, or Python complains at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
