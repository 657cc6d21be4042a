"""How far a review is, kept up to date decision by decision without looking at all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.articles.model import Statement
from workbench.claims.model import Comparison, Match, Relation, Verdict
from workbench.review.model import NOT_COUNTED, Progress, in_conflict

OPEN, REVIEWED = b"\x01", b"\x00"


class Tally:
    """The counts of a review, and which statement is next.

    Every statement counts but captions and credit lines. A verdict on one of those is kept, but
    makes no progress.
    """

    def __init__(self, articles: int, statements: Sequence[Statement]) -> None:
        self._articles = articles
        self._ids = [s.id for s in statements if s.kind not in NOT_COUNTED]
        self._index = {statement: index for index, statement in enumerate(self._ids)}
        # Where to go on from a statement that isn't counted: the next one that is.
        self._after: dict[str, int] = {}
        counted = 0
        for statement in statements:
            self._after[statement.id] = counted
            counted += statement.kind not in NOT_COUNTED
        self._open = bytearray(OPEN * len(self._ids))
        self._verdicts: dict[str, Verdict] = {}
        self._counts = dict.fromkeys(Verdict, 0)
        self._conflicts: dict[str, list[Match]] = {}
        self._comparison = Comparison()
        # By claim, how many of its conflicts are open; claims without one aren't in it.
        self._open_in: Counter[str] = Counter()
        self._conflicts_open = 0

    def adopt(self, comparison: Comparison) -> None:
        """Count the conflicts of a comparison from now on."""
        self._comparison = comparison
        self._conflicts = {}
        self._open_in.clear()
        self._conflicts_open = 0
        for match in comparison.matches:
            if match.relation is Relation.CONFLICT:
                self._conflicts.setdefault(match.a, []).append(match)
                self._conflicts.setdefault(match.b, []).append(match)
                if not (self._settled(match.a) and self._settled(match.b)):
                    self._turn(match, closed=False)

    def set(self, statement: str, verdict: Verdict | None) -> None:
        """Note what a statement's verdict is from now on."""
        before = self._verdicts.get(statement)
        if before is verdict:
            return
        if verdict is None:
            del self._verdicts[statement]
        else:
            self._verdicts[statement] = verdict
        index = self._index.get(statement)
        if index is None:
            return
        if (before is None) != (verdict is None):
            for match in self._conflicts.get(statement, ()):
                if self._settled(match.other(statement)):
                    self._turn(match, closed=verdict is not None)
        self._open[index] = verdict is None
        if before is not None:
            self._counts[before] -= 1
        if verdict is not None:
            self._counts[verdict] += 1

    def _settled(self, statement: str) -> bool:
        """Whether a statement has its verdict, or needs none."""
        return statement in self._verdicts or statement not in self._index

    def _turn(self, conflict: Match, *, closed: bool) -> None:
        """Note that a conflict was closed, or is open again."""
        self._conflicts_open += -1 if closed else 1
        for claim in in_conflict((conflict,), self._comparison):
            self._open_in[claim] += -1 if closed else 1
            if not self._open_in[claim]:
                del self._open_in[claim]

    def progress(self, recheck: int, orphans: int) -> Progress:
        """Return the counts."""
        return Progress(
            articles=self._articles,
            statements=len(self._ids),
            reviewed=sum(self._counts.values()),
            verdicts=dict(self._counts),
            conflicts_open=self._conflicts_open,
            claims_in_conflict=len(self._open_in),
            recheck=recheck,
            orphans=orphans,
        )

    def next_open(self, after: str | None, step: int) -> str | None:
        """Return the open statement after one (before it, with a negative step).

        Wraps round; None when nothing is open. The statement itself comes last, if it is open.
        Without one, the search starts at the beginning (at the end, with a negative step).
        """
        if after is None:
            here = 0 if step > 0 else len(self._ids)
        elif step > 0:
            here = self._after[after] + (after in self._index)
        else:
            here = self._after[after]
        if step > 0:
            found = self._open.find(OPEN, here)
            found = found if found >= 0 else self._open.find(OPEN)
        else:
            found = self._open.rfind(OPEN, 0, here)
            found = found if found >= 0 else self._open.rfind(OPEN)
        return self._ids[found] if found >= 0 else None
