"""Which names an expression may use at each place of a pack."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from .book import Pack
from .expressions import ExpressionError, compile_guard
from .language.scope import Holder, Scope
from .schema.base import Variable
from .schema.contact import Contact
from .schema.machine import MachineDef
from .schema.scene import Scene
from .schema.world import Employer, Opening, Scenario
from .vocabulary import EVENT_KINDS, PLACE_KINDS, SITUATIONS, TRIGGERS

Names = Mapping[str, Collection[str]]


class Scopes:
    """The scopes of a pack as one of its scenarios plays it.

    Without a scenario, as where a machine serves none, the ids of all of them count; a pack that
    has none, a library, has its own contacts, and its openings and events are not checked.
    """

    def __init__(self, pack: Pack, scenario: Scenario | None = None) -> None:
        self.pack = pack
        self.scenarios = [scenario] if scenario else list(pack.scenarios.values())

    @cached_property
    def cast(self) -> dict[str, Contact]:
        """The contacts that can be met."""
        contacts = self.pack.contacts
        if not self.scenarios:
            return dict(contacts)
        names = [member.contact for one in self.scenarios for member in one.cast]
        return {name: contacts[name] for name in names if name in contacts}

    @cached_property
    def openings(self) -> dict[str, Opening]:
        """The jobs."""
        return {opening.id: opening for one in self.scenarios for opening in one.openings}

    @cached_property
    def ids(self) -> Names:
        """What the arguments of functions and effects may name."""
        found: dict[str, Collection[str]] = {
            "contact": self.cast.keys(),
            "fact": {fact.id for one in self.cast.values() for fact in one.facts},
            "situation": {*SITUATIONS, *self.pack.lines, *_lines(self.cast.values())},
            "place_kind": PLACE_KINDS,
            "event_kind": EVENT_KINDS,
            "trigger": {name for one in self._ties for name in self._triggers(one, "contact")},
        }
        rows = [row for one in self.scenarios for row in one.options]
        found["option"] = {
            *self.pack.accommodations,
            *(answer.id for row in rows for answer in row.answers),
        }
        for name, contact in self.cast.items():
            found |= self._of_contact(name, contact)
        if self.scenarios:
            found["opening"] = self.openings.keys()
            found["event"] = {event.id for one in self.scenarios for event in one.calendar}
            found["season"] = {s for one in self.scenarios for s in self._states(one.season)}
        for name, opening in self.openings.items():
            found[f"opening/{name}"] = self._states(opening.machine)
            found[f"trigger/opening/{name}"] = self._triggers(opening.machine, "opening")
        return found

    @property
    def _ties(self) -> set[str]:
        return {one.machine for one in self.cast.values()} or {
            name for name, one in self.pack.machines.items() if one.of == "contact"
        }

    def _of_contact(self, name: str, contact: Contact) -> dict[str, Collection[str]]:
        return {
            f"tie/{name}": self._states(contact.machine),
            f"fact/contact/{name}": {fact.id for fact in contact.facts},
            f"trigger/contact/{name}": self._triggers(contact.machine, "contact"),
            f"situation/contact/{name}": {*SITUATIONS, *self.pack.lines, *contact.lines},
        }

    def _states(self, machine: str) -> Collection[str]:
        return self.pack.machines[machine].states if machine in self.pack.machines else ()

    def _triggers(self, machine: str, of: str) -> Collection[str]:
        definition = self.pack.machines.get(machine)
        own = {move.trigger for move in definition.transitions} if definition else set()
        return {*TRIGGERS[of], *own}

    @cached_property
    def variables(self) -> dict[str, tuple[Holder, Variable]]:
        """The scenarios' own variables."""
        return {
            name: ("scenario", variable)
            for one in self.scenarios
            for name, variable in one.vars.items()
        }

    @cached_property
    def world(self) -> Scope:
        """Of hints, endings and lessons."""
        return Scope(variables=self.variables, ids=self.ids)

    @cached_property
    def part(self) -> Scope:
        """Of a message's parts: there is somebody it goes to."""
        return Scope(contact=True, variables=self.variables, ids=self.ids)

    def machine(self, definition: MachineDef, contact: str = "") -> Scope:
        """Of a machine; a contact's, for the contact whose variables it may read."""
        variables = self.variables | self._own(contact)
        ids = dict(self.ids)
        if definition.of == "contact":
            triggers = {move.trigger for move in definition.transitions}
            ids["trigger"] = {*TRIGGERS["contact"], *triggers}
        return Scope(definition.of == "contact", definition.of == "opening", variables, ids)

    def _own(self, contact: str) -> dict[str, tuple[Holder, Variable]]:
        if contact not in self.cast:
            return {}
        return {name: ("contact", one) for name, one in self.cast[contact].vars.items()}

    def scene(self, definition: Scene) -> Scope:
        """Of a scene's choices."""
        person = self.person(definition)
        variables = self.variables | self._own(person)
        variables |= {name: ("scene", one) for name, one in definition.vars.items()}
        # An event that has no scene of its own puts the player beside somebody who is there.
        anybody = definition.kind == "event" and definition.of is None
        open_kinds = ("event", "walk_in", "interview")
        certain = definition.kind not in open_kinds or anybody or bool(person)
        whole = Scope(contact=True, variables=variables, ids=self.ids, person=person)
        if certain or (definition.kind != "event" and _reads_contact(definition, whole)):
            return whole
        stranger = definition.kind != "event"
        return Scope(variables=variables, ids=self.ids, stranger=stranger)

    def scene_guard(self, definition: Scene) -> Scope:
        """Of a scene's own `when`, which is not asked where there is nobody."""
        inside = self.scene(definition)
        contact = definition.kind != "event" or definition.of is None
        return Scope(contact, False, inside.variables, inside.ids, inside.person)

    def person(self, definition: Scene) -> str:
        """The one contact that a scene is with, if that is certain."""
        if definition.of in self.cast:
            return definition.of or ""
        if definition.kind == "interview":
            hosts = {one.interviewer or "" for one in self.employers(definition.of)}
            return hosts.pop() if len(hosts) == 1 else ""
        return ""

    def employers(self, of: str | None) -> Iterable[Employer]:
        """The employers that a scene's `of` means: its own, or its opening's."""
        at = self.openings[of].employer if of in self.openings else of
        return [one for each in self.scenarios for one in each.employers if one.id == at]


def _lines(contacts: Iterable[Contact]) -> set[str]:
    return {situation for one in contacts for situation in one.lines}


def _reads_contact(definition: Scene, scope: Scope) -> bool:
    if not definition.when:
        return False
    try:
        return "contact" in compile_guard(definition.when, scope).reads
    except ExpressionError:
        return True
