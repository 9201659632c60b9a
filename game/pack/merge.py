"""A pack's records, its bases' below them, each with its place in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .diagnostics import Diagnostic
from .files import Folder
from .marks import Node
from .names import did_you_mean
from .records import Record, records_of
from .sections import ROWS, SECTIONS, is_id
from .shape import Misfit, misfits, shaped
from .versions import in_range, installed

Key = tuple[str, ...]
"""Where a record is in merged data: `("contacts", "mara")`, `("parts", "ask", "coffee")`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record was written. `own` says that it is the pack's own, not a base's."""

    file: str
    node: Node
    own: bool


@dataclass(slots=True)
class Records:
    """Records by section and id, in shape; `broken` are those that are not."""

    models: dict[str, Any] = field(default_factory=dict)
    broken: set[Key] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)

    def take(self, key: Key, raw: Any, place: Place | None = None) -> None:
        """Check a record's shape and keep it, in the stead of one that had its key."""
        try:
            model = shaped(key[0], raw)
        except ValidationError as error:
            self.problems += [_told(one, key, place) for one in misfits(key[0], raw, error)]
            self.broken.add(key)
            _drop(self.models, key)
        else:
            self.broken.discard(key)
            _put(self.models, key, model)

    def take_data(self, data: Mapping[str, Any]) -> None:
        """Check merged data."""
        for key, raw in _keys(data, self.problems):
            misplaced = isinstance(raw, dict) and key[0] in _WITH_ID and raw.get("id") != key[1]
            self.take(key, {**raw, "id": None} if misplaced else raw)
        if "pack" not in data:
            self.problems.append(Diagnostic("", 0, 0, "FH301", "error", "there is no pack here"))


_WITH_ID = ("scenarios", "contacts", "machines", "scenes", "lessons")


@dataclass(slots=True)
class Merged:
    """A pack as far as it could be read.

    data: merged, of the records in shape. places: where each record was written. spoiled: a file
    could not be read, so that ids may be missing. own: the pack's own id.
    """

    root: Path
    data: dict[str, Any]
    records: Records
    places: dict[Key, Place]
    problems: list[Diagnostic]
    spoiled: bool = False
    unread: list[str] = field(default_factory=list)

    @property
    def broken(self) -> set[Key]:
        """The keys of records that are out of shape."""
        return self.records.broken


def merged(root: Path, folders: Sequence[Path]) -> Merged:
    """Return the pack of a folder with its bases below it."""
    whole = Merged(root, {}, Records(), {}, [])
    whole.records.problems = whole.problems
    _Bases(whole, [root.absolute().parent, *folders]).add(root, "", ())
    whole.data = {name: whole.data[name] for name in SECTIONS if name in whole.data}
    for name in SECTIONS:
        if name != "pack":
            whole.data.setdefault(name, {})
    return whole


class _Bases:
    """Adds a pack to what it extends, every pack once, bases first."""

    def __init__(self, whole: Merged, folders: Sequence[Path]) -> None:
        self.whole = whole
        self.folders = folders
        self.added: set[str] = set()

    def add(self, root: Path, label: str, chain: tuple[str, ...]) -> None:
        folder = Folder(root, label, self.whole.problems)
        found = list(records_of(folder))
        self.whole.spoiled |= folder.spoiled
        meta = next((one for one in found if one.key == ("pack",)), None)
        if meta is None:
            self._no_meta(folder)
        else:
            self._extend(meta, folder, chain)
            _check_meta(meta, folder)
        if not label:
            self.whole.unread = folder.unread()
        self._take(found, label)

    def _no_meta(self, folder: Folder) -> None:
        if not folder.spoiled:
            hint = "A pack is a folder with a file `pack.yaml`."
            folder.report("pack.yaml", (1, 1), "FH301", "there is no pack here", hint)
        self.whole.spoiled = True

    def _take(self, found: Sequence[Record], label: str) -> None:
        for one in found:
            place = Place(one.file, one.node, own=not label)
            if one.key == ("pack",) and label:
                continue
            self.whole.places[one.key] = place
            self.whole.records.take(one.key, one.raw, place)
            if one.key in self.whole.broken:
                _drop(self.whole.data, one.key)
            else:
                _put(self.whole.data, one.key, one.raw)

    def _extend(self, meta: Record, folder: Folder, chain: tuple[str, ...]) -> None:
        names = meta.raw.get("extends") if isinstance(meta.raw, dict) else None
        if not isinstance(names, list):
            return
        here = (*chain, str(meta.raw.get("id", "")))
        for number, name in enumerate(names):
            if not is_id(name):
                continue
            problem = self._base(name, here)
            if problem:
                place = meta.node.of_value(("extends", number))
                code, message, hint = problem
                folder.report("pack.yaml", place, code, message, hint)
                self.whole.spoiled = True

    def _base(self, name: str, chain: tuple[str, ...]) -> tuple[str, str, str] | None:
        if name in chain:
            way = " extends ".join(f"`{one}`" for one in (*chain[chain.index(name) :], name))
            return "FH304", f"a pack cannot extend itself: {way}", ""
        if name in self.added:
            return None
        for folder in self.folders:
            if (folder / name / "pack.yaml").is_file():
                self.added.add(name)
                self.add(folder / name, f"{name}:", chain)
                return None
        known = [path.parent.name for folder in self.folders for path in folder.glob("*/pack.yaml")]
        return "FH303", f"no pack `{name}` is found", did_you_mean(name, known)


def _check_meta(meta: Record, folder: Folder) -> None:
    raw = meta.raw if isinstance(meta.raw, dict) else {}
    name, wanted = raw.get("id"), raw.get("engine")
    actual = folder.root.absolute().resolve().name
    if is_id(name) and name != actual:
        place = meta.node.of_value(("id",))
        message = f"the pack's id is `{name}`, and its folder is called `{actual[:60]}`"
        folder.report("pack.yaml", place, "FH302", message, "Give both the same name.")
    if isinstance(wanted, str) and not in_range(installed(), wanted):
        place = meta.node.of_value(("engine",))
        message = (
            f"this pack is written for the game's versions `{wanted}`, and this is {installed()}"
        )
        folder.report("pack.yaml", place, "FH305", message)


def _told(misfit: Misfit, key: Key, place: Place | None) -> Diagnostic:
    if place is None:
        way = "/".join(str(step) for step in (*key, *misfit.path))
        return Diagnostic("", 0, 0, misfit.code, "error", f"{way}: {misfit.message}", misfit.hint)
    find = place.node.of_key if misfit.at_key else place.node.of_value
    line, column = find(misfit.path)
    return Diagnostic(place.file, line, column, misfit.code, "error", misfit.message, misfit.hint)


def _put(table: dict[str, Any], key: Key, value: Any) -> None:
    for step in key[:-1]:
        table = table.setdefault(step, {})
    table[key[-1]] = value


def _drop(table: dict[str, Any], key: Key) -> None:
    for step in key[:-1]:
        table = table.get(step, {})
    table.pop(key[-1], None)


def _keys(data: Mapping[str, Any], problems: list[Diagnostic]) -> Iterator[tuple[Key, Any]]:
    """Yield the records of merged data, reporting what cannot hold any."""
    for section, below in data.items():
        if section == "pack":
            yield ("pack",), below
        elif section == "parts" and isinstance(below, dict):
            for row, parts in below.items():
                yield from _rows((section, row), parts, problems, known=row in ROWS)
        else:
            yield from _rows((section,), below, problems, known=section in SECTIONS)


def _rows(
    key: Key, below: Any, problems: list[Diagnostic], *, known: bool
) -> Iterator[tuple[Key, Any]]:
    where = "/".join(key)
    if not known or not isinstance(below, dict):
        message = f"{where}: this is no section of a pack"
        problems.append(Diagnostic("", 0, 0, "FH208", "error", message))
        return
    for name, raw in below.items():
        if is_id(name):
            yield (*key, name), raw
        else:
            message = f"{where}: `{str(name)[:60]}` cannot be an id"
            problems.append(Diagnostic("", 0, 0, "FH205", "error", message))
