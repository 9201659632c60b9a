"""Fills an option's slots, one question each, and shows the message that comes of it."""

from __future__ import annotations

from game.engine.actions import Action
from game.plain.choose import choose
from game.plain.console import Console
from game.plain.tell import option_text
from game.view.cards import OptionRow, SlotRow
from game.view.view import View

Filled = dict[str, str | int]


def compose(console: Console, view: View, row: OptionRow) -> Action | None:
    """The action that the player makes of an option, or None on going back."""
    slots = view.slots(row.option)
    if not slots:
        return row.option.action()
    console.say(option_text(row))
    while True:
        action = row.option.action(**_fill(console, slots))
        picked = _confirm(console, view.compose(action))
        if picked != 2:
            return action if picked == 1 else None


def _fill(console: Console, slots: list[SlotRow]) -> Filled:
    return {slot.slot: _ask(console, slot) for slot in slots}


def _ask(console: Console, slot: SlotRow) -> str | int:
    if not slot.values:
        return _ask_words(console, slot)
    if len(slot.values) == 1:
        return slot.values[0][0]
    console.say()
    console.say(f"{slot.name}: {slot.label}" if slot.label else slot.name)
    values = [value for value, _ in slot.values]
    default = values.index(slot.default) + 1 if slot.default in values else 1
    return values[choose(console, [label for _, label in slot.values], default=default) - 1]


def _ask_words(console: Console, slot: SlotRow) -> str:
    console.say()
    console.say(f"{slot.name}: {slot.label}" if slot.label else slot.name)
    return console.ask("> ") or str(slot.default)


def _confirm(console: Console, message: str) -> int:
    """1 for doing it so, 2 for once more, BACK."""
    t = console.words.t
    console.say()
    if message:
        console.say(message)
        console.say()
    rows = [t("Do it so"), t("Change it")]
    return choose(console, rows, zero=t("Back"), default=1)
