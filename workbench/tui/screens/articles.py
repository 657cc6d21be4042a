"""The Articles screen: reading, moving and deciding."""

from __future__ import annotations

import gc
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static
from textual.worker import Worker, WorkerState, get_current_worker

from workbench.claims.model import Comparison, Match, Relation, Verdict
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.store.model import Entry, How
from workbench.tui import theme
from workbench.tui.bindings import bindings_for
from workbench.tui.keys import Scope
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.columns import NARROW, Columns
from workbench.tui.widgets.footer import Footer
from workbench.tui.widgets.header import Header
from workbench.tui.widgets.inspector import Inspector

LEAST_WIDTH, LEAST_HEIGHT = 50, 14
"""The smallest terminal in which an article and its counterpart can be read."""

TEXT_FIRST = 0.05
"""Seconds from the first paint to the comparing, which would take the processor from it."""

PATIENCE = 0.5
"""Seconds after which comparing the articles shows a progress bar."""

SETTLED = 0.4
"""Seconds without a move after which the cursor is remembered."""


class ArticlesScreen(Screen[None]):
    """The articles side by side, and below them the pair under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(Scope.ARTICLES)
    # Textual declares it as a list that isn't a class variable.
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-middle"), (45, "-high")]  # noqa: RUF012

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case
        self.current = self._start()
        self.chosen: Match | None = None
        self._came_from: dict[str, str] = {}
        self._overlaps: list[str] = []
        self._conflicts: list[str] = []
        self.compared = False
        self._fraction = 0.0
        self._ticker: Timer | None = None
        self._settling: Timer | None = None

    def compose(self) -> ComposeResult:
        """Yield the header, the columns, the pair panel and the keys."""
        case = self.case
        yield Header(case.title, "read-only" if case.read_only else "saved")
        yield Columns(case, self.current)
        yield Inspector(case)
        yield Footer(Scope.ARTICLES)
        yield Static(id="too-small", markup=False)

    def on_mount(self) -> None:
        """Show the text at once and look for overlaps meanwhile."""
        self.header.show_progress(self.case.progress())
        if self.case.notices:
            self.say(" · ".join(self.case.notices), severity="warning")
        elif self.case.read_only:
            self.say(self._who_holds(), severity="warning")
        self.call_after_refresh(self.set_timer, TEXT_FIRST, self._start_matching)

    def _start_matching(self) -> None:
        gc.freeze()
        gc.enable()
        self._ticker = self.set_timer(PATIENCE, self._show_matching)
        self.run_worker(
            self._match, name="match", group="match", thread=True, exclusive=True,
            exit_on_error=False,
        )  # fmt: skip

    @property
    def header(self) -> Header:
        """The top line."""
        return self.query_one(Header)

    @property
    def columns(self) -> Columns:
        """The articles."""
        return self.query_one(Columns)

    def say(self, words: str, *, severity: str = "information") -> None:
        """Show one line in the header for a few seconds."""
        self.header.show_notice(words, severity=severity)

    def _start(self) -> str | None:
        """Return where the last review stopped, or the first statement."""
        cursor = self.case.cursor
        if cursor is not None and any(item.id == cursor for item in self.case.statements):
            return cursor
        return self.case.statements[0].id if self.case.statements else None

    def on_resize(self, event: Resize) -> None:
        """Fit the columns to the terminal, or say that it's too small."""
        width, height = event.size
        small = width < LEAST_WIDTH or height < LEAST_HEIGHT
        self.set_class(small, "-too-small")
        if small:
            need = f"{LEAST_WIDTH}x{LEAST_HEIGHT}"
            words = f"terminal too small: {width}x{height}, needs {need}"
            self.query_one("#too-small", Static).update(words)
        elif self.columns.views:
            self.columns.make_room(width, self.current)
            self.go(self.current)

    # Comparing

    def _match(self) -> Comparison | None:
        """Compare the articles in a thread; the progress is looked at by a timer."""
        worker = get_current_worker()

        def progress(fraction: float) -> None:
            if worker.is_cancelled:
                raise _LeftError
            self._fraction = fraction

        try:
            return self.case.match(progress)
        except _LeftError:
            return None

    def _show_matching(self) -> None:
        self.header.show_matching(self._fraction)
        self._ticker = self.set_timer(0.1, self._show_matching)

    @on(Worker.StateChanged)
    def _matched(self, event: Worker.StateChanged) -> None:
        """Take over what was found, once it's there."""
        if event.worker.name != "match" or event.state in (
            WorkerState.PENDING,
            WorkerState.RUNNING,
        ):
            return
        if self._ticker is not None:
            self._ticker.stop()
        self.header.show_matching(None)
        self.compared = True
        if event.state is WorkerState.ERROR:
            self.say(f"the articles couldn't be compared: {event.worker.error}", severity="error")
        elif isinstance(comparison := event.worker.result, Comparison):
            self.case.adopt(comparison)
            self._adopted()

    def _adopted(self) -> None:
        comparison = self.case.comparison
        conflicting = {
            side
            for match in comparison.matches
            if match.relation is Relation.CONFLICT
            for side in (match.a, match.b)
        }
        ids = [statement.id for statement in self.case.statements]
        self._overlaps = [item for item in ids if comparison.matches_of(item)]
        self._conflicts = [item for item in ids if item in conflicting]
        for view in self.columns.views:
            view.update_comparison()
        self.header.show_progress(self.case.progress())
        self._choose()
        self.go(self.current)

    # The cursor

    def go(self, statement_id: str | None, *, scroll: bool = True) -> None:
        """Move the cursor to a statement, wherever it stands."""
        if statement_id is None:
            self.query_one(Inspector).show(None, None)
            return
        if statement_id != self.current:
            self.current = statement_id
            self._choose()
            if self._settling is not None:
                self._settling.stop()
            self._settling = self.set_timer(SETTLED, self.remember)
        self.columns.show(statement_id, self.chosen, scroll=scroll)
        short = self.app.size.width < NARROW
        self.query_one(Inspector).show(statement_id, self.chosen, short=short)

    def _choose(self, step: int = 0) -> None:
        """Choose which counterpart is shown: the strongest, or so many steps further."""
        matches = self.case.comparison.matches_of(self.current) if self.current else ()
        if not matches:
            self.chosen = None
        elif step and self.chosen in matches:
            self.chosen = matches[(matches.index(self.chosen) + step) % len(matches)]
        else:
            self.chosen = matches[0]

    def remember(self) -> None:
        """Remember the cursor for the next review."""
        if self.current is not None and not self.case.read_only:
            self.case.remember_cursor(self.current)

    @on(ArticleView.Picked)
    def _picked(self, event: ArticleView.Picked) -> None:
        self.go(event.statement_id, scroll=False)

    def action_move(self, step: int) -> None:
        """Go up or down in the article."""
        if self.current is None:
            return
        view = self.columns.view_of(self.current)
        place = view.cursor + step
        if 0 <= place < len(view.article.statements):
            self.go(view.statement_id(place))

    def action_page(self, step: int) -> None:
        """Go one screen up or down."""
        if self.current is not None:
            view = self.columns.view_of(self.current)
            self.go(view.statement_id(view.page(step)))

    def action_end(self, step: int) -> None:
        """Go to the first or last statement of the article."""
        if self.current is not None:
            view = self.columns.view_of(self.current)
            self.go(view.statement_id(0 if step < 0 else len(view.article.statements) - 1))

    def action_column(self, step: int) -> None:
        """Go to the next article: to the counterpart there, else to where it was left."""
        if self.current is None:
            return
        views = self.columns.views
        place = views.index(self.columns.view_of(self.current))
        for distance in range(1, len(views) + 1):
            view = views[(place + step * distance) % len(views)]
            if view.article.statements:
                break
        others = (match.other(self.current) for match in self._matches_chosen_first())
        there = (item for item in others if view.position(item) is not None)
        self.go(next(there, view.statement_id(view.cursor)))

    def _matches_chosen_first(self) -> tuple[Match, ...]:
        matches = self.case.comparison.matches_of(self.current) if self.current else ()
        return (self.chosen, *matches) if self.chosen is not None else matches

    def action_counterpart(self) -> None:
        """Go to the counterpart; once more comes back."""
        if self.current is None or self.chosen is None:
            self.say("no other article has this statement")
            return
        here = self.current
        there = self._came_from.pop(here, None) or self.chosen.other(here)
        self._came_from = {there: here}
        self.go(there)
        back = (
            item for item in self.case.comparison.matches_of(there) if item.other(there) == here
        )
        if (match := next(back, None)) is not None and match is not self.chosen:
            self.chosen = match
            self.go(there)

    def action_step_counterpart(self, step: int) -> None:
        """Show another counterpart of the statement."""
        self._choose(step)
        self.go(self.current)

    def action_scroll_panel(self, step: int) -> None:
        """Scroll the pair panel where its text is longer than it."""
        self.query_one(Inspector).scroll_relative(y=step, animate=False)

    def action_open(self, step: int) -> None:
        """Go to the next statement that isn't reviewed."""
        found = self.case.next_open(self.current, step)
        if found is None:
            self.say("every statement is reviewed; w writes the report")
        else:
            self.go(found)

    def action_overlap(self, step: int) -> None:
        """Go to the next statement that another article also has."""
        self._next_of(self._overlaps, step, "no overlap was found")

    def action_conflict(self, step: int) -> None:
        """Go to the next statement that another article contradicts."""
        self._next_of(self._conflicts, step, "no conflict was found")

    def _next_of(self, ids: list[str], step: int, none_words: str) -> None:
        if not ids or self.current is None:
            self.say(none_words)
            return
        here = self.case.position(self.current)
        places = [self.case.position(item) for item in ids]
        if step > 0:
            place = next((i for i, other in enumerate(places) if other > here), 0)
        else:
            place = next((i for i in reversed(range(len(ids))) if places[i] < here), len(ids) - 1)
        self.go(ids[place])

    # Deciding

    def action_decide(self, verdict: str) -> None:
        """Give the statement a verdict and go on to the next open one."""
        if self.current is not None:
            self._decide((self.current,), Verdict(verdict), How.KEY)

    def action_decide_claim(self, verdict: str) -> None:
        """Give every statement of the claim a verdict."""
        claim = self.case.comparison.claim_of(self.current) if self.current else None
        if claim is None:
            self.action_decide(verdict)
        elif self._decide(claim.statements, Verdict(verdict), How.BULK):
            count = len(claim.statements)
            if count > 1:
                words = theme.VERDICTS[Verdict(verdict)].words
                self.say(f"{count} statements {words}: the whole claim; u takes it back")

    def action_accept(self) -> None:
        """Decide as suggested."""
        claim = self.case.comparison.claim_of(self.current) if self.current else None
        if self.current is None or claim is None or claim.suggestion is None:
            self.say("nothing is suggested here")
        else:
            self._decide((self.current,), claim.suggestion.verdict, How.SUGGESTION)

    def action_clear(self) -> None:
        """Take the verdict away; the cursor stays."""
        if self.current is not None:
            self._decide((self.current,), None, How.KEY)

    def _decide(self, ids: tuple[str, ...], verdict: Verdict | None, how: How) -> bool:
        """Record a verdict; say False when it couldn't be."""
        if not self._may_write():
            return False
        try:
            self.case.decide(ids, verdict, how)
        except InputError as error:
            self.say(f"not saved: {error}", severity="error")
            return False
        self._changed(ids)
        if verdict is None:
            self.go(self.current)
        elif (following := self.case.next_open(self.current)) is not None:
            self.go(following)
        else:
            self.go(self.current)
            self.say("every statement is reviewed; w writes the report")
        return True

    def _changed(self, ids: tuple[str, ...]) -> None:
        for view in self.columns.views:
            view.update_marks(ids)
        self.header.show_progress(self.case.progress())

    def _may_write(self) -> bool:
        if self.case.read_only:
            self.say(self._who_holds(), severity="warning")
        return not self.case.read_only

    def _who_holds(self) -> str:
        holder = self.case.holder
        if holder is None:
            return "read-only: opened for reading"
        return f"read-only: {holder.reviewer} holds this case"

    def action_undo(self) -> None:
        """Take the last decision back."""
        self._step_back(undo=True)

    def action_redo(self) -> None:
        """Decide again what was undone."""
        self._step_back(undo=False)

    def _step_back(self, *, undo: bool) -> None:
        if not self._may_write():
            return
        try:
            entry = self.case.undo() if undo else self.case.redo()
        except InputError as error:
            self.say(f"not saved: {error}", severity="error")
            return
        if entry is None:
            self.say("nothing to undo" if undo else "nothing to redo")
            return
        ids = self.case.affected(entry)
        self._changed(ids)
        self.go(ids[0] if ids and self.current not in ids else self.current)
        self.say(self._told(entry, ids, undo=undo))

    def _told(self, entry: Entry, ids: tuple[str, ...], *, undo: bool) -> str:
        done = "undone" if undo else "redone"
        if len(ids) != 1:
            return f"{done}: {len(ids)} statements"
        mark = self.case.mark(ids[0])
        state = theme.VERDICTS[mark.verdict].words if mark.verdict else "open"
        return f"{done}: the statement is {state} again"

    def action_note(self) -> None:
        """Write what was found, and where."""
        if self.current is None or not self._may_write():
            return
        from workbench.tui.screens.note import NoteScreen  # TextArea takes long to import

        current = self.current

        def write(written: tuple[str, str] | None) -> None:
            if written is None:
                return
            try:
                self.case.write_note(current, *written)
            except InputError as error:
                self.say(f"not saved: {error}", severity="error")
                return
            self._changed((current,))
            self.go(self.current)
            self.say("note saved")

        statement = self.case.statement(current)
        self.app.push_screen(NoteScreen(statement.text, self.case.mark(current)), write)

    # The case

    def action_export(self) -> None:
        """Write the report into the folder of the case."""
        from workbench.export.markdown import markdown
        from workbench.export.writing import report_of, write_document

        target = report_of(self.case.path)
        try:
            write_document(target, markdown(self.case.reviewed()), own=target)
        except InputError as error:
            self.say(f"not written: {error}", severity="error")
        else:
            self.say(f"report written: {target}")

    def action_help(self) -> None:
        """Show every key."""
        from workbench.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_peel(self) -> None:
        """Close what lies on top: a selection, then a notice."""
        if self.selections:
            self.clear_selection()
        else:
            self.header.hide_notice()

    def action_quit(self) -> None:
        """Leave; every decision is saved already."""
        self.remember()
        self.workers.cancel_all()
        self.app.exit()


class _LeftError(Exception):
    """The review was left while the articles were still compared."""
