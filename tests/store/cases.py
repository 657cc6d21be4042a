"""A case file and decisions made by hand."""

from __future__ import annotations

from workbench.store.case_file import CaseFile
from workbench.store.model import Action, Change, Document, How, Table

ROW: Document = {"verdict": "confirmed"}


def decide(file: CaseFile, doc_id: int, after: Document | None) -> None:
    change = Change(Table.VERDICTS, doc_id, file.verdicts().get(doc_id), after)
    file.record(Action.VERDICT, How.KEY, [change])
