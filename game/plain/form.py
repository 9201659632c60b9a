"""Fills an option's slots, one question each, and shows what comes of it before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.actions import Action
from game.plain.choose import BACK, choose
from game.plain.codex import sources, tell_entry, tell_reading
from game.plain.console import Console
from game.plain.tell import option_text
from game.view.cards import OptionRow, SlotRow
from game.view.compose import ROWS
from game.view.interface import lines, shared
from game.view.view import View

FORECAST = "forecast"
Filled = dict[str, str | int]


def compose(console: Console, view: View, row: OptionRow, *, forecasts: bool) -> Action | None:
    """The action that the player makes of an option, or None on going back."""
    slots = [slot for slot in view.slots(row.option) if _open(slot, forecasts)]
    console.say()
    console.say(option_text(console, row))
    if not slots:
        return _sure(console, row, row.option.action())
    filled: Filled = {slot.slot: slot.default for slot in slots}
    if len(slots) == 1:
        picked = _ask(console, slots[0], filled, zero=console.words.t(shared.BACK))
        return _sure(console, row, row.option.action(**filled)) if picked else None
    _walk(console, slots, filled)
    return _confirmed(console, view, row, slots, filled)


def _confirmed(
    console: Console, view: View, row: OptionRow, slots: Sequence[SlotRow], filled: Filled
) -> Action | None:
    """Show what comes of it until it is done, or left; single slots may be changed before."""
    t = console.words.t
    while True:
        action = row.option.action(**filled)
        _preview(console, view, action)
        changes = [t(lines.CHANGE, name=s.name, value=_value(s, filled)) for s in slots]
        found = sources(view, view.reading(action))
        reads = [t(lines.SOURCE_OF, title=one.title) for one in found]
        rows = [t(lines.YES_DO_IT), *changes, *reads]
        picked = choose(console, rows, zero=t(shared.BACK), default=1)
        if picked == BACK:
            return None
        if picked == 1:
            return _sure(console, row, action)
        if picked - 2 < len(slots):
            _ask(console, slots[picked - 2], filled)
        else:
            tell_entry(console, found[picked - 2 - len(slots)])


def _sure(console: Console, row: OptionRow, action: Action) -> Action | None:
    """The action, or None if it is grave and not meant; any other needs no question."""
    t = console.words.t
    if not row.grave:
        return action
    console.say(t(shared.SURE_TITLE))
    return action if choose(console, [t(lines.YES_DO_IT)], zero=t(shared.BACK)) == 1 else None


def _open(slot: SlotRow, forecasts: bool) -> bool:
    """Whether a slot leaves something to choose."""
    return len(slot.values) != 1 and (forecasts or slot.slot != FORECAST)


def _walk(console: Console, slots: Sequence[SlotRow], filled: Filled) -> None:
    """Ask for each slot in turn: own words first, as they stand for the parts of a message."""
    rest = console.words.t(lines.AS_THEY_STAND)
    for slot in sorted(slots, key=lambda slot: bool(slot.values)):
        typed = any(filled[other.slot] for other in slots if not other.values)
        if not (typed and slot.slot in ROWS) and not _ask(console, slot, filled, zero=rest):
            return


def _ask(console: Console, slot: SlotRow, filled: Filled, *, zero: str = "") -> bool:
    """Ask for one slot; False for number 0, offered if `zero` says what it means."""
    console.say()
    console.say(f"{slot.name}: {slot.label}" if slot.label else slot.name)
    if not slot.values:
        filled[slot.slot] = console.ask("> ") or slot.default
        return True
    values = [value for value, _ in slot.values]
    default = values.index(filled[slot.slot]) + 1
    picked = choose(console, [label for _, label in slot.values], zero=zero, default=default)
    if picked == BACK:
        return False
    filled[slot.slot] = values[picked - 1]
    return True


def _preview(console: Console, view: View, action: Action) -> None:
    """The words that would be sent, and how they read."""
    message, reading = view.compose(action), view.reading(action)
    console.say()
    if message:
        console.say(message)
        console.say()
    if reading is not None:
        tell_reading(console, reading)
        console.say()


def _value(slot: SlotRow, filled: Filled) -> str:
    labels = dict(slot.values)
    return labels.get(filled[slot.slot], str(filled[slot.slot]))
