"""The articles side by side; one of them holds the cursor, the others follow it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from workbench.articles.model import article_of
from workbench.claims.model import Match
from workbench.tui.place import Place
from workbench.tui.spans import Span, spans_of
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.stacked_styles import StackedStyles

NARROW = 100
"""Below this width one article is shown at a time."""

NARROWEST = 50
"""No column is narrower than this where several are shown."""

MOST = 3
"""How many columns are shown at most; the rest come by paging sideways."""


def columns_for(width: int, articles: int) -> int:
    """Return how many articles stand side by side on a terminal `width` cells wide."""
    if width < NARROW:
        return 1
    return max(1, min(MOST, articles, width // NARROWEST))


class Columns(Horizontal):
    """Shows as many articles as there is room for, always with the one of the cursor.

    It holds the styles of all columns: to style every column by itself would delay the text.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--heading",
        "article--aside",
        "article--gutter",
        "article--overlap",
        "article--agree",
        "article--differ",
        "article--detail",
        "article--linked",
        "article--cursor",
        "article--success",
        "article--error",
        "article--warning",
        "article--primary",
        "article--muted",
        "article--bar",
        "article--found",
        "article--faded",
    }

    def __init__(self, place: Place) -> None:
        super().__init__(id="columns")
        self.case = place.case
        self.place = place
        self._styles_of = StackedStyles(self, "article")
        self.views = tuple(
            ArticleView(place, article, number, self._styles_of)
            for number, article in enumerate(self.case.articles, 1)
        )
        self._of_article = {view.article.id: view for view in self.views}
        self._first = 0
        self._room = 1

    def compose(self) -> ComposeResult:
        """Yield every column; those without room aren't displayed, from the first paint on."""
        if self.views:
            self.make_room(self.app.size.width, self.place.current)
        yield from self.views

    def notify_style_update(self) -> None:
        """Forget the colours of another theme."""
        self._styles_of.forget()
        super().notify_style_update()

    def view_of(self, statement_id: str) -> ArticleView:
        """Return the column that a statement stands in."""
        return self._of_article[article_of(statement_id)]

    def make_room(self, width: int, current: str | None) -> None:
        """Show as many columns as fit the width."""
        self._room = columns_for(width, len(self.views))
        self._page_to(self.view_of(current) if current else self.views[0])

    def show(self, current: str, chosen: Match | None, *, scroll: bool = True) -> None:
        """Put the cursor on a statement and light it and its counterparts in every column.

        `chosen` is the match that the inspector shows; of every other article the strongest
        counterpart is lit.
        """
        lit: dict[str, dict[int, tuple[Span, ...]]] = {view.article.id: {} for view in self.views}

        def light(statement_id: str, match: Match) -> None:
            view = self.view_of(statement_id)
            position = view.position(statement_id)
            if position is not None:
                spans = spans_of(match, statement_id, view.article)
                lit[article_of(statement_id)][position] = spans

        if chosen is not None:
            light(current, chosen)
            light(chosen.other(current), chosen)
        for match in self.case.comparison.matches_of(current):
            if not lit[article_of(match.other(current))]:
                light(match.other(current), match)
        here = self.view_of(current)
        self._page_to(here)
        for view in self.views:
            cursor = view.position(current) if view is here else None
            view.show(cursor, lit[view.article.id], active=view is here, scroll=scroll)

    def _page_to(self, here: ArticleView) -> None:
        """Page sideways until a column is among those shown."""
        place = self.views.index(here)
        last_first = len(self.views) - self._room
        self._first = max(0, min(self._first, place, last_first))
        self._first = max(self._first, place - self._room + 1)
        for number, view in enumerate(self.views):
            view.display = self._first <= number < self._first + self._room
        self._count_hidden()

    def _count_hidden(self) -> None:
        """Say in the outer columns how many articles stand further to the side."""
        last = self._first + self._room - 1
        for number, view in enumerate(self.views):
            words = []
            if number == self._first and self._first:
                words.append(f"◀ {self._first} more")
            if number == last and last < len(self.views) - 1:
                words.append(f"{len(self.views) - 1 - last} more ▶")
            view.say_hidden("  ".join(words))
