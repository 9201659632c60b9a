"""Shares with their 95 % intervals, and quantiles of histograms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Share:
    """A share 0..1 of `n`, and its interval; of nothing it is 0, and anything is possible."""

    value: float
    low: float
    high: float
    n: int

    def as_data(self) -> dict[str, float]:
        """value, low, high: four decimals."""
        named = {"value": self.value, "low": self.low, "high": self.high}
        return {name: round(number, 4) for name, number in named.items()}


def share(count: int, n: int, z: float = Z) -> Share:
    """A share with Wilson's interval, by default of 95 %."""
    if n == 0:
        return Share(0.0, 0.0, 1.0, 0)
    p, square = count / n, z * z
    middle = (p + square / (2 * n)) / (1 + square / n)
    half = z / (1 + square / n) * math.sqrt(p * (1 - p) / n + square / (4 * n * n))
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return Share(p, low if count else 0.0, high if count < n else 1.0, n)


@dataclass(frozen=True, slots=True)
class Gap:
    """A difference of two shares, and its interval (Newcombe's)."""

    value: float
    low: float
    high: float


def gap(one: Share, other: Share) -> Gap:
    """By how much one share is above the other."""
    value = one.value - other.value
    down = math.hypot(one.value - one.low, other.high - other.value)
    up = math.hypot(one.high - one.value, other.value - other.low)
    return Gap(value, max(-1.0, value - down), min(1.0, value + up))


POINTS = (5, 25, 50, 75, 95)
"""Percentiles that are told."""


def quantiles(histogram: Mapping[int, int], points: Iterable[int] = POINTS) -> dict[int, int]:
    """The value at each percentile: the least that so many percent don't exceed; none of nothing.

    histogram: how often each value came.
    """
    whole = sum(histogram.values())
    if not whole:
        return {}
    return {point: _at(histogram, max(1, math.ceil(whole * point / 100))) for point in points}


def _at(histogram: Mapping[int, int], place: int) -> int:
    passed, value = 0, 0
    for value in sorted(histogram):
        passed += histogram[value]
        if passed >= place:
            break
    return value


def median(histogram: Mapping[int, int]) -> int:
    """The value in the middle, 0 of nothing."""
    return quantiles(histogram, (50,)).get(50, 0)


def mean(histogram: Mapping[int, int]) -> float:
    """The mean, 0 of nothing."""
    whole = sum(histogram.values())
    return sum(value * count for value, count in histogram.items()) / whole if whole else 0.0
