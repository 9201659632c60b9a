"""A pack's state machine on `transitions`: what triggers do, and which verbs a state allows.

One `Machine` a definition serves all its records. A trigger only moves state: the effects of the
transition are pushed to a queue that the engine drains afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from transitions import EventData, Machine

from game.pack.expressions import (
    Guard,
    Scope,
    Step,
    compile_effects,
    compile_guard,
    split_conjuncts,
)
from game.pack.schema.machine import MachineDef, Transition, VerbRule

from .world import World

Test = Callable[[Any, Any, Any], Any]


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition of a verb and the reason without it. `fixed`: it hangs on the record alone."""

    test: Test
    reason: str
    fixed: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """When a verb is possible: in these states (None: all), if all requirements hold."""

    verb: str
    states: frozenset[str] | None
    reason: str
    needs: tuple[Requirement, ...]
    fixed: tuple[Test, ...]
    moving: tuple[Test, ...]


class Ladder:
    """One compiled machine."""

    def __init__(self, definition: MachineDef, scope: Scope) -> None:
        self.definition = definition
        self.initial = definition.initial
        self.rank = {name: state.rank for name, state in definition.states.items()}
        self._place = _place(definition.of)
        self.machine = Machine(
            model=None,
            states=list(definition.states),
            initial=definition.initial,
            transitions=[self._row(row, scope) for row in definition.transitions],
            auto_transitions=False,
            send_event=True,
            ignore_invalid_triggers=True,
        )
        own = "contact" if definition.of == "contact" else "opening"
        self.rules = {
            verb: _rule(verb, rule, scope, own) for verb, rule in definition.verbs.items()
        }

    def fire(self, trigger: str, record: Any, world: World) -> tuple[tuple[Step, ...], ...] | None:
        """Fire a trigger on a record; the effects to run then, or None if nothing answers to it."""
        event = self.machine.events.get(trigger)
        if event is None or record.state not in event.transitions:
            return None
        effects: list[tuple[Step, ...]] = []
        return tuple(effects) if event.trigger(record, world, effects) else None

    def _row(self, row: Transition, scope: Scope) -> dict[str, Any]:
        steps = compile_effects(row.do, scope) if row.do else ()
        return {
            "trigger": row.trigger,
            "source": "*" if row.source == "*" else list(row.source),
            "dest": row.to,
            "conditions": [self._condition(compile_guard(row.when, scope))] if row.when else None,
            "after": [_pusher(steps)] if steps else None,
        }

    def _condition(self, guard: Guard) -> Callable[[EventData], bool]:
        place = self._place

        def holds(data: EventData) -> bool:
            return bool(guard.test(cast(Any, data.args)[0], *place(data.model)))

        return holds


def _place(of: str) -> Callable[[Any], tuple[Any, Any]]:
    """Where a machine's record stands among a guard's arguments (contact, opening)."""
    if of == "contact":
        return lambda record: (record, None)
    if of == "opening":
        return lambda record: (None, record)
    return lambda record: (None, None)


def _pusher(steps: tuple[Step, ...]) -> Callable[[EventData], None]:
    def push(data: EventData) -> None:
        cast(Any, data.args)[1].append(steps)

    return push


def _rule(verb: str, rule: VerbRule, scope: Scope, own: str) -> Rule:
    needs: list[Requirement] = []
    for need in rule.needs:
        parts: Sequence[Guard] = split_conjuncts(compile_guard(need.when, scope))
        needs += [Requirement(g.test, need.reason, g.reads <= {own}) for g in parts]
    return Rule(
        verb,
        None if rule.states == "*" else frozenset(rule.states),
        rule.reason,
        tuple(needs),
        tuple(need.test for need in needs if need.fixed),
        tuple(need.test for need in needs if not need.fixed),
    )
