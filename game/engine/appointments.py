"""What is agreed for a day: coffees and interviews on site, moved, called off, missed."""

from __future__ import annotations

from typing import Any

from game.model import design

from . import bonds, events
from .clock import DAY
from .passing import HAUNT_GRACE
from .stage import Stage, arrival
from .state import Appointment, ContactState, OpeningState

TIMES = (12 * 60 + 30, 17 * 60 + 30, 10 * 60, 15 * 60)
"""Hours at which people have time for a coffee, in the order they are tried."""
INTERVIEW_TIMES = (10 * 60, 14 * 60)
FRIDAY = 4


def taken(stage: Stage) -> list[int]:
    """The minutes at which something is agreed already."""
    world = stage.world
    kept = [c.appointment_at for c in world.contacts.values()]
    kept += [o.interview_at for o in world.openings.values() if not o.interviewed_there]
    return [one.at for one in kept if one is not None]


def free_time(stage: Stage, day: int, times: tuple[int, ...], *, workdays: bool = False) -> int:
    """The first of these times that is free, on a day or within the week after it."""
    busy, clock = taken(stage), stage.program.clock
    for at in (clock.at(day + later, time) for later in range(7) for time in times):
        open_then = not workdays or clock.weekday(at) <= FRIDAY
        if open_then and all(abs(at - other) >= 3 * 60 for other in busy):
            return at
    return clock.at(day, times[-1])


def workday(stage: Stage, day: int) -> int:
    """That day, or the Monday after it."""
    clock = stage.program.clock
    while clock.weekday(clock.at(day, 12 * 60)) > FRIDAY:
        day += 1
    return day


def usual_place(stage: Stage, c: ContactState) -> str:
    """A café in their city, else any place there, else none."""
    city = stage.program.people[c.id].city
    places = {k: p for k, p in stage.program.scenario.places.items() if p.city == city}
    cafes = [name for name, place in places.items() if place.kind == "cafe"]
    return (cafes or list(places) or [""])[0]


def agree(stage: Stage, c: ContactState, days: int, place: str) -> None:
    """A meeting is agreed, that many days ahead; one in eight is moved by them. What is agreed
    already stands."""
    if c.appointment_at is not None:
        return
    at = free_time(stage, stage.world.today + days, TIMES)
    c.appointment_at = Appointment("meeting", c.id, at, place or usual_place(stage, c))
    stage.fire_tie(c, "invited_yes")
    _announce(stage, c.appointment_at)
    if not c.postponed and stage.rolls("postponed", c.id, design.POSTPONED, c.sits):
        c.postponed = True
        stage.later(max(stage.world.minute + 60, at - DAY), "postponed", c.id)


def _announce(stage: Stage, agreed: Appointment) -> None:
    minute = stage.world.minute
    stage.emit(events.Appointed(minute, agreed.what, agreed.subject, agreed.at, agreed.place))
    stage.later(agreed.at + HAUNT_GRACE + 1, "missed", agreed.subject, agreed)


def move(stage: Stage, c: ContactState, days: int, why: str) -> None:
    """A meeting is put off by some days."""
    agreed = c.appointment_at
    if agreed is None:
        return
    clock = stage.program.clock
    day = max(clock.day(agreed.at), stage.world.today) + days
    c.appointment_at = None
    at = free_time(stage, day, TIMES)
    c.appointment_at = Appointment("meeting", c.id, at, agreed.place)
    stage.emit(events.AppointmentGone(stage.world.minute, "meeting", c.id, why))
    _announce(stage, c.appointment_at)


def call_off(stage: Stage, c: ContactState, why: str) -> None:
    """A meeting is no more."""
    c.appointment_at = None
    stage.emit(events.AppointmentGone(stage.world.minute, "meeting", c.id, why))
    stage.fire_tie(c, "called_off")


def agree_interview(stage: Stage, o: OpeningState, days: int) -> None:
    """The interview on site is appointed, on a working day."""
    day = workday(stage, stage.world.today + days)
    site = stage.program.employers[o.employer].id
    at = free_time(stage, day, INTERVIEW_TIMES, workdays=True)
    o.interview_at = Appointment("interview", o.id, at, site)
    _announce(stage, o.interview_at)


@arrival("postponed")
def _postponed(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    c = stage.world.contacts[subject]
    if c.appointment_at is not None:
        move(stage, c, 2, "theirs")
        say(stage, c, "postponed")


@arrival("missed")
def _missed(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    agreed: Appointment = data[0]
    if agreed.what == "interview":
        o = stage.world.openings[subject]
        if o.interview_at is agreed and not o.interviewed_there:
            o.interview_at = None
            stage.emit(events.AppointmentGone(stage.world.minute, "interview", subject, "missed"))
            stage.fire_opening(o, "refused")
        return
    c = stage.world.contacts[subject]
    if c.appointment_at is agreed:
        call_off(stage, c, "missed")
        bonds.betray(stage, c, design.MISSED_TRUST)
        bonds.add_goodwill(stage, c, -1)
        say(stage, c, "missed")


def say(stage: Stage, c: ContactState, situation: str, channel: str = "", other: str = "") -> None:
    """Somebody writes to the player; `other` is whom it is about, if anybody."""
    used = channel or ("message" if "message" in c.channels else "email")
    haunt = c.haunts[-1] if c.haunts else ""
    employer = bonds.employer_of(stage, c)
    openings = [o.id for o in stage.world.openings.values() if o.employer == employer and o.known]
    text = stage.ref(
        f"line/{c.id}/{situation}",
        contact=c.id,
        haunt=haunt,
        employer=employer,
        opening=openings[0] if openings else "",
        place=c.appointment_at.place if c.appointment_at else "",
        at=c.appointment_at.at if c.appointment_at else -1,
        fact=next(iter(c.facts), ""),
        other=other,
    )
    stage.emit(events.LineReceived(stage.world.minute, c.id, situation, used, text))
    bonds.word(stage, c)


@arrival("line")
def _line(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    say(stage, stage.world.contacts[subject], data[0])
