"""What a correction changes in the case file, worked out before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.articles.case_details import is_address, is_day
from workbench.articles.metadata import iso_date
from workbench.articles.model import SetApart, Statement, article_of
from workbench.claims.model import Attribution
from workbench.errors import InputError
from workbench.review.corrections import Correction, Details
from workbench.review.layout import fragments
from workbench.review.records import Records
from workbench.review.view import View
from workbench.store import clock
from workbench.store.model import Action, Change, Entry, Table

Changes = list[Change]


def what_is_wrong(detail: str, words: str) -> str:
    """Return why an article can't have a detail, as in `case.toml`; empty where it can."""
    if detail == "title" and not words:
        return "An article needs a title: write one, or leave it as it was"
    if detail == "published" and words and not is_day(words):
        return f"{words} is not a date, such as 2018-04-02"
    if detail == "url" and words and not is_address(words):
        return f"{words} is not a link: it begins with http:// or https:// and names a server"
    return ""


class Drafts:
    """Corrections as changes of records; an empty list where nothing would change.

    Raises InputError, in one line, for what can't be done.
    """

    def __init__(self, view: View, records: Records, reviewer: str) -> None:
        self._view = view
        self._records = records
        self._reviewer = reviewer

    # ---- matches

    def pair(self, kind: Action, a: str, b: str) -> Changes:
        """Link two statements, or say that they don't match."""
        if article_of(a) == article_of(b):
            raise InputError("Both statements stand in the same article: link across articles")
        pair = frozenset((a, b))
        standing = self._view.standing
        held = standing.corrections
        known = held.linked if kind is Action.LINK else held.unlinked
        if not known.isdisjoint({(a, b), (b, a)}):
            return []
        ends = (self._view.anchor(a), self._view.anchor(b))
        return [self._put(standing.pairs.get(pair), Correction(kind, ends))]

    # ---- statements

    def split(self, statement_id: str, offsets: Sequence[int]) -> Changes:
        """Cut a statement into fragments."""
        statement = self._view.statement(statement_id)
        article = self._view.article_read(article_of(statement_id))
        parts = fragments(article, statement, offsets)
        if not parts:
            raise InputError("A statement is split between words: choose where a word begins")
        correction = Correction(
            Action.SPLIT, (self._view.anchor(statement_id),), values={"offsets": list(offsets)}
        )
        return self._cut(correction, [statement], parts)

    def merge(self, statement_id: str) -> Changes:
        """Join a statement with the next of its article."""
        article = self._view.article(statement_id)
        first = self._view.statement(statement_id)
        at = article.statements.index(first)
        if at + 1 == len(article.statements):
            raise InputError("This is the last statement of its article: nothing to merge it with")
        second = article.statements[at + 1]
        merged = self._view.layout(statement_id).merged(first, second)
        if merged is None:
            raise InputError("A line that was set apart stands between them: restore it first")
        ends = (self._view.anchor(first.id), self._view.anchor(second.id))
        return self._cut(Correction(Action.MERGE, ends), [first, second], [merged])

    def set_apart(self, statement_id: str) -> Changes:
        """Take a statement from its article."""
        statement = self._view.statement(statement_id)
        end = self._view.anchor(statement_id)
        return self._cut(Correction(Action.SET_APART, (end,)), [statement], [])

    def restore(self, article_id: str, line: SetApart, ledger: Sequence[Entry]) -> Changes:
        """Make a line that was set apart part of its article again."""
        if line not in self._view.article(article_id).set_apart:
            raise InputError("This line isn't set apart (any more)")
        record = self._view.layout(article_id).by_hand(line)
        if record is None:
            end = self._view.anchor_of(article_id, line)
            return [self._put(None, Correction(Action.RESTORE, (end,)))]
        return [self._take_back(record), *self._taken_with(record, ledger)]

    # ---- attribution, details

    def attribution(self, statement_id: str, attribution: Attribution | None) -> Changes:
        """Say who speaks in a statement; None leaves it to what was found."""
        record = self._view.standing.attributions.get(statement_id)
        if attribution is None:
            return [] if record is None else [self._take_back(record)]
        values = {
            "speaker": attribution.speaker,
            "channel": attribution.channel,
            "mode": attribution.mode.value,
        }
        end = self._view.anchor(statement_id)
        return self._replace(record, Correction(Action.ATTRIBUTION, (end,), values=values))

    def details(self, article_id: str, details: Details) -> Changes:
        """Edit details of an article; values as they were read take an edit back."""
        read, now = self._view.article_read(article_id), self._view.article(article_id)
        record = self._view.standing.details.get(article_id)
        values: dict[str, object] = {}
        if record is not None:
            values |= self._records.corrections[record].values
        for name, value in details.items():
            values[name] = tidy = _tidy(value)
            # What it is already may stay, whatever the article itself says.
            if tidy != getattr(now, name) and (wrong := what_is_wrong(name, str(tidy or ""))):
                raise InputError(wrong)
            if name == "published" and tidy:
                values[name] = iso_date(str(tidy))
        values = {
            name: value
            for name, value in values.items()
            if value != (list(read.wire) if name == "wire" else getattr(read, name))
        }
        if not values:
            return [] if record is None else [self._take_back(record)]
        key = self._records.key(read)
        return self._replace(record, Correction(Action.DETAILS, (), (key,), values))

    def dependent(self, article_a: str, article_b: str, dependent: bool) -> Changes:
        """Say whether two articles share one source."""
        if article_a == article_b:
            raise InputError("An article always depends on itself: name two")
        one, other = (self._view.article_read(a) for a in (article_a, article_b))
        record = self._view.standing.dependent.get(frozenset((article_a, article_b)))
        found = one.id in other.depends_on or other.id in one.depends_on
        if dependent == found:
            return [] if record is None else [self._take_back(record)]
        if record is not None:
            return []
        keys = (self._records.key(one), self._records.key(other))
        return [self._put(None, Correction(Action.DEPENDENT, (), keys, {"dependent": dependent}))]

    # ---- inside

    def _put(self, record: int | None, correction: Correction) -> Change:
        doc_id = self._records.free_id(Table.LINKS) if record is None else record
        before = self._records.documents(Table.LINKS).get(doc_id)
        after = correction.document(self._reviewer, clock.now())
        return Change(Table.LINKS, doc_id, before, after)

    def _replace(self, record: int | None, correction: Correction) -> Changes:
        if record is not None and self._records.corrections[record] == correction:
            return []
        return [self._put(record, correction)]

    def _take_back(self, record: int) -> Change:
        return Change(Table.LINKS, record, self._records.documents(Table.LINKS)[record], None)

    def _cut(
        self, correction: Correction, gone: Sequence[Statement], come: Sequence[Statement]
    ) -> Changes:
        """Put statements in the place of others, which take their verdicts with them.

        A cut that another one made is taken back. What is new starts open; notes go on to the
        first of it.
        """
        layout = self._view.layout(gone[0].id)
        back = layout.inverse([s.id for s in gone], [(s.start, s.end) for s in come])
        changes = (
            [self._take_back(record) for record in sorted(back, reverse=True)]
            if back
            else [self._put(None, correction)]
        )
        notes, evidence = [], []
        for statement in gone:
            doc_id, row = self._view.record(statement.id)
            if row is not None:
                changes.append(Change(Table.VERDICTS, doc_id, row, None))
                notes.append(str(row.get("note") or ""))
                evidence.append(str(row.get("evidence") or ""))
        kept = {"note": _joined(notes, "\n"), "evidence": _joined(evidence, " ")}
        if come and any(kept.values()):
            anchor = self._view.anchor_of(article_of(gone[0].id), come[0])
            row = {
                **anchor.document(),
                "verdict": None,
                **kept,
                "reviewer": self._reviewer,
                "decided_at": clock.now(),
            }
            changes.append(
                Change(Table.VERDICTS, self._records.free_id(Table.VERDICTS, anchor), None, row)
            )
        return changes

    def _taken_with(self, record: int, ledger: Sequence[Entry]) -> Iterator[Change]:
        """Bring back what went from the verdicts when a record of `links` was made."""
        for entry in reversed(ledger):
            if any(
                change.table is Table.LINKS and change.doc_id == record and change.after
                for change in entry.changes
            ):
                verdicts = self._records.documents(Table.VERDICTS)
                for change in entry.changes:
                    if change.table is Table.VERDICTS and change.doc_id not in verdicts:
                        yield Change(Table.VERDICTS, change.doc_id, None, change.before)
                return


def _tidy(value: object) -> object:
    if isinstance(value, tuple):
        return [name for one in value if (name := " ".join(str(one).split()))]
    return " ".join(str(value).split()) or None if value is not None else None


def _joined(words: Sequence[str], by: str) -> str:
    return by.join(dict.fromkeys(word for word in words if word))
