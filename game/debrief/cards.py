"""A debrief as frozen records of ids and values, in no language: `sections` puts them into words.

Minutes count as in the events; days are those of the player, 1 first. Chances and shares lie in
0..1. Names of fields are the keys of `firm-handshake debrief --format json`.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that mattered. `event` is its place among the session's events, from which a
    replay finds the decision; `kind` one of `timeline.KINDS`; `subject` a contact, an opening, an
    employer or a happening; `detail` what came of it; `other` who else it is about.

    chance: what the model gave it, or -1 where no die fell. count: a number that belongs to it.
    """

    event: int
    minute: int
    day: int
    kind: str
    subject: str = ""
    detail: str = ""
    other: str = ""
    channel: str = ""
    count: int = 0
    chance: float = -1.0


@dataclass(frozen=True, slots=True)
class Price:
    """What acts took: minutes, energy (points), money."""

    minutes: int = 0
    energy: float = 0.0
    money: float = 0.0

    def __add__(self, other: Price) -> Price:
        return Price(
            self.minutes + other.minutes,
            round(self.energy + other.energy, 6),
            round(self.money + other.money, 6),
        )


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage of the funnel: who got there, by route, and what it took to bring them there from
    the stage before."""

    stage: str
    names: tuple[str, ...]
    by_route: dict[str, int]
    cost: Price


@dataclass(frozen=True, slots=True)
class RouteRow:
    """A way to people: how many were reached, met, and offers that came of it, and its cost."""

    route: str
    reached: int
    met: int
    offered: int
    cost: Price


@dataclass(frozen=True, slots=True)
class Funnel:
    """The stages in their order, the routes, what was spent on people and jobs that then went no
    further, and what went into no one in particular (study, shifts, rest)."""

    stages: tuple[StageRow, ...]
    routes: tuple[RouteRow, ...]
    no_further: Price
    own: Price
    total: Price


@dataclass(frozen=True, slots=True)
class Guess:
    """A forecast: what was asked of whom over which channel, the percent that was said, the chance
    that the model gave it, and the answer."""

    minute: int
    day: int
    kind: str
    subject: str
    channel: str
    percent: int
    chance: float
    yes: bool


@dataclass(frozen=True, slots=True)
class Bucket:
    """All forecasts of one percent, or on one channel: how many, how many came true, and the means
    of what was said and of the model's chance."""

    name: str
    count: int
    yes: int
    said: float
    chance: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the forecasts did. `brier` is the mean squared error (0 is perfect, .25 what always
    saying even comes to), -1 without any; `enough` whether there are so many that it says much."""

    guesses: tuple[Guess, ...]
    brier: float
    enough: bool
    by_percent: tuple[Bucket, ...]
    by_channel: tuple[Bucket, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that was sent. `chance` is the true one of an answer; `moved` what each feature did
    to it, in points of a hundred, signed; `merit` what its features brought in all, in log-odds."""

    event: int
    minute: int
    day: int
    contact: str
    verb: str
    channel: str
    open_thread: bool
    chance: float
    answered: bool
    moved: tuple[tuple[str, int], ...]
    merit: float


@dataclass(frozen=True, slots=True)
class Feature:
    """What one feature did over all messages: in how many it was, and its points of a hundred in
    them, on average. `source` is the coefficient it stands on."""

    name: str
    letters: int
    points: float
    source: str


@dataclass(frozen=True, slots=True)
class Messages:
    """The messages of the play; `best` and `worst` are places in `letters`, -1 for none."""

    sent: int
    answered: int
    letters: tuple[Letter, ...]
    features: tuple[Feature, ...]
    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What was true of somebody, and how far it went.

    fit: the true like-mindedness; guess: the player's estimate, -1 for none. gap: how far the
    person is from the profile, gap_kind better, worse or none; shown: the minute at which the
    person was seen behind the profile, -1 for never. worth: `insider` where they could hand a name
    in and are like-minded enough, `bridge` where they know such a one, `` for neither. referral:
    the chance of a yes after one sit-down at middling trust. unfound: facts never learned, with
    where they could be; untold: scenes of theirs that were never played.
    """

    contact: str
    route: str
    stage: str
    fit: float
    guess: float
    gap: float
    gap_kind: str
    shown: int
    sits: int
    letters: int
    answers: int
    worth: str
    referral: float
    facts: int
    unfound: tuple[tuple[str, str], ...]
    untold: tuple[str, ...]
    cost: Price


@dataclass(frozen=True, slots=True)
class LessonCard:
    """A lesson of the scenario, tied to a moment of this play. `note` is `world` where a bias of
    the world was met, `thesis` for the game's own rule, `against` where the finding speaks against
    what the game teaches, `` for none."""

    lesson: str
    source: str
    moment: Moment
    note: str


@dataclass(frozen=True, slots=True)
class Question:
    """An open question tied to a moment. `kind` chooses the words, `values` are numbers in them."""

    kind: str
    moment: Moment
    values: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Goal:
    """What to try in the real week ahead: `kind` chooses the words, `stage` is the stage of the
    funnel at which this play ran thin."""

    kind: str
    stage: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """What a play was. `finished` is false for one that was left before its end."""

    scenario: str
    seed: int
    setup: dict[str, object]
    finished: bool
    outcome: str
    ending: str
    days: int
    decisions: int
    timeline: tuple[Moment, ...]
    funnel: Funnel
    calibration: Calibration
    messages: Messages
    people: tuple[PersonRow, ...]
    lessons: tuple[LessonCard, ...]
    questions: tuple[Question, ...]
    goal: Goal
