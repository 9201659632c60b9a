"""People, facts, jobs and scenes as the player knows them."""

from __future__ import annotations

from dataclasses import dataclass

from .roster import HauntHours
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
    def closeness(self) -> float:
        """How close the two are by the hours they have spent together, which both know."""
        return self._c.closeness

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
    def haunt_hours(self) -> tuple[HauntHours, ...]:
        """Where and when they can be found, as far as the player knows."""
        hours = self._stage.program.people[self._c.id].haunts
        return tuple(hours[name] for name in self._c.haunts)

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
    def deadline(self) -> int:
        """The minute at which it closes."""
        return self._stage.program.jobs[self._o.id].deadline

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
