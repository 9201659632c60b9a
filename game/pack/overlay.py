"""A pack's words in another language: `locales/LANGUAGE/`, files of the same names and shape.

An overlay holds words and nothing else. It is laid over the pack's data for whoever reads; the
engine plays on the pack itself, so that no language reaches chance, a journal or a digest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .diagnostics import Diagnostic
from .files import Folder
from .marks import Path as Way
from .records import Record, records_of

LOCALES = "locales"
WORDS = frozenset(
    {
        *("title", "summary", "intro", "about", "role", "note", "name", "first", "pronoun"),
        *("text", "label", "help", "done", "say", "shows", "short", "pay", "site"),
        *("profile", "truth", "insight", "needs", "gives", "closes_the_door", "interests"),
    }
)
"""The fields that hold words. `pronoun` picks a person's grammatical gender."""
_TABLES = frozenset({"reasons", "greetings", "lines"})
"""Mappings all of whose values are words: sections, and a contact's own lines."""
_NAMED = ("id", "contact")
"""What tells the items of a list apart."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Words of an overlay: their way in the pack's data, and where they are written."""

    way: Way
    record: Record
    there: Way


@dataclass(frozen=True, slots=True)
class Stray:
    """Something in an overlay that has no place in the pack. `known` says that the pack has it, and
    it is no words."""

    record: Record
    there: Way
    known: bool


def languages_of(root: Path) -> list[str]:
    """The languages that a pack's folder has words in."""
    folder = root / LOCALES
    return sorted(one.name for one in folder.iterdir() if one.is_dir()) if folder.is_dir() else []


def overlay(root: Path, language: str, problems: list[Diagnostic], under: str = "") -> list[Record]:
    """The records of a pack's overlay in a language, of all files or of those whose name begins
    with `under`; what can't be read is reported."""
    folder = root / LOCALES / language
    label = f"{LOCALES}/{language}/"
    return list(records_of(Folder(folder, label, problems), under)) if folder.is_dir() else []


def laid_over(
    data: Mapping[str, Any], records: list[Record], tell: Callable[[Laid | Stray], None]
) -> dict[str, Any]:
    """Merged data with the words of these records; each is told, with its place."""
    whole: dict[str, Any] = dict(data)
    for record in records:
        _lay_record(whole, record, tell)
    return whole


def _lay_record(
    whole: dict[str, Any], record: Record, tell: Callable[[Laid | Stray], None]
) -> None:
    table: Any = whole
    for step in record.key[:-1]:
        below = table.get(step) if isinstance(table, dict) else None
        if not isinstance(below, dict):
            tell(Stray(record, (), False))
            return
        table[step] = dict(below)
        table = table[step]
    name = record.key[-1]
    if name not in table:
        tell(Stray(record, (), False))
        return
    layer = _Layer(record, tell)
    table[name] = layer.lay(table[name], record.raw, record.key, (), record.key[0] in _TABLES)


class _Layer:
    """Lays one record's words over the pack's record of the same key."""

    def __init__(self, record: Record, tell: Callable[[Laid | Stray], None]) -> None:
        self._record = record
        self._tell = tell

    def lay(self, base: Any, over: Any, way: Way, there: Way, words: bool) -> Any:
        """The base's value with the overlay's words in it; both ways lead to it."""
        if isinstance(base, dict) and isinstance(over, dict):
            return self._mapping(base, over, way, there)
        if isinstance(base, list) and isinstance(over, list) and _name_of(base):
            return self._items(base, over, way, there)
        if not words or not _is_words(over) or not _is_words(base):
            self._tell(Stray(self._record, there, True))
            return base
        self._tell(Laid(way, self._record, there))
        return over

    def _mapping(
        self, base: dict[str, Any], over: dict[str, Any], way: Way, there: Way
    ) -> dict[str, Any]:
        laid = dict(base)
        table = bool(way) and way[-1] in _TABLES
        for key, value in over.items():
            if key not in base:
                self._tell(Stray(self._record, (*there, key), False))
            elif key not in _NAMED or value != base[key]:
                words = table or key in WORDS
                laid[key] = self.lay(base[key], value, (*way, key), (*there, key), words)
        return laid

    def _items(self, base: list[Any], over: list[Any], way: Way, there: Way) -> list[Any]:
        key = _name_of(base)
        places = {item[key]: place for place, item in enumerate(base)}
        laid = list(base)
        for number, item in enumerate(over):
            place = places.get(item.get(key)) if isinstance(item, dict) else None
            if place is None:
                self._tell(Stray(self._record, (*there, number), False))
            else:
                laid[place] = self.lay(
                    base[place], item, (*way, place), (*there, number), words=False
                )
        return laid


def _name_of(items: list[Any]) -> str:
    """The key by which the items of a list are told apart; "" for a list of plain values."""
    for key in _NAMED:
        if items and all(isinstance(item, dict) and key in item for item in items):
            return key
    return ""


def _is_words(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(one, str) for one in value)
    return isinstance(value, str)


def variants(value: Any) -> Iterator[str]:
    """The variants of a text as it stands in data."""
    yield from value if isinstance(value, list) else [value]
