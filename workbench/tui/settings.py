"""What the user set in config.toml: the theme, the keys, whether a verdict goes on."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workbench.errors import InputError
from workbench.tui.keymap import problems

THEMES = ("dark", "light", "ansi")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; `keys` holds only actions that got other keys than those of the table."""

    theme: str = "dark"
    advance: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def settings_path() -> Path:
    """Return where the settings are looked for: WORKBENCH_CONFIG, or the user's config folder."""
    named = os.environ.get("WORKBENCH_CONFIG")
    if named:
        return Path(named)
    # Imported here: a command that needs no settings needn't wait for it.
    import platformdirs

    return platformdirs.user_config_path("workbench") / "config.toml"


def read_settings(path: Path | None = None) -> Settings:
    """Read the settings; the defaults where there is no file.

    Raises InputError, which names the file, for what can't be read, isn't known or would lock
    the user out.
    """
    where = path or settings_path()
    try:
        text = where.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{where}: can't be read ({error})") from error
    import tomllib

    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{where}: {error}") from error
    try:
        return settings_from(document)
    except InputError as error:
        raise InputError(f"{where}: {error}") from error


def settings_from(document: Mapping[str, object]) -> Settings:
    """Return the settings that a TOML document holds; raises InputError with the reason."""
    for name in document:
        if name not in ("theme", "advance", "keys"):
            raise InputError(f"there is no setting {name}; there are theme, advance and keys")
    theme = document.get("theme", "dark")
    if theme not in THEMES:
        raise InputError(f"theme must be one of {', '.join(THEMES)}")
    advance = document.get("advance", True)
    if not isinstance(advance, bool):
        raise InputError("advance must be true or false")
    keys = document.get("keys", {})
    if not isinstance(keys, Mapping):
        raise InputError("keys must be a table: [keys]")
    chosen = {str(id_): _keys(str(id_), value) for id_, value in keys.items()}
    if found := problems(chosen):
        raise InputError("; ".join(found))
    return Settings(str(theme), advance, chosen)


def _keys(id_: str, value: object) -> tuple[str, ...]:
    """Return keys given as one string or a list of them; an empty list takes the keys away."""
    values = [value] if isinstance(value, str) else value
    if isinstance(values, list) and all(isinstance(item, str) and item for item in values):
        return tuple(values)
    raise InputError(f'{id_} must be a key such as "n" or a list of keys')
