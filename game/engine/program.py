"""A scenario compiled: machines, rules, people, jobs and scenes, shared by plays begun alike."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from game.pack.book import Pack
from game.pack.expressions import Guard, Scope, compile_guard
from game.pack.language.scope import Holder
from game.pack.schema.base import Variable
from game.pack.schema.machine import MachineDef
from game.pack.schema.scene import Scene
from game.pack.schema.world import Scenario
from game.pack.setup import Setup, chosen, key_of, settled

from .allowance import Allowance
from .clock import Clock
from .ladder import ALWAYS, Ladder
from .phrases import Phrases
from .roster import Roster, act, demands
from .script import Script

_NAME = re.compile(r"[a-z_][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Finale:
    """An ending and its guard."""

    id: str
    season: str
    when: Callable[[Any, Any, Any], Any] | None


class Program:
    """What does not change during a play."""

    def __init__(self, pack: Pack, scenario: str, setup: Setup) -> None:
        """Compile a scenario as a checked setup has it begin."""
        self.pack = pack
        self.scenario: Scenario = settled(pack, scenario, setup)
        self.chosen = chosen(pack, scenario, setup)
        self.clock = Clock(self.scenario.start, self.zone(self.scenario.home))
        roster = Roster(self.clock, self.scenario)
        self.people = {m.contact: roster.person(pack, m) for m in self.scenario.cast}
        self.names = tuple(self.people)
        self.places = {name: place for place, name in enumerate(self.names)}
        self.jobs = {o.id: roster.job(o) for o in self.scenario.openings}
        self.employers = {e.id: e for e in self.scenario.employers}
        self.happenings = {h.id: h for h in self.scenario.calendar}
        self.acts = {verb: act(definition) for verb, definition in pack.actions.items()}
        self._ladders: dict[tuple[str, str], Ladder] = {}
        self._machines: dict[tuple[str, str], Ladder] = {}
        self._scripts: dict[tuple[str, str], Script] = {}
        self._shared_scripts: dict[tuple[str, str], Script] = {}
        self._guards: dict[str, Guard] = {}
        self._named: dict[tuple[str, str], frozenset[str]] = {}
        self._haunts_on: dict[tuple[str, int], Mapping[str, int]] = {}
        self.phrases = Phrases(pack, self.scope(bound="contact"))

    @cached_property
    def ties(self) -> tuple[Ladder, ...]:
        """The machine of each contact, by place."""
        return tuple(self.ladder("contact", name) for name in self.people)

    @cached_property
    def moving(self) -> bool:
        """Whether what can be done to a contact ever hangs on more than the contact and time."""
        return any(ladder.moving for ladder in self.ties)

    @cached_property
    def searching(self) -> str:
        """The state of the season while the play goes on."""
        return self.ladder("season", "").initial

    @cached_property
    def allowance(self) -> Allowance:
        """What hour, weekday, energy and money allow."""
        return Allowance(demands(self.acts), ALWAYS)

    def haunts_on(self, contact: str, day: int) -> Mapping[str, int]:
        """Where somebody can be found on a day, each with the minute to be there."""
        found = self._haunts_on.get((contact, day))
        if found is None:
            weekday = self.clock.weekday(self.clock.at(day, 12 * 60))
            haunts = self.people[contact].haunts.items()
            found = {name: self.clock.at(day, h.at) for name, h in haunts if weekday in h.days}
            self._haunts_on[contact, day] = found
        return found

    def zone(self, city: str) -> str:
        """The time zone of a city of the scenario."""
        return self.scenario.cities[city].zone

    def city_of(self, place: str) -> str:
        """The city of a place, or of an employer's house."""
        if place in self.employers:
            return self.employers[place].city
        found = self.scenario.places.get(place)
        return found.city if found is not None else self.scenario.home

    def lodging(self, city: str) -> float:
        """What a night in a city costs; nothing at home."""
        return 0.0 if city == self.scenario.home else self.scenario.cities[city].lodging

    def ladder(self, of: str, subject: str) -> Ladder:
        """The compiled machine of a contact, an opening, or the season (subject empty)."""
        found = self._ladders.get((of, subject))
        if found is None:
            found = self._ladders[of, subject] = self._compiled(of, subject)
        return found

    def _compiled(self, of: str, subject: str) -> Ladder:
        if of == "contact":
            name = self.people[subject].contact.machine
        else:
            name = self.jobs[subject].opening.machine if of == "opening" else self.scenario.season
        own = self._own(("machine", name), self.pack.machines[name], subject, of == "contact")
        shared = self._machines.get((name, own))
        if shared is None:
            scope = self.scope(contact=own, bound=of)
            shared = self._machines[name, own] = Ladder(self.pack.machines[name], scope)
        return shared

    def script(self, scene: str, contact: str) -> Script:
        """The compiled scene, for a contact whose variables it may read."""
        found = self._scripts.get((scene, contact))
        if found is None:
            found = self._scripts[scene, contact] = self._script(scene, contact)
        return found

    def _script(self, scene: str, contact: str) -> Script:
        definition = self.pack.scenes[scene]
        own = self._own(("scene", scene), definition, contact, bool(contact))
        shared = self._shared_scripts.get((scene, own))
        if shared is None:
            scope = self.scope(contact=own, bound="contact", scene=definition)
            shared = self._shared_scripts[scene, own] = Script(definition, scope)
        return shared

    def _own(
        self, key: tuple[str, str], definition: MachineDef | Scene, contact: str, bound: bool
    ) -> str:
        """The contact, if its own variables stand in the definition's guards or effects; for all
        others the definition is compiled once."""
        own = self.people[contact].contact.vars if bound else {}
        if not own:
            return ""
        named = self._named.get(key)
        if named is None:
            words = (_NAME.findall(source) for source in definition.sources())
            named = self._named[key] = frozenset(chain.from_iterable(words))
        return "" if named.isdisjoint(own) else contact

    def scope(self, *, contact: str = "", bound: str = "", scene: Scene | None = None) -> Scope:
        """The names that an expression may use there."""
        variables: dict[str, tuple[Holder, Variable]] = {
            name: ("scenario", variable) for name, variable in self.scenario.vars.items()
        }
        if contact:
            own = self.people[contact].contact.vars
            variables |= {name: ("contact", variable) for name, variable in own.items()}
        if scene is not None:
            variables |= {name: ("scene", variable) for name, variable in scene.vars.items()}
        return Scope(contact=bound == "contact", opening=bound == "opening", variables=variables)

    def world_guard(self, source: str) -> Guard:
        """A guard on the world alone, compiled once."""
        if source not in self._guards:
            self._guards[source] = compile_guard(source, self.scope())
        return self._guards[source]

    @cached_property
    def endings(self) -> tuple[Finale, ...]:
        """The endings in their order, with their guards compiled."""
        scope = self.scope()
        return tuple(
            Finale(e.id, e.season, compile_guard(e.when, scope).test if e.when else None)
            for e in self.scenario.endings
        )

    @cached_property
    def scenes_by_kind(self) -> Mapping[tuple[str, str], tuple[Scene, ...]]:
        """Scenes by kind and by whose they are ("" for anybody's), in the order of their ids."""
        found: dict[tuple[str, str], tuple[Scene, ...]] = {}
        for _, scene in sorted(self.pack.scenes.items()):
            key = (scene.kind, scene.of or "")
            found[key] = (*found.get(key, ()), scene)
        return found

    def openings_at(self, employer: str) -> tuple[str, ...]:
        """The openings at an employer, in their order."""
        return self._openings_by_employer.get(employer, ())

    @cached_property
    def _openings_by_employer(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name, job in self.jobs.items():
            found[job.opening.employer] = (*found.get(job.opening.employer, ()), name)
        return found

    def colleagues(self, employer: str) -> tuple[str, ...]:
        """The contacts at an employer, in the order of the cast."""
        return tuple(name for name, p in self.people.items() if employer and p.employer == employer)


KEPT = 64
"""Compiled scenarios that are kept for the next play: those used last."""
_PROGRAMS: OrderedDict[tuple[str, str, str], Program] = OrderedDict()


def program(pack: Pack, scenario: str, setup: Setup) -> Program:
    """The compiled scenario, made once a process for each edition of a pack and each setup."""
    key = (pack.digest, scenario, key_of(setup))
    if key not in _PROGRAMS:
        _PROGRAMS[key] = Program(pack, scenario, setup)
    _PROGRAMS.move_to_end(key)
    while len(_PROGRAMS) > KEPT:
        _PROGRAMS.popitem(last=False)
    return _PROGRAMS[key]
