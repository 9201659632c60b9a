"""A scene compiled for play: a machine whose triggers are its choices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from transitions import Machine

from game.pack.expressions import Guard, Scope, Step, compile_effects, compile_guard
from game.pack.schema.scene import Choice, Scene

from .actions import FREE, Cost
from .table import Table, event_name, exported, moved


class Effects(dict[str, tuple[Step, ...]]):
    """Effects by the side of a die: `` without one, `yes` and `no` with; compiled when they are
    first asked for."""

    def __init__(self, sources: Mapping[str, str | None], scope: Scope) -> None:
        super().__init__()
        self._sources = sources
        self._scope = scope

    def __missing__(self, side: str) -> tuple[Step, ...]:
        source = self._sources[side]
        made = self[side] = compile_effects(source, self._scope) if source else ()
        return made


@dataclass(frozen=True, slots=True)
class Turn:
    """One choice: its guard, its price, and the effects on each way it may go."""

    choice: Choice
    when: Callable[[Any, Any, Any], Any] | None
    cost: Cost
    effects: Effects


class Turns(dict[str, dict[str, Turn]]):
    """The choices of each state, compiled when they are first asked for."""

    def __init__(self, scene: Scene, scope: Scope) -> None:
        super().__init__()
        self._scene = scene
        self._scope = scope

    def __missing__(self, state: str) -> dict[str, Turn]:
        choices = self._scene.states[state].choices
        made = self[state] = {choice.id: _turn(choice, self._scope) for choice in choices}
        return made


class Script:
    """A compiled scene."""

    def __init__(self, scene: Scene, scope: Scope) -> None:
        self.scene = scene
        self.when: Guard | None = compile_guard(scene.when, scope) if scene.when else None
        self.turns = Turns(scene, scope)

    @cached_property
    def machine(self) -> Machine:
        """The scene as a machine."""
        return Machine(
            model=None,
            states=list(self.scene.states),
            initial=self.scene.initial,
            transitions=[row for name in self.scene.states for row in self._rows(name)],
            auto_transitions=False,
            ignore_invalid_triggers=True,
        )

    @cached_property
    def table(self) -> Table:
        """The machine as a table."""
        return exported(self.machine)

    def fire(self, record: Any, choice: str, side: str) -> None:
        """Move a scene's record by a choice and the side on which its die fell."""
        self.machine.events[event_name(choice, side)].trigger(record)

    def move(self, record: Any, choice: str, side: str) -> None:
        """The same by the table."""
        moved(self.table, event_name(choice, side), record, None)

    def _rows(self, name: str) -> list[dict[str, Any]]:
        rows = []
        for choice in self.scene.states[name].choices:
            for side, dest in _ways(choice).items():
                rows.append({"trigger": event_name(choice.id, side), "source": name, "dest": dest})
        return rows


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
        Cost(price.minutes, price.energy, price.money, price.strain) if price else FREE,
        Effects(sources, scope),
    )
