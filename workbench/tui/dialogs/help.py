"""The help, made from the key table so that it can't drift."""

from __future__ import annotations

from textual.content import Content

from workbench.tui import theme
from workbench.tui.keymap import Keymap
from workbench.tui.keys import Group, Scope, actions_in, shown

KEYS_WIDTH = 18


def help_text(keymap: Keymap, scope: Scope = Scope.ARTICLES) -> Content:
    """Return the keys of a screen, and what the marks mean."""
    lines: list[Content] = []
    for group in Group:
        actions = [a for a in actions_in(scope) if a.group is group and keymap.keys(a)]
        if not actions:
            continue
        lines.append(Content.styled(group.value, "bold $text-primary"))
        for action in actions:
            keys = " ".join(shown(key) for key in keymap.keys(action))
            lines.append(
                Content.assemble((f"  {keys:<{KEYS_WIDTH}}", "bold $text-accent"), action.help)
            )
        lines.append(Content(""))
    lines.append(Content.styled("Marks", "bold $text-primary"))
    for verdict in theme.VERDICTS.values():
        lines.append(_mark(f"{verdict.glyph}{verdict.letter}", verdict.colour, verdict.words))
    for relation, look in theme.RELATIONS.items():
        words = f"behind a claim's number: in another article, too: {relation.value}"
        lines.append(_mark(look.glyph, look.colour, words))
    for glyph, words in (
        (theme.NOTE, "a note; alone, it has no verdict yet"),
        (theme.RECHECK, "to check again: its words changed since the verdict"),
        (theme.MARKED, "marked for a verdict on several"),
        (theme.ASIDE, "a line set apart: not part of the article"),
    ):
        lines.append(_mark(glyph, "muted", words))
    lines += [Content(""), Content.styled("Not checked", "bold $text-primary"), *map(Content, (
        "  The machine compares words. It looks nothing up and doesn't know what is true;",
        "  it can miss what is said in other words. i on a statement tells what was not",
        "  compared there.",
    ))]  # fmt: skip
    return Content("\n").join(lines)


def _mark(sign: str, colour: str, words: str) -> Content:
    return Content.assemble((f"  {sign:<{KEYS_WIDTH}}", f"bold $text-{colour}"), words)
