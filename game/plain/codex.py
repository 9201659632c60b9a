"""The codex in lines: its list, an entry, and what a message or a lesson stands on."""

from __future__ import annotations

from collections.abc import Sequence

from game.plain.choose import choose
from game.plain.console import Console
from game.view.interface import shared
from game.view.learning import CodexRow, ReadingCard
from game.view.view import View


def show_codex(console: Console, view: View) -> None:
    """Let entries be picked and read, until the way back is."""
    pick_entries(console, view.codex())


def pick_entries(console: Console, rows: Sequence[CodexRow]) -> None:
    """Let these entries be read one by one."""
    while rows:
        console.say()
        titles = [_heading(row) for row in rows]
        picked = choose(console, titles, zero=console.words.t(shared.BACK))
        if not picked:
            return
        tell_entry(console, rows[picked - 1])


def tell_entry(console: Console, row: CodexRow) -> None:
    """An entry whole."""
    console.say()
    for text in (row.title, *row.lines):
        console.say(text)


def sources(view: View, reading: ReadingCard | None) -> list[CodexRow]:
    """The entries that a message's reading stands on, each once."""
    keys = [moved.source for moved in reading.moved] if reading else []
    found = {(row := view.codex_entry(key)).key: row for key in keys}
    return list(found.values())


def tell_reading(console: Console, reading: ReadingCard) -> None:
    """How a message reads: what is measured, what that does, and the chance as a band."""
    t = console.words.t
    measured = "; ".join(f"{name}: {value}" for name, value in reading.measured)
    console.say(f"{t(shared.READING)}: {measured}.")
    console.items([moved.text for moved in reading.moved])
    console.say(t(shared.CHANCE, chance=reading.chance))


def _heading(row: CodexRow) -> str:
    named = row.source and row.source != row.title
    return f"{row.title} ({row.source})" if named else row.title
