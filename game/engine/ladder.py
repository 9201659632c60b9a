"""A pack's state machine on `transitions`: what triggers do, and which verbs a state allows.

One `Machine` a definition serves all its records. A trigger only moves state: the effects of the
transition are pushed to a queue that the engine drains afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_
from typing import Any, NamedTuple

from transitions import Machine

from game.pack.expressions import (
    Guard,
    Scope,
    Step,
    clocks_of,
    compile_effects,
    compile_guard,
    compile_mask,
    split_conjuncts,
)
from game.pack.language.code import Mask
from game.pack.schema.machine import MachineDef, Transition, VerbRule
from game.pack.vocabulary import VERBS

from .state import ContactState
from .table import Holds, Pushes, Table, event_name, exported, moved
from .world import World

BITS = {verb: 1 << place for place, verb in enumerate(VERBS)}
"""A bit for each verb."""
LATE_EVENINGS = frozenset({"attend"})
"""What may last longer than the day."""


class Requirement(NamedTuple):
    """A condition of a verb, and the reason without it."""

    guard: Guard
    reason: str


NEVER_LATE = frozenset({"end_day", "wait", "walk_away", "accept", "decline", "negotiate"})
"""Verbs that need no hours of the day."""
ALWAYS = sum(BITS[verb] for verb in NEVER_LATE)
"""Their bits."""

Change = Callable[[World, ContactState], int]
"""Until when something about a contact stands."""


@dataclass(frozen=True, slots=True)
class Rung:
    """What a state allows, a bit for each verb, and the conditions of that as functions that clear
    bits: those on the record alone, those on the record and on time, all others."""

    allows: int
    steady: Mask
    timed: Mask
    moving: Mask
    whole: Mask
    moves: int
    """The bits that hang on those others."""
    changes: tuple[tuple[int, Change], ...]
    """Bits with what tells until when time leaves their conditions as they are."""


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
        self._of = definition.of
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
        self._shared = _shared(guards)
        self._own: frozenset[str] = frozenset(
            {"contact" if definition.of == "contact" else "opening"}
        )
        self._rungs: dict[str, Rung] = {}
        self.moving = any(not part.reads <= self._own | {"clock"} for part, _ in self._shared)
        """Whether a verb hangs on more than the record and time."""

    def rung(self, state: str) -> Rung:
        """What a state allows, compiled when it is first asked for."""
        found = self._rungs.get(state)
        if found is None:
            found = self._rungs[state] = self._compiled(state)
        return found

    def _compiled(self, state: str) -> Rung:
        allowed = (r.bit for r in self.rules.values() if r.states is None or state in r.states)
        allows = sum(allowed)
        wanted = [(part, verbs & allows) for part, verbs in self._shared if verbs & allows]
        timed = self._own | {"clock"}
        by_time = [one for one in wanted if self._own < one[0].reads <= timed]
        moving = [one for one in wanted if not one[0].reads <= timed]
        return Rung(
            allows,
            compile_mask([one for one in wanted if one[0].reads <= self._own]),
            compile_mask(by_time),
            compile_mask(moving),
            compile_mask(wanted),
            reduce(or_, (verbs for _, verbs in moving), 0),
            tuple(
                (verbs, change)
                for part, verbs in by_time
                if "contact" in part.reads
                for change in _changes(part)
            ),
        )

    def fire(self, trigger: str, record: Any, world: World) -> tuple[tuple[Step, ...], ...] | None:
        """Fire a trigger on a record; the effects to run then, or None if nothing answers to it."""
        event = self.machine.events.get(event_name(trigger))
        if event is None or record.state not in event.transitions:
            return None
        effects: list[tuple[Step, ...]] = []
        return tuple(effects) if event.trigger(record, world, effects) else None

    def move(self, trigger: str, record: Any, world: World) -> tuple[tuple[Step, ...], ...] | None:
        """The same by the table."""
        return moved(self.table, event_name(trigger), record, world)

    @cached_property
    def table(self) -> Table:
        """The machine as a table."""
        return exported(self.machine)

    def _row(self, row: Transition, scope: Scope) -> dict[str, Any]:
        steps = compile_effects(row.do, scope) if row.do else ()
        return {
            "trigger": event_name(row.trigger),
            "source": "*" if row.source == "*" else list(row.source),
            "dest": row.to,
            "conditions": [Holds(compile_guard(row.when, scope), self._of)] if row.when else None,
            "after": [Pushes(steps)] if steps else None,
        }


Needs = Sequence[tuple[Sequence[Guard], str]]


def _rule(verb: str, rule: VerbRule, needs: Needs) -> Rule:
    return Rule(
        verb,
        BITS[verb],
        None if rule.states == "*" else frozenset(rule.states),
        rule.reason,
        tuple(Requirement(part, reason) for parts, reason in needs for part in parts),
    )


def _shared(guards: Mapping[str, Needs]) -> list[tuple[Guard, int]]:
    """Each condition once, with the bits of all verbs that need it."""
    found: dict[str, tuple[Guard, int]] = {}
    for verb, needs in guards.items():
        for part in (part for parts, _ in needs for part in parts):
            known, verbs = found.get(part.source, (part, 0))
            found[part.source] = (known, verbs | BITS[verb])
    return list(found.values())


def _changes(part: Guard) -> tuple[Change, ...]:
    return tuple(getattr(World, f"until_{name}") for name in sorted(clocks_of(part)))
