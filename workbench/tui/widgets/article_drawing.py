"""How the rows of an article look: the marks in the gutter, the lit words, the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from workbench.articles.model import Article, Kind, article_of
from workbench.claims.model import Match, Relation
from workbench.tui import theme
from workbench.tui.place import Place
from workbench.tui.rows import NOTHING, Row
from workbench.tui.spans import Span, cut, shared
from workbench.tui.widgets.stacked_styles import StackedStyles


class ArticleDrawing:
    """Draws rows of an article as they stand in the case and under the cursor.

    `lit` holds the words to light by the statement's position, `gutter_width` how many cells the
    marks take.
    """

    def __init__(self, place: Place, article: Article, style: StackedStyles) -> None:
        self.case = place.case
        self.place = place
        self.article = article
        self._style = style
        self.cursor = 0
        self.active = False
        self.lit: dict[int, tuple[Span, ...]] = {}
        self.faded: frozenset[int] = frozenset()
        self.picked_out: frozenset[int] = frozenset()
        self.gutter_width = 0
        self._plain: dict[int, tuple[Span, ...]] = {}

    def update_place(self) -> None:
        """Take in what is marked, found, or faded by a filter, and another comparison."""
        place = self.place
        order = {item.id: index for index, item in enumerate(self.article.statements)}
        self._plain.clear()
        self.faded = frozenset()
        if place.filter is not None:
            shown = {order[item] for item in place.shown if item in order}
            self.faded = frozenset(range(len(order))) - shown
        several = place.marked | place.range()
        self.picked_out = frozenset(order[item] for item in several if item in order)

    def base(self, row: Row) -> tuple[str, ...]:
        """Return the names of what lies below a whole row: the cursor, or the counterpart."""
        if row.statement == NOTHING:
            return ("aside",) if row.source else ()
        if row.statement == self.cursor and self.active:
            return ("cursor",)
        return ("linked",) if row.statement in self.lit else ()

    def text(self, row: Row, selected: tuple[int, int] | None, selection: Style) -> list[Segment]:
        """Return the words of a row, cut where the light changes."""
        base = self.base(row)
        names = base
        spans: tuple[Span, ...] = ()
        if row.statement != NOTHING:
            if self.article.statements[row.statement].kind is Kind.HEADING:
                names = (*base, "heading")
            elif self.article.statements[row.statement].kind in (Kind.CAPTION, Kind.CREDIT):
                names = (*base, "muted")
            if row.statement in self.faded:
                names = (*base, "faded")
            lit = self.lit.get(row.statement)
            spans = self._spans(row.statement) if lit is None else lit
            if row.statement in self.faded:
                spans = ()
            spans = (*spans, *self.place.found.get(self.article.statements[row.statement].id, ()))
        if selected is not None:
            start, end = selected
            end = row.end - row.start if end == -1 else end
            spans = (*spans, Span(row.start + start, row.start + end, "selected"))
        segments = []
        for start, end, lights in cut(row.start, row.end, spans):
            if "selected" in lights:
                style = self._style(*names) + selection
            else:
                style = self._style(*names, *lights)
            segments.append(Segment(row.source[start:end], style))
        return segments

    def gutter(self, row: Row) -> list[Segment]:
        """Return what stands before the words: the cursor, the verdict, the claim's number."""
        base = self.base(row)
        style = self._style(*base)
        if row.statement == NOTHING:
            sign = theme.ASIDE if row.apart else ""
            return [Segment(f"{sign:>{self.gutter_width - 1}} ", style)]
        bar = " "
        if row.statement == self.cursor and self.active:
            bar = theme.CURSOR
        elif row.statement in self.lit:
            bar = theme.LINKED
        segments = [Segment(bar, self._style(*base, "bar"))]
        if not row.first:
            return [*segments, Segment(" " * (self.gutter_width - 1), style)]
        statement_id = self.article.statements[row.statement].id
        mark = self.case.mark(statement_id)
        if mark.verdict:
            look = theme.VERDICTS[mark.verdict]
            segments.append(Segment(look.glyph + look.letter, self._style(*base, look.colour)))
        elif self.case.recheck(statement_id) is not None:
            segments.append(Segment(theme.RECHECK + " ", self._style(*base, "warning")))
        else:
            segments.append(Segment(theme.NOTE + " " if mark.note else "  ", style))
        room = self.gutter_width - 3
        claim = self.case.comparison.claim_of(statement_id)
        matches = self.case.comparison.matches_of(statement_id)
        shared = claim is not None and (len(claim.statements) > 1 or bool(matches))
        name = claim.id.lstrip("c") if claim is not None and shared else ""
        colour, glyph = "gutter", " "
        if matches:
            relation = strongest_relation(tuple(match.relation for match in matches))
            colour, glyph = theme.RELATIONS[relation].colour, theme.RELATIONS[relation].glyph
        sign = theme.NOTE if mark.note and mark.verdict else " "
        if statement_id == self.place.link_from:
            sign = theme.LINKING
        elif row.statement in self.picked_out:
            sign = theme.MARKED
        label = f"{sign}{name:>{room - 3}}{glyph} "
        segments.append(Segment(label, self._style(*base, colour)))
        return segments

    def _spans(self, position: int) -> tuple[Span, ...]:
        """Return the words that a statement shares, lit quietly while the cursor is elsewhere.

        Of each other article only the strongest counterpart counts: with all of them nearly
        every word would be lit.
        """
        spans = self._plain.get(position)
        if spans is None:
            statement_id = self.article.statements[position].id
            strongest: dict[str, Match] = {}
            for match in self.case.comparison.matches_of(statement_id):
                strongest.setdefault(article_of(match.other(statement_id)), match)
            spans = tuple(
                span
                for match in strongest.values()
                for span in shared(match, statement_id, self.article, "overlap")
            )
            self._plain[position] = spans
        return spans


def strongest_relation(relations: Sequence[Relation]) -> Relation:
    """Return what the gutter shows of several overlaps: a conflict before all else."""
    for relation in (Relation.CONFLICT, Relation.SAME):
        if relation in relations:
            return relation
    return Relation.OVERLAP
