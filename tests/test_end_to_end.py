"""The installed command in a real pseudo-terminal: keys go in, verdicts are in the case file."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.cli.harbour import written
from tests.export.rendering import tables
from tests.terminal import COMMAND, Terminal
from workbench.cli import run
from workbench.text import display

CTRL_S = "\x13"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return written(tmp_path / "harbour")


def opened(case: Path) -> Terminal:
    return Terminal([COMMAND, "review", str(case), "--reviewer", "Ann"], case.parent)


def verdicts(case: Path) -> dict[str, str | None]:
    """The verdict by the quoted statement, read with nothing but TinyDB."""
    with TinyDB(case / "verdicts.json", access_mode="r") as database:
        return {row["quote"]: row["verdict"] for row in database.table("verdicts")}


def test_a_review_from_the_first_key_to_the_next_day(case: Path) -> None:
    with opened(case) as terminal:
        terminal.wait_for(
            "harbour", "0/6 reviewed", "60 workers on Tuesday", "mayor was on holiday"
        )
        terminal.press("c")
        terminal.wait_for("1/6 reviewed")
        terminal.press("d")
        terminal.wait_for("2/6 reviewed")
        terminal.press("s")
        terminal.wait_for("3/6 reviewed", "saved")
        terminal.press("u")
        terminal.wait_for("2/6 reviewed")
        terminal.press("a")
        terminal.wait_for("What was found")
        terminal.press(*"asked the police", CTRL_S)
        terminal.wait_until(
            lambda text: "What was found" not in text and "saved" in text, "the note closed"
        )
        terminal.press("q")
        assert terminal.wait_for_end() == 0

    found = verdicts(case)
    assert found["Harbour fire hurts 60 workers"] == "confirmed"
    hurt = "The fire in the harbour hurt 60 workers on Tuesday, the fire brigade said."
    assert found[hurt] == "disputed"
    with TinyDB(case / "verdicts.json", access_mode="r") as database:
        rows = database.table("verdicts").all()
        assert {row["reviewer"] for row in rows} == {"Ann"}
        notes = [row["quote"] for row in rows if row["note"] == "asked the police"]
        assert notes == ["Nobody has been charged so far."]
        assert [row["action"] for row in database.table("ledger")] == [
            "verdict",
            "verdict",
            "verdict",
            "undo",
            "note",
        ]

    before = (case / "verdicts.json").read_bytes()
    with opened(case) as terminal:
        terminal.wait_for("2/6 reviewed", "60 workers on Tuesday")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert verdicts(case) == found
    assert (case / "verdicts.json").read_bytes() == before
    assert {path.name for path in case.iterdir()} <= {"first.txt", "second.txt"} | {
        path.name for path in case.glob("verdicts.json*")
    }


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_what_is_being_written_is_kept_when_the_system_ends_the_review(
    case: Path, name: str
) -> None:
    with opened(case) as terminal:
        terminal.wait_for("0/6 reviewed")
        terminal.press("a")
        terminal.wait_for("What was found")
        terminal.press("asked the port")
        terminal.wait_for("asked the port")
        terminal.end(getattr(signal, name))
        assert terminal.wait_for_end() == 0
        assert b"\x1b[?1049l" in terminal.written
    with TinyDB(case / "verdicts.json", access_mode="r") as database:
        assert [row["note"] for row in database.table("verdicts")] == ["asked the port"]


@pytest.mark.parametrize("key", ["1", "2"])
def test_the_key_that_leaves_a_long_report_is_obeyed_at_once(case: Path, key: str) -> None:
    for name in ("third", "fourth", "fifth"):
        lines = (f"The {name} house of street {n} burnt down on Tuesday." for n in range(40))
        (case / f"{name}.txt").write_text("\n\n".join((f"The {name} report", *lines)))
    with opened(case) as terminal:
        terminal.wait_for("0/129 reviewed", "conflict")
        terminal.press("s")
        terminal.wait_for("1/129 reviewed")
        terminal.press("3")
        terminal.wait_for("Fact-check report")
        terminal.press(key)
        terminal.wait_for("c confirmed")
        assert "Fact-check report" not in terminal.text()


def test_a_closed_terminal_ends_the_review_and_nothing_is_lost(case: Path) -> None:
    with opened(case) as terminal:
        terminal.wait_for("0/6 reviewed")
        terminal.press("c", "a")
        terminal.wait_for("What was found")
        terminal.press("asked the port")
        terminal.wait_for("asked the port")
        terminal.vanish()
    assert not (case / "verdicts.json.lock").exists()
    with TinyDB(case / "verdicts.json", access_mode="r") as database:
        rows = database.table("verdicts").all()
        # The note is on what was just decided.
        assert [row["verdict"] for row in rows] == ["confirmed"]
        assert "asked the port" in [row["note"] for row in rows]


def test_a_review_whose_screen_would_go_into_a_file_is_refused(case: Path) -> None:
    shell = f"{COMMAND} review {case} 2>{case}/log; echo ended with $?"
    with Terminal(["/bin/sh", "-c", shell], case.parent) as terminal:
        terminal.wait_for("ended with 2")
    assert "nothing redirected" in (case / "log").read_text()


def test_an_undo_reaches_back_over_a_restart(case: Path) -> None:
    with opened(case) as terminal:
        terminal.wait_for("0/6 reviewed", "60 workers on Tuesday")
        terminal.press("d")
        terminal.wait_for("1/6 reviewed")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    with opened(case) as terminal:
        terminal.wait_for("1/6 reviewed", "60 workers on Tuesday")
        terminal.press("u")
        terminal.wait_for("0/6 reviewed")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert not any(verdicts(case).values())


HOSTILE = (
    "[/ opens nothing, the minister said on Monday.",
    "They “was [sic] there” [@click=app.quit]x[/], he said.",
    "A backslash \\\\[x] and [/bold] stand here | and `there`.",
    "It rang \x07 and \x1b]52;c;aGFjaw==\x07 was not copied \x1b[2J nor cleared.",
    "He said \u202eesrever\u202c and zero\u200bwidth \x9b31m words.",
    "<script>alert(1)</script> &amp; # *no* _markup_ was found.",
)


def test_hostile_text_is_shown_tagged_and_exported_as_it_is(tmp_path: Path) -> None:
    case = tmp_path / "hostile"
    case.mkdir()
    (case / "one.txt").write_text("\n\n".join(("A title", *HOSTILE)) + "\n", encoding="utf-8")
    (case / "two.txt").write_text("Long\n\n" + "x" * 100_000 + "\n", encoding="utf-8")
    with opened(case) as terminal:
        terminal.wait_for("[/ opens nothing", "[sic]", "[@click=app.quit]x[/]", "0/9 reviewed")
        for number in range(1, 10):
            terminal.press("cds"[number % 3])
            terminal.wait_for(f"{number}/9 reviewed")
        terminal.wait_for("saved")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    for sequence in ("\x1b]52", "\x1b[2J nor", "\u202e", "\u200b", "\x9b31m"):
        assert sequence.encode() not in terminal.written

    report = case / "report.md"
    assert run(["export", str(case), "-o", str(report)]) == 0
    shown = [row[1] for table in tables(report.read_text(encoding="utf-8")) for row in table]
    assert {display(text) for text in HOSTILE} <= set(shown)


def test_a_terminal_that_is_too_small_is_refused_in_one_line(case: Path) -> None:
    command = [COMMAND, "review", str(case)]
    with Terminal(command, case.parent, lines=10, columns=40) as terminal:
        assert terminal.wait_for_end() == 2
        said = terminal.text().replace("\n", "")
    assert said.startswith("workbench: ")
    assert "40x10" in said
    assert "Traceback" not in said


def test_articles_that_cannot_be_read_are_refused_before_the_screen_opens(case: Path) -> None:
    for name in ("missing", "empty", "binary.txt"):
        path = case / name
        if name == "empty":
            path.mkdir()
        elif name == "binary.txt":
            path.write_bytes(b"\x7fELF\x00\x01" * 100)
        with Terminal([COMMAND, "review", str(path)], case.parent) as terminal:
            assert terminal.wait_for_end() == 2
            said = terminal.text().strip()
        assert said.startswith("workbench: ")
        assert "Traceback" not in said
