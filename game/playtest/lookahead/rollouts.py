"""Rollouts: from the state before a decision, each action is taken and played on by a policy.

All actions are played on by the same lucks, so that they differ by themselves alone. The first luck
may be the play's own; a fresh one decides anew all that has not happened yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from game.engine.actions import Action
from game.engine.chance import Chance
from game.engine.session import Session

from ..balance.figures import Gap, Share, Z, share
from ..batches.record import MOST_DECISIONS
from ..policies import Maker, player_of

LARGEST = 2**53


@dataclass(frozen=True, slots=True)
class Outlook:
    """An action, and whether playing on from it brought an offer, by each of the lucks."""

    action: Action
    won: tuple[bool, ...]

    @property
    def odds(self) -> Share:
        """How often an offer came of it, with its interval."""
        return share(sum(self.won), len(self.won))

    def above(self, other: Outlook) -> Gap:
        """By how much its odds are above another's by the same lucks, with its interval."""
        pairs = list(zip(self.won, other.won, strict=True))
        return paired(sum(a and not b for a, b in pairs), sum(b and not a for a, b in pairs),
                      len(pairs))  # fmt: skip


def paired(better: int, worse: int, n: int) -> Gap:
    """The difference of two shares of the same `n`, of which so many went better and worse, with
    Agresti and Min's interval (half a case is added to each)."""
    if n == 0:
        return Gap(0.0, -1.0, 1.0)
    up, down, all_ = better + 0.5, worse + 0.5, n + 2
    middle = (up - down) / all_
    half = Z * sqrt(max(0.0, up + down - (up - down) ** 2 / all_)) / all_
    return Gap((better - worse) / n, max(-1.0, middle - half), min(1.0, middle + half))


def fresh_lucks(seed: int, count: int, what: str = "") -> tuple[int, ...]:
    """Seeds of so many lucks, the same ones each time."""
    chance = Chance(seed)
    return tuple(chance.pick(LARGEST, "rollout", what, i) for i in range(count))


def look(
    session: Session, actions: Iterable[Action], maker: Maker, lucks: Sequence[int]
) -> list[Outlook]:
    """What each action would come to, played on by a policy that comes fresh to the play."""
    return [
        Outlook(action, tuple(wins(session, action, maker, luck) for luck in lucks))
        for action in actions
    ]


def wins(session: Session, action: Action, maker: Maker, luck: int) -> bool:
    """Whether an offer comes of taking an action and playing on by that luck."""
    branch = session.copy(luck)
    branch.act(action)
    play_on(branch, maker, luck)
    return branch.seen.offers > 0


def play_on(session: Session, maker: Maker, seed: int) -> None:
    """Let a policy play a session to its end, or for as long as a play may take."""
    player = player_of(maker, session, seed)
    while not session.over and session.decisions < MOST_DECISIONS:
        session.act(player.choose(session.seen, session.actions()))
