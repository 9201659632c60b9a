"""A person: who they are, where, what they answer to, what is true and what the profile says."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Bool, Clock, Id, Model, Number, Share, Span, Str, Text, Variable, Weekday, Window

Channel = Literal["message", "email", "voice", "video"]
Greeting = Literal[
    "handshake", "nod", "bow", "hand_on_heart", "namaste", "wave", "fist_bump", "words"
]


class Lives(Model):
    """Where somebody is; the city's time zone is theirs."""

    city: Id


class Online(Model):
    """The channels somebody answers on, each with how well they keep up an open thread
    (0.70 to 0.97; a channel left out is never answered), and when they look, in their own time."""

    channels: dict[Channel, Share]
    hours: tuple[Window, ...] = ("08:30-12:30", "13:30-18:30")
    weekend: Bool = False


class Fact(Model):
    """A thing worth finding. `source` is `profile`, `thread/NAME`, `contact/ID`, `meeting`.

    `short` is the fact as a few words inside the player's own sentence ("the 1911 tide gauge");
    `keywords` are the words by which a typed message is seen to name it.
    """

    id: Id
    text: Str
    short: Str
    source: Str
    keywords: tuple[Str, ...]


class Haunt(Model):
    """A place and an hour where this person can be found. `place` is one of the scenario's."""

    id: Id
    place: Id
    days: tuple[Weekday, ...]
    at: Clock
    text: Str


class Contact(Model):
    """One of the cast.

    `fit` is the true like-mindedness with the player (0..1), `gap` how far the profile is from
    the person (0..1), `gap_kind` whether the person is better or worse than it. `lines` are the
    words of this person by situation (vocabulary: SITUATIONS); what is missing comes from core.
    `circle` is whom they can introduce: hours of closeness between them and others of the cast.
    `refrains` are situations whose words are meant to come again as they are.
    """

    id: Id
    name: Str
    first: Str
    pronoun: Literal["she", "he", "they"] = "they"
    role: Str
    employer: Id | None = None
    lives: Lives
    machine: Id = "tie"
    online: Online
    greeting: tuple[Greeting, ...] = Field(min_length=1)
    profile: Text
    truth: Text
    gap: Share = 0.0
    gap_kind: Literal["better", "worse", "none"] = "none"
    fit: Span = (0.5, 0.5)
    facts: tuple[Fact, ...] = ()
    haunts: tuple[Haunt, ...] = ()
    interests: tuple[Str, ...] = ()
    circle: dict[Id, Number] = {}
    needs: Str
    gives: Str
    closes_the_door: Str
    insight: Str | None = None
    lines: dict[Id, Text] = {}
    refrains: tuple[Id, ...] = ()
    vars: dict[Id, Variable] = {}
