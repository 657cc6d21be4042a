"""One article as a column: its statements, their marks, the cursor and the lit words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from workbench.articles.model import Article
from workbench.review.model import NOT_COUNTED
from workbench.text import display
from workbench.tui.place import Place
from workbench.tui.rows import NOTHING, Row, rows_of
from workbench.tui.sources import name_of
from workbench.tui.spans import Span
from workbench.tui.widgets.article_drawing import ArticleDrawing
from workbench.tui.widgets.stacked_styles import StackedStyles

EDGE = "│"
"""What stands left and right of a line, as in Textual's round border."""

BAR_STEPS = 8
"""In how many steps Textual draws the scrollbar's way through one cell."""

WIDEST = 88
"""No line of text is longer than this many cells: longer ones tire the eye."""


class ArticleView(ScrollView, can_focus=False):
    """A column that draws its lines itself, so that it costs the same at any length."""

    class Picked(Message):
        """A statement was clicked."""

        def __init__(self, statement_id: str) -> None:
            super().__init__()
            self.statement_id = statement_id

    def __init__(
        self,
        place: Place,
        article: Article,
        number: int,
        style: StackedStyles,
    ) -> None:
        super().__init__(id=f"article-{article.id}")
        self.case = place.case
        self.place = place
        self.article = article
        self.number = number
        self._style = style
        self._drawing = ArticleDrawing(place, article, style)
        self.with_apart = False
        self._hidden = ""
        self._shown = display(article.text)
        self._order = {item.id: index for index, item in enumerate(article.statements)}
        self._rows: list[Row] = []
        self._row_of: list[int] = []
        self._wrapped_to = 0
        self._strips: dict[int, Strip] = {}
        self._edges: dict[int, Strip] = {}
        if place.current in self._order:
            # The first paint comes before the cursor is shown.
            self._drawing.active, self._drawing.cursor = True, self._order[place.current]
            self.add_class("-active")
        self._write_edges()

    def _write_edges(self) -> None:
        """Write in the edges what the article is, and how far it's reviewed."""
        self.border_title = Content(self._headline())
        self.border_subtitle = Content(self._tally())
        self._edges.clear()

    def _headline(self) -> str:
        parts = [f"{self.number} {name_of(self.article)}", self.article.published or ""]
        if self.article.wire:
            parts.append("wire: " + ", ".join(self.article.wire))
        return display(" · ".join(part for part in parts if part))

    def _tally(self) -> str:
        """Return how far the article is reviewed, and what stands further to the side."""
        counted = [s for s in self.article.statements if s.kind not in NOT_COUNTED]
        reviewed = sum(self.case.mark(s.id).verdict is not None for s in counted)
        words = f"{reviewed}/{len(counted)}"
        return f"{words} · {self._hidden}" if self._hidden else words

    # What the screen asks for

    @property
    def cursor(self) -> int:
        """Where the cursor stands, or stood when it was last in this article."""
        return self._drawing.cursor

    @property
    def active(self) -> bool:
        """Whether the cursor is in this article."""
        return self._drawing.active

    def say_hidden(self, words: str) -> None:
        """Say at the lower edge what stands further to the side."""
        if words != self._hidden:
            self._hidden = words
            self._write_edges()

    def take(self, article: Article) -> None:
        """Show the article as it stands after a correction."""
        self.article = self._drawing.article = article
        self._order = {item.id: index for index, item in enumerate(article.statements)}
        self._drawing.cursor = max(0, min(self.cursor, len(article.statements) - 1))
        self._drawing.lit = {}
        self.update_comparison()

    def show_apart(self, with_apart: bool) -> None:
        """Show the lines set apart in their places, or only how many there are."""
        self.with_apart = with_apart
        self._lay_out(force=True)

    def update_place(self) -> None:
        """Draw anew what is marked, found, or faded by a filter."""
        self._drawing.update_place()
        self._strips.clear()
        self.refresh()

    def position(self, statement_id: str) -> int | None:
        """Return where a statement stands in the article; None when it's another's."""
        return self._order.get(statement_id)

    def statement_id(self, position: int) -> str:
        """Return the id of the statement at a position."""
        return self.article.statements[position].id

    def show(
        self, cursor: int | None, lit: Mapping[int, Sequence[Span]], *, active: bool, scroll: bool
    ) -> None:
        """Put the cursor on a statement, light spans by statement, and bring it into view.

        A column that isn't active shows where the counterpart stands: the first that is lit.
        """
        touched = {self.cursor, *self._drawing.lit}
        self._drawing.lit = {position: tuple(spans) for position, spans in lit.items()}
        if active != self.active:
            self._drawing.active = active
            self.set_class(active, "-active")
        if cursor is not None:
            self._drawing.cursor = cursor
        self._forget({*touched, *self._drawing.lit, self.cursor})
        target = self.cursor if active else min(self._drawing.lit, default=None)
        if target is not None and scroll:
            self.reveal(target)

    def reveal(self, position: int) -> None:
        """Scroll so that a statement and a little around it is in view."""
        if not self._row_of or not self.size.height:
            return
        top, below = self._rows_of(position)
        height = self.scrollable_content_region.height
        margin = min(2, max(0, (height - (below - top)) // 2))
        first, last = self.scroll_offset.y, self.scroll_offset.y + height
        if top - margin < first or below + margin > last:
            tall = below - top > height
            middle = top if tall else top - (height - (below - top)) // 3
            near = abs(top - first) <= height + margin and not tall
            if near and top - margin < first:
                goal = top - margin
            elif near and below + margin > last:
                goal = below + margin - height
            else:
                goal = middle
            self.scroll_to(y=max(0, goal), animate=False, force=True)

    def page(self, step: int) -> int:
        """Return the statement about one screen below (1) or above (-1) the cursor."""
        if not self._row_of:
            return self.cursor
        row = self._row_of[self.cursor] + step * max(1, self.scrollable_content_region.height - 2)
        last = len(self._row_of) - 1
        found = max(0, bisect_right(self._row_of, row) - 1)
        return max(0, min(last, found if found != self.cursor else found + step))

    def update_marks(self, statement_ids: Collection[str]) -> None:
        """Draw statements anew whose verdict or note changed."""
        mine = {self._order[item] for item in statement_ids if item in self._order}
        if mine:
            self._forget(mine)
            self._write_edges()

    def update_comparison(self) -> None:
        """Draw everything anew after the overlaps changed."""
        self.update_place()
        self._write_edges()
        self._lay_out(force=True)

    # Lines

    def on_resize(self, _event: Resize) -> None:
        """Wrap to the new width."""
        self._lay_out()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Show other rows, and move the bar where that can be seen.

        Drawing the bars costs as much as drawing the rows; in a long article a bar stands still
        while many rows pass.
        """
        steps = self.scrollable_content_region.height * BAR_STEPS / max(1, self.max_scroll_y)
        if int(self.vertical_scrollbar.position * steps) != int(new_value * steps):
            self.vertical_scrollbar.position = new_value
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of the widget that `crop` holds.

        Drawn here with their edges, they are kept by the row they show and not, as Textual keeps
        them, by where they stand: scrolling draws only what comes into view.
        """
        if not self._wrapped_to:
            # The first paint comes before the first resize event, and shows the text already.
            self._wrap(self.scrollable_content_region.width)
        width, height = self.outer_size
        strips = [
            self._edge(y) if y in (0, height - 1) else self._line(self.scroll_offset.y + y - 1)
            for y in crop.line_range
        ]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _edge(self, y: int) -> Strip:
        """Return the upper or lower edge, which Textual draws."""
        strip = self._edges.get(y)
        if strip is None:
            [strip] = super().render_lines(Region(0, y, self.outer_size.width, 1))
            self._edges[y] = strip
        return strip

    def _wrap(self, width: int) -> None:
        self._wrapped_to = width
        gutter = self._drawing.gutter_width = 6 + len(str(len(self.case.comparison.claims)))
        room = max(8, min(WIDEST, width - gutter - 1))
        found = rows_of(self.article, self._shown, room, with_apart=self.with_apart)
        self._rows, self._row_of = found
        self._strips.clear()
        self._edges.clear()

    def _lay_out(self, *, force: bool = False) -> None:
        width = self.scrollable_content_region.width
        if not width:
            return
        keep = self._row_of[self.cursor] - self.scroll_offset.y if self._row_of else None
        if force or width != self._wrapped_to:
            self._wrap(width)
        size = Size(width, len(self._rows))
        if force or size != self.virtual_size:
            self.virtual_size = size
            self.refresh()
            if keep is not None:
                goal = max(0, self._row_of[self.cursor] - keep)
                self.scroll_to(y=goal, animate=False, force=True)
        # Also where nothing else changed: a column that wasn't displayed couldn't follow.
        if self._row_of:
            self.reveal(self.cursor if self.active else min(self._drawing.lit, default=self.cursor))

    def _rows_of(self, position: int) -> tuple[int, int]:
        top = self._row_of[position]
        below = top
        while below < len(self._rows) and self._rows[below].statement == position:
            below += 1
        return top, below

    def _forget(self, positions: set[int]) -> None:
        """Have the rows of statements drawn anew."""
        for position in positions:
            if 0 <= position < len(self._row_of):
                top, below = self._rows_of(position)
                for row in range(top, below):
                    self._strips.pop(row, None)
                self.refresh_lines(top, below - top)

    # Drawing

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of another theme."""
        self._strips.clear()
        self._edges.clear()
        super().notify_style_update()

    def _line(self, number: int) -> Strip:
        """Return a row between the edges, from the cache unless some of it is selected."""
        selected = None if self.text_selection is None else self.text_selection.get_span(number)
        if selected is not None:
            return self._draw(number, selected)
        strip = self._strips.get(number)
        if strip is None:
            strip = self._strips[number] = self._draw(number, None)
        return strip

    def _draw(self, number: int, selected: tuple[int, int] | None) -> Strip:
        width = self.scrollable_content_region.width
        if number < len(self._rows):
            row = self._rows[number]
            selection = self.screen.get_component_rich_style("screen--selection")
            words = Strip(self._drawing.text(row, selected, selection)).apply_offsets(0, number)
            strip = Strip([*self._drawing.gutter(row), *words])
            strip = strip.adjust_cell_length(width, self._style(*self._drawing.base(row)))
        else:
            strip = Strip.blank(width, self._style())
        _, background = self.background_colors
        colour = background + self.styles.border_left[1]
        edge = Segment(EDGE, Style.from_color(colour.rich_color, background.rich_color))
        bar = Segment(" " * self.scrollbar_size_vertical, self._style())
        strip = Strip([edge, *strip, bar, edge], self.outer_size.width)
        for each in self.get_line_filters():
            strip = strip.apply_filter(each, background)
        return strip

    # Mouse and copying

    def on_click(self, event: Click) -> None:
        """Say which statement was clicked."""
        row = self.scroll_offset.y + event.y - self.gutter.top
        if 0 <= row < len(self._rows) and self._rows[row].statement != NOTHING:
            self.post_message(self.Picked(self.statement_id(self._rows[row].statement)))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text as it stands in the article, without the line ends."""
        if not self._rows:
            return None
        start = selection.start or Offset(0, 0)
        end = selection.end or Offset(self._rows[-1].end, len(self._rows) - 1)
        pieces: list[str] = []
        statement = None
        for number in range(start.y, min(end.y, len(self._rows) - 1) + 1):
            row = self._rows[number]
            line = row.source[row.start : row.end]
            line = line[: end.x] if number == end.y else line
            line = line[start.x :] if number == start.y else line
            if pieces:
                pieces.append(" " if row.statement == statement else "\n")
            pieces.append(line)
            statement = row.statement
        return "".join(pieces), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.refresh(Region(0, 0, *self.size))
