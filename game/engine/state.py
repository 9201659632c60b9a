"""The truth of a play: slotted records, compared by identity; guards read them, effects write.

The names of the attributes are the vocabulary's quantities. Numbers kept here are rounded to six
places, so that no digest hangs on a platform's last bit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any

from game.model.closeness import closeness
from game.model.design import REFERRAL_GROWTH, USUAL_NOVELTY

Value = bool | int | str


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something agreed: a meeting or an interview on site, with whom, when and where."""

    what: str
    subject: str
    at: int
    place: str


@dataclass(slots=True, eq=False)
class ContactState:
    """How one contact stands to the player."""

    id: str
    state: str
    fit: float
    channels: dict[str, float]
    hours: float = 0.0
    closeness: float = 0.0
    trust: float = 0.0
    media_trust: float = 0.0
    best_trust: float = 0.0
    novelty: float = USUAL_NOVELTY
    goodwill: int = 3
    known: bool = True
    looked_up: bool = False
    n: int = 0
    unanswered: int = 0
    written: int = 0
    comments: int = 0
    asked_at: int = -1
    """When the player last wrote or commented, until it is answered."""
    asking_until: int = -1
    """Until when an answer to an ask in writing is still to be waited for."""
    last_word: int = -1
    link: bool = False
    fit_known: bool = False
    fit_guess: float = 0.5
    greeting_known: bool = False
    haunts: tuple[str, ...] = ()
    greeted: bool = False
    greeted_at: int = -1
    seen_day: int = -1
    sits: int = 0
    calls: int = 0
    rings: int = 0
    """How often the player called, taken or not."""
    call_day: int = -1
    videos: int = 0
    visits: int = 0
    visits_in_vain: int = 0
    follow_up_due: bool = False
    helped: int = 0
    exposed: bool = False
    insight: bool = False
    call_agreed: bool = False
    cooling_until: int = -1
    appointment_at: Appointment | None = None
    postponed: bool = False
    refusals: int = 0
    refused_trust: float = 0.0
    vouched: bool = False
    introduced: bool = False
    opening_known: bool = False
    facts: dict[str, tuple[str, int]] = field(default_factory=dict)
    vars: dict[str, Value] = field(default_factory=dict)
    version: int = 0
    """Counts the words and meetings between the two: what was scheduled on silence drops when it
    has moved on."""

    def twin(self) -> ContactState:
        """An equal record that shares nothing that can be written to."""
        made = ContactState(*_contact_fields(self))
        made.facts, made.vars = self.facts.copy(), self.vars.copy()
        return made

    @property
    def appointment(self) -> bool:
        return self.appointment_at is not None

    @property
    def haunt_known(self) -> bool:
        return bool(self.haunts)

    @property
    def on_message(self) -> bool:
        return "message" in self.channels or "email" in self.channels

    @property
    def on_voice(self) -> bool:
        return "voice" in self.channels

    @property
    def on_video(self) -> bool:
        return "video" in self.channels

    @property
    def refused(self) -> bool:
        """A referral was refused, and trust has not grown enough since."""
        return self.refusals > 0 and self.trust < self.refused_trust + REFERRAL_GROWTH

    def spend_time(self, hours: float) -> None:
        """Add hours of closeness (EVIDENCE 2.1)."""
        self.hours = round(self.hours + hours, 6)
        self.closeness = round(closeness(self.hours), 6)

    def set_trust(self, trust: float, *, media: bool = False) -> None:
        """Move trust; what came over media is counted apart (EVIDENCE 2.2)."""
        if media and trust > self.trust:
            self.media_trust = round(self.media_trust + trust - self.trust, 6)
        self.trust = round(min(1.0, max(0.0, trust)), 6)
        self.media_trust = min(self.media_trust, self.trust)
        self.best_trust = max(self.best_trust, self.trust)


@dataclass(slots=True, eq=False)
class OpeningState:
    """How one job stands."""

    id: str
    employer: str
    state: str
    frozen_on: int = -1
    referred: bool = False
    referred_by: str = ""
    applied_day: int = -1
    field: float = 0.0
    interview_at: Appointment | None = None
    interviewed_there: bool = False
    score: float = 0.0
    negotiated: bool = False
    terms: str = ""
    shaken: bool = False
    heard_from: str = ""
    known: bool = False
    """The player was told of it, or read it on the board."""

    def twin(self) -> OpeningState:
        """An equal record."""
        return OpeningState(*_opening_fields(self))

    @property
    def live(self) -> bool:
        """It may still come to something."""
        return self.state not in ("filled", "rejected", "declined", "accepted")


@dataclass(slots=True, eq=False)
class SceneState:
    """A live encounter: where in the scene the player is, its own variables, what was scored."""

    id: str
    kind: str
    state: str
    contact: str
    subject: str
    place: str
    began: int
    minutes: int = 0
    """How long it takes in all: it passes at the end."""
    vars: dict[str, Value] = field(default_factory=dict)
    terms: dict[str, float] = field(default_factory=dict)
    greeted: bool = False
    progress: bool = False
    back: SceneState | None = None

    def twin(self) -> SceneState:
        """An equal record that shares nothing that can be written to."""
        made = SceneState(*_scene_fields(self))
        made.vars, made.terms = self.vars.copy(), self.terms.copy()
        made.back = self.back.twin() if self.back is not None else None
        return made


@dataclass(slots=True, eq=False)
class SeasonState:
    """The whole search, as a machine of its own."""

    state: str


@dataclass(slots=True, eq=False)
class PlayerState:
    """What the player has and has done."""

    city: str
    money: float
    energy: float
    strain: float
    efficacy: float
    inflation: float
    handshakes: int = 0
    meetings: int = 0
    sent: int = 0
    replies: int = 0
    asks: int = 0
    studies: int = 0
    offers: int = 0
    applications: int = 0
    posts: int = 0
    post_day: int = -1
    work_day: int = -1
    done: dict[str, int] = field(default_factory=dict)
    attended: list[str] = field(default_factory=list)
    written: dict[str, int] = field(default_factory=dict)
    """How often the same composed words went out."""
    typed: list[str] = field(default_factory=list)

    def twin(self) -> PlayerState:
        """An equal record that shares nothing that can be written to."""
        made = PlayerState(*_player_fields(self))
        made.done, made.written = self.done.copy(), self.written.copy()
        made.attended, made.typed = self.attended.copy(), self.typed.copy()
        return made


def _fields(cls: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What reads all fields of a record, in the order in which it is made of them."""
    read: Callable[[Any], tuple[Any, ...]] = attrgetter(*(one.name for one in fields(cls)))
    return read


_contact_fields = _fields(ContactState)
_opening_fields = _fields(OpeningState)
_scene_fields = _fields(SceneState)
_player_fields = _fields(PlayerState)
