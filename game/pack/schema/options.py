"""What a player chooses before the first morning: a background, a strength, a network, help.

A scenario declares rows under `options`, each with two answers or more. What an answer does is
data: numbers of the player are added to the scenario's, the rest replaces what stands there.
"""

from __future__ import annotations

from pydantic import Field

from .base import Bool, Id, Int, Model, Number, Str, Text


class Standing(Model):
    """How an answer changes somebody's place in the cast; what is left out stays as it is.

    `knows` are facts of theirs that the player begins with, besides those that stand there.
    """

    hours: Number | None = None
    link: Bool | None = None
    silent_years: Number | None = None
    state: Id | None = None
    known: Bool | None = None
    note: Str | None = None
    knows: tuple[Id, ...] = ()


class Answer(Model):
    """One answer to a row. `title` and `text` are shown before the play begins.

    `money`, `living` (a day), `energy`, `strain` (points of 100), `efficacy` and `inflation` (0..1)
    are added to the player's, and held to their bounds. `interests` are added, `role` and `about`
    replace the player's. `cast` changes how contacts stand, `vars` where the scenario's variables
    start.
    """

    id: Id
    title: Str
    text: Str
    role: Str | None = None
    about: Text | None = None
    money: Number = 0.0
    living: Number = 0.0
    energy: Number = 0.0
    strain: Number = 0.0
    efficacy: Number = 0.0
    inflation: Number = 0.0
    interests: tuple[Str, ...] = ()
    cast: dict[Id, Standing] = {}
    vars: dict[Id, Bool | Int | Str] = {}


class Row(Model):
    """Something to choose: exactly one of its answers. `default` is the first if unsaid."""

    id: Id
    title: Str
    text: Str | None = None
    answers: tuple[Answer, ...] = Field(min_length=2)
    default: Id | None = None

    @property
    def usual(self) -> str:
        """The answer that holds where the player chose none."""
        return self.default or self.answers[0].id


class Accommodation(Model):
    """A way in which people meet the player halfway. Any number may be asked for, in any scenario,
    and none is ever held against anybody: in scenes they open ways that are worth as much."""

    id: Id
    title: Str
    text: Str
