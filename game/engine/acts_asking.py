"""Asking in writing: to meet, to be introduced, to be referred."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.model import design

from . import answers, appointments, asking, bonds, dice, introductions, writing
from .actions import FORECAST, Count, Pick, Slot
from .clock import DAY
from .stage import Stage, arrival
from .state import ContactState
from .verbcode import contact_of


def invite(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Ask in writing to meet."""
    c = contact_of(stage, subject)
    yes = asking.inclined(stage, c, "meet", "text", "sit_down", args)
    _answered(stage, c, "invite", yes, str(args.get("place", "")), int(args.get("days", 2)))


def introduce(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Ask in writing to be introduced to somebody."""
    c = contact_of(stage, subject)
    yes = asking.inclined(stage, c, "introduction", "text", "introduction", args)
    _answered(stage, c, "introduce", yes, str(args.get("other", "")))


def ask_referral(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Ask in writing for a referral."""
    c = contact_of(stage, subject)
    odds = dice.referral_odds(c, written=True)
    yes = stage.rolls("ask referral", c.id, odds)
    asking.forecast(stage, "ask referral", c.id, odds, yes, args)
    _answered(stage, c, "ask_referral", yes)


def _answered(stage: Stage, c: ContactState, verb: str, yes: bool, *data: Any) -> None:
    """An ask in words is out: a yes always comes back, a no only from those who answer."""
    channel = writing.default_channel(c)
    c.asking_until = stage.world.minute + int(design.ASK_PATIENCE_DAYS * DAY)
    stage.world.player.sent += 1
    writing.wrote(stage, c)
    if yes or stage.rolls("answers no", c.id, c.channels.get(channel, 0.0), c.written):
        minute = writing.answer_minute(stage, c, verb, channel)
        stage.later(minute, "ask answered", c.id, verb, channel, yes, *data)


@arrival("ask answered")
def _ask_answered(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    verb, channel, yes, *rest = data
    c = contact_of(stage, subject)
    if c.goodwill <= 0:
        return
    c.unanswered, c.asked_at, c.asking_until = 0, -1, -1
    bonds.asked(stage, yes, live=False)
    bonds.exchange_light(stage, c, verb)
    ANSWERS[verb](stage, c, channel, yes, *rest)


def _invite_answered(
    stage: Stage, c: ContactState, channel: str, yes: bool, place: str, ahead: int
) -> None:
    if yes:
        appointments.agree(stage, c, ahead, place)
        appointments.say(stage, c, "invite_yes", channel)
    else:
        answers.turned_down(stage, c, channel)


def _introduction_answered(
    stage: Stage, c: ContactState, channel: str, yes: bool, other: str
) -> None:
    said = "introduction_yes" if yes else "introduction_no"
    appointments.say(stage, c, said, channel, other)
    if yes:
        introductions.make(stage, c, other)
    else:
        answers.leave_alone(stage, c)


def _referral_answered(stage: Stage, c: ContactState, channel: str, yes: bool) -> None:
    if yes:
        bonds.refer(stage, c)
    else:
        bonds.refuse_referral(stage, c)
    appointments.say(stage, c, "referral_yes" if yes else "referral_no", channel)


ANSWERS: dict[str, Callable[..., None]] = {
    "invite": _invite_answered,
    "introduce": _introduction_answered,
    "ask_referral": _referral_answered,
}
"""What an answer to an ask in words brings."""


def invite_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    """In how many days, where, and a forecast."""
    city = stage.program.people[subject].city
    places = stage.program.scenario.places
    cafes = tuple(k for k, p in places.items() if p.city == city and p.kind in ("cafe", "bar"))
    slots: list[Slot] = [Count("days", 1, 4, 2)]
    if cafes:
        slots.append(Pick("place", cafes, cafes[0]))
    return (*slots, FORECAST)


def introduce_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    """To whom, and a forecast."""
    others = introductions.possible(stage, subject)
    return (Pick("other", others, others[0] if others else ""), FORECAST)


def somebody_to_introduce(stage: Stage, subject: str) -> str | None:
    """There must be somebody whom the player has not met."""
    return None if introductions.possible(stage, subject) else "nobody_to_introduce"
