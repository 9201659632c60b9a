"""Walking a pack's folder: what is read, and what is refused before it is read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from .characters import MAX_BYTES
from .diagnostics import Diagnostic
from .sections import FILES, FOLDERS, LISTS
from .yaml_strict import Document, read_yaml

MAX_PACK_BYTES = 20 << 20
MAX_PACK_FILES = 2000

SINGLE = ("pack.yaml", *FILES, *LISTS, "parts.yaml")
"""The files that may stand in a pack's own folder."""


class Folder:
    """A pack's folder. `label` stands before its files' names, `problems` takes what is wrong."""

    def __init__(self, root: Path, label: str, problems: list[Diagnostic]) -> None:
        self.root = root
        self.label = label
        self.problems = problems
        self.spoiled = False
        """Some file could not be read at all, so that its ids are not known."""

    def report(
        self, file: str, place: tuple[int, int], code: str, message: str, hint: str = ""
    ) -> None:
        """Take down an error at a line and column of a file of this folder."""
        found = Diagnostic(self.label + file, *place, code, "error", message, hint)
        self.problems.append(found)

    def files(self) -> list[str]:
        """Return the relative names of the files that a pack has, in a fixed order."""
        return sorted(name for name in self._names() or [] if _is_read(name))

    def documents(self, under: str = "") -> Iterator[tuple[str, Document]]:
        """Yield the files that a pack has, by their relative names, in a fixed order: all, or those
        whose name begins with `under`."""
        for name in (name for name in self.files() if name.startswith(under)):
            document = self._document(name)
            if document is None:
                self.spoiled = True
            else:
                yield name, document

    def unread(self) -> list[str]:
        """Return the YAML files that stand where none is read."""
        names = self._names() or []
        return sorted(name for name in names if _looks_meant(name) and not _is_read(name))

    def _names(self) -> list[str] | None:
        """Return all files below, or None after reporting that there are too many."""
        found: list[str] = []
        size = 0
        for name, entry in _walk(self.root, ""):
            found.append(name)
            size += entry.stat(follow_symlinks=False).st_size
            if len(found) > MAX_PACK_FILES or size > MAX_PACK_BYTES:
                self.spoiled = True
                most = f"{MAX_PACK_FILES} files and {MAX_PACK_BYTES >> 20} MiB"
                self.report("", (0, 0), "FH115", f"a pack holds at most {most}")
                return None
        return found

    def _document(self, name: str) -> Document | None:
        try:
            content = self.content(name)
        except OSError as error:
            message = f"this file cannot be read: {error.strerror or 'unknown reason'}"
            self.report(name, (1, 1), "FH119", message)
            return None
        return None if content is None else read_yaml(content, self.label + name, self.problems)

    def content(self, name: str) -> bytes | None:
        """Return what stands in a file; None, reported, for what is no ordinary file of the pack.

        Raises:
            OSError: it can't be read.
        """
        path = self.root / name
        if not _inside(path, self.root):
            self.report(name, (1, 1), "FH118", "this leads out of the pack's folder",
                        "Copy the file into the pack.")  # fmt: skip
            return None
        if not stat.S_ISREG(path.stat().st_mode):
            self.report(name, (1, 1), "FH119", "this is no ordinary file")
            return None
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)


def _inside(path: Path, root: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield what lies below, folders too, without following links to folders."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        yield prefix + entry.name, entry
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name, f"{prefix}{entry.name}/")


def _is_read(name: str) -> bool:
    folder, slash, file = name.partition("/")
    if not slash:
        return name in SINGLE
    return folder in FOLDERS and "/" not in file and file.endswith(".yaml")


def _looks_meant(name: str) -> bool:
    return name.endswith((".yaml", ".yml")) and not name.startswith("locales/")
