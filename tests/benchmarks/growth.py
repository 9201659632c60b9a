"""How a decision's cost grows with contacts and with days; what a session holds in memory."""

from __future__ import annotations

import json
import tracemalloc
from time import process_time

from game.engine.session import Session
from game.pack.book import Pack
from game.pack.load import build
from game.playtest.policies import policies
from tests.benchmarks.casts import tutorial_of
from tests.benchmarks.measure import Figure, in_triggers

DECISIONS = 150
"""Decisions of each play that are measured: as many with ten contacts as with a thousand."""


def figures(rounds: int) -> list[Figure]:
    """Growth over contacts and days, and memory."""
    return [*_over_contacts(rounds), *_over_days(rounds), *_memory()]


def _over_contacts(rounds: int) -> list[Figure]:
    triggers = {people: _triggers(*tutorial_of(people), rounds) for people in (10, 100, 1000)}
    found = [
        Figure(f"a decision at random, {people} people, tables", f"{cost:.1f} triggers")
        for people, cost in triggers.items()
    ]
    few, many = triggers[100] / triggers[10], triggers[1000] / triggers[100]
    found.append(Figure("growth from 10 to 100 people", f"{few:.1f} times", "less than 3"))
    return [*found, Figure("growth from 100 to 1,000 people", f"{many:.1f} times", "at most 10")]


def _over_days(rounds: int) -> list[Figure]:
    short, long = (_triggers(*_lasting(days), rounds) for days in (18, 90))
    return [Figure("growth from 18 to 90 days, 20 people", f"{long / short:.2f} times")]


def _lasting(days: int) -> tuple[Pack, str]:
    pack, name = tutorial_of(20)
    data = json.loads(json.dumps(pack.data))
    data["scenarios"][name].update(days=days)
    data["scenarios"][name]["player"]["money"] = 10_000
    return build(data), name


def _triggers(pack: Pack, name: str, rounds: int) -> float:
    def seconds(turn: int) -> float:
        taken = decisions = 0.0
        for seed in range(3):
            session, player = Session(pack, name, seed, table=True), policies()["random"](seed)
            begin = process_time()
            while not session.over and session.decisions < DECISIONS:
                session.act(player.choose(session.seen, session.actions()))
            taken += process_time() - begin
            decisions += session.decisions
        return taken / decisions

    seconds(0)
    return in_triggers(seconds, rounds)[0]


def _memory() -> list[Figure]:
    pack, name = tutorial_of(20)
    held = _play(pack, name, 0)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    held = _play(pack, name, 0)
    played = tracemalloc.get_traced_memory()[0]
    copies = [held.copy() for _ in range(100)]
    copied = (tracemalloc.get_traced_memory()[0] - played) / len(copies)
    tracemalloc.stop()
    whole = played - before
    return [
        Figure("memory of a finished session, 20 people, all events kept", _kib(whole)),
        Figure("memory of a copy of it", _kib(copied)),
    ]


def _kib(size: float) -> str:
    return f"{size / 1024:.0f} KiB"


def _play(pack: Pack, name: str, seed: int) -> Session:
    session, player = Session(pack, name, seed), policies()["mentor"](seed)
    while not session.over:
        session.act(player.choose(session.seen, session.actions()))
    return session
