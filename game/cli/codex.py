"""`firm-handshake codex`: what the research says that the game stands on."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from game.cli.known import UnknownEntry
from game.cli.output import format_option, put, put_json

if TYPE_CHECKING:
    from game.view.learning import CodexRow


@click.command()
@click.argument("key", required=False, default="")
@format_option
@click.option("--language", default="", metavar="L", help="Speak this language.")
def codex(key: str, form: str, language: str) -> None:
    """Tell the findings behind the game, or the one called KEY.

    KEY is a finding's, or a number of the model as a message's reading names it (reply.questions).
    JSON keys: entries, each key, title, plain, source, strength, link, against (empty, or a
    sentence where the finding speaks against what the game teaches).
    """
    rows = _rows(key, language)
    if form == "json":
        put_json({"entries": [asdict(row) for row in rows]})
        return
    for number, row in enumerate(rows):
        if number:
            put("")
        _tell(row)


def _rows(key: str, language: str) -> list[CodexRow]:
    from game.cli.language import chosen_words
    from game.settings import Settings
    from game.view import codex as entries

    words = chosen_words(language, Settings())
    if not key:
        return entries.rows(words)
    try:
        return [entries.entry(words, key)]
    except KeyError:
        raise UnknownEntry(key, [row.key for row in entries.rows(words)]) from None


def _tell(row: CodexRow) -> None:
    put(f"{row.key}: {row.title}")
    for text in row.lines:
        put(text, indent="  ")
