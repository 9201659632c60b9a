"""`firm-handshake where`: the folders."""

from __future__ import annotations

import click

from game.cli.output import format_option, put, put_json
from game.paths import folders


@click.command()
@format_option
def where(form: str) -> None:
    """Show the folders for saves, settings, packs, logs and what is kept to start faster.

    JSON keys: saves, settings, packs, logs, cache, settings_file.
    """
    found = folders()
    names = ("saves", "settings", "packs", "logs", "cache", "settings_file")
    paths = {name: str(getattr(found, name)) for name in names}
    if form == "json":
        put_json(paths)
        return
    for name, path in paths.items():
        put(f"{name.replace('_', ' ')}: {path}")
