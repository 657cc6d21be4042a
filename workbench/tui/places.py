"""Where things are kept, for whoever looks for them. Pure, so that a pipe can have it."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from workbench.text import display


def settings_file() -> Path:
    """Return where the settings are looked for: WORKBENCH_CONFIG, or the user's config folder."""
    named = os.environ.get("WORKBENCH_CONFIG")
    return Path(named) if named else platformdirs.user_config_path("workbench") / "config.toml"


def places_text() -> str:
    """Return a line for each place, safe to print."""
    settings = settings_file()
    state = "" if settings.is_file() else " (not there: the defaults hold)"
    lines = (
        ("settings", f"{settings}{state}"),
        ("case file", "verdicts.json in the folder of the articles, or what --case names"),
        ("pages", "fetched/ beside the case file, for articles named by their address"),
        ("report", "report.md in the folder of the articles, when it is asked for"),
    )
    return "".join(f"{name:10} {display(words)}\n" for name, words in lines)
