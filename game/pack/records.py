"""The records that a pack's files hold, each with its key, before their shape is checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .files import Folder
from .marks import Node
from .names import did_you_mean
from .sections import FILES, LISTS, ROWS, is_id
from .yaml_strict import Document


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it stands in a file. `key` is its way in merged data; one without an id that
    could be its key has the key of nothing, and fails by its shape."""

    key: tuple[str, ...]
    raw: Any
    file: str
    node: Node


def records_of(folder: Folder, under: str = "") -> Iterator[Record]:
    """Yield the records of a pack's own files, reporting files that cannot hold any: of all, or of
    those whose name begins with `under`."""
    first: dict[tuple[str, ...], Record] = {}
    for name, document in folder.documents(under):
        for record in _of_file(folder, name, document):
            known = first.setdefault(record.key, record)
            if known is record:
                yield record
            else:
                _twice(folder, name, record, known)


def _twice(folder: Folder, name: str, record: Record, known: Record) -> None:
    message = f"`{record.key[-1]}` is described a second time"
    place = f"It stands already in {known.file}, line {known.node.line}."
    folder.report(name, record.node.of_value(("id",)), "FH306", message, place)


def _of_file(folder: Folder, name: str, document: Document) -> Iterator[Record]:
    label = folder.label + name
    section = name.partition("/")[0]
    if name == "pack.yaml":
        yield Record(("pack",), document.data, label, document.root)
    elif name in FILES:
        yield from _tables(folder, name, document, FILES[name], ())
    elif name == "parts.yaml":
        yield from _tables(folder, name, document, ROWS, ("parts",))
    elif name in LISTS:
        yield from _listed(LISTS[name], label, document)
    else:
        yield from _listed(section, label, document)


def _listed(section: str, label: str, document: Document) -> Iterator[Record]:
    """Yield the record of a file, or all of its list."""
    many = isinstance(document.data, list)
    for place, raw in enumerate(document.data if many else [document.data]):
        node = document.root.find((place,)) if many else document.root
        name = raw.get("id") if isinstance(raw, dict) else None
        known = name if isinstance(name, str) and is_id(name) else f"{label}#{place}"
        yield Record((section, known), raw, label, node)


def _tables(
    folder: Folder, name: str, document: Document, known: tuple[str, ...], above: tuple[str, ...]
) -> Iterator[Record]:
    """Yield the records of a file of tables by id."""
    root, data = document.root, document.data
    if not isinstance(data, dict):
        expected = ", ".join(f"`{one}`" for one in known)
        folder.report(name, (root.line, root.column), "FH208", f"here stand the keys {expected}")
        return
    for table, rows in data.items():
        if table not in known:
            hint = did_you_mean(table, known)
            message = f"no key `{table}` belongs here"
            folder.report(name, root.of_key((table,)), "FH201", message, hint)
        elif not isinstance(rows, dict):
            folder.report(name, root.of_value((table,)), "FH203", "keys with values are wanted")
        else:
            yield from _rows(folder, name, root.find((table,)), (*above, table), rows)


def _rows(
    folder: Folder, name: str, node: Node, key: tuple[str, ...], rows: dict[str, Any]
) -> Iterator[Record]:
    for row, raw in rows.items():
        if is_id(row):
            yield Record((*key, row), raw, folder.label + name, node.find((row,)))
        else:
            message = f"`{row[:60]}` cannot be an id"
            folder.report(name, node.of_key((row,)), "FH205", message)
