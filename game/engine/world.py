"""The world as guards see it: every quantity and function of the vocabulary by its name.

Contact and opening quantities that time alone changes are `clock_NAME(record)`; functions are
`call_NAME(...)`; the rest are plain attributes.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from game.model import design

from .clock import DAY
from .records import Records
from .state import (
    ContactState,
    OpeningState,
    PlayerState,
    SceneState,
    SeasonState,
    Value,
)

if TYPE_CHECKING:
    from .program import Program

FAR = 10**9
"""A minute that never comes."""
HAUNT_GRACE = 20
"""Minutes after the hour at which somebody at their haunt can still be found."""


class Opened(NamedTuple):
    """What a contact's machine allows, a bit for each verb: by the record alone; and with the
    hour, until that minute."""

    steady: int
    mask: int
    until: int


class World:
    """The whole truth of a play at one minute."""

    __slots__ = (
        "_clocked",
        "_time",
        "_today",
        "contacts",
        "minute",
        "opened",
        "openings",
        "player",
        "program",
        "said",
        "scene",
        "season_state",
        "vars",
    )

    def __init__(self, program: Program, player: PlayerState, season: SeasonState) -> None:
        self.program = program
        self.player = player
        self.season_state = season
        self.minute = program.clock.start
        self._clocked = -1
        self.contacts: Records[ContactState] = Records()
        self.openings: Records[OpeningState] = Records()
        self.opened: dict[str, Opened] = {}
        self.scene: SceneState | None = None
        self.vars: dict[str, Value] = {}
        self.said: dict[str, int] = {}

    def twin(self) -> World:
        """An equal world. The two share each contact's and opening's record until it is written."""
        other = World(self.program, self.player.twin(), SeasonState(self.season_state.state))
        other.minute = self.minute
        other.opened = self.still_opened().copy()
        other.contacts, other.openings = self.contacts.shared(), self.openings.shared()
        other.scene = self.scene.twin() if self.scene is not None else None
        other.vars, other.said = self.vars.copy(), self.said.copy()
        return other

    def still_opened(self) -> dict[str, Opened]:
        """What was worked out of each contact, as far as it was not written to since."""
        for name in self.contacts.written:
            self.opened.pop(name, None)
        self.contacts.written.clear()
        return self.opened

    # time

    @property
    def today(self) -> int:
        """The day at home, 0 on the first."""
        if self._clocked != self.minute:
            self._read_clock()
        return self._today

    @property
    def time(self) -> int:
        """Minutes since midnight at home."""
        if self._clocked != self.minute:
            self._read_clock()
        return self._time

    def _read_clock(self) -> None:
        clock = self.program.clock
        self._today, self._time = divmod(clock.local(self.minute, clock.home), DAY)
        self._clocked = self.minute

    @property
    def day(self) -> int:
        return self.today + 1

    @property
    def hour(self) -> float:
        return self.time / 60

    @property
    def weekend(self) -> bool:
        return self.program.clock.weekday(self.minute) > 4

    @property
    def days_left(self) -> int:
        return max(0, self.program.scenario.days - self.today)

    # the player

    @property
    def money(self) -> float:
        return self.player.money

    @property
    def energy(self) -> float:
        return self.player.energy

    @property
    def strain(self) -> float:
        return self.player.strain

    @property
    def efficacy(self) -> float:
        return self.player.efficacy

    @property
    def inflation(self) -> float:
        return self.player.inflation

    @property
    def handshakes(self) -> int:
        return self.player.handshakes

    @property
    def meetings(self) -> int:
        return self.player.meetings

    @property
    def sent(self) -> int:
        return self.player.sent

    @property
    def replies(self) -> int:
        return self.player.replies

    @property
    def asks(self) -> int:
        return self.player.asks

    @property
    def studies(self) -> int:
        return self.player.studies

    @property
    def offers(self) -> int:
        return self.player.offers

    @property
    def applications(self) -> int:
        return self.player.applications

    @property
    def posts(self) -> int:
        return self.player.posts

    @property
    def posted_today(self) -> bool:
        return self.player.post_day == self.today

    @property
    def worked_today(self) -> bool:
        return self.player.work_day == self.today

    @property
    def scene_vars(self) -> dict[str, Value]:
        assert self.scene is not None
        return self.scene.vars

    # a contact, as time goes by

    def clock_waiting(self, c: ContactState) -> bool:
        return c.asked_at >= 0 and self.minute < c.asked_at + self._answer_wait()

    def clock_asking(self, c: ContactState) -> bool:
        return self.minute < c.asking_until

    def clock_cooling(self, c: ContactState) -> bool:
        return self.minute < c.cooling_until

    def clock_awake(self, c: ContactState) -> bool:
        person = self.program.people[c.id]
        return self.program.clock.awake(self.minute, person.zone, person.hours, person.weekend)

    def clock_greeted_today(self, c: ContactState) -> bool:
        return c.seen_day == self.today

    def clock_called_today(self, c: ContactState) -> bool:
        return c.call_day == self.today

    def clock_silent_days(self, c: ContactState) -> int:
        never = c.last_word == -1  # years of silence before the play count below that
        return 0 if never else (self.minute - c.last_word) // DAY

    def clock_appointment_today(self, c: ContactState) -> bool:
        return c.appointment_at is not None and self.still_to_come(c.appointment_at.at)

    def clock_haunt_now(self, c: ContactState) -> bool:
        return bool(self.haunts_today(c))

    def clock_hears(self, c: ContactState) -> bool:
        employer = self.program.people[c.id].employer
        return any(self.insiders_know(o) for o in self.openings.values() if o.employer == employer)

    def clock_same_city(self, c: ContactState) -> bool:
        return self.program.people[c.id].city == self.player.city

    def next_for_all(self) -> int:
        """The next minute at which time changes something for all: a midnight, a job's days."""
        days = [day for job in self.program.jobs.values() for day in (job.insiders, job.deadline)]
        days.append(self.program.clock.at(self.today + 1))
        return min(minute for minute in days if minute > self.minute)

    def steady_until(self, c: ContactState, latest: int) -> int:
        """Until when, at most `latest`, time alone changes nothing about a contact."""
        person, clock, now = self.program.people[c.id], self.program.clock, self.minute
        until = min(latest, clock.next_edge(now, person.zone, person.hours))
        for minute in (c.cooling_until, c.asking_until):
            if now < minute < until:
                until = minute
        if c.asked_at >= 0:
            answer = c.asked_at + ceil(self._answer_wait())
            until = answer if now < answer < until else until
        if c.appointment_at is not None or c.haunts:
            until = min(until, self._last_call(c))
        return until

    def _last_call(self, c: ContactState) -> int:
        """When the next thing that somebody can be found at is over."""
        times = [at for _, at in self.haunts_today(c)]
        if c.appointment_at is not None:
            times.append(c.appointment_at.at)
        over = (at + HAUNT_GRACE + 1 for at in times)
        return min((minute for minute in over if minute > self.minute), default=FAR)

    def _answer_wait(self) -> float:
        return design.ANSWER_DAYS * self.program.scenario.rules.pace * DAY

    def haunts_today(self, c: ContactState) -> list[tuple[str, int]]:
        """Known haunts that can still be reached today, each with the minute to be there, the next
        first."""
        person, clock = self.program.people[c.id], self.program.clock
        weekday, today = clock.weekday(self.minute), self.today
        found = []
        for name in c.haunts:
            haunt = person.haunts[name]
            at = clock.at(today, haunt.at)
            if weekday in haunt.days and self.minute <= at + HAUNT_GRACE:
                found.append((name, at))
        return sorted(found, key=lambda one: one[1])

    def still_to_come(self, at: int) -> bool:
        """Whether something agreed for that minute is today and not yet missed."""
        clock = self.program.clock
        return clock.day(at) == self.today and self.minute <= at + HAUNT_GRACE

    # an opening, as time goes by

    def clock_on_board(self, o: OpeningState) -> bool:
        job = self.program.jobs[o.id]
        return job.board >= 0 and job.board <= self.minute < job.deadline and o.state != "filled"

    def clock_closed(self, o: OpeningState) -> bool:
        return self.minute >= self.program.jobs[o.id].deadline

    def clock_interview_today(self, o: OpeningState) -> bool:
        return o.interview_at is not None and self.still_to_come(o.interview_at.at)

    def clock_in_city(self, o: OpeningState) -> bool:
        return self.program.employers[o.employer].city == self.player.city

    def insiders_know(self, o: OpeningState) -> bool:
        """Whether people inside know of the job by now, and it is still open."""
        job = self.program.jobs[o.id]
        return o.live and job.insiders <= self.minute < job.deadline

    # functions

    def call_knows(self, c: ContactState, fact: str) -> bool:
        return fact in c.facts

    def call_knows_greeting(self, c: ContactState) -> bool:
        return c.greeting_known

    def call_tie(self, contact: str) -> str:
        return self.contacts.peek(contact).state

    def call_trust_of(self, contact: str) -> float:
        return self.contacts.peek(contact).trust

    def call_sat_with(self, contact: str) -> bool:
        return self.contacts.peek(contact).sits > 0

    def call_shook(self, contact: str) -> bool:
        return self.contacts.peek(contact).greeted

    def call_opening(self, opening: str) -> str:
        return self.openings.peek(opening).state

    def call_done(self, verb: str) -> int:
        return self.player.done.get(verb, 0)

    def call_attended(self, event: str) -> bool:
        return event in self.player.attended

    def call_season(self) -> str:
        return self.season_state.state

    def call_place_kind(self) -> str:
        place = self.scene.place if self.scene is not None else ""
        if place in self.program.employers:
            return "office"
        found = self.program.scenario.places.get(place)
        return found.kind if found is not None else "nowhere"

    def call_event_kind(self) -> str:
        scene = self.scene
        while scene is not None and scene.kind != "event":
            scene = scene.back
        event = self.program.happenings.get(scene.subject) if scene is not None else None
        return event.kind if event is not None else "none"
