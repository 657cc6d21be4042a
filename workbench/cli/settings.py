"""`workbench keys` and `workbench paths`: what can be set, and where."""

from __future__ import annotations

import click

from workbench.cli.telling import print_text


@click.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "toml"]), default="text", show_default=True
)
def keys(form: str) -> None:
    """List the keys of the review.

    As TOML they can be copied into the settings (`workbench paths` says where) and changed.

    \b
    workbench keys
    workbench keys --format toml
    """
    from workbench.tui.key_listing import keys_text, keys_toml
    from workbench.tui.keymap import Keymap
    from workbench.tui.settings import read_settings

    keymap = Keymap(read_settings().keys)
    print_text(keys_toml(keymap) if form == "toml" else keys_text(keymap))


@click.command()
def paths() -> None:
    """Say where the settings and the files of a case are.

    \b
    workbench paths
    """
    from workbench.tui.places import places_text

    print_text(places_text())
