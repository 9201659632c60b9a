"""Time: minutes of the play, days at home, and what hour it is where somebody else lives.

A minute counts from the midnight before the scenario's start, at home. Zones come from the pinned
`tzdata` distribution, never from the system, so that every machine keeps the same time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

DAY = 24 * 60
MORNING = 7 * 60
NIGHT = 23 * 60
FAR = 10**9
"""A minute that never comes."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@cache
def zone(name: str) -> ZoneInfo:
    """The zone of that IANA name, from the `tzdata` distribution; KeyError for an unknown one."""
    parts = name.split("/")
    if not all(part and part.strip(".") and "\\" not in part for part in parts):
        raise KeyError(name)
    source = files("tzdata").joinpath("zoneinfo", *parts)
    if not source.is_file():
        raise KeyError(name)
    with source.open("rb") as stream:
        return ZoneInfo.from_file(stream, key=name)


def clock_minutes(text: str) -> int:
    """`07:30` as minutes of a day."""
    return int(text[:2]) * 60 + int(text[3:5])


def window(text: str) -> tuple[int, int]:
    """`07:10-08:40` as a pair of minutes of a day."""
    return clock_minutes(text[:5]), clock_minutes(text[6:])


class Clock:
    """The calendar of one scenario: shared by all its plays, and without state of its own."""

    def __init__(self, start: str, home: str) -> None:
        """`start` is a local moment such as `2026-03-02 08:00`; `home` the home city's zone."""
        moment = datetime.strptime(start, "%Y-%m-%d %H:%M").replace(tzinfo=zone(home))
        midnight = moment.replace(hour=0, minute=0)
        self.home = home
        self.start = clock_minutes(start[11:])
        self._origin = midnight.astimezone(UTC)
        self._weekday = midnight.weekday()
        self._shifts: dict[tuple[str, int], int] = {}
        self._minutes: dict[tuple[float, int], int] = {}

    def when(self, minute: int, city_zone: str = "") -> datetime:
        """The moment of a minute, in a zone (home's by default)."""
        moment = self._origin + timedelta(minutes=minute)
        return moment.astimezone(zone(city_zone or self.home))

    def local(self, minute: int, city_zone: str) -> int:
        """Minutes since the first midnight as a clock in that zone counts them: may be negative."""
        key = (city_zone, minute // 60)
        shift = self._shifts.get(key)
        if shift is None:
            there = self.when(key[1] * 60, city_zone).utcoffset() or timedelta()
            here = self._origin.astimezone(zone(self.home)).utcoffset() or timedelta()
            shift = self._shifts[key] = int((there - here).total_seconds() // 60)
        return minute + shift

    def day(self, minute: int) -> int:
        """The day at home, 0 on the first."""
        return self.local(minute, self.home) // DAY

    def time(self, minute: int) -> int:
        """Minutes since midnight at home."""
        return self.local(minute, self.home) % DAY

    def weekday(self, minute: int, city_zone: str = "") -> int:
        """0 on a Monday, in that zone."""
        return (self.local(minute, city_zone or self.home) // DAY + self._weekday) % 7

    def at(self, day: float, time: int = 0) -> int:
        """The minute of a time on a day at home; a part of a day counts from midnight."""
        known = self._minutes.get((day, time))
        if known is not None:
            return known
        wanted = int(day * DAY) + time
        minute = wanted
        for _ in range(2):  # a change of the clocks moves the local count by an hour at most twice
            minute += wanted - self.local(minute, self.home)
        self._minutes[day, time] = minute
        return minute

    def awake(
        self, minute: int, city_zone: str, hours: Sequence[tuple[int, int]], weekend: bool
    ) -> bool:
        """Whether somebody who looks within `hours` of their own day looks at this minute."""
        local = self.local(minute, city_zone)
        if not weekend and (local // DAY + self._weekday) % 7 > 4:
            return False
        time = local % DAY
        return any(low <= time < high for low, high in hours)

    def next_awake(
        self, minute: int, city_zone: str, hours: Sequence[tuple[int, int]], weekend: bool
    ) -> int:
        """The first minute from this one on at which they look (within a fortnight)."""
        while not self.awake(minute, city_zone, hours, weekend):
            local = self.local(minute, city_zone)
            time = local % DAY
            later = [low for low, _ in hours if low > time]
            minute += (min(later) if later else DAY) - time
            if not hours:
                return minute
        return minute

    def next_edge(self, minute: int, city_zone: str, hours: Sequence[tuple[int, int]]) -> int:
        """The next minute at which `awake` may change: an hour's edge, a midnight, or an hour on a
        way on which the clocks are changed."""
        local = self.local(minute, city_zone)
        time = local % DAY
        edges = [edge for window in hours for edge in window if edge > time]
        wait = min(edges, default=DAY) - time
        if self.local(minute + wait, city_zone) != local + wait:
            return minute + 60 - minute % 60
        return minute + wait
