"""What comes back: answers, agreements, noes, and what silence does."""

from __future__ import annotations

from typing import Any

from game.model import closeness, design

from . import appointments, bonds
from .stage import Stage, arrival
from .state import ContactState
from .writing import OPEN_TIES


@arrival("answer")
def _answer(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    verb, channel, ask, yes = data
    c = stage.world.contacts[subject]
    if c.goodwill <= 0:
        return
    before, first = c.state, c.n == 0 and not c.greeted
    c.unanswered, c.asked_at = 0, -1
    stage.world.player.replies += 1
    if ask:
        bonds.asked(stage, yes, live=False)
    if ask and not yes:  # a no is an answer, and no exchange
        turned_down(stage, c, channel)
        return
    bonds.exchange(stage, c, verb)
    stage.fire_tie(c, "woken" if verb == "rekindle" else "replied")
    if ask:
        _agreed(stage, c, ask, channel)
    else:
        appointments.say(stage, c, _situation(stage, c, verb, before, first), channel)
    gives_away(stage, c, channel)


def _situation(stage: Stage, c: ContactState, verb: str, before: str, first: bool) -> str:
    special = {"rekindle": "rekindle_answer", "follow_up": "follow_up_answer"}
    if verb in special:
        return special[verb]
    if first:
        return "first_reply"
    return (
        "warm_reply" if stage.program.ladder("contact", c.id).rank[before] > OPEN_TIES else "reply"
    )


def _agreed(stage: Stage, c: ContactState, ask: str, channel: str) -> None:
    if ask == "meet":
        days = 1 + stage.chance.pick(4, "meeting days", c.id, c.sits)
        appointments.agree(stage, c, days, "")
        appointments.say(stage, c, "invite_yes", channel)
    else:
        c.call_agreed = True
        appointments.say(stage, c, "chat_yes", channel)


def turned_down(stage: Stage, c: ContactState, channel: str) -> None:
    """They would rather not meet, and want to be left alone for a while."""
    leave_alone(stage, c)
    stage.fire_tie(c, "invited_no")
    appointments.say(stage, c, "invite_no", channel)


def leave_alone(stage: Stage, c: ContactState) -> None:
    """For some days they want to be asked nothing more."""
    c.cooling_until = stage.world.minute + int(design.DECLINED_DAYS * 24 * 60)


def gives_away(stage: Stage, c: ContactState, channel: str) -> None:
    """What an answer lets slip: every second one a fact, the third where they can be found."""
    if c.n >= design.HAUNT_REPLIES and not c.haunts:
        bonds.learn_haunts(stage, c, "message")
        if c.haunts:
            appointments.say(stage, c, "haunt", channel)
            return
    if c.n and c.n % int(design.FACT_EVERY) == 0:
        tells_of_others(stage, c)


def tells_of_others(stage: Stage, c: ContactState) -> None:
    """They let slip something of somebody else that only they could tell."""
    for name, person in stage.program.people.items():
        for fact in person.contact.facts:
            if fact.source == f"contact/{c.id}" and bonds.learn_fact(
                stage, stage.world.contacts[name], fact.id, "contact"
            ):
                return


@arrival("silence")
def _silence(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    c = stage.world.contacts[subject]
    if c.appointment_at is not None:
        return
    stage.fire_tie(c, "fell_silent")
    wait = int(design.LAPSED_DAYS * 24 * 60)
    stage.later(stage.world.minute + wait, "lapse", c.id, version=c.version)


@arrival("lapse")
def _lapse(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    c = stage.world.contacts[subject]
    if stage.fire_tie(c, "lapsed"):
        c.set_trust(closeness.dormant_trust(c.best_trust))


@arrival("touch")
def _touch(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    c = stage.world.contacts[subject]
    c.asked_at = -1
    bonds.exchange_light(stage, c, data[0])
    if data[0] == "comment":
        stage.fire_tie(c, "comment_answered")
        appointments.say(stage, c, "comment_answer")
    else:
        stage.fire_tie(c, "connected")
        appointments.say(stage, c, "connect_answer")
