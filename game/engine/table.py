"""A machine's transitions as a table, exported from the very `Machine` on which live plays run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, cast

from transitions import EventData, Machine

from game.pack.expressions import Guard, Step

Steps = tuple[Step, ...]


class Holds:
    """A transition's condition: a guard, asked of the world and the machine's record."""

    __slots__ = ("asks", "guard")

    def __init__(self, guard: Guard, of: str) -> None:
        """`of` says whose machine it is: a contact's, an opening's, or the season's."""
        self.guard = guard
        self.asks = _asker(guard, of)

    def __call__(self, data: EventData) -> bool:
        return bool(self.asks(cast(Any, data.args)[0], data.model))


class Pushes:
    """What a transition brings with it: it is put into the list that came with the trigger."""

    __slots__ = ("steps",)

    def __init__(self, steps: Steps) -> None:
        self.steps = steps

    def __call__(self, data: EventData) -> None:
        cast(Any, data.args)[1].append(self.steps)


class Move(NamedTuple):
    """A transition: its condition, where it leads (None: nowhere), and what it brings."""

    asks: Callable[[Any, Any], Any] | None
    dest: str | None
    effects: tuple[Steps, ...]


Table = Mapping[tuple[str, str], tuple[Move, ...]]
"""By trigger and state, the transitions in the order in which they are tried."""


def exported(machine: Machine) -> Table:
    """The table of a machine."""
    return {
        (trigger, state): tuple(_move(one) for one in found)
        for trigger, event in machine.events.items()
        for state, found in event.transitions.items()
    }


def event_name(trigger: str, side: str = "") -> str:
    """What a machine calls a trigger, or a choice that went to one side. With its stroke it is no
    name that a record has (`state`), which `transitions` would refuse."""
    return f"{trigger}/{side}"


def moved(table: Table, trigger: str, record: Any, world: Any) -> tuple[Steps, ...] | None:
    """Move a record by a trigger; the effects to run then, or None if nothing answers to it."""
    for asks, dest, effects in table.get((trigger, record.state), ()):
        if asks is None or asks(world, record):
            if dest is not None:
                record.state = dest
            return effects
    return None


def _move(transition: Any) -> Move:
    conditions = [one.func for one in transition.conditions]
    asks = conditions[0].asks if conditions else None
    return Move(asks, transition.dest, tuple(push.steps for push in transition.after))


def _asker(guard: Guard, of: str) -> Callable[[Any, Any], Any]:
    if of == "contact":
        return lambda world, record: guard.test(world, record, None)
    if of == "opening":
        return lambda world, record: guard.test(world, None, record)
    return lambda world, record: guard.test(world, None, None)
