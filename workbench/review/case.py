"""A case under review: what the checker decides, takes back, and comes back to."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Unpack

from workbench.articles.model import Article, SetApart
from workbench.articles.reading import alone, read_articles
from workbench.claims.model import Attribution, Match, Verdict
from workbench.errors import InputError
from workbench.review.corrections import Details
from workbench.review.drafting import Drafts
from workbench.review.model import Mark
from workbench.review.opening import case_file_of, reviewer_here, title_of, unfinished_import
from workbench.review.present import Present
from workbench.store import clock
from workbench.store.case_file import CaseFile
from workbench.store.lines import Damaged
from workbench.store.model import Action, Change, Document, Entry, Holder, How, Table


class Case(Present):
    """The articles about one event, with everything decided about them.

    Every decision is on the disk when its method returns; what a full or lost disk refused is
    kept in memory, and `unsaved` and `trouble` say so. A method that raises InputError (a case
    that is open for reading only, a correction that can't be made) has changed nothing. Not for
    use from several threads, but for `match`, which only reads what doesn't change while it runs.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        file: CaseFile,
        title: str = "",
        paths: Sequence[str] = (),
    ) -> None:
        """`paths` are those that the articles were read from."""
        self._paths = tuple(paths)
        try:
            super().__init__(title, articles, file)
        except Damaged as error:
            self._fall_back(title, articles, file, error)
        meta = file.meta()
        self.title = str(
            meta.get("title") or title or Path(os.path.realpath(file.path)).parent.name
        )
        self._file = file
        self.cursor: str | None = self._find_cursor(meta.get("cursor"))
        self._cursor_saved = self.cursor

    @classmethod
    def open(
        cls,
        paths: Sequence[str],
        *,
        case_file: str | None = None,
        reviewer: str | None = None,
        read_only: bool = False,
    ) -> Case:
        """Read the articles and open their case file, which the first decision creates.

        Raises InputError for what can't be read. When somebody else is writing, or the folder
        can't be written to, the case opens read-only and `notices` says why.
        """
        path = Path(case_file) if case_file is not None else case_file_of(paths)
        if unfinished_import(path).exists():
            raise InputError(
                f"An import into {path.parent} was cut off: do it again, or remove"
                f" {unfinished_import(path).name} to go on with what is there"
            )
        articles = read_articles(paths, beside=path.parent)
        file = CaseFile.open(path, reviewer=reviewer or reviewer_here(), read_only=read_only)
        try:
            if case_file and read_only and not file.exists:
                raise InputError(f"There is no case file {case_file}: check the name after --case")
            return cls(articles, file, title_of(paths), paths)
        except BaseException:
            file.abandon()
            raise

    # ---- what there is

    @property
    def path(self) -> Path:
        """Where the case file is, or will be with the first decision."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Whether decisions are refused."""
        return self._file.read_only

    @property
    def holder(self) -> Holder | None:
        """Who else has the case open for writing."""
        return self._file.holder

    @property
    def notices(self) -> tuple[str, ...]:
        """What the checker should know about the case file and its articles, one line each."""
        return (*self._file.notices, *alone(self.articles, self._paths))

    @property
    def reviewer(self) -> str:
        """In whose name decisions are made."""
        return self._file.reviewer

    # ---- deciding

    def decide(
        self, ids: Sequence[str], verdict: Verdict | None, how: How = How.KEY
    ) -> Entry | None:
        """Give statements a verdict, or take it from them with None; one entry for all of them.

        Returns None when nothing changes by it.
        """
        return self._record(
            Action.VERDICT, how, ids, {"verdict": verdict.value if verdict else None}
        )

    def write_note(self, statement_id: str, note: str, evidence: str) -> Entry | None:
        """Write a note and a link to evidence, or take them away with empty text.

        Returns None when nothing changes by it.
        """
        return self._record(
            Action.NOTE, How.KEY, (statement_id,), {"note": note, "evidence": evidence}
        )

    def take_over(self, marks: Mapping[str, Mark]) -> Entry | None:
        """Take over what was decided elsewhere, with who decided it and when; one entry for all.

        Replaces what is decided about these statements. Raises InputError when it couldn't be
        saved.
        """
        changes = []
        for statement_id, mark in marks.items():
            doc_id, before = self._view.record(statement_id)
            held = before or {}
            after = {**held, **asdict(mark), **self._view.anchor(statement_id).document()}
            changes.append(Change(Table.VERDICTS, doc_id, before, after))
        return self._write(Action.IMPORT, How.IMPORT, changes) if changes else None

    def undo(self) -> Entry | None:
        """Take back the last decision that stands, whole; None when there is none."""
        entry = self._history.last_done
        if entry is None:
            return None
        changes = [change.reversed() for change in entry.changes]
        return self._write(Action.UNDO, How.KEY, self._from_present(changes), of=entry.number)

    def redo(self) -> Entry | None:
        """Do again what was last undone; None when nothing is, or something was decided since."""
        entry = self._history.last_undone
        if entry is None:
            return None
        changes = self._from_present(entry.changes)
        return self._write(Action.REDO, How.KEY, changes, of=entry.number)

    # ---- correcting: each method returns None when nothing changes by it, and raises InputError
    # when it can't be done

    def link(self, a: str, b: str) -> Entry | None:
        """Make two statements of different articles a match, whatever was found."""
        return self._correct(Action.LINK, self._drafts().pair(Action.LINK, a, b))

    def unlink(self, a: str, b: str) -> Entry | None:
        """Take a match back, found or linked; it isn't suggested again."""
        return self._correct(Action.UNLINK, self._drafts().pair(Action.UNLINK, a, b))

    def reject(self, match: Match) -> Entry | None:
        """Say of a match that it is none; it isn't suggested again."""
        return self._correct(Action.REJECT, self._drafts().pair(Action.REJECT, match.a, match.b))

    def split(self, statement_id: str, offsets: Sequence[int]) -> Entry | None:
        """Cut a statement where fragments are to begin, in characters of its text.

        The fragments start open, the first with the note. Cutting a merged statement where it
        was joined brings its parts back.
        """
        return self._correct(Action.SPLIT, self._drafts().split(statement_id, offsets))

    def merge(self, statement_id: str) -> Entry | None:
        """Join a statement with the next of its article; it starts open, with both notes.

        Joining all fragments of a statement brings it back.
        """
        return self._correct(Action.MERGE, self._drafts().merge(statement_id))

    def set_apart(self, statement_id: str) -> Entry | None:
        """Say that a statement isn't part of the article; its verdict goes with it."""
        return self._correct(Action.SET_APART, self._drafts().set_apart(statement_id))

    def restore(self, article_id: str, line: SetApart) -> Entry | None:
        """Make a line of `article.set_apart` part of the article again."""
        changes = self._drafts().restore(article_id, line, self._history.entries)
        return self._correct(Action.RESTORE, changes)

    def edit_attribution(self, statement_id: str, attribution: Attribution | None) -> Entry | None:
        """Say who speaks in a statement; None leaves it to what is found."""
        changes = self._drafts().attribution(statement_id, attribution)
        return self._correct(Action.ATTRIBUTION, changes)

    def edit_details(self, article_id: str, **details: Unpack[Details]) -> Entry | None:
        """Edit what is known about an article; only what is named changes."""
        return self._correct(Action.DETAILS, self._drafts().details(article_id, details))

    def declare_dependent(self, article_a: str, article_b: str, dependent: bool) -> Entry | None:
        """Say whether two articles share one source, which makes their origins one."""
        changes = self._drafts().dependent(article_a, article_b, dependent)
        return self._correct(Action.DEPENDENT, changes)

    def remember_cursor(self, statement_id: str) -> None:
        """Remember where the checker is; kept by the case file once there is one."""
        self.cursor = statement_id
        if self._file.exists and not self.read_only and not self.unsaved:
            self._save_cursor()

    # ---- when the disk refuses, or somebody else writes

    @property
    def unsaved(self) -> int:
        """How many decisions are only in memory because the disk refused; 0 when all is saved."""
        return self._file.unsaved

    @property
    def trouble(self) -> str:
        """Why decisions aren't saved, in one line; empty when they are."""
        return self._file.trouble

    @property
    def problem(self) -> str:
        """Why the case file isn't up to date though everything is saved, in one line; or empty."""
        return self._file.problem

    def retry(self) -> bool:
        """Try again to save what is only in memory; return whether everything is saved."""
        return self._file.retry()

    def move_to(self, path: str) -> None:
        """Keep the case in another file from now on, whole, with what couldn't be saved.

        Raises InputError when that can't be done either; then nothing has changed.
        """
        self._file.move_to(Path(path))
        self._come_back()
        self._save_articles()

    def try_writing(self) -> bool:
        """Take the case over when whoever held it has gone; return whether we write from now on.

        Everything that they decided is there then. Raises InputError when they left something
        that can't be read: then we go on reading what we have.
        """
        before = self.read_only
        if not self._file.try_writing():
            return False
        if before:
            try:
                self._come_back()
            except InputError:
                self._file.abandon()
                raise
        return True

    def refresh(self) -> bool:
        """Read what others decided since; return whether there was anything."""
        changed = self._file.refresh()
        if changed:
            try:
                self._come_back()
            except InputError:
                # Broken under our eyes: what we have is better.
                return False
        return changed

    def close(self) -> None:
        """Bring the case file up to date and let others write; nothing is left unsaved.

        Raises InputError when something couldn't be saved.
        """
        self._file.close()

    # ---- inside

    def _fall_back(
        self, title: str, articles: Sequence[Article], file: CaseFile, error: Damaged
    ) -> None:
        """Take up the newest backup that can be read; raises `error` where there is none."""
        while file.fall_back():
            with contextlib.suppress(Damaged):
                return super().__init__(title, articles, file)
        raise error

    def _come_back(self) -> None:
        self._load(self._file, self.statements)
        self.cursor = self.cursor and self.successor(self.cursor)

    def _drafts(self) -> Drafts:
        return Drafts(self._view, self._records, self.reviewer)

    def _record(
        self, action: Action, how: How, ids: Iterable[str], fields: Document
    ) -> Entry | None:
        changes = []
        at = clock.now()
        for statement_id in dict.fromkeys(ids):
            doc_id, before = self._view.record(statement_id)
            held = {"verdict": None, "note": "", "evidence": "", **(before or {})}
            # A verdict on words that changed is given anew, also when it stays the same.
            again = action is not Action.NOTE and statement_id in self._rechecks
            if not again and all(held[name] == value for name, value in fields.items()):
                continue
            held |= fields
            after: Document | None = None
            if held["verdict"] or held["note"] or held["evidence"]:
                after = held
                if action is not Action.NOTE or statement_id not in self._rechecks:
                    # A note doesn't say that the words are still those that were decided about.
                    after = {**held, **self._view.anchor(statement_id).document()}
                if action is not Action.NOTE or not held["verdict"]:
                    # A note by somebody else doesn't make the verdict theirs.
                    after |= {"reviewer": self.reviewer, "decided_at": at}
            changes.append(Change(Table.VERDICTS, doc_id, before, after))
        return self._write(action, how, changes, at=at) if changes else None

    def _correct(self, action: Action, changes: Sequence[Change]) -> Entry | None:
        return self._write(action, How.KEY, changes) if changes else None

    def _write(
        self,
        action: Action,
        how: How,
        changes: Sequence[Change],
        *,
        of: int | None = None,
        at: str | None = None,
    ) -> Entry:
        self._records.check(changes)
        self._save_articles()
        entry = self._file.record(action, how, changes, of=of, at=at)
        self._take_in(entry)
        if self.cursor is not None:
            self.cursor = self.successor(self.cursor)
        if self.cursor != self._cursor_saved:
            self._save_cursor()
        return entry

    def _from_present(self, changes: Iterable[Change]) -> list[Change]:
        """Changes to the same ends, from what is there now: the file may be edited by hand."""
        return [
            Change(c.table, c.doc_id, self._records.documents(c.table).get(c.doc_id), c.after)
            for c in changes
        ]

    def _save_articles(self) -> None:
        changed = self._records.changed_articles(self.articles)
        if changed:
            self._file.put_articles(changed)
        self._records.saved_articles(changed)
        if "title" not in self._file.meta():
            self._file.set_meta("title", self.title)

    def _save_cursor(self) -> None:
        if self.cursor is None or self.cursor == self._cursor_saved:
            return
        article = self.article(self.cursor)
        place = {
            "article": self._records.key(article),
            "start": self.statement(self.cursor).start,
        }
        self._file.set_meta("cursor", place)
        self._cursor_saved = self.cursor

    def _find_cursor(self, place: object) -> str | None:
        if not isinstance(place, dict):
            return None
        for article in self.articles:
            start = place.get("start")
            if self._records.key(article) == place.get("article") and isinstance(start, int):
                before = [s.id for s in article.statements if s.start <= start]
                return before[-1] if before else None
        return None
