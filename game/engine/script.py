"""A scene compiled for play: a machine whose triggers are its choices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from transitions import Machine

from game.pack.expressions import Guard, Scope, Step, compile_effects, compile_guard
from game.pack.schema.scene import Choice, Scene

from .actions import Cost


@dataclass(frozen=True, slots=True)
class Turn:
    """One choice: its guard, its price, and the effects on each way it may go."""

    choice: Choice
    when: Callable[[Any, Any, Any], Any] | None
    cost: Cost
    effects: dict[str, tuple[Step, ...]]
    """By the side of the die: `` without one, `yes` and `no` with."""


class Script:
    """A compiled scene."""

    def __init__(self, scene: Scene, scope: Scope) -> None:
        self.scene = scene
        self.when: Guard | None = compile_guard(scene.when, scope) if scene.when else None
        self.turns = {
            name: {choice.id: _turn(choice, scope) for choice in state.choices}
            for name, state in scene.states.items()
        }
        self.machine = Machine(
            model=None,
            states=list(scene.states),
            initial=scene.initial,
            transitions=[row for name in scene.states for row in self._rows(name)],
            auto_transitions=False,
            ignore_invalid_triggers=True,
        )

    def fire(self, record: Any, choice: str, side: str) -> None:
        """Move a scene's record by a choice and the side on which its die fell."""
        self.machine.events[trigger(choice, side)].trigger(record)

    def _rows(self, name: str) -> list[dict[str, Any]]:
        rows = []
        for choice in self.scene.states[name].choices:
            for side, dest in _ways(choice).items():
                rows.append({"trigger": trigger(choice.id, side), "source": name, "dest": dest})
        return rows


def trigger(choice: str, side: str) -> str:
    """The name of the machine's trigger for a choice that went that way."""
    return f"{choice}/{side}" if side else choice


def _ways(choice: Choice) -> dict[str, str]:
    if choice.roll is None:
        assert choice.to is not None
        return {"": choice.to}
    assert choice.yes is not None and choice.no is not None
    return {"yes": choice.yes.to, "no": choice.no.to}


def _turn(choice: Choice, scope: Scope) -> Turn:
    sources = {"": choice.do}
    if choice.yes is not None and choice.no is not None:
        sources |= {"yes": choice.yes.do, "no": choice.no.do}
    price = choice.price
    return Turn(
        choice,
        compile_guard(choice.when, scope).test if choice.when else None,
        Cost(price.minutes, price.energy, price.money, price.strain) if price else Cost(),
        {
            side: compile_effects(source, scope) if source else ()
            for side, source in sources.items()
        },
    )
