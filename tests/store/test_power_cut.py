"""When the power goes at any moment, what was acknowledged is there after it comes back."""

from __future__ import annotations

import random
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.store.power import Disk, PowerCut
from workbench.errors import InputError
from workbench.store import backups, journal
from workbench.store.case_file import CaseFile
from workbench.store.model import Action, Change, Document, How, Table


class Reviewer:
    """Decides over several sessions, and notes what was acknowledged and what wasn't."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.acknowledged: list[Document] = []
        self.read: list[Document] = []
        """What was refused, and found again in the journal: told as saved by the next write only,
        which brings all that was left into the JSON file first."""
        self.unsaved: list[Document] = []
        self.files: list[CaseFile] = []

    def work(self) -> None:
        while True:
            try:
                file = CaseFile.open(self.path, reviewer="Ada")
            except InputError:
                # The disk refuses a lock, or to fold what was left.
                continue
            self.files[:] = [file]
            self.compare(file)
            if not file.read_only:
                self.decide(file)
            try:
                file.close()
            except InputError:
                assert file.unsaved == len(self.unsaved) or not file.unsaved
                file.abandon()

    def decide(self, file: CaseFile) -> None:
        for _ in range(random.randrange(1, 8)):
            doc_id = random.randrange(1, 5)
            row = {"verdict": "confirmed", "note": "x" * random.randrange(1500)}
            change = Change(Table.VERDICTS, doc_id, file.verdicts().get(doc_id), row)
            self.unsaved.append({"doc_id": doc_id, "row": row})
            file.record(Action.VERDICT, How.KEY, [change])
            self.note(file)
            if random.random() < 0.3:
                file.set_meta("cursor", random.randrange(9))
                self.note(file)
            if random.random() < 0.3:
                with suppress(InputError):
                    file.fold()
        file.retry()
        self.note(file)

    def note(self, file: CaseFile) -> None:
        assert bool(file.trouble) == bool(file.unsaved)
        if not file.unsaved:
            self.acknowledged += self.read + self.unsaved
            self.read, self.unsaved = [], []

    def compare(self, file: CaseFile) -> int:
        """Return how many acknowledged decisions are lost; what wasn't may be there or not."""
        ledger = file.ledger()
        made = [*self.acknowledged, *self.read, *self.unsaved]
        assert len(ledger) <= len(made)
        for entry, noted in zip(ledger, made, strict=False):
            assert entry.changes[0].doc_id == noted["doc_id"]
            assert entry.changes[0].after == noted["row"]
        held = {entry.changes[0].doc_id: entry.changes[0].after for entry in ledger}
        assert file.verdicts() == held
        lost = max(0, len(self.acknowledged) - len(ledger))
        assert not lost
        self.read, self.unsaved = made[len(self.acknowledged) : len(ledger)], []
        return lost


@pytest.mark.parametrize("refused", [0.0, 0.1])
@pytest.mark.parametrize("cuts", [60, pytest.param(1_000, marks=pytest.mark.slow)])
def test_power_cuts(
    cuts: int, refused: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "FOLD_AFTER", 3600.0)
    monkeypatch.setattr(backups, "KEPT", 2)
    said = 0
    for number in range(cuts):
        folder, left = tmp_path / f"{number}", tmp_path / f"{number}-left"
        folder.mkdir()
        reviewer = Reviewer(folder / "verdicts.json")
        with monkeypatch.context() as patch:
            disk = Disk(folder, random.randrange(1, 150), patch, refused)
            with pytest.raises(PowerCut):
                reviewer.work()
        disk.leave(left)
        for file in reviewer.files:
            file.abandon()
        said += len(reviewer.acknowledged)
        file = CaseFile.open(left / "verdicts.json", reviewer="Ada")
        assert reviewer.compare(file) == 0
        file.close()
    sys.stdout.write(f"{cuts} power cuts: 0 of {said} acknowledged decisions lost\n")
    assert said > cuts
