"""The top line: the case, how far the review is, and what just happened."""

from __future__ import annotations

from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

from workbench.export.wording import in_open_conflict
from workbench.review.model import Progress
from workbench.text import display
from workbench.tui import theme

NOTICE_SECONDS = 6.0
BAR_CELLS = 12
LONGEST_TITLE = 24
"""So many characters of the title stand before the progress bar has room."""


class Header(Widget):
    """One line that is drawn anew when something in it changed."""

    ALLOW_SELECT = False

    def __init__(self, title: str) -> None:
        super().__init__(id="header")
        self._title = display(title)
        self._state = ""
        self._mode = ""
        self._progress: Progress | None = None
        self._matching: float | None = None
        self._compared = False
        self._notice = ""
        self._severity = "information"
        self._timer: Timer | None = None

    def show_state(self, progress: Progress, state: str, mode: str = "") -> None:
        """Show how far the review is, whether it's saved, and which mode is on."""
        if (progress, state, mode) != (self._progress, self._state, self._mode):
            self._progress, self._state, self._mode = progress, state, mode
            self.refresh()

    def show_matching(self, fraction: float | None, *, compared: bool) -> None:
        """Show how far the comparing of the articles is (0 to 1); None takes the bar away.

        `compared` tells whether it was done once: before, nobody knows of conflicts.
        """
        if (fraction, compared) != (self._matching, self._compared):
            self._matching, self._compared = fraction, compared
            self.refresh()

    def show_notice(self, words: str, *, severity: str = "information") -> None:
        """Show one line for a few seconds; `severity` is information, warning or error."""
        self._notice, self._severity = display(words), severity
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(NOTICE_SECONDS, self.hide_notice)
        self.refresh()

    def hide_notice(self) -> None:
        """Take the notice away."""
        self._notice = ""
        self.refresh()

    @property
    def notice(self) -> str:
        """The notice that is on show; empty when there is none."""
        return self._notice

    def render(self) -> Content:
        """Draw the title or the notice at the left, the state at the right."""
        width = self.size.width
        titled = not (self._notice or self._mode)
        title = min(len(self._title), LONGEST_TITLE) if titled else 0
        right = self._right(room=width - 14 if titled else width // 2, title=title)
        room = max(0, width - right.cell_length - 2)
        if self._notice:
            style = {"error": "$text-error", "warning": "$text-warning"}.get(self._severity, "bold")
            left = Content.styled(f" {self._notice}", style)
        elif self._mode:
            left = Content.styled(f" ▸ {self._mode}", "bold $text-accent")
        else:
            left = Content.assemble((" Workbench", "bold $text-primary"), f"  {self._title}")
        left = left.truncate(room, ellipsis=True)
        gap = " " * max(1, width - left.cell_length - right.cell_length - 1)
        return Content.assemble(left, gap, right)

    def _right(self, room: int, title: int) -> Content:
        """Return the state, leaving out what there is no room for, the least important first.

        That is the bar, which goes before the title is cut short.
        """
        progress = self._progress
        if progress is None:
            return Content("")
        fraction = progress.reviewed / progress.statements if progress.statements else 0.0
        reviewed = Content.styled(f"{progress.reviewed}/{progress.statements} reviewed", "bold")
        colour = "$text-error" if progress.conflicts_open else "$foreground-muted"
        conflicts = Content.styled(f" · {in_open_conflict(progress)}", colour)
        if not self._compared:
            waiting = "" if self._matching is not None else " · comparing"
            conflicts = Content.styled(waiting, "$foreground-muted")
        state = Content.styled(f" · {self._state}", "$foreground-muted")
        lead, doing = bar(fraction), Content("")
        if self._matching is not None:
            lead = bar(self._matching)
            doing = Content(f"comparing {round(self._matching * 100)} % · ")
        told = (doing, reviewed, conflicts, state)
        for pieces, taken in (
            ((lead, Content(" "), *told), title),
            (told, 0),
            ((doing, reviewed, state), 0),
            ((reviewed, state), 0),
        ):
            whole = Content("").join(pieces)
            if whole.cell_length <= room - taken:
                return whole
        return reviewed


def bar(fraction: float) -> Content:
    """Return a progress bar that can be read without colour."""
    done = int(max(0.0, min(1.0, fraction)) * BAR_CELLS)
    return Content.assemble(
        (theme.BAR_DONE * done, "$text-success"),
        (theme.BAR_OPEN * (BAR_CELLS - done), "$foreground-muted"),
    )
