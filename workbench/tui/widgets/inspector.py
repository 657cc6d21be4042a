"""The pair panel: a statement and its counterpart, word by word, and what is suggested."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.visual import Visual

from workbench.articles.model import Kind, Statement
from workbench.claims.model import WARNINGS, Claim, Match, Mode, Origin, Relation
from workbench.review.case import Case
from workbench.review.model import NOT_COUNTED
from workbench.text import display
from workbench.tui import theme
from workbench.tui.reasons import articles_meant
from workbench.tui.sides import shortened, sides
from workbench.tui.sources import name_of
from workbench.tui.spans import Span, cut, spans_of

LONGEST = 700
"""How many characters of a statement are shown; the column shows the rest."""

MOST_DIFFERENCES = 6
"""How many differences are named; all of them are lit."""

NOTHING = Content("")
_CALLED = {Kind.CAPTION: "caption", Kind.CREDIT: "credit line"}
_NOTHING = {
    Relation.SAME: "between these two nothing was seen to differ",
    Relation.OVERLAP: "these two share a part only; in that nothing was seen to differ",
    Relation.CONFLICT: "",
}
_LINKED = "you linked these two; in what they share nothing was seen to differ"
STYLES = {
    "agree": "$text-success on $success-muted",
    "differ": "bold $text-error on $error-muted",
    "detail": "$text-warning",
}
COLOURLESS = {"agree": "bold underline", "differ": "bold reverse", "detail": "italic"}


class Inspector(ScrollView, can_focus=False):
    """What is known about the statement under the cursor.

    It draws its lines itself: a widget in it that takes the height of its text would have the
    whole screen laid out anew with every move of the cursor.
    """

    def __init__(self, case: Case, accept: str, step: str) -> None:
        super().__init__(id="inspector")
        self.case = case
        self._accept = accept
        self._step = step
        self._text = NOTHING
        self._parts: Sequence[Content] = ()
        self._suggested = NOTHING
        self._strips: list[Strip] = []

    def show(
        self,
        statement_id: str | None,
        match: Match | None,
        matches: Sequence[Match] = (),
        *,
        short: bool = False,
    ) -> None:
        """Show a statement beside one of its counterparts, or alone.

        `matches` are all of them, in the order in which they are stepped through; `short` leaves
        out what the column above shows anyway.
        """
        if statement_id is None:
            self.border_title = Content("nothing to review")
            self._put([Content("These articles have no statements.")])
            return
        case = self.case
        claim = case.comparison.claim_of(statement_id)
        self.border_title = self._title(statement_id, claim, match, matches)
        self.border_subtitle = self._decision(statement_id)
        lines = [] if short else [self._side(statement_id, match)]
        if match is not None:
            lines.append(self._side(match.other(statement_id), match))
            lines.append(self._differences(statement_id, match, warnings=True))
        lines.append(self._changed(statement_id))
        suggestion = self._suggestion(claim, match)
        lines.append(suggestion)
        if match is not None:
            lines.append(self._differences(statement_id, match, warnings=False))
        below = [self._origins(claim, statement_id), self._note(statement_id)]
        # where there is little room the suggestion, which counts them, comes before the origins
        last = short and claim is not None and claim.suggestion is not None
        lines += reversed(below) if last else below
        self._put([line for line in lines if line], suggestion)
        self.scroll_to(y=0, animate=False, force=True)

    def _put(self, parts: Sequence[Content], suggestion: Content = NOTHING) -> None:
        self._parts, self._suggested = parts, suggestion
        self._wrap()

    def _wrap(self) -> None:
        """Cut the text into lines; where they fit, the screen isn't laid out anew."""
        width, height = self.scrollable_content_region.size
        if width:
            self._text = Content("\n").join(self._ordered(width, height))
            self._strips = Visual.to_strips(self, self._text, width, None, self.visual_style)
            self.virtual_size = Size(width, max(height, len(self._strips)))
            self.refresh()

    def _ordered(self, width: int, height: int) -> Sequence[Content]:
        """Return the parts in order, the suggestion first where it would have no room else.

        One key accepts it: nobody should do so unseen.
        """
        parts, suggestion = self._parts, self._suggested
        if not suggestion:
            return parts
        place = parts.index(suggestion)
        above = Content("\n").join(parts[: place + 1])
        if above.get_height({}, width) <= height:
            return parts
        return [suggestion, *parts[:place], *parts[place + 1 :]]

    def on_resize(self, _event: Resize) -> None:
        """Wrap to the new width."""
        self._wrap()

    def notify_style_update(self) -> None:
        """Draw in the colours of another theme."""
        super().notify_style_update()
        self._wrap()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the panel."""
        number = self.scroll_offset.y + y
        return self._strips[number] if number < len(self._strips) else Strip([])

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text."""
        return selection.extract(self._text.plain), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._wrap()

    def _title(
        self,
        statement_id: str,
        claim: Claim | None,
        match: Match | None,
        matches: Sequence[Match],
    ) -> Content:
        comparison = self.case.comparison
        if claim is not None:
            called = f"claim {claim.id.lstrip('c')}"
        elif (kind := self.case.statement(statement_id).kind) in NOT_COUNTED:
            called = f"{_CALLED[kind]} · needs no verdict"
        elif kind is Kind.HEADING and comparison.claims:
            called = "heading · no claim by itself"
        else:
            return Content("statement · not compared yet")
        if match is None:
            return Content(f"{called} · only in this article" if claim is not None else called)
        name = f"{called} · "
        look = theme.RELATIONS[match.relation]
        colour = "$text-error" if match.relation is Relation.CONFLICT else "$text-primary"
        # How much of their words they share doesn't matter to who linked them.
        related = "" if match.manual and match.relation is Relation.OVERLAP else f" {look.words}"
        linked = "linked by hand" if match.manual else f"{match.score:.2f}"
        other = comparison.claim_of(match.other(statement_id))
        apart = f" with claim {other.id.lstrip('c')}" if other not in (None, claim) else ""
        title = Content.assemble(
            name, (f"{look.glyph}{related}", f"bold {colour}"), f" {linked}{apart}"
        )
        if len(matches) > 1:
            place = matches.index(match) + 1
            return Content.assemble(
                title,
                f" · counterpart {place} of {len(matches)}  ",
                (self._step, "bold $text-accent"),
            )
        return title

    def _side(self, statement_id: str, match: Match | None) -> Content:
        """Return one statement with its lit words, the article's number before it."""
        statement = self.case.statement(statement_id)
        article = self.case.article(statement_id)
        spans = spans_of(match, statement_id, article) if match is not None else ()
        return Content.assemble(
            (f"{self._number(statement_id)} ", "bold $text-accent"),
            (f"{name_of(article)}: ", "$foreground-muted"),
            *_pieces(statement, spans, self._styles()),
        )

    def _number(self, statement_id: str) -> int:
        """Return the number of a statement's article."""
        return self.case.articles.index(self.case.article(statement_id)) + 1

    def _styles(self) -> Mapping[str, str]:
        """Return what lights words: without pale backgrounds the text itself is marked."""
        plain = self.app.no_color or self.app.current_theme.ansi
        return COLOURLESS if plain else STYLES

    def _differences(self, statement_id: str, match: Match, *, warnings: bool) -> Content:
        """Return what a checker must see, above the suggestion, or else the rest, below it."""
        pieces: list[Content] = []
        differences = [item for item in match.differences if (item.kind in WARNINGS) is warnings]
        for item in differences[:MOST_DIFFERENCES]:
            mine, theirs = sides(self.case, match, item, statement_id)
            colour = "bold $text-error" if item.kind in WARNINGS else "$text-warning"
            if mine and theirs:
                told: tuple[str | tuple[str, str], ...] = (
                    (f"{item.kind.value} ", "$foreground-muted"),
                    (mine, colour),
                    " | ",
                    (theirs, colour),
                )
            else:
                number = self._number(statement_id if mine else match.other(statement_id))
                told = (
                    (f"{item.kind.value} only in {number}: ", "$foreground-muted"),
                    (mine or theirs, colour),
                )
            pieces.append(Content.assemble(*told))
        if not pieces:
            words = _LINKED if match.manual else _NOTHING[match.relation]
            silent = warnings or match.differences
            return Content.styled("" if silent else words, "$foreground-muted")
        if (more := len(differences) - MOST_DIFFERENCES) > 0:
            pieces.append(Content.styled(f"{more} more", "$foreground-muted"))
        return Content.assemble(("differs in ", "$foreground-muted"), Content(" · ").join(pieces))

    def _origins(self, claim: Claim | None, statement_id: str) -> Content:
        if claim is None or not claim.origins:
            return Content("")
        words = " | ".join(self._origin_words(origin) for origin in claim.origins)
        count = len(claim.origins)
        attribution = self.case.comparison.attribution_of(statement_id)
        how = "" if attribution.mode is Mode.NONE else f" · quoted {attribution.mode.value}"
        label = "1 origin: " if count == 1 else f"{count} origins: "
        return Content.assemble(
            (label, "$foreground-muted"), display(words), (how, "$foreground-muted")
        )

    def _origin_words(self, origin: Origin) -> str:
        speaker = origin.speaker or "none named"
        channels = ", ".join(origin.channels)
        return f"{speaker} via {channels}" if channels else speaker

    def _suggestion(self, claim: Claim | None, match: Match | None) -> Content:
        if claim is None or claim.suggestion is None:
            return Content("")
        suggestion = claim.suggestion
        look = theme.VERDICTS[suggestion.verdict]
        return Content.assemble(
            ("suggests ", "$foreground-muted"),
            (f"{look.glyph} {look.words.upper()}", f"bold $text-{look.colour}"),
            f": {display(suggestion.reason)}{articles_meant(self.case, claim, match)}",
            (f"  {self._accept}", "bold $text-accent"),
            (" accepts", "$foreground-muted"),
        )

    def _changed(self, statement_id: str) -> Content:
        """Say what the words were when the statement was decided, if they changed since."""
        recheck = self.case.recheck(statement_id)
        if recheck is None:
            return Content("")
        verdict = recheck.mark.verdict
        was = theme.VERDICTS[verdict].words if verdict else "noted"
        return Content.assemble(
            (f"{theme.RECHECK} was {was} when it read: ", "bold $text-warning"),
            display(shortened(recheck.old, 200)),
        )

    def _decision(self, statement_id: str) -> Content | None:
        """Return the verdict, by whom and when; None while the statement is open."""
        mark = self.case.mark(statement_id)
        if mark.verdict is None:
            return None
        look = theme.VERDICTS[mark.verdict]
        by = f" by {display(mark.reviewer)}" if mark.reviewer else ""
        when = f", {display(mark.decided_at[:16].replace('T', ' '))}" if mark.decided_at else ""
        return Content.assemble(
            (f"{look.glyph} {look.words}", f"bold $text-{look.colour}"),
            (f"{by}{when}", "$foreground-muted"),
        )

    def _note(self, statement_id: str) -> Content:
        mark = self.case.mark(statement_id)
        lines: list[Content] = []
        if mark.note:
            lines += [
                Content(f"{theme.NOTE if number == 0 else ' '} {display(line)}")
                for number, line in enumerate(mark.note.splitlines())
            ]
        if mark.evidence:
            checked = ("checked: ", "$foreground-muted")
            lines.append(Content.assemble(checked, display(mark.evidence)))
        return Content("\n").join(lines)


def _pieces(
    statement: Statement, spans: Sequence[Span], styles: Mapping[str, str]
) -> list[str | tuple[str, str]]:
    """Return a statement's text cut where the light changes, a very long one shortened."""
    text = display(statement.text)
    end = min(statement.end, statement.start + LONGEST)
    pieces: list[str | tuple[str, str]] = []
    for left, right, lights in cut(statement.start, end, spans):
        words = text[left - statement.start : right - statement.start]
        pieces.append((words, styles[lights[0]]) if lights else words)
    if end < statement.end:
        pieces.append(" …")
    return pieces
