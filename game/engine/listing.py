"""The whole listing: everything a player could do, what it costs, and why it can't be done now.

What can be taken comes from `possible`; the rest, with its reasons, is made only when it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from game.pack.vocabulary import VERBS as VOCABULARY

from . import scenes
from .actions import Option, Slot
from .ladder import Ladder, Rule
from .possible import Possible, places
from .prices import against, against_subject, price, too_dear
from .stage import Stage
from .verbs import VERBS

ALONE = tuple(verb for verb, v in VOCABULARY.items() if v.subject == "none")


class Options(Sequence[Option]):
    """Everything a player could do now, and why not; made as it is read."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._all: list[Option] | None = None
        self._possible: Sequence[Option] | None = None

    def possible(self) -> Sequence[Option]:
        """The options that can be taken now."""
        if self._possible is None:
            self._possible = self._work_out()
        return self._possible

    def verbs(self) -> set[str]:
        """The verbs of the options that can be taken now."""
        possible = self.possible()
        if isinstance(possible, Possible):
            return possible.verbs()
        return {option.verb for option in possible}

    def _work_out(self) -> Sequence[Option]:
        stage = self._stage
        if stage.over:
            return []
        if stage.world.scene is not None:
            return _scene(stage, possible=True)
        return Possible(stage, partial(_option, stage, why=None))

    def find(self, verb: str, subject: str = "") -> Option | None:
        """The option of a verb and subject, possible or not; None if it is not listed."""
        possible = self._possible
        if type(possible) is Possible:  # asking a Sequence what it is takes long
            found = possible.find(verb, subject)
        else:
            found = _named(possible or (), verb, subject)
        return found or _one(self._stage, verb, subject)

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
    for verb, names in places(stage):
        yield from ((verb, name, season, world.season_state) for name in names)
    yield from ((verb, "", season, world.season_state) for verb in ALONE)


def _named(options: Iterable[Option], verb: str, subject: str) -> Option | None:
    for option in options:
        if option.subject == subject and option.verb == verb:
            return option
    return None


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
        return _named(_all(stage), verb, subject)
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
    named = {name for other, names in places(stage) if other == verb for name in names}
    if subject in named or (kind == "none" and not subject):
        return program.ladder("season", ""), world.season_state
    return None


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
        if not need.guard.test(stage.world, c, o):
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


def _scene(stage: Stage, *, possible: bool) -> Sequence[Option]:
    """What can be chosen; `possible`: and paid."""
    offer = scenes.offer(stage)
    if offer.free:
        return offer.options
    priced = [_priced(stage, one) for one in offer.options]
    return [one for one in priced if not (possible and one.reason)]


def _priced(stage: Stage, option: Option) -> Option:
    """An option of a scene, or the same with the reason why it can't be paid now."""
    why = too_dear(stage, option.cost)
    return Option(option.verb, option.subject, option.cost, why) if why else option
