"""A case file that was broken in any way is opened or refused in one line, and never harmed."""

from __future__ import annotations

import contextlib
import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.review.cases import open_case
from workbench.claims.model import Attribution, Verdict
from workbench.errors import InputError
from workbench.store import journal

NONSENSE: tuple[Any, ...] = (
    None, True, -1, 0, 10**30, 1.5, float("nan"), "", "x", "\ud800", [], [1], {}, {"1": {}},
    {"a": [None]}, "9" * 5000, [[[[]]]], {"quote": 1}, "confirmed", "link",
)  # fmt: skip


FOLDED_DECISIONS = 11
ALL_DECISIONS = 13
"""In the case below: with and without those that are only in its journal."""


def a_case(folder: Path) -> dict[str, bytes]:
    """The files of a case with something of everything: ended, opened again and killed."""
    folder.mkdir()
    case = open_case(folder)
    case.decide(["a1.1", "a2.1"], Verdict.CONFIRMED)
    case.write_note("a1.2", "asked", "https://example.org")
    case.remember_cursor("a1.2")
    case.split("a1.1", [11])
    case.merge("a1.2")
    case.link("a1.1/1", "a2.1")
    case.unlink("a1.0", "a2.0")
    case.set_apart("a2.2")
    case.edit_attribution("a2.1", Attribution("Ann Port"))
    case.edit_details("a1", outlet="Herald", wire=("AP",))
    case.declare_dependent("a1", "a2", True)
    case.undo()
    case.close()
    case = open_case(folder)
    case.redo()
    case.decide(["a2.0"], Verdict.DISPUTED)
    files = held_in(folder)
    case.close()
    return files


def held_in(folder: Path) -> dict[str, bytes]:
    """The content of every file below a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def left_in(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def garbled(data: bytes) -> bytes:
    at = random.randrange(len(data))
    kind = random.randrange(7)
    if kind == 0:
        return data[:at]
    if kind == 1:
        return data[:at] + b"\0" * random.randrange(1, 600) + data[at + random.randrange(600) :]
    if kind == 2:
        return data[:at] + random.randbytes(random.randrange(1, 9)) + data[at + 1 :]
    if kind == 3:
        return data[:at] + data[at + random.randrange(1, 99) :]
    if kind == 4:
        return data + data[at:]
    if kind == 5:
        return data[at:]
    return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a JSON value where something stands: container and key."""
    found = []
    inside = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
    for key, item in inside:
        found.append((value, key))
        if isinstance(item, dict | list):
            found += places(item)
    return found


def wrong_types(data: bytes) -> bytes:
    tables = json.loads(data)
    for _ in range(random.randrange(1, 3)):
        container, key = random.choice(places(tables))
        kind = random.randrange(4)
        if kind == 0 and isinstance(container, dict):
            container.pop(key)
        elif kind == 1 and isinstance(container, dict):
            container[random.choice(["x", "0", "99", "meta", "verdicts", ""])] = container[key]
        else:
            container[key] = random.choice(NONSENSE)
    text = json.dumps(tables)
    if random.random() < 0.1:
        # A key twice: the last one counts, for TinyDB as for us.
        text = text.replace('{"', '{"meta": {}, "', 1)
    return text.encode("utf-8", "surrogatepass")


def look_at(folder: Path, *, read_only: bool) -> str | int:
    """Open a case and look at everything; return why it was refused, or how much it knew."""
    try:
        case = open_case(folder, read_only=read_only)
    except InputError as error:
        return str(error)
    assert all("\n" not in notice for notice in case.notices)
    assert case.read_only == read_only
    decided = len(case.reviewed().ledger)
    case.progress()
    for statement in case.statements:
        case.history(statement.id)
        case.mark(statement.id)
    for entry in case.reviewed().ledger:
        case.affected(entry)
    if not read_only:
        # What was edited into nonsense can't be undone, which is said in one line.
        with contextlib.suppress(InputError):
            case.undo()
        case.decide([case.statements[0].id], Verdict.DISPUTED)
        case.decide([case.statements[0].id], Verdict.CONFIRMED)
    case.close()
    return decided


@pytest.mark.parametrize("rounds", [150, pytest.param(10_000, marks=pytest.mark.slow)])
def test_fuzzed_files(rounds: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "FOLD_AFTER", 3600.0)
    # What every run does is the same each time; the large count breaks files in new ways.
    seed = 0 if rounds < 1000 else random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    random.seed(seed)
    whole = a_case(tmp_path / "whole")
    assert [name.partition("/")[0] for name in sorted(whole)] == [
        "verdicts.json",
        "verdicts.json.backups",
        "verdicts.json.journal",
        "verdicts.json.lock",
    ]
    refused = 0
    for number in range(rounds):
        folder = tmp_path / str(number)
        folder.mkdir()
        broken = dict(whole)
        edited = False
        names = random.sample(sorted(whole), random.choice([1, 1, 1, 2, 4]))
        for name in names:
            if name.endswith(".json") and random.random() < 0.4:
                broken[name] = wrong_types(whole[name])
                edited = True
            else:
                broken[name] = garbled(whole[name])
        if random.random() < 0.3:
            gone = random.choice(sorted(whole))
            del broken[gone]
            names.append(gone)
        left_in(folder, broken)
        for read_only in (True, False):
            found = look_at(folder, read_only=read_only)
            held = held_in(folder)
            if isinstance(found, str):
                refused += 1
                assert "\n" not in found
            elif not edited:
                assert found >= sure(names)
            if read_only or isinstance(found, str):
                same = [held.get(name) == broken[name] for name in broken if name[-5:] != ".lock"]
                assert all(same), found
            elif is_unreadable(broken.get("verdicts.json", b"{}")):
                # The copy of a file that was changed while it was open, or one of its own.
                assert broken["verdicts.json"] in held.values()
    sys.stdout.write(f"{rounds} broken cases: {refused} of {2 * rounds} openings refused\n")


def sure(damaged: list[str]) -> int:
    """How many decisions are there for certain, whatever the damage was."""
    ending = {name.removeprefix("verdicts.json")[:8] for name in damaged}
    if not ending & {"", ".journal"} or ending <= {"", ".lock"}:
        # The file and the journal, or a backup and the journal.
        return ALL_DECISIONS
    return FOLDED_DECISIONS if not {"", ".backups"} <= ending else 0


def is_unreadable(data: bytes) -> bool:
    try:
        return not isinstance(json.loads(data), dict)
    except ValueError:
        return True


def test_an_article_whose_path_was_edited_into_nonsense_is_known_by_its_content(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "case"
    tables = json.loads(a_case(folder)["verdicts.json"])
    tables["articles"]["1"]["path"] = {"1": {}}
    (folder / "verdicts.json").write_text(json.dumps(tables))
    assert look_at(folder, read_only=False) == FOLDED_DECISIONS


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to(path)])
def test_what_is_no_file_at_all_is_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "verdicts.json")
    with pytest.raises(InputError):
        open_case(tmp_path)


def test_a_link_to_a_case_file_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    real, here = tmp_path / "real", tmp_path / "here"
    a_case(real)
    here.mkdir()
    (here / "verdicts.json").symlink_to(real / "verdicts.json")
    case = open_case(here)
    case.decide(["a1.0"], Verdict.CONFIRMED)
    case.close()
    assert (here / "verdicts.json").is_symlink()
    assert os.listdir(here) == ["verdicts.json"]
    case = open_case(real, read_only=True)
    assert case.mark("a1.0").verdict is Verdict.CONFIRMED
    case.close()
