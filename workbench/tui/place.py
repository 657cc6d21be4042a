"""Where the checker is in a case: the cursor, what is marked, searched for and filtered; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from workbench.claims.model import Match, Relation
from workbench.review.case import Case
from workbench.review.model import NOT_COUNTED
from workbench.text import fold
from workbench.tui.filters import By, Filter, passing
from workbench.tui.spans import Span

MOST_JUMPS = 100


class Mode(StrEnum):
    """What can be on beside the cursor; Esc ends the one that was begun last."""

    FILTER = "filter"
    SEARCH = "search"
    MARKS = "marks"
    LINK = "link"


class Place:
    """The cursor on a statement, the counterpart that is shown, and everything that follows it.

    Knows the case but never changes it. After every change of the case `follow` brings it up to
    date.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.current = self._start()
        self.chosen: Match | None = None
        self._wanted = ""
        self.moved_on_from: str | None = None
        """The statement that was just decided, while the cursor stands where that led it."""
        self.marked: frozenset[str] = frozenset()
        self.range_from: str | None = None
        self.link_from: str | None = None
        self.filter: Filter | None = None
        self.shown: tuple[str, ...] = ()
        self.query = ""
        self.hits: tuple[str, ...] = ()
        self.found: dict[str, tuple[Span, ...]] = {}
        self.overlaps: tuple[str, ...] = ()
        self.conflicts: tuple[str, ...] = ()
        self._visited: list[str] = []
        self._ahead: list[str] = []
        self._begun: list[Mode] = []

    def _start(self) -> str | None:
        """Return where the last review stopped, or the first statement."""
        case = self.case
        cursor = case.cursor
        if cursor is not None and any(item.id == cursor for item in case.statements):
            return cursor
        return case.statements[0].id if case.statements else None

    # The cursor

    def go(self, statement_id: str, *, jump: bool = False) -> None:
        """Put the cursor on a statement; a jump can be taken back."""
        if statement_id == self.current:
            return
        if jump and self.current is not None:
            self._visited = [*self._visited[-MOST_JUMPS:], self.current]
            self._ahead.clear()
        self.current = statement_id
        self.moved_on_from = None
        self._wanted = ""
        self.choose()

    def choose(self, step: int = 0) -> None:
        """Choose which counterpart is shown: the first, or so many steps further."""
        matches = self.matches()
        if not matches:
            self.chosen = None
        elif step and self.chosen in matches:
            self.chosen = matches[(matches.index(self.chosen) + step) % len(matches)]
        else:
            self.chosen = matches[0]

    def choose_counterpart(self, statement_id: str) -> None:
        """Show a certain counterpart: now, or once the comparison that is under way has it."""
        self._wanted = statement_id
        for match in self.matches():
            if match.other(self.current or "") == statement_id:
                self.chosen, self._wanted = match, ""

    def matches(self) -> tuple[Match, ...]:
        """Return the matches of the statement under the cursor: conflicts, then the strongest."""
        if self.current is None:
            return ()
        found = self.case.comparison.matches_of(self.current)
        return tuple(sorted(found, key=lambda match: match.relation is not Relation.CONFLICT))

    def jump(self, step: int) -> bool:
        """Go back to where a jump began, or forward again; False where there is nothing."""
        source, target = (self._visited, self._ahead) if step < 0 else (self._ahead, self._visited)
        if not source or self.current is None:
            return False
        target.append(self.current)
        self.current = source.pop()
        self.moved_on_from = None
        self.choose()
        return True

    def next_of(self, ids: Sequence[str], step: int) -> str | None:
        """Return the first of some statements after the cursor, or before; wraps round."""
        if not ids or self.current is None:
            return None
        here = self.case.position(self.current)
        position = self.case.position
        if step > 0:
            return next((item for item in ids if position(item) > here), ids[0])
        return next((item for item in reversed(ids) if position(item) < here), ids[-1])

    def next_in_article(self, step: int) -> str | None:
        """Return the statement below or above in the article, of those that the filter shows."""
        if self.current is None:
            return None
        statements = self.case.article(self.current).statements
        first = self.case.position(statements[0].id)
        place = self.case.position(self.current) - first + step
        shown = frozenset(self.shown) if self.filter else None
        while 0 <= place < len(statements):
            if shown is None or statements[place].id in shown:
                return statements[place].id
            place += step
        return None

    # Several statements at once

    def targets(self) -> tuple[str, ...]:
        """Return what a verdict is for: what is marked, else the statement under the cursor."""
        several = self.marked | self.range()
        if several:
            return tuple(sorted(several, key=self.case.position))
        return (self.current,) if self.current else ()

    def range(self) -> frozenset[str]:
        """Return the statements from where the range began to the cursor, in one article."""
        if self.range_from is None or self.current is None:
            return frozenset()
        ends = sorted((self.case.position(self.range_from), self.case.position(self.current)))
        between = (self.case.statements[place].id for place in range(ends[0], ends[1] + 1))
        shown = frozenset(self.shown) if self.filter else None
        return frozenset(item for item in between if shown is None or item in shown)

    def unmark(self) -> None:
        """Mark nothing."""
        self.marked, self.range_from = frozenset(), None

    def everything(self) -> tuple[str, ...]:
        """Return what the filter shows, or without one the article's statements that count."""
        if self.filter is not None:
            return self.shown
        if self.current is None:
            return ()
        statements = self.case.article(self.current).statements
        return tuple(item.id for item in statements if item.kind not in NOT_COUNTED)

    # What is on

    @property
    def mode(self) -> Mode | None:
        """What is on, of several the one that was begun last; None while nothing is."""
        on = {
            Mode.FILTER: self.filter is not None,
            Mode.SEARCH: bool(self.query),
            Mode.MARKS: bool(self.marked) or self.range_from is not None,
            Mode.LINK: self.link_from is not None,
        }
        self._begun = [mode for mode in self._begun if on[mode]]
        self._begun += [mode for mode in Mode if on[mode] and mode not in self._begun]
        return self._begun[-1] if self._begun else None

    def end_mode(self) -> None:
        """End what was begun last."""
        ends = {
            Mode.FILTER: lambda: self.set_filter(None),
            Mode.SEARCH: lambda: self.search(""),
            Mode.MARKS: self.unmark,
            Mode.LINK: self._unlink,
        }
        if (mode := self.mode) is not None:
            ends[mode]()

    def _unlink(self) -> None:
        self.link_from = None

    def _begin_anew(self, mode: Mode) -> None:
        if mode in self._begun:
            self._begun.remove(mode)

    # Finding

    def set_filter(self, chosen: Filter | None) -> None:
        """Show only some statements; None shows all."""
        if chosen != self.filter:
            self._begin_anew(Mode.FILTER)
        self.filter = chosen
        self.shown = passing(self.case, chosen) if chosen else ()

    def search(self, query: str) -> None:
        """Find a text in the statements, whatever its case, quotes and dashes."""
        if query != self.query:
            self._begin_anew(Mode.SEARCH)
        self.query = query
        self.found = {}
        wanted = _plain(query)
        if wanted.strip():
            for statement in self.case.statements:
                if spans := _found(statement.text, wanted, statement.start):
                    self.found[statement.id] = spans
        self.hits = tuple(self.found)

    # Keeping up

    def compared(self) -> None:
        """Take in another comparison."""
        conflicting = {
            side
            for match in self.case.comparison.matches
            if match.relation is Relation.CONFLICT
            for side in (match.a, match.b)
        }
        ids = [statement.id for statement in self.case.statements]
        self.overlaps = tuple(id_ for id_ in ids if self.case.comparison.matches_of(id_))
        self.conflicts = tuple(id_ for id_ in ids if id_ in conflicting)
        chosen = self.chosen.other(self.current) if self.chosen and self.current else ""
        wanted = self._wanted or chosen
        self.choose()
        self.choose_counterpart(wanted)
        self.set_filter(self.filter)

    def decided(self) -> None:
        """Take in verdicts and notes."""
        if self.filter is not None and self.filter.by in _BY_DECISIONS:
            self.set_filter(self.filter)

    def cut_anew(self) -> None:
        """Take in that statements were cut, joined, set apart or restored."""
        first = self.case.statements[0].id if self.case.statements else None
        self.current = self._now(self.current) or first
        self.moved_on_from = None
        self.range_from = self._now(self.range_from)
        self.link_from = self._now(self.link_from)
        self.marked = frozenset(self._all_now(self.marked))
        self._visited = list(self._all_now(self._visited))
        self._ahead = list(self._all_now(self._ahead))
        self.search(self.query)
        self.compared()

    def _now(self, statement_id: str | None) -> str | None:
        return self.case.successor(statement_id) if statement_id else None

    def _all_now(self, ids: Iterable[str]) -> Iterable[str]:
        return (now for item in ids if (now := self.case.successor(item)) is not None)


_BY_DECISIONS = frozenset(
    {
        By.OPEN,
        By.RECHECK,
        By.CONFIRMED,
        By.DISPUTED,
        By.SINGLE_SOURCE,
        By.NOTHING_TO_CHECK,
        By.NOTED,
    }
)


def _found(text: str, wanted: str, offset: int) -> tuple[Span, ...]:
    """Return where a text stands in another, as spans from `offset`."""
    lowered = _plain(text)
    spans, start = [], lowered.find(wanted)
    while start >= 0:
        spans.append(Span(offset + start, offset + start + len(wanted), "found"))
        start = lowered.find(wanted, start + len(wanted))
    return tuple(spans)


def _plain(text: str) -> str:
    """Return a text without case, with plain quotes and dashes, of the same length."""
    folded = fold(text)
    lowered = folded.casefold()
    if len(lowered) == len(folded):
        return lowered
    # A letter that would grow, such as ß, stays as it is.
    return "".join(low if len(low := char.casefold()) == 1 else char for char in folded)
