"""A case under review: what the checker decides, takes back, and comes back to."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from workbench.articles.model import Article, Statement, article_of
from workbench.articles.reading import read_articles
from workbench.claims.model import Comparison, Corrections, Verdict
from workbench.errors import InputError
from workbench.review.anchoring import Anchor
from workbench.review.history import History
from workbench.review.model import Mark, Progress, ReviewedCase
from workbench.review.progress import Tally
from workbench.review.records import Records, mark_of
from workbench.store import clock
from workbench.store.case_file import CaseFile
from workbench.store.model import Action, Change, Document, Entry, Holder, How, Table

CASE_FILE = "verdicts.json"


class Case:
    """The articles about one event, with everything decided about them.

    Every decision is on the disk when its method returns; a method that raises InputError (a
    full disk, a case that is open for reading only) has changed nothing. Not for use from several
    threads, but for `match`, which only reads what doesn't change while it runs.
    """

    def __init__(self, articles: Sequence[Article], file: CaseFile, title: str = "") -> None:
        self.articles = tuple(articles)
        self.statements = tuple(s for article in articles for s in article.statements)
        self.comparison = Comparison()
        self._file = file
        self._articles = {article.id: article for article in articles}
        self._statements = {s.id: s for s in self.statements}
        self._positions = {s.id: position for position, s in enumerate(self.statements)}
        meta = file.meta()
        self.title = str(meta.get("title") or title or file.path.resolve().parent.name)
        self._history = History(file.ledger())
        self._records = Records(self.articles, file, self._history.entries)
        self._tally = Tally(len(self.articles), self.statements)
        self._marks: dict[str, Mark] = {}
        for statement_id in self._records.placed():
            self._refresh(statement_id)
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
        articles = read_articles(paths)
        path = Path(case_file) if case_file is not None else case_file_of(paths)
        file = CaseFile.open(path, reviewer=reviewer or reviewer_here(), read_only=read_only)
        try:
            if case_file and read_only and not file.exists:
                raise InputError(f"There is no case file {case_file}: check the name after --case")
            return cls(articles, file)
        except BaseException:
            file.close()
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
        """What the checker should know about the case file, one line each."""
        return self._file.notices

    @property
    def reviewer(self) -> str:
        """In whose name decisions are made."""
        return self._file.reviewer

    def article(self, article_or_statement_id: str) -> Article:
        """Return an article by its own id or by that of one of its statements."""
        return self._articles[article_of(article_or_statement_id)]

    def statement(self, statement_id: str) -> Statement:
        """Return a statement by its id."""
        return self._statements[statement_id]

    def position(self, statement_id: str) -> int:
        """Return where a statement stands in `statements`, from 0."""
        return self._positions[statement_id]

    def mark(self, statement_id: str) -> Mark:
        """Return what was decided about a statement; an empty mark where nothing was."""
        return self._marks.get(statement_id, Mark())

    def progress(self) -> Progress:
        """Return how far the review is."""
        return self._tally.progress(orphans=self._records.orphans)

    def next_open(self, after: str | None, step: int = 1) -> str | None:
        """Return the next statement without a verdict, or the one before with a negative step.

        Goes on over all articles and wraps round; None when everything is reviewed.
        """
        return self._tally.next_open(after, step)

    def history(self, statement_id: str) -> tuple[Entry, ...]:
        """Return every decision about a statement, oldest first."""
        return tuple(e for e in self._history.entries if statement_id in self.affected(e))

    def affected(self, entry: Entry) -> tuple[str, ...]:
        """Return the statements that an entry touched, in its order."""
        found = (self._records.statement_of(change) for change in entry.changes)
        return tuple(statement for statement in found if statement is not None)

    def reviewed(self) -> ReviewedCase:
        """Return the case as it stands now, as one value."""
        return ReviewedCase(
            title=self.title,
            articles=self.articles,
            statements=self.statements,
            comparison=self.comparison,
            marks={s.id: self._marks[s.id] for s in self.statements if s.id in self._marks},
            progress=self.progress(),
            ledger=tuple(self._history.entries),
        )

    # ---- matching

    def match(self, progress: Callable[[float], None] | None = None) -> Comparison:
        """Compare the articles; changes nothing, and may run in a thread of its own."""
        # Imported here: the text is on the screen before the matcher is needed.
        from workbench.claims.comparing import compare

        return compare(self.articles, Corrections(), progress)

    def adopt(self, comparison: Comparison) -> None:
        """Take over what `match` found."""
        self.comparison = comparison
        self._tally.adopt(comparison)

    # ---- deciding

    def decide(
        self, ids: Sequence[str], verdict: Verdict | None, how: How = How.KEY
    ) -> Entry | None:
        """Give statements a verdict, or take it from them with None; one entry for all of them.

        Returns None when nothing changes by it. Raises InputError when it couldn't be saved.
        """
        return self._record(
            Action.VERDICT, how, ids, {"verdict": verdict.value if verdict else None}
        )

    def write_note(self, statement_id: str, note: str, evidence: str) -> Entry | None:
        """Write a note and a link to evidence, or take them away with empty text.

        Returns None when nothing changes by it. Raises InputError when it couldn't be saved.
        """
        return self._record(
            Action.NOTE, How.KEY, (statement_id,), {"note": note, "evidence": evidence}
        )

    def undo(self) -> Entry | None:
        """Take back the last decision that stands, whole; None when there is none.

        Raises InputError when it couldn't be saved.
        """
        entry = self._history.last_done
        if entry is None:
            return None
        changes = [change.reversed() for change in entry.changes]
        return self._write(Action.UNDO, How.KEY, self._from_present(changes), of=entry.number)

    def redo(self) -> Entry | None:
        """Do again what was last undone; None when nothing is, or something was decided since.

        Raises InputError when it couldn't be saved.
        """
        entry = self._history.last_undone
        if entry is None:
            return None
        changes = self._from_present(entry.changes)
        return self._write(Action.REDO, How.KEY, changes, of=entry.number)

    def remember_cursor(self, statement_id: str) -> None:
        """Remember where the checker is; kept by the case file once there is one."""
        self.cursor = statement_id
        if self._file.exists and not self.read_only:
            self._save_cursor()

    def close(self) -> None:
        """Bring the case file up to date and let others write; nothing is left unsaved."""
        self._file.close()

    # ---- inside

    def _record(
        self, action: Action, how: How, ids: Iterable[str], fields: Document
    ) -> Entry | None:
        changes = []
        for statement_id in dict.fromkeys(ids):
            doc_id, before = self._records.of(statement_id)
            held = {"verdict": None, "note": "", "evidence": "", **(before or {})}
            if all(held[name] == value for name, value in fields.items()):
                continue
            held |= fields
            after: Document | None = None
            if held["verdict"] or held["note"] or held["evidence"]:
                after = {**held, **self._anchor(statement_id).document()}
                if action is not Action.NOTE or not held["verdict"]:
                    # A note by somebody else doesn't make the verdict theirs.
                    after |= {"reviewer": self.reviewer, "decided_at": clock.now()}
            changes.append(Change(Table.VERDICTS, doc_id, before, after))
        return self._write(action, how, changes) if changes else None

    def _write(
        self, action: Action, how: How, changes: Sequence[Change], of: int | None = None
    ) -> Entry:
        self._save_articles()
        entry = self._file.record(action, how, changes, of=of)
        self._history.add(entry)
        for change in changes:
            self._records.apply(change)
        for statement_id in self.affected(entry):
            self._refresh(statement_id)
        if self.cursor != self._cursor_saved:
            self._save_cursor()
        return entry

    def _from_present(self, changes: Sequence[Change]) -> list[Change]:
        """Let changes start from the records as they are, should a hand have edited the file."""
        for change in changes:
            if change.table is Table.VERDICTS and change.after is not None:
                try:
                    mark_of(change.after)
                except ValueError as error:
                    raise InputError(
                        f"The ledger of {self.path} holds no verdict to go back to ({error})"
                    ) from error
        return [
            Change(c.table, c.doc_id, self._records.document(c.table, c.doc_id), c.after)
            for c in changes
        ]

    def _refresh(self, statement_id: str) -> None:
        _, document = self._records.of(statement_id)
        if document is None:
            self._marks.pop(statement_id, None)
            self._tally.set(statement_id, None)
        else:
            mark = mark_of(document)
            self._marks[statement_id] = mark
            self._tally.set(statement_id, mark.verdict)

    def _anchor(self, statement_id: str) -> Anchor:
        article = self.article(statement_id)
        return Anchor.of(self._records.key(article), article, self.statement(statement_id))

    def _save_articles(self) -> None:
        changed = self._records.changed_articles()
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
        try:
            self._file.set_meta("cursor", place)
        except InputError:
            # A decision says so when the disk is full; a cursor isn't worth a word.
            return
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


def case_file_of(paths: Sequence[str]) -> Path:
    """Return where the case file of some articles belongs.

    In their folder when they share one; else, as for a page or standard input, in the current one.
    """
    folders = set()
    for path in paths:
        if path == "-" or "://" in path:
            return Path(CASE_FILE)
        folders.add(Path(path) if Path(path).is_dir() else Path(path).parent)
    return folders.pop() / CASE_FILE if len(folders) == 1 else Path(CASE_FILE)


def reviewer_here() -> str:
    """Return the name that the environment gives whoever is working here."""
    name = os.environ.get("WORKBENCH_REVIEWER") or os.environ.get("GIT_AUTHOR_NAME")
    if name:
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
