"""Plays over processes: what comes out hangs on the seeds alone, not on who played them."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Any, Protocol, TypeVar

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
    each play's record, too. `scheduler` is the address of a Dask cluster that is to play them, or
    empty for `workers` processes here. All are begun with `setup`."""

    pack: Pack
    scenario: str
    policies: tuple[str, ...]
    runs: int
    seed: int = 0
    workers: int = 1
    rows: bool = False
    scheduler: str = ""
    setup: Mapping[str, Any] = field(default_factory=dict)

    @property
    def plays(self) -> int:
        """Plays in all."""
        return self.runs * len(self.policies)


R_co = TypeVar("R_co", covariant=True)


class Work(Protocol[R_co]):
    """A part of what is to be done, which says what it comes to by its own fields alone; a frozen
    dataclass of plain values."""

    def on(self, pack: Pack, scenario: str) -> R_co:
        """Do it."""
        ...


class Promise(Protocol[R_co]):
    """What a part will come to."""

    def result(self) -> R_co:
        """Wait for it."""
        ...


Found = tuple[Tally, list[Record]]
"""What a job comes to."""
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Job:
    """A policy on some seeds, and what is chosen at the start."""

    policy: str
    first: int
    count: int
    rows: bool
    setup: Mapping[str, Any]

    def on(self, pack: Pack, scenario: str) -> Found:
        """Play them."""
        tally, records = Tally(), []
        for seed in range(self.first, self.first + self.count):
            record, deeds = play(pack, scenario, self.policy, seed, self.setup)
            tally.take(record, deeds)
            if self.rows:
                records.append(record)
        return tally, records


def chunks(plan: Plan) -> Generator[tuple[Job, Found], None, None]:
    """The plan's plays, chunk by chunk: all policies on the first seeds, then on the next; see
    `spread`."""
    with closing(spread(plan, _jobs(plan), apart=plan.plays > CHUNK)) as found:
        yield from zip(_jobs(plan), found, strict=True)


def spread(plan: Plan, jobs: Iterable[Work[R]], *, apart: bool = True) -> Generator[R, None, None]:
    """What jobs on the plan's scenario come to, in their order: done by the cluster that the plan
    names, by its processes if they are to be apart, or here.

    Raises PolicyFault, and ClusterFault on a cluster. Closing it ends the processes, after what
    they are at.
    """
    if plan.scheduler:
        from .cluster import on_cluster

        yield from on_cluster(plan, jobs)
    elif plan.workers >= 2 and apart:
        yield from _apart(plan, jobs)
    else:
        for job in jobs:
            yield job.on(plan.pack, plan.scenario)


def usable_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _jobs(plan: Plan) -> Iterator[Job]:
    for start in range(0, plan.runs, CHUNK):
        for policy in plan.policies:
            count = min(CHUNK, plan.runs - start)
            yield Job(policy, plan.seed + start, count, plan.rows, plan.setup)


def in_turn(
    jobs: Iterable[Work[R]], submit: Callable[[Work[R]], Promise[R]], ahead: int
) -> Generator[R, None, None]:
    """What jobs come to, in their order, whoever is done first; only so many are handed out at a
    time, so that memory stays flat."""
    waiting: deque[Promise[R]] = deque()
    for job in jobs:
        waiting.append(submit(job))
        if len(waiting) > ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _apart(plan: Plan, jobs: Iterable[Work[R]]) -> Generator[R, None, None]:
    """The jobs done by processes that start afresh on every system."""
    pool = ProcessPoolExecutor(
        plan.workers,
        mp_context=get_context("spawn"),
        initializer=_begin,
        initargs=(plan.pack.data, plan.scenario),
    )

    def submit(job: Work[R]) -> Promise[R]:
        with _children_deaf():
            return pool.submit(_do_here, job)

    try:
        yield from in_turn(jobs, submit, AHEAD * plan.workers)
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


_HERE: list[tuple[Pack, str]] = []
"""In a process of its own: what it plays."""


def _begin(data: Any, scenario: str) -> None:
    """Make a process ready. It is for the first process to hear a keyboard's interrupt."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _HERE.append((build(data), scenario))
    gc.freeze()  # the pack stays: it need not be looked through for garbage again and again


def _do_here(job: Work[R]) -> R:
    return job.on(*_HERE[0])
