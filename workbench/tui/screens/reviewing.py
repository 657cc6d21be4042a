"""What the three screens share: header, banner, footer, and the keys that are the same in all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.events import Resize
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from workbench.errors import InputError
from workbench.tui.bindings import bindings_for
from workbench.tui.keys import Scope
from workbench.tui.place import Place
from workbench.tui.room import NEED, fits
from workbench.tui.widgets.banner import Banner
from workbench.tui.widgets.footer import Entry as FooterEntry
from workbench.tui.widgets.footer import Footer
from workbench.tui.widgets.header import Header

if TYPE_CHECKING:
    from workbench.tui.app import WorkbenchApp

_ALWAYS = frozenset({"quit", "suspend"})


class ReviewingScreen(Screen[None]):
    """One of the screens of a review; its keys are those of `SCOPE`."""

    SCOPE: ClassVar[Scope]
    # Textual declares it as a list that isn't a class variable.
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (20, "-low"), (30, "-middle"), (45, "-high")]  # noqa: RUF012

    def __init__(self, workbench: WorkbenchApp) -> None:
        # Set here, or it would come after the first paint and cost another.
        height = workbench.size.height
        names = [name for least, name in self.VERTICAL_BREAKPOINTS if height >= least]
        super().__init__(classes=names[-1])
        self.case = workbench.case
        self.keymap = workbench.keymap
        self._bindings.key_to_bindings |= bindings_for(self.SCOPE, self.keymap).key_to_bindings
        self._seen = workbench.changes

    def compose(self) -> ComposeResult:
        """Yield the header, what the screen is about, and the keys."""
        yield Header(self.case.title)
        yield Banner()
        yield from self.body()
        yield Footer(self.keymap.footer(self.SCOPE))
        yield Static(id="too-small", markup=False)

    def body(self) -> Iterator[Widget]:
        """Yield what stands between header and footer."""
        yield from ()

    @property
    def workbench(self) -> WorkbenchApp:
        """The application."""
        return cast("WorkbenchApp", self.app)

    @property
    def place(self) -> Place:
        """Where the checker is."""
        return self.workbench.place

    @property
    def header(self) -> Header:
        """The top line."""
        return self.query_one(Header)

    def say(self, words: str, *, severity: str = "information") -> None:
        """Show one line in the header for a few seconds."""
        self.header.show_notice(words, severity=severity)

    # What changes under the screen

    def on_screen_resume(self) -> None:
        """Catch up with what changed while another screen was on show."""
        if self._seen != self.workbench.changes:
            self.draw_all()
        self.show_state()

    def draw_all(self) -> None:
        """Draw everything anew: other articles, another comparison, other verdicts."""
        self._seen = self.workbench.changes

    def draw_marks(self, statement_ids: Collection[str]) -> None:
        """Draw statements anew whose verdict or note changed."""
        self._seen = self.workbench.changes

    def show_state(self) -> None:
        """Bring header, banner and footer up to date."""
        app = self.workbench
        self.header.show_state(self.case.progress(), app.saved_words, self.mode_words())
        self.header.show_matching(app.fraction, compared=app.compared)
        self.query_one(Banner).say(app.banner_words)
        self.query_one(Footer).show(self.footer_entries())

    def mode_words(self) -> str:
        """Say what is on: a search, a filter, a link that waits for its other end."""
        return ""

    def footer_entries(self) -> Sequence[FooterEntry]:
        """Return the keys that matter now."""
        return self.keymap.footer(self.SCOPE)

    def on_resize(self, event: Resize) -> None:
        """Fit the terminal, or say that it's too small."""
        width, height = event.size
        small = not fits(width, height)
        self.set_class(small, "-too-small")
        if small:
            words = f"terminal too small: {width}x{height}, needs {NEED}"
            self.query_one("#too-small", Static).update(words)
        else:
            self.fit(width)

    def fit(self, width: int) -> None:
        """Share the width out."""

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let nothing be decided that can't be seen: a terminal that is too small only quits."""
        del parameters
        return action in _ALWAYS if self.has_class("-too-small") else True

    def action_show_articles(self) -> None:
        """Go to the articles."""
        self.workbench.show(Scope.ARTICLES)

    def action_show_claims(self) -> None:
        """Go to the check sheet."""
        self.workbench.show(Scope.CLAIMS)

    def action_show_report(self) -> None:
        """Go to the report."""
        self.workbench.show(Scope.REPORT)

    def action_export(self) -> None:
        """Write the report into the folder of the case; what others changed in it is asked for."""
        from workbench.export.markdown import markdown
        from workbench.export.writing import digest, report_of, write_document

        target, key = report_of(self.case.path), self.keymap.shown("export")
        if self.case.read_only:
            self.say("not written: the review is read-only; `workbench export` writes elsewhere")
            return
        there, app = digest(target), self.workbench
        if there not in ("", app.report_to_replace):
            app.report_to_replace = there
            self.say(f"{target} is there already; {key} again replaces it")
            return
        try:
            write_document(target, markdown(self.case.reviewed()), own=target)
        except InputError as error:
            self.say(f"not written: {error}", severity="error")
        else:
            app.report_to_replace = digest(target)
            left = self.case.progress().open
            still = f" · {left} still open" if left else ""
            self.say(f"report written: {target}{still}")

    def action_elsewhere(self) -> None:
        """Keep the case in another file from now on."""
        from workbench.tui.dialogs.form import Field, FormScreen

        fields = (Field("path", "File", str(self.case.path)),)

        def move(filled: Mapping[str, str] | None) -> None:
            if filled is None or not filled["path"]:
                return
            try:
                self.case.move_to(filled["path"])
            except InputError as error:
                self.say(str(error), severity="error")
            else:
                self.say(f"the case is kept in {self.case.path} from now on")
            self.show_state()

        about = "Keep the case, whole, in another file from now on"
        self.app.push_screen(FormScreen("Elsewhere", about, fields, self.keymap), move)

    def action_orphans(self) -> None:
        """Show what was decided about words that are no longer in the articles."""
        from workbench.tui.dialogs.about import lost
        from workbench.tui.dialogs.text import TextScreen

        self.app.push_screen(TextScreen("No longer in the articles", lost(self.case), self.keymap))

    def action_theme(self) -> None:
        """Change the colours."""
        self.say(f"colours: {self.workbench.next_theme()}")

    def action_palette(self) -> None:
        """Offer every command by name."""
        self.app.action_command_palette()

    def action_help(self) -> None:
        """Show every key of the screen."""
        from workbench.tui.dialogs.help import help_text
        from workbench.tui.dialogs.text import TextScreen

        self.app.push_screen(TextScreen("Keys", help_text(self.keymap, self.SCOPE), self.keymap))

    def action_suspend(self) -> None:
        """Go to the shell for a while."""
        self.app.action_suspend_process()

    def action_peel(self) -> None:
        """Close what lies on top: a selection, then a notice, then go back to the articles."""
        if self.selections:
            self.clear_selection()
        elif self.header.notice:
            self.header.hide_notice()
        elif self.workbench.notices and not self.workbench.notices_read:
            self.workbench.notices_read = True
            self.show_state()
        elif self.workbench.stop_comparing():
            self.show_state()
            again = self.keymap.shown("compare")
            self.say(f"comparing stopped; {again} compares again")
        else:
            self.workbench.show(Scope.ARTICLES)

    async def action_quit(self) -> None:
        """Leave; every decision is saved already."""
        await self.app.action_quit()
