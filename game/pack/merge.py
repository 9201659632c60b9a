"""A pack's records, its bases' below them, each with its place in a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .diagnostics import Diagnostic
from .files import Folder
from .keep import Key, Place, Records, drop, put
from .names import did_you_mean
from .records import Record, records_of
from .sections import SECTIONS, is_id
from .versions import in_range, installed


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
                drop(self.whole.data, one.key)
            else:
                put(self.whole.data, one.key, one.raw)

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
