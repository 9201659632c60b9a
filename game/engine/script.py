"""A scene compiled for play: a machine whose triggers are its choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from transitions import Machine

from game.pack.expressions import Guard, Scope, Step, compile_effects, compile_guard, compile_mask
from game.pack.schema.scene import Choice, Scene

from .actions import FORECAST, FREE, Cost, Option
from .state import ContactState
from .table import Table, event_name, exported, moved

LEAVE = Option("leave", "", FREE)
"""The way out that every scene has."""


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
    """One choice: its price, the option of it, and by the side of its die (`` without one) its
    effects and the address of what is told (`` for nothing)."""

    choice: Choice
    cost: Cost
    option: Option
    effects: Effects
    told: Mapping[str, str]


class Offer(NamedTuple):
    """The options that stand open together; `free`: none of them has a price."""

    options: tuple[Option, ...]
    free: bool


class Moment:
    """A state of a scene: what it says and shows by address, and what can be chosen in it."""

    def __init__(self, scene: Scene, name: str, scope: Scope) -> None:
        state, base = scene.states[name], f"scene/{scene.id}/{name}"
        self.say = f"{base}/say" if state.say else ""
        self.cue = f"{base}/cue" if state.cue else ""
        self.mood = state.cue.mood if state.cue else ""
        self.turns = {one.id: _turn(f"{base}/{one.id}", one, scope) for one in state.choices}
        guards: dict[str, int] = {}  # many a guard stands at several choices
        for n, one in enumerate(state.choices):
            if one.when:
                guards[one.when] = guards.get(one.when, 0) | 1 << n
        compiled = [(compile_guard(when, scope), bits) for when, bits in guards.items()]
        self._open, self._every = compile_mask(compiled), (1 << len(self.turns)) - 1
        self._offers: dict[int, Offer] = {}

    def offer(self, world: Any, c: ContactState | None) -> Offer:
        """What stands open now: the choices whose guards hold."""
        mask = self._open(world, c, None, self._every)
        found = self._offers.get(mask)
        if found is None:
            turns = [turn for n, turn in enumerate(self.turns.values()) if mask >> n & 1]
            free = all(turn.cost is FREE for turn in turns)
            found = Offer((*(turn.option for turn in turns), LEAVE), free)
            self._offers[mask] = found
        return found


class Moments(dict[str, Moment]):
    """The states of a scene, compiled when they are first asked for."""

    def __init__(self, scene: Scene, scope: Scope) -> None:
        super().__init__()
        self._scene = scene
        self._scope = scope

    def __missing__(self, state: str) -> Moment:
        made = self[state] = Moment(self._scene, state, self._scope)
        return made


class Script:
    """A compiled scene."""

    def __init__(self, scene: Scene, scope: Scope) -> None:
        self.scene = scene
        self.when: Guard | None = compile_guard(scene.when, scope) if scene.when else None
        self.moments = Moments(scene, scope)

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


def _turn(base: str, choice: Choice, scope: Scope) -> Turn:
    sources, told = {"": choice.do}, {"": f"{base}/say" if choice.say else ""}
    for side, branch in (("yes", choice.yes), ("no", choice.no)):
        if branch is not None:
            sources[side] = branch.do
            told[side] = f"{base}/{side}" if branch.say else ""
    price = choice.price
    cost = Cost(price.minutes, price.energy, price.money, price.strain) if price else FREE
    slots = (lambda: (FORECAST,)) if choice.forecast else tuple
    return Turn(
        choice, cost, Option("choose", choice.id, cost, None, slots), Effects(sources, scope), told
    )
