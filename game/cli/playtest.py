"""`firm-handshake playtest`: policies play a scenario many times, and what that says of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.cli.batches import played, tables
from game.cli.complaints import FINE, STOPPED, USAGE, WRONG, Complaint
from game.cli.front import policy_named
from game.cli.output import put_json
from game.cli.setting import chosen_setup, set_option

if TYPE_CHECKING:
    from game.playtest.batches.collect import Batch

MOST_RUNS = 10_000_000
USUAL, FULL = 100, 2000
"""Plays of each policy, of one scenario and of all."""
LARGEST_SEED = 2**62


@click.command()
@click.argument("scenario", required=False, default="")
@click.option("--pack", default="", metavar="P", help="A pack's id or folder.")
@click.option(
    "--policy",
    "names",
    multiple=True,
    metavar="NAME",
    help="Who plays; if unsaid, all but those that a claim is measured by, and the slow two.",
)
@click.option(
    "--runs",
    type=click.IntRange(1, MOST_RUNS),
    default=None,
    help="Plays of each policy: 100 if unsaid, 2,000 with --all.",
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
@click.option("--all", "every", is_flag=True, help="Hold every bundled scenario to its bounds.")
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
    runs: int | None,
    seed: int,
    workers: int | None,
    scheduler: str,
    rows: Path | None,
    page: Path | None,
    regret: int,
    settings: tuple[str, ...],
    every: bool,
    check: bool,
    form: str,
) -> int:
    """Let policies play a SCENARIO many times: who wins, how, and what is never done.

    An interrupt ends it with a report on the plays until then. JSON keys of each policy: policy,
    runs, upper_bound, outcomes, endings, ending_rates, offer_rate (value, low, high), funnel,
    decisions, days, money, handshakes, meetings, messages, first_handshake, actions,
    actions_never_taken, actions_always_taken, expected_minutes; of several policies they stand
    under policies, with gaps. Of the whole: scenario, pack, seed, partial, decisions_per_second,
    difficulty, choices_never_taken, choices_never_offered, dominated, regret, fairness, fair,
    warnings.

    With --all instead of a SCENARIO each bundled one is held to its bounds, and the exit status is
    1 if one is broken. JSON keys: fair, partial, scenarios (each scenario, pack, runs, fair,
    offer_rates, decisions, fairness, warnings).
    """
    from game.pack.find import scenario as found
    from game.pack.setup import checked
    from game.playtest.batches.running import Plan, usable_cores

    if every:
        return _every(scenario or pack, form, names, runs or FULL, seed, workers, scheduler)
    if not scenario and not pack:
        raise Complaint("which scenario is to be played?", status=USAGE)
    chosen = _chosen(names)
    loaded, scenario_id = found(scenario, pack or None)
    plan = Plan(
        loaded,
        scenario_id,
        chosen,
        runs or USUAL,
        seed,
        workers or usable_cores(),
        rows=form == "csv" or rows is not None,
        scheduler=scheduler,
        setup=checked(loaded, scenario_id, chosen_setup(settings)),
    )
    with tables(sys.stdout if form == "csv" else None, rows) as sink:
        batch = played(plan, sink, regret)
    fair = _told(batch, form, page)
    if batch.partial:
        return STOPPED
    return WRONG if check and not fair else FINE


def _every(
    one: str,
    form: str,
    names: tuple[str, ...],
    runs: int,
    seed: int,
    workers: int | None,
    scheduler: str,
) -> int:
    """Every bundled scenario's table."""
    from game.playtest.balance import survey
    from game.playtest.batches.running import Plan, usable_cores

    if one or form == "csv":
        raise Complaint(
            "--all takes no scenario, and tells its table as text or json", status=USAGE
        )
    found = []
    for pack, name in survey.every_scenario():
        players = _chosen(names) if names else survey.bound_policies(pack.scenarios[name])
        cores = workers or usable_cores()
        plan = Plan(pack, name, players, runs, seed, cores, scheduler=scheduler)
        found.append(survey.checked(played(plan, of=f" of {name}")))
        if found[-1].batch.partial:
            break
    if form == "json":
        put_json(survey.as_data(found))
    else:
        for line in survey.as_text(found):
            print(line)
    if any(one.batch.partial for one in found):
        return STOPPED
    return FINE if all(one.fair for one in found) else WRONG


def _chosen(names: tuple[str, ...]) -> tuple[str, ...]:
    """The policies that were named, once each; all but the slow ones if none was."""
    from game.playtest.policies import BadPolicy, usual

    try:
        for name in names:
            policy_named(name)
    except BadPolicy as bad:
        raise Complaint(str(bad)) from bad
    return tuple(dict.fromkeys(names)) or usual()


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
