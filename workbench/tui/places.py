"""Where things are kept, for whoever looks for them. Pure, so that a pipe can have it."""

from __future__ import annotations

from workbench.text import display
from workbench.tui.settings import settings_path


def places_text() -> str:
    """Return a line for each place, safe to print."""
    settings = settings_path()
    state = "" if settings.is_file() else " (not there: the defaults hold)"
    lines = (
        ("settings", f"{settings}{state}"),
        ("case file", "verdicts.json in the folder of the articles, or what --case names"),
        ("pages", "fetched/ beside the case file, for articles named by their address"),
        ("report", "report.md in the folder of the articles, when it is asked for"),
    )
    return "".join(f"{name:10} {display(words)}\n" for name, words in lines)
