"""State machines: states that exist, can be reached and left; triggers that something fires."""

from __future__ import annotations

import re
from functools import cache

from ..marks import Path
from ..schema.machine import MachineDef, Transition
from ..vocabulary import TRIGGERS, VERBS
from .desk import Desk
from .expressions import effects_of
from .graph import backwards, reached

_FIRED = re.compile(r"\bfire(?:_of|_opening)?\(([^()]*)\)")
_SEASONS = ("hired", "out_of_time", "out_of_money", "walked_away")


def check(desk: Desk) -> None:
    """Check every machine."""
    fired = _fired(desk)
    for name, machine in desk.pack.machines.items():
        path: Path = ("machines", name)
        desk.unknown((*path, "initial"), "FH325", "state", machine.initial, machine.states)
        _transitions(desk, path, machine, fired)
        _verbs(desk, path, machine)
        _ways(desk, path, machine)
        if machine.of == "season":
            for state in (one for one in _SEASONS if one not in machine.states):
                desk.error(path, "FH610", f"the season has no state `{state}`")


def _fired(desk: Desk) -> set[str]:
    """Return the triggers that effects of the pack fire, whichever of their arguments it is."""
    sources = {source for _, source, _ in effects_of(desk)}
    calls = {found for source in sources for found in _FIRED.findall(source)}
    return {name for call in calls for name in re.findall(r"['\"]([^'\"]*)['\"]", call)}


def _transitions(desk: Desk, path: Path, machine: MachineDef, fired: set[str]) -> None:
    known = {*TRIGGERS[machine.of], *fired}
    for place, move in enumerate(machine.transitions):
        here = (*path, "transitions", place)
        desk.unknown((*here, "trigger"), "FH326", "trigger", move.trigger, known)
        if move.to is not None:
            desk.unknown((*here, "to"), "FH325", "state", move.to, machine.states)
        for number, state in enumerate(move.source) if move.source != "*" else ():
            desk.unknown((*here, "source", number), "FH325", "state", state, machine.states)
        _masked(desk, here, machine, place)


def _masked(desk: Desk, here: Path, machine: MachineDef, place: int) -> None:
    """Report a transition all of whose states have an unguarded one of its trigger before it."""
    move = machine.transitions[place]
    taken: set[str] = set()
    for earlier in machine.transitions[:place]:
        if earlier.trigger == move.trigger and earlier.when is None:
            taken |= set(_sources(machine, earlier))
    sources = set(_sources(machine, move))
    if sources and sources <= taken:
        message = f"an earlier transition always takes `{move.trigger}` in these states"
        desk.error(here, "FH611", message, "Put the guarded one first.")


def _sources(machine: MachineDef, move: Transition) -> tuple[str, ...]:
    return tuple(machine.states) if isinstance(move.source, str) else move.source


def _verbs(desk: Desk, path: Path, machine: MachineDef) -> None:
    known = verbs_of(machine.of)
    reasons = desk.ids("reasons")
    for verb, rule in machine.verbs.items():
        here = (*path, "verbs", verb)
        if desk.unknown(here, "FH320", f"verb of a {machine.of} machine", verb, known):
            continue
        for number, state in enumerate(rule.states) if rule.states != "*" else ():
            desk.unknown((*here, "states", number), "FH325", "state", state, machine.states)
        desk.unknown((*here, "reason"), "FH321", "reason", rule.reason, reasons)
        for number, need in enumerate(rule.needs):
            there = (*here, "needs", number, "reason")
            desk.unknown(there, "FH321", "reason", need.reason, reasons)


@cache
def verbs_of(of: str) -> frozenset[str]:
    """Return the verbs that a kind of machine rules; the season rules all but two kinds."""
    mine = {"contact": ("contact",), "opening": ("opening",)}
    subjects = mine.get(of, ("employer", "event", "city", "none"))
    return frozenset(name for name, verb in VERBS.items() if verb.subject in subjects)


def _ways(desk: Desk, path: Path, machine: MachineDef) -> None:
    ways: dict[str, set[str]] = {state: set() for state in machine.states}
    for move in machine.transitions:
        for state in _sources(machine, move):
            if move.to is not None and state in ways:
                ways[state].add(move.to)
    found = reached([machine.initial, *_starts(desk, machine)], ways)
    for state in (one for one in ways if one not in found and machine.initial in ways):
        message = f"nothing leads to the state `{state}`"
        desk.error((*path, "states", state), "FH612", message, at_key=True)
    _ends(desk, path, machine, ways)


def _ends(desk: Desk, path: Path, machine: MachineDef, ways: dict[str, set[str]]) -> None:
    finals = [name for name, state in machine.states.items() if state.final]
    for name in finals:
        if ways[name] - {name}:
            message = f"the state `{name}` is final, and something leads out of it"
            desk.error((*path, "states", name), "FH613", message, at_key=True)
    if machine.of == "contact" and not finals:
        return
    ending = reached(finals, backwards(ways))
    for name in (one for one in ways if machine.of != "contact" and one not in ending):
        message = f"no way leads from the state `{name}` to a final one"
        desk.error((*path, "states", name), "FH614", message, at_key=True)


def _starts(desk: Desk, machine: MachineDef) -> list[str]:
    """Return the states in which scenarios put somebody at the start."""
    contacts = desk.pack.contacts
    return [
        member.state
        for scenario in desk.pack.scenarios.values()
        for member in scenario.cast
        if member.state and member.contact in contacts
        and contacts[member.contact].machine == machine.id
    ]  # fmt: skip
