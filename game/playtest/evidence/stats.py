"""Figures with their 95 % intervals, from counts and samples, in closed forms."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, correlation, fmean, variance

Z = NormalDist().inv_cdf(0.975)
NONE = float("nan")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, its 95 % interval, and how many draws it stands on."""

    value: float
    low: float
    high: float
    n: int

    def moved(self, by: float, sign: int = 1) -> Figure:
        """`by + sign * figure`, with `sign` 1 or -1."""
        ends = sorted((by + sign * self.low, by + sign * self.high))
        return Figure(by + sign * self.value, ends[0], ends[1], self.n)


def measured(columns: Sequence[Sequence[float]]) -> list[list[float]]:
    """The columns without the rows that came to nothing."""
    rows = [row for row in zip(*columns, strict=True) if not any(map(math.isnan, row))]
    return [[row[at] for row in rows] for at in range(len(columns))]


def share(yes: int, n: int) -> Figure:
    """A share and Wilson's interval."""
    if n == 0:
        return Figure(NONE, NONE, NONE, 0)
    p, z2 = yes / n, Z * Z
    centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return Figure(p, centre - half, centre + half, n)


def ratio(over: Figure, under: Figure) -> Figure:
    """The ratio of two independent shares, with the interval of its logarithm (Katz)."""
    return _ratio(over.value, _spread(over), under.value, _spread(under), over.n + under.n)


def ratio_to_mean(over: Figure, under: Sequence[Figure]) -> Figure:
    """The ratio of a share to the mean of others, all independent."""
    mean = fmean(one.value for one in under)
    inner = sum(_spread(one) * one.value**2 for one in under) / len(under) ** 2
    n = over.n + sum(one.n for one in under)
    return _ratio(over.value, _spread(over), mean, inner / mean**2 if mean else 0.0, n)


def _spread(one: Figure) -> float:
    """The variance of a share's logarithm."""
    return (1 - one.value) / (one.value * one.n) if one.value and one.n else 0.0


def _ratio(over: float, wide: float, under: float, wider: float, n: int) -> Figure:
    if not over or not under:
        return Figure(NONE, NONE, NONE, n)
    return _log_interval(over / under, math.sqrt(wide + wider), n)


def _log_interval(value: float, error: float, n: int) -> Figure:
    wide = math.exp(Z * error)
    return Figure(value, value / wide, value * wide, n)


def paired_lift(before: int, after: int, changed: int, n: int) -> Figure:
    """How much larger `after` is than `before`, as a share of it, in the same n cases.

    changed: cases that are counted in one of the two only.
    """
    if not before or not after:
        return Figure(NONE, NONE, NONE, n)
    return _log_interval(after / before, math.sqrt(changed / (before * after)), n).moved(-1.0)


def mean_ratio(over: Sequence[float], under: Sequence[float]) -> Figure:
    """The ratio of two means of pairs (delta method)."""
    n = len(over)
    if n < 2 or not fmean(under):
        return Figure(NONE, NONE, NONE, n)
    value = fmean(over) / fmean(under)
    rest = [a - value * b for a, b in zip(over, under, strict=True)]
    half = Z * math.sqrt(variance(rest) / n) / fmean(under)
    return Figure(value, value - half, value + half, n)


def difference(over: Sequence[float], under: Sequence[float]) -> Figure:
    """The difference of two independent means."""
    value = fmean(over) - fmean(under)
    half = Z * math.sqrt(variance(over) / len(over) + variance(under) / len(under))
    return Figure(value, value - half, value + half, len(over) + len(under))


def in_deviations(over: Sequence[float], under: Sequence[float]) -> Figure:
    """The difference of two independent means in standard deviations of the second."""
    n, m = len(over), len(under)
    sd = math.sqrt(variance(under))
    if not sd:
        return Figure(NONE, NONE, NONE, n + m)
    value = (fmean(over) - fmean(under)) / sd
    error = variance(over) / (n * sd * sd) + 1 / m + value * value / (2 * (m - 1))
    half = Z * math.sqrt(error)
    return Figure(value, value - half, value + half, n + m)


def correlated(one: Sequence[float], other: Sequence[float]) -> Figure:
    """The correlation of two rows, with Fisher's interval."""
    n = len(one)
    if n < 4 or len(set(one)) < 2 or len(set(other)) < 2:
        return Figure(NONE, NONE, NONE, n)
    value = correlation(one, other)
    half = Z / math.sqrt(n - 3)
    middle = math.atanh(max(-0.999999, min(0.999999, value)))
    return Figure(value, math.tanh(middle - half), math.tanh(middle + half), n)
