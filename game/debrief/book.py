"""The events of a play read once: letters, asks, encounters and what was spent, each in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from game.engine import events
from game.engine.actions import Cost
from game.engine.events import Event
from game.engine.session import Session
from game.engine.verbcode import NOT_TAKEN
from game.pack.vocabulary import VERBS

from .cards import Price

LIVE = ("hello", "meeting", "walk_in", "event", "interview")
"""Kinds of encounters in person."""
_UNPAID = frozenset({"leave", "not_there"})
"""Told as acts, but without a price of their own."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Something was asked of somebody, and a die fell. `percent` is the forecast, -1 for none;
    `channel` is person, voice, video or text; `live` the kind of encounter it fell in, "" for
    none; `sits` how often the two had sat down before."""

    event: int
    minute: int
    kind: str
    contact: str
    channel: str
    live: str
    chance: float
    yes: bool
    sits: int
    percent: int = -1


@dataclass(frozen=True, slots=True)
class Sent:
    """A message and its die: the true chance of an answer, and how it fell."""

    event: int
    message: events.MessageSent
    chance: float
    yes: bool
    state: str
    facts: tuple[str, ...]
    fit_known: bool


@dataclass(frozen=True, slots=True)
class Sat:
    """Two sat down: when it began and ended, and how it went."""

    event: int
    minute: int
    contact: str
    place: str
    grade: str
    score: float


@dataclass(frozen=True, slots=True)
class Spent:
    """What an act took; `subject` is whom or what it was for ("" for oneself)."""

    event: int
    minute: int
    verb: str
    subject: str
    price: Price


@dataclass(slots=True)
class Book:
    """What the debrief's parts read. `first` is where each tie stood when the play began, `states`
    where it stands as the events go by."""

    session: Session
    first: Mapping[str, str]
    asks: list[Ask] = field(default_factory=list)
    letters: list[Sent] = field(default_factory=list)
    sits: list[Sat] = field(default_factory=list)
    spent: list[Spent] = field(default_factory=list)
    states: dict[str, str] = field(default_factory=dict)
    _facts: dict[str, list[str]] = field(default_factory=dict)
    _fits: set[str] = field(default_factory=set)
    _scenes: list[events.SceneBegan] = field(default_factory=list)
    _for_whoever: int = -1
    _city: str = ""

    @property
    def happened(self) -> list[Event]:
        """All events, in their order."""
        return self.session.events

    def day(self, minute: int) -> int:
        """The player's day of a minute, 1 first."""
        return self.session.program.clock.day(minute) + 1

    def sat_before(self, contact: str, minute: int) -> int:
        """How often the two had sat down by then."""
        return sum(sat.contact == contact and sat.minute <= minute for sat in self.sits)

    def rank(self, contact: str, state: str) -> int:
        """The rung of a state."""
        return self.session.program.ladder("contact", contact).rank[state]

    def acted(self, place: int, event: events.Acted) -> None:
        """An act and its price; a call that nobody took costs less than one that was."""
        if event.verb == "not_taken":
            self.spent[-1] = replace(self.spent[-1], price=_price(NOT_TAKEN))
        elif event.verb not in _UNPAID:
            price = self._price_of(event.verb, event.subject)
            kind = VERBS[event.verb].subject if event.verb in VERBS else "none"
            subject = "" if kind in ("none", "city") else event.subject
            self.spent.append(Spent(place, event.minute, event.verb, subject, price))
            self._for_whoever = len(self.spent) - 1 if kind in ("event", "employer") else -1

    def _price_of(self, verb: str, subject: str) -> Price:
        program = self.session.program
        price = _price(program.acts[verb].cost)
        if verb == "attend":
            return price + Price(money=program.happenings[subject].money)
        if verb != "travel":
            return price
        here = program.scenario.cities[self._city or program.scenario.home]
        self._city = subject
        return price + Price(here.travel.get(subject, 0), 0.0, here.fare.get(subject, 0.0))

    def chosen(self, place: int, event: events.SceneChosen) -> None:
        """A choice in a scene may have a price, too."""
        script = self.session.pack.scenes[event.scene].states[event.state]
        choice = next(one for one in script.choices if one.id == event.choice)
        if choice.price is not None:
            cost = choice.price
            price = Price(cost.minutes, cost.energy, cost.money)
            subject = self._scenes[-1].contact or self._scenes[-1].subject
            self.spent.append(Spent(place, event.minute, "choose", subject, price))

    def began(self, place: int, event: events.SceneBegan) -> None:
        """An encounter begins, maybe within another."""
        self._scenes.append(event)

    def ended(self, place: int, event: events.SceneEnded) -> None:
        """An encounter is over; two who greeted each other at a table have sat down."""
        found = next(one for one in reversed(self._scenes) if one.scene == event.scene)
        self._scenes.remove(found)
        if event.kind == "meeting" and event.grade:
            sat = Sat(place, event.minute, event.contact, found.place, event.grade, event.score)
            self.sits.append(sat)

    def greeted(self, place: int, event: events.Greeted) -> None:
        """What was spent on an event or a desk was spent on whoever was met there first."""
        if self._for_whoever >= 0:
            spent = self.spent[self._for_whoever]
            subject = event.contact or event.employer
            self.spent[self._for_whoever] = replace(spent, subject=subject)
            self._for_whoever = -1

    def sent(self, place: int, event: events.MessageSent) -> None:
        """A message goes out; its die falls before anything else is rolled."""
        die = next(e for e in self.happened[place:] if isinstance(e, events.Rolled))
        name = event.contact
        facts = tuple(self._facts.get(name, ()))
        state, known = self.states[name], name in self._fits
        self.letters.append(Sent(place, event, die.chance, die.yes, state, facts, known))

    def rolled(self, place: int, event: events.Rolled) -> None:
        """An ask was answered."""
        purpose, _, kind = event.purpose.partition(" ")
        if purpose != "ask":
            return
        live = self._scenes[-1].kind if self._scenes else ""
        channel = "person" if live in LIVE else live if live in ("voice", "video") else "text"
        sits = self.sat_before(event.subject, event.minute)
        asked = Ask(
            place, event.minute, kind, event.subject, channel, live, event.chance, event.yes, sits
        )
        self.asks.append(asked)

    def forecast(self, place: int, event: events.Forecast) -> None:
        """What was said of the ask just made."""
        self.asks[-1] = replace(self.asks[-1], percent=event.percent)

    def learned(self, place: int, event: events.Learned) -> None:
        """What could be named of somebody from now on."""
        if event.kind == "fact":
            self._facts.setdefault(event.subject, []).append(event.item)
        elif event.kind == "fit":
            self._fits.add(event.subject)

    def changed(self, place: int, event: events.StateChanged) -> None:
        """A tie moved."""
        if event.of == "contact":
            self.states[event.subject] = event.after


def read(session: Session) -> Book:
    """Read the events of a play."""
    first = _first_states(session)
    book = Book(session, first, states=dict(first))
    for place, event in enumerate(session.events):
        take = _TAKE.get(type(event))
        if take is not None:
            take(book, place, event)
    return book


def _first_states(session: Session) -> dict[str, str]:
    """Where each tie stood when the play began."""
    fresh = Session(session.pack, session.scenario.id, session.seed, session.setup)
    people = session.program.people
    initial = {name: session.program.ladder("contact", name).initial for name in people}
    return initial | {c.id: c.state for c in fresh.seen.contacts}


def _price(cost: Cost) -> Price:
    return Price(cost.minutes, cost.energy, cost.money)


_TAKE: Mapping[type[Event], Callable[[Book, int, Any], None]] = {
    events.Acted: Book.acted,
    events.SceneChosen: Book.chosen,
    events.SceneBegan: Book.began,
    events.SceneEnded: Book.ended,
    events.Greeted: Book.greeted,
    events.MessageSent: Book.sent,
    events.Rolled: Book.rolled,
    events.Forecast: Book.forecast,
    events.Learned: Book.learned,
    events.StateChanged: Book.changed,
}
