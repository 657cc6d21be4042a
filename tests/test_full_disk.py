"""A review on a disk that fills up, in a real terminal on a small file system of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.terminal import COMMAND, Terminal
from workbench.review.case import Case

SENTENCES = 12


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte with a case on it; its home is elsewhere."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if sys.platform != "linux" or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("a file system can be mounted on Linux alone, by root")
    try:
        folder = place / "case"
        folder.mkdir()
        for number in (1, 2):
            lines = (f"Sentence {n} of article {number} stands here." for n in range(SENTENCES))
            (folder / f"{number}.txt").write_text("\n\n".join(lines))
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def fill(disk: Path) -> Path:
    """Leave not a byte on a disk; return the file that takes the place."""
    filler = disk / "filler"
    with filler.open("ab", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


def opened(disk: Path) -> Terminal:
    return Terminal([COMMAND, "review", str(disk / "case"), "--reviewer", "Ann"], disk.parent)


def decided(disk: Path) -> int:
    """How many verdicts there are, read with nothing but TinyDB."""
    with TinyDB(disk / "case" / "verdicts.json", access_mode="r") as database:
        return sum(bool(row["verdict"]) for row in database.table("verdicts"))


def decide_until_refused(terminal: Terminal, disk: Path) -> tuple[Path, int]:
    """Decide eleven times on a disk that is full after the first.

    Returns what fills it, and how many decisions the screen says aren't saved.
    """
    terminal.wait_for("0/24 reviewed")
    terminal.press("c")
    terminal.wait_for("1/24 reviewed", "· saved")
    filler = fill(disk)
    # A page or two may have been taken already: not the first of them is refused.
    terminal.press(*"dscdscdscd")
    terminal.wait_for("11/24 reviewed", "NOT SAVED: ", "No space left on device")
    # The screen may be half drawn, with a count of before; what is said on leaving is the last.
    terminal.press("q")
    screen = terminal.wait_for("decisions are not saved; q again leaves them")
    return filler, int(screen.partition(" decisions are not saved")[0].split()[-1])


def test_what_a_full_disk_refuses_is_saved_once_there_is_space(disk: Path) -> None:
    with opened(disk) as terminal:
        filler, _ = decide_until_refused(terminal, disk)
        filler.unlink()
        terminal.wait_for("11/24 reviewed", "· saved")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert decided(disk) == 11
    assert not (disk / "case" / "verdicts.json.journal").exists()


def test_a_review_that_is_killed_on_a_full_disk_leaves_all_that_was_saved(disk: Path) -> None:
    with opened(disk) as terminal:
        filler, unsaved = decide_until_refused(terminal, disk)
    with closing(Case.open([str(disk / "case")], read_only=True)) as case:
        assert case.progress().reviewed == 11 - unsaved
    # The next review finds the disk still full, and then with space.
    with closing(Case.open([str(disk / "case")], reviewer="Ben")) as case:
        assert case.progress().reviewed == 11 - unsaved
        filler.unlink()
    assert decided(disk) == 11 - unsaved
