"""The commands in real shells: in a script as a build runs it, in a pipe, when Tab is pressed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.terminal import COMMAND
from workbench.claims.model import Verdict
from workbench.review.case import Case

BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None, reason="there is no bash here")

FIRST = "The fire in the harbour hurt 60 workers on Tuesday, the fire brigade said.\n"
SECOND = "The fire in the harbour hurt 90 workers on Tuesday, the fire brigade said.\n"

GATE = """
set -euo pipefail
if workbench status "$1" --require no-conflicts >/dev/null; then
    echo "may be published"
else
    echo "stopped with $?"
fi
workbench status "$1" --format json | grep -c '"conflicts_open"'
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST)
    (folder / "second.txt").write_text(SECOND)
    return folder


def bash(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(COMMAND).parent}{os.pathsep}{os.environ['PATH']}"
    assert BASH is not None
    return subprocess.run(
        [BASH, "--norc", "-c", script, "bash", *arguments],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


@needs_bash
def test_a_build_stops_while_a_conflict_is_open(case: Path) -> None:
    done = bash(GATE, str(case))
    assert done.stdout.splitlines() == ["stopped with 1", "1"]
    assert done.stderr == "workbench: 1 claim in open conflict\n"
    review = Case.open([str(case)], reviewer="Ann")
    review.decide([statement.id for statement in review.statements], Verdict.DISPUTED)
    review.close()
    done = bash(GATE, str(case))
    assert (done.stdout.splitlines(), done.stderr) == (["may be published", "1"], "")


@needs_bash
def test_a_pipe_that_is_cut_off_ends_quietly(case: Path) -> None:
    script = 'set -o pipefail; workbench compare "$1"/first.txt "$1"/second.txt | head -n 1'
    done = bash(script, str(case))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "2 articles, 2 statements, 1 shared claim, 1 claim in conflict\n"


@needs_bash
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["exp"], {"export"}),
        (["status", "x", "--require", ""], {"reviewed", "no-conflicts"}),
        (["export", "x", "--format", "c"], {"csv", "claimreview"}),
        (["keys", "--format", ""], {"text", "toml"}),
    ],
)
def test_bash_completes(words: list[str], offered: set[str]) -> None:
    script = """
    eval "$(_WORKBENCH_COMPLETE=bash_source workbench)"
    COMP_WORDS=(workbench "$@") COMP_CWORD=$#
    _workbench_completion workbench
    printf '%s\\n' "${COMPREPLY[@]}"
    """
    done = bash(script, *words)
    assert done.stderr == ""
    assert set(done.stdout.split()) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_what_a_shell_is_told_is_a_script_of_it(shell: str) -> None:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"there is no {shell} here")
    script = subprocess.run(
        [COMMAND],
        env={**os.environ, "_WORKBENCH_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    assert "_workbench_completion" in script
    subprocess.run([found, "-n"], input=script, text=True, check=True)


def test_zsh_is_offered_words_and_files() -> None:
    def offered(words: str, position: int) -> list[str]:
        environment = {"COMP_WORDS": words, "COMP_CWORD": str(position)}
        return subprocess.run(
            [COMMAND],
            env={**os.environ, **environment, "_WORKBENCH_COMPLETE": "zsh_complete"},
            capture_output=True,
            text=True,
            check=False,
        ).stdout.split("\n")

    assert offered("workbench exp", 1)[:2] == ["plain", "export"]
    assert offered("workbench export x --format ht", 4)[:2] == ["plain", "html"]
    assert offered("workbench export my-", 2)[:2] == ["file", "my-"]
