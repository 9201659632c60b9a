"""A batch: the tallies of a plan's policies, as far as it got."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from types import FrameType

from ..lookahead.looks import Look
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
    decisions: int = 0
    looks: list[Look] = field(default_factory=list)
    """Decisions of some plays that were looked at option by option."""

    @property
    def decisions_per_second(self) -> float:
        """Decisions of all plays by the seconds that all took."""
        return self.decisions / self.seconds if self.seconds else 0.0


def collect(plan: Plan, progress: Progress | None = None, sink: Sink | None = None) -> Batch:
    """Play a plan. An interrupt from the keyboard ends it after the next chunk, with all that was
    played until then; a second one ends it at once with a KeyboardInterrupt.

    Raises PolicyFault, and whatever `sink` raises.
    """
    batch = Batch(plan, {name: Tally() for name in plan.policies})
    begin, done = perf_counter(), 0
    with interrupts() as interrupted, closing(chunks(plan)) as found:
        for job, (tally, records) in found:
            batch.tallies[job.policy].add(tally)
            done += job.count
            if sink is not None:
                sink(records)
            if progress is not None:
                progress(done, plan.plays)
            if interrupted:
                break
    batch.partial = done < plan.plays
    batch.seconds = perf_counter() - begin
    batch.decisions = sum(_decisions(tally) for tally in batch.tallies.values())
    return batch


@contextmanager
def interrupts() -> Iterator[list[int]]:
    """A list that is not empty any more once the keyboard has interrupted. Where another handler
    stands, or in a thread, interrupts go their own way."""
    heard: list[int] = []
    default = signal.default_int_handler
    main = threading.current_thread() is threading.main_thread()
    if not main or signal.getsignal(signal.SIGINT) is not default:
        yield heard
        return

    def hear(number: int, frame: FrameType | None) -> None:
        heard.append(number)
        signal.signal(signal.SIGINT, default)

    signal.signal(signal.SIGINT, hear)
    try:
        yield heard
    finally:
        signal.signal(signal.SIGINT, default)


def _decisions(tally: Tally) -> int:
    return sum(count * times for count, times in tally.histograms["decisions"].items())
