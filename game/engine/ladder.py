"""A pack's state machine on `transitions`: what triggers do, and which verbs a state allows.

One `Machine` a definition serves all its records. A trigger only moves state: the effects of the
transition are pushed to a queue that the engine drains afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

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
from game.pack.vocabulary import VERBS

from .world import World

BITS = {verb: 1 << place for place, verb in enumerate(VERBS)}
"""A bit for each verb."""
LATE_EVENINGS = frozenset({"attend"})
"""What may last longer than the day."""
Test = Callable[[Any, Any, Any], Any]


class Requirement(NamedTuple):
    """A condition of a verb, and the reason without it."""

    test: Test
    reason: str


class Condition(NamedTuple):
    """A condition that some verbs share: their bits go where it does not hold."""

    test: Test
    verbs: int


@dataclass(frozen=True, slots=True)
class Rule:
    """When a verb is possible: in these states (None: all), if all requirements hold."""

    verb: str
    bit: int
    states: frozenset[str] | None
    reason: str
    needs: tuple[Requirement, ...]


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
        guards = {
            verb: [
                (split_conjuncts(compile_guard(need.when, scope)), need.reason)
                for need in definition.verbs[verb].needs
            ]
            for verb in VERBS
            if verb in definition.verbs
        }
        self.rules = {
            verb: _rule(verb, definition.verbs[verb], needs) for verb, needs in guards.items()
        }
        self.by_state = {
            state: tuple(r for r in self.rules.values() if r.states is None or state in r.states)
            for state in definition.states
        }
        self.allows = {
            state: sum(rule.bit for rule in rules) for state, rules in self.by_state.items()
        }
        own = frozenset({"contact" if definition.of == "contact" else "opening"})
        shared = _shared(guards)
        timed = own | {"clock"}
        self.steady = tuple(c for c, reads in shared if reads <= own)
        """The conditions that hang on the record alone."""
        self.timed = tuple(c for c, reads in shared if reads <= timed and not reads <= own)
        """Those that hang on the record and on time."""
        self.moving = tuple(c for c, reads in shared if not reads <= timed)
        """All others."""

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


Needs = Sequence[tuple[Sequence[Guard], str]]


def _rule(verb: str, rule: VerbRule, needs: Needs) -> Rule:
    return Rule(
        verb,
        BITS[verb],
        None if rule.states == "*" else frozenset(rule.states),
        rule.reason,
        tuple(Requirement(part.test, reason) for parts, reason in needs for part in parts),
    )


def _shared(guards: Mapping[str, Needs]) -> list[tuple[Condition, frozenset[str]]]:
    """Each condition once, with the bits of all verbs that need it, and what it reads."""
    found: dict[str, tuple[Condition, frozenset[str]]] = {}
    for verb, needs in guards.items():
        for part in (part for parts, _ in needs for part in parts):
            known, reads = found.get(part.source, (Condition(part.test, 0), part.reads))
            found[part.source] = (known._replace(verbs=known.verbs | BITS[verb]), reads)
    return list(found.values())
