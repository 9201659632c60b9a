"""The game's own version, and whether it lies in the range that a pack is written for."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import PackageNotFoundError, version

_CLAUSE = re.compile(r"(==|!=|>=|<=|~=|>|<)?\s*(\d+(?:\.\d+)*)", re.ASCII)


@cache
def installed() -> str:
    """Return the installed game's version; a checkout that is not installed has the source's."""
    try:
        return version("firm-handshake")
    except PackageNotFoundError:
        from game import __version__

        return __version__


def in_range(actual: str, wanted: str) -> bool:
    """Say whether a version lies in a range such as `>=0.1,<2`; no operator means equal.

    A range that cannot be read holds no version.
    """
    here = _numbers(actual)
    return all(_holds(here, clause.strip()) for clause in wanted.split(","))


def _holds(here: tuple[int, ...], clause: str) -> bool:
    match = _CLAUSE.fullmatch(clause)
    if match is None:
        return False
    there = _numbers(match[2])
    size = max(len(here), len(there))
    one, other = _padded(here, size), _padded(there, size)
    compared = {
        "==": one == other,
        "!=": one != other,
        ">=": one >= other,
        "<=": one <= other,
        ">": one > other,
        "<": one < other,
        "~=": one >= other and here[: len(there) - 1] == there[:-1],
    }
    return compared[match[1] or "=="]


def _numbers(text: str) -> tuple[int, ...]:
    found = re.match(r"\d+(\.\d+)*", text, re.ASCII)
    return tuple(int(part) for part in found[0].split(".")) if found else (0,)


def _padded(numbers: tuple[int, ...], size: int) -> tuple[int, ...]:
    return numbers + (0,) * (size - len(numbers))
