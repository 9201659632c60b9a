"""Tells mornings, offers and the end."""

from __future__ import annotations

from game.engine.events import DayBegan, Ended, OfferMade, TextRef

from . import formats
from .cards import Paragraph
from .context import Context
from .end import ending_texts
from .interface.shared import CODE
from .teller import plain, tells


@tells(DayBegan)
def _day(context: Context, event: DayBegan) -> list[Paragraph]:
    return plain("day", day_heading(context, event))


def day_heading(context: Context, event: DayBegan) -> str:
    """A morning in one line: which day, and what the player has."""
    words = context.words
    return words.t(
        "{day}: {date}. Energy {energy}, {money}.",
        day=day_of(context, event.day),
        date=formats.date(words, context.look.moment(event.minute)),
        energy=round(event.energy),
        money=formats.money(words, event.money),
    )


def intro(context: Context) -> list[Paragraph]:
    """How a play begins: no event tells it."""
    scenario = context.look.scenario
    title = context.texts.fill(scenario.title, TextRef("scenario/title"))
    text = context.texts.say(TextRef("scenario/intro"))
    player, start = scenario.player, context.look.clock.start
    morning = day_heading(context, DayBegan(start, 1, player.energy, player.money))
    told = [*plain("day", title), *plain("story", text)]
    if scenario.code:
        told += plain("system", context.words.t(CODE, code=scenario.code))
    return [*told, *plain("day", morning)]


def day_of(context: Context, day: int) -> str:
    """Which day it is of how many."""
    return context.words.t("Day {day} of {days}", day=day, days=context.look.scenario.days)


@tells(OfferMade)
def _offer(context: Context, event: OfferMade) -> list[Paragraph]:
    words, look = context.words, context.look
    opening = look.opening(event.opening)
    if opening is None:
        return []
    employer = look.employer_name(opening.employer)
    pay = context.texts.fill(opening.pay, TextRef("pay", opening=event.opening))
    text = words.t(
        "An offer: {title} at {employer}, {pay}.", title=opening.title, employer=employer, pay=pay
    )
    return plain("system", text)


@tells(Ended)
def _ended(context: Context, event: Ended) -> list[Paragraph]:
    title, text = ending_texts(context, event.outcome, event.ending)
    return [*plain("end", title), *plain("end", text)]
