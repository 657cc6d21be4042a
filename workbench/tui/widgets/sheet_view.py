"""The check sheet: a row a claim, a column an article, drawn line by line at any length."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.claims.model import Relation, Verdict
from workbench.text import display
from workbench.tui import theme
from workbench.tui.excerpts import excerpt, telling
from workbench.tui.place import Place
from workbench.tui.sheet import Row, left, shown_of
from workbench.tui.sources import name_of
from workbench.tui.widgets.stacked_styles import StackedStyles

LINES = 2
"""How many lines of a statement a row shows; the rest is told by an ellipsis."""

NARROWEST = 20
"""No article has a narrower column; the others come by going sideways."""

FIXED = "claim  verdict  left  origins "


class SheetView(ScrollView, can_focus=False):
    """Rows of claims with a cursor on a cell."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"sheet--{name}"
        for name in (
            "head", "cursor", "cell", "hole", "edge",
            "success", "error", "warning", "muted", "primary",
        )
    }  # fmt: skip

    class Picked(Message):
        """A cell was clicked."""

        def __init__(self, row: int, column: int) -> None:
            super().__init__()
            self.row = row
            self.column = column

    def __init__(self, place: Place) -> None:
        super().__init__(id="sheet")
        self.case = place.case
        self._place = place
        self.rows: tuple[Row, ...] = ()
        self.row = 0
        self.column = 0
        self._first = 0
        self._strips: dict[int, Strip] = {}
        self._style = StackedStyles(self, "sheet")

    def show(self, rows: Sequence[Row], row: int, column: int) -> None:
        """Show other rows, with the cursor on a cell."""
        self.rows = tuple(rows)
        self.virtual_size = Size(self.size.width, len(self.rows) * (LINES + 1) + 1)
        self._strips.clear()
        self.refresh()
        self.go(row, column)

    def go(self, row: int, column: int) -> None:
        """Put the cursor on a cell and bring it into view."""
        self.row = max(0, min(row, len(self.rows) - 1))
        self.column = max(0, min(column, len(self.case.articles) - 1))
        last_first = len(self.case.articles) - self._columns()
        first = max(min(self._first, self.column, last_first), self.column - self._columns() + 1)
        self._first = max(0, first)
        self._strips.clear()
        self.refresh()
        height = self.scrollable_content_region.height - 1
        if height < LINES + 1:
            # Not laid out yet; once it is, it's told where to go again.
            return
        top = self.row * (LINES + 1)
        if top < self.scroll_offset.y or top + LINES + 1 > self.scroll_offset.y + height:
            above = top < self.scroll_offset.y
            goal = top if above else top + LINES + 1 - height
            self.scroll_to(y=max(0, goal), animate=False, force=True)

    def page(self) -> int:
        """Return how many rows stand on the screen."""
        return max(1, (self.scrollable_content_region.height - 1) // (LINES + 1))

    def on_resize(self, _event: Resize) -> None:
        """Share the width out anew."""
        self.show(self.rows, self.row, self.column)

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of another theme."""
        self._strips.clear()
        self._style.forget()
        super().notify_style_update()

    # Drawing

    def _columns(self) -> int:
        """Return how many articles have room."""
        room = self.scrollable_content_region.width - len(FIXED)
        return max(1, min(len(self.case.articles), room // NARROWEST))

    def _width(self) -> int:
        """Return the width of an article's column, with the edge at its left."""
        room = self.scrollable_content_region.width - len(FIXED)
        return max(8, room // self._columns())

    def render_line(self, y: int) -> Strip:
        """Draw one line; the first stays while the rows scroll."""
        width = self.scrollable_content_region.width
        if y == 0:
            return self._head(width)
        number = self.scroll_offset.y + y - 1
        if number >= len(self.rows) * (LINES + 1):
            return Strip.blank(width, self._style("cell"))
        strip = self._strips.get(number)
        if strip is None:
            strip = self._strips[number] = self._line(number, width)
        return strip

    def _shown_columns(self) -> range:
        return range(self._first, min(self._first + self._columns(), len(self.case.articles)))

    def _head(self, width: int) -> Strip:
        style = self._style("head")
        segments = [Segment(FIXED, style)]
        for column in self._shown_columns():
            name = f"{column + 1} {name_of(self.case.articles[column])}"
            if column == self._first and self._first:
                name = f"◀ {name}"
            more = ""
            if column == self._shown_columns()[-1] and column < len(self.case.articles) - 1:
                more = f"{len(self.case.articles) - 1 - column} more ▶ "
            here = ("head", "primary") if column == self.column else ("head",)
            room = self._width() - len(more)
            name = Content(name).truncate(room - 3, ellipsis=True).plain
            segments += self._fitted(f"│ {name} ", room, self._style(*here))
            segments += self._fitted(more, len(more), self._style("head"))
        return Strip(segments).adjust_cell_length(width, style)

    def _line(self, number: int, width: int) -> Strip:
        place, line = divmod(number, LINES + 1)
        row = self.rows[place]
        base = ("cell", "cursor") if place == self.row and line < LINES else ("cell",)
        segments = self._fixed(row, base) if line == 0 else [
            Segment(" " * len(FIXED), self._style(*base))
        ]  # fmt: skip
        for column in self._shown_columns():
            here = place == self.row and column == self.column
            segments += self._cell(row, column, line, base, here=here)
        return Strip(segments).adjust_cell_length(width, self._style(*base))

    def _fixed(self, row: Row, base: tuple[str, ...]) -> list[Segment]:
        """Return what is told of the claim itself; as wide as `FIXED`."""
        cursor = theme.CURSOR if "cursor" in base else " "
        look = theme.RELATIONS.get(row.relation) if row.relation else None
        glyph = look.glyph if look else " "
        colour = (look.colour,) if look else ("muted",)
        verdict, verdict_colour = self._verdict(row)
        open_ = left(self.case, row)
        count = len(row.claim.origins)
        style = self._style(*base)
        return [
            Segment(cursor, self._style(*base, "primary")),
            Segment(f"{row.claim.id.lstrip('c'):>3}{glyph}  ", self._style(*base, *colour)),
            Segment(f"{verdict:<9}", self._style(*base, verdict_colour)),
            Segment(f"{open_ or '–':>3}   ", style),
            Segment(f"{count or '–':>5}   ", style),
        ]

    def _verdict(self, row: Row) -> tuple[str, str]:
        """Return the verdict of a claim: one for all, a mixture, or the one suggested."""
        verdicts = {self.case.mark(item).verdict for item in row.claim.statements}
        given = [verdict for verdict in Verdict if verdict in verdicts]
        if given:
            looks = [theme.VERDICTS[verdict] for verdict in given]
            words = " ".join(look.glyph + look.letter for look in looks)
            return words, looks[0].colour if len(looks) == 1 else "muted"
        if row.claim.suggestion is not None:
            return f"{theme.VERDICTS[row.claim.suggestion.verdict].letter}?", "muted"
        return "", "muted"

    def _cell(
        self, row: Row, column: int, line: int, base: tuple[str, ...], *, here: bool
    ) -> list[Segment]:
        width = self._width()
        statements = row.cells[column]
        edge = Segment(theme.CURSOR if here and line < LINES else "│", self._style(*base, "edge"))
        style = self._style(*base)
        if line == LINES:
            return [edge, Segment(" " * (width - 1), style)]
        if not statements:
            words = self._hole(row.near[column], line, width - 4)
            return [edge, *self._fitted(f"  {words}", width - 1, self._style(*base, "hole"))]
        at = shown_of(self.case, statements, self._place.current)
        mark = self.case.mark(at)
        look = theme.VERDICTS[mark.verdict] if mark.verdict else None
        sign = Segment(
            f"{look.glyph if look and line == 0 else ' '} ",
            self._style(*base, look.colour) if look else style,
        )
        more = f" +{len(statements) - 1}" if len(statements) > 1 else ""
        text = display(self.case.statement(at).text)
        shown = telling(self.case, at, row.claim.statements)
        # The number of further statements stands behind the last line.
        lines = [*excerpt(text, shown, width - 4 - len(more), LINES), ""]
        words = lines[line] + (more if line == LINES - 1 else "")
        return [edge, sign, *self._fitted(words, width - 3, style)]

    def _hole(self, near: str, line: int, width: int) -> str:
        """Return a line of what stands where an article doesn't carry a claim."""
        if not near:
            return f"{theme.HOLE} not here" if line == 0 else ""
        claim = self.case.comparison.claim_of(near)
        number = claim.id.lstrip("c") if claim is not None else ""
        glyph = theme.RELATIONS[Relation.OVERLAP].glyph
        text = f"{glyph} {number}: {display(self.case.statement(near).text)}"
        return [*excerpt(text, (0, 0), width, LINES), ""][line]

    @staticmethod
    def _fitted(words: str, width: int, style: Style) -> Strip:
        return Strip([Segment(words, style)]).adjust_cell_length(width, style)

    # Mouse

    def on_click(self, event: Click) -> None:
        """Say which cell was clicked."""
        row = (self.scroll_offset.y + event.y - 1) // (LINES + 1)
        column = self._first + (event.x - len(FIXED)) // self._width()
        if event.y and 0 <= row < len(self.rows):
            self.post_message(self.Picked(row, column))
