"""One step of a pack's effects, done: a variable set within its range, or an effect called."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.pack.expressions import Assign, Step

from .state import ContactState, OpeningState, Value

if TYPE_CHECKING:
    from .stage import Stage

EffectCode = Callable[..., None]
EFFECTS: dict[str, EffectCode] = {}
"""What an effect of the vocabulary does: called with the stage, the contact, and its arguments."""


def effect(code: EffectCode) -> EffectCode:
    """Register an effect by its function's name."""
    EFFECTS[code.__name__.removesuffix("_")] = code
    return code


def run_step(stage: Stage, step: Step, c: ContactState | None, o: OpeningState | None) -> None:
    """Do a step."""
    if isinstance(step, Assign):
        value = step.value.test(stage.world, c, o)
        holder = _holder(stage, step.holder, c)
        holder[step.name] = _bounded(stage, step, holder[step.name], value, c)
    else:
        values = step.values
        if values is None:
            values = tuple([arg.test(stage.world, c, o) for arg in step.args])
        EFFECTS[step.name](stage, c, *values)


def _holder(stage: Stage, holder: str, c: ContactState | None) -> dict[str, Value]:
    if holder == "scenario":
        return stage.world.vars
    if holder == "scene":
        return stage.world.scene_vars
    assert c is not None
    return c.vars


def _bounded(stage: Stage, step: Assign, old: Value, value: Any, c: ContactState | None) -> Value:
    if step.op == "+=":
        value = int(old) + value
    elif step.op == "-=":
        value = int(old) - value
    variable = _variable(stage, step, c)
    if variable.range is not None:
        low, high = variable.range
        return int(min(high, max(low, int(value))))
    return str(value) if variable.values else bool(value)


def _variable(stage: Stage, step: Assign, c: ContactState | None) -> Any:
    program = stage.program
    if step.holder == "scenario":
        return program.scenario.vars[step.name]
    if step.holder == "scene":
        assert stage.world.scene is not None
        return program.pack.scenes[stage.world.scene.id].vars[step.name]
    assert c is not None
    return program.people[c.id].contact.vars[step.name]
