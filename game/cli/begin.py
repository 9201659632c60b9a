"""Beginning a play in a file, or going on with the one it holds."""

from __future__ import annotations

import secrets
from pathlib import Path

from game.cli.saves import SaveExists
from game.engine.play import Play
from game.pack.book import Pack
from game.pack.find import scenario

SEEDS = 1_000_000
"""How many seeds a play is begun on by luck: few enough to be read out to somebody."""


def draw_seed() -> int:
    """A seed for a play that was asked for without one."""
    return secrets.randbelow(SEEDS)


def found(name: str, pack: str) -> tuple[Pack, str]:
    """The pack and the scenario's id that were asked for; raises UnknownName and PackError."""
    return scenario(name or pack, pack or None)


def begin_or_go_on(path: Path, pack: Pack, scenario_id: str, seed: int | None) -> tuple[bool, Play]:
    """Whether the play had begun before, and the play. Raises SaveExists if the file holds
    another one; what is no journal is left alone with a JournalError."""
    if path.exists() and (path.is_dir() or path.stat().st_size > 0):
        return True, _same(path, pack, scenario_id, seed)
    path.parent.mkdir(parents=True, exist_ok=True)
    return False, Play.start(path, pack, scenario_id, draw_seed() if seed is None else seed)


def _same(path: Path, pack: Pack, scenario_id: str, seed: int | None) -> Play:
    """Go on with a file's play if it is the one that was asked for."""
    play = go_on(path)
    session = play.session
    same = (session.pack.digest, session.scenario.id) == (pack.digest, scenario_id)
    if same and seed in (None, session.seed):
        return play
    play.close()
    raise SaveExists(path)


def go_on(path: Path) -> Play:
    """Go on with the play that a file holds."""
    return Play.resume(path)
