"""What one decision costs, as a multiple of a bare `transitions` trigger in the same run.

A decision is everything: the policy, the complete legal listing, the act, the replies that fall
due; journal and rendering off. What is compiled once is compiled before.

    python -m tests.benchmarks.decisions [--policy mentor] [--people 20] [--rounds 9] [--table]
"""

from __future__ import annotations

import argparse
from time import process_time

from game.engine.session import Session
from game.playtest.policies import policies
from tests.benchmarks.casts import tutorial_of
from tests.benchmarks.measure import Figure, in_triggers

PLAYS = 4


def decision_seconds(policy: str, people: int, first_seed: int, *, table: bool = False) -> float:
    """Seconds a decision takes, over some plays to their end."""
    pack, name = tutorial_of(people)
    decisions = 0
    begin = process_time()
    for seed in range(first_seed, first_seed + PLAYS):
        session, player = Session(pack, name, seed, table=table), policies()[policy](seed)
        while not session.over:
            session.act(player.choose(session.seen, session.actions()))
        decisions += session.decisions
    return (process_time() - begin) / decisions


def decision(policy: str, people: int, rounds: int, *, table: bool = False) -> tuple[float, float]:
    """What a decision takes, in bare triggers and in seconds; the same plays each round."""
    decision_seconds(policy, people, 0, table=table)
    return in_triggers(lambda turn: decision_seconds(policy, people, 0, table=table), rounds)


def copy_triggers(people: int, rounds: int) -> float:
    """What a copy of a play takes in bare triggers, 60 decisions into it."""
    pack, name = tutorial_of(people)
    session, player = Session(pack, name, 3), policies()["random"](3)
    for _ in range(60):
        session.act(player.choose(session.seen, session.actions()))

    def copies(turn: int) -> float:
        begin = process_time()
        for _ in range(1000):
            session.copy()
        return (process_time() - begin) / 1000

    return in_triggers(copies, rounds)[0]


def figures(rounds: int) -> list[Figure]:
    """The whole simulation on a cast of 20, live and on tables; and a copy."""
    found = []
    for table, wanted in ((False, "12"), (True, "5")):
        how = "table batches" if table else "live"
        for policy in ("mentor", "random"):
            triggers, _ = decision(policy, 20, rounds, table=table)
            what = f"a decision of {policy}, 20 people, {how}"
            found.append(Figure(what, f"{triggers:.1f} triggers", f"at most {wanted}"))
    copied = copy_triggers(20, rounds)
    return [*found, Figure("a copy of a play, 20 people", f"{copied:.2f} triggers", "under 1")]


def main() -> None:
    """Print the figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--policy", default="mentor", choices=sorted(policies()))
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--table", action="store_true")
    asked = parser.parse_args()
    triggers, seconds = decision(asked.policy, asked.people, asked.rounds, table=asked.table)
    print(f"policy {asked.policy}, {asked.people} people, {asked.rounds} rounds of {PLAYS} plays")
    print(f"decision            {seconds * 1e6:8.1f} us")
    print(f"triggers a decision {triggers:8.1f}")


if __name__ == "__main__":
    main()
