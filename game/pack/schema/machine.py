"""State machines: ties, openings and the season."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from .base import Bool, Effects, Expression, Id, Int, Model, Str, Text


class State(Model):
    """One state of a machine. `name` is its word on a ladder or board, `rank` its rung."""

    name: Str
    rank: Int = 0
    say: Text | None = None
    final: Bool = False


class Transition(Model):
    """What a trigger does in some states; the first transition whose guard holds is taken.

    `to: null` keeps the state (the effects still run).
    """

    trigger: Id
    source: tuple[Id, ...] | Literal["*"]
    to: Id | None = None
    when: Expression | None = None
    do: Effects | None = None


class Need(Model):
    """A condition of a verb, and the code of the reason shown when it does not hold."""

    when: Expression
    reason: Id


class VerbRule(Model):
    """In which states a verb is possible, the reason elsewhere, and what else it needs."""

    states: tuple[Id, ...] | Literal["*"] = "*"
    reason: Id = "not_now"
    needs: tuple[Need, ...] = ()


class MachineDef(Model):
    """A state machine. `of` says what has such a state: a contact, an opening, or the season."""

    id: Id
    of: Literal["contact", "opening", "season"]
    initial: Id
    states: dict[Id, State]
    transitions: tuple[Transition, ...]
    verbs: dict[Id, VerbRule] = {}

    def sources(self) -> Iterator[str]:
        """Yield every guard and effect."""
        for move in self.transitions:
            yield from (source for source in (move.when, move.do) if source)
        for rule in self.verbs.values():
            yield from (need.when for need in rule.needs)
