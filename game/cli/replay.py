"""`firm-handshake replay`: verifies a journal and tells how the play went."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.complaints import notice
from game.cli.output import format_option, put, put_json

KEYS = ("outcome", "ending", "digest", "decisions", "handshakes", "offers")


@click.command()
@click.argument("journal", type=click.Path(path_type=Path))
@format_option
def replay(journal: Path, form: str) -> None:
    """Play a JOURNAL (a file, or a save's name) again and verify every decision.

    JSON keys: outcome (hired, out-of-time, out-of-money, walked-away, unfinished), ending,
    digest (of the last state), decisions, handshakes, offers.
    """
    from game.cli.language import spoken
    from game.cli.saves import journal_file
    from game.engine.play import verify
    from game.view import trouble

    replayed = verify(journal_file(journal))
    answer = {key: getattr(replayed, key) for key in KEYS}
    answer["outcome"] = outcome_word(replayed.outcome)
    for code in replayed.notices:
        notice(trouble.notice(spoken(), code))
    if form == "json":
        put_json(answer)
        return
    for key, value in answer.items():
        put(f"{key}: {value}")


def outcome_word(outcome: str) -> str:
    """An outcome as the commands write it."""
    return outcome.replace("_", "-") or "unfinished"
