"""What the screens beside the desk show, as pages in words."""

from __future__ import annotations

from game.plain.console import Console
from game.view.board import STAGES, BoardRow
from game.view.interface import lines, shared
from game.view.view import View


def board(console: Console, view: View) -> None:
    """The jobs by how far each has come, and who stands behind it."""
    t, jobs = console.words.t, view.board()
    if not jobs:
        console.say(t(shared.OPENINGS_NONE))
    for stage, word in STAGES.items():
        here = [job for job in jobs if job.stage == stage]
        if here:
            console.say()
            console.say(t(lines.STAGE, stage=t(word), count=len(here)))
        for job in here:
            _job(console, job)


def _job(console: Console, job: BoardRow) -> None:
    parts = (job.title, job.employer, job.state, job.deadline, job.notes)
    console.say(", ".join(part for part in parts if part))
    console.items(job.behind or (console.words.t(shared.NOBODY_BEHIND),))
