"""`firm-handshake pack stats`: what a pack's words come to, and what plays show of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.cli.front import policy_named
from game.cli.output import format_option, put_json
from game.cli.setting import chosen_setup, set_option

if TYPE_CHECKING:
    from game.pack.checks.desk import Desk

MOST_RUNS = 100_000


@click.command("stats")
@click.argument("path")
@click.option("--scenario", "names", multiple=True, metavar="ID", help="Only this scenario.")
@click.option("--policy", default="mentor", show_default=True, metavar="NAME", help="Who plays.")
@click.option(
    "--runs",
    type=click.IntRange(0, MOST_RUNS),
    default=200,
    show_default=True,
    help="Plays of each scenario; 0 only counts what is written.",
)
@click.option("--seed", type=click.IntRange(0, 2**62), default=0, help="The first play's seed.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes to share the work.")
@set_option
@format_option
def stats(
    *,
    path: str,
    names: tuple[str, ...],
    policy: str,
    runs: int,
    seed: int,
    workers: int | None,
    settings: tuple[str, ...],
    form: str,
) -> None:
    """Report what the pack at PATH, or of that id, holds, and what plays show of it.

    JSON keys: pack, words, lines, contacts, contact_lines, scenes, choices, endings,
    reading_minutes, reading_ease (Flesch), scenarios, policy, runs, seed, and scenarios_in, each
    scenario with the same figures and: plays, words_a_play, minutes_a_play, lines_a_play, shown
    (mean, least, median, most: share of the scenario's words that a play shows), shown_by_all,
    never_shown, shared (share of lines that two plays have in common), repeated (lines of contacts
    and scenes that came twice in a play: plays, lines, worst), acts_too_early (action texts that
    came again before all their variants: plays, texts, worst), most_heard.
    """
    from game.playtest.batches.running import usable_cores
    from game.playtest.stats.report import Asked, report
    from game.playtest.stats.text import as_text

    policy_named(policy)
    desk = _desk(path)
    wanted = tuple(_scenario(desk, name) for name in names)
    asked = Asked(wanted, policy, runs, seed, workers or usable_cores(), chosen_setup(settings))
    found: dict[str, Any] = report(desk, asked, _progress())
    if form == "json":
        put_json(found)
    else:
        for line in as_text(found):
            print(line)


def _desk(name: str) -> Desk:
    """The pack in a folder or of an id, ready to be looked into. Raises UnknownName, PackError."""
    from game.pack.checks.desk import Desk
    from game.pack.find import find
    from game.pack.load import PackError, pack_of, read

    folder = Path(name)
    whole = read(folder if folder.is_dir() else find(name))
    if whole.problems:
        raise PackError(whole.problems)
    return Desk(whole, pack_of(whole))


def _scenario(desk: Desk, name: str) -> str:
    from game.pack.find import UnknownName

    if name not in desk.pack.scenarios:
        raise UnknownName("scenario", name, desk.pack.scenarios)
    return name


def _progress() -> Callable[[str], None]:
    """Says on a terminal which scenario is listened to."""

    def show(scenario: str) -> None:
        if sys.stderr.isatty():
            print(f"\rlistening to {scenario} ...\033[K", end="\r", file=sys.stderr, flush=True)

    return show
