"""Declared variables: a start of the declared kind, and a name that means one thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from keyword import iskeyword

from ..language.types import TRUTHS
from ..marks import Path
from ..schema.base import Variable
from ..vocabulary import EFFECTS, FUNCTIONS, QUANTITIES
from .desk import Desk


def check(desk: Desk) -> None:
    """Check the variables of scenarios, contacts and scenes."""
    for path, variables in declared(desk):
        for name, variable in variables.items():
            _name(desk, (*path, name), name)
            _start(desk, (*path, name), variable)
    for path, name, other in _clashes(desk):
        message = f"`{name}` is already a variable of {other}"
        desk.error((*path, name), "FH342", message, "Give one of them another name.", at_key=True)


def declared(desk: Desk) -> Iterator[tuple[Path, Mapping[str, Variable]]]:
    """Yield every place where variables are declared."""
    for section, records in (
        ("scenarios", desk.pack.scenarios),
        ("contacts", desk.pack.contacts),
        ("scenes", desk.pack.scenes),
    ):
        assert isinstance(records, Mapping)
        for name, record in records.items():
            yield (section, name, "vars"), record.vars


def _name(desk: Desk, path: Path, name: str) -> None:
    if not name.isidentifier() or iskeyword(name) or "__" in name:
        hint = "Use letters, digits and `_`, and no word of the language."
        desk.error(path, "FH340", f"`{name}` cannot be named in an expression", hint, at_key=True)
    elif name in {*QUANTITIES, *FUNCTIONS, *EFFECTS, *TRUTHS}:
        message = f"`{name}` means something of the game's already"
        desk.error(path, "FH342", message, "Take another name.", at_key=True)


def _start(desk: Desk, path: Path, variable: Variable) -> None:
    start = variable.start
    if variable.range is not None and variable.values is not None:
        desk.error(path, "FH341", "a variable has `range` or `values`, not both")
    elif variable.values is not None:
        desk.unknown((*path, "start"), "FH341", "value", str(start), variable.values)
    elif variable.range is not None:
        low, high = variable.range
        if isinstance(start, bool) or not isinstance(start, int) or not low <= start <= high:
            message = f"the start should be a whole number from {low} to {high}"
            desk.error((*path, "start"), "FH341", message)
    elif not isinstance(start, bool):
        hint = "A number needs `range: [low, high]`, a word `values: [...]`."
        desk.error((*path, "start"), "FH341", "the start should be true or false", hint)


def fits(variable: Variable, value: object) -> bool:
    """Say whether a variable can have a value."""
    if variable.values is not None:
        return value in variable.values
    if variable.range is not None:
        low, high = variable.range
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
    return isinstance(value, bool)


def _clashes(desk: Desk) -> Iterator[tuple[Path, str, str]]:
    """Yield names that two holders keep where both can be meant."""
    for scopes in desk.scopes:
        for name in sorted(scopes.cast):
            own = scopes.cast[name].vars
            yield from (
                (("contacts", name, "vars"), var, "the scenario")
                for var in own
                if var in scopes.variables
            )
        for scene in desk.pack.scenes.values():
            person = scopes.cast.get(scopes.person(scene))
            theirs = set(person.vars) if person else set()
            for var in scene.vars:
                if var in scopes.variables or var in theirs:
                    other = "the contact" if var in theirs else "the scenario"
                    yield ("scenes", scene.id, "vars"), var, other
