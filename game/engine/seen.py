"""What the player knows: the only thing that views and policies read of a play.

Each record is taken when it is asked for; nothing here can change the play, and nothing tells the
truth that the player has not found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from game.pack.schema.texts import Parts
from game.pack.schema.world import Happening

from .actions import Action
from .possible import listed
from .reading import Reading, read_message
from .scenes import script
from .script import Script
from .stage import Stage
from .state import Appointment, ContactState, OpeningState


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact the player knows, where it was learned, and when."""

    id: str
    source: str
    minute: int


@dataclass(frozen=True, slots=True)
class SeenScene:
    """The live scene: where it stands, with whom, where."""

    id: str
    state: str
    kind: str
    contact: str
    subject: str
    place: str


class SeenContact:
    """Somebody as the player knows them."""

    __slots__ = ("_c", "_stage")

    def __init__(self, stage: Stage, c: ContactState) -> None:
        self._stage, self._c = stage, c

    @property
    def id(self) -> str:
        return self._c.id

    @property
    def state(self) -> str:
        """The state of the tie."""
        return self._c.state

    @property
    def rank(self) -> int:
        """The rung of that state on the ladder."""
        return self._stage.program.ladder("contact", self._c.id).rank[self._c.state]

    @property
    def employer(self) -> str:
        return self._stage.program.people[self._c.id].employer

    @property
    def n(self) -> int:
        """Messages exchanged before first sitting down."""
        return self._c.n

    @property
    def unanswered(self) -> int:
        return self._c.unanswered

    @property
    def waiting(self) -> bool:
        return self._stage.world.clock_waiting(self._c)

    @property
    def looked_up(self) -> bool:
        return self._c.looked_up

    @property
    def fit_known(self) -> bool:
        return self._c.fit_known

    @property
    def fit_guess(self) -> float:
        return self._c.fit_guess

    @property
    def facts(self) -> tuple[KnownFact, ...]:
        return tuple(KnownFact(name, *found) for name, found in self._c.facts.items())

    @property
    def greeting_known(self) -> bool:
        return self._c.greeting_known

    @property
    def haunts(self) -> tuple[str, ...]:
        """The ids of the haunts that the player knows."""
        return self._c.haunts

    @property
    def haunt_known(self) -> bool:
        return self._c.haunt_known

    @property
    def insight(self) -> bool:
        return self._c.insight

    @property
    def link(self) -> bool:
        return self._c.link

    @property
    def greeted(self) -> bool:
        return self._c.greeted

    @property
    def sits(self) -> int:
        return self._c.sits

    @property
    def calls(self) -> int:
        return self._c.calls

    @property
    def videos(self) -> int:
        return self._c.videos

    @property
    def visits(self) -> int:
        """How often the player went to where they can be found."""
        return self._c.visits

    @property
    def helped(self) -> int:
        return self._c.helped

    @property
    def follow_up_due(self) -> bool:
        return self._c.follow_up_due

    @property
    def vouched(self) -> bool:
        return self._c.vouched

    @property
    def refused(self) -> bool:
        """Refused a referral at least once."""
        return self._c.refusals > 0

    @property
    def exposed(self) -> bool:
        return self._c.exposed

    @property
    def cooling(self) -> bool:
        return self._stage.world.clock_cooling(self._c)

    @property
    def appointment(self) -> Appointment | None:
        return self._c.appointment_at

    @property
    def awake(self) -> bool:
        return self._stage.world.clock_awake(self._c)

    @property
    def last_word(self) -> int:
        """The minute of the last word between the two, or -1 for none ever."""
        return self._c.last_word

    @property
    def opening_known(self) -> bool:
        return self._c.opening_known


class SeenOpening:
    """A job as the player knows it."""

    __slots__ = ("_o", "_stage")

    def __init__(self, stage: Stage, o: OpeningState) -> None:
        self._stage, self._o = stage, o

    @property
    def id(self) -> str:
        return self._o.id

    @property
    def employer(self) -> str:
        return self._o.employer

    @property
    def state(self) -> str:
        return self._o.state

    @property
    def referred(self) -> bool:
        return self._o.referred

    @property
    def referred_by(self) -> str:
        return self._o.referred_by

    @property
    def on_board(self) -> bool:
        return self._stage.world.clock_on_board(self._o)

    @property
    def interviewed(self) -> bool:
        return self._o.interviewed_there

    @property
    def interview(self) -> int:
        """The minute of the interview on site, or -1."""
        return self._o.interview_at.at if self._o.interview_at is not None else -1

    @property
    def applied_day(self) -> int:
        """The day (1 first) of the application, or -1."""
        return self._o.applied_day + 1 if self._o.applied_day >= 0 else -1

    @property
    def negotiated(self) -> bool:
        return self._o.negotiated

    @property
    def terms(self) -> str:
        return self._o.terms


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
        c = self._stage.world.contacts[name]
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
        o = self._stage.world.openings[name]
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
