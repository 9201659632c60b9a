"""The parts of a pack that are words and prices: actions, message parts, lines, lessons."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Bool, Expression, Id, Int, Model, Number, Share, Str, Text, Window
from .scene import Price


class ActionDef(Model):
    """A verb's words and what it takes.

    `hours` and `tick` are what it adds to closeness and trust when it comes to something: hours,
    and a fraction of one step on `channel` (EVIDENCE 2.1, 2.2). `open` is when in the day it may
    begin. `delay` is the median of the answer's delay in minutes. The words of a
    `refrain` are meant to come again.
    """

    label: Str
    help: Str
    price: Price = Price()
    channel: Literal["text", "voice", "video", "person"] | None = None
    hours: Annotated[Number, Field(ge=0, le=12)] = 0.0
    tick: Share = 0.0
    delay: Annotated[Int, Field(ge=1)] | None = None
    open: Window = "07:00-23:00"
    weekdays: Bool = False
    done: Text
    refrain: Bool = False


class Part(Model):
    """One sentence to compose a message from.

    `template` marks the stock phrase; `fact` one that needs a known fact (`{fact}` is its short
    form); `ask` what it asks for.
    """

    text: Str
    label: Str
    template: Bool = False
    fact: Bool = False
    ask: Literal["none", "question", "chat", "meet"] = "none"
    when: Expression | None = None


class Parts(Model):
    """The parts of a message in their order; the player picks one of each row."""

    subject: dict[Id, Part]
    opener: dict[Id, Part]
    ground: dict[Id, Part]
    value: dict[Id, Part]
    ask: dict[Id, Part]
    close: dict[Id, Part]


class Lesson(Model):
    """What a debrief may teach, with the key of its source in the findings."""

    id: Id
    title: Str
    text: Text
    source: Str
    claim: Annotated[str, Field(pattern=r"^C\d{1,2}$")] | None = None
    when: Expression | None = None


class PackMeta(Model):
    """A pack's own page. `engine` is the range of the game's versions it is written for."""

    id: Id
    title: Str
    summary: Str
    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    engine: Annotated[str, Field(pattern=r"^[<>=!~0-9., ]+$")]
    authors: tuple[Str, ...]
    licence: Str
    language: Annotated[str, Field(pattern=r"^[a-z]{2}(_[A-Z]{2})?$")] = "en"
    extends: tuple[Id, ...] = ()
