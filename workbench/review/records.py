"""The records of the case file as they are now, and what they are called by."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from workbench.articles.model import Article
from workbench.claims.model import Verdict
from workbench.errors import InputError
from workbench.review.anchoring import Anchor
from workbench.review.corrections import Correction
from workbench.review.model import Mark
from workbench.store.case_file import CaseFile
from workbench.store.ledger import Ledger
from workbench.store.lines import Damaged
from workbench.store.model import Change, Document, Table

UNREADABLE = (KeyError, TypeError, ValueError, AttributeError)
"""What reading a record that isn't one raises."""


class Records:
    """The records of a case, of articles, verdicts and corrections.

    `marks` and `corrections` are what the records of verdicts and links say, by record id.
    Record ids are never used twice, also not those of records that are gone: undo and redo bring
    them back.
    """

    def __init__(self, articles: Sequence[Article], file: CaseFile, ledger: Ledger) -> None:
        self._folder = Path(os.path.realpath(file.path)).parent
        self._articles_saved = False
        self._documents: dict[Table, dict[int, Document]] = {
            Table.ARTICLES: file.articles(),
            Table.VERDICTS: file.verdicts(),
            Table.LINKS: file.links(),
        }
        self._old_texts = {
            name_of(row): old_texts(row) for row in self._documents[Table.ARTICLES].values()
        }
        self._paths = self._named(articles)
        self._keys = keys(articles, self._paths, self._documents[Table.ARTICLES])
        self._next_id = dict.fromkeys(Table, 1)
        self._anchors: dict[str, dict[int, Anchor]] = {}
        self._by_anchor: dict[Anchor, int] = {}
        self.corrections: dict[int, Correction] = {}
        self.marks: dict[int, Mark] = {}
        try:
            # Also what was cleared: its statement gets its id back, and a redo its statement.
            known = {(table, doc_id): row for table, doc_id, row in ledger.records()}
            for table, documents in self._documents.items():
                for doc_id, row in documents.items():
                    known[table.value, doc_id] = row
                    if table is Table.VERDICTS:
                        self.marks[doc_id] = mark_of(row)
                    elif table is Table.LINKS:
                        self.corrections[doc_id] = Correction.read(row)
            for (name, doc_id), row in known.items():
                self._know(Table(name), doc_id, row)
            if self.marks and not self._documents[Table.ARTICLES]:
                raise ValueError("verdicts on no article")
        except UNREADABLE as error:
            raise Damaged(
                f"{file.path} holds a verdict or a correction that can't be read; it was left as"
                " it is: restore an earlier copy, or name another file with --case"
            ) from error

    def key(self, article: Article) -> str:
        """Return the name by which records call an article.

        That is the path, from the case file's folder, that it had when it was first seen.
        """
        return self._keys[article.id]

    def old_texts(self, key: str) -> tuple[str, ...]:
        """Return what an article's text was when the case file was opened, and before."""
        return self._old_texts.get(key, ())

    def documents(self, table: Table) -> Mapping[int, Document]:
        """Return the records of a table as they are now."""
        return self._documents[table]

    def anchors(self, key: str) -> Mapping[int, Anchor]:
        """Return the anchors of an article's verdict records, also of those that were cleared."""
        return self._anchors.get(key, {})

    def decided(self, key: str) -> tuple[Anchor, ...]:
        """Return the anchors of an article's verdicts and notes that stand."""
        standing = self._documents[Table.VERDICTS]
        return tuple(a for doc_id, a in self.anchors(key).items() if doc_id in standing)

    def free_id(self, table: Table, anchor: Anchor | None = None) -> int:
        """Return an id for a new record.

        A verdict on words that had one before gets the id of that record again.
        """
        if anchor is not None:
            known = self._by_anchor.get(anchor)
            if known is not None and known not in self._documents[table]:
                return known
        doc_id = self._next_id[table]
        self._next_id[table] += 1
        return doc_id

    def check(self, changes: Iterable[Change]) -> None:
        """Raise InputError for changes to something that can't be read."""
        try:
            for change in changes:
                if change.after is None:
                    continue
                if change.table is Table.VERDICTS:
                    Anchor.read(change.after)
                    mark_of(change.after)
                elif change.table is Table.LINKS:
                    Correction.read(change.after)
        except UNREADABLE as error:
            raise InputError(
                "This entry of the ledger was edited and can't be read: it stays as it is"
            ) from error

    def apply(self, change: Change) -> None:
        """Take over a change that was saved."""
        table = self._documents[change.table]
        if change.after is None:
            table.pop(change.doc_id, None)
        else:
            table[change.doc_id] = change.after
        if change.after is not None:
            self._know(change.table, change.doc_id, change.after)
        if change.table is Table.VERDICTS:
            if change.after is None:
                self.marks.pop(change.doc_id, None)
            else:
                self.marks[change.doc_id] = mark_of(change.after)
        elif change.table is Table.LINKS:
            if change.after is None:
                self.corrections.pop(change.doc_id, None)
            else:
                self.corrections[change.doc_id] = Correction.read(change.after)

    def changed_articles(self, articles: Iterable[Article]) -> dict[int, Document]:
        """Return the article records that aren't in the case file as they should be.

        Records of articles that are no longer there stay. After `saved_articles` nothing is left.
        """
        rows = self._documents[Table.ARTICLES]
        ids = {name_of(row): doc_id for doc_id, row in rows.items()}
        changed: dict[int, Document] = {}
        if self._articles_saved:
            return changed
        for article in articles:
            key = self.key(article)
            doc_id = ids.setdefault(key, max(ids.values(), default=0) + 1)
            row: Document = {
                "path": self._paths[article.id],
                "sha256": article.sha256,
                "title": article.title,
                "outlet": article.outlet,
                "url": article.url,
                "text": article.text,
            }
            if key != row["path"]:
                row["key"] = key
            earlier = self._needed(key, article.text)
            if earlier:
                row["earlier"] = earlier
            if rows.get(doc_id) != row:
                changed[doc_id] = row
        return changed

    def saved_articles(self, rows: Mapping[int, Document]) -> None:
        """Take over article records that were saved."""
        self._documents[Table.ARTICLES].update(rows)
        self._articles_saved = True

    def details_changed(self) -> None:
        """Have the article records looked at again before the next decision is saved."""
        self._articles_saved = False

    # ---- inside

    def _know(self, table: Table, doc_id: int, row: Document | None) -> None:
        self._next_id[table] = max(self._next_id[table], doc_id + 1)
        if table is Table.VERDICTS and row is not None:
            anchor = Anchor.read(row)
            self._anchors.setdefault(anchor.article, {})[doc_id] = anchor
            self._by_anchor[anchor] = doc_id

    def _needed(self, key: str, text: str) -> list[str]:
        """Return the earlier texts of an article that some record was made in."""
        texts = [text, *(old for old in self.old_texts(key) if old != text)]
        needed: set[int] = set()
        for anchor in self.anchors(key).values():
            end = anchor.start + len(anchor.quote)
            for number, old in enumerate(texts):
                if old[anchor.start : end] == anchor.quote:
                    needed.add(number)
                    break
        return [texts[number] for number in sorted(needed - {0})]

    def _named(self, articles: Iterable[Article]) -> dict[str, str]:
        """Return the paths of articles from the case file's folder, by article id."""
        found: dict[str, str] = {}
        times: dict[str, int] = {}
        for article in articles:
            path = self._path(article)
            times[path] = times.get(path, 0) + 1
            # The same file given twice is two articles.
            found[article.id] = path if times[path] == 1 else f"{path}#{times[path]}"
        return found

    def _path(self, article: Article) -> str:
        if article.path == "-" or "://" in article.path:
            return article.path
        given = Path(article.path)
        # A link's own place, not its target's: the folder is what travels.
        path = Path(os.path.realpath(given.parent)) / given.name
        try:
            return path.relative_to(self._folder).as_posix()
        except ValueError:
            return str(path)


def keys(
    articles: Sequence[Article], paths: Mapping[str, str], rows: Mapping[int, Document]
) -> dict[str, str]:
    """Return by what names records call articles, by article id.

    An article is known by its path; under a new name it is known by its content when the old
    name is gone, or is another known article's now.
    """
    by_path = {str(row.get("path")): doc_id for doc_id, row in rows.items()}
    found: dict[str, int] = {}

    def known_as(article: Article) -> Iterator[int]:
        for doc_id, row in rows.items():
            if doc_id not in found.values() and _is_same(article, row):
                yield doc_id

    for article in articles:
        doc_id = by_path.get(paths[article.id])
        if doc_id is not None and _is_same(article, rows[doc_id]):
            found[article.id] = doc_id
    here = {paths[article.id]: article for article in articles}
    renamed: dict[str, int] = {}
    for article in articles:
        for doc_id in () if article.id in found else known_as(article):
            other = here.get(str(rows[doc_id].get("path")))
            if doc_id not in renamed.values() and (other is None or any(known_as(other))):
                renamed[article.id] = doc_id
                break
    found |= renamed
    for article in articles:
        doc_id = by_path.get(paths[article.id])
        if article.id not in found and doc_id is not None and doc_id not in found.values():
            found[article.id] = doc_id
    names = {article: name_of(rows[doc_id]) for article, doc_id in found.items()}
    used = {name_of(row) for row in rows.values()}
    for article in articles:
        if article.id not in names:
            name = paths[article.id]
            number = 2
            while name in used:
                name = f"{paths[article.id]}#{number}"
                number += 1
            names[article.id] = name
            used.add(name)
    return names


def name_of(row: Document) -> str:
    """Return the name by which records call the article of an article record."""
    return str(row.get("key", row.get("path")))


def old_texts(row: Document) -> tuple[str, ...]:
    """Return the texts that an article had, newest first."""
    earlier = row.get("earlier", ())
    texts = [row.get("text"), *(earlier if isinstance(earlier, list) else ())]
    return tuple(text for text in texts if isinstance(text, str))


def _is_same(article: Article, row: Document) -> bool:
    return article.text == row.get("text") or article.sha256 == row.get("sha256", "")


_VERDICTS: dict[object, Verdict | None] = {None: None, **{v.value: v for v in Verdict}}


def mark_of(document: Document) -> Mark:
    """Read a verdict record; raises KeyError, TypeError or ValueError for anything else."""
    return Mark(
        verdict=_VERDICTS[document.get("verdict")],
        note=str(document.get("note") or ""),
        evidence=str(document.get("evidence") or ""),
        reviewer=str(document.get("reviewer") or ""),
        decided_at=str(document.get("decided_at") or ""),
    )
