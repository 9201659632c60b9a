"""Plays of a batch that are looked into: done over processes or a cluster, as the batch itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from math import log
from typing import Any

from game.engine.actions import Action
from game.engine.chance import Chance
from game.engine.session import Session
from game.pack.book import Pack

from ..batches.collect import interrupts
from ..batches.record import MOST_DECISIONS
from ..batches.running import Plan, spread
from ..policies import NO_SETUP, player_of, policies, setup_of
from .alternatives import key
from .looks import Look
from .rollouts import fresh_lucks, look
from .turning import Moment, moments

DECISIONS, LUCKS = 6, 12
"""Decisions of a play that are looked at, and lucks by which."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Some decisions of a policy's play, each option of which is played on by that policy: under
    the play's own luck, and under fresh ones."""

    policy: str
    seed: int
    decisions: int
    lucks: int
    setup: Mapping[str, Any] = field(default_factory=dict)

    def on(self, pack: Pack, scenario: str) -> list[Look]:
        """Play, and look."""
        maker = policies()[self.policy]
        setup = {**self.setup, **setup_of(maker)}
        actions = played(pack, scenario, self.policy, self.seed, setup)
        found = list(moments(pack, scenario, self.seed, setup, actions))
        lucks = (self.seed, *fresh_lucks(self.seed, self.lucks - 1, "inquiry"))
        return [
            _as_look(one, [(o.action, o.won) for o in look(one.before, one.actions, maker, lucks)])
            for one in drawn(found, self.decisions, self.seed)
        ]


def played(
    pack: Pack, scenario: str, policy: str, seed: int, setup: Mapping[str, Any] = NO_SETUP
) -> list[Action]:
    """The decisions of a policy's play that is begun with `setup`."""
    session = Session(pack, scenario, seed, setup, table=True)
    player = player_of(policies()[policy], session)
    actions: list[Action] = []
    while not session.over and session.decisions < MOST_DECISIONS:
        actions.append(player.choose(session.seen, session.actions()))
        session.act(actions[-1])
    return actions


def drawn(found: list[Moment], count: int, seed: int) -> list[Moment]:
    """So many of the moments by lot, the likelier the higher their stakes; in their order."""
    luck = Chance(seed)

    def lot(one: Moment) -> float:
        return log(luck.draw("inquiry", "", one.number)) / (1 + 2 * one.stakes)

    return sorted(sorted(found, key=lot, reverse=True)[:count], key=lambda one: one.number)


def inquire(plan: Plan, plays: int, progress: Callable[[int, int], None] | None) -> list[Look]:
    """Look into the plan's first plays of its first policy; an interrupt from the keyboard leaves
    what was found until then. Raises PolicyFault and ClusterFault."""
    seeds = range(plan.seed, plan.seed + min(plays, plan.runs))
    jobs = [Inquiry(plan.policies[0], seed, DECISIONS, LUCKS, plan.setup) for seed in seeds]
    looks: list[Look] = []
    with interrupts() as interrupted, closing(spread(plan, jobs)) as found:
        for done, more in enumerate(found, 1):
            looks += more
            if progress is not None:
                progress(done, len(jobs))
            if interrupted:
                break
    return looks


def _as_look(moment: Moment, won: list[tuple[Action, tuple[bool, ...]]]) -> Look:
    names = [(key(moment.before.seen, action)[1], wins) for action, wins in won]
    return Look(
        key(moment.before.seen, moment.actions[0])[0], names[0][0], tuple(dict(names).items())
    )
