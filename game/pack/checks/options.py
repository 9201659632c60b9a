"""What a player chooses at the start: ids that mean one thing, and effects on what is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..marks import Path
from ..schema.base import Variable
from ..schema.options import Answer, Row, Standing
from ..schema.world import Scenario
from ..setup import RESERVED
from .desk import Desk
from .variables import fits


def check(desk: Desk) -> None:
    """Check the rows of every scenario, and the facts that its cast is known for."""
    for scenario in desk.pack.scenarios.values():
        path: Path = ("scenarios", scenario.id)
        _ids(desk, path, scenario)
        for here, row in rows_of(scenario):
            if row.default is not None:
                known = [answer.id for answer in row.answers]
                desk.unknown((*here, "default"), "FH344", "answer", row.default, known)
        for here, answer in answers_of(scenario):
            _answer(desk, here, scenario, answer)
        for place, member in enumerate(scenario.cast):
            _facts(desk, (*path, "cast", place), member.contact, member.knows)


def rows_of(scenario: Scenario) -> Iterator[tuple[Path, Row]]:
    """Yield every row with its path."""
    for place, row in enumerate(scenario.options):
        yield ("scenarios", scenario.id, "options", place), row


def answers_of(scenario: Scenario) -> Iterator[tuple[Path, Answer]]:
    """Yield every answer with its path."""
    for path, row in rows_of(scenario):
        for place, answer in enumerate(row.answers):
            yield (*path, "answers", place), answer


def _ids(desk: Desk, path: Path, scenario: Scenario) -> None:
    rows: set[str] = set(RESERVED)
    answers = set(desk.ids("accommodations"))
    for here, row in rows_of(scenario):
        _new(desk, (*here, "id"), row.id, rows)
    for here, answer in answers_of(scenario):
        _new(desk, (*here, "id"), answer.id, answers)


def _new(desk: Desk, path: Path, name: str, taken: set[str]) -> None:
    if name in taken:
        desk.error(path, "FH343", f"`{name}` means something else already", "Take another id.")
    taken.add(name)


def _answer(desk: Desk, path: Path, scenario: Scenario, answer: Answer) -> None:
    cast = {member.contact for member in scenario.cast}
    for name, standing in answer.cast.items():
        here = (*path, "cast", name)
        if not desk.unknown(here, "FH313", "contact of the cast", name, cast):
            _standing(desk, here, name, standing)
    for name, start in answer.vars.items():
        here = (*path, "vars", name)
        if not desk.unknown(here, "FH345", "variable", name, scenario.vars):
            _start(desk, here, scenario.vars[name], start)


def _standing(desk: Desk, path: Path, name: str, standing: Standing) -> None:
    contact = desk.pack.contacts.get(name)
    machine = desk.pack.machines.get(contact.machine) if contact else None
    if standing.state is not None and machine is not None:
        desk.unknown((*path, "state"), "FH325", "state", standing.state, machine.states)
    for field in ("hours", "silent_years"):
        if (getattr(standing, field) or 0) < 0:
            desk.error((*path, field), "FH333", "this should be at least 0")
    _facts(desk, path, name, standing.knows)


def _facts(desk: Desk, path: Path, name: str, facts: tuple[str, ...]) -> None:
    contact = desk.pack.contacts.get(name)
    known = [fact.id for fact in contact.facts] if contact else facts
    for place, fact in enumerate(facts):
        desk.unknown((*path, "knows", place), "FH345", "fact", fact, known)


def _start(desk: Desk, path: Path, variable: Variable, start: Any) -> None:
    if not fits(variable, start):
        hint = "It is declared under the scenario's `vars`."
        desk.error(path, "FH341", f"`{start}` is nothing that the variable can be", hint)
