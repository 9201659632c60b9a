"""Everything that is wrong with a pack, at once."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from .checks import (
    complete,
    contacts,
    expressions,
    generators,
    machines,
    meta,
    options,
    scenarios,
    scenes,
    texts,
    translations,
    use,
    variables,
)
from .checks.desk import Desk
from .diagnostics import Diagnostic
from .generate.make import sample
from .load import pack_of, read
from .merge import Merged

NAMED = ("scenarios", "contacts", "machines", "generators")
"""Sections whose records others are checked against."""

MATTERS = (
    meta, contacts, variables, scenarios, options, machines, scenes, expressions, texts, complete,
)  # fmt: skip


def check(path: str | PathLike[str], folders: list[Path] | None = None) -> list[Diagnostic]:
    """Return all that is wrong with the pack in a folder, in the order of its files.

    Errors make the pack unfit for play; warnings do not. `folders` is where bases are looked for.
    """
    whole = read(path, folders)
    return sorted({*whole.problems, *problems_of(whole)})


def problems_of(whole: Merged) -> list[Diagnostic]:
    """Return what is wrong beyond the shape of the files.

    Where a file could not be read, or a record is out of shape that others name, there is little
    more to tell: all that it holds would seem to be missing.
    """
    if "pack" not in whole.records.models:
        return []
    pack = pack_of(whole)
    desk = Desk(whole, pack)
    generators.check(desk)
    if desk.found:
        return desk.found
    if whole.spoiled or any(key[0] in NAMED for key in whole.broken):
        meta.check(desk)
        return desk.found
    desk = Desk(whole, sample(pack))
    for matter in MATTERS:
        matter.check(desk)
    if not whole.broken:
        use.check(desk)
        translations.check(desk)
    return desk.found
