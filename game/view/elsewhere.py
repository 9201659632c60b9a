"""Where the player is not: what time it is in other cities, the way there, who lives there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from game.engine.clock import DAY, MORNING
from game.pack.schema.world import City

from . import formats
from .catalogue import mark
from .context import Context

UP = 8 * 60, 22 * 60
"""Between which hours of their own clock people are usually up; who looks when, only they know."""


def cities(context: Context, monday: int) -> Iterator[str]:
    """Every other city: its clocks, the journey, what a night costs, who lives there."""
    seen, look, words = context.session.seen, context.look, context.words
    morning = look.clock.at(max(monday, 0), MORNING)
    for id, city in look.scenario.cities.items():
        if id == seen.city:
            continue
        lodging = context.session.program.lodging(id)
        night = formats.money(words, lodging) if lodging else ""
        parts = (
            _shift(context, morning, id),
            _up(context, morning, id),
            way(context, id),
            words.t("a night {money}", money=night) if night else "",
            ", ".join(_living(context, id)),
        )
        text = formats.BETWEEN.join(part for part in parts if part)
        yield words.t("{name}: {text}", name=city.name, text=text)


def _living(context: Context, city: str) -> Iterator[str]:
    """The first names of those whom the player knows of in a city."""
    for seen in context.session.seen.contacts:
        contact = context.look.contact(seen.id)
        if contact is not None and contact.lives.city == city:
            yield contact.first


def way(context: Context, city: str) -> str:
    """The journey to a city from where the player is."""
    seen = context.session.seen
    here = context.look.city(seen.city)
    if here is None or not city or city == seen.city or city not in here.travel:
        return ""
    return _journey(context, here, city)


def _journey(context: Context, here: City, city: str) -> str:
    words = context.words
    span, fare = formats.duration(words, here.travel[city]), here.fare.get(city, 0.0)
    money = formats.money(words, fare) if fare else ""
    told = formats.BETWEEN.join(part for part in (span, money) if part)
    return words.t("journey {way}", way=told)


def _shift(context: Context, minute: int, city: str) -> str:
    """How a city's clocks differ from those at home."""
    words, shift = context.words, _ahead(context, minute, city)
    here, there = context.look.moment(minute), context.look.moment(minute, city)
    if not shift:
        return words.t("the same time")
    span = formats.duration(words, abs(shift))
    ahead = mark("{span} ahead: {there} when it is {here} at home")
    behind = mark("{span} behind: {there} when it is {here} at home")
    clocks = {"there": formats.clock(words, there), "here": formats.clock(words, here)}
    return words.t(ahead if shift > 0 else behind, span=span, **clocks)


def _up(context: Context, minute: int, city: str) -> str:
    """When people there are up, by the clocks at home; "" where those say the same."""
    ahead, clock = _ahead(context, minute, city), context.look.clock
    if not ahead:
        return ""
    up = (clock.at(clock.day(minute), (time - ahead) % DAY) for time in UP)
    early, late = (formats.clock(context.words, context.look.moment(one)) for one in up)
    return context.words.t("up from {early} to {late} of your clock", early=early, late=late)


def _ahead(context: Context, minute: int, city: str) -> int:
    """By how many minutes a city's clocks are ahead of those at home."""
    here, there = context.look.moment(minute), context.look.moment(minute, city)
    shift = (there.utcoffset() or timedelta()) - (here.utcoffset() or timedelta())
    return int(shift.total_seconds()) // 60
