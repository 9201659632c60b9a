"""What an act costs now, and what the hour, the purse and its own conditions say against it."""

from __future__ import annotations

from .actions import Cost
from .clock import DAY, NIGHT
from .ladder import BITS, LATE_EVENINGS, NEVER_LATE
from .stage import Stage
from .verbs import VERBS

_DEARER = frozenset({"attend", "travel"})
PLAIN = frozenset(
    verb
    for verb, code in VERBS.items()
    if code.needs is None and not code.waits and verb not in _DEARER
)
"""Verbs whose price is their price, whoever they are done to."""


ASKED = sum(BITS[verb] for verb in VERBS if verb not in PLAIN)
"""The bits of the other verbs."""


def open_today(stage: Stage) -> int:
    """The bits of the verbs against which the hour, the weekday, energy and money say nothing."""
    world, player = stage.world, stage.world.player
    return stage.program.allowance.at(
        world.time, world.weekend, player.energy, max(0.0, player.money)
    )


def against(stage: Stage, verb: str) -> str | None:
    """The reason why nobody could do this now, or None."""
    if verb in NEVER_LATE:
        return None
    act, world = stage.program.acts[verb], stage.world
    time, cost = world.time, act.cost
    if not act.opens <= time < act.closes:
        return "too_early" if time < act.opens else "too_late"
    if time + cost.minutes > NIGHT and verb not in LATE_EVENINGS:
        return "too_late"
    if act.weekdays and world.weekend:
        return "closed_today"
    return too_dear(stage, cost)


def against_subject(stage: Stage, verb: str, subject: str) -> str | None:
    """What only this verb needs, and whether what it must wait for leaves enough of the day."""
    if verb in PLAIN:
        return None
    needs = VERBS[verb].needs
    found = needs(stage, subject) if needs is not None else None
    if found:
        return found
    cost = price(stage, verb, subject)
    if stage.world.time + cost.minutes > NIGHT and verb not in LATE_EVENINGS:
        return "too_late"
    return too_dear(stage, cost)


def leaves_time(stage: Stage, verb: str, subject: str) -> bool:
    """Whether `against_subject` would say nothing, for a verb that `open_today` lets through."""
    if verb in _DEARER:
        return against_subject(stage, verb, subject) is None
    code = VERBS[verb]
    if code.needs is not None and code.needs(stage, subject):
        return False
    if not code.waits:
        return True
    wait = code.wait(stage, subject)
    minutes = stage.program.acts[verb].cost.minutes + (wait if wait <= DAY else 0)
    return stage.world.time + minutes <= NIGHT or verb in LATE_EVENINGS


def too_dear(stage: Stage, cost: Cost) -> str | None:
    """Whether energy or money are short."""
    player = stage.world.player
    if cost.energy > player.energy:
        return "no_energy"
    return "no_money" if cost.money > max(0.0, player.money) else None


def price(stage: Stage, verb: str, subject: str) -> Cost:
    """What it takes now: with the wait until it can begin, the entrance, the fare."""
    cost = stage.program.acts[verb].cost
    if verb in PLAIN:
        return cost
    wait = VERBS[verb].wait(stage, subject)
    if wait > DAY:  # what is not today has only its own price
        wait = 0
    money, minutes = cost.money, cost.minutes + wait
    if verb == "attend":
        money += stage.program.happenings[subject].money
    elif verb == "travel":
        here = stage.program.scenario.cities[stage.world.player.city]
        money += here.fare.get(subject, 0.0)
        minutes += here.travel.get(subject, 0)
    return Cost(minutes, cost.energy, money, cost.strain, wait)
