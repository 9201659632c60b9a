"""Everything that is wrong with a pack, at once."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from .checks import (
    complete,
    contacts,
    expressions,
    machines,
    meta,
    scenarios,
    scenes,
    texts,
    use,
    variables,
)
from .checks.desk import Desk
from .diagnostics import Diagnostic
from .load import pack_of, read
from .merge import Merged

MATTERS = (meta, contacts, variables, scenarios, machines, scenes, expressions, texts, complete)


def check(path: str | PathLike[str], folders: list[Path] | None = None) -> list[Diagnostic]:
    """Return all that is wrong with the pack in a folder, in the order of its files.

    Errors make the pack unfit for play; warnings do not. `folders` is where bases are looked for.
    """
    whole = read(path, folders)
    return sorted({*whole.problems, *problems_of(whole)})


def problems_of(whole: Merged) -> list[Diagnostic]:
    """Return what is wrong beyond the shape of the files; of the records that have their shape.

    Nothing, where a file could not be read: too much of what it holds would seem to be missing.
    """
    if whole.spoiled or "pack" not in whole.records.models:
        return []
    desk = Desk(whole, pack_of(whole))
    for matter in MATTERS:
        matter.check(desk)
    if not whole.broken:
        use.check(desk)
    return desk.found
