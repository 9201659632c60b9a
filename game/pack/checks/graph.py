"""Ways through states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def reached(starts: Iterable[str], ways: Mapping[str, Iterable[str]]) -> set[str]:
    """Return the states to which a way leads from some start, the starts included."""
    found: set[str] = set()
    open_ends = [state for state in starts if state in ways]
    while open_ends:
        state = open_ends.pop()
        if state not in found:
            found.add(state)
            open_ends += [after for after in ways[state] if after in ways]
    return found


def backwards(ways: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """Return the same ways, walked the other way."""
    found: dict[str, set[str]] = {state: set() for state in ways}
    for state, following in ways.items():
        for after in following:
            if after in found:
                found[after].add(state)
    return found
