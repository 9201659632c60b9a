"""Checked records by section and id, with where each was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from .diagnostics import Diagnostic
from .marks import Node
from .sections import ROWS, SECTIONS, is_id
from .shape import Misfit, misfits, shaped

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
            drop(self.models, key)
        else:
            self.broken.discard(key)
            put(self.models, key, model)

    def take_data(self, data: Mapping[str, Any]) -> None:
        """Check merged data."""
        for key, raw in _keys(data, self.problems):
            misplaced = isinstance(raw, dict) and key[0] in _WITH_ID and raw.get("id") != key[1]
            self.take(key, {**raw, "id": None} if misplaced else raw)
        if "pack" not in data:
            self.problems.append(Diagnostic("", 0, 0, "FH301", "error", "there is no pack here"))


_WITH_ID = ("scenarios", "contacts", "machines", "scenes", "lessons")


def _told(misfit: Misfit, key: Key, place: Place | None) -> Diagnostic:
    if place is None:
        way = "/".join(str(step) for step in (*key, *misfit.path))
        return Diagnostic("", 0, 0, misfit.code, "error", f"{way}: {misfit.message}", misfit.hint)
    find = place.node.of_key if misfit.at_key else place.node.of_value
    line, column = find(misfit.path)
    return Diagnostic(place.file, line, column, misfit.code, "error", misfit.message, misfit.hint)


def put(table: dict[str, Any], key: Key, value: Any) -> None:
    """Set what a nested mapping holds at a key."""
    for step in key[:-1]:
        table = table.setdefault(step, {})
    table[key[-1]] = value


def drop(table: dict[str, Any], key: Key) -> None:
    """Take out what a nested mapping holds at a key, if anything."""
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
