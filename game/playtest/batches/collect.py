"""A batch: the tallies of a plan's policies, as far as it got."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from time import perf_counter

from .record import Record
from .running import Plan, chunks
from .tally import Tally

Progress = Callable[[int, int], None]
"""Told the plays done and the plays in all."""
Sink = Callable[[list[Record]], None]
"""Given the records of some plays, in the plan's order."""


@dataclass(slots=True)
class Batch:
    """What came of a plan. `partial` if it was interrupted; `seconds` are the wall clock's."""

    plan: Plan
    tallies: dict[str, Tally]
    partial: bool = False
    seconds: float = 0.0
    decisions: int = field(default=0)

    @property
    def decisions_per_second(self) -> float:
        """Decisions of all plays by the seconds that all took."""
        return self.decisions / self.seconds if self.seconds else 0.0


def collect(plan: Plan, progress: Progress | None = None, sink: Sink | None = None) -> Batch:
    """Play a plan. An interrupt from the keyboard ends it early, with what there is until then.

    Raises PolicyFault, and whatever `sink` raises.
    """
    batch = Batch(plan, {name: Tally() for name in plan.policies})
    begin = perf_counter()
    try:
        _play(plan, batch, progress, sink)
    except KeyboardInterrupt:
        batch.partial = True
    batch.seconds = perf_counter() - begin
    batch.decisions = sum(_decisions(tally) for tally in batch.tallies.values())
    return batch


def _play(plan: Plan, batch: Batch, progress: Progress | None, sink: Sink | None) -> None:
    done = 0
    with closing(chunks(plan)) as found:
        for job, tally, records in found:
            batch.tallies[job.policy].add(tally)
            done += job.count
            if sink is not None:
                sink(records)
            if progress is not None:
                progress(done, plan.plays)


def _decisions(tally: Tally) -> int:
    return sum(count * times for count, times in tally.histograms["decisions"].items())
