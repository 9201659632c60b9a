"""What the screens beside the desk show, as pages in words."""

from __future__ import annotations

from collections.abc import Sequence

from game.plain.choose import choose
from game.plain.console import Console
from game.plain.tell import tell
from game.view.board import STAGES, BoardRow
from game.view.calendar import Entry
from game.view.interface import lines, shared
from game.view.journal import JournalDay, JournalEntry, matching
from game.view.ties import Tie
from game.view.view import View


def network(console: Console, view: View) -> None:
    """Everybody one knows of by city: how near, who leads to whom."""
    t, ties = console.words.t, view.network()
    if not ties:
        console.say(t(shared.NOBODY_KNOWN))
    for city in dict.fromkeys(tie.city for tie in ties):
        here = sorted((tie for tie in ties if tie.city == city), key=lambda tie: tie.ring)
        console.say()
        console.say(t(lines.STAGE, stage=city, count=len(here)))
        console.items([_tie(console, tie) for tie in here])


def _tie(console: Console, tie: Tie) -> str:
    head = console.words.t(lines.ROLE_AT, role=tie.name, employer=tie.employer)
    return f"{head if tie.employer else tie.name}: {tie.words}"


def week(console: Console, view: View) -> None:
    """A week by day, and the other cities; from there the weeks beside it."""
    t, step, picked = console.words.t, 0, 1
    while picked:
        shown = view.week(step)
        console.say()
        console.say(shown.title)
        for day in shown.days:
            if day.entries or day.today:
                console.say(", ".join(part for part in (day.date, day.day) if part))
                console.items([_entry(entry) for entry in day.entries])
        console.items(shown.cities)
        turns = [(t(lines.WEEK_BEFORE), -1)] * shown.before
        turns += [(t(lines.WEEK_AFTER), 1)] * shown.after
        picked = choose(console, [label for label, _ in turns], zero=t(shared.BACK))
        step += turns[picked - 1][1] if picked else 0


def _entry(entry: Entry) -> str:
    parts = (f"{entry.time} {entry.kind}", entry.what, entry.where, entry.there, entry.way)
    return ", ".join(part for part in parts if part)


def journal(console: Console, view: View) -> None:
    """The days to be read, the last first, and a search through all of them."""
    t, picked = console.words.t, 1
    days = view.journal()[::-1]
    rows = [t(lines.SEARCH), *(day.title for day in days)]
    while picked:
        picked = choose(console, rows, zero=t(shared.BACK))
        if picked == 1:
            _search(console, days)
        elif picked:
            _entries(console, days[picked - 2].entries)


def _search(console: Console, days: Sequence[JournalDay]) -> None:
    """Ask for words, and show the entries in which all of them stand, the first first."""
    typed = console.ask(f"{console.words.t(lines.SEARCH_FOR)} ")
    for day in reversed(days):
        entries = [entry for entry in day.entries if typed and matching(entry, typed)]
        if entries:
            console.say()
            console.say(day.title)
            _entries(console, entries)


def _entries(console: Console, entries: Sequence[JournalEntry]) -> None:
    for entry in entries:
        console.say()
        console.say(f"{entry.time} {entry.done}")
        tell(console, entry.told)


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
