"""The statements of an article as the checker cut them: split, merged, restored, set apart.

The article as it was read is never changed. Every correction acts on the statements that those
before it left, in the order of their records, so that the same records always give the same
statements with the same ids:

- the fragments of `a1.3` are `a1.3/1`, `a1.3/2`, ...
- `a1.3` merged with `a1.4` is `a1.3+4`
- the second line that was set apart is `a1.s2` when it is restored; when it holds several
  sentences they are `a1.s2/1`, `a1.s2/2`, ...

Ids of statements that weren't touched never change.

A line that something was decided about is the article's, also when reading sets it apart now: the
outlet moved it behind an appeal, or a later Workbench knows it for one. It is restored first.
When its verdict is taken away it stays where it is until the case is opened again.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, TypeVar

from workbench.articles.model import Article, Label, SetApart, Statement
from workbench.articles.passages import Passage
from workbench.articles.statements import statements
from workbench.review.anchoring import Anchor, NamedStretch, normal, place
from workbench.review.corrections import Correction
from workbench.store.model import Action

Named = TypeVar("Named", bound=NamedStretch)

BY_HAND = "by hand"
"""The reason of lines that the checker set apart."""
KEPT = 0
"""In the place of a record: what no correction did, but a verdict that stands."""


class Step(NamedTuple):
    """What one correction did: statement ids that went, and those that came in their place."""

    record: int
    kind: Action
    sources: tuple[str, ...]
    results: tuple[str, ...]


class _Line(NamedTuple):
    """A line that was set apart, by the id of the statement that it would be.

    `record` is the correction that set it apart by hand.
    """

    id: str
    line: SetApart
    record: int | None = None

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def start(self) -> int:
        return self.line.start

    @property
    def end(self) -> int:
        return self.line.end


class Layout:
    """An article under its corrections.

    `article` is the article as it stands now; `former` holds statements that were cut or set
    apart, by id. `decided` are the anchors of the verdicts and notes that stand.
    """

    def __init__(
        self,
        article: Article,
        corrections: Mapping[int, Correction],
        old_texts: Sequence[str] = (),
        decided: Iterable[Anchor] = (),
    ) -> None:
        self.former: dict[str, Statement] = {}
        self._read = article
        self._old_texts = old_texts
        self._statements = list(article.statements)
        self._lines = [
            _Line(f"{article.id}.s{n}", line) for n, line in enumerate(article.set_apart, 1)
        ]
        self._steps: list[Step] = []
        self._step_of: dict[str, Step] = {}
        self._found: dict[tuple[Anchor, bool], Statement | None] = {}
        self._keep(decided, corrections)
        for record in sorted(corrections):
            self._apply(record, corrections[record])
        self.article = article
        if self._steps:
            self.article = replace(
                article,
                statements=tuple(self._statements),
                set_apart=tuple(line.line for line in self._lines),
            )

    # ---- what there is

    def find(self, anchor: Anchor, *, fuzzy: bool = False) -> Statement | None:
        """Return the statement, present or former, that an anchor describes.

        With `fuzzy` also one whose words changed since.
        """
        key = (anchor, fuzzy)
        if key not in self._found:
            former = sorted(self.former.values(), key=lambda s: s.start)
            self._found[key] = self._place(anchor, self._statements, fuzzy) or self._place(
                anchor, former, fuzzy
            )
        return self._found[key]

    def span(self, anchor: Anchor) -> tuple[int, int] | None:
        """Return where the words stand that an anchor describes: a statement, or a line."""
        found: NamedStretch | None = self.find(anchor)
        if found is None:
            read = [_Line(str(n), line) for n, line in enumerate(self._read.set_apart)]
            found = self._place(anchor, read)
        return None if found is None else (found.start, found.end)

    def read_apart(self, anchor: Anchor) -> SetApart | None:
        """Return the line that reading set apart and that certainly holds the words of an anchor.

        They are certain when they stand there and nowhere else in the article.
        """
        here = self._read.statements
        at = bisect_left(here, anchor.start, key=lambda s: s.start)
        if any(s.start == anchor.start and s.text == anchor.quote for s in here[at : at + 1]):
            return None
        words = normal(anchor.quote)
        lines = [line for line, text in self._normal_lines.items() if _holds(text, words)]
        return lines[0] if len(lines) == 1 and self._normal_text.count(words) == 1 else None

    def present(self, statement_id: str, through: Action) -> tuple[str, ...]:
        """Return what a statement has become by cuts of one kind alone; itself if it stands."""
        step = self._step_of.get(statement_id)
        if step is None:
            return (statement_id,)
        if step.kind is not through:
            return ()
        return tuple(s for result in step.results for s in self.present(result, through))

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Return the present statements in a span of the text; else the nearest one."""
        here = self.article.statements
        first = bisect_right(here, start, key=lambda s: s.end)
        last = bisect_left(here, end, key=lambda s: s.start)
        found = here[first:last] or here[first : first + 1] or here[-1:]
        return tuple(statement.id for statement in found)

    def by_hand(self, line: SetApart) -> int | None:
        """Return the record by which a line was set apart; None when reading did it."""
        return next((one.record for one in self._lines if one.line == line), None)

    def inverse(self, gone: Sequence[str], spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        """Return the records that a cut would take back; none when it is a new cut.

        They are those that made exactly the statements `gone` from statements that had exactly
        the spans that would come now.
        """
        for number, step in enumerate(self._steps):
            if step.kind is Action.SPLIT or step.kind is Action.MERGE:
                before = [(self.former[s].start, self.former[s].end) for s in step.sources]
                if before == list(spans):
                    made, records = self._made_by(number)
                    if made == list(gone):
                        return records
        return frozenset()

    def _made_by(self, number: int) -> tuple[list[str], frozenset[int]]:
        """Return what there is now of a step's results, and the records that made it."""
        made = set(self._steps[number].results)
        records = {self._steps[number].record}
        for step in self._steps[number + 1 :]:
            if made & set(step.sources):
                if not made >= set(step.sources):
                    return [], frozenset()
                made |= set(step.results)
                records.add(step.record)
        return [s.id for s in self._statements if s.id in made], frozenset(records)

    @cached_property
    def _normal_text(self) -> str:
        return normal(self._read.text)

    @cached_property
    def _normal_lines(self) -> dict[SetApart, str]:
        return {line: normal(line.text) for line in self._read.set_apart}

    # ---- applying

    def _keep(self, decided: Iterable[Anchor], corrections: Mapping[int, Correction]) -> None:
        """Restore the lines that were decided about, but for those that the checker restored."""
        if not self._lines:
            return
        ends: dict[Action, list[Anchor]] = {}
        for correction in corrections.values():
            ends.setdefault(correction.kind, []).extend(correction.ends)
        cut = [*ends.get(Action.SPLIT, ()), *ends.get(Action.MERGE, ())]
        lines = {line for anchor in (*decided, *cut) if (line := self.read_apart(anchor))}
        for end in ends.get(Action.RESTORE, ()) if lines else ():
            if restored := self._place(end, self._lines):
                lines.discard(restored.line)
        for one in [one for one in self._lines if one.line in lines]:
            self._restore(KEPT, one)

    def _apply(self, record: int, correction: Correction) -> None:
        """Act on the statements as they are; a correction that finds nothing to act on doesn't."""
        kind = correction.kind
        if kind is Action.RESTORE:
            restored = self._place(correction.ends[0], self._lines)
            if restored is not None:
                self._restore(record, restored)
            return
        sources = [self._place(end, self._statements) for end in correction.ends]
        found = [statement for statement in sources if statement is not None]
        if len(found) != len(sources):
            return
        if kind is Action.SPLIT:
            results = fragments(self._read, found[0], correction.offsets())
        elif kind is Action.MERGE:
            one = self.merged(*found)
            results = (one,) if one is not None else ()
        else:
            results = ()
            line = SetApart(found[0].text, found[0].start, found[0].end, Label.BOILERPLATE, BY_HAND)
            self._lines.append(_Line(f"{found[0].id}.line", line, record))
            self._lines.sort(key=lambda line: line.start)
        if results or kind is Action.SET_APART:
            self._splice(record, kind, found, results)

    def _splice(
        self, record: int, kind: Action, sources: Sequence[Statement], results: Sequence[Statement]
    ) -> None:
        step = Step(record, kind, tuple(s.id for s in sources), tuple(s.id for s in results))
        self._steps.append(step)
        for statement in sources:
            self._step_of[statement.id] = step
            self.former[statement.id] = statement
        first = self._statements.index(sources[0])
        self._statements[first : first + len(sources)] = results

    def merged(self, first: Statement, second: Statement) -> Statement | None:
        """Return two neighbours as one statement; None when they aren't, or a line is between."""
        at = bisect_left(self._statements, first.start, key=lambda s: s.start)
        if self._statements[at + 1 : at + 2] != [second]:
            return None
        if any(first.end <= line.start < second.start for line in self._lines):
            return None
        return replace(
            first,
            id=f"{first.id}+{second.id.partition('.')[2]}",
            text=self._read.text[first.start : second.end],
            end=second.end,
            links=tuple(dict.fromkeys((*first.links, *second.links))),
        )

    def _restore(self, record: int, line: _Line) -> None:
        text = self._read.text
        read = statements(self._read.id, text, [Passage(line.start, line.end)])
        self._lines.remove(line)
        at = bisect_left(self._statements, line.start, key=lambda s: s.start)
        # The line is a paragraph of its own; those behind it move on.
        before, behind = self._statements[:at], self._statements[at:]
        paragraph = before[-1].paragraph + 1 if before else 0
        shift = paragraph + 1 - behind[0].paragraph if behind else 0
        results = [
            replace(s, id=line.id if len(read) == 1 else f"{line.id}/{n}", paragraph=paragraph)
            for n, s in enumerate(read, 1)
        ]
        moved = [replace(s, paragraph=s.paragraph + shift) for s in behind]
        self._statements = [*before, *results, *moved]
        self._steps.append(Step(record, Action.RESTORE, (), tuple(s.id for s in results)))

    def _place(self, anchor: Anchor, pool: Sequence[Named], fuzzy: bool = False) -> Named | None:
        at = bisect_left(pool, anchor.start, key=lambda s: s.start)
        for one in pool[at : at + 1]:
            if one.start == anchor.start and one.text == anchor.quote:
                return one
        found = place(self._read.text, pool, {0: anchor}, self._old_texts, fuzzy=fuzzy).get(0)
        return next((one for one in pool if one.id == found), None)


def fragments(
    article: Article, statement: Statement, offsets: Sequence[int]
) -> tuple[Statement, ...]:
    """Return the fragments of a statement; none when it can't be cut at these offsets.

    `offsets` count characters in the statement's text. No fragment may be blank, no word cut.
    """
    text = statement.text
    edges = [0, *offsets, len(text)]
    if len(edges) < 3 or sorted(set(edges)) != edges:
        return ()
    if any(_inside_a_word(text, offset) for offset in offsets):
        return ()
    found = []
    for number, (start, end) in enumerate(pairwise(edges), 1):
        piece = text[start:end]
        if not piece.strip():
            return ()
        begin = statement.start + start + len(piece) - len(piece.lstrip())
        stop = statement.start + start + len(piece.rstrip())
        found.append(
            replace(
                statement,
                id=f"{statement.id}/{number}",
                text=article.text[begin:stop],
                start=begin,
                end=stop,
            )
        )
    return tuple(found)


def word_starts(text: str) -> tuple[int, ...]:
    """Return where a fragment of a statement may begin, in characters of its text; never 0."""
    return tuple(
        at
        for at in range(1, len(text))
        if not text[at].isspace()
        and (text[at - 1].isspace() or _is_wide(text[at]) or text[at - 1] in "—–")
        and text[at:].strip()
    )


def _holds(text: str, words: str) -> bool:
    """Whether words stand in a text, and not as parts of others."""
    return words in text and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _inside_a_word(text: str, at: int) -> bool:
    one, other = text[at - 1], text[at]
    return one.isalnum() and other.isalnum() and not (_is_wide(one) or _is_wide(other))


def _is_wide(char: str) -> bool:
    """Whether it belongs to a script that writes words without spaces between them."""
    return char.isalnum() and unicodedata.east_asian_width(char) in "WF"
