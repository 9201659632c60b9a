"""Scenes: whose they are, where their choices lead, and that a hand can be shaken in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Path
from ..schema.scene import Choice, Scene, SceneState
from ..vocabulary import CHANCES
from .contacts import repeated
from .desk import Desk
from .expressions import choices_of
from .graph import backwards, reached

IN_PERSON = ("hello", "meeting", "walk_in", "event", "interview")
_OWNERS = {
    "walk_in": ("contact", "employer"),
    "interview": ("contact", "employer", "opening"),
    "event": ("event",),
}
_GREETS = re.compile(r"\bgreet\(\s*\)")


def check(desk: Desk) -> None:
    """Check every scene."""
    for name, scene in desk.pack.scenes.items():
        path: Path = ("scenes", name)
        _owner(desk, path, scene)
        desk.unknown((*path, "initial"), "FH325", "state", scene.initial, scene.states)
        for state_name, state in scene.states.items():
            here = (*path, "states", state_name)
            repeated(desk, (*here, "choices"), [one.id for one in state.choices], "choice")
            _handover(desk, here, scene, state)
        for here, choice in choices_of(scene):
            _choice(desk, here, scene, choice)
        if scene.initial in scene.states:
            _ways(desk, path, scene)


def _owner(desk: Desk, path: Path, scene: Scene) -> None:
    if scene.of is None:
        return
    known = _owners(desk, _OWNERS.get(scene.kind, ("contact",)))
    whose = " or ".join(_OWNERS.get(scene.kind, ("contact",)))
    if desk.playable or scene.kind not in _OWNERS:
        desk.unknown((*path, "of"), "FH318", whose, scene.of, known)


def _owners(desk: Desk, kinds: tuple[str, ...]) -> set[str]:
    found: set[str] = set(desk.ids("contacts")) if "contact" in kinds else set()
    sections = {"employer": "employers", "opening": "openings", "event": "calendar"}
    for scenario in desk.pack.scenarios.values():
        for kind in (kind for kind in kinds if kind in sections):
            found |= {record.id for record in getattr(scenario, sections[kind])}
    return found


def _handover(desk: Desk, here: Path, scene: Scene, state: SceneState) -> None:
    """Check `then`, `who` and `back`, which say what follows at once."""
    if state.then is None:
        for name in (name for name in ("who", "back") if getattr(state, name) is not None):
            message = f"`{name}` says nothing where no `then` is"
            desk.error((*here, name), "FH620", message, at_key=True)
        return
    if state.choices:
        message = "`then` counts only in a state without choices"
        desk.error((*here, "then"), "FH621", message, "Let the choices lead to such a state.")
    if state.back is not None:
        desk.unknown((*here, "back"), "FH325", "state", state.back, scene.states)
    if state.who is not None:
        cast = desk.everywhere.cast
        desk.unknown((*here, "who"), "FH313", "contact of the cast", state.who, cast)
    elif scene.kind == "event" and scene.of is not None:
        message = "at an event it must be said with whom the next scene is"
        desk.error((*here, "then"), "FH622", message, "Add `who: CONTACT`.")


def _choice(desk: Desk, here: Path, scene: Scene, choice: Choice) -> None:
    _die(desk, here, choice)
    for side in ("yes", "no"):
        branch = getattr(choice, side)
        if branch is not None:
            desk.unknown((*here, side, "to"), "FH325", "state", branch.to, scene.states)
    if choice.to is not None:
        desk.unknown((*here, "to"), "FH325", "state", choice.to, scene.states)
    if choice.reason is not None:
        reasons = desk.ids("reasons")
        desk.unknown((*here, "reason"), "FH321", "reason", choice.reason, reasons)


def _die(desk: Desk, here: Path, choice: Choice) -> None:
    """Check that a choice either leads on, or throws a die with two sides."""
    sides = [side for side in ("yes", "no") if getattr(choice, side) is not None]
    if choice.roll is None:
        if choice.to is None or sides:
            hint = "Give it `to`; or `roll`, `yes` and `no`."
            desk.error(here, "FH623", f"the choice `{choice.id}` leads nowhere certain", hint)
        if choice.forecast:
            message = "there is nothing to forecast where no die falls"
            desk.error((*here, "forecast"), "FH624", message, at_key=True)
        return
    desk.unknown((*here, "roll"), "FH327", "chance", choice.roll, CHANCES)
    if choice.to is not None or len(sides) < 2:
        hint = "Give it `yes` and `no`, and no `to`."
        desk.error(here, "FH623", f"the die of `{choice.id}` needs both its sides", hint)
    if choice.say is not None:
        message = "what is said after a die stands in `yes` and `no`"
        desk.error((*here, "say"), "FH623", message, at_key=True)


def ways_of(scene: Scene) -> dict[str, set[str]]:
    """Return where each state of a scene may lead."""
    ways: dict[str, set[str]] = {}
    for name, state in scene.states.items():
        ways[name] = {target for choice in state.choices for target in _targets(choice)}
        if state.then is not None and state.back is not None:
            ways[name].add(state.back)
    return ways


def _targets(choice: Choice) -> Iterator[str]:
    if choice.to is not None:
        yield choice.to
    yield from (branch.to for branch in (choice.yes, choice.no) if branch is not None)


def _ways(desk: Desk, path: Path, scene: Scene) -> None:
    ways = ways_of(scene)
    found = reached([scene.initial], ways)
    for state in (one for one in ways if one not in found):
        message = f"nothing leads to the state `{state}`"
        desk.error((*path, "states", state), "FH612", message, at_key=True)
    if scene.kind != "event":  # one goes home from an event by leaving it
        _ends(desk, path, scene, ways, found)
    if scene.kind in IN_PERSON and not _greets(scene, found):
        message = "nowhere in this scene is anybody greeted"
        desk.error(path, "FH625", message, "Let the greeting be an effect: `do: greet()`.")


def _ends(desk: Desk, path: Path, scene: Scene, ways: dict[str, set[str]], found: set[str]) -> None:
    ends = [name for name, state in scene.states.items() if not state.choices and not state.back]
    ending = reached(ends, backwards(ways))
    for state in (one for one in ways if one in found and one not in ending):
        message = f"no way leads from the state `{state}` to an end of the scene"
        desk.error((*path, "states", state), "FH614", message, at_key=True)


def _greets(scene: Scene, found: set[str]) -> bool:
    """Say whether some way through the scene has the handshake, or hands over to a hello."""
    states = [scene.states[name] for name in found]
    if any(state.then in IN_PERSON and state.who is not None for state in states):
        return True
    doing = [
        thing.do
        for state in states
        for choice in state.choices
        for thing in (choice, choice.yes, choice.no)
        if thing is not None and thing.do
    ]
    return any(_GREETS.search(source) for source in doing)
