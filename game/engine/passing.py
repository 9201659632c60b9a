"""What time alone changes: the day and the hour, and how long people and jobs stay as they are.

A contact's or an opening's quantity is `clock_NAME(record)`; until when a contact's stands, if
nothing is written meanwhile, is `until_NAME(record)`.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from .clock import DAY, FAR
from .records import Records
from .state import ContactState, OpeningState, PlayerState

if TYPE_CHECKING:
    from .program import Program

HAUNT_GRACE = 20
"""Minutes after the hour at which somebody at their haunt can still be found."""


class Passing:
    """A world's questions to its clock."""

    __slots__ = ("_clocked", "_time", "_today")

    program: Program
    player: PlayerState
    minute: int
    contacts: Records[ContactState]
    openings: Records[OpeningState]
    _answer_wait: float

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

    # a contact, as time goes by

    def clock_waiting(self, c: ContactState) -> bool:
        return c.asked_at >= 0 and self.minute < c.asked_at + self._answer_wait

    def clock_asking(self, c: ContactState) -> bool:
        return self.minute < c.asking_until

    def clock_cooling(self, c: ContactState) -> bool:
        return self.minute < c.cooling_until

    def clock_awake(self, c: ContactState) -> bool:
        return self.program.people[c.id].looks.at(self.minute)[0]

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

    # until when a contact's quantity stands, if nothing is written meanwhile

    @property
    def midnight(self) -> int:
        """The next one at home."""
        return self.program.clock.at(self.today + 1)

    def until_waiting(self, c: ContactState) -> int:
        return self._unless_past(c.asked_at + ceil(self._answer_wait)) if c.asked_at >= 0 else FAR

    def until_asking(self, c: ContactState) -> int:
        return self._unless_past(c.asking_until)

    def until_cooling(self, c: ContactState) -> int:
        return self._unless_past(c.cooling_until)

    def until_awake(self, c: ContactState) -> int:
        return self.program.people[c.id].looks.at(self.minute)[1]

    def until_greeted_today(self, c: ContactState) -> int:
        return self.midnight if c.seen_day == self.today else FAR

    def until_called_today(self, c: ContactState) -> int:
        return self.midnight if c.call_day == self.today else FAR

    def until_silent_days(self, c: ContactState) -> int:
        never = c.last_word == -1
        return FAR if never else c.last_word + (self.clock_silent_days(c) + 1) * DAY

    def until_haunt_now(self, c: ContactState) -> int:
        over = (at + HAUNT_GRACE + 1 for _, at in self.haunts_today(c))
        return min((self.midnight, *over)) if c.haunts else FAR

    def until_appointment_today(self, c: ContactState) -> int:
        agreed = c.appointment_at
        if agreed is None:
            return FAR
        return min(self.midnight, self._unless_past(agreed.at + HAUNT_GRACE + 1))

    def until_hears(self, c: ContactState) -> int:
        names = self.program.openings_at(self.program.people[c.id].employer)
        jobs = (self.program.jobs[name] for name in names)
        days = (day for job in jobs for day in (job.insiders, job.deadline))
        return min((self._unless_past(day) for day in days), default=FAR)

    def until_same_city(self, c: ContactState) -> int:
        return FAR  # a journey makes the whole board anew

    def _unless_past(self, minute: int) -> int:
        return minute if minute > self.minute else FAR

    def haunts_today(self, c: ContactState) -> list[tuple[str, int]]:
        """Known haunts that can still be reached today, each with the minute to be there, the next
        first."""
        if not c.haunts:
            return []
        hours, since = self.program.haunts_on(c.id, self.today), self.minute - HAUNT_GRACE
        found = [(name, hours[name]) for name in c.haunts if hours.get(name, -FAR) >= since]
        return sorted(found, key=lambda one: one[1]) if len(found) > 1 else found

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
