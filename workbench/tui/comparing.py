"""Comparing the articles beside the review: it can be looked at, given up, and left behind."""

from __future__ import annotations

from threading import Thread

from textual.message import Message
from textual.message_pump import MessagePump

from workbench.claims.model import Comparison
from workbench.review.case import Case


class Compared(Message):
    """The articles were compared: what was found, or why it couldn't be."""

    def __init__(self, run: Comparing, found: Comparison | None, error: str) -> None:
        super().__init__()
        self.run = run
        self.found = found
        self.error = error


class Comparing:
    """One run in a thread of its own, which tells `listener` when it's over.

    The thread never keeps the program from ending: comparing only reads the case.
    """

    def __init__(self, case: Case, listener: MessagePump) -> None:
        self.fraction = 0.0
        self._case = case
        self._listener = listener
        self._given_up = False
        self._thread = Thread(target=self._compare, name="compare", daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether its end is still waited for."""
        return self._thread.is_alive() and not self._given_up

    def give_up(self) -> None:
        """Forget the run; it ends when it next says how far it is."""
        self._given_up = True

    def _compare(self) -> None:
        try:
            found, error = self._case.match(self._progress), ""
        except _GivenUpError:
            return
        except Exception as failure:
            found, error = None, f"{type(failure).__name__}: {failure}"
        if not self._given_up:
            self._listener.post_message(Compared(self, found, error))

    def _progress(self, fraction: float) -> None:
        if self._given_up:
            raise _GivenUpError
        self.fraction = fraction


class _GivenUpError(Exception):
    """Nobody waits for the comparison any more."""
