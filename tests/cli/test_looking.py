"""`workbench status`, `history`, `keys` and `paths` as a shell sees them."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.harbour import decide_all
from workbench.claims.model import Verdict
from workbench.cli import run
from workbench.review.case import Case


def test_history_tells_every_decision(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", str(case)]) == 0
    assert capsys.readouterr().out == "Nothing has been decided yet.\n"
    review = Case.open([str(case)], reviewer="Ann")
    first = review.statements[0].id
    review.decide([first], Verdict.DISPUTED)
    review.write_note(first, "Counted by\nthe port", "")
    review.undo()
    review.undo()
    review.close()
    assert run(["history", str(case)]) == 0
    lines = capsys.readouterr().out.splitlines()
    told = [line.partition("Ann  ")[2] for line in lines[::2]]
    assert told == [
        "verdict  open → disputed",
        "note  note: Counted by the port",
        "undo of 2  note taken away",
        "undo of 1  disputed → open",
    ]
    assert set(lines[1::2]) == {"    1.0 Harbour fire hurts 60 workers"}


def test_the_keys_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('[keys]\ndispute = ["F5", "?"]\nhelp = "H"\n')
    monkeypatch.setenv("WORKBENCH_CONFIG", str(settings))
    assert run(["keys"]) == 0
    text = capsys.readouterr().out
    assert "confirmed: at least two independent origins" in text
    assert run(["keys", "--format", "toml"]) == 0
    listed = capsys.readouterr().out
    found = tomllib.loads(listed)["keys"]
    assert (found["confirm"], found["help"]) == (["c"], ["H"])
    assert all(name in text for name in found)
    # What is listed is what the settings take.
    settings.write_text(listed, encoding="utf-8")
    assert run(["keys", "--format", "toml"]) == 0
    assert capsys.readouterr().out == listed


def test_the_places_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path / "mine.toml"))
    assert run(["paths"]) == 0
    assert f"{tmp_path / 'mine.toml'} (not there" in capsys.readouterr().out


def test_status_has_the_counts_of_the_header(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["status", str(case), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == [
        "articles",
        "statements",
        "reviewed",
        "open",
        "verdicts",
        "conflicts_open",
        "recheck",
        "orphans",
    ]
    assert list(found["verdicts"]) == [verdict.value for verdict in Verdict]
    assert found["open"] == found["statements"] == 6
    assert run(["status", str(case)]) == 0
    assert "0/6 reviewed in 2 articles" in capsys.readouterr().out


def test_status_requires(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    demand = ["status", str(case), "--require", "reviewed"]
    assert run(demand) == 1
    out, err = capsys.readouterr()
    assert "0/6 reviewed" in out
    assert err == "workbench: not reviewed: 6 statements open\n"
    decide_all(case, Verdict.CONFIRMED)
    assert run([*demand, "--require", "no-conflicts"]) == 0
