"""Plays over processes: what comes out hangs on the seeds alone, not on who played them."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from game.pack.book import Pack
from game.pack.load import build

from .record import Record, play
from .tally import Tally

CHUNK = 20
"""Plays that one process does at a time: about a second's."""
AHEAD = 3
"""Chunks for each process that wait for it, so that it need not."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be played: each policy on the seeds `seed` to `seed + runs - 1`. `rows` wants
    each play's record, too."""

    pack: Pack
    scenario: str
    policies: tuple[str, ...]
    runs: int
    seed: int = 0
    workers: int = 1
    rows: bool = False

    @property
    def plays(self) -> int:
        """Plays in all."""
        return self.runs * len(self.policies)


@dataclass(frozen=True, slots=True)
class Job:
    """A policy on some seeds."""

    policy: str
    first: int
    count: int
    rows: bool


Chunk = tuple[Job, Tally, list[Record]]


def chunks(plan: Plan) -> Generator[Chunk, None, None]:
    """The plan's plays, chunk by chunk: all policies on the first seeds, then on the next. Raises
    PolicyFault. Closing it ends the processes, after the chunks they are at."""
    jobs = _jobs(plan)
    if plan.workers >= 2 and plan.plays > CHUNK:
        yield from _apart(plan, jobs)
        return
    for job in jobs:
        yield (job, *_do(plan.pack, plan.scenario, job))


def usable_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _jobs(plan: Plan) -> Iterator[Job]:
    for start in range(0, plan.runs, CHUNK):
        for policy in plan.policies:
            yield Job(policy, plan.seed + start, min(CHUNK, plan.runs - start), plan.rows)


def _do(pack: Pack, scenario: str, job: Job) -> tuple[Tally, list[Record]]:
    tally, records = Tally(), []
    for seed in range(job.first, job.first + job.count):
        record, deeds = play(pack, scenario, job.policy, seed)
        tally.take(record, deeds)
        if job.rows:
            records.append(record)
    return tally, records


def _apart(plan: Plan, jobs: Iterator[Job]) -> Generator[Chunk, None, None]:
    """The jobs done by processes that start afresh on every system, in the jobs' order; only so
    many are handed out at a time, so that memory stays flat."""
    pool = ProcessPoolExecutor(
        plan.workers,
        mp_context=get_context("spawn"),
        initializer=_begin,
        initargs=(plan.pack.data, plan.scenario),
    )
    waiting: deque[tuple[Job, Future[tuple[Tally, list[Record]]]]] = deque()
    try:
        for job in jobs:
            with _children_deaf():
                waiting.append((job, pool.submit(_do_here, job)))
            if len(waiting) > AHEAD * plan.workers:
                yield _next(waiting)
        while waiting:
            yield _next(waiting)
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _children_deaf() -> Iterator[None]:
    """A process that is started here inherits a deaf ear for the keyboard's interrupts, from its
    first moment on; this one hears them afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _next(waiting: deque[tuple[Job, Future[tuple[Tally, list[Record]]]]]) -> Chunk:
    job, future = waiting.popleft()
    return (job, *future.result())


_HERE: list[tuple[Pack, str]] = []
"""In a process of its own: what it plays."""


def _begin(data: Any, scenario: str) -> None:
    """Make a process ready. It is for the first process to hear a keyboard's interrupt."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _HERE.append((build(data), scenario))


def _do_here(job: Job) -> tuple[Tally, list[Record]]:
    return _do(*_HERE[0], job)
