"""Introductions: whom somebody could introduce the player to, and making it (EVIDENCE 2.5)."""

from __future__ import annotations

from game.model import ask as asks
from game.model import closeness

from . import appointments, bonds
from .stage import Stage
from .state import ContactState


def possible(stage: Stage, subject: str) -> tuple[str, ...]:
    """Whom they could introduce the player to: in their circle, and not met yet."""
    circle = stage.program.people[subject].contact.circle
    return tuple(
        name
        for name in circle
        if name in stage.world.contacts
        and not stage.world.contacts.peek(name).introduced
        and not stage.world.contacts.peek(name).greeted
    )


def make(stage: Stage, c: ContactState, other: str) -> None:
    """The introducer asks the other: a meeting, or at the least a link (EVIDENCE 2.5)."""
    target = stage.world.contacts[other]
    bonds.reveal(stage, target, "contact")
    vouch(target)
    hours = stage.program.people[c.id].contact.circle[other]
    odds = asks.ask(closeness.closeness(hours), "text", "introduction")
    if stage.rolls("introduced", other, odds):
        stage.fire_tie(target, "introduced")
        appointments.agree(stage, target, 2, "")
        appointments.say(stage, target, "introduction_made", other=c.id)


def vouch(target: ContactState) -> None:
    """A word was put in: what was not answered before is forgotten."""
    target.introduced = target.link = True
    target.unanswered, target.asked_at = 0, -1
