"""What can be done now: the machine's rules, the day's hours, what it costs, and why not.

What hangs on a contact's record alone is worked out once and kept until the record is written to;
hours and money clear whole verbs at a time; reasons and slots are made only when they are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from game.pack.vocabulary import VERBS as VOCABULARY

from . import scenes
from .actions import FORECASTS, Cost, Option, Pick, Slot
from .ladder import Ladder, Rule
from .prices import against, against_subject, open_today, price, too_dear
from .stage import Stage
from .state import ContactState
from .verbs import VERBS

ALONE = tuple(verb for verb, v in VOCABULARY.items() if v.subject == "none")


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
        if self._possible is not None:
            for option in self._possible:
                if option.verb == verb and option.subject == subject:
                    return option
        return _one(self._stage, verb, subject)

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


def _one(stage: Stage, verb: str, subject: str) -> Option | None:
    """One option, possible or not; None if it is not listed."""
    if stage.over or stage.world.scene is not None or verb in ("choose", "leave"):
        own = (o for o in _all(stage) if (o.verb, o.subject) == (verb, subject))
        return next(own, None)
    found = _ruler(stage, verb, subject)
    if found is None:
        return None
    return _option(stage, verb, subject, reason(stage, verb, subject, *found))


def _ruler(stage: Stage, verb: str, subject: str) -> tuple[Ladder, Any] | None:
    """The machine that rules a verb on a subject and its record; None if it is not listed."""
    world, program = stage.world, stage.program
    kind = VOCABULARY[verb].subject if verb in VOCABULARY else ""
    if kind == "contact":
        c = world.contacts.get(subject)
        return (program.ladder("contact", subject), c) if c is not None and c.known else None
    if kind == "opening":
        o = world.openings.get(subject)
        return (program.ladder("opening", subject), o) if o is not None and o.known else None
    named = {name for other, names in _places(stage) if other == verb for name in names}
    if subject in named or (kind == "none" and not subject):
        return program.ladder("season", ""), world.season_state
    return None


def _possible(stage: Stage) -> Iterator[Option]:
    if stage.over:
        return
    if stage.world.scene is not None:
        yield from _scene(stage, possible=True)
        return
    world = stage.world
    fine = open_today(stage)
    for c in world.contacts.values():
        if c.known:
            for verb, moving in c.open_verbs or _open(stage, c):
                if verb not in fine or not all(test(world, c, None) for test in moving):
                    continue
                if against_subject(stage, verb, c.id) is None:
                    yield _option(stage, verb, c.id, None)
    for verb, subject, ladder, record in _others(stage):
        if verb in fine and reason(stage, verb, subject, ladder, record) is None:
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
    return found or against(stage, verb) or against_subject(stage, verb, subject)


def _ruled_out(stage: Stage, rule: Rule, of: str, record: Any) -> str | None:
    if rule.states is not None and record.state not in rule.states:
        return rule.reason
    c = record if of == "contact" else None
    o = record if of == "opening" else None
    for need in rule.needs:
        if not need.test(stage.world, c, o):
            return need.reason
    return None


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
        why = too_dear(stage, turn.cost)
        if possible and why:
            continue
        own: tuple[Slot, ...] = (Pick("forecast", FORECASTS, ""),) if turn.choice.forecast else ()
        yield Option("choose", turn.choice.id, turn.cost, why, partial(tuple, own))
    yield Option("leave", "", Cost(), None, tuple)
