"""`firm-handshake playtest`: policies play a scenario many times, and what that says of it."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from game.cli.complaints import FINE, STOPPED, USAGE, WRONG, Complaint
from game.cli.front import policy_named
from game.cli.output import put_json
from game.cli.setting import chosen_setup, set_option

if TYPE_CHECKING:
    from game.playtest.batches.collect import Batch, Sink
    from game.playtest.batches.record import Record
    from game.playtest.batches.running import Plan

MOST_RUNS = 10_000_000
LARGEST_SEED = 2**62


@click.command()
@click.argument("scenario", required=False, default="")
@click.option("--pack", default="", metavar="P", help="A pack's id or folder.")
@click.option(
    "--policy",
    "names",
    multiple=True,
    metavar="NAME",
    help="Who plays; if unsaid, all but the slow searcher and oracle.",
)
@click.option(
    "--runs",
    type=click.IntRange(1, MOST_RUNS),
    default=100,
    show_default=True,
    help="Plays of each policy.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, LARGEST_SEED),
    default=0,
    show_default=True,
    help="The first play's seed; the others follow.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=None,
    help="Processes to share the work; the plays are the same for any number.",
)
@click.option(
    "--scheduler",
    default="",
    metavar="ADDRESS",
    help="Let a Dask cluster do the work; the plays are the same there.",
)
@click.option(
    "--rows",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a row a play to this file, too, as they come in.",
)
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the report as a page with charts to this file, too.",
)
@click.option(
    "--regret",
    type=click.IntRange(0, 10_000),
    default=0,
    metavar="PLAYS",
    help="Look into so many plays of the first policy: what each choice would have come to. Slow.",
)
@set_option
@click.option("--check", is_flag=True, help="Exit with 1 if a bound of fairness is broken.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="How the answer is written; csv has a row a play.",
)
def playtest(
    *,
    scenario: str,
    pack: str,
    names: tuple[str, ...],
    runs: int,
    seed: int,
    workers: int | None,
    scheduler: str,
    rows: Path | None,
    page: Path | None,
    regret: int,
    settings: tuple[str, ...],
    check: bool,
    form: str,
) -> int:
    """Let policies play a SCENARIO many times: who wins, how, and what is never done.

    An interrupt ends it with a report on the plays until then. JSON keys of each policy: policy,
    runs, outcomes, endings, ending_rates, offer_rate (value, low, high), funnel, decisions, days,
    money, handshakes, meetings, messages, first_handshake, actions, actions_never_taken,
    actions_always_taken, expected_minutes; of several policies they stand under policies, with
    gaps. Of the whole: scenario, pack, seed, partial, decisions_per_second, difficulty,
    choices_never_taken, choices_never_offered, dominated, regret, fairness, fair, warnings.
    """
    from game.pack.find import scenario as found
    from game.pack.setup import checked
    from game.playtest.batches.running import Plan, usable_cores

    if not scenario and not pack:
        raise Complaint("which scenario is to be played?", status=USAGE)
    chosen = _chosen(names)
    loaded, scenario_id = found(scenario, pack or None)
    plan = Plan(
        loaded,
        scenario_id,
        chosen,
        runs,
        seed,
        workers or usable_cores(),
        rows=form == "csv" or rows is not None,
        scheduler=scheduler,
        setup=checked(loaded, scenario_id, chosen_setup(settings)),
    )
    with _tables(sys.stdout if form == "csv" else None, rows) as sink:
        batch = _played(plan, sink, regret)
    fair = _told(batch, form, page)
    if batch.partial:
        return STOPPED
    return WRONG if check and not fair else FINE


def _chosen(names: tuple[str, ...]) -> tuple[str, ...]:
    """The policies that were named, once each; all but the slow ones if none was."""
    from game.playtest.policies import BadPolicy, usual

    try:
        for name in names:
            policy_named(name)
    except BadPolicy as bad:
        raise Complaint(str(bad)) from bad
    return tuple(dict.fromkeys(names)) or usual()


def _played(plan: Plan, sink: Sink, regret: int) -> Batch:
    """The batch, and what looking into some of its plays found."""
    from game.playtest.batches.cluster import ClusterFault
    from game.playtest.batches.collect import collect
    from game.playtest.batches.record import PolicyFault
    from game.playtest.lookahead.plays import inquire

    try:
        batch = collect(plan, _progress("plays"), sink if plan.rows else None)
        if regret and not batch.partial:
            batch.looks = inquire(plan, regret, _progress("plays looked into"))
    except (PolicyFault, ClusterFault) as fault:
        raise Complaint(str(fault)) from fault
    return batch


def _told(batch: Batch, form: str, page: Path | None) -> bool:
    """Tell the report, unless its rows were told already; whether the scenario is fair."""
    from game.playtest.balance.report import report
    from game.playtest.balance.text import as_text

    found: dict[str, Any] = report(batch)
    if form == "json":
        put_json(found)
    elif form == "text":
        for line in as_text(found):
            print(line)
    if page is not None:
        _write_page(found, page)
    return bool(found["fair"])


def _write_page(found: dict[str, Any], page: Path) -> None:
    from game.playtest.balance.page import NoTemplates, as_html

    try:
        page.write_text(as_html(found), encoding="utf-8")
    except NoTemplates as missing:
        raise Complaint(str(missing)) from missing


@contextmanager
def _tables(stream: TextIO | None, path: Path | None) -> Iterator[Sink]:
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


def _progress(what: str) -> Callable[[int, int], None] | None:
    """Shows on a terminal how far the plays have come."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, whole: int) -> None:
        end = "\r\033[K" if done >= whole else ""
        print(f"\r{done:,} of {whole:,} {what}{end}", end="", file=sys.stderr, flush=True)

    return show
