"""What a screen steps through: filters, modes, and moving to what is open or contradicted."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from workbench.text import display
from workbench.tui.filters import By, Filter, passing, speakers
from workbench.tui.keys import FOOTERS
from workbench.tui.place import Mode
from workbench.tui.screens.reviewing import ReviewingScreen
from workbench.tui.sources import quotation
from workbench.tui.widgets.footer import Entry as FooterEntry

ALL_DONE = "every statement is reviewed; {} writes the report"
"""What is said where nothing is open any more; with the key that writes."""


class SteppingScreen(ReviewingScreen):
    """A screen with a cursor on a statement, which keys step through what is of interest."""

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

    # Moving

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
            self.say(self.end_words())

    def end_words(self) -> str:
        """Say what to do where nothing is open any more, of what the screen steps through."""
        if self.place.filter is not None and self.case.progress().open:
            return "nothing is open in this filter; Esc shows everything again"
        return ALL_DONE.format(self.keymap.shown("export"))

    def action_conflict(self, step: int) -> None:
        """Go to the next statement that another article contradicts."""
        self.jump_along(self.place.conflicts, step, "no conflict was found")

    def jump_along(self, ids: Sequence[str], step: int, none: str) -> None:
        """Go to the next of some statements, or say that there is none."""
        following = self.place.next_of(ids, step)
        if following is None:
            self.say(none)
        else:
            self.go(following, jump=True)

    def action_compare(self) -> None:
        """Compare the articles again, or for the first time where that was stopped."""
        self.workbench.compare_articles()
        self.say("comparing the articles again")

    def draw_place(self) -> None:
        """Draw anew what is marked, found or faded."""
        self.show_state()

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
        # An older notice would hide for seconds what is on.
        self.header.hide_notice()
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
        place, mode = self.place, self.place.mode
        if mode is Mode.LINK:
            return "link to: go to the other statement"
        if mode is Mode.MARKS:
            return f"{len(place.marked | place.range())} marked"
        if mode is Mode.SEARCH:
            at = place.hits.index(place.current) + 1 if place.current in place.hits else 0
            of = f"{at}/{len(place.hits)}" if at else str(len(place.hits))
            return f"search {of}"
        if place.filter is not None:
            words = _shown(place.filter)
            only = words if words.startswith("only ") else f"only {words}"
            return f"{only}: {len(place.shown)}"
        return ""

    def footer_entries(self) -> Sequence[FooterEntry]:
        """Return the keys of the mode that is on."""
        mode = self.place.mode
        if mode is Mode.LINK:
            return self.keymap.named((("link", "link here"), ("peel", "give up")))
        if mode is Mode.MARKS:
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
        if mode is Mode.SEARCH:
            return self.keymap.named(
                (
                    ("next-open", "next hit"),
                    ("previous-open", "previous hit"),
                    ("search", "search again"),
                    ("peel", "end the search"),
                )
            )
        if self.place.moved_on_from is not None:
            named = dict(FOOTERS[self.SCOPE]) | {"note": "note on the last one"}
            return self.keymap.named(tuple((id_, named[id_]) for id_, _ in FOOTERS[self.SCOPE]))
        return super().footer_entries()

    def action_peel(self) -> None:
        """Close one layer: a selection, a mode, a notice; then go back to the articles."""
        mode = self.place.mode
        if self.selections:
            self.clear_selection()
        elif mode is Mode.FILTER:
            self.filter_by(None)
        elif mode is not None:
            if mode is Mode.LINK:
                # What it said doesn't hold any more.
                self.header.hide_notice()
            self.place.end_mode()
            self.draw_place()
        else:
            super().action_peel()

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


def _shown(chosen: Filter) -> str:
    return display(chosen.words)
