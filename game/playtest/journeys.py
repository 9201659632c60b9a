"""When a policy sets out for another city: for what is agreed there, or for several people on one
trip."""

from __future__ import annotations

from collections.abc import Callable

from game.engine.actions import Action, Option
from game.engine.clock import DAY, MORNING
from game.engine.known import SeenContact
from game.engine.seen import Seen

from .choosing import Menu

EARLY = 14 * 60
"""Minutes before it must that a journey to what is agreed may begin: the evening before."""
AHEAD = 3
"""Days ahead over which it is worth looking where people will be."""
BUNDLE = 2
"""How many reasons make a journey, while there is time."""
LATE_DAYS = 12
"""With so few days left, one reason is enough."""
PURSE = 0.5
"""The share of the money that a journey may cost."""
COMES_SOON = 2 * DAY

Wanted = Callable[[SeenContact], bool]


def roads(seen: Seen, menu: Menu) -> dict[str, Option]:
    """The journeys that are possible now, by city."""
    if len(seen.cities) < 2:
        return {}
    return {option.subject: option for option in menu.of("travel")}


def on_the_way(seen: Seen) -> int:
    """Minutes of the journey to the next thing that is agreed; 0 where one is there."""
    agreed = seen.appointments
    return seen.travel_minutes(seen.city_of(agreed[0].place)) if agreed else 0


def to_what_is_agreed(seen: Seen, menu: Menu, early: int = EARLY) -> Action | None:
    """Set out in time for the next thing that is agreed elsewhere, at most so early."""
    agreed = seen.appointments
    city = seen.city_of(agreed[0].place) if agreed else seen.city
    if city == seen.city:
        return None
    road = roads(seen, menu.unhurried()).get(city)
    if road is None or agreed[0].at - seen.minute > road.cost.minutes + early:
        return None
    return road.action()


def before_the_night(seen: Seen, menu: Menu) -> Action | None:
    """Set out today for what tomorrow's first hour would be too late for."""
    tomorrow = DAY + MORNING - round(seen.hour * 60)
    return to_what_is_agreed(seen, menu, tomorrow - 1)


def to_people(seen: Seen, menu: Menu, wanted: Wanted) -> Action | None:
    """Go where most people can be found, when nobody is left to see here; home when nobody is
    anywhere and a bed costs money."""
    known = roads(seen, menu)
    agreed = seen.appointments
    if not known or (agreed and agreed[0].at - seen.minute < COMES_SOON):
        return None
    if _reasons(seen, seen.city, wanted):
        return None
    enough = 1 if seen.days_left <= LATE_DAYS or seen.city != seen.home else BUNDLE
    worth = {city: _reasons(seen, city, wanted) for city in known}
    best = max(known, key=lambda city: worth[city])
    if worth[best] >= enough and known[best].cost.money <= PURSE * seen.money:
        return known[best].action()
    if seen.city != seen.home and seen.lodging and seen.home in known:
        return known[seen.home].action()
    return None


def _reasons(seen: Seen, city: str, wanted: Wanted) -> int:
    """How many people and events could be gone to in a city within the next days."""
    people = sum(1 for c in seen.contacts if wanted(c) and _found_in(seen, c, city))
    events = sum(
        1
        for one in seen.happenings
        if seen.city_of(one.place) == city and 0 <= one.day + 1 - seen.day < AHEAD
    )
    return people + events * BUNDLE


def _found_in(seen: Seen, c: SeenContact, city: str) -> bool:
    """Whether somebody's known haunts are in that city on one of the next days."""
    soon = {(seen.now.weekday() + later) % 7 for later in range(AHEAD)}
    return any(seen.city_of(h.place) == city and h.days & soon for h in c.haunt_hours)
