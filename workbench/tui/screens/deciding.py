"""Verdicts, notes, undo, filters: what a statement and a row of the check sheet have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.content import Content

from workbench.claims.model import Attribution, Mode, Verdict
from workbench.errors import InputError
from workbench.store.model import Document, Entry, How
from workbench.tui import theme
from workbench.tui.filters import By, Filter, passing, speakers
from workbench.tui.screens.reviewing import ReviewingScreen
from workbench.tui.sources import quotation
from workbench.tui.widgets.footer import Entry as FooterEntry

ALL_DONE = "every statement is reviewed; {} writes the report"


class DecidingScreen(ReviewingScreen):
    """A screen on which the checker decides."""

    # What the screen says of itself

    @property
    def statement(self) -> str | None:
        """The statement under the cursor, if there is one."""
        return self.place.current

    def targets(self) -> tuple[str, ...]:
        """Return the statements that a verdict key is for: what is marked, else this one."""
        return self.place.targets()

    def go(self, statement_id: str, *, jump: bool = False) -> None:
        """Move the cursor to a statement; a jump can be taken back."""
        self.place.go(statement_id, jump=jump)

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
        if ids and self.decide(ids, verdict, how) and len(ids) > 1:
            words = theme.VERDICTS[verdict].words
            back = self.keymap.shown("undo")
            self.say(f"{len(ids)} statements {words}: the whole claim; {back} takes it back")

    def action_accept(self) -> None:
        """Decide as suggested."""
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
        try:
            self.case.decide(ids, verdict, how)
        except InputError as error:
            self.refuse(error)
            return False
        self.changed(ids)
        if verdict is None or not self.workbench.advance:
            self.stay()
        else:
            self.go_on()
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
        if self.place.filter is not None and self.case.progress().open:
            self.say("nothing is open in this filter; Esc shows everything again")
        else:
            self.say(ALL_DONE.format(self.keymap.shown("export")))

    def next_open(self, step: int) -> str | None:
        """Return the next open statement, of those that the filter shows."""
        if self.place.filter is None:
            return self.case.next_open(self.statement, step)
        shown = [item for item in self.place.shown if self.case.mark(item).verdict is None]
        return self.place.next_of(shown, step)

    def action_open(self, step: int) -> None:
        """Go to the next statement that isn't reviewed, or to the next hit of a search."""
        if self.place.query:
            following = self.place.next_of(self.place.hits, step)
        else:
            following = self.next_open(step)
        if following is not None:
            self.go(following)
        else:
            self.say(ALL_DONE.format(self.keymap.shown("export")))

    def action_conflict(self, step: int) -> None:
        """Go to the next statement that another article contradicts."""
        following = self.place.next_of(self.place.conflicts, step)
        if following is None:
            self.say("no conflict was found")
        else:
            self.go(following, jump=True)

    def action_compare(self) -> None:
        """Compare the articles again, or for the first time where that was stopped."""
        self.workbench.compare_articles()
        self.say("comparing the articles again")

    def action_advance(self) -> None:
        """Go on after a verdict, or stay."""
        self.workbench.advance = not self.workbench.advance
        on = "goes on to the next open statement" if self.workbench.advance else "stays"
        self.say(f"after a verdict the cursor {on}")

    # What was written

    def may_write(self) -> bool:
        """Say whether decisions are possible; tell the person when they aren't."""
        if self.case.read_only:
            self.say(self.workbench.banner_words or "read-only", severity="warning")
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

    def draw_place(self) -> None:
        """Draw anew what is marked, found or faded."""
        self.show_state()

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
        ids = self.case.affected(entry)
        if ids and self.statement not in ids:
            self.go(ids[0])
        else:
            self.stay()
        self.say(self._told(entry, ids, undo=undo))

    def _told(self, entry: Entry, ids: tuple[str, ...], *, undo: bool) -> str:
        done = "undone" if undo else "redone"
        if self.case.needs_matching(entry):
            return f"{done}: a correction"
        if not ids:
            quotes = (str((c.after or c.before or {}).get("quote", "")) for c in entry.changes)
            quote = next(filter(None, quotes), "")[:60]
            return f"{done}, in text that isn't in the articles any more: {quote}"
        if all(_verdict(c.before) == _verdict(c.after) for c in entry.changes):
            return f"{done}: a note"
        if len(ids) != 1:
            return f"{done}: {len(ids)} statements"
        mark = self.case.mark(ids[0])
        state = theme.VERDICTS[mark.verdict].words if mark.verdict else "open"
        return f"{done}: the statement is {state} again"

    def action_note(self) -> None:
        """Write what was found, and where."""
        current = self.statement
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
                self.say("note saved")

        statement = self.case.statement(current)
        note = NoteScreen(statement.text, self.case.mark(current), self.keymap)
        self.app.push_screen(note, write)

    def ask(self, question: str, then: Callable[[], None]) -> None:
        """Ask before something that concerns many statements."""
        from workbench.tui.dialogs.question import QuestionScreen

        def answered(yes: bool | None) -> None:
            if yes:
                then()

        self.app.push_screen(QuestionScreen(question, self.keymap), answered)

    # Seeing

    def action_filter(self) -> None:
        """Choose what to step through."""
        from workbench.tui.dialogs.choice import ChoiceScreen

        article = self.case.article(self.statement).id if self.statement else ""
        filters: list[Filter | None] = [None]
        options = [Content("everything")]
        for by in By:
            if by is By.SPEAKER:
                continue
            chosen = Filter(by, article if by is By.ONLY_HERE else "")
            filters.append(chosen)
            options.append(Content(f"{by.value}  {len(passing(self.case, chosen))}"))
        for name, count in speakers(self.case):
            filters.append(chosen := Filter(By.SPEAKER, name))
            options.append(Content(f"{_shown(chosen)}  {count}"))

        def take(place: int | None) -> None:
            if place is not None:
                self.filter_by(filters[place])

        at = filters.index(self.place.filter) if self.place.filter in filters else 0
        self.app.push_screen(ChoiceScreen("Show only", options, self.keymap, at), take)

    def filter_by(self, chosen: Filter | None) -> None:
        """Step only through what a filter shows."""
        self.place.set_filter(chosen)
        self.workbench.changes += 1
        if chosen is not None and not self.place.shown:
            self.place.set_filter(None)
            self.say(f"nothing is {_shown(chosen)}")
        self.draw_all()
        shown = self.place.shown
        if shown and self.statement not in shown:
            self.go(self.place.next_of(shown, 1) or shown[0])
        self.show_state()

    def mode_words(self) -> str:
        """Say what is on."""
        place = self.place
        if place.link_from is not None:
            return "link to: go to the other statement"
        if several := len(place.marked | place.range()):
            return f"{several} marked"
        if place.query:
            at = place.hits.index(place.current) + 1 if place.current in place.hits else 0
            of = f"{at}/{len(place.hits)}" if at else str(len(place.hits))
            return f"search {of}"
        if place.filter is not None:
            return f"only {_shown(place.filter)}: {len(place.shown)}"
        return ""

    def footer_entries(self) -> Sequence[FooterEntry]:
        """Return the keys of the mode that is on."""
        place = self.place
        if place.link_from is not None:
            return self.keymap.named((("link", "link here"), ("peel", "give up")))
        if place.marked or place.range_from:
            return self.keymap.named(
                (
                    ("confirm", "confirmed"),
                    ("dispute", "disputed"),
                    ("single-source", "single-source"),
                    ("nothing-to-check", "nothing to check"),
                    ("mark", "mark"),
                    ("mark-all", "all"),
                    ("peel", "unmark"),
                )
            )
        if place.query:
            return self.keymap.named(
                (
                    ("next-open", "next hit"),
                    ("previous-open", "previous hit"),
                    ("search", "search again"),
                    ("peel", "end the search"),
                )
            )
        return super().footer_entries()

    def action_peel(self) -> None:
        """Close one layer: a selection, a mode, a notice; then go back to the articles."""
        place = self.place
        if self.selections:
            self.clear_selection()
        elif place.link_from is not None:
            place.link_from = None
        elif place.marked or place.range_from is not None:
            place.unmark()
        elif place.query:
            place.search("")
        elif place.filter is not None:
            self.filter_by(None)
            return
        else:
            super().action_peel()
            return
        self.draw_place()

    def action_history(self) -> None:
        """Show everything about the statement, and what was decided about it."""
        if self.statement is None:
            return
        from workbench.tui.dialogs.about import about
        from workbench.tui.dialogs.text import TextScreen

        text = about(self.case, self.statement)
        self.app.push_screen(TextScreen("About the statement", text, self.keymap))

    def action_copy(self) -> None:
        """Copy the statement with its source."""
        if self.statement is not None:
            article = self.case.article(self.statement)
            self.app.copy_to_clipboard(quotation(article, self.case.statement(self.statement)))
            self.say("copied with its source, if the terminal allows it (OSC 52)")

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
        self.say(words)
        return True


def _verdict(document: Document | None) -> object:
    return (document or {}).get("verdict")


def _shown(chosen: Filter) -> str:
    from workbench.text import display

    return display(chosen.words)
