"""The styles of a widget that draws its lines itself."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


class StackedStyles:
    """The whole style of a stack of component classes, each made once.

    `styles("cursor", "agree")` of the prefix `article` is that of `article--agree` lying over
    `article--cursor`.
    """

    def __init__(self, widget: Widget, prefix: str) -> None:
        self._widget = widget
        self._prefix = prefix
        self._known: dict[tuple[str, ...], Style] = {}

    def __call__(self, *names: str) -> Style:
        style = self._known.get(names)
        if style is None:
            classes = (f"{self._prefix}--{name}" for name in names)
            style = self._known[names] = self._widget.get_visual_style(*classes).rich_style
        return style

    def forget(self) -> None:
        """Forget the colours of another theme."""
        self._known.clear()
