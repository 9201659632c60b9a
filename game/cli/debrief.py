"""`firm-handshake debrief`: what a play was, from its journal."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.complaints import notice
from game.cli.output import format_option, put_json


@click.command()
@click.argument("journal", type=click.Path(path_type=Path))
@format_option
@click.option("--language", default="", metavar="L", help="Speak this language.")
def debrief(journal: Path, form: str, language: str) -> None:
    """Tell what the play in a JOURNAL (a file, or a save's name) was; it need not be over.

    JSON keys: scenario, seed, setup, finished, outcome and ending (empty while the play goes on),
    days, decisions; timeline (moments: event, minute, day, kind, subject, detail, other, channel,
    count, chance); funnel (stages, routes, no_further, own, total, each with its cost in minutes,
    energy, money); calibration (guesses, brier, enough, by_percent, by_channel); messages (sent,
    answered, letters, features, best, worst); people; lessons; questions; goal; sections (the
    same in words: id, title, lines, chart).
    """
    from game.cli.front import plain_console
    from game.cli.language import chosen_words
    from game.cli.saves import journal_file
    from game.debrief.as_data import as_data
    from game.debrief.make import debrief as make
    from game.debrief.sections import sections
    from game.engine.play import kept
    from game.plain.debrief import tell_section
    from game.settings import Settings
    from game.view import trouble

    words = chosen_words(language, Settings())
    session, notices = kept(journal_file(journal))
    made = make(session)
    told = sections(made, session, words)
    for code in notices:
        notice(trouble.notice(words, code))
    if form == "json":
        put_json(as_data(made, told))
    else:
        console = plain_console(words)
        for section in told:
            tell_section(console, section)
