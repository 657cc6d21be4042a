"""The Claims screen: the check sheet, a row a claim, a column an article."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from workbench.articles.model import article_of
from workbench.export.wording import counted
from workbench.tui.keys import Scope
from workbench.tui.screens.deciding import DecidingScreen
from workbench.tui.sheet import Order, Row, ordered, rows_of, shown_of, still_open
from workbench.tui.widgets.sheet_view import SheetView


class ClaimsScreen(DecidingScreen):
    """Every claim with who carries it, and who doesn't."""

    SCOPE: ClassVar[Scope] = Scope.CLAIMS
    CSS_PATH = "claims.tcss"
    order = Order.READING

    def body(self) -> Iterator[Widget]:
        """Yield the sheet, and a line about it."""
        yield SheetView(self.place)
        yield Static(id="sheet-line", markup=False)

    def on_mount(self) -> None:
        """Show the rows."""
        self.draw_all()
        self.show_state()

    @property
    def sheet(self) -> SheetView:
        """The rows."""
        return self.query_one(SheetView)

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        sheet = self.sheet
        return sheet.rows[sheet.row] if sheet.rows else None

    @property
    def statement(self) -> str | None:
        """The statement in the cell under the cursor, or where that is empty the claim's first.

        Of several in one cell it is the one that the cell shows.
        """
        row = self.row
        if row is None:
            return None
        cell = row.cells[self.sheet.column] or row.claim.statements[:1]
        return shown_of(self.case, cell, self.place.current)

    def targets(self) -> tuple[str, ...]:
        """Return every statement of the claim."""
        return self.row.claim.statements if self.row else ()

    # Drawing

    def fit(self, width: int) -> None:
        """Tell as much as there is room for."""
        self._describe()

    def on_screen_resume(self) -> None:
        """Stand on the claim that the articles are at."""
        super().on_screen_resume()
        if self.place.current is not None and self.sheet.rows:
            self.go(self.place.current)

    def draw_all(self) -> None:
        """Make the rows anew."""
        super().draw_all()
        keep = self.place.current
        rows = ordered(self.case, rows_of(self.case), self.order)
        if self.place.filter is not None:
            shown = frozenset(self.place.shown)
            rows = tuple(row for row in rows if not shown.isdisjoint(row.claim.statements))
        self.sheet.show(rows, self.sheet.row, self.sheet.column)
        if keep is not None:
            self.go(keep)
        self._describe()

    def draw_marks(self, statement_ids: Collection[str]) -> None:
        """Draw the rows anew; their order stays until it's asked for again."""
        super().draw_marks(statement_ids)
        self.sheet.go(self.sheet.row, self.sheet.column)
        self._describe()

    def draw_place(self) -> None:
        """Draw what a mode changes."""
        super().draw_place()
        self.draw_all()

    def _describe(self) -> None:
        rows = self.sheet.rows
        if not rows:
            words = " no claims yet: the articles are being compared"
            if self.workbench.compared:
                words = " no claim to show"
        else:
            shared = sum(row.carried > 1 for row in rows)
            words = (
                f" {counted(len(rows), 'claim')}, {shared} in several articles, {self.order.value}"
            )
            steps = " ".join(filter(None, map(self.keymap.shown, ("cell-up", "cell-down"))))
            more = f"+1 another statement here{f': {steps}' if steps else ''}"
            near = "≈ and a number: overlaps with that claim"
            for part in ("s? suggested", "— not here", more, near):
                # What has no room is left out whole.
                if len(words) + len(part) + 3 <= self.app.size.width:
                    words += f"   {part}"
        self.query_one("#sheet-line", Static).update(Content(words))

    # The cursor

    def go(self, statement_id: str, *, jump: bool = False) -> None:
        """Stand on the claim of a statement, in the column of its article."""
        ids = [article.id for article in self.case.articles]
        for place, row in enumerate(self.sheet.rows):
            if statement_id in row.claim.statements:
                self.place.go(statement_id, jump=jump)
                self.sheet.go(place, ids.index(article_of(statement_id)))
                return

    def _step(self, row: int, column: int) -> None:
        self.place.moved_on_from = None
        self.sheet.go(row, column)
        if self.statement is not None:
            self.place.go(self.statement)

    def action_row(self, step: int) -> None:
        """Go to the next claim."""
        self._step(self.sheet.row + step, self.sheet.column)

    def action_column(self, step: int) -> None:
        """Go to the next article."""
        self._step(self.sheet.row, self.sheet.column + step)

    def action_cell(self, step: int) -> None:
        """Go to another statement of the cell."""
        row, here = self.row, self.statement
        cell = row.cells[self.sheet.column] if row is not None else ()
        if here is None or len(cell) < 2:
            self.say("no other statement of this article is in the claim")
            return
        self.place.go(cell[(cell.index(here) + step) % len(cell)])
        self.sheet.go(self.sheet.row, self.sheet.column)

    def action_page(self, step: int) -> None:
        """Go one screen up or down."""
        self._step(self.sheet.row + step * self.sheet.page(), self.sheet.column)

    def action_end(self, step: int) -> None:
        """Go to the first or the last row."""
        self._step(0 if step < 0 else len(self.sheet.rows) - 1, self.sheet.column)

    def next_open(self, step: int) -> str | None:
        """Return a statement of the next row in which something is open, in the rows' order."""
        rows, here = self.sheet.rows, self.sheet.row
        for distance in range(1, len(rows) + 1):
            row = rows[(here + step * distance) % len(rows)]
            if found := still_open(self.case, row):
                return found[0]
        return None

    def end_words(self) -> str:
        """Say also what is open outside of all claims: headings."""
        left = self.case.progress().open
        if self.place.filter is not None or not left:
            return super().end_words()
        keys = ", ".join(map(self.keymap.shown, ("articles", "next-open")))
        return f"no claim is open, but {counted(left, 'statement')} in none: {keys} leads there"

    def go_on(self) -> None:
        """Go to the next row in which something is open."""
        here = self.sheet.column
        super().go_on()
        if self.row is not None and self.row.cells[here]:
            self._step(self.sheet.row, here)

    @on(SheetView.Picked)
    def _picked(self, event: SheetView.Picked) -> None:
        self._step(event.row, event.column)

    def action_jump(self) -> None:
        """Go to the statement in its article."""
        if self.statement is not None:
            self.place.go(self.statement, jump=True)
            self.workbench.changes += 1
            self.workbench.show(Scope.ARTICLES)

    def action_order(self) -> None:
        """Choose the order of the rows."""
        from workbench.tui.dialogs.choice import ChoiceScreen

        orders = list(Order)
        options = [Content(order.value) for order in orders]

        def take(place: int | None) -> None:
            if place is not None:
                self.order = orders[place]
                self.draw_all()

        at = orders.index(self.order)
        self.app.push_screen(ChoiceScreen("Order of the claims", options, self.keymap, at), take)
