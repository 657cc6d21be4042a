"""The Articles screen: the columns, the pair panel, and moving among them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import ClassVar

from textual import on
from textual.timer import Timer
from textual.widget import Widget

from workbench.claims.model import Match
from workbench.tui.keys import Scope
from workbench.tui.screens.correcting import CorrectingScreen
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.columns import NARROW, Columns
from workbench.tui.widgets.inspector import Inspector

SETTLED = 0.4
"""Seconds without a move after which the cursor is remembered."""


class ArticlesScreen(CorrectingScreen):
    """The articles side by side, and below them the pair under the cursor."""

    SCOPE: ClassVar[Scope] = Scope.ARTICLES
    _settling: Timer | None = None
    _came_from: tuple[str, str] = ("", "")

    def body(self) -> Iterator[Widget]:
        """Yield the columns and the pair panel."""
        yield Columns(self.place)
        shown = self.keymap.shown
        steps = " ".join(filter(None, map(shown, ("previous-counterpart", "next-counterpart"))))
        yield Inspector(self.case, shown("accept"), f"{steps} step" if steps else "")

    def on_mount(self) -> None:
        """Show the text at once and look for overlaps meanwhile."""
        self.show_state()
        self.workbench.start_comparing(self)

    @property
    def columns(self) -> Columns:
        """The articles."""
        return self.query_one(Columns)

    def fit(self, width: int) -> None:
        """Show as many articles as there is room for."""
        if self.columns.views:
            self.columns.make_room(width, self.place.current)
            self.draw_cursor()

    # Drawing

    def draw_all(self) -> None:
        """Draw every column anew."""
        super().draw_all()
        for view, article in zip(self.columns.views, self.case.articles, strict=True):
            if view.article is article:
                view.update_comparison()
            else:
                view.take(article)
        self.draw_cursor()

    def draw_marks(self, statement_ids: Collection[str]) -> None:
        """Draw statements anew whose verdict or note changed."""
        super().draw_marks(statement_ids)
        for view in self.columns.views:
            view.update_marks(statement_ids)
            if self.place.filter is not None:
                view.update_place()

    def draw_place(self) -> None:
        """Draw anew what is marked, found or faded."""
        super().draw_place()
        for view in self.columns.views:
            view.update_place()
        self.draw_cursor()

    def draw_cursor(self, *, scroll: bool = True) -> None:
        """Show the cursor, and the pair under it."""
        current = self.place.current
        inspector = self.query_one(Inspector)
        if current is None:
            inspector.show(None, None)
            return
        self.columns.show(current, self.place.chosen, scroll=scroll)
        short = self.app.size.width < NARROW
        inspector.show(current, self.place.chosen, self.place.matches(), short=short)

    # The cursor

    def go(self, statement_id: str, *, jump: bool = False, scroll: bool = True) -> None:
        """Move the cursor to a statement, wherever it stands."""
        before, told = self.place.current, self.place.moved_on_from
        self.place.go(statement_id, jump=jump)
        if statement_id != before:
            if self._settling is not None:
                self._settling.stop()
            self._settling = self.set_timer(SETTLED, self.workbench.remember)
        if self.place.range_from is not None:
            self.draw_place()
        else:
            self.draw_cursor(scroll=scroll)
        if self.place.query or told != self.place.moved_on_from:
            self.show_state()

    @on(ArticleView.Picked)
    def _picked(self, event: ArticleView.Picked) -> None:
        # Whoever clicks a statement means that one, also where the cursor is there already.
        self.place.moved_on_from = None
        self.go(event.statement_id, scroll=False)

    def action_move(self, step: int) -> None:
        """Go up or down in the article."""
        if (following := self.place.next_in_article(step)) is not None:
            self.go(following)

    def action_page(self, step: int) -> None:
        """Go one screen up or down."""
        if self.place.current is not None:
            view = self.columns.view_of(self.place.current)
            self.go(view.statement_id(view.page(step)))

    def action_end(self, step: int) -> None:
        """Go to the first or last statement of the article."""
        if self.place.current is not None:
            view = self.columns.view_of(self.place.current)
            last = len(view.article.statements) - 1
            self.go(view.statement_id(0 if step < 0 else last), jump=True)

    def action_column(self, step: int) -> None:
        """Go to the next article: to the counterpart there, else to where it was left."""
        current = self.place.current
        if current is None:
            return
        views = self.columns.views
        place = views.index(self.columns.view_of(current))
        for distance in range(1, len(views) + 1):
            view = views[(place + step * distance) % len(views)]
            if view.article.statements:
                break
        others = (match.other(current) for match in self._matches_chosen_first())
        there = (item for item in others if view.position(item) is not None)
        self.go(next(there, view.statement_id(view.cursor)))

    def _matches_chosen_first(self) -> tuple[Match, ...]:
        chosen, matches = self.place.chosen, self.place.matches()
        return (chosen, *matches) if chosen is not None else matches

    def action_counterpart(self) -> None:
        """Go to the counterpart; once more comes back."""
        here, chosen = self.place.current, self.place.chosen
        if here is None or chosen is None:
            self.say("no other article has this statement")
            return
        at, back = self._came_from
        there = back if at == here else chosen.other(here)
        self._came_from = (there, here)
        self.place.go(there, jump=True)
        self.place.choose_counterpart(here)
        self.go(there)

    def action_step_counterpart(self, step: int) -> None:
        """Show another counterpart of the statement."""
        self.place.choose(step)
        self.draw_cursor()

    def action_scroll_panel(self, step: int) -> None:
        """Scroll the pair panel where its text is longer than it."""
        self.query_one(Inspector).scroll_relative(y=step, animate=False)

    def action_overlap(self, step: int) -> None:
        """Go to the next statement that another article also has."""
        self.jump_along(self.place.overlaps, step, "no overlap was found")

    def action_jump_list(self, step: int) -> None:
        """Go back to where a jump began, or forward again."""
        if self.place.jump(step):
            self.draw_cursor()
        else:
            self.say("no jump to take back" if step < 0 else "no jump to make again")

    # Several at once

    def action_mark(self) -> None:
        """Mark the statement, or no longer, and go down; ends a range."""
        place = self.place
        if place.range_from is not None:
            place.marked |= place.range()
            place.range_from = None
        elif place.current is not None:
            place.marked ^= {place.current}
            self.action_move(1)
        self.draw_place()

    def action_range(self) -> None:
        """Begin a range here, or keep the one that was begun."""
        place = self.place
        if place.range_from is not None:
            place.marked |= place.range()
            place.range_from = None
        else:
            place.range_from = place.current
        self.draw_place()

    def action_mark_all(self) -> None:
        """Mark what the filter shows, or the whole article, beside what is marked already."""
        self.place.marked |= frozenset(self.place.everything())
        self.draw_place()

    # Finding and seeing

    def action_search(self) -> None:
        """Write what to look for; the hits are lit meanwhile."""
        from workbench.tui.dialogs.search import SearchScreen

        place = self.place
        origin = place.current

        def find(query: str) -> str:
            place.search(query)
            if origin is not None:
                first = origin if origin in place.found else None
                place.go(origin)
                target = first or place.next_of(place.hits, 1) or origin
                place.go(target)
            self.draw_place()
            count = len(place.hits)
            return f"{count} statement{'s' * (count != 1)}" if query.strip() else ""

        def done(keep: bool | None) -> None:
            if not keep or not place.hits:
                if keep:
                    self.say("not found")
                place.search("")
                if origin is not None:
                    place.go(origin)
            self.draw_place()

        self.app.push_screen(SearchScreen(place.query, find, self.keymap), done)

    def action_boilerplate(self) -> None:
        """Show or hide the lines set apart."""
        with_apart = not any(view.with_apart for view in self.columns.views)
        for view in self.columns.views:
            view.show_apart(with_apart)
        count = sum(len(article.set_apart) for article in self.case.articles)
        key = self.keymap.shown("set-apart")
        self.say(f"{count} lines set apart; {key} restores one" if with_apart else "hidden again")
