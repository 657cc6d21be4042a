"""Any order of deciding, undoing, and coming back gives what a very simple model gives."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tinydb import TinyDB

from tests.review.cases import open_case
from workbench.claims.model import Verdict
from workbench.review.progress import NOT_COUNTED
from workbench.store.model import How

IDS = ["a1.0", "a1.1", "a1.2", "a1.4", "a2.0", "a2.1"]
Words = tuple[Verdict | None, str, str]
EMPTY: Words = (None, "", "")


class Review(RuleBasedStateMachine):
    """The case beside a model: the states that were, and those that were undone."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.case = open_case(self.folder)
        self.past: list[dict[str, Words]] = []
        self.now: dict[str, Words] = {}
        self.future: list[dict[str, Words]] = []
        self.entries = 0

    def teardown(self) -> None:
        self.case.close()
        shutil.rmtree(self.folder)

    def become(self, state: dict[str, Words], happened: bool) -> None:
        state = {statement: words for statement, words in state.items() if words != EMPTY}
        assert happened == (state != self.now)
        if happened:
            self.past.append(self.now)
            self.now = state
            self.future = []
            self.entries += 1

    @rule(
        ids=st.lists(st.sampled_from(IDS), min_size=1, max_size=4),
        verdict=st.none() | st.sampled_from(Verdict),
    )
    def decide(self, ids: list[str], verdict: Verdict | None) -> None:
        state = dict(self.now)
        for statement in ids:
            state[statement] = (verdict, *state.get(statement, EMPTY)[1:])
        self.become(state, self.case.decide(ids, verdict, How.BULK) is not None)

    @rule(statement=st.sampled_from(IDS), note=st.text(max_size=5), evidence=st.text(max_size=5))
    def write_note(self, statement: str, note: str, evidence: str) -> None:
        state = dict(self.now)
        state[statement] = (state.get(statement, EMPTY)[0], note, evidence)
        self.become(state, self.case.write_note(statement, note, evidence) is not None)

    @rule()
    def undo(self) -> None:
        assert (self.case.undo() is not None) == bool(self.past)
        if self.past:
            self.future.append(self.now)
            self.now = self.past.pop()
            self.entries += 1

    @rule()
    def redo(self) -> None:
        assert (self.case.redo() is not None) == bool(self.future)
        if self.future:
            self.past.append(self.now)
            self.now = self.future.pop()
            self.entries += 1

    @rule()
    def come_back(self) -> None:
        self.case.close()
        if self.entries:
            self.ledger_says_it_all()
        self.case = open_case(self.folder)

    def ledger_says_it_all(self) -> None:
        rebuilt: dict[str, Any] = {}
        with TinyDB(self.folder / "verdicts.json") as database:
            for entry in database.table("ledger"):
                for change in entry["changes"]:
                    assert rebuilt.pop(str(change["doc_id"]), None) == change["before"]
                    if change["after"] is not None:
                        rebuilt[str(change["doc_id"])] = change["after"]
            rows = database.table("verdicts")
            assert rebuilt == {str(row.doc_id): dict(row) for row in rows}

    @rule()
    def look_from_outside(self) -> None:
        # What would be there if the power went now: the journal as it is, nothing folded.
        other = open_case(self.folder, read_only=True)
        assert other.reviewed().marks == self.case.reviewed().marks
        assert other.progress() == self.case.progress()
        other.close()

    @invariant()
    def agrees(self) -> None:
        marks = self.case.reviewed().marks
        assert {s: (m.verdict, m.note, m.evidence) for s, m in marks.items()} == self.now
        counted = [s.id for s in self.case.statements if s.kind not in NOT_COUNTED]
        reviewed = [s for s in counted if self.now.get(s, EMPTY)[0] is not None]
        progress = self.case.progress()
        assert progress.reviewed == len(reviewed) == sum(progress.verdicts.values())
        assert progress.orphans == 0
        still_open = [s for s in counted if s not in reviewed]
        assert self.case.next_open(None) == (still_open[0] if still_open else None)
        assert len(self.case.reviewed().ledger) == self.entries


Review.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestReview = Review.TestCase
