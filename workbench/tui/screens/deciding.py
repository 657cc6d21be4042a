"""Verdicts, notes, undo: what a statement and a row of the check sheet have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from workbench.claims.model import Attribution, Mode, Verdict
from workbench.errors import InputError
from workbench.review.model import NOT_COUNTED
from workbench.store.model import Entry, How
from workbench.text import display
from workbench.tui import theme
from workbench.tui.screens.stepping import SteppingScreen
from workbench.tui.sides import shortened
from workbench.tui.undoing import told

SHORT = 40
"""How many characters of a statement a message names."""


class DecidingScreen(SteppingScreen):
    """A screen on which the checker decides."""

    # Deciding

    def action_decide(self, verdict: str) -> None:
        """Give what is under the cursor a verdict and go on to the next open statement."""
        ids, chosen = self.targets(), Verdict(verdict)
        if not ids or not self.may_write():
            return
        if len(self.place.targets()) < 2:
            self.decide(ids, chosen, How.KEY if len(ids) == 1 else How.BULK)
            return
        self.ask(
            f"{len(ids)} statements: {theme.VERDICTS[chosen].words}?",
            lambda: self._decide_marked(ids, chosen),
        )

    def _decide_marked(self, ids: tuple[str, ...], verdict: Verdict | None) -> None:
        if self.decide(ids, verdict, How.BULK):
            self.place.unmark()
            self.draw_place()
            done = theme.VERDICTS[verdict].words if verdict else "open again"
            self.say(f"{len(ids)} statements {done}; {self.keymap.shown('undo')} takes it back")

    def action_decide_claim(self, verdict: str) -> None:
        """Give every statement of the claim a verdict."""
        self._decide_claim(Verdict(verdict), How.BULK)

    def _decide_claim(self, verdict: Verdict, how: How) -> None:
        claim = self.case.comparison.claim_of(self.statement) if self.statement else None
        ids = claim.statements if claim else (self.statement,) if self.statement else ()
        words = theme.VERDICTS[verdict].words
        others = [id_ for id_ in ids if self.case.mark(id_).verdict not in (None, verdict)]
        if len(ids) > 1 and others and self.may_write():
            held = f"{len(others)} of {len(ids)} statements have another verdict"
            self.ask(f"{held}. All {words}?", lambda: self._decide_all(ids, verdict, how))
        else:
            self._decide_all(ids, verdict, how)

    def _decide_all(self, ids: Sequence[str], verdict: Verdict, how: How) -> None:
        if ids and self.decide(ids, verdict, how) and len(ids) > 1:
            words = theme.VERDICTS[verdict].words
            back = self.keymap.shown("undo")
            self.say(f"{len(ids)} statements {words}: the whole claim; {back} takes it back")

    def action_accept(self) -> None:
        """Decide as suggested."""
        if self.place.marked or self.place.range():
            self.say("what is marked is decided by a verdict key; Enter accepts one suggestion")
            return
        if (verdict := self._suggested()) and self.statement:
            self.decide((self.statement,), verdict, How.SUGGESTION)

    def action_accept_claim(self) -> None:
        """Decide the whole claim as suggested."""
        if verdict := self._suggested():
            self._decide_claim(verdict, How.SUGGESTION)

    def _suggested(self) -> Verdict | None:
        claim = self.case.comparison.claim_of(self.statement) if self.statement else None
        if claim is None or claim.suggestion is None:
            self.say("nothing is suggested here")
            return None
        return claim.suggestion.verdict

    def action_clear(self) -> None:
        """Take the verdict away; the cursor stays."""
        ids = self.targets()
        if len(ids) > 1 and self.may_write():
            self.ask(f"Clear {len(ids)} verdicts?", lambda: self._decide_marked(ids, None))
        elif ids:
            self.decide(ids, None, How.KEY)

    def decide(self, ids: Sequence[str], verdict: Verdict | None, how: How) -> bool:
        """Record a verdict and go on; say False when it couldn't be."""
        if not self.may_write():
            return False
        here = self.statement
        try:
            self.case.decide(ids, verdict, how)
        except InputError as error:
            self.refuse(error)
            return False
        self.header.hide_notice()
        self.changed(ids)
        if verdict is None or not self.workbench.advance:
            self.stay()
        else:
            self.go_on()
        # a note is for what was just decided, unless the cursor is still on it
        moved = verdict is not None and here in ids and here != self.statement
        if self.place.moved_on_from != (here if moved else None):
            self.place.moved_on_from = here if moved else None
            self.show_state()
        if verdict and all(self.case.statement(id_).kind in NOT_COUNTED for id_ in ids):
            self.say("kept, but captions and credit lines need no verdict and make no progress")
        return True

    def stay(self) -> None:
        """Show what was decided, where the cursor is."""
        if self.statement is not None:
            self.go(self.statement)

    def go_on(self) -> None:
        """Go to the next open statement, of those that the filter shows."""
        following = self.next_open(1)
        if following is not None:
            self.go(following)
            return
        self.stay()
        self.say(self.end_words())

    def action_advance(self) -> None:
        """Go on after a verdict, or stay."""
        self.workbench.advance = not self.workbench.advance
        on = "goes on to the next open statement" if self.workbench.advance else "stays"
        self.say(f"after a verdict the cursor {on}")

    # What was written

    def may_write(self) -> bool:
        """Say whether decisions are possible; tell the person when they aren't."""
        if self.case.read_only:
            self.say(self.workbench.read_only_words, severity="warning")
        return not self.case.read_only

    def refuse(self, error: InputError) -> None:
        """Say what couldn't be done."""
        self.say(str(error), severity="error")

    def changed(self, ids: Sequence[str]) -> None:
        """Show that verdicts or notes of statements are others now."""
        self.workbench.changes += 1
        self.place.decided()
        self.draw_marks(ids)
        self.show_state()

    def took(self, entry: Entry | None) -> bool:
        """Show what an entry changed, whatever it was; say False where there was nothing."""
        if entry is None:
            return False
        case, place = self.case, self.place
        ids = case.affected(entry)
        if not case.needs_matching(entry):
            self.changed(ids)
            return True
        self.workbench.changes += 1
        if case.layout_changed(entry):
            place.cut_anew()
        else:
            place.compared()
        self.draw_all()
        self.show_state()
        self.workbench.compare_articles()
        return True

    def action_undo(self) -> None:
        """Take the last decision back."""
        self._step_back(undo=True)

    def action_redo(self) -> None:
        """Decide again what was undone."""
        self._step_back(undo=False)

    def _step_back(self, *, undo: bool) -> None:
        if not self.may_write():
            return
        try:
            entry = self.case.undo() if undo else self.case.redo()
        except InputError as error:
            self.refuse(error)
            return
        if entry is None:
            self.say("nothing to undo" if undo else "nothing to redo")
            return
        self.took(entry)
        self.place.moved_on_from = None
        ids = self.case.affected(entry)
        if ids and self.statement not in ids:
            self.go(ids[0])
        else:
            self.stay()
        self.say(told(self.case, entry))

    def action_note(self) -> None:
        """Write what was found, and where.

        Straight after a verdict that moved the cursor on it is for the statement decided: the
        why belongs there. Asked once more, it is for the one under the cursor.
        """
        decided, self.place.moved_on_from = self.place.moved_on_from, None
        current = decided or self.statement
        self.show_state()
        if current is None or not self.may_write():
            return
        from workbench.tui.dialogs.note import NoteScreen  # TextArea takes long to import

        def write(written: tuple[str, str] | None) -> None:
            if written is None:
                return
            try:
                entry = self.case.write_note(current, *written)
            except InputError as error:
                self.refuse(error)
                return
            if self.took(entry):
                self.stay()
                on = f" on “{shortened(display(text), SHORT)}”" if decided else ""
                self.say(f"note saved{on}")

        text = self.case.statement(current).text
        mark, just = self.case.mark(current), decided is not None
        self.app.push_screen(NoteScreen(text, mark, self.keymap, just_decided=just), write)

    def ask(self, question: str, then: Callable[[], None]) -> None:
        """Ask before something that concerns many statements."""
        from workbench.tui.dialogs.question import QuestionScreen

        def answered(yes: bool | None) -> None:
            if yes:
                then()

        self.app.push_screen(QuestionScreen(question, self.keymap), answered)

    def action_attribution(self) -> None:
        """Edit who says the statement, through what, and how directly."""
        current = self.statement
        if current is None or not self.may_write():
            return
        from workbench.tui.dialogs.form import Field, FormScreen

        found = self.case.comparison.attribution_of(current)
        modes = tuple(mode.value for mode in Mode)
        fields = (
            Field("speaker", "Who says it (empty: nobody is named)", found.speaker or ""),
            Field("channel", "Through what: an agency, a broadcaster, a document",
                  found.channel or ""),
            Field("mode", f"How: {', '.join(modes)}", found.mode.value, modes),
        )  # fmt: skip

        def write(filled: Mapping[str, str] | None) -> None:
            if filled is None:
                return
            said = Attribution(
                filled["speaker"] or None, filled["channel"] or None, Mode(filled["mode"])
            )
            if said != found:
                self.correct(lambda: self.case.edit_attribution(current, said), "attribution saved")

        text = self.case.statement(current).text
        self.app.push_screen(FormScreen("Who says it", text[:300], fields, self.keymap), write)

    def correct(self, correction: Callable[[], Entry | None], words: str) -> bool:
        """Make a correction of the case, and say what was done or why not."""
        if not self.may_write():
            return False
        reviewed = self.case.progress().reviewed
        try:
            entry = correction()
        except InputError as error:
            self.refuse(error)
            return False
        if entry is None or not self.took(entry):
            self.say("nothing changed")
            return False
        ids = self.case.affected(entry)
        if ids and self.statement not in ids:
            self.go(ids[0])
        else:
            self.stay()
        if (lost := reviewed - self.case.progress().reviewed) > 0:
            back = self.keymap.shown("undo")
            gone = "1 verdict is" if lost == 1 else f"{lost} verdicts are"
            words += f"; {gone} gone, {back} takes it back"
        self.say(words)
        return True
