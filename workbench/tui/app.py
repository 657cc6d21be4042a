"""The application: every screen, every key, and how a review starts."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import App
from textual.binding import BindingType
from textual.message_pump import MessagePump
from textual.theme import BUILTIN_THEMES
from textual.timer import Timer

from workbench.errors import InputError
from workbench.export.wording import unsettled
from workbench.review.case import Case
from workbench.text import display
from workbench.tui.comparing import Compared, Comparing
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Scope
from workbench.tui.place import Place
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.reviewing import ReviewingScreen
from workbench.tui.settings import Settings, read_settings

if TYPE_CHECKING:
    from textual.command import Provider

TEXT_FIRST = 0.05
"""Seconds from the first paint to the comparing, which would take the processor from it."""

PATIENCE = 0.5
"""Seconds after which comparing the articles shows a progress bar."""

LOOK_AFTER = 2.0
"""Seconds between looks at what couldn't be saved, and at a case that another holds."""

LAST_WORDS = 0.05
"""Seconds for a dialog to hand over what was written when the system ends the review."""

LIGHT = replace(
    BUILTIN_THEMES["textual-light"],
    name="workbench-light",
    variables={
        # What is lit must be read on the cursor's line, too: a contrast of 4.5 and more.
        "text-success": "#0a4a20",
        "text-warning": "#5c3600",
        "text-accent": "#5c3600",
        "text-error": "#70102c",
        "accent": "#8a4b00",
        "footer-key-foreground": "#004578",
    },
)
PATIENT_END = 3.0
"""Seconds until a review without a terminal ends, whatever it waits for."""

HUNG_UP = 129
"""The exit code of what a hang-up ended."""

THEMES = {"dark": "textual-dark", "light": LIGHT.name, "ansi": "ansi-dark"}


def _commands() -> type[Provider]:
    # Imported here: a third of the time that our own modules take is the palette's.
    from workbench.tui.commands import Commands

    return Commands


class WorkbenchApp(App[None]):
    """Reviews one case.

    The keys of each screen come from `workbench.tui.keys`, the one table of them:

    - `ArticlesScreen` (1): the articles side by side, the pair under the cursor, the verdicts
    - `ClaimsScreen` (2): the check sheet, a row a claim, a column an article
    - `ReportScreen` (3): the report as it will be written
    - the dialogs in `workbench.tui.dialogs`: help, note, search, filter, split, forms
    """

    CSS_PATH = "workbench.tcss"
    BINDINGS: ClassVar[list[BindingType]] = []
    COMMANDS: ClassVar[set[Any]] = {_commands}
    COMMAND_PALETTE_BINDING = "f12"

    def __init__(self, case: Case, settings: Settings | None = None) -> None:
        super().__init__()
        self.register_theme(LIGHT)
        self.case = case
        self.settings = settings or Settings()
        self.keymap = Keymap(self.settings.keys)
        self.place = Place(case)
        self.advance = self.settings.advance
        self.changes = 0
        """Counts what other screens must catch up with."""
        self.notices_read = False
        self._problem = ""
        self.report_to_replace = ""
        """The digest of the report that may be replaced: as it was written, or asked for."""
        self._asked_to_leave = False
        self.compared = False
        self.fraction: float | None = None
        self._comparing: Comparing | None = None
        self._ticker: Timer | None = None
        self._others: dict[Scope, ReviewingScreen] = {}
        self.title = display(case.title)

    def get_default_screen(self) -> ArticlesScreen:
        """Start with the articles."""
        return ArticlesScreen(self)

    def on_mount(self) -> None:
        """Take the colours that the user set, and leave in order when told to."""
        for name in ("SIGTERM", "SIGHUP"):
            # Windows has neither a hang-up nor handlers in the loop.
            with contextlib.suppress(NotImplementedError, AttributeError):
                number = getattr(signal, name)
                asyncio.get_running_loop().add_signal_handler(number, self._leave_at_once)
        self.app_resume_signal.subscribe(self, lambda _: self.paint_anew())
        if self.settings.theme != "dark":
            self.theme = THEMES[self.settings.theme]

    # Screens

    @property
    def reviewing(self) -> ReviewingScreen | None:
        """The screen that is on show, whatever dialog lies over it; None at the very end."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, ReviewingScreen):
                return screen
        return None

    def show(self, scope: Scope) -> None:
        """Go to one of the three screens; the articles always lie below the others."""
        shown = self.reviewing
        if shown is None or shown.SCOPE is scope:
            return
        self.place.moved_on_from = None
        if shown.SCOPE is not Scope.ARTICLES:
            self.pop_screen()
        if scope is not Scope.ARTICLES:
            self.push_screen(self._other(scope))

    def _other(self, scope: Scope) -> ReviewingScreen:
        from workbench.tui.screens.claims import ClaimsScreen
        from workbench.tui.screens.report import ReportScreen

        screens: dict[Scope, type[ReviewingScreen]] = {
            Scope.CLAIMS: ClaimsScreen,
            Scope.REPORT: ReportScreen,
        }
        if scope not in self._others:
            self._others[scope] = screens[scope](self)
            self.install_screen(self._others[scope], scope.value)
        return self._others[scope]

    def paint_anew(self) -> None:
        """Paint everything: after a while in the shell the terminal shows none of it."""
        for screen in self.screen_stack:
            screen.refresh(layout=True)

    def next_theme(self) -> str:
        """Change the colours; return the name of the new ones."""
        names = list(THEMES)
        at = next((i for i, name in enumerate(names) if THEMES[name] == self.theme), 0)
        name = names[(at + 1) % len(names)]
        self.theme = THEMES[name]
        return name

    # State

    @property
    def saved_words(self) -> str:
        """Whether everything is on the disk."""
        if self.case.unsaved:
            return f"NOT SAVED: {self.case.unsaved}"
        return "read-only" if self.case.read_only else "saved"

    @property
    def banner_words(self) -> str:
        """What is not as usual, and what to do; empty where all is well."""
        case = self.case
        if case.unsaved:
            elsewhere = self.keymap.shown("elsewhere")
            return f"{case.trouble}; tried again by itself, {elsewhere} keeps the case elsewhere"
        if case.problem:
            return f"{case.problem}; tried again by itself"
        if case.read_only and case.holder is not None:
            return self.read_only_words
        if self.notices and not self.notices_read:
            return " · ".join(self.notices)
        return self.read_only_words

    @property
    def read_only_words(self) -> str:
        """Why nothing can be decided; empty where it can."""
        case, holder = self.case, self.case.holder
        if not case.read_only:
            return ""
        if holder is None:
            return "read-only: nothing that you do is kept"
        since = f" since {holder.since[11:16]} UTC" if holder.since else ""
        return (
            f"read-only: {holder.reviewer} holds this case on {holder.host}{since}; you can "
            "read, and write once it's free"
        )

    @property
    def notices(self) -> tuple[str, ...]:
        """What the checker should know of the case, and of what changed since the last review."""
        again, gone = unsettled(self.case.progress())
        changed = (self._found(again, "filter", "filters"), self._found(gone, "orphans", "lists"))
        return (*self.case.notices, *filter(None, changed))

    def _found(self, words: str, action: str, does: str) -> str:
        """Return what there is with the key that finds it; empty where there is nothing."""
        key = self.keymap.shown(action)
        return f"{words} ({key} {does})" if words and key else words

    def look_after(self) -> None:
        """Save what the disk refused, write once the case is free, show what others decide."""
        case, screen = self.case, self.reviewing
        if screen is not None and case.problem != self._problem:
            self._problem = case.problem
            screen.show_state()
        if screen is None or not (case.unsaved or case.read_only):
            return
        if case.unsaved:
            if case.retry():
                screen.say("saved again")
        else:
            try:
                if case.try_writing():
                    self._read_anew()
                    screen.say("the case is free: you write from now on")
                elif case.refresh():
                    self._read_anew()
            except InputError as error:
                screen.say(str(error), severity="error")
        screen.show_state()

    def _read_anew(self) -> None:
        """Show the case as somebody else left it."""
        self.changes += 1
        self.place.cut_anew()
        if self.reviewing is not None:
            self.reviewing.draw_all()
        self.compare_articles()

    def remember(self) -> None:
        """Remember the cursor for the next review."""
        if self.place.current is not None and not self.case.read_only:
            self.case.remember_cursor(self.place.current)

    # Comparing

    def start_comparing(self, drawn: MessagePump) -> None:
        """Compare the articles once their text is on the screen."""
        drawn.call_after_refresh(self.set_timer, TEXT_FIRST, self._first_comparing)

    def _first_comparing(self) -> None:
        gc.freeze()
        gc.enable()
        self.set_interval(LOOK_AFTER, self.look_after)
        self.compare_articles()

    def compare_articles(self) -> None:
        """Compare the articles in a thread; what still runs is given up."""
        self.stop_comparing()
        self._comparing = Comparing(self.case, self)
        self._ticker = self.set_timer(PATIENCE, self._show_progress)

    def stop_comparing(self) -> bool:
        """Give the comparing up; False where none runs."""
        self._stop_ticking()
        if self._comparing is None or not self._comparing.running:
            return False
        self._comparing.give_up()
        return True

    def _show_progress(self) -> None:
        if self._comparing is not None:
            self.fraction = self._comparing.fraction
        if self.reviewing is not None:
            self.reviewing.show_state()
        self._ticker = self.set_timer(0.1, self._show_progress)

    def _stop_ticking(self) -> None:
        if self._ticker is not None:
            self._ticker.stop()
        self.fraction = None

    @on(Compared)
    def _compared(self, event: Compared) -> None:
        """Take over what was found, once it's there."""
        screen = self.reviewing
        if event.run is not self._comparing or screen is None:
            return
        self._stop_ticking()
        self.compared = True
        if event.found is None:
            screen.say(f"the articles couldn't be compared: {event.error}", severity="error")
        else:
            self.case.adopt(event.found)
            self.place.compared()
            self.changes += 1
            screen.draw_all()
            # Nor is what was found garbage: looking through it would make keys wait.
            gc.freeze()
        screen.show_state()

    # The end

    def _leave_at_once(self) -> None:
        """Leave because the system says so: what is being written is kept as it stands."""
        from workbench.tui.dialogs.dialog import Dialog

        gone = _terminal_is_gone()

        async def leave() -> None:
            screen = self.screen
            if isinstance(screen, Dialog) and screen.unsaved:
                await screen.run_action("save")
            # Behind what the dialog hands over.
            self.set_timer(LAST_WORDS, self._end_without_terminal if gone else self._leave)

        self.call_later(leave)
        if gone:
            # What Textual would still write to it could wait for ever.
            last = threading.Timer(PATIENT_END, self._end_without_terminal)
            last.daemon = True
            last.start()

    def _end_without_terminal(self) -> None:
        """Bring the case up to date, let others write, and end at once."""
        self.remember()
        with contextlib.suppress(InputError):
            self.case.close()
        os._exit(HUNG_UP)

    def _leave(self) -> None:
        self.remember()
        self.stop_comparing()
        self.exit()

    async def action_quit(self) -> None:
        """Leave; every decision is saved already, and a note in the making is asked about."""
        from workbench.tui.dialogs.dialog import Dialog

        screen = self.screen
        if isinstance(screen, Dialog) and screen.unsaved:
            await screen.run_action("cancel")
            return
        if self.case.unsaved and not self.case.retry() and not self._asked_to_leave:
            self._asked_to_leave = True
            if self.reviewing is not None:
                key = self.keymap.shown("quit")
                words = f"{self.case.unsaved} decisions are not saved; {key} again leaves them"
                self.reviewing.say(words, severity="error")
            return
        self._leave()


def _terminal_is_gone() -> bool:
    """Tell whether the terminal that the review is drawn on was closed."""
    stream = sys.__stderr__
    try:
        return stream is None or not os.isatty(stream.fileno())
    except (OSError, ValueError):
        return True


def run(case: Case) -> None:
    """Review a case in the terminal until the person quits; whoever opened it closes it.

    Raises InputError for settings that can't be used.
    """
    WorkbenchApp(case, read_settings()).run()
