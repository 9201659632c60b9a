"""What one decision costs, as a multiple of a bare `transitions` trigger in the same run.

A decision is everything: the policy, the complete legal listing, the act, the replies that fall
due; journal and rendering off. The trigger is one of a shared two-state machine without guards,
fired on a light object. The two take turns, and the median of the rounds' ratios is the figure.

    python -m tests.benchmarks.decisions [--policy mentor] [--people 4] [--rounds 9]
"""

from __future__ import annotations

import argparse
from statistics import median
from time import perf_counter

from transitions import Machine

from game.engine.session import Session
from game.playtest.policies import policies
from tests.benchmarks.casts import tutorial_of

PLAYS = 6
TRIGGERS = 20_000


class Light:
    """A record with a state and nothing else."""

    __slots__ = ("state",)

    def __init__(self) -> None:
        self.state = "off"


def trigger_seconds() -> float:
    """Seconds a bare trigger takes."""
    machine = Machine(model=None, states=["off", "on"], initial="off", auto_transitions=False)
    machine.add_transition("flip", "off", "on")
    machine.add_transition("flip", "on", "off")
    event, light = machine.events["flip"], Light()
    begin = perf_counter()
    for _ in range(TRIGGERS):
        event.trigger(light)
    return (perf_counter() - begin) / TRIGGERS


def decision_seconds(policy: str, people: int, first_seed: int) -> float:
    """Seconds a decision takes, over some plays to their end."""
    pack, name = tutorial_of(people)
    decisions = 0
    begin = perf_counter()
    for seed in range(first_seed, first_seed + PLAYS):
        session, player = Session(pack, name, seed), policies()[policy](seed)
        while not session.over:
            session.act(player.choose(session.seen, session.actions()))
        decisions += session.decisions
    return (perf_counter() - begin) / decisions


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--policy", default="mentor", choices=sorted(policies()))
    parser.add_argument("--people", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=9)
    asked = parser.parse_args()
    decision_seconds(asked.policy, asked.people, 0)  # what is compiled once is compiled now
    rows = [
        (trigger_seconds(), decision_seconds(asked.policy, asked.people, turn * PLAYS))
        for turn in range(asked.rounds)
    ]
    ratios = sorted(decision / trigger for trigger, decision in rows)
    print(f"policy {asked.policy}, {asked.people} people, {asked.rounds} rounds of {PLAYS} plays")
    print(f"bare trigger        {median(t for t, _ in rows) * 1e6:8.1f} us")
    print(f"decision            {median(d for _, d in rows) * 1e6:8.1f} us")
    print(f"triggers a decision {median(ratios):8.1f} (from {ratios[0]:.1f} to {ratios[-1]:.1f})")


if __name__ == "__main__":
    main()
