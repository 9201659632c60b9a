"""From a folder, or from a journal's data, to a checked pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .book import Pack
from .diagnostics import Diagnostic, PackError, errors
from .keep import Records
from .sections import ROWS, SECTIONS

if TYPE_CHECKING:
    from .merge import Merged

__all__ = ["PackError", "build", "load", "pack_of", "read"]


def load(
    path: str | PathLike[str], folders: Iterable[Path] | None = None, check: bool = False
) -> Pack:
    """Return the pack in a folder, merged with what it extends.

    Its files, their shape and its bases are always held to the rules. `check` holds it to all the
    others too: references, expressions, texts, machines and scenes.

    folders: where bases are looked for, besides the folder that the pack lies in.

    Raises:
        PackError: with everything that is wrong.
    """
    from . import cache

    where = _searched(folders)
    name = cache.key(Path(path), where, checked=check)
    data = cache.kept(name) if name is not None else None
    if data is not None:
        return replace(build(data), root=Path(path))
    pack = _loaded(path, where, check)
    if name is not None:
        cache.keep(name, pack.data)
    return pack


def _loaded(path: str | PathLike[str], folders: list[Path], check: bool) -> Pack:
    whole = read(path, folders)
    if check and not whole.problems:
        from .check import problems_of

        whole.problems += errors(problems_of(whole))
    if whole.problems:
        raise PackError(whole.problems)
    return pack_of(whole)


def build(data: Mapping[str, Any]) -> Pack:
    """Return the pack of merged data, such as a journal holds.

    Raises:
        PackError: the data has not the shape of a pack. Its diagnostics name no file.
    """
    records = Records()
    records.take_data(data)
    if records.problems:
        raise PackError(records.problems)
    return _made(data, records.models)


def read(path: str | PathLike[str], folders: Iterable[Path] | None = None) -> Merged:
    """Return a folder's pack with its places and its problems, whatever state it is in."""
    from .merge import merged  # reads YAML, which a journal or a kept pack has no need of

    return merged(Path(path), _searched(folders))


def _searched(folders: Iterable[Path] | None) -> list[Path]:
    from .find import search_folders

    return search_folders() if folders is None else list(folders)


def pack_of(whole: Merged) -> Pack:
    """Return what can be made of a merged pack: the records that are in shape.

    Raises:
        PackError: `pack.yaml` itself is not.
    """
    if "pack" not in whole.records.models:
        raise PackError(whole.problems or [_no_meta()])
    return _made(whole.data, whole.records.models, whole.root)


def _no_meta() -> Diagnostic:
    return Diagnostic("", 0, 0, "FH301", "error", "there is no pack here")


def _made(data: Mapping[str, Any], models: Mapping[str, Any], root: Path | None = None) -> Pack:
    from .schema.texts import Parts

    rows = {row: models.get("parts", {}).get(row, {}) for row in ROWS}
    by_id = {name: models.get(name, {}) for name in SECTIONS if name not in ("pack", "parts")}
    parts = Parts.model_construct(**rows)
    return Pack(data=data, meta=models["pack"], parts=parts, root=root, **by_id)
