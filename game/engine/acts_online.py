"""What is done from the chair: reading, writing, helping."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import bonds, writing
from .actions import FORECAST, Pick, Slot, Typed
from .phrases import ROWS
from .stage import Stage
from .verbcode import Run, contact_of

WORDS = Typed("text")
"""Words of one's own."""


def look_up(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Read a profile with care: an estimate of the fit, and the facts that stand there."""
    c = contact_of(stage, subject)
    c.looked_up = True
    bonds.estimate_fit(stage, c, "profile")
    for source in ("profile", "thread"):
        for fact in bonds.known_facts(stage, c, [source]):
            bonds.learn_fact(stage, c, fact, source)


def light(verb: str) -> Run:
    """A comment or a request to connect."""

    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
        writing.light_touch(stage, contact_of(stage, subject), verb)

    return run


def written(verb: str) -> Run:
    """A message or e-mail of this verb."""

    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
        c = contact_of(stage, subject)
        if verb == "follow_up":
            c.follow_up_due = False
        writing.message(stage, c, verb, args)

    return run


def message_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    """Channel, a part for each row, a fact to name, words of one's own, a forecast."""
    c = stage.world.contacts.peek(subject)
    facts = tuple(c.facts)
    channels = tuple(name for name in ("message", "email") if name in c.channels)
    slots: list[Slot] = [Pick("channel", channels, writing.default_channel(c))] if channels else []
    phrases, world = stage.program.phrases, stage.world
    slots += [phrases.slot(row, bool(facts), world, c) for row in ROWS]
    if facts:
        slots.append(Pick("fact", facts, facts[-1]))
    return (*slots, WORDS, FORECAST)


def help(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Offer help, and give it: it weighs more than words."""
    c = contact_of(stage, subject)
    c.helped += 1
    bonds.warm(stage, c, "text", 1.0)
    if stage.program.acts["help"].definition.hours:
        c.spend_time(stage.program.acts["help"].definition.hours)
    bonds.add_goodwill(stage, c, 1)
    stage.later(stage.world.minute + 60, "line", c.id, "help_answer")
