"""The cells on which a map is laid out: which are taken, and how names are made to fit.

Distances count a cell as twice as high as it is wide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, pi, sin
from unicodedata import combining, east_asian_width

from .ties import RINGS, Tie

EDGES = (0.36, 0.58, 0.80, 1.0)
"""Where each ring ends, as a share of the way from the middle to the edge."""
FULL = 0.55
"""The share of a ring that names may fill before shorter ones are tried."""
MIDDLE = 5
"""Cells kept free in the middle, for the player."""


@dataclass(frozen=True, slots=True)
class Title:
    """A sector's name and where it stands."""

    x: int
    y: int
    text: str


def cells(text: str) -> int:
    """How many cells a text takes."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(c) in "WF" else not combining(c) for c in text)


def shortened(name: str, letters: int) -> str:
    """A name in so many letters: all of it, the first name and an initial, the first name, its
    beginning."""
    words = name.split()
    forms = [name, " ".join([*words[:1], *(word[:1] for word in words[-1:] if words[1:])])]
    for form in [*forms, *words[:1]]:
        if cells(form) <= letters:
            return form
    return name[:letters] if cells(name[:letters]) <= letters else name[: letters // 2]


def box(tie: Tie, label: str) -> int:
    """The cells that somebody takes: the sign, the name, the mark of a bridge."""
    return 1 + (1 + cells(label) if label else 0) + (2 if tie.bridge and label else 0)


class Ground:
    """The cells there are, and which of them are taken: a whole number for each row."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = max(width, 0), max(height, 0)
        self.cx, self.cy = self.width // 2, self.height // 2
        self.rows = [0] * self.height
        self.take(self.cx - MIDDLE // 2, self.cy, MIDDLE)

    def free(self, x: int, y: int, wide: int) -> bool:
        """Whether so many cells are there and free, with one more on either side."""
        if not (0 <= y < self.height and x >= 0 and x + wide <= self.width):
            return False
        return not self.rows[y] & mask(max(x - 1, 0), wide + 2)

    def take(self, x: int, y: int, wide: int) -> None:
        """Take cells that lie within."""
        if 0 <= y < self.height:
            self.rows[y] |= mask(max(x, 0), wide)

    def title(self, name: str, low: float, high: float) -> Title | None:
        """Put a sector's name at the edge, between its angles; None where there is no room."""
        return self.write(name, (low + high) / 2, 1.0)

    def write(self, name: str, angle: float, share: float) -> Title | None:
        """Put a name in a direction, so far from the middle; None where there is no room."""
        text = name[: self.width // 4]
        wide, (x, y) = cells(text), self.point(angle, share)
        x = min(max(x - wide // 2, 0), self.width - wide)
        y = min(max(y, 0), self.height - 1)
        if not text or not self.free(x, y, wide):
            return None
        self.take(x, y, wide)
        return Title(x, y, text)

    def roomy(self, ties: Sequence[Tie], letters: int) -> bool:
        """Whether names of so many letters would leave every ring some room."""
        wanted = [0] * RINGS
        for tie in ties:
            wanted[tie.ring] += box(tie, shortened(tie.name, letters)) + 1
        inner = (0.0, *EDGES)
        area = self.width * self.height * pi / 4
        there = [area * (b * b - a * a) for a, b in pairwise(inner)]
        return all(want <= FULL * room for want, room in zip(wanted, there, strict=True))

    def place(self, ring: int, angle: float, wide: int) -> tuple[int, int] | None:
        """Take the nearest free cells to where somebody belongs, first within their ring."""
        low, high = (0.0, *EDGES)[ring], EDGES[ring]
        px, py = self.point(angle, (low + high) / 2)
        for within in (True, False):
            for dx, dy in nearest(self.width, self.height):
                x, y = px + dx - wide // 2, py + dy
                if self.free(x, y, wide) and (not within or low <= self.far(px + dx, y) <= high):
                    self.take(x, y, wide)
                    return x, y
        return None

    def far(self, x: int, y: int) -> float:
        """How far a cell is from the middle, as a share of the way to the edge."""
        return hypot((x - self.cx) / max(self.cx, 1), (y - self.cy) / max(self.cy, 1))

    def point(self, angle: float, share: float) -> tuple[int, int]:
        return (
            round(self.cx + cos(angle) * share * self.cx),
            round(self.cy + sin(angle) * share * self.cy),
        )


def mask(x: int, wide: int) -> int:
    """So many bits from one on."""
    return ((1 << wide) - 1) << x


@lru_cache(8)
def nearest(width: int, height: int) -> tuple[tuple[int, int], ...]:
    """All steps from one cell to another, the shortest first."""
    steps = [(dx, dy) for dy in range(-height + 1, height) for dx in range(-width + 1, width)]
    return tuple(sorted(steps, key=lambda one: (one[0] ** 2 + 4 * one[1] ** 2, one)))
