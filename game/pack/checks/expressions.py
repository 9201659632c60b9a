"""Every guard and every effect, in the scope of the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from ..expressions import ExpressionError, check_effects, check_guard
from ..language.scope import Scope
from ..marks import Path
from ..schema.machine import MachineDef
from ..schema.scene import Choice, Scene
from ..scopes import Scopes
from .desk import Desk, plays

Source = tuple[Path, str, Scope]
"""Where an expression stands, the expression, and what it may name."""


def check(desk: Desk) -> None:
    """Check all of them, each mistake once."""
    seen: set[tuple[Path, str]] = set()
    for sources, checked in ((guards_of(desk), check_guard), (effects_of(desk), check_effects)):
        for path, source, scope in sources:
            try:
                checked(source, scope)
            except ExpressionError as error:
                if (path, str(error)) not in seen:
                    seen.add((path, str(error)))
                    desk.expression(path, error)


def guards_of(desk: Desk) -> Iterator[Source]:
    """Yield every guard."""
    yield from _world_guards(desk)
    for row in type(desk.pack.parts).model_fields:
        for name, part in getattr(desk.pack.parts, row).items():
            if part.when:
                yield ("parts", row, name, "when"), part.when, desk.everywhere.part
    for definition, scope in machine_scopes(desk):
        yield from _machine_guards(definition, scope)
    for scene, scopes in scene_scopes(desk):
        yield from _scene_guards(scene, scopes)


def _world_guards(desk: Desk) -> Iterator[Source]:
    """Yield the guards that are asked of nobody in particular."""
    for scenario, scopes in plays(desk):
        for section in ("hints", "endings"):
            for place, record in enumerate(getattr(scenario, section)):
                if record.when:
                    here = ("scenarios", scenario.id, section, place, "when")
                    yield here, record.when, scopes.world
    for name, lesson in desk.pack.lessons.items():
        for scopes in _naming(desk, name) if lesson.when else ():
            yield ("lessons", name, "when"), lesson.when or "", scopes.world


def _scene_guards(scene: Scene, scopes: Scopes) -> Iterator[Source]:
    if scene.when:
        yield ("scenes", scene.id, "when"), scene.when, scopes.scene_guard(scene)
    inside = scopes.scene(scene)
    for path, choice in choices_of(scene):
        if choice.when:
            yield (*path, "when"), choice.when, inside


def effects_of(desk: Desk) -> Iterator[Source]:
    """Yield every effect."""
    for definition, scope in machine_scopes(desk):
        for place, move in enumerate(definition.transitions):
            if move.do:
                yield ("machines", definition.id, "transitions", place, "do"), move.do, scope
    for scene, scopes in scene_scopes(desk):
        inside = scopes.scene(scene)
        for path, choice in choices_of(scene):
            for side in ("", "yes", "no"):
                doing = getattr(choice, side) if side else choice
                if doing is not None and doing.do:
                    yield (*path, *([side] if side else []), "do"), doing.do, inside


def choices_of(scene: Scene) -> Iterator[tuple[Path, Choice]]:
    """Yield every choice of a scene with its path."""
    for name, state in scene.states.items():
        for place, choice in enumerate(state.choices):
            yield ("scenes", scene.id, "states", name, "choices", place), choice


def machine_scopes(desk: Desk) -> Iterator[tuple[MachineDef, Scope]]:
    """Yield every machine in each scope that it is used in; an idle one, in all at once."""
    for definition in desk.pack.machines.values():
        used = False
        for scopes in desk.scopes:
            for contact in users(scopes, definition):
                used = True
                yield definition, scopes.machine(definition, contact)
        if not used:
            yield definition, desk.everywhere.machine(definition)


def users(scopes: Scopes, definition: MachineDef) -> list[str]:
    """Return the contacts with a machine whose variables matter to it, and an empty id for all
    others that have it; none where nothing has it."""
    name = definition.id
    if definition.of == "contact":
        having = {who: one for who, one in scopes.cast.items() if one.machine == name}
        return sorted({who if contact.vars else "" for who, contact in having.items()})
    jobs = [one.machine for one in scopes.openings.values()]
    seasons = [one.season for one in scopes.scenarios]
    return [""] if name in (jobs if definition.of == "opening" else seasons) else []


def scene_scopes(desk: Desk) -> Iterator[tuple[Scene, Scopes]]:
    """Yield every scene with each scenario in which it can be played; an idle one, with all."""
    for scene in desk.pack.scenes.values():
        fitting = [scopes for scopes in desk.scopes if plays_in(scene, scopes)]
        for scopes in fitting or [desk.everywhere]:
            yield scene, scopes


def plays_in(scene: Scene, scopes: Scopes) -> bool:
    """Say whether a scene can come up in a scenario."""
    if scene.of is None:
        return True
    events = {event.id for one in scopes.scenarios for event in one.calendar}
    employers = {one.id for each in scopes.scenarios for one in each.employers}
    return scene.of in {*scopes.cast, *scopes.openings, *events, *employers}


def _naming(desk: Desk, lesson: str) -> list[Scopes]:
    """Return the scopes of the scenarios that name a lesson."""
    naming = [one for play, one in plays(desk) if lesson in play.lessons]
    return naming or [desk.everywhere]


def _machine_guards(definition: MachineDef, scope: Scope) -> Iterator[Source]:
    base: Path = ("machines", definition.id)
    for place, move in enumerate(definition.transitions):
        if move.when:
            yield (*base, "transitions", place, "when"), move.when, scope
    for verb, rule in definition.verbs.items():
        for place, need in enumerate(rule.needs):
            yield (*base, "verbs", verb, "needs", place, "when"), need.when, scope
