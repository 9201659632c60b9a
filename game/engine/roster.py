"""The people, the jobs and the verbs of a scenario, with their times worked out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.pack.book import Pack
from game.pack.schema.contact import Contact
from game.pack.schema.texts import ActionDef
from game.pack.schema.world import CastMember, Opening, Scenario
from game.pack.vocabulary import VERBS

from .actions import Cost
from .allowance import Demand
from .clock import NIGHT, WEEKDAYS, Clock, clock_minutes, window
from .hours import Hours
from .ladder import BITS, LATE_EVENINGS


@dataclass(frozen=True, slots=True)
class HauntHours:
    """When somebody is at a place: minutes of the day, weekdays (0 a Monday)."""

    place: str
    at: int
    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class Person:
    """One of the cast, with the times worked out."""

    contact: Contact
    member: CastMember
    zone: str
    city: str
    employer: str
    hours: tuple[tuple[int, int], ...]
    weekend: bool
    looks: Hours
    haunts: Mapping[str, HauntHours]


@dataclass(frozen=True, slots=True)
class Job:
    """An opening, its days as minutes; `board` is -1 for one that is never public."""

    opening: Opening
    insiders: int
    board: int
    deadline: int


@dataclass(frozen=True, slots=True)
class Act:
    """A verb's price and hours, worked out."""

    definition: ActionDef
    cost: Cost
    opens: int
    closes: int
    weekdays: bool


class Roster:
    """Works out the times of one scenario, by its clock."""

    def __init__(self, clock: Clock, scenario: Scenario) -> None:
        self._clock = clock
        self._scenario = scenario
        self._hours: dict[tuple[object, ...], Hours] = {}

    def person(self, pack: Pack, member: CastMember) -> Person:
        """One of the cast."""
        contact = pack.contacts[member.contact]
        city, online = contact.lives.city, contact.online
        zone, hours = self._scenario.cities[city].zone, tuple(map(window, online.hours))
        looks = self._looks(zone, hours, online.weekend)
        haunts = {
            h.id: HauntHours(
                h.place, clock_minutes(h.at), frozenset(WEEKDAYS.index(day) for day in h.days)
            )
            for h in contact.haunts
        }
        employer = contact.employer or ""
        return Person(contact, member, zone, city, employer, hours, online.weekend, looks, haunts)

    def _looks(self, zone: str, hours: tuple[tuple[int, int], ...], weekend: bool) -> Hours:
        """The same hours for all who keep them."""
        key = (zone, hours, weekend)
        if key not in self._hours:
            self._hours[key] = Hours(self._clock, zone, hours, weekend)
        return self._hours[key]

    def job(self, opening: Opening) -> Job:
        """An opening."""
        at = self._clock.at
        board = -1 if opening.board is None else at(opening.board)
        return Job(opening, at(opening.insiders), board, at(opening.deadline))


def act(definition: ActionDef) -> Act:
    """A verb."""
    price = definition.price
    cost = Cost(price.minutes, price.energy, price.money, price.strain)
    return Act(definition, cost, *window(definition.open), definition.weekdays)


def demands(acts: Mapping[str, Act]) -> Iterator[Demand]:
    """What each verb asks of the hour, the weekday, energy and money."""
    for verb, one in acts.items():
        if verb in VERBS:
            latest = NIGHT if verb in LATE_EVENINGS else NIGHT - one.cost.minutes
            cost = one.cost
            yield Demand(
                BITS[verb], one.opens, one.closes, latest, one.weekdays, cost.energy, cost.money
            )
