"""Beginning a play in a file, or going on with the one it holds."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from game.cli.saves import SaveExists, free_names, save_path
from game.engine.play import JournalError, Play
from game.pack.book import Pack
from game.pack.find import find, scenario
from game.pack.setup import checked

Setup = Mapping[str, Any]
"""What the player chose at the start, as the journal's header keeps it."""
SEEDS = 1_000_000
"""How many seeds a play is begun on by luck: few enough to be read out to somebody."""


def draw_seed() -> int:
    """A seed for a play that was asked for without one."""
    return secrets.randbelow(SEEDS)


def found(name: str, pack: str) -> tuple[Pack, str]:
    """The pack and the scenario's id that were asked for; raises UnknownName and PackError."""
    return scenario(name, pack or None)


def city_of(code: str, pack: str = "") -> tuple[str, str, int, dict[str, str]]:
    """The folder of a pack, its scenario, the seed and the rows that a code means: of the pack that
    is named, or of all there are. Raises BadCode."""
    from game.cli.shelf import kept
    from game.pack.generate.code import decoded
    from game.pack.load import load

    folders = {one.pack.meta.id: one.folder for one in kept() if one.pack}
    packs = [load(find(pack))] if pack else [one.pack for one in kept() if one.pack]
    found, scenario_id, seed, rows = decoded(code, packs)
    return pack or str(folders[found.meta.id]), scenario_id, seed, rows


def begin_numbered(
    saves: Path, pack: Pack, scenario_id: str, seed: int | None, setup: Setup | None = None
) -> Play:
    """Begin a play under the first free name, also while others do so."""
    seed = draw_seed() if seed is None else seed
    for name in free_names(saves, scenario_id):
        try:
            return Play.start(save_path(saves, name), pack, scenario_id, seed, setup)
        except JournalError as error:
            if error.code not in ("exists", "locked"):
                raise
    raise AssertionError("there is always a next number")


def begin_or_go_on(
    path: Path, pack: Pack, scenario_id: str, seed: int | None, setup: Setup | None = None
) -> tuple[bool, Play]:
    """Whether the play had begun before, and the play. Raises SaveExists if the file holds
    another one; what is no journal is left alone with a JournalError."""
    wanted = checked(pack, scenario_id, setup) if setup else None
    _clear_stillborn(path)
    if path.exists():
        return True, _same(path, pack, scenario_id, seed, wanted)
    seed = draw_seed() if seed is None else seed
    return False, Play.start(path, pack, scenario_id, seed, setup)


def _same(path: Path, pack: Pack, scenario_id: str, seed: int | None, setup: Setup | None) -> Play:
    """Go on with a file's play if it is the one that was asked for, be it on another edition of
    the pack; any seed and setup will do if none is said."""
    play = go_on(path)
    session = play.session
    same = (session.pack.meta.id, session.scenario.id) == (pack.meta.id, scenario_id)
    if same and seed in (None, session.seed) and setup in (None, session.setup):
        return play
    play.close()
    raise SaveExists(path)


def _clear_stillborn(path: Path) -> None:
    """Remove a file that is empty, or in which a play was killed before its first moment."""
    if not path.is_file() or not _stillborn(path):
        return
    with suppress(Timeout), FileLock(f"{path}.lock", timeout=0):
        if _stillborn(path):
            path.unlink()


def _stillborn(path: Path) -> bool:
    """Whether a journal's first two lines, which stand before any decision, are not whole."""
    with path.open("rb") as file:
        first, second = file.readline(), file.readline()
    begun = first[: len(_FIRST)] == _FIRST[: len(first)]
    return begun and not second.endswith(b"\n")


_FIRST = b'{"firm_handshake":'
"""How every journal begins."""


def go_on(path: Path) -> Play:
    """Go on with the play that a file holds; JournalError for none."""
    if not path.exists():
        raise JournalError("missing", path=str(path))
    if path.is_dir():
        raise JournalError("not_a_journal", path=str(path))
    return Play.resume(path)
