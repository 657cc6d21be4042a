"""Which record of the case file belongs to which statement and article."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from workbench.articles.model import Article
from workbench.claims.model import Verdict
from workbench.errors import InputError
from workbench.review.anchoring import Anchor, place
from workbench.review.model import Mark
from workbench.store.case_file import CaseFile
from workbench.store.model import Change, Document, Entry, Table


class Records:
    """The verdict records of a case, found again in its articles.

    A statement keeps its record id for good, also over a verdict that was cleared. Records that
    found no statement are kept as they are and counted in `orphans`.
    """

    def __init__(
        self, articles: Sequence[Article], file: CaseFile, ledger: Iterable[Entry]
    ) -> None:
        self._folder = file.path.resolve().parent
        self._articles = articles
        self._articles_saved = False
        self._article_rows = file.articles()
        self._documents: dict[Table, dict[int, Document]] = {
            Table.ARTICLES: self._article_rows,
            Table.VERDICTS: file.verdicts(),
            Table.LINKS: file.links(),
        }
        self._keys: dict[str, str] = {}
        times: dict[str, int] = {}
        for article in articles:
            key = self._key(article)
            times[key] = times.get(key, 0) + 1
            # The same file given twice is two articles.
            self._keys[article.id] = key if times[key] == 1 else f"{key}#{times[key]}"
        try:
            self._place(ledger)
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(
                f"{file.path} holds a verdict that can't be read; it was left as it is: restore"
                " an earlier copy, or name another file with --case"
            ) from error
        self._ids = {statement: doc_id for doc_id, statement in self._statements.items()}
        self.orphans = sum(
            doc_id not in self._statements for doc_id in self._documents[Table.VERDICTS]
        )

    def key(self, article: Article) -> str:
        """Return the name of an article in the case file.

        That is its path from the case file's folder where it stands in or below it.
        """
        return self._keys[article.id]

    def placed(self) -> tuple[str, ...]:
        """Return the statements that have, or once had, a record."""
        return tuple(self._ids)

    def of(self, statement_id: str) -> tuple[int, Document | None]:
        """Return the record id of a statement, and its record if it has one."""
        doc_id = self._ids.get(statement_id)
        if doc_id is None:
            doc_id = self._next_id
            self._next_id += 1
            self._ids[statement_id] = doc_id
            self._statements[doc_id] = statement_id
        return doc_id, self._documents[Table.VERDICTS].get(doc_id)

    def document(self, table: Table, doc_id: int) -> Document | None:
        """Return a record as it is now."""
        return self._documents[table].get(doc_id)

    def statement_of(self, change: Change) -> str | None:
        """Return the statement that a change is about."""
        return self._statements.get(change.doc_id) if change.table is Table.VERDICTS else None

    def apply(self, change: Change) -> None:
        """Take over a change that was saved."""
        table = self._documents[change.table]
        before = change.doc_id in table
        if change.after is None:
            table.pop(change.doc_id, None)
        else:
            table[change.doc_id] = change.after
        if change.table is Table.VERDICTS and change.doc_id not in self._statements:
            self.orphans += (change.doc_id in table) - before

    def changed_articles(self) -> dict[int, Document]:
        """Return the article records that aren't in the case file as they should be.

        Records of articles that are no longer there stay. After `saved_articles` nothing is left.
        """
        ids = {row.get("path"): doc_id for doc_id, row in self._article_rows.items()}
        changed: dict[int, Document] = {}
        if self._articles_saved:
            return changed
        for article in self._articles:
            key = self.key(article)
            doc_id = ids.setdefault(key, max(ids.values(), default=0) + 1)
            row = {
                "path": key,
                "sha256": article.sha256,
                "title": article.title,
                "outlet": article.outlet,
                "url": article.url,
                "text": article.text,
            }
            if self._article_rows.get(doc_id) != row:
                changed[doc_id] = row
        return changed

    def saved_articles(self, rows: dict[int, Document]) -> None:
        """Take over article records that were saved."""
        self._article_rows.update(rows)
        self._articles_saved = True

    def _key(self, article: Article) -> str:
        if article.path == "-" or "://" in article.path:
            return article.path
        given = Path(article.path)
        # A link's own place, not its target's: the folder is what travels.
        path = Path(os.path.realpath(given.parent)) / given.name
        try:
            return path.relative_to(self._folder).as_posix()
        except ValueError:
            return str(path)

    def _place(self, ledger: Iterable[Entry]) -> None:
        rows: dict[int, Document] = {}
        # Also what was cleared: its statement gets its id back, and a redo its statement.
        for entry in ledger:
            for change in entry.changes:
                row = change.after or change.before
                if change.table is Table.VERDICTS and row is not None:
                    rows[change.doc_id] = row
        rows |= self._documents[Table.VERDICTS]
        anchors = {doc_id: Anchor.read(row) for doc_id, row in rows.items()}
        for row in rows.values():
            mark_of(row)
        self._next_id = max(anchors, default=0) + 1
        # Standing records choose before those that were cleared.
        order = sorted(anchors, key=lambda d: (d not in self._documents[Table.VERDICTS], d))
        by_article: dict[str, dict[int, Anchor]] = {}
        for doc_id in order:
            by_article.setdefault(anchors[doc_id].article, {})[doc_id] = anchors[doc_id]
        texts = {row.get("path"): row.get("text") for row in self._article_rows.values()}
        self._statements: dict[int, str] = {}
        for article in self._articles:
            key = self.key(article)
            text = texts.get(key)
            old_text = text if isinstance(text, str) else None
            self._statements |= place(article, by_article.get(key, {}), old_text)


def mark_of(document: Document) -> Mark:
    """Read a verdict record; raises KeyError, TypeError or ValueError for anything else."""
    verdict = document.get("verdict")
    return Mark(
        verdict=None if verdict is None else Verdict(verdict),
        note=str(document.get("note") or ""),
        evidence=str(document.get("evidence") or ""),
        reviewer=str(document.get("reviewer") or ""),
        decided_at=str(document.get("decided_at") or ""),
    )
