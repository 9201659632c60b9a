"""The list of people put in an order, and searched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .cards import PersonRow
from .catalogue import Words, mark

ORDERS: Mapping[str, str] = {
    "known": mark("as you know them"),
    "rung": mark("nearest first"),
    "last": mark("last word first"),
    "city": mark("by city"),
    "awake": mark("awake first"),
}
"""The orders by name, each with its words."""

_KEYS: Mapping[str, Callable[[PersonRow], Any]] = {
    "known": lambda row: 0,
    "rung": lambda row: -row.rank,
    "last": lambda row: (not row.last, -row.last_word),
    "city": lambda row: row.city.casefold(),
    "awake": lambda row: not row.awake,
}


def arrange(rows: Iterable[PersonRow], order: str) -> list[PersonRow]:
    """The rows in that order; those that it puts level stay as they were."""
    return sorted(rows, key=_KEYS[order])


def following(order: str) -> str:
    """The order after that one, around."""
    names = list(ORDERS)
    return names[(names.index(order) + 1) % len(names)]


def matches(row: PersonRow, typed: str) -> bool:
    """Whether what was typed stands in a name, a role, an employer, a city or a rung."""
    wanted = typed.casefold().split()
    text = " ".join((row.name, row.role, row.employer, row.city, row.rung)).casefold()
    return all(word in text for word in wanted)


def beside(words: Words, row: PersonRow, order: str) -> str:
    """What stands beside a name: what the order goes by."""
    if order == "last":
        return row.last or words.t(mark("never"))
    away = "" if row.awake else words.t(mark("away"))
    if order == "awake":
        return f"{row.local_time} {away}".rstrip()
    return away or row.rung if order == "city" else row.rung


def above(row: PersonRow, order: str) -> str:
    """The heading that a row stands under: by city, the city and the time there; else none."""
    return f"{row.city} {row.local_time}" if order == "city" else ""
