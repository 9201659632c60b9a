"""Which front end shows a play, and how one sits down at it."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.cli.complaints import notice
from game.cli.known import UnknownPolicy
from game.cli.language import chosen_words
from game.cli.output import put
from game.paths import folders
from game.settings import Settings, load_settings
from game.tui.keymap import check
from game.view import trouble
from game.view.interface import shared

if TYPE_CHECKING:
    from game.cli.library import Wanted
    from game.engine.play import Play
    from game.plain.console import Console
    from game.view.catalogue import Words


@dataclass(frozen=True, slots=True)
class Front:
    """How a play is shown: the words, the settings, in lines or on the full screen, and who
    decides ("" for the player, else a policy)."""

    words: Words
    settings: Settings
    plain: bool
    policy: str
    faults: tuple[str, ...] = ()
    """What is wrong with the settings file, a line each."""


def front(*, plain: bool = False, language: str = "", policy: str = "") -> Front:
    """Choose the front end from options, settings and the terminal; tell faults of the settings.

    Raises UnknownLanguage and UnknownPolicy.
    """
    settings, faults = load_settings()
    lines = [str(fault) for fault in faults]
    words = chosen_words(language, settings)
    lines += [
        f"{folders().settings_file}: {fault.line(words)}" for fault in check(settings.keys)[1]
    ]
    for line in lines:
        notice(line)
    if policy:
        policy_named(policy)
    in_lines = plain or bool(policy) or settings.plain or not _full_screen()
    return Front(words, settings, in_lines, policy, tuple(lines))


def _full_screen() -> bool:
    """Both ends are a terminal that can do more than lines."""
    able = os.name == "nt" or os.environ.get("TERM", "") not in ("", "dumb")
    return able and sys.stdin.isatty() and sys.stdout.isatty()


def policy_named(name: str) -> Any:
    """The class of a policy; raises UnknownPolicy."""
    from game.playtest.policies import policies

    known = policies()
    if name not in known:
        raise UnknownPolicy(name, known)
    return known[name]


def policy_setup(name: str) -> Mapping[str, Any]:
    """What a policy chooses at the start of a play; nothing for none."""
    from game.playtest.policies import setup_of

    return setup_of(policy_named(name)) if name else {}


def plain_console(words: Words) -> Console:
    """Plain mode's console on the standard streams."""
    from game.plain.console import Console

    return Console(words, sys.stdin, sys.stdout)


def sit(chosen: Front, play: Play, *, begun: bool) -> int:
    """Play or watch until the play is over or left; returns the exit status."""
    for code in play.notices:
        notice(trouble.notice(chosen.words, code))
    if not begun:
        put(chosen.words.t(shared.SEED, seed=play.session.seed))
    if not chosen.plain:
        return full_screen(chosen, play)
    from game.plain.sitting import sit as sit_down
    from game.playtest.policies import player_of

    policy = player_of(policy_named(chosen.policy), play.session) if chosen.policy else None
    sit_down(
        plain_console(chosen.words),
        play,
        go_on=resume_command(play.path, chosen.policy),
        look_back=debrief_command(play.path),
        begun=begun,
        policy=policy,
        hints=chosen.settings.hints,
        forecasts=chosen.settings.forecasts,
    )
    return 0


def full_screen(
    chosen: Front,
    play: Play | None = None,
    seed: int | None = None,
    wanted: Wanted | None = None,
) -> int:
    """Play on the full screen, from its picker if no play is given; returns the exit status. With
    `seed` all plays begun there have it."""
    from game.cli.library import Library
    from game.tui.run import run_app

    return run_app(
        library=Library(chosen.words, seed, wanted=wanted),
        words=chosen.words,
        settings=chosen.settings,
        play=play,
        scenario=wanted.id if wanted else "",
        faults=chosen.faults,
    )


def debrief_command(path: Path) -> str:
    """The command that tells what a play was."""
    kept = path.stem if path.parent == folders().saves else str(path)
    return shlex.join(["firm-handshake", "debrief", kept])


def resume_command(path: Path, policy: str = "") -> str:
    """The command that goes on with a play."""

    parts = ["firm-handshake", "resume"]
    parts += [path.stem] if path.parent == folders().saves else ["--journal", str(path)]
    parts += ["--policy", policy] if policy else []
    return shlex.join(parts)
