"""Which verbs the hour, the weekday, energy and money allow, whoever they are done to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

Steps = tuple[tuple[float, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Demand:
    """What a verb asks for: its bit, when it opens and closes, the latest minute at which the day
    is long enough, whether it is for weekdays, its energy and its money."""

    bit: int
    opens: int
    closes: int
    latest: int
    weekdays: bool
    energy: float
    money: float


class Allowance:
    """The demands of all verbs; each question is answered with a bit for each verb."""

    def __init__(self, demands: Iterable[Demand], always: int) -> None:
        """`always` are the verbs that need no hours, no energy and no money."""
        self._demands = tuple(demands)
        self._always = always
        self._by_time: dict[tuple[int, bool], int] = {}
        self._energy = _steps((one.energy, one.bit) for one in self._demands)
        self._money = _steps((one.money, one.bit) for one in self._demands)

    def at(self, time: int, weekend: bool, energy: float, money: float) -> int:
        """What can be done at a minute of a day, with so much energy and money in hand."""
        hours = self._by_time.get((time, weekend))
        if hours is None:
            hours = self._by_time[time, weekend] = self._at_hour(time, weekend)
        levels, masks = self._energy
        hours &= masks[bisect_right(levels, energy)]
        levels, masks = self._money
        return hours & masks[bisect_right(levels, money)] | self._always

    def _at_hour(self, time: int, weekend: bool) -> int:
        return sum(
            one.bit
            for one in self._demands
            if one.opens <= time < one.closes
            and time <= one.latest
            and not (weekend and one.weekdays)
        )


def _steps(wanted: Iterable[tuple[float, int]]) -> Steps:
    """The levels at which more verbs can be had, and what can be had from each of them on."""
    needs = list(wanted)
    levels = tuple(sorted({level for level, _ in needs}))
    masks = (sum(bit for need, bit in needs if need <= level) for level in levels)
    return levels, (0, *masks)
