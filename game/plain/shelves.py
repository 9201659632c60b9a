"""The options by subject, on four shelves: people, openings, places and events, the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.plain.choose import BACK, choose
from game.plain.console import Console
from game.plain.pages import opening_text, person_text
from game.view.cards import OptionGroup
from game.view.interface import lines as say
from game.view.interface import shared
from game.view.view import View


@dataclass(frozen=True, slots=True)
class Shelf:
    """Groups of options of one kind, each with its line; those with something possible first."""

    label: str
    groups: tuple[OptionGroup, ...]
    lines: tuple[str, ...]


def shelves(console: Console, view: View) -> tuple[Shelf, ...]:
    """The four shelves; their order never changes."""
    t = console.words.t
    header = view.header()
    now = header.time
    people = {f"contact/{row.id}": person_text(console, row, now) for row in view.people()}
    openings = {f"opening/{row.id}": opening_text(row) for row in view.openings()}
    kinds = (
        (t(say.PEOPLE), ("contact",)),
        (t(say.OPENINGS), ("opening",)),
        (t(say.PLACES), ("employer", "event", "city")),
        (t(say.DAY, time=now, energy=header.energy, money=header.money), ("day",)),
    )
    groups = sorted(view.groups(), key=lambda group: not possible(group))
    lines = people | openings
    return tuple(_shelf(console, label, kind, groups, lines) for label, kind in kinds)


def possible(group: OptionGroup) -> bool:
    """Whether anything can be done about a subject now."""
    return any(not row.reason for row in group.rows)


def _shelf(
    console: Console,
    label: str,
    kinds: Sequence[str],
    groups: Sequence[OptionGroup],
    lines: Mapping[str, str],
) -> Shelf:
    here = tuple(group for group in groups if group.id.split("/", 1)[0] in kinds)
    counted = label if kinds == ("day",) else f"{label} ({len(here)})"
    return Shelf(counted, here, tuple(_line(console, group, lines) for group in here))


def _line(console: Console, group: OptionGroup, lines: Mapping[str, str]) -> str:
    line = lines.get(group.id, group.title)
    return line if possible(group) else console.words.t(say.NOTHING_POSSIBLE, line=line)


def pick_group(console: Console, shelf: Shelf) -> OptionGroup | None:
    """Let a subject be picked; a shelf with just one needs no question."""
    if not shelf.groups:
        console.say(console.words.t(say.NOTHING_KNOWN))
        return None
    if len(shelf.groups) == 1:
        return shelf.groups[0]
    picked = choose(console, shelf.lines, zero=console.words.t(shared.BACK))
    return None if picked == BACK else shelf.groups[picked - 1]
