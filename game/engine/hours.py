"""When somebody looks: the minutes at which that changes, found once and shared by all plays."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .clock import DAY, Clock

Windows = Sequence[tuple[int, int]]
AHEAD = 4 * DAY
"""How far on the minutes are looked for: past any weekend."""


class Hours:
    """The hours of one zone, some windows of the day and a habit for weekends."""

    __slots__ = ("_awake", "_clock", "_edges", "_ends", "_first", "_weekend", "_windows", "_zone")

    def __init__(self, clock: Clock, zone: str, windows: Windows, weekend: bool) -> None:
        self._clock, self._zone, self._windows, self._weekend = clock, zone, windows, weekend
        self._first = self._awake = self._looks(0)
        self._edges: list[int] = []
        self._ends = 0

    def at(self, minute: int) -> tuple[bool, int]:
        """Whether they look at a minute, and until when that stands for certain."""
        if minute + AHEAD // 2 > self._ends:
            self._extend(minute + AHEAD)
        place = bisect_right(self._edges, minute)
        awake = self._first ^ bool(place & 1)
        return awake, self._edges[place] if place < len(self._edges) else self._ends

    def _extend(self, until: int) -> None:
        while self._ends < until:
            self._ends = self._clock.next_edge(self._ends, self._zone, self._windows)
            if self._looks(self._ends) != self._awake:
                self._edges.append(self._ends)
                self._awake = not self._awake

    def _looks(self, minute: int) -> bool:
        return self._clock.awake(minute, self._zone, self._windows, self._weekend)
