"""The options by subject, on four shelves: people, openings, places and events, the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.plain.choose import BACK, choose
from game.plain.console import Console
from game.plain.pages import opening_text, person_text
from game.view.cards import OptionGroup
from game.view.view import View


@dataclass(frozen=True, slots=True)
class Shelf:
    """Groups of options of one kind: those with something possible, each with its line."""

    label: str
    groups: tuple[OptionGroup, ...]
    lines: tuple[str, ...]


def shelves(console: Console, view: View) -> tuple[Shelf, ...]:
    """The four shelves; their order never changes, and an empty one says so."""
    t = console.words.t
    people = {f"contact/{row.id}": person_text(console, row) for row in view.people()}
    openings = {f"opening/{row.id}": opening_text(row) for row in view.openings()}
    lines = people | openings
    kinds = (
        (t("People"), ("contact",)),
        (t("Openings"), ("opening",)),
        (t("Places and events"), ("employer", "event", "city")),
        (t("The day: wait, rest, end it"), ("day",)),
    )
    groups = [group for group in view.groups() if any(not row.reason for row in group.rows)]
    return tuple(_shelf(label, kind, groups, lines) for label, kind in kinds)


def _shelf(
    label: str, kinds: Sequence[str], groups: Sequence[OptionGroup], lines: dict[str, str]
) -> Shelf:
    here = tuple(group for group in groups if group.id.split("/", 1)[0] in kinds)
    counted = label if kinds == ("day",) else f"{label} ({len(here)})"
    return Shelf(counted, here, tuple(lines.get(group.id, group.title) for group in here))


def pick_group(console: Console, shelf: Shelf) -> OptionGroup | None:
    """Let a subject be picked; a shelf with just the day's options needs no question."""
    if not shelf.groups:
        console.say(console.words.t("Nothing is possible there now."))
        return None
    if len(shelf.groups) == 1:
        return shelf.groups[0]
    picked = choose(console, shelf.lines, zero=console.words.t("Back"))
    return None if picked == BACK else shelf.groups[picked - 1]
