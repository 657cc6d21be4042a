"""A case as it stands at this moment: everything about it that can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.articles.model import Article, Statement
from workbench.claims.model import Comparison, Corrections
from workbench.review.anchoring import changed
from workbench.review.history import History
from workbench.review.layout import word_starts
from workbench.review.model import Mark, Orphan, Progress, Recheck, ReviewedCase
from workbench.review.progress import Tally
from workbench.review.pruning import pruned
from workbench.review.records import Records, mark_of
from workbench.review.view import View
from workbench.store.case_file import CaseFile
from workbench.store.model import Entry, Table

if TYPE_CHECKING:
    from workbench.claims.comparing import Comparer

NO_MARK = Mark()


class Present:
    """What a case is now, kept up to date decision by decision.

    `comparison` is empty until the first one is adopted.
    """

    def __init__(self, title: str, articles: Sequence[Article], file: CaseFile) -> None:
        self.title = title
        self.comparison = Comparison()
        self._articles_read = tuple(articles)
        self._comparer: Comparer | None = None
        self._load(file, ())

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles as they stand now, with everything that was corrected."""
        return self._view.articles

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements as they stand now, in reading order over all articles."""
        return self._view.statements

    def article(self, article_or_statement_id: str) -> Article:
        """Return an article by its own id or by that of one of its statements."""
        return self._view.article(article_or_statement_id)

    def statement(self, statement_id: str) -> Statement:
        """Return a statement by its id."""
        return self._view.statement(statement_id)

    def position(self, statement_id: str) -> int:
        """Return where a statement stands in `statements`, from 0."""
        return self._view.position(statement_id)

    def successor(self, statement_id: str) -> str | None:
        """Return what stands now where a statement stood: itself, a fragment, a neighbour, ..."""
        return self._view.successor(statement_id)

    def mark(self, statement_id: str) -> Mark:
        """Return what was decided about a statement; an empty mark where nothing was."""
        return self._marks.get(statement_id, NO_MARK)

    def progress(self) -> Progress:
        """Return how far the review is."""
        return self._tally.progress(len(self._rechecks), self._view.orphans)

    def recheck(self, statement_id: str) -> Recheck | None:
        """Return the verdict on a statement whose words have changed since, if there is one."""
        return self._rechecks.get(statement_id)

    def rechecks(self) -> tuple[Recheck, ...]:
        """Return the verdicts on words that have changed since, in reading order."""
        return tuple(sorted(self._rechecks.values(), key=lambda r: self.position(r.statement)))

    def orphans(self) -> tuple[Orphan, ...]:
        """Return what was decided about words that are no longer in the articles."""
        return tuple(
            Orphan(str(row["article"]), str(row["quote"]), mark_of(row))
            for row in self._view.lost()
        )

    def next_open(self, after: str | None, step: int = 1) -> str | None:
        """Return the next statement without a verdict, or the one before with a negative step.

        Goes on over all articles and wraps round; None when everything is reviewed.
        """
        return self._tally.next_open(after, step)

    def history(self, statement_id: str) -> tuple[Entry, ...]:
        """Return every decision about a statement and what it was cut from, oldest first."""
        return tuple(
            entry
            for entry in self._history.entries
            if any(self._view.touches(change, statement_id) for change in entry.changes)
        )

    def entry(self, number: int) -> Entry:
        """Return an entry of the ledger by its number, from 1."""
        return self._history.entries[number - 1]

    def affected(self, entry: Entry) -> tuple[str, ...]:
        """Return the statements, as they are now, that an entry touched, in its order."""
        found = (s for change in entry.changes for s in self._view.statements_of(change))
        return tuple(dict.fromkeys(found))

    def layout_changed(self, entry: Entry) -> frozenset[str]:
        """Return the articles whose statements, set-apart lines or details an entry changed."""
        number, articles = self._last_cut
        if entry.number == number:
            return articles
        return self._view.layout_changed(entry.changes)

    def needs_matching(self, entry: Entry) -> bool:
        """Whether an entry makes a new comparison worth while."""
        links = any(change.table is Table.LINKS for change in entry.changes)
        return links or bool(self.layout_changed(entry))

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
            rechecks=self.rechecks(),
            orphans=self.orphans(),
            record_names={article.id: self.record_name(article.id) for article in self.articles},
        )

    def record_name(self, article_id: str) -> str:
        """Return the name by which the records of the case file call an article."""
        return self._records.key(self._view.article_read(article_id))

    # ---- matching

    def match(self, progress: Callable[[float], None] | None = None) -> Comparison:
        """Compare the articles; decides nothing, and may run in a thread of its own.

        What was matched is kept: after a link or an unlink only the claims are found anew.
        """
        # Imported here: the text is on the screen before the matcher is needed.
        from workbench.claims.comparing import Comparer

        self._comparer = self._comparer or Comparer()
        return self._comparer.compare(self.articles, self.corrections(), progress)

    def adopt(self, comparison: Comparison) -> None:
        """Take over what `match` found, but for what was corrected since."""
        self.comparison = pruned(comparison, self.statements, self.corrections())
        self._tally.adopt(self.comparison)

    def corrections(self) -> Corrections:
        """Return what the checker told the matcher."""
        return self._view.standing.corrections

    # ---- what can be corrected

    def word_starts(self, statement_id: str) -> tuple[int, ...]:
        """Return where a fragment of a statement may begin, in characters of its text."""
        return word_starts(self.statement(statement_id).text)

    def details_edited(self, article_id: str) -> frozenset[str]:
        """Return the names of the details that were edited by hand."""
        return self._view.details_edited(article_id)

    # ---- inside

    def _load(self, file: CaseFile, before: Sequence[Statement]) -> None:
        """Take up everything that a case file says; `before` are the statements until now.

        Raises InputError for records that can't be read; then nothing has changed.
        """
        history = History(file.ledger())
        records = Records(self._articles_read, file, history.entries)
        self._view = View(self._articles_read, records, before)
        self._history, self._records = history, records
        self._last_cut: tuple[int, frozenset[str]] = 0, frozenset()
        self._marks: dict[str, Mark] = {}
        self._rechecks: dict[str, Recheck] = {}
        self._count()
        self.adopt(self.comparison)

    def _take_in(self, entry: Entry) -> None:
        """Take over an entry that was saved."""
        self._history.add(entry)
        self._last_cut = entry.number, self._view.apply(entry.changes)
        if self.layout_changed(entry):
            self._count()
            self.comparison = pruned(
                self.comparison, self.statements, self.corrections(), self._view.fresh
            )
            self._tally.adopt(self.comparison)
            return
        if self.needs_matching(entry):
            self.adopt(self.comparison)
        for statement_id in self.affected(entry):
            self._refresh(statement_id)

    def _count(self) -> None:
        """Count everything anew."""
        self._tally = Tally(len(self.articles), self.statements)
        self._marks.clear()
        self._rechecks.clear()
        for statement_id in self._view.recorded():
            self._refresh(statement_id)

    def _refresh(self, statement_id: str) -> None:
        doc_id, document = self._view.record(statement_id)
        mark = self._records.marks.get(doc_id, NO_MARK)
        self._rechecks.pop(statement_id, None)
        if document is not None and mark.verdict:
            statement = self.statement(statement_id)
            old = str(document["quote"])
            if changed(old, statement):
                self._rechecks[statement_id] = Recheck(statement_id, mark, old, statement.text)
                mark = replace(mark, verdict=None)
        if mark.verdict or mark.note or mark.evidence:
            self._marks[statement_id] = mark
        else:
            self._marks.pop(statement_id, None)
        self._tally.set(statement_id, mark.verdict)
