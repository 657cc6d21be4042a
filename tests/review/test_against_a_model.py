"""Any order of deciding, correcting, undoing, and coming back gives what a simple model gives.

The model knows nothing of records, anchors or ids: it holds which spans of the articles are
statements, what was decided about each span, and the states before.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from tinydb import TinyDB

from tests.review.cases import open_case, two_articles
from workbench.articles.model import Article, Label, SetApart, Statement, article_of
from workbench.claims.model import Verdict
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.review.model import NOT_COUNTED, Mark
from workbench.store.model import Entry, How

Span = tuple[str, int, int]
"""The article's id, start and end."""
Words = tuple[Verdict | None, str, str]
EMPTY: Words = (None, "", "")
LINES = ((0, 15), (16, 27))
"""Two sentences in a line that was set apart."""
picks = st.integers(0, 30)
STEPS = 40
"""The most steps of one review."""


@dataclass(frozen=True)
class State:
    """What the case should be; `held` is what was decided about statements now set apart."""

    statements: tuple[Span, ...]
    lines: frozenset[Span]
    marks: dict[Span, Words] = field(default_factory=dict)
    held: dict[Span, Words] = field(default_factory=dict)
    pairs: dict[frozenset[Span], bool] = field(default_factory=dict)


def articles(folder: Path) -> tuple[Article, ...]:
    one, other = two_articles(folder)
    appeal = "Read more here. It is free."
    shift = len(appeal) + 2
    return (
        replace(
            one,
            text=f"{appeal}\n\n{one.text}",
            statements=tuple(
                replace(s, start=s.start + shift, end=s.end + shift) for s in one.statements
            ),
            set_apart=(SetApart(appeal, 0, len(appeal), Label.BOILERPLATE, "an appeal"),),
        ),
        other,
    )


class Review(RuleBasedStateMachine):
    """The case beside the model: the state that is, those that were, and those undone."""

    steps = 0
    """How many steps have been taken, by all reviews together."""

    def __init__(self) -> None:
        super().__init__()
        # It is looked at once before the first step.
        Review.steps -= 1
        self.folder = Path(tempfile.mkdtemp())
        self.case = self.open()
        self.texts = {article.id: article.text for article in self.case.articles}
        self.past: list[State] = []
        self.now = State(
            tuple((article_of(s.id), s.start, s.end) for s in self.case.statements),
            frozenset({("a1", 0, 27)}),
        )
        self.future: list[State] = []
        self.entries = 0
        self.ids = self.ids_now()

    def open(self, read_only: bool = False) -> Case:
        return open_case(self.folder, articles(self.folder), read_only=read_only)

    def teardown(self) -> None:
        self.case.close()
        shutil.rmtree(self.folder)

    # ---- the model's own words

    def ids_now(self) -> dict[Span, str]:
        return {(article_of(s.id), s.start, s.end): s.id for s in self.case.statements}

    def pick(self, number: int) -> tuple[Span, str]:
        span = self.now.statements[number % len(self.now.statements)]
        return span, self.ids[span]

    def become(self, state: State, entry: Entry | None) -> None:
        kept = {span: words for span, words in state.marks.items() if words != EMPTY}
        state = replace(state, marks=kept)
        assert (entry is not None) == (state != self.now)
        if entry is not None:
            self.past.append(self.now)
            self.future = []
            self.move_to(state)

    def move_to(self, state: State) -> None:
        self.now = state
        self.entries += 1
        ids = self.ids_now()
        # What wasn't touched keeps its id.
        assert all(ids[span] == self.ids[span] for span in ids.keys() & self.ids.keys())
        self.ids = ids

    def cut(self, gone: tuple[Span, ...], come: tuple[Span, ...]) -> State:
        marks = dict(self.now.marks)
        held = [marks.pop(span, EMPTY) for span in gone]
        notes = "\n".join(dict.fromkeys(note for _, note, _ in held if note))
        evidence = " ".join(dict.fromkeys(words for _, _, words in held if words))
        marks[come[0]] = (None, notes, evidence)
        statements = {*self.now.statements, *come} - {*gone}
        return replace(self.now, statements=tuple(sorted(statements)), marks=marks)

    # ---- deciding

    @rule(
        numbers=st.lists(picks, min_size=1, max_size=4),
        verdict=st.none() | st.sampled_from(Verdict),
    )
    def decide(self, numbers: list[int], verdict: Verdict | None) -> None:
        picked = [self.pick(number) for number in numbers]
        marks = dict(self.now.marks)
        for span, _ in picked:
            marks[span] = (verdict, *marks.get(span, EMPTY)[1:])
        entry = self.case.decide([statement for _, statement in picked], verdict, How.BULK)
        self.become(replace(self.now, marks=marks), entry)

    @rule(number=picks, note=st.text(max_size=5), evidence=st.text(max_size=5))
    def write_note(self, number: int, note: str, evidence: str) -> None:
        span, statement = self.pick(number)
        marks = {**self.now.marks, span: (self.now.marks.get(span, EMPTY)[0], note, evidence)}
        entry = self.case.write_note(statement, note, evidence)
        self.become(replace(self.now, marks=marks), entry)

    @rule(
        number=picks,
        verdict=st.none() | st.sampled_from(Verdict),
        note=st.text(min_size=1, max_size=5),
    )
    def take_over(self, number: int, verdict: Verdict | None, note: str) -> None:
        span, statement = self.pick(number)
        mark = Mark(verdict, note, "", "Zoe", "2018-04-02T12:00:00Z")
        assert self.case.take_over({statement: mark}) is not None
        assert self.case.mark(statement) == mark
        self.past.append(self.now)
        self.future = []
        self.move_to(replace(self.now, marks={**self.now.marks, span: (verdict, note, "")}))

    # ---- correcting

    @rule(number=picks, words=st.sets(picks, min_size=1, max_size=2))
    def split(self, number: int, words: set[int]) -> None:
        span, statement = self.pick(number)
        article, start, end = span
        text = self.texts[article][start:end]
        starts = [at for at in range(1, len(text)) if text[at - 1].isspace() and text[at].strip()]
        if not starts:
            return
        cuts = sorted({starts[word % len(starts)] for word in words})
        come = []
        for one, other in pairwise([0, *cuts, len(text)]):
            stop = start + one + len(text[one:other].rstrip())
            come.append((article, start + one, stop))
        entry = self.case.split(statement, cuts)
        self.become(self.cut((span,), tuple(come)), entry)

    @rule(number=picks)
    def merge(self, number: int) -> None:
        first, statement = self.pick(number)
        at = self.now.statements.index(first)
        second = next(iter(self.now.statements[at + 1 : at + 2]), ("", 0, 0))
        between = any(
            first[0] == line[0] and first[2] <= line[1] < second[1] for line in self.now.lines
        )
        if second[0] != first[0] or between:
            with pytest.raises(InputError):
                self.case.merge(statement)
            return
        come = (first[0], first[1], second[2])
        self.become(self.cut((first, second), (come,)), self.case.merge(statement))

    @rule(number=picks)
    def set_apart(self, number: int) -> None:
        span, statement = self.pick(number)
        if len(self.now.statements) < 3:
            return
        state = self.cut((span,), (span,))
        state = replace(
            state,
            statements=tuple(s for s in state.statements if s != span),
            marks={s: words for s, words in self.now.marks.items() if s != span},
            lines=self.now.lines | {span},
            held={**self.now.held, span: self.now.marks.get(span, EMPTY)},
        )
        self.become(state, self.case.set_apart(statement))

    @rule(number=picks)
    def restore(self, number: int) -> None:
        if not self.now.lines:
            return
        span = sorted(self.now.lines)[number % len(self.now.lines)]
        line = next(line for line in self.case.article(span[0]).set_apart if line.start == span[1])
        held = dict(self.now.held)
        by_hand = span in held
        marks = {**self.now.marks, span: held.pop(span, EMPTY)}
        come = {span} if by_hand else {("a1", *line) for line in LINES}
        state = replace(
            self.now,
            statements=tuple(sorted({*self.now.statements, *come})),
            lines=self.now.lines - {span},
            marks=marks,
            held=held,
        )
        self.become(state, self.case.restore(span[0], line))

    @rule(one=picks, other=picks, linked=st.booleans())
    def link(self, one: int, other: int, linked: bool) -> None:
        (a, first), (b, second) = self.pick(one), self.pick(other)
        correct = self.case.link if linked else self.case.unlink
        if a[0] == b[0]:
            with pytest.raises(InputError):
                correct(first, second)
            return
        held = self.case.corrections()
        known = {frozenset(pair) for pair in (held.linked if linked else held.unlinked)}
        entry = correct(first, second)
        # What holds already, perhaps by a rule for fragments, isn't written again.
        assert (entry is None) == (frozenset((first, second)) in known)
        if entry is not None:
            pairs = {**self.now.pairs, frozenset((a, b)): linked}
            self.become(replace(self.now, pairs=pairs), entry)

    # ---- taking back, coming back

    @rule()
    def undo(self) -> None:
        assert (self.case.undo() is not None) == bool(self.past)
        if self.past:
            self.future.append(self.now)
            self.move_to(self.past.pop())

    @rule()
    def redo(self) -> None:
        assert (self.case.redo() is not None) == bool(self.future)
        if self.future:
            self.past.append(self.now)
            self.move_to(self.future.pop())

    @rule()
    def come_back(self) -> None:
        self.case.close()
        if self.entries:
            self.ledger_says_it_all()
        self.case = self.open()

    @rule()
    def crash(self) -> None:
        # What is on the disk at this moment goes on elsewhere.
        there = Path(tempfile.mkdtemp())
        no_lock = shutil.ignore_patterns("*.lock")
        shutil.copytree(self.folder, there, ignore=no_lock, dirs_exist_ok=True)
        self.case.close()
        shutil.rmtree(self.folder)
        self.folder = there
        self.case = self.open()

    def ledger_says_it_all(self) -> None:
        rebuilt: dict[tuple[str, str], Any] = {}
        with TinyDB(self.folder / "verdicts.json") as database:
            for entry in database.table("ledger"):
                for change in entry["changes"]:
                    key = change["table"], str(change["doc_id"])
                    assert rebuilt.pop(key, None) == change["before"]
                    if change["after"] is not None:
                        rebuilt[key] = change["after"]
            assert rebuilt == {
                (table, str(row.doc_id)): dict(row)
                for table in ("verdicts", "links")
                for row in database.table(table)
            }

    @rule()
    def look_from_outside(self) -> None:
        # What would be there if the power went now: the journal as it is, nothing folded.
        other = self.open(read_only=True)
        assert other.reviewed().marks == self.case.reviewed().marks
        assert other.statements == self.case.statements
        assert other.corrections() == self.case.corrections()
        assert other.progress() == self.case.progress()
        other.close()

    @invariant()
    def agrees(self) -> None:
        Review.steps += 1
        now = self.now
        assert tuple(self.ids_now()) == now.statements
        for article in self.case.articles:
            parts: list[Statement | SetApart] = [*article.statements, *article.set_apart]
            for part in parts:
                assert self.texts[article.id][part.start : part.end] == part.text
        assert {
            (article.id, line.start, line.end)
            for article in self.case.articles
            for line in article.set_apart
        } == now.lines
        marks = self.case.reviewed().marks
        assert {s: (m.verdict, m.note, m.evidence) for s, m in marks.items()} == {
            self.ids[span]: words for span, words in now.marks.items()
        }
        held = self.case.corrections()
        for pair, linked in now.pairs.items():
            if pair <= self.ids.keys():
                a, b = (self.ids[span] for span in pair)
                assert {(a, b), (b, a)} & (held.linked if linked else held.unlinked)
                assert not {(a, b), (b, a)} & (held.unlinked if linked else held.linked)
        counted = [s.id for s in self.case.statements if s.kind not in NOT_COUNTED]
        reviewed = [s for s in counted if s in marks and marks[s].verdict]
        progress = self.case.progress()
        assert progress.statements == len(counted)
        assert progress.reviewed == len(reviewed) == sum(progress.verdicts.values())
        assert progress.orphans == 0
        still_open = [s for s in counted if s not in reviewed]
        assert self.case.next_open(None) == (still_open[0] if still_open else None)
        assert len(self.case.reviewed().ledger) == self.entries


@pytest.mark.parametrize("steps", [800, pytest.param(100_000, marks=pytest.mark.slow)])
def test_review(steps: int) -> None:
    Review.steps = 0
    # Hypothesis gives up early on some reviews, and takes fewer steps than it may.
    while Review.steps < steps:
        run_state_machine_as_test(
            Review,
            settings=settings(
                max_examples=max(1, (steps - Review.steps) // STEPS),
                stateful_step_count=STEPS,
                deadline=None,
                # A failing run is short enough to read; making it shorter takes minutes.
                phases=(Phase.explicit, Phase.reuse, Phase.generate),
                suppress_health_check=list(HealthCheck),
            ),
        )
        sys.stdout.write(f"{Review.steps} steps agree\n")
        sys.stdout.flush()
