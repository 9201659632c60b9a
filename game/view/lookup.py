"""What the ids of a play stand for: people, employers, openings, places, and moments."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from game.engine.clock import Clock, clock_minutes
from game.pack.schema.contact import Contact, Haunt
from game.pack.schema.world import City, Employer, Happening, Opening, Place
from game.pack.setup import settled

from .catalogue import SOURCE

if TYPE_CHECKING:
    from game.engine.session import Session
    from game.pack.book import Pack


def _translated(pack: Pack, language: str) -> Pack:
    from game.pack.translate import translated  # late: it reads YAML

    return translated(pack, language)


class Lookup:
    """Finds what an id names in this play, in the words of a language; None, or "", for an id that
    names nothing."""

    def __init__(self, session: Session, language: str = SOURCE) -> None:
        self.pack = session.pack if language == SOURCE else _translated(session.pack, language)
        self.scenario = settled(self.pack, session.scenario.id, session.setup)
        self._employers = {employer.id: employer for employer in self.scenario.employers}
        self._openings = {opening.id: opening for opening in self.scenario.openings}
        self._events = {event.id: event for event in self.scenario.calendar}
        self._members = {member.contact: member for member in self.scenario.cast}
        own = self.scenario.player.interests
        self._interests = dict(zip(session.scenario.player.interests, own, strict=False))
        self.clock = Clock(self.scenario.start, self.zone(self.scenario.home))

    def contact(self, id: str) -> Contact | None:
        return self.pack.contacts.get(id)

    def employer(self, id: str | None) -> Employer | None:
        return self._employers.get(id or "")

    def opening(self, id: str) -> Opening | None:
        return self._openings.get(id)

    def event(self, id: str) -> Happening | None:
        return self._events.get(id)

    def event_title(self, id: str) -> str:
        found = self.event(id)
        return found.title if found else ""

    def place(self, id: str) -> Place | None:
        return self.scenario.places.get(id)

    def city(self, id: str) -> City | None:
        return self.scenario.cities.get(id)

    def haunt(self, contact: Contact, id: str) -> Haunt | None:
        return next((haunt for haunt in contact.haunts if haunt.id == id), None)

    def note(self, contact: str) -> str:
        """The scenario's remark on how this contact stands to the player."""
        member = self._members.get(contact)
        return member.note or "" if member else ""

    def silent_years(self, contact: str) -> float:
        """For how long the two had been silent at the start."""
        member = self._members.get(contact)
        return member.silent_years if member else 0.0

    def name(self, contact: str) -> str:
        found = self.contact(contact)
        return found.name if found else ""

    def first(self, contact: str) -> str:
        found = self.contact(contact)
        return found.first if found else ""

    def employer_name(self, id: str | None) -> str:
        found = self.employer(id)
        return found.name if found else ""

    def where(self, id: str) -> str:
        """The name of a place; an employer's address where the id is an employer's."""
        place, employer = self.place(id), self.employer(id)
        return place.name if place else employer.site if employer else ""

    def city_name(self, id: str) -> str:
        found = self.city(id)
        return found.name if found else ""

    def interest(self, topic: str) -> str:
        """One of the player's interests, in the reader's language."""
        return self._interests.get(topic, topic)

    def zone(self, city: str) -> str:
        """The name of a city's time zone; the home city's for an unknown one."""
        found = self.city(city) or self.scenario.cities[self.scenario.home]
        return found.zone

    def moment(self, minute: int, city: str = "") -> datetime:
        """When a minute of the play is, in a city's zone (home's by default)."""
        return self.clock.when(minute, self.zone(city or self.scenario.home))

    def event_minute(self, event: Happening) -> int:
        """The minute of the play at which an event begins; its day 0 is the first."""
        return self.clock.at(event.day, clock_minutes(event.at))
