"""When the power goes at any moment, what was acknowledged is there after it comes back."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.store.power import Disk, PowerCut
from workbench.store import backups, journal
from workbench.store.case_file import CaseFile
from workbench.store.model import Action, Change, Document, How, Table


def decide_on(path: Path, acknowledged: list[Document], files: list[CaseFile]) -> None:
    """Decide over several sessions, and note what was acknowledged."""
    while True:
        file = CaseFile.open(path, reviewer="Ada")
        files[:] = [file]
        for _ in range(random.randrange(1, 8)):
            doc_id = random.randrange(1, 5)
            row = {"verdict": "confirmed", "note": "x" * random.randrange(1500)}
            change = Change(Table.VERDICTS, doc_id, file.verdicts().get(doc_id), row)
            entry = file.record(Action.VERDICT, How.KEY, [change])
            assert not file.trouble
            acknowledged.append({"number": entry.number, "doc_id": doc_id, "row": row})
            if random.random() < 0.3:
                file.set_meta("cursor", random.randrange(9))
            if random.random() < 0.3:
                file.fold()
        file.close()


@pytest.mark.parametrize("cuts", [60, pytest.param(1_000, marks=pytest.mark.slow)])
def test_power_cuts(cuts: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "FOLD_AFTER", 3600.0)
    monkeypatch.setattr(backups, "KEPT", 2)
    said = lost = 0
    for number in range(cuts):
        folder, left = tmp_path / f"{number}", tmp_path / f"{number}-left"
        folder.mkdir()
        acknowledged: list[Document] = []
        files: list[CaseFile] = []
        with monkeypatch.context() as patch:
            disk = Disk(folder, random.randrange(1, 150), patch)
            with pytest.raises(PowerCut):
                decide_on(folder / "verdicts.json", acknowledged, files)
        disk.leave(left)
        for file in files:
            file.close()
        file = CaseFile.open(left / "verdicts.json", reviewer="Ada")
        ledger = file.ledger()
        said += len(acknowledged)
        lost += max(0, len(acknowledged) - len(ledger))
        assert len(ledger) <= len(acknowledged) + 1
        for entry, noted in zip(ledger, acknowledged, strict=False):
            assert entry.changes[0].doc_id == noted["doc_id"]
            assert entry.changes[0].after == noted["row"]
        held = {entry.changes[0].doc_id: entry.changes[0].after for entry in ledger}
        assert file.verdicts() == held
        file.close()
    sys.stdout.write(f"{cuts} power cuts: {lost} of {said} acknowledged decisions lost\n")
    assert said > cuts
    assert lost == 0
