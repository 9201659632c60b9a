"""Batches as the commands run them: played with progress, their rows written as they come in."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game.cli.complaints import Complaint

if TYPE_CHECKING:
    from game.playtest.batches.collect import Batch, Sink
    from game.playtest.batches.record import Record
    from game.playtest.batches.running import Plan


def played(plan: Plan, sink: Sink | None = None, regret: int = 0, of: str = "") -> Batch:
    """The batch, and what looking into some of its plays found; `of` says what is played."""
    from game.playtest.batches.cluster import ClusterFault
    from game.playtest.batches.collect import collect
    from game.playtest.batches.record import PolicyFault
    from game.playtest.lookahead.plays import inquire

    try:
        batch = collect(plan, progress(f"plays{of}"), sink if plan.rows else None)
        if regret and not batch.partial:
            batch.looks = inquire(plan, regret, progress("plays looked into"))
    except (PolicyFault, ClusterFault) as fault:
        raise Complaint(str(fault)) from fault
    return batch


@contextmanager
def tables(stream: TextIO | None, path: Path | None) -> Iterator[Sink]:
    """Writes each play as a row as it comes in, below the names of the columns: to a stream, to a
    file, to both or to none."""
    from game.playtest.batches.record import COLUMNS, row

    file = path.open("w", encoding="utf-8", newline="") if path is not None else None
    outputs = [output for output in (stream, file) if output is not None]
    writers = [csv.writer(output, lineterminator="\n") for output in outputs]

    def write(records: list[Record]) -> None:
        for writer in writers:
            writer.writerows(row(record) for record in records)

    try:
        for writer in writers:
            writer.writerow(COLUMNS)
        yield write
    finally:
        if file is not None:
            file.close()


def progress(what: str) -> Callable[[int, int], None] | None:
    """Shows on a terminal how far the plays have come."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, whole: int) -> None:
        end = "\r\033[K" if done >= whole else ""
        print(f"\r{done:,} of {whole:,} {what}{end}", end="", file=sys.stderr, flush=True)

    return show
