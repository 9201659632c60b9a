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
from game.cli.setting import chosen_setup, set_option
from game.paths import folders
from game.view.interface import command as say
from game.view.interface import shared

if TYPE_CHECKING:
    from game.pack.book import Pack
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
@set_option
@click.option("--code", default="", metavar="CODE", help="Play the city that has this code.")
@click.option("--defaults", is_flag=True, help="Begin as it usually does, without a question.")
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
    settings: tuple[str, ...],
    code: str,
    defaults: bool,
    plain: bool,
    journal: Path | None,
    language: str,
    policy: str,
) -> int:
    """Play a SCENARIO: its id, PACK/SCENARIO, or the id of a pack that has just one.

    Before it begins, a scenario may ask who you were and what would help you; --set answers that
    on the command line, and then nothing is asked. A file or save that already holds this very
    play is gone on with.
    """
    if save and journal:
        raise _not_both("--save", "--journal")
    if code and (scenario or seed is not None):
        raise _not_both("--code", "SCENARIO" if scenario else "--seed")
    chosen = front(plain=plain, language=language, policy=policy)
    if not scenario and not pack and not code:
        return pick(chosen, seed)
    path = journal or (save_path(folders().saves, save) if save else None)
    setup = chosen_setup(settings, polish)
    if code:
        from game.cli.begin import city_of

        pack, scenario, seed, rows = city_of(code, pack)
        setup = {**setup, **rows}
    ask = not (policy or settings or code or defaults or (path is not None and path.exists()))
    return _begin(chosen, (scenario, pack), seed, path, setup, ask=ask)


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
    named: tuple[str, str],
    seed: int | None,
    path: Path | None,
    setup: Mapping[str, Any],
    *,
    ask: bool,
) -> int:
    """Begin a play of a scenario and pack by their names, or go on with it."""
    from game.cli.begin import begin_numbered, begin_or_go_on, found
    from game.cli.library import Wanted

    loaded, scenario_id = found(*named)
    if ask and not chosen.plain and not setup:
        return full_screen(chosen, seed=seed, wanted=Wanted(loaded, scenario_id, path))
    asked = _asked(chosen, loaded, scenario_id) if ask and chosen.plain else {}
    setup = {**policy_setup(chosen.policy), **asked, **setup}
    if path is None:
        started = begin_numbered(folders().saves, loaded, scenario_id, seed, setup)
        return sit(chosen, started, begun=False)
    begun, started = begin_or_go_on(path, loaded, scenario_id, seed, setup)
    return sit(chosen, started, begun=begun)


def _asked(chosen: Front, pack: Pack, scenario: str) -> Mapping[str, Any]:
    """What the player answers in line mode before the play begins."""
    from game.plain.start import ask_all
    from game.view.start import questions

    return ask_all(plain_console(chosen.words), questions(chosen.words, pack, scenario))


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
        named = (scenarios[place].id, "")
        return _begin(chosen, named, shelf.seed(), None, {}, ask=not chosen.policy)
    return _go_on(chosen, find_save(folders().saves, saves[place].name))


def _scenario_line(words: Words, row: ScenarioRow) -> str:
    minutes = words.t(shared.ABOUT_MINUTES, minutes=row.minutes)
    return f"{row.title} ({minutes}, {row.difficulty}): {row.summary.strip()}"
