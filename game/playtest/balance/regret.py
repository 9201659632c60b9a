"""Regret: by how much offers are rarer after a choice than after the best one there.

Which choice is best is told by one half of the lucks and measured by the other, and the other way
round: else the luckiest would pass for the best.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from statistics import fmean, stdev
from typing import Any

from ..lookahead.looks import Look
from .figures import Z

Data = dict[str, Any]
FEWEST = 2
"""Looks at a choice before its regret is told."""

Won = Mapping[str, Sequence[bool]]


def regret(looks: Sequence[Look], policy: str) -> Data | None:
    """The regret of what the policy did, and of each choice, the worst first; None of no looks.

    Keys: policy, decisions (looked at), taken (value, low, high: of a decision that was taken), and
    choices, each moment, choice, better, looks, taken (of those), value, low, high.
    """
    if not looks:
        return None
    own = [of_choice(dict(one.won), one.taken) for one in looks]
    return {
        "policy": policy,
        "decisions": len(looks),
        "taken": interval(own),
        "choices": _choices(looks),
    }


def _choices(looks: Iterable[Look]) -> list[Data]:
    regrets: dict[tuple[str, str], list[float]] = defaultdict(list)
    betters: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    taken: Counter[tuple[str, str]] = Counter()
    for one in looks:
        won = dict(one.won)
        taken[one.moment, one.taken] += 1
        for choice in won:
            regrets[one.moment, choice].append(of_choice(won, choice))
            betters[one.moment, choice][_best(won)] += 1
    rows = [
        {
            "moment": moment,
            "choice": choice,
            "better": betters[moment, choice].most_common(1)[0][0],
            "looks": len(found),
            "taken": taken[moment, choice],
            **interval(found),
        }
        for (moment, choice), found in regrets.items()
        if len(found) >= FEWEST
    ]
    worse = (row for row in rows if row["better"] != row["choice"])
    return sorted(worse, key=lambda row: (-row["value"], row["moment"], row["choice"]))


def of_choice(won: Won, choice: str) -> float:
    """By how much the odds after a choice are below those after the best, -1..1."""
    return fmean(
        fmean(won[_best(won, half, 2)][1 - half :: 2]) - fmean(won[choice][1 - half :: 2])
        for half in (0, 1)
    )


def _best(won: Won, half: int = 0, step: int = 1) -> str:
    """The best choice by the lucks from that one on, or by every so manyth of them."""
    return max(won, key=lambda name: fmean(won[name][half::step]))


def interval(values: Sequence[float]) -> dict[str, float]:
    """The mean of some looks, and its interval: value, low, high."""
    middle = fmean(values)
    half = Z * stdev(values) / sqrt(len(values)) if len(values) > 1 else 1.0
    low, high = max(-1.0, middle - half), min(1.0, middle + half)
    return {"value": round(middle, 4), "low": round(low, 4), "high": round(high, 4)}
