"""What the player knows: the only thing that views and policies read of a play.

Each record is taken when it is asked for; nothing here can change the play, and nothing tells the
truth that the player has not found.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from game.pack.schema.texts import Parts
from game.pack.schema.world import Happening

from .actions import Action
from .known import SeenContact, SeenOpening, SeenScene
from .possible import listed
from .reading import Reading, read_message
from .scenes import script
from .script import Script
from .stage import Stage
from .state import Appointment


class Seen:
    """The play as the player sees it."""

    __slots__ = ("_stage",)

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    @property
    def minute(self) -> int:
        return self._stage.world.minute

    @property
    def day(self) -> int:
        """1 on the first day."""
        return self._stage.world.day

    @property
    def days_left(self) -> int:
        return self._stage.world.days_left

    @property
    def now(self) -> datetime:
        """The moment, at home."""
        return self.when(self.minute)

    @property
    def weekend(self) -> bool:
        return self._stage.world.weekend

    @property
    def hour(self) -> float:
        return self._stage.world.hour

    @property
    def city(self) -> str:
        return self._stage.world.player.city

    @property
    def home(self) -> str:
        """The city in which the player lives."""
        return self._stage.program.scenario.home

    @property
    def cities(self) -> tuple[str, ...]:
        """The cities of the scenario."""
        return tuple(self._stage.program.scenario.cities)

    @property
    def lodging(self) -> float:
        """What a night costs where the player is; nothing at home."""
        return self._stage.program.lodging(self.city)

    def city_of(self, place: str) -> str:
        """The city of a place, or of an employer's house."""
        return self._stage.program.city_of(place)

    def travel_minutes(self, city: str) -> int:
        """Minutes of a journey to a city; 0 for the one the player is in."""
        return self._stage.program.scenario.cities[self.city].travel.get(city, 0)

    @property
    def money(self) -> float:
        return self._stage.world.player.money

    @property
    def energy(self) -> float:
        return self._stage.world.player.energy

    @property
    def strain(self) -> float:
        return self._stage.world.player.strain

    @property
    def efficacy(self) -> float:
        return self._stage.world.player.efficacy

    @property
    def inflation(self) -> float:
        return self._stage.world.player.inflation

    @property
    def handshakes(self) -> int:
        return self._stage.world.player.handshakes

    @property
    def meetings(self) -> int:
        return self._stage.world.player.meetings

    @property
    def offers(self) -> int:
        return self._stage.world.player.offers

    @property
    def studies(self) -> int:
        return self._stage.world.player.studies

    @property
    def sent(self) -> int:
        return self._stage.world.player.sent

    @property
    def season(self) -> str:
        return self._stage.world.season_state.state

    @property
    def scene(self) -> SeenScene | None:
        s = self._stage.world.scene
        if s is None:
            return None
        c = self._stage.world.contacts.get(s.contact)
        known = s.contact if c is not None and c.known else ""  # who comes down may be a stranger
        return SeenScene(s.id, s.state, s.kind, known, s.subject, s.place)

    @property
    def contacts(self) -> list[SeenContact]:
        """Everybody the player knows of."""
        return list(self._contacts())

    def _contacts(self) -> Iterator[SeenContact]:
        for c in self._stage.world.contacts.values():
            if c.known:
                yield SeenContact(self._stage, c)

    def contact(self, name: str) -> SeenContact:
        """Somebody the player knows of; KeyError otherwise."""
        c = self._stage.world.contacts.peek(name)
        if not c.known:
            raise KeyError(name)
        return SeenContact(self._stage, c)

    @property
    def openings(self) -> list[SeenOpening]:
        """The jobs the player knows of."""
        found = self._stage.world.openings.values()
        return [SeenOpening(self._stage, o) for o in found if o.known]

    def opening(self, name: str) -> SeenOpening:
        """A job the player knows of; KeyError otherwise."""
        o = self._stage.world.openings.peek(name)
        if not o.known:
            raise KeyError(name)
        return SeenOpening(self._stage, o)

    @property
    def happenings(self) -> list[Happening]:
        """Events that are known of, and not past."""
        found = self._stage.program.happenings.items()
        return [h for name, h in found if listed(self._stage, name, h)]

    @property
    def attended(self) -> tuple[str, ...]:
        return tuple(self._stage.world.player.attended)

    @property
    def appointments(self) -> list[Appointment]:
        """What is agreed, the next first."""
        world = self._stage.world
        kept = [c.appointment_at for c in world.contacts.values()]
        kept += [o.interview_at for o in world.openings.values()]
        return sorted((one for one in kept if one is not None), key=lambda one: one.at)

    def when(self, minute: int, city: str = "") -> datetime:
        """The moment of a minute, in a city (home by default)."""
        zone = self._stage.program.zone(city) if city else ""
        return self._stage.program.clock.when(minute, zone)

    @property
    def parts(self) -> Parts:
        """The parts of which a message can be composed."""
        return self._stage.program.pack.parts

    def reading(self, action: Action) -> Reading:
        """How a message would read: its features, and what each does to the chance of an answer."""
        return read_message(self._stage, action.subject, dict(action.args))

    def script(self) -> Script:
        """The live scene as it is written: for a reader that stands in for a person's reading."""
        return script(self._stage)

    def holds(self, guard: str) -> bool:
        """Whether a world-scope guard of the scenario (a hint, a lesson) holds now."""
        return bool(self._stage.program.world_guard(guard).test(self._stage.world, None, None))
