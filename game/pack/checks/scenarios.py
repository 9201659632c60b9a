"""Scenarios: every name in them, and days and numbers that make sense together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from ..marks import Path
from ..schema.world import Opening, Scenario
from .contacts import repeated
from .desk import Desk

_LISTS = ("employers", "openings", "calendar", "hints", "endings")


def check(desk: Desk) -> None:
    """Check every scenario."""
    for name, scenario in desk.pack.scenarios.items():
        path: Path = ("scenarios", name)
        for part in (
            _start,
            _cities,
            _journeys,
            _places,
            _cast,
            _employers,
            _openings,
            _calendar,
            _rest,
        ):
            part(desk, path, scenario)
        for section in _LISTS:
            ids = [record.id for record in getattr(scenario, section)]
            repeated(desk, (*path, section), ids, section.removesuffix("s"))
        _one_name_each(desk, path, scenario)


@cache
def zones() -> frozenset[str]:
    """Return the time zones that the pinned distribution knows."""
    text = files("tzdata").joinpath("zones").read_text(encoding="utf-8")
    return frozenset(text.split())


def _start(desk: Desk, path: Path, scenario: Scenario) -> None:
    try:
        datetime.fromisoformat(scenario.start).replace(tzinfo=UTC)
    except ValueError:
        desk.error((*path, "start"), "FH330", f"`{scenario.start}` is no day of any calendar")
    low, high = scenario.length.decisions
    if not 0 < low <= high or scenario.length.minutes < 1:
        desk.error((*path, "length"), "FH333", "a length counts upwards from 1")
    desk.unknown((*path, "home"), "FH310", "city", scenario.home, scenario.cities)
    season = desk.pack.machines.get(scenario.season)
    unknown = desk.unknown(
        (*path, "season"), "FH314", "machine", scenario.season, desk.ids("machines")
    )
    if not unknown and season is not None and season.of != "season":
        message = f"`{season.id}` is a machine of {season.of}s, not of the season"
        desk.error((*path, "season"), "FH323", message)


def _cities(desk: Desk, path: Path, scenario: Scenario) -> None:
    for name, city in scenario.cities.items():
        here = (*path, "cities", name)
        desk.unknown((*here, "zone"), "FH324", "time zone", city.zone, zones())
        for table, values in (("fare", city.fare), ("travel", city.travel)):
            for other, value in values.items():
                desk.unknown((*here, table, other), "FH310", "city", other, scenario.cities)
                if value < 0:
                    desk.error((*here, table, other), "FH333", "this should be at least 0")
        if city.lodging < 0:
            desk.error((*here, "lodging"), "FH333", "this should be at least 0")
        for other in sorted(set(city.fare) ^ set(city.travel)):
            table = "travel" if other in city.fare else "fare"
            message = f"the journey to `{other}` has no `{table}`"
            desk.error(here, "FH334", message, "A journey has a fare and takes minutes.")


def _journeys(desk: Desk, path: Path, scenario: Scenario) -> None:
    """Whoever sets out must be able to come home, and where something is to be done be able to
    go."""
    out = {name: frozenset(city.travel) for name, city in scenario.cities.items()}
    reached = _reached(scenario.home, out)
    for name in sorted(reached):
        if scenario.home not in _reached(name, out):
            message = f"no journey leads back from `{name}`"
            desk.error((*path, "cities", name), "FH338", message)
    places = {place: scenario.places[place].city for place in scenario.places}
    used = [
        *((("employers", n, "city"), one.city) for n, one in enumerate(scenario.employers)),
        *((("calendar", n, "place"), places.get(e.place)) for n, e in enumerate(scenario.calendar)),
    ]
    for here, city in used:
        if city in scenario.cities and city not in reached:
            message = f"no journey leads from `{scenario.home}` to `{city}`"
            desk.error((*path, *here), "FH338", message, "Give the cities `fare` and `travel`.")


def _reached(start: str, out: Mapping[str, frozenset[str]]) -> set[str]:
    """The cities to which journeys lead from one, itself among them."""
    found, left = {start}, [start]
    while left:
        new = out.get(left.pop(), frozenset()) - found
        found |= new
        left += sorted(new)
    return found


def _places(desk: Desk, path: Path, scenario: Scenario) -> None:
    for name, place in scenario.places.items():
        here = (*path, "places", name, "city")
        desk.unknown(here, "FH310", "city", place.city, scenario.cities)


def _cast(desk: Desk, path: Path, scenario: Scenario) -> None:
    seen: set[str] = set()
    for number, member in enumerate(scenario.cast):
        here = (*path, "cast", number)
        if member.contact in seen:
            message = f"`{member.contact}` is in the cast twice"
            desk.error((*here, "contact"), "FH307", message)
        seen.add(member.contact)
        for name in ("hours", "silent_years"):
            if getattr(member, name) < 0:
                desk.error((*here, name), "FH333", "this should be at least 0")
        known = desk.ids("contacts")
        if not desk.unknown((*here, "contact"), "FH313", "contact", member.contact, known):
            _member(desk, here, scenario, member)


def _member(desk: Desk, here: Path, scenario: Scenario, member: Any) -> None:
    """Check that a contact fits into a scenario."""
    contact = desk.pack.contacts.get(member.contact)
    if contact is None:
        return
    machine = desk.pack.machines.get(contact.machine)
    if member.state is not None and machine is not None:
        desk.unknown((*here, "state"), "FH325", "state", member.state, machine.states)
    they = ("contacts", contact.id)
    desk.unknown((*they, "lives", "city"), "FH310", "city", contact.lives.city, scenario.cities)
    if contact.employer is not None:
        known = {employer.id for employer in scenario.employers}
        desk.unknown((*they, "employer"), "FH312", "employer", contact.employer, known)
    for place, haunt in enumerate(contact.haunts):
        where = (*they, "haunts", place, "place")
        desk.unknown(where, "FH311", "place", haunt.place, scenario.places)


def _employers(desk: Desk, path: Path, scenario: Scenario) -> None:
    cast = {member.contact for member in scenario.cast}
    for place, employer in enumerate(scenario.employers):
        here = (*path, "employers", place)
        desk.unknown((*here, "city"), "FH310", "city", employer.city, scenario.cities)
        if employer.interviewer is not None:
            who = employer.interviewer
            desk.unknown((*here, "interviewer"), "FH313", "contact of the cast", who, cast)


def _openings(desk: Desk, path: Path, scenario: Scenario) -> None:
    employers = {employer.id for employer in scenario.employers}
    for place, opening in enumerate(scenario.openings):
        here = (*path, "openings", place)
        desk.unknown((*here, "employer"), "FH312", "employer", opening.employer, employers)
        _opening_machine(desk, (*here, "machine"), opening.machine)
        _market(desk, here, opening)
    frozen = scenario.rules.frozen_openings
    if not 0 <= frozen <= len(scenario.openings):
        message = f"{frozen} openings cannot freeze of {len(scenario.openings)}"
        desk.error((*path, "rules", "frozen_openings"), "FH333", message)


def _opening_machine(desk: Desk, path: Path, name: str) -> None:
    machine = desk.pack.machines.get(name)
    unknown = desk.unknown(path, "FH314", "machine", name, desk.ids("machines"))
    if not unknown and machine is not None and machine.of != "opening":
        message = f"`{name}` is a machine of {machine.of}s, not of openings"
        desk.error(path, "FH323", message)


def _market(desk: Desk, here: Path, opening: Opening) -> None:
    days = [opening.insiders, opening.deadline]
    if opening.board is not None:
        days.insert(1, opening.board)
    if not _ascending(days):
        message = "an opening is known inside, then public, then closed"
        desk.error(here, "FH335", message, "Days ascend: insiders, board, deadline.")
    if not _ascending([0, *opening.applicants]):
        desk.error((*here, "applicants"), "FH336", "applicants only grow in number")
    if opening.interviewed < 1 or opening.seats < 1:
        desk.error(here, "FH333", "an opening has at least one seat and one interview")


def _ascending(values: Sequence[float]) -> bool:
    return all(one <= other for one, other in pairwise(values))


def _calendar(desk: Desk, path: Path, scenario: Scenario) -> None:
    cast = {member.contact for member in scenario.cast}
    for place, event in enumerate(scenario.calendar):
        here = (*path, "calendar", place)
        desk.unknown((*here, "place"), "FH311", "place", event.place, scenario.places)
        for number, who in enumerate(event.who):
            desk.unknown((*here, "who", number), "FH313", "contact of the cast", who, cast)
        if not 0 <= event.day < scenario.days:
            message = (
                f"day {event.day} is not among the {scenario.days} days, of which 0 is the first"
            )
            desk.error((*here, "day"), "FH337", message)


def _rest(desk: Desk, path: Path, scenario: Scenario) -> None:
    for place, lesson in enumerate(scenario.lessons):
        here = (*path, "lessons", place)
        desk.unknown(here, "FH315", "lesson", lesson, desk.ids("lessons"))
    for name, low, high in (("energy", 0, 100), ("strain", 0, 100), ("living", 0, 1e6)):
        if not low <= getattr(scenario.player, name) <= high:
            desk.error((*path, "player", name), "FH333", f"this should be from {low} to {high:g}")


def _one_name_each(desk: Desk, path: Path, scenario: Scenario) -> None:
    """A scene's `of` must mean one thing."""
    owners: dict[str, str] = {member.contact: "contact" for member in scenario.cast}
    for section, what in (
        ("employers", "employer"),
        ("openings", "opening"),
        ("calendar", "event"),
    ):
        for place, record in enumerate(getattr(scenario, section)):
            other = owners.setdefault(record.id, what)
            if other != what:
                message = f"`{record.id}` is the id of this {what} and of a {other}"
                desk.error((*path, section, place, "id"), "FH308", message)
