"""The help, made from the key table so that it can't drift."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from workbench.tui import theme
from workbench.tui.bindings import bindings_for
from workbench.tui.keys import Group, Scope, actions_in, shown
from workbench.tui.widgets.footer import Footer

KEYS_WIDTH = 16


class HelpScreen(ModalScreen[None]):
    """Every key, and what the marks mean."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(Scope.HELP)

    def compose(self) -> ComposeResult:
        """Yield the table in a box."""
        with VerticalScroll(id="help", can_focus=False) as box:
            box.border_title = Content("Keys")
            yield Static(help_text())
        yield Footer(Scope.HELP)

    def action_scroll(self, step: int) -> None:
        """Scroll a line."""
        self.query_one("#help").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        box = self.query_one("#help")
        box.scroll_relative(y=step * max(1, box.size.height - 2), animate=False)


def help_text() -> Content:
    """Return the whole help."""
    lines: list[Content] = []
    for group in Group:
        lines.append(Content.styled(group.value, "bold $text-primary"))
        for action in actions_in(Scope.ARTICLES):
            if action.group is group:
                keys = " ".join(shown(key) for key in action.keys)
                lines.append(
                    Content.assemble((f"  {keys:<{KEYS_WIDTH}}", "bold $text-accent"), action.help)
                )
        lines.append(Content(""))
    lines.append(Content.styled("Marks", "bold $text-primary"))
    for look in theme.VERDICTS.values():
        sign = f"  {look.glyph}{look.letter}"
        lines.append(
            Content.assemble((f"{sign:<{KEYS_WIDTH + 2}}", f"bold $text-{look.colour}"), look.words)
        )
    for relation, look in theme.RELATIONS.items():
        sign = f"  7{look.glyph}"
        words = f"claim 7, also in another article: {relation.value}"
        lines.append(
            Content.assemble((f"{sign:<{KEYS_WIDTH + 2}}", f"bold $text-{look.colour}"), words)
        )
    lines.append(
        Content.assemble((f"  {theme.NOTE:<{KEYS_WIDTH}}", "bold"), "a note, and no verdict yet")
    )
    return Content("\n").join(lines)
