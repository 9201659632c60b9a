"""A scenario: the place, the days, the money, the cast, the openings and the calendar."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import (
    Bool,
    Clock,
    Expression,
    Id,
    Int,
    Model,
    Moment,
    Number,
    Share,
    Str,
    Text,
    Variable,
)
from .options import Row

Day = Annotated[Number, Field(ge=0, le=400)]
"""Days since the start; 0 is the first day, 13.5 noon of the fourteenth."""


class Length(Model):
    """How long a play takes: minutes for a person, and the usual span of decisions."""

    minutes: Int
    decisions: tuple[Int, Int]


class City(Model):
    """A city, its time zone, and what a journey from it takes; `lodging` is money for a night there
    when it is not home."""

    name: Str
    zone: Str
    fare: dict[Id, Number] = {}
    """Money for a journey to each other city."""
    travel: dict[Id, Int] = {}
    """Minutes for that journey."""
    lodging: Number = 0.0


class Place(Model):
    """Somewhere to meet. `text` is one true detail, shown on arriving."""

    name: Str
    city: Id
    kind: Literal["cafe", "office", "street", "hall", "bar"] = "cafe"
    text: Str | None = None


class Employer(Model):
    """Who has a job to give. `interviewer` is a contact, or left out for a stranger."""

    id: Id
    name: Str
    city: Id
    site: Str
    about: Text
    digital: Share = 1.0
    interviewer: Id | None = None


class Opening(Model):
    """A job. Days count from the start: `insiders` when people inside know of it, `board` when it
    is public (null: never), `deadline` when it closes. `applicants` is the field on those three
    days; `interviewed` and `seats` are the market's K and S (EVIDENCE 2.10). `frozen` is the chance
    that its employer freezes it, by seed, in the second half of its days."""

    id: Id
    employer: Id
    title: Str
    about: Text
    pay: Str
    insiders: Day
    board: Day | None
    deadline: Day
    applicants: tuple[Int, Int, Int]
    interviewed: Int = 8
    seats: Int = 1
    frozen: Share = 0.0
    machine: Id = "opening"


class CastMember(Model):
    """How a contact stands to the player at the start: hours of closeness spent together (0 is a
    stranger), a shared link, years of silence, and whether their profile is known at once. `knows`
    are facts of theirs that the player begins with."""

    contact: Id
    hours: Number = 0.0
    link: Bool = False
    silent_years: Number = 0.0
    state: Id | None = None
    known: Bool = True
    note: Str | None = None
    knows: tuple[Id, ...] = ()


class Happening(Model):
    """An event in the calendar: it comes once. `day` is 0 on the first day. `kind` picks the scene
    of one that has none of its own."""

    id: Id
    title: Str
    about: Text
    day: Int
    at: Clock
    place: Id
    money: Number = 0.0
    who: tuple[Id, ...]
    kind: Literal["evening", "meetup", "conference", "fair"] = "evening"
    known_from: Day = 0.0


class Player(Model):
    """Who the player is and what they have. `living` is money a day; `inflation` how far the
    player's own profile promises more than the person (0..1)."""

    role: Str
    about: Text
    money: Number
    living: Number
    energy: Number = 100.0
    strain: Number = 15.0
    efficacy: Share = 0.5
    inflation: Share = 0.0
    interests: tuple[Str, ...] = ()


class Hint(Model):
    """A short word for a first play, shown once, when its guard first holds."""

    id: Id
    when: Expression
    text: Str


class Ending(Model):
    """How a play may end. The first whose season state and guard hold is shown."""

    id: Id
    season: Literal["hired", "out_of_time", "out_of_money", "walked_away"]
    when: Expression | None = None
    title: Str
    text: Text


class Rules(Model):
    """What differs between scenarios. `pace` multiplies the delay of replies (1 is usual, 0.4 a
    tutorial); `undo` says how far a decision may be taken back."""

    undo: Literal["none", "day", "free"] = "day"
    pace: Annotated[Number, Field(gt=0, le=3)] = 1.0
    frozen_openings: Int = 0


class Scenario(Model):
    """One search for a job, from the first day to the last.

    With a `generator` it is a draft, which that writes out for each seed, and gives a `code` by
    which somebody else can play the same.
    """

    id: Id
    title: Str
    summary: Str
    intro: Text
    length: Length
    difficulty: Literal["gentle", "fair", "hard"] = "fair"
    claims: tuple[Annotated[str, Field(pattern=r"^C\d{1,2}$")], ...] = ()
    start: Moment
    home: Id
    days: Int = Field(ge=1, le=120)
    player: Player
    rules: Rules = Rules()
    season: Id = "season"
    cities: dict[Id, City]
    places: dict[Id, Place]
    employers: tuple[Employer, ...]
    openings: tuple[Opening, ...]
    cast: tuple[CastMember, ...]
    calendar: tuple[Happening, ...] = ()
    options: tuple[Row, ...] = ()
    generator: Id | None = None
    code: Str | None = None
    vars: dict[Id, Variable] = {}
    hints: tuple[Hint, ...] = ()
    endings: tuple[Ending, ...]
    lessons: tuple[Id, ...] = ()
