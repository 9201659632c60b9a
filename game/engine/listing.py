"""What can be done now: the machine's rules, the day's hours, what it costs, and why not.

What hangs on a contact's record alone is worked out once and kept until the record is written to;
hours and money clear whole verbs at a time; reasons and slots are made only when they are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from game.pack.vocabulary import VERBS as VOCABULARY

from . import days, scenes
from .actions import FORECASTS, Cost, Option, Pick, Slot
from .clock import NIGHT
from .ladder import Ladder, Rule
from .stage import Stage
from .state import ContactState
from .verbs import VERBS

ALONE = tuple(verb for verb, v in VOCABULARY.items() if v.subject == "none")
NEVER_LATE = frozenset({"end_day", "wait", "walk_away", "accept", "decline", "negotiate"})
"""Verbs that need no hours of the day."""


class Options(Sequence[Option]):
    """Everything a player could do now, and why not; made as it is read."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._all: list[Option] | None = None
        self._possible: list[Option] | None = None

    def possible(self) -> list[Option]:
        """The options that can be taken now."""
        if self._possible is None:
            self._possible = list(_possible(self._stage))
        return self._possible

    def find(self, verb: str, subject: str = "") -> Option | None:
        """The option of a verb and subject, possible or not; None if it is not listed."""
        for option in self._everything():
            if option.verb == verb and option.subject == subject:
                return option
        return None

    def _everything(self) -> list[Option]:
        if self._all is None:
            self._all = list(_all(self._stage))
        return self._all

    def __len__(self) -> int:
        return len(self._everything())

    def __getitem__(self, index: Any) -> Any:
        return self._everything()[index]

    def __iter__(self) -> Iterator[Option]:
        return iter(self._everything())


def subjects(stage: Stage) -> Iterator[tuple[str, str, Ladder, Any]]:
    """Each listed verb with its subject, the machine that rules it, and that machine's record."""
    for c in stage.world.contacts.values():
        if c.known:
            ladder = stage.program.ladder("contact", c.id)
            yield from ((verb, c.id, ladder, c) for verb in ladder.rules)
    yield from _others(stage)


def _others(stage: Stage) -> Iterator[tuple[str, str, Ladder, Any]]:
    """The same for all that is no contact."""
    world, program = stage.world, stage.program
    for o in world.openings.values():
        if o.known:
            ladder = program.ladder("opening", o.id)
            yield from ((verb, o.id, ladder, o) for verb in ladder.rules)
    season = program.ladder("season", "")
    for verb, names in _places(stage):
        yield from ((verb, name, season, world.season_state) for name in names)
    yield from ((verb, "", season, world.season_state) for verb in ALONE)


def _places(stage: Stage) -> Iterator[tuple[str, Sequence[str]]]:
    program = stage.program
    yield "walk_in", tuple(program.employers)
    yield "attend", tuple(n for n, h in program.happenings.items() if listed(stage, n, h))
    yield "travel", tuple(program.scenario.cities) if len(program.scenario.cities) > 1 else ()


def listed(stage: Stage, name: str, happening: Any) -> bool:
    """Whether an event is known of, and not past."""
    clock, today = stage.program.clock, stage.world.today
    return clock.at(happening.known_from) <= stage.world.minute and happening.day >= today


def _all(stage: Stage) -> Iterator[Option]:
    if stage.over:
        return
    if stage.world.scene is not None:
        yield from _scene(stage, possible=False)
        return
    for verb, subject, ladder, record in subjects(stage):
        yield _option(stage, verb, subject, reason(stage, verb, subject, ladder, record))


def _possible(stage: Stage) -> Iterator[Option]:
    if stage.over:
        return
    if stage.world.scene is not None:
        yield from _scene(stage, possible=True)
        return
    world = stage.world
    fine = {verb: _common(stage, verb, "") is None for verb in VERBS}
    for c in world.contacts.values():
        if c.known:
            for verb, moving in c.open_verbs or _open(stage, c):
                possible = fine[verb] and all(test(world, c, None) for test in moving)
                if possible and _special(stage, verb, c.id) is None:
                    yield _option(stage, verb, c.id, None)
    for verb, subject, ladder, record in _others(stage):
        if fine[verb] and reason(stage, verb, subject, ladder, record) is None:
            yield _option(stage, verb, subject, None)


def _open(stage: Stage, c: ContactState) -> tuple[tuple[str, tuple[Any, ...]], ...]:
    """The verbs that a contact's own record allows, each with the tests that time may change."""
    found = []
    for verb, rule in stage.program.ladder("contact", c.id).rules.items():
        there = rule.states is None or c.state in rule.states
        if there and all(test(stage.world, c, None) for test in rule.fixed):
            found.append((verb, rule.moving))
    c.open_verbs = tuple(found)
    return c.open_verbs


def reason(stage: Stage, verb: str, subject: str, ladder: Ladder, record: Any) -> str | None:
    """Why a verb can't be done now, or None: the machine first, then the day and the purse."""
    rule = ladder.rules.get(verb)
    if rule is None:
        return "not_now"
    found = _ruled_out(stage, rule, ladder.definition.of, record)
    return found or _common(stage, verb, subject) or _special(stage, verb, subject)


def _ruled_out(stage: Stage, rule: Rule, of: str, record: Any) -> str | None:
    if rule.states is not None and record.state not in rule.states:
        return rule.reason
    c = record if of == "contact" else None
    o = record if of == "opening" else None
    for need in rule.needs:
        if not need.test(stage.world, c, o):
            return need.reason
    return None


def _common(stage: Stage, verb: str, subject: str) -> str | None:
    """What the hour, the weekday, the energy and the money say."""
    act, world = stage.program.acts[verb], stage.world
    if verb in NEVER_LATE:
        return None
    time = world.time
    if not act.opens <= time < act.closes:
        return "too_early" if time < act.opens else "too_late"
    if time + act.cost.minutes > NIGHT:
        return "too_late"
    if act.definition.weekdays and world.weekend:
        return "closed_today"
    if act.cost.energy > world.player.energy:
        return "no_energy"
    return "no_money" if act.cost.money > max(0.0, world.player.money) else None


def _special(stage: Stage, verb: str, subject: str) -> str | None:
    """What only this verb needs, and whether the hour it must wait for leaves enough of the day."""
    code = VERBS[verb]
    if code.needs is not None:
        found = code.needs(stage, subject)
        if found:
            return found
    cost = price(stage, verb, subject)
    if cost.money > max(0.0, stage.world.player.money):
        return "no_money"
    late = verb in LATE_EVENINGS
    if not late and verb not in NEVER_LATE and cost.minutes > days.day_left(stage):
        return "too_late"
    return None


LATE_EVENINGS = frozenset({"attend"})
"""What may last longer than the day."""


def price(stage: Stage, verb: str, subject: str) -> Cost:
    """What it takes now: with the wait until it can begin, the entrance, the fare."""
    cost = stage.program.acts[verb].cost
    wait = VERBS[verb].wait(stage, subject)
    money, minutes = cost.money, cost.minutes
    if verb == "attend":
        money += stage.program.happenings[subject].money
    elif verb == "travel":
        here = stage.program.scenario.cities[stage.world.player.city]
        money += here.fare.get(subject, 0.0)
        minutes += here.travel.get(subject, 0)
    if not wait and money == cost.money and minutes == cost.minutes:
        return cost
    return Cost(minutes + wait, cost.energy, money, cost.strain)


def find(stage: Stage, verb: str, subject: str) -> Option | None:
    """The option of a verb and subject as things stand, possible or not; None if not listed."""
    return Options(stage).find(verb, subject)


def _option(stage: Stage, verb: str, subject: str, why: str | None) -> Option:
    made = partial(slots, stage, verb, subject)
    return Option(verb, subject, price(stage, verb, subject), why, made)


def slots(stage: Stage, verb: str, subject: str) -> tuple[Slot, ...]:
    """What is left to say of an option."""
    return VERBS[verb].slots(stage, subject)


def _scene(stage: Stage, *, possible: bool) -> Iterator[Option]:
    for turn in scenes.turns(stage):
        why = _too_dear(stage, turn.cost)
        if possible and why:
            continue
        own: tuple[Slot, ...] = (Pick("forecast", FORECASTS, ""),) if turn.choice.forecast else ()
        yield Option("choose", turn.choice.id, turn.cost, why, partial(tuple, own))
    yield Option("leave", "", Cost(), None, tuple)


def _too_dear(stage: Stage, cost: Cost) -> str | None:
    if cost.energy > stage.world.player.energy:
        return "no_energy"
    return "no_money" if cost.money > max(0.0, stage.world.player.money) else None
