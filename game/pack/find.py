"""Finding packs and scenarios by name: the bundle, the user's folder, distributions, a path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from game import paths

from .names import did_you_mean
from .sections import is_id

if TYPE_CHECKING:
    from .book import Pack
    from .files import Folder

GROUP = "firm_handshake.packs"
"""The entry points of distributions that bring packs: functions that return a pack's folder."""


_ID = re.compile(rb"^id: +([a-z][a-z0-9_-]*) *$", re.MULTILINE)


class UnknownName(ValueError):
    """No pack or scenario has that name. `hint` names the nearest, or all when they are few."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        self.what, self.name = what, name
        self.known = tuple(sorted(set(known)))
        self.hint = did_you_mean(name, self.known)
        super().__init__(f"no {what} is called `{name[:60]}`. {self.hint}".strip())


@dataclass(frozen=True, slots=True)
class Found:
    """A pack that can be named. `path` is None for a distribution's, until it is asked for."""

    name: str
    path: Path | None
    origin: Literal["bundle", "user", "distribution"]


def bundle() -> Path:
    """Return the folder of the packs that come with the game."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "_scenarios"
    return inside if inside.is_dir() else package.parent / "scenarios"


def search_folders() -> list[Path]:
    """Return the folders whose subfolders are packs, the first of which wins."""
    return [bundle(), paths.folders().packs]


def available(folders: Iterable[Path] | None = None) -> list[Found]:
    """Return all packs that can be named, without reading any. `folders` replaces the search, and
    leaves distributions out."""
    found: dict[str, Found] = {}
    for folder in search_folders() if folders is None else folders:
        for path in sorted(folder.glob("*/pack.yaml")) if folder.is_dir() else ():
            origin: Literal["bundle", "user"] = "bundle" if folder == bundle() else "user"
            found.setdefault(path.parent.name, Found(path.parent.name, path.parent, origin))
    for point in entry_points(group=GROUP) if folders is None else ():
        found.setdefault(point.name, Found(point.name, None, "distribution"))
    return [found[name] for name in sorted(found)]


def find(name: str, folders: Iterable[Path] | None = None) -> Path:
    """Return the folder of a pack by its id, or by an explicit path to it.

    Raises:
        UnknownName: there is none.
    """
    known = available(folders)
    for one in known:
        if one.name == name:
            return one.path if one.path is not None else _of_distribution(name)
    if not is_id(name) and (Path(name).expanduser() / "pack.yaml").is_file():
        return Path(name).expanduser()
    raise UnknownName("pack", name, [one.name for one in known])


def _of_distribution(name: str) -> Path:
    """Return what a distribution's function says, which runs its code."""
    for point in entry_points(group=GROUP, name=name):
        path = Path(point.load()())
        if (path / "pack.yaml").is_file():
            return path
    raise UnknownName("pack", name, [])


def scenario(
    name: str, pack: str | Path | None = None, folders: Iterable[Path] | None = None
) -> tuple[Pack, str]:
    """Return the pack and the scenario's id that a name means.

    name: a scenario's id, `pack/scenario`, or the id of a pack that has one scenario. pack: the
    pack's id or folder, when it is said apart. A pack that is not of the bundle is checked whole.

    Raises:
        UnknownName: there is no such pack or scenario, or the pack has several.
        PackError: the pack is not in order.
    """
    where = None if folders is None else list(folders)
    if pack is None and "/" in name:
        pack, _, name = name.rpartition("/")
    if pack is not None:
        book = _loaded(_path(pack, where), where)
        return book, _inside(book, name)
    for path in _candidates(name, where):
        book = _loaded(path, where)
        return book, _inside(book, name)
    raise UnknownName("scenario", name, _names(where))


def _path(pack: str | Path, folders: list[Path] | None) -> Path:
    if isinstance(pack, Path) or (Path(pack).expanduser() / "pack.yaml").is_file():
        return Path(pack).expanduser()
    return find(pack, folders)


def _loaded(path: Path, folders: list[Path] | None) -> Pack:
    from .load import load

    trusted = path.resolve().parent == bundle().resolve()
    return load(path, folders, check=not trusted)


def _inside(book: Pack, name: str) -> str:
    """Return the scenario that a name means in a pack; bases' scenarios can be named too."""
    if name in book.scenarios:
        return name
    if name in ("", book.meta.id) and len(book.scenarios) == 1:
        return next(iter(book.scenarios))
    known = [f"{book.meta.id}/{one}" for one in book.scenarios]
    raise UnknownName("scenario", name, known)


def _candidates(name: str, folders: list[Path] | None) -> Iterator[Path]:
    """Yield the pack with that id first, then packs that hold a scenario with it."""
    known = [one for one in available(folders) if one.path is not None]
    own = [one for one in known if one.name == name and one.path is not None]
    yield from (one.path for one in own if one.path is not None and _ids(one.path))
    yield from (one.path for one in known if one.path is not None and name in _ids(one.path))


def _ids(pack: Path) -> list[str]:
    """Return the ids of a pack's own scenarios, of those files that can be read."""
    from .files import Folder

    folder = Folder(pack, "", [])
    names = [name for name in folder.files() if name.startswith("scenarios/")]
    return [found for name in names for found in _ids_in(folder, name)]


def _ids_in(folder: Folder, name: str) -> Iterator[str]:
    """The id of a scenario's file: from its own line, and only without one by reading it all."""
    try:
        line = _ID.search(folder.content(name) or b"")
    except OSError:
        return
    if line is not None:
        yield line[1].decode()
        return
    for _, document in folder.documents(name):
        if isinstance(document.data, dict):
            yield str(document.data.get("id", ""))


def _names(folders: list[Path] | None) -> list[str]:
    known = [one for one in available(folders) if one.path is not None]
    return [name for one in known if one.path for name in (one.name, *_ids(one.path))]
