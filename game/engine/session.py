"""A play: what can be done, doing it, and what happened. `act` is the only way state changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.pack.book import Pack
from game.pack.generate.make import expanded
from game.pack.setup import checked

from . import (
    answers,
    days,
    effects,
    events,
    hiring,
    listing,
    scenes,
    setting,
    verbs,
)
from .actions import Action, Cost, Count, Option, Pick, Refused, Slot, Typed
from .digest import digest
from .events import Event
from .listing import Options
from .program import program
from .seen import Seen
from .stage import Stage

RULES_VERSION = 1
"""Raised when the same actions would lead elsewhere."""

_REGISTERED = (answers, effects, hiring)  # imported for what they register


class Session:
    """One play of a scenario: a function of (pack, scenario, seed, setup, actions)."""

    def __init__(
        self,
        pack: Pack,
        scenario: str,
        seed: int,
        setup: Mapping[str, Any] | None = None,
        *,
        table: bool = False,
    ) -> None:
        """Begin a play. With `table` it runs on tables exported from the machines: for batches,
        where each decision counts. KeyError for a scenario that the pack does not have, BadSetup
        for choices that it does not offer."""
        self.setup = checked(pack, scenario, setup or {})
        self.pack = expanded(pack, scenario, seed, self.setup)
        self.seed = seed
        self.program = program(self.pack, scenario, self.setup)
        self.scenario = self.program.scenario
        self._stage = setting.set_up(self.program, seed, table=table)
        self.seen = Seen(self._stage)
        self.events: list[Event] = list(self._stage.happened)
        self.decisions = 0
        self._options: Options | None = None

    @property
    def over(self) -> bool:
        """Whether the play has ended."""
        return self._stage.over

    @property
    def outcome(self) -> str:
        """How it ended: hired, out_of_time, out_of_money, walked_away; empty while it goes on."""
        return self._stage.world.season_state.state if self.over else ""

    @property
    def ending(self) -> str:
        """The id of the scenario's ending; empty while the play goes on."""
        return days.ending(self._stage) if self.over else ""

    def actions(self) -> Options:
        """Everything that could be done now, and why not."""
        if self._options is None:
            self._options = Options(self._stage)
        return self._options

    def act(self, action: Action) -> tuple[Event, ...]:
        """Take an action; what happened. Refused if it can't be taken now: nothing has changed."""
        option = self._legal(action)
        stage = self._stage
        stage.happened = []
        self._options = None
        args = dict(action.args)
        if action.verb == "choose":
            scenes.choose(stage, action.subject, args)
        elif action.verb == "leave":
            stage.tell_act("leave", "")
            scenes.leave(stage)
        else:
            self._do(stage, action, option.cost, args)
        stage.drain()
        self._settle(stage)
        stage.world.player.done[action.verb] = stage.world.player.done.get(action.verb, 0) + 1
        self.decisions += 1
        happened = tuple(stage.happened)
        self.events.extend(happened)
        return happened

    def copy(self, luck: int | None = None) -> Session:
        """The same play, to be played on apart from this one, which it leaves as it is. What has
        not happened yet falls as it would here, or by the luck of another seed if one is given."""
        other = object.__new__(type(self))
        other.pack, other.program, other.scenario = self.pack, self.program, self.scenario
        other.seed, other.setup = self.seed, self.setup
        other.events, other.decisions = self.events.copy(), self.decisions
        other._stage = self._stage.twin(luck)
        other.seen, other._options = Seen(other._stage), None
        return other

    def digest(self) -> str:
        """The fingerprint of the whole state."""
        return digest(self._stage.world)

    def become(self, other: Session) -> None:
        """Take the state of another session of the same play, so that whoever holds this one goes
        on with that state: for a play that could not keep what was done last."""
        self._stage, self.seen = other._stage, other.seen
        self.events, self.decisions = other.events, other.decisions
        self._options = None

    def _do(self, stage: Stage, action: Action, cost: Cost, args: Mapping[str, Any]) -> None:
        """Wait until it can begin, tell it, do it, and pay."""
        code = verbs.VERBS[action.verb]
        wait = code.wait(stage, action.subject)
        stage.run_until(stage.world.minute + wait)
        option = listing.find(stage, action.verb, action.subject) if wait else None
        if option is not None and option.reason is not None:
            return  # what was waited for is no more; the events tell why
        if action.verb != "end_day":  # which tells of itself, in its place
            self._tell(stage, action, args)
        paid = code.run(stage, action.subject, args) or cost
        stage.drain()
        stage.pay(energy=paid.energy, money=paid.money, strain=paid.strain)
        minutes = paid.minutes - wait if paid is cost else paid.minutes
        if stage.world.scene is not None:
            stage.world.scene.minutes = minutes
        else:
            stage.run_until(stage.world.minute + minutes)

    def _tell(self, stage: Stage, action: Action, args: Mapping[str, Any]) -> None:
        kind = verbs.SUBJECTS[action.verb]
        ids = {kind: action.subject} if kind not in ("none", "scene") else {}
        if kind == "opening":
            ids["employer"] = stage.world.openings.peek(action.subject).employer
        named = {name: args[name] for name in ("other", "place", "fact", "haunt") if name in args}
        stage.tell_act(action.verb, action.subject, **ids, **named)

    def _settle(self, stage: Stage) -> None:
        """After an act: the time that an ended scene took, and the end of the play."""
        if stage.over:
            stage.world.scene = None
            minute = stage.world.minute
            ended = any(isinstance(e, events.Ended) for e in stage.happened)
            if not ended:
                stage.emit(events.Ended(minute, self.outcome, self.ending))

    def _legal(self, action: Action) -> Option:
        if self.over:
            raise Refused("over")
        option = self.actions().find(action.verb, action.subject)
        if option is None:
            scene = self._stage.world.scene is not None
            raise Refused("scene_live" if scene else "not_now")
        if option.reason is not None:
            raise Refused(option.reason)
        if action.args:
            known = {slot.name: slot for slot in option.slots}
            for name, value in action.args:
                if name not in known or not fits(known[name], value):
                    raise Refused("no_such_choice")
        return option


def fits(slot: Slot, value: Any) -> bool:
    """Whether a value may fill a slot."""
    if isinstance(slot, Pick):
        return value in slot.values
    if isinstance(slot, Count):
        return type(value) is int and slot.low <= value <= slot.high
    assert isinstance(slot, Typed)
    return isinstance(value, str) and len(value) <= slot.limit
