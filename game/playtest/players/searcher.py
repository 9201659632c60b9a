"""Somebody who looks ahead: at decisions that count, it plays on in worlds that it imagines."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.actions import Action, Refused
from game.engine.chance import Chance
from game.engine.listing import Options
from game.engine.seen import Seen
from game.engine.session import Session

from ..lookahead.alternatives import alternatives, stakes
from ..lookahead.rollouts import LARGEST, play_on
from ..mentor import Mentor
from ..policies import Imagines

GRAVE = 2
"""Stakes from which on it looks ahead; below it does what the mentor does."""
PLAIN = ("accept", "interview", "meet", "attend", "visit")
"""What needs no thought where the mentor would do it."""
FIRST, MORE = 4, 8
"""Worlds that it imagines of a decision; more of them if something else looks better."""
HINT, CLEAR = 2, 3
"""By how many offers something else must be ahead of what the mentor would do, in the first worlds
to be looked at again, and in all to be done."""
OTHERS = 2
"""What else it thinks of, at most."""


class Searcher:
    """The mentor, who thinks ahead: known facts kept, the unknown drawn anew in each world."""

    def __init__(self, seed: int) -> None:
        self._luck = Chance(seed)
        self._mentor = Mentor(seed)
        self._count = 0
        self._imagines: Imagines | None = None

    def dream(self, imagines: Imagines) -> None:
        """Be given what imagines the play."""
        self._imagines = imagines

    def choose(self, seen: Seen, options: Options) -> Action:
        """What the mentor would do, unless something else does clearly better in most worlds."""
        self._count += 1
        own = self._mentor.choose(seen, options)
        if self._imagines is None or stakes(seen, own) < GRAVE or own.verb in PLAIN:
            return own
        found = alternatives(seen, options, own)[: 1 + OTHERS]
        won = [0] * len(found)
        self._add(won, found, range(FIRST))
        if max(won) - won[0] < HINT:
            return own
        self._add(won, found, range(FIRST, MORE))
        best = max(range(len(found)), key=won.__getitem__)
        return found[best] if won[best] - won[0] >= CLEAR else own

    def _add(self, won: list[int], actions: Sequence[Action], worlds: range) -> None:
        assert self._imagines is not None
        for world in worlds:
            luck = self._luck.pick(LARGEST, "world", str(self._count), world)
            imagined = self._imagines(luck)
            for place, action in enumerate(actions):
                won[place] += _wins(imagined.copy(), action, luck)


def _wins(world: Session, action: Action, luck: int) -> bool:
    """Whether an offer comes of it there; what can't be done in that world brings none."""
    try:
        world.act(action)
    except Refused:
        return False
    play_on(world, Mentor, luck)
    return world.seen.offers > 0
