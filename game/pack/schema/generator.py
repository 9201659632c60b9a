"""A generator: the words, the voices and the numbers that a whole scenario is made of."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from .base import Clock, Id, Int, Model, Number, Share, Str, Weekday, Window
from .contact import Channel, Greeting


class Rule(Model):
    """One way to say a symbol, and how often it is taken beside the others."""

    text: Str
    weight: Annotated[Number, Field(gt=0)] = 1.0


def _rule(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


Rules = Annotated[tuple[Annotated[Rule, BeforeValidator(_rule)], ...], Field(min_length=1)]
Grammar = dict[Id, Rules]
"""Texts by symbol; `[symbol]` in a text stands for one of those it names."""


class Sector(Model):
    """A trade: `grammar` has what its people do and talk of, over the generator's own."""

    title: Str
    grammar: Grammar


class Voice(Model):
    """A way of speaking. `lines` are by situation; their symbols come from `grammar` first, then
    from the speaker's sector, then from the generator."""

    id: Id
    greeting: tuple[Greeting, ...] = Field(min_length=1)
    channels: dict[Channel, Share]
    hours: tuple[Window, ...]
    grammar: Grammar = {}
    lines: dict[Id, tuple[Str, ...]]


class Level(Model):
    """How hard a play is: what the player has, and what the market is like."""

    difficulty: Literal["gentle", "fair", "hard"]
    money: Number
    living: Number
    fit: tuple[Share, Share]
    links: Share
    """The share of those one knows of at the start with whom one has somebody in common."""
    hours: tuple[Number, ...]
    """Hours together with those one knows best at the start."""
    interviewed: Int
    seats: Int
    applicants: tuple[Int, Int, Int]
    board: tuple[Int, Int]
    """Between which days, of a usual length, openings go public."""


class Span(Model):
    """How long a play is: days, the decisions and minutes that it takes."""

    days: Annotated[Int, Field(ge=10, le=90)]
    minutes: Int
    decisions: tuple[Int, Int]


class Hour(Model):
    """Days and an hour at which people can be found, in words."""

    days: tuple[Weekday, ...] = Field(min_length=1)
    at: Clock
    text: Str


class Generator(Model):
    """What a scenario is made by. `people` in all, of whom one knows of `known` at the start;
    `cities`, of which the first is home, where `employers` firms are, and one in each other; those
    at home have a job to give, and `openings_away` of the others.

    A scenario's rows `sector`, `difficulty` and `length` choose among the records of the same
    names; `sectors` may also be left to the seed, by an answer that is none of them.
    """

    id: Id
    people: Annotated[Int, Field(ge=4, le=200)]
    known: Annotated[Int, Field(ge=1, le=60)]
    cities: Annotated[Int, Field(ge=1, le=12)]
    employers: Annotated[Int, Field(ge=1, le=12)]
    openings_away: Annotated[Int, Field(ge=0, le=12)] = 0
    at_home: Annotated[Int, Field(ge=1, le=200)]
    zones: tuple[Str, ...] = Field(min_length=1)
    grammar: Grammar
    sectors: Annotated[dict[Id, Sector], Field(min_length=1)]
    voices: tuple[Voice, ...] = Field(min_length=1)
    hours: tuple[Hour, ...] = Field(min_length=1)
    difficulty: Annotated[dict[Id, Level], Field(min_length=1)]
    length: Annotated[dict[Id, Span], Field(min_length=1)]
