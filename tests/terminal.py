"""A real pseudo-terminal with a screen that a test can read."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pexpect
import pyte

COMMAND = str(Path(sys.executable).with_name("workbench"))
"""The installed command of the environment that runs the tests."""

PATIENCE = 180.0
"""Seconds until a test gives up waiting; a busy machine is slow."""


class Terminal:
    """A program in a pseudo-terminal of so many lines and columns.

    `written` is every byte that the program has sent so far.
    """

    def __init__(
        self, arguments: Sequence[str], home: Path, *, lines: int = 50, columns: int = 160
    ) -> None:
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_STATE_HOME": str(home / "state"),
        }
        # The first two would stand in for the size of the pseudo-terminal. With the third an
        # editable install is compiled at every start, which no user's is.
        for name in ("COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE"):
            environment.pop(name, None)
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self.written = b""
        self._child: pexpect.spawn[bytes] = pexpect.spawn(
            arguments[0],
            list(arguments[1:]),
            dimensions=(lines, columns),
            env=environment,
            timeout=PATIENCE,
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.close(force=True)

    def press(self, *keys: str) -> None:
        """Type keys, as the characters that a terminal sends for them."""
        for key in keys:
            self._child.send(key)

    def text(self) -> str:
        """What is on the screen, line by line."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def wait_for(self, *words: str) -> str:
        """Wait until all the words are on the screen and return it."""
        return self.wait_until(
            lambda text: all(word in text for word in words), " and ".join(words)
        )

    def seconds_to(self, word: str, since: float) -> float:
        """Wait for a word among the bytes that the program writes, without drawing the screen.

        Returns the seconds from `since`, on the clock of `time.perf_counter`.
        """
        while word.encode() not in self.written:
            self.written += self._child.read_nonblocking(65536, timeout=PATIENCE)
        return time.perf_counter() - since

    def wait_until(self, holds: Callable[[str], bool], what: str) -> str:
        """Wait until something holds for the text on the screen and return it."""
        deadline = time.monotonic() + PATIENCE
        while not holds(self.text()):
            left = deadline - time.monotonic()
            if left <= 0 or not self._read(left):
                raise AssertionError(f"never saw {what}; the screen:\n{self.text()}")
        return self.text()

    def end(self, number: int) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def vanish(self) -> None:
        """Close the terminal, as when its window is closed, and wait for the program's end."""
        child: Any = self._child
        process = child.ptyproc
        process.fileobj.close()
        process.closed = True
        deadline = time.monotonic() + PATIENCE
        while os.waitpid(process.pid, os.WNOHANG) == (0, 0):
            assert time.monotonic() < deadline, "the program goes on without its terminal"
            time.sleep(0.05)
        process.terminated = True

    def wait_for_end(self) -> int | None:
        """Wait until the program has ended and return its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._read(max(0.0, deadline - time.monotonic())):
            pass
        self._child.close()
        return self._child.exitstatus

    def _read(self, seconds: float) -> bool:
        """Feed the screen with what the program has written; False when it says no more."""
        try:
            written = self._child.read_nonblocking(65536, timeout=seconds)
        except (pexpect.EOF, pexpect.TIMEOUT):
            return False
        self.written += written
        self._stream.feed(written)
        return True
