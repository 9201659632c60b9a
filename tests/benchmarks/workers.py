"""One process against two: plays a second of a batch."""

from __future__ import annotations

from statistics import median
from time import perf_counter

from game.pack.find import scenario
from game.playtest.batches.running import Plan, chunks
from tests.benchmarks.measure import Figure

PLAYS = 240


def figures(rounds: int) -> list[Figure]:
    """How much faster two processes are, their start left out."""
    pairs = [(_plays_a_second(1), _plays_a_second(2)) for _ in range(max(2, rounds // 2))]
    ratio = median(two / one for one, two in pairs)
    return [Figure("two processes against one", f"{ratio:.2f} times", "at least 1.8")]


def _plays_a_second(workers: int) -> float:
    """From the first chunk's coming on: before it, processes start and compile."""
    pack, name = scenario("first-week")
    running = chunks(Plan(pack, name, ("mentor",), PLAYS, workers=workers))
    for _ in range(2):
        next(running)
    begin, plays = perf_counter(), 0
    for job, *_ in running:
        plays += job.count
    return plays / (perf_counter() - begin)
