"""The bench on which the simulation is tried: the laboratory pack, and a player who may look.

A `Bench` is a real `Session`: what it does goes through the same listing, prices, machines, dice
and arrivals as any play. It only also shows its stage, from which a test reads what no player sees.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from game.engine import setting
from game.engine.actions import Action, Option
from game.engine.chance import Chance
from game.engine.events import Event, SceneEnded
from game.engine.listing import Options, reason, slots, subjects
from game.engine.prices import price
from game.engine.program import program
from game.engine.session import Session
from game.engine.stage import Stage
from game.pack.book import Pack
from game.pack.find import bundle
from game.pack.load import load
from game.playtest.reader import Reader

LABORATORY = Path(__file__).parent / "laboratory"


@cache
def laboratory() -> Pack:
    """The laboratory pack; it stands on the bundle's core and on nothing of the user's."""
    return load(LABORATORY, [bundle()])


def stage_of(room: str, seed: int) -> Stage:
    """The first morning of a room, without anybody who plays it."""
    return setting.set_up(program(laboratory(), room, {}), seed)


class Wanted(Options):
    """The listing, read for one verb and subject at a time: the rest is not worked out."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._at = stage

    def find(self, verb: str, subject: str = "") -> Option | None:
        """The option of a verb and subject, by the same rules as the whole listing's."""
        stage = self._at
        if stage.world.scene is not None or stage.over:
            return super().find(verb, subject)
        for name, whom, ladder, record in subjects(stage):
            if name == verb and whom == subject:
                why = reason(stage, verb, subject, ladder, record)
                made = partial(slots, stage, verb, subject)
                return Option(verb, subject, price(stage, verb, subject), why, made)
        return None


class Bench(Session):
    """A play of one of the laboratory's rooms (its scenarios)."""

    def __init__(self, room: str, seed: int) -> None:
        super().__init__(laboratory(), room, seed)

    def actions(self) -> Options:
        """What could be done now."""
        if self._options is None:
            self._options = Wanted(self._stage)
        return self._options

    @property
    def stage(self) -> Stage:
        """The whole truth, for measuring."""
        return self._stage

    def option(self, verb: str, subject: str = "") -> Option:
        """What is listed for a verb and subject, possible or not. LookupError if nothing is."""
        found = self.actions().find(verb, subject)
        if found is None:
            raise LookupError(f"{verb} {subject} is not listed")
        return found

    def do(self, verb: str, subject: str = "", **args: str | int) -> tuple[Event, ...]:
        """Do something, or choose in a scene; Refused if it can't be done."""
        return self.act(Action(verb, subject, tuple(sorted(args.items()))))

    def choose(self, *choices: str) -> tuple[Event, ...]:
        """Take these choices one after the other; what followed the last."""
        happened: tuple[Event, ...] = ()
        for choice in choices:
            happened = self.do("choose", choice)
        return happened

    def nights_until(self, over: Callable[[], bool], most: int) -> bool:
        """Sleep until something is so, at most that many nights; whether it is."""
        for _ in range(most):
            if over() or self.over:
                break
            self.do("end_day")
        return over()

    def letter(self, verb: str, contact: str, which: str) -> None:
        """Send one of the laboratory's two plain letters: `lab-first` or `lab-again`."""
        rows = ("subject", "opener", "value", "ask", "close")
        parts: dict[str, str | int] = dict.fromkeys(rows, which)
        self.act(self.option(verb, contact).action(**parts, ground="none"))

    def read_through(self, kind: str) -> SceneEnded:
        """Play the live scene to its end as a reader of some skill does; how it ended.

        The skill is drawn evenly from 0 to 1 with the seed, the reader is the policies' own.
        """
        reader = Reader(self.seed, Chance(self.seed).draw("skill", "reader"))
        while True:
            choices = [o for o in self.actions().possible() if o.verb == "choose"]
            chosen = reader.best(self.seen, choices, lambda roll: 0.0)
            for event in self.act(chosen.action()):
                if isinstance(event, SceneEnded) and event.kind == kind:
                    return event
