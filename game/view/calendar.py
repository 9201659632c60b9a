"""A week of the play: what is agreed, what takes place, who can be found where, what closes; with
the way there, and what time it is elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.clock import DAY
from game.engine.events import SceneBegan

from . import formats
from .catalogue import mark
from .context import Context
from .elsewhere import cities, way
from .scene import scene_title
from .tell_days import day_of

if TYPE_CHECKING:
    from game.engine.known import SeenContact

WEEK = 7
MEETING, INTERVIEW = mark("meeting"), mark("interview")
EVENT, HAUNT, CLOSES, HELD = mark("event"), mark("to be found"), mark("closes"), mark("held")
_COMPANY = frozenset(("meeting", "interview", "event"))
"""Scenes that are kept in the calendar once they are held."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in the calendar. `kind` is what it is, in a word; `group` the id of the group it
    is about, "" for none. `there` is the time in another zone, `way` the journey from where the
    player is; both "" where there is nothing to say."""

    id: str
    kind: str
    time: str
    what: str
    where: str
    there: str
    way: str
    group: str


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of the week: its date, which day of the play it is ("" outside), what is in it."""

    date: str
    day: str
    today: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday on. `cities` are lines on the other cities: their time, the journey, a
    night; `before` and `after` say whether there is a week of the play on that side."""

    title: str
    days: tuple[CalendarDay, ...]
    cities: tuple[str, ...]
    before: bool
    after: bool


_Found = tuple[int, str, str, str, str]
"""The minute, the kind, what, the place's id, and the group."""


def week(context: Context, step: int = 0) -> Week:
    """The week that the player is in, or one so many weeks later; it stays within the play."""
    clock, days = context.look.clock, context.look.scenario.days
    first = -clock.weekday(clock.at(0, DAY // 2))
    last = (days - 1 - first) // WEEK
    number = min(max((context.session.seen.day - 1 - first) // WEEK + step, 0), last)
    monday = first + number * WEEK
    found = sorted(_all(context, monday))
    return Week(
        title=_title(context, monday),
        days=tuple(_day(context, day, found) for day in range(monday, monday + WEEK)),
        cities=tuple(cities(context, monday)),
        before=number > 0,
        after=number < last,
    )


def _title(context: Context, monday: int) -> str:
    first, last = (_date(context, day) for day in (monday, monday + WEEK - 1))
    return context.words.t("{first} to {last}", first=first, last=last)


def _date(context: Context, day: int) -> str:
    moment = context.look.moment(context.look.clock.at(day, DAY // 2))
    return formats.date(context.words, moment)


def _day(context: Context, day: int, found: list[_Found]) -> CalendarDay:
    clock, within = context.look.clock, 0 <= day < context.look.scenario.days
    here = [one for one in found if clock.day(one[0]) == day]
    return CalendarDay(
        date=_date(context, day),
        day=day_of(context, day + 1) if within else "",
        today=day + 1 == context.session.seen.day,
        entries=tuple(_entry(context, day, place, one) for place, one in enumerate(here)),
    )


def _entry(context: Context, day: int, place: int, found: _Found) -> Entry:
    minute, kind, what, where, group = found
    city = context.session.seen.city_of(where) if where else ""
    return Entry(
        id=f"{day}/{place}",
        kind=context.words.t(kind),
        time=formats.clock(context.words, context.look.moment(minute)),
        what=what,
        where=_where(context, where, city),
        there=_there(context, minute, city),
        way=way(context, city),
        group=group,
    )


def _where(context: Context, place: str, city: str) -> str:
    """The place's name; and the city's, where it is not the player's."""
    far = city and city != context.session.seen.city
    names = (context.look.where(place), context.look.city_name(city) if far else "")
    return ", ".join(name for name in names if name)


def _there(context: Context, minute: int, city: str) -> str:
    """What time it is in another city, where the clocks differ."""
    here, there = context.look.moment(minute), context.look.moment(minute, city)
    if not city or here.utcoffset() == there.utcoffset():
        return ""
    time = formats.clock(context.words, there)
    return context.words.t("{time} in {city}", time=time, city=context.look.city_name(city))


def _all(context: Context, monday: int) -> Iterator[_Found]:
    """Everything that falls into the week."""
    clock = context.look.clock
    low, high = clock.at(monday), clock.at(monday + WEEK)
    sources = (_agreed(context), _events(context), _closing(context), _held(context))
    for source in sources:
        yield from (one for one in source if low <= one[0] < high)
    for seen in context.session.seen.contacts:
        yield from _haunts(context, seen, monday)


def _agreed(context: Context) -> Iterator[_Found]:
    for one in context.session.seen.appointments:
        opening = context.look.opening(one.subject)
        what = opening.title if opening else context.look.name(one.subject)
        group = f"{'opening' if opening else 'contact'}/{one.subject}"
        yield one.at, INTERVIEW if opening else MEETING, what, one.place, group


def _events(context: Context) -> Iterator[_Found]:
    seen = context.session.seen
    for one in seen.happenings:
        at = context.look.event_minute(one)
        if one.id not in seen.attended:
            event = context.look.event(one.id) or one
            yield at, EVENT, event.title, one.place, f"event/{one.id}"


def _closing(context: Context) -> Iterator[_Found]:
    for seen in context.session.seen.openings:
        opening = context.look.opening(seen.id)
        machine = context.look.pack.machines.get(opening.machine) if opening else None
        state = machine.states.get(seen.state) if machine else None
        if opening is not None and not (state and state.final):
            at = context.look.clock.at(opening.deadline)
            yield at, CLOSES, opening.title, opening.employer, f"opening/{seen.id}"


def _held(context: Context) -> Iterator[_Found]:
    for event in context.session.events:
        if isinstance(event, SceneBegan) and event.kind in _COMPANY:
            group = f"contact/{event.contact}" if event.contact else ""
            yield event.minute, HELD, scene_title(context, event), event.place, group


def _haunts(context: Context, seen: SeenContact, monday: int) -> Iterator[_Found]:
    """Where somebody can be found from now on, on the days on which they are there."""
    clock, now = context.look.clock, context.session.seen.minute
    for hours in seen.haunt_hours:
        for day in range(max(monday, 0), min(monday + WEEK, context.look.scenario.days)):
            at = clock.at(day, hours.at)
            if clock.weekday(clock.at(day, DAY // 2)) in hours.days and at >= now:
                yield at, HAUNT, context.look.name(seen.id), hours.place, f"contact/{seen.id}"
