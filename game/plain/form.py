"""Fills an option's slots, one question each, and shows what comes of it before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.actions import Action
from game.plain.choose import BACK, choose
from game.plain.console import Console
from game.plain.tell import option_text
from game.view.cards import OptionRow, SlotRow
from game.view.compose import ROWS
from game.view.view import View

FORECAST = "forecast"
GRAVE = ("walk_away",)
"""Verbs that end the play at once."""
Filled = dict[str, str | int]


def compose(console: Console, view: View, row: OptionRow, *, forecasts: bool) -> Action | None:
    """The action that the player makes of an option, or None on going back."""
    slots = [slot for slot in view.slots(row.option) if _open(slot, forecasts)]
    console.say()
    console.say(option_text(row))
    if not slots:
        return row.option.action() if _sure(console, row) else None
    filled: Filled = {slot.slot: slot.default for slot in slots}
    if len(slots) == 1:
        picked = _ask(console, slots[0], filled, zero=console.words.t("Back"))
        return row.option.action(**filled) if picked else None
    _walk(console, slots, filled)
    return _confirmed(console, view, row, slots, filled)


def _confirmed(
    console: Console, view: View, row: OptionRow, slots: Sequence[SlotRow], filled: Filled
) -> Action | None:
    """Show what comes of it until it is done, or left; single slots may be changed before."""
    while True:
        action = row.option.action(**filled)
        picked = _confirm(console, view.compose(action), slots, filled)
        if picked == BACK:
            return None
        if picked == 1:
            return action
        _ask(console, slots[picked - 2], filled)


def _sure(console: Console, row: OptionRow) -> bool:
    """Whether an act that ends the play is meant; any other needs no question."""
    t = console.words.t
    return row.option.verb not in GRAVE or choose(console, [t("Do it so")], zero=t("Back")) == 1


def _open(slot: SlotRow, forecasts: bool) -> bool:
    """Whether a slot leaves something to choose."""
    return len(slot.values) != 1 and (forecasts or slot.slot != FORECAST)


def _walk(console: Console, slots: Sequence[SlotRow], filled: Filled) -> None:
    """Ask for each slot in turn: own words first, as they stand for the parts of a message."""
    rest = console.words.t("Leave it and the rest as they stand")
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


def _confirm(console: Console, message: str, slots: Sequence[SlotRow], filled: Filled) -> int:
    """1 for doing it so, 2 and more for changing the first slot and the next, BACK."""
    t = console.words.t
    console.say()
    if message:
        console.say(message)
        console.say()
    changes = [
        t("Change {name}: {value}", name=slot.name, value=_value(slot, filled)) for slot in slots
    ]
    return choose(console, [t("Do it so"), *changes], zero=t("Back"), default=1)


def _value(slot: SlotRow, filled: Filled) -> str:
    labels = dict(slot.values)
    return labels.get(filled[slot.slot], str(filled[slot.slot]))
