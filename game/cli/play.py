"""`firm-handshake play` and `resume`, and the picker."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.cli.complaints import FINE, USAGE, Complaint
from game.cli.front import Front, front, full_screen, plain_console, policy_setup, sit
from game.cli.language import spoken
from game.cli.saves import find_save, save_path
from game.paths import folders
from game.view.interface import command as say
from game.view.interface import shared

if TYPE_CHECKING:
    from game.tui.library import ScenarioRow
    from game.view.catalogue import Words

LARGEST_SEED = 2**63 - 1
"""The largest seed, so that it fits a 64-bit integer wherever a class stores it."""

_plain = click.option("--plain", is_flag=True, help="Play in lines: for pipes and screen readers.")
_language = click.option("--language", default="", metavar="L", help="Speak this language.")
_policy = click.option("--policy", default="", metavar="NAME", help="Let the computer play.")
_journal = click.option(
    "--journal", type=click.Path(path_type=Path), metavar="FILE", help="Keep the play in this file."
)


@click.command()
@click.argument("scenario", required=False, default="")
@click.option("--pack", default="", metavar="P", help="A pack's id or folder.")
@click.option("--seed", type=click.IntRange(0, LARGEST_SEED), help="Repeat the luck of a play.")
@click.option("--save", default="", metavar="NAME", help="Keep the play under this name.")
@click.option(
    "--polish",
    type=click.IntRange(0, 100),
    metavar="PERCENT",
    help="How far your profile promises more than you are.",
)
@_plain
@_journal
@_language
@_policy
def play(
    *,
    scenario: str,
    pack: str,
    seed: int | None,
    save: str,
    polish: int | None,
    plain: bool,
    journal: Path | None,
    language: str,
    policy: str,
) -> int:
    """Play a SCENARIO: its id, PACK/SCENARIO, or the id of a pack that has just one.

    A file or save that already holds this very play is gone on with.
    """
    if save and journal:
        raise _not_both("--save", "--journal")
    chosen = front(plain=plain, language=language, policy=policy)
    if not scenario and not pack:
        return pick(chosen, seed)
    path = journal or (save_path(folders().saves, save) if save else None)
    setup = {} if polish is None else {"inflation": polish / 100}
    return _begin(chosen, scenario, pack, seed, path, setup)


@click.command()
@click.argument("name", required=False, default="")
@_plain
@_journal
@_language
@_policy
def resume(*, name: str, plain: bool, journal: Path | None, language: str, policy: str) -> int:
    """Go on with the save called NAME, or with the latest."""
    if name and journal:
        raise _not_both("NAME", "--journal")
    chosen = front(plain=plain, language=language, policy=policy)
    return _go_on(chosen, journal or find_save(folders().saves, name))


def _not_both(one: str, other: str) -> Complaint:
    return Complaint(spoken().t(say.NOT_BOTH, one=one, other=other), status=USAGE)


def pick(chosen: Front | None = None, seed: int | None = None) -> int:
    """Pick a scenario to begin or a save to go on with, and play it."""
    chosen = chosen or front()
    return _pick_in_lines(chosen, seed) if chosen.plain else full_screen(chosen, seed=seed)


def _begin(
    chosen: Front,
    scenario: str,
    pack: str,
    seed: int | None,
    path: Path | None,
    setup: Mapping[str, Any],
) -> int:
    from game.cli.begin import begin_numbered, begin_or_go_on, found

    loaded, scenario_id = found(scenario, pack)
    setup = {**policy_setup(chosen.policy), **setup}
    if path is None:
        started = begin_numbered(folders().saves, loaded, scenario_id, seed, setup)
        return sit(chosen, started, begun=False)
    begun, started = begin_or_go_on(path, loaded, scenario_id, seed, setup)
    return sit(chosen, started, begun=begun)


def _go_on(chosen: Front, path: Path) -> int:
    from game.cli.begin import go_on

    return sit(chosen, go_on(path), begun=True)


def _pick_in_lines(chosen: Front, seed: int | None) -> int:
    from game.cli.library import Library
    from game.plain.console import InputEnded
    from game.plain.picker import pick_play

    shelf = Library(chosen.words, seed)
    scenarios, saves = shelf.scenarios(), shelf.saves()
    try:
        picked = pick_play(
            plain_console(chosen.words),
            [_scenario_line(chosen.words, row) for row in scenarios],
            [
                ", ".join(part for part in (row.title, row.when, row.outcome) if part)
                for row in saves
            ],
        )
    except (InputEnded, KeyboardInterrupt):
        picked = None
    if picked is None:
        return FINE
    kind, place = picked
    if kind == "new":
        return _begin(chosen, scenarios[place].id, "", shelf.seed(), None, {})
    return _go_on(chosen, find_save(folders().saves, saves[place].name))


def _scenario_line(words: Words, row: ScenarioRow) -> str:
    minutes = words.t(shared.ABOUT_MINUTES, minutes=row.minutes)
    return f"{row.title} ({minutes}, {row.difficulty}): {row.summary.strip()}"
