"""A stand-in for a person at their first play."""

from __future__ import annotations

from game.engine.actions import Action
from game.engine.chance import Chance
from game.engine.listing import Options
from game.engine.seen import Seen

from ..mentor import SKILL, Mentor
from .whim import Random

CARELESS = 0.25
"""The share of acts that it takes at random."""


class Novice(Mentor):
    """The mentor reading people half as well, a quarter of whose acts are random."""

    skill = SKILL / 2

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._luck, self._whim = Chance(seed), Random(seed)
        self._acts = 0

    def choose(self, seen: Seen, options: Options) -> Action:
        """What the mentor would do, or anything."""
        self._acts += 1
        if self._luck.draw("careless", "", self._acts) < CARELESS:
            return self._whim.choose(seen, options)
        return super().choose(seen, options)
