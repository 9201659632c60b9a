"""The saves: their names, files and list."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from game.engine.journal import JournalError
from game.paths import folders

SUFFIX = ".jsonl"
LONGEST_NAME = 64
_NAME = re.compile(r"[^\W_][\w-]*")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_HEADER_LIMIT = 64 * 1024
"""Bytes of a save's first line that are looked at for a list."""
_PACK_LIMIT = 16 * 1024 * 1024
"""And of its second, which holds the pack."""


class BadSaveName(Exception):
    """A save can't be called that. `name` is what was asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class UnknownSave(Exception):
    """There is no such save. `name` is empty when there is none at all."""

    def __init__(self, name: str, known: Sequence[str] = ()) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


class SaveExists(Exception):
    """A new play would take the place of another."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


@dataclass(frozen=True, slots=True)
class SaveEntry:
    """A save. `scenario` is a scenario's id, "" if the file can't be read; `when` is local; `seed`
    is None where it can't be read."""

    name: str
    scenario: str
    when: datetime
    seed: int | None = None


def save_path(saves: Path, name: str) -> Path:
    """The file of a save; raises BadSaveName for what is no plain name."""
    plain = _NAME.fullmatch(name) and not _RESERVED.fullmatch(name)
    if not plain or len(name) > LONGEST_NAME:
        raise BadSaveName(name)
    return saves / f"{name}{SUFFIX}"


def saved(saves: Path) -> list[SaveEntry]:
    """The saves, the latest first; files that are no saves by their name are left out."""
    found = [path for path in saves.glob(f"*{SUFFIX}") if _NAME.fullmatch(path.stem)]
    entries = [_entry(path) for path in found if path.is_file()]
    return sorted(entries, key=lambda entry: (entry.when, entry.name), reverse=True)


def free_names(saves: Path, scenario: str) -> Iterator[str]:
    """Names for a play of a scenario that no save has: the scenario's and a running number."""
    for number in count(1):
        name = f"{scenario}-{number}"
        if not (saves / f"{name}{SUFFIX}").exists():
            yield name


def find_save(saves: Path, name: str = "") -> Path:
    """The file of the save called that, or of the latest; raises UnknownSave, BadSaveName."""
    known = [entry.name for entry in saved(saves)]
    if not name and not known:
        raise UnknownSave("")
    path = save_path(saves, name or known[0])
    if not path.is_file():
        raise UnknownSave(name, known)
    return path


def delete_save(path: Path) -> None:
    """Delete a play, with what was set aside of it; JournalError while another process plays it."""
    from filelock import FileLock, Timeout

    try:
        with FileLock(f"{path}.lock", timeout=0):
            path.unlink()
            path.with_name(f"{path.name}.torn").unlink(missing_ok=True)
    except Timeout:
        raise JournalError("locked", path=str(path)) from None
    Path(f"{path}.lock").unlink(missing_ok=True)


def _entry(path: Path) -> SaveEntry:
    when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    header = read_header(path)
    seed = header.get("seed")
    seed = seed if type(seed) is int else None
    return SaveEntry(path.stem, str(header.get("scenario", "")), when, seed)


def kept_title(path: Path, scenario: str) -> str:
    """The title of a scenario as the save itself keeps it; its id where it does not."""
    try:
        with path.open("rb") as file:
            file.readline(_HEADER_LIMIT)
            kept = json.loads(file.readline(_PACK_LIMIT))["data"]["scenarios"][scenario]["title"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return scenario
    return kept if isinstance(kept, str) else scenario


def read_header(path: Path) -> dict[str, Any]:
    """A journal's first line, or nothing if it is none."""
    try:
        with path.open("rb") as file:
            header = json.loads(file.readline(_HEADER_LIMIT))
    except (OSError, ValueError, RecursionError):
        return {}
    return header if isinstance(header, dict) else {}


def journal_file(given: Path) -> Path:
    """The journal that was asked for: a file, or else the save of that name."""
    if given.exists():
        return given
    with suppress(BadSaveName):
        path = save_path(folders().saves, str(given))
        if path.is_file():
            return path
    return given
