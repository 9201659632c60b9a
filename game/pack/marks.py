"""Where in a file each value and key stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""The way to a value: keys of mappings, and places in lists from 0."""


@dataclass(slots=True)
class Node:
    """The place of one value, and of what is in it.

    line, column: from 1. inside: how far into the value's place its first character stands, or -1
    when its characters do not stand as they are read (folded, or over several lines).
    keys: places of a mapping's keys. parts: of its values, or of a list's items.
    """

    line: int
    column: int
    inside: int = -1
    keys: dict[str, tuple[int, int]] | None = None
    parts: dict[str, Node] | list[Node] | None = None

    def part(self, step: str | int) -> Node | None:
        """Return the place of one value in this one, if there is such a value."""
        if isinstance(self.parts, dict) and isinstance(step, str):
            return self.parts.get(step)
        if isinstance(self.parts, list) and isinstance(step, int) and 0 <= step < len(self.parts):
            return self.parts[step]
        return None

    def find(self, path: Sequence[str | int]) -> Node:
        """Return the place of a value, or of the nearest one around it that exists."""
        node = self
        for step in path:
            below = node.part(step)
            if below is None:
                return node
            node = below
        return node

    def of_value(self, path: Sequence[str | int]) -> tuple[int, int]:
        """Return line and column of a value."""
        node = self.find(path)
        return node.line, node.column

    def of_key(self, path: Sequence[str | int]) -> tuple[int, int]:
        """Return line and column of the key that a path ends with; of the value where none is."""
        if path:
            around = self.find(path[:-1])
            last = path[-1]
            if around.keys is not None and isinstance(last, str) and last in around.keys:
                return around.keys[last]
        return self.of_value(path)
