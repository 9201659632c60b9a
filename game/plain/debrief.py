"""After the end: the debrief, a section at a time, in lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.debrief.make import debrief
from game.debrief.sections import Section, sections
from game.plain.choose import choose
from game.plain.codex import pick_entries
from game.plain.console import Console
from game.view.debriefing.parts import TITLE
from game.view.interface import lines, shared
from game.view.view import View

TOLD_ALREADY = "end"
"""The section that line mode tells as the ending, before the debrief."""


def show(console: Console, view: View) -> None:
    """Let the sections be read, in any order, until the player is done."""
    session, t = view.session, console.words.t
    found = sections(debrief(session), session, console.words)
    told = [section for section in found if section.id != TOLD_ALREADY]
    titles = [*(section.title for section in told), t(shared.CODEX)]
    while True:
        console.say()
        console.say(t(TITLE))
        picked = choose(console, titles, zero=t(lines.QUIT))
        if not picked:
            return
        if picked <= len(told):
            tell_section(console, told[picked - 1])
        else:
            pick_entries(console, [view.codex_entry(key) for key in findings(told)])


def tell_section(console: Console, section: Section) -> None:
    """A section whole: items as a list, an empty line before each of its groups."""
    console.say()
    console.say(section.title)
    items: list[str] = []
    for line in section.lines:
        if line.kind == "item":
            items.append(line.text)
            continue
        _flush(console, items)
        if line.kind == "head":
            console.say()
        console.say(line.text)
    _flush(console, items)


def _flush(console: Console, items: list[str]) -> None:
    if items:
        console.items(items)
        items.clear()


def findings(told: Iterable[Section]) -> Sequence[str]:
    """The codex entries that the sections stand on, each once."""
    keys = (line.finding for section in told for line in section.lines if line.finding)
    return list(dict.fromkeys(keys))
