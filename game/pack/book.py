"""A pack, ready to be played or checked: its merged data, and the same as checked records."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from .schema.contact import Contact
    from .schema.generator import Generator
    from .schema.machine import MachineDef
    from .schema.options import Accommodation
    from .schema.scene import Choice, Scene
    from .schema.texts import ActionDef, Lesson, PackMeta, Parts
    from .schema.world import Scenario

_ADDRESS_PARTS = {"line": (3,), "act": (3,), "state": (3,), "scene": (4, 5), "scenario": (2,)}


@dataclass(frozen=True, eq=False)
class Pack:
    """A pack with all that it extends.

    `data` is what the rest was made of: plain, JSON-able, merged; `load.build(data)` gives an equal
    pack. The order of its keys is part of it: parts, actions and states are shown in it. All
    mappings are by id, `reasons`, `lines` and `greetings` by their code, situation and kind.
    """

    data: Mapping[str, Any]
    meta: PackMeta
    scenarios: Mapping[str, Scenario]
    contacts: Mapping[str, Contact]
    machines: Mapping[str, MachineDef]
    scenes: Mapping[str, Scene]
    actions: Mapping[str, ActionDef]
    reasons: Mapping[str, str]
    lines: Mapping[str, tuple[str, ...]]
    greetings: Mapping[str, str]
    parts: Parts
    lessons: Mapping[str, Lesson]
    accommodations: Mapping[str, Accommodation]
    generators: Mapping[str, Generator]
    root: Path | None = None
    """The folder that it was read from; None for one out of a journal."""

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the data as canonical JSON, in hexadecimal."""
        text = json.dumps(self.data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return hashlib.sha256(text.encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pack) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @cached_property
    def _found(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Texts that were looked up before."""
        return {}

    @cached_property
    def _choices(self) -> dict[tuple[str, str], dict[str, Choice]]:
        """The choices of scenes' states that were looked up before."""
        return {}

    def choices(self, scene: str, state: str) -> Mapping[str, Choice]:
        """Return the choices of a scene's state by id; KeyError for one there is not."""
        found = self._choices.get((scene, state))
        if found is None:
            found = {one.id: one for one in self.scenes[scene].states[state].choices}
            self._choices[scene, state] = found
        return found

    @cached_property
    def _labels(self) -> dict[tuple[str, str], dict[str, str]]:
        """The words of choices that were looked up before."""
        return {}

    def labels(self, scene: str, state: str) -> Mapping[str, str]:
        """Return the words of those choices of a scene's state that have but one variant, in which
        nothing is to be filled; KeyError for a state there is not."""
        found = self._labels.get((scene, state))
        if found is None:
            plain = {
                name: one.text[0].rstrip()
                for name, one in self.choices(scene, state).items()
                if len(one.text) == 1 and "{" not in one.text[0]
            }
            found = self._labels[scene, state] = plain
        return found

    def texts(self, address: str, scenario: str = "") -> tuple[str, ...]:
        """Return the variants of a text by its address (`engine.events.TextRef` lists them).

        Empty where the pack has a place for the text and leaves it out. `scenario` is the id that
        `scenario/intro` needs.

        Raises:
            KeyError: nothing has that address.
        """
        found = self._found.get((address, scenario))
        if found is None:
            found = self._found[address, scenario] = self._looked_up(address, scenario)
        return found

    def _looked_up(self, address: str, scenario: str) -> tuple[str, ...]:
        kind, *rest = address.split("/")
        if len(rest) + 1 not in _ADDRESS_PARTS.get(kind, ()):
            raise KeyError(address)
        match kind:
            case "line":
                return self._line(rest[0], rest[1])
            case "act":
                return self.actions[rest[0]].done
            case "state":
                return self.machines[rest[0]].states[rest[1]].say or ()
            case "scene":
                return self._scene(rest)
        return self.scenarios[scenario].intro

    def _line(self, contact: str, situation: str) -> tuple[str, ...]:
        person = self.contacts.get(contact)
        if person is not None and situation in person.lines:
            return person.lines[situation]
        return self.lines[situation]

    def _scene(self, rest: list[str]) -> tuple[str, ...]:
        state = self.scenes[rest[0]].states[rest[1]]
        if rest[2:] == ["say"]:
            return state.say or ()
        if rest[2:] == ["cue"]:
            return state.cue.shows if state.cue else ()
        choice = next((one for one in state.choices if one.id == rest[2]), None)
        if choice is None or rest[3] not in ("say", "yes", "no"):
            raise KeyError("/".join(["scene", *rest]))
        said = {"say": choice, "yes": choice.yes, "no": choice.no}[rest[3]]
        return (said.say if said else None) or ()
