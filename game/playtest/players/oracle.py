"""Somebody who sees the truth: an upper bound, and no player."""

from __future__ import annotations

from collections import deque

from game.engine.actions import Action
from game.engine.chance import Chance
from game.engine.listing import Options
from game.engine.seen import Seen
from game.engine.session import Session

from ..lookahead.rollouts import LARGEST
from ..mentor import Mentor
from .hasty import EarlyBird
from .novice import Novice

TRIES, AGAIN = 8, 3
"""Whole plays that it looks through before the first decision, and each morning while none of them
brought an offer."""
LIKE = (Mentor, EarlyBird, Mentor, Novice)
"""Whose plays it looks through, in turn; the first is the very one that the mentor would play."""
MOST_DECISIONS = 1000


class Oracle:
    """Tries plays out in the true world, with the luck that will fall, and follows one that wins;
    else it does what the mentor does. So it shows what could be won by who knew all."""

    def __init__(self, seed: int) -> None:
        self._luck = Chance(seed)
        self._otherwise = Mentor(seed)
        self._plan: deque[Action] = deque()
        self._tried, self._day = 0, 0
        self._session: Session | None = None

    def see(self, session: Session) -> None:
        """Be given the play itself."""
        self._session = session

    def choose(self, seen: Seen, options: Options) -> Action:
        """The next step to an offer that will come, if one was found."""
        if not self._plan and seen.day != self._day:
            self._day = seen.day
            self._look_through(AGAIN if self._tried else TRIES)
        own = self._otherwise.choose(seen, options)
        return self._plan.popleft() if self._plan else own

    def _look_through(self, tries: int) -> None:
        assert self._session is not None
        for _ in range(tries):
            found = self._tried_out(self._session.copy())
            if found is not None:
                self._plan = found
                return

    def _tried_out(self, session: Session) -> deque[Action] | None:
        """The decisions of one play to its end, if it brings an offer."""
        again = self._luck.pick(LARGEST, "try", "", self._tried)
        player = LIKE[self._tried % len(LIKE)](again if self._tried else self._luck.seed)
        self._tried += 1
        taken: deque[Action] = deque()
        while not session.over and len(taken) < MOST_DECISIONS:
            taken.append(player.choose(session.seen, session.actions()))
            session.act(taken[-1])
        return taken if session.outcome == "hired" else None
