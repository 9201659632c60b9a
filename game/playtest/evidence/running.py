"""Runs the studies, on one process or several; what comes out hangs on the seeds alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context

from .stats import Figure
from .trials import asking, hiring, letters, tables, ties
from .trials.study import Columns, Row, Study

STUDIES: Mapping[str, Study] = {
    study.name: study for part in (asking, letters, ties, tables, hiring) for study in part.STUDIES
}
CHUNK = 250
"""Trials that one process does at a time."""
ALONE_BELOW = 100
"""Runs for which no other process is worth its start."""

Progress = Callable[[int, int], None]
Job = tuple[str, int, int]


def usable_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def measure(runs: int, workers: int, progress: Progress | None = None) -> dict[str, Figure]:
    """The figures of all facts, by their keys, from `runs` draws a fact or more.

    workers: processes; the figures are the same for any number. progress: told trials done and
    trials in all.
    """
    jobs = list(_jobs(runs))
    rows: dict[str, list[Row]] = {name: [] for name in STUDIES}
    alone = workers < 2 or runs < ALONE_BELOW
    done, whole = 0, sum(stop - start for _, start, stop in jobs)
    for job, found in zip(jobs, _here(jobs) if alone else _apart(jobs, workers), strict=True):
        rows[job[0]] += found
        done += job[2] - job[1]
        if progress is not None:
            progress(done, whole)
    return _figures({name: _columns(of) for name, of in rows.items()})


def _jobs(runs: int) -> Iterator[Job]:
    for study in STUDIES.values():
        count = runs * study.per_run
        for start in range(0, count, CHUNK):
            yield study.name, start, min(count, start + CHUNK)


def _do(job: Job) -> list[Row]:
    name, start, stop = job
    return STUDIES[name].rows(start, stop)


def _here(jobs: list[Job]) -> Iterator[list[Row]]:
    yield from map(_do, jobs)


def _apart(jobs: list[Job], workers: int) -> Iterator[list[Row]]:
    """The jobs' rows in the jobs' order, done by processes that start afresh on every system."""
    pool = ProcessPoolExecutor(min(workers, len(jobs)), mp_context=get_context("spawn"))
    try:
        waiting: list[Future[list[Row]]] = [pool.submit(_do, job) for job in jobs]
        yield from (one.result() for one in waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _columns(rows: list[Row]) -> Columns:
    return list(zip(*rows, strict=True))


def _figures(columns: Mapping[str, Columns]) -> dict[str, Figure]:
    return {
        **asking.figures(columns["face-to-face"], columns["at-a-distance"]),
        **letters.figures(columns["letters"]),
        **ties.figures(columns["leads"], columns["silence"], columns["rekindled"]),
        **tables.figures(columns["moments"], columns["glass"]),
        **hiring.figures(columns["screened"], columns["offered"]),
    }
