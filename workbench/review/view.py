"""The case as it stands: the articles that were read, under everything the checker corrected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.articles.model import Article, Statement, article_of
from workbench.review.anchoring import Anchor, Stretch, place
from workbench.review.corrections import CUTS, SHOWN, Correction
from workbench.review.layout import Layout
from workbench.review.records import UNREADABLE, Records
from workbench.review.standing import Standing, standing
from workbench.store.model import Action, Change, Document, Table


class View:
    """The articles and statements of a case as they stand now, and whose records are whose.

    `articles` and `statements` are in reading order, with what was split, merged, restored, set
    apart or edited by hand. A statement keeps its record id for good, also over a verdict that
    was cleared.
    """

    def __init__(
        self, read: Sequence[Article], records: Records, before: Sequence[Statement] = ()
    ) -> None:
        """`before` are the statements of a view of these articles that this one follows."""
        self.articles: tuple[Article, ...] = ()
        self.statements = tuple(before)
        self.standing = Standing()
        self.fresh: frozenset[str] = frozenset()
        self.orphans = 0
        self._read = {article.id: article for article in read}
        self._records = records
        self._ids = {records.key(article): article.id for article in read}
        self._layouts: dict[str, Layout] = {}
        self._details: dict[str, Article] = {}
        self._record_of: dict[str, int] = {}
        self._statement_of: dict[int, str] = {}
        self._vanished: dict[str, tuple[str, int]] = {}
        self.rebuild(self._read)

    # ---- what there is

    def article(self, article_or_statement_id: str) -> Article:
        """Return an article by its own id or by that of one of its statements."""
        return self._details[article_of(article_or_statement_id)]

    def article_read(self, article_id: str) -> Article:
        """Return an article as it was read."""
        return self._read[article_id]

    def layout(self, article_or_statement_id: str) -> Layout:
        """Return how an article is cut into statements."""
        return self._layouts[article_of(article_or_statement_id)]

    def statement(self, statement_id: str) -> Statement:
        """Return a statement by its id; raises KeyError for one that isn't there (any more)."""
        return self._statements[statement_id]

    def position(self, statement_id: str) -> int:
        """Return where a statement stands in `statements`, from 0."""
        return self._positions[statement_id]

    def holds(self, statement_id: str) -> bool:
        """Whether a statement is there."""
        return statement_id in self._statements

    def successor(self, statement_id: str) -> str | None:
        """Return what stands where a statement once stood; itself when it is still there."""
        if statement_id in self._statements:
            return statement_id
        if statement_id not in self._vanished:
            return None
        article, start = self._vanished[statement_id]
        return next(iter(self._layouts[article].within(start, start + 1)), None)

    def anchor(self, statement_id: str) -> Anchor:
        """Describe a statement for a record."""
        return self.anchor_of(article_of(statement_id), self.statement(statement_id))

    def anchor_of(self, article_id: str, stretch: Stretch) -> Anchor:
        """Describe a stretch of an article for a record."""
        article = self._read[article_id]
        return Anchor.of(self._records.key(article), article.text, stretch)

    # ---- whose records are whose

    def record(self, statement_id: str) -> tuple[int, Document | None]:
        """Return the record id of a statement, and its record if it has one."""
        doc_id = self._record_of.get(statement_id)
        if doc_id is None:
            doc_id = self._records.free_id(Table.VERDICTS, self.anchor(statement_id))
            self._record_of[statement_id] = doc_id
            self._statement_of[doc_id] = statement_id
        return doc_id, self._records.documents(Table.VERDICTS).get(doc_id)

    def recorded(self) -> tuple[str, ...]:
        """Return the statements that have, or once had, a record."""
        return tuple(self._record_of)

    def lost(self) -> tuple[Document, ...]:
        """Return the records of verdicts and notes that belong to no statement that is there."""
        return tuple(
            row
            for doc_id, row in self._records.documents(Table.VERDICTS).items()
            if doc_id not in self._statement_of
        )

    def statements_of(self, change: Change) -> tuple[str, ...]:
        """Return the statements, as they are now, that a change is about."""
        if change.table is Table.VERDICTS:
            found = self._statement_of.get(change.doc_id)
            return () if found is None else (found,)
        spans = (self._span(anchor) for anchor in _ends(change))
        return tuple(
            dict.fromkeys(
                s
                for place in spans
                if place is not None
                for s in self._layouts[place[0]].within(*place[1:])
            )
        )

    def touches(self, change: Change, statement_id: str) -> bool:
        """Whether a change is about words of a statement, however they were cut then."""
        statement, article = self.statement(statement_id), article_of(statement_id)
        if change.table is Table.VERDICTS and change.doc_id in self._statement_of:
            return self._statement_of[change.doc_id] == statement_id
        for anchor in _ends(change):
            place = self._span(anchor)
            if place is not None and place[0] == article:
                start, end = place[1:]
                if start < statement.end and statement.start < end:
                    return True
        return False

    def _span(self, anchor: Anchor) -> tuple[str, int, int] | None:
        """Return the article and the span of the words that an anchor describes."""
        article = self._ids.get(anchor.article)
        found = self._layouts[article].span(anchor) if article is not None else None
        return (article, *found) if article is not None and found is not None else None

    def layout_changed(self, changes: Iterable[Change]) -> frozenset[str]:
        """Return the articles whose statements, set-apart lines or details changes are about."""
        return frozenset(
            self._ids[key]
            for change in changes
            if change.table is Table.LINKS
            for key in _about(change)
            if key in self._ids
        )

    def details_edited(self, article_id: str) -> frozenset[str]:
        """Return the names of an article's details that were edited by hand."""
        record = self.standing.details.get(article_id)
        return (
            frozenset() if record is None else frozenset(self._records.corrections[record].values)
        )

    # ---- keeping up

    def apply(self, changes: Sequence[Change]) -> frozenset[str]:
        """Take over changes that were saved; return the articles that are others by it."""
        returning = self._returning(changes)
        for change in changes:
            self._records.apply(change)
            if change.table is Table.VERDICTS and change.doc_id not in self._statement_of:
                self.orphans += (change.after is not None) - (change.before is not None)
        shown = self.layout_changed(changes) | returning
        if shown:
            self._records.details_changed()
            self.rebuild(shown)
        elif any(change.table is Table.LINKS for change in changes):
            self.standing = self._standing()
        return shown

    def _returning(self, changes: Iterable[Change]) -> frozenset[str]:
        """Return the articles that get a line back with a verdict on it.

        Reading set it apart, and it went when the case was opened without the verdict.
        """
        return frozenset(
            self._ids[anchor.article]
            for change in changes
            if change.table is Table.VERDICTS
            and change.after
            and change.doc_id not in self._statement_of
            for anchor in _ends(change)
            if anchor.article in self._ids
            and self._layouts[self._ids[anchor.article]].read_apart(anchor) is not None
        )

    def rebuild(self, cut: Iterable[str]) -> None:
        """Make everything anew, with the statements of these articles cut anew."""
        before = {s.id: s for s in self.statements}
        for article_id in cut:
            article = self._read[article_id]
            key = self._records.key(article)
            cuts = {
                record: correction
                for record, correction in self._records.corrections.items()
                if correction.kind in CUTS and correction.ends[0].article == key
            }
            self._layouts[article_id] = Layout(
                article, cuts, self._records.old_texts(key), self._records.decided(key)
            )
        self._details = {
            article_id: self._edited(layout.article) for article_id, layout in self._layouts.items()
        }
        self.articles = tuple(self._details.values())
        self.statements = tuple(s for article in self.articles for s in article.statements)
        self._statements = {s.id: s for s in self.statements}
        self._positions = {s.id: position for position, s in enumerate(self.statements)}
        for gone in before.keys() - self._statements.keys():
            self._vanished[gone] = (article_of(gone), before[gone].start)
        self.fresh = frozenset(
            s.id
            for s in self.statements
            if s.id in before and (before[s.id].start, before[s.id].end) != (s.start, s.end)
        )
        self._place()
        self.standing = self._standing()

    def _place(self) -> None:
        self._record_of.clear()
        self._statement_of.clear()
        standing = self._records.documents(Table.VERDICTS)
        for article in self.articles:
            key = self._records.key(article)
            anchors = self._records.anchors(key)
            # Standing records choose before those that were cleared.
            for stands in (True, False):
                some = {d: anchor for d, anchor in anchors.items() if (d in standing) == stands}
                old_texts = self._records.old_texts(key)
                found = place(article.text, article.statements, some, old_texts, fuzzy=stands)
                for doc_id, statement in found.items():
                    if statement not in self._record_of:
                        self._record_of[statement] = doc_id
                    self._statement_of[doc_id] = statement
        self.orphans = sum(doc_id not in self._statement_of for doc_id in standing)

    def _edited(self, article: Article) -> Article:
        """Return an article with the details that were edited by hand."""
        key = self._records.key(article)
        for correction in self._records.corrections.values():
            if correction.kind is Action.DETAILS and correction.articles == (key,):
                article = replace(article, **correction.details())
            elif correction.kind is Action.DEPENDENT and key in correction.articles:
                other = self._ids.get(next(k for k in correction.articles if k != key))
                if not correction.values["dependent"] and other in article.depends_on:
                    kept = tuple(a for a in article.depends_on if a != other)
                    article = replace(article, depends_on=kept)
        return article

    def _standing(self) -> Standing:
        return standing(self._records.corrections, self._layouts, self._ids)


def _about(change: Change) -> frozenset[str]:
    """Return the names of the articles that a correction makes others."""
    try:
        correction = Correction.read(change.after or change.before or {})
    except UNREADABLE:
        return frozenset()
    return correction.about() if correction.kind in SHOWN else frozenset()


def _ends(change: Change) -> tuple[Anchor, ...]:
    """Return the anchors of the record that a change is about."""
    row = change.after or change.before
    if row is None or change.table is Table.ARTICLES:
        return ()
    try:
        return (Anchor.read(row),) if change.table is Table.VERDICTS else Correction.read(row).ends
    except UNREADABLE:
        # An old entry that was edited by hand says nothing about any statement.
        return ()
