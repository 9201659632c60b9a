"""Choices that cost offers: told from their siblings, policy by policy, so that none is blamed for
the policy that prefers it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..batches.tally import Choice, Tally

SURE = 3.0
"""Standard errors between a choice and its better before that is told: there are many pairs."""
FEWEST = 30
"""Plays that must have taken each of the two."""


@dataclass(frozen=True, slots=True)
class Dominated:
    """A choice, a better one in the same moment, and by how much offers are rarer (0..1)."""

    choice: Choice
    better: Choice
    loss: float


def dominated(tallies: Mapping[str, Tally]) -> list[Dominated]:
    """Each choice after which offers are surely rarer than after a sibling, the worst first."""
    found = []
    for siblings in _moments(tallies):
        for choice in siblings:
            worst = max(
                (one for one in siblings if one != choice),
                key=lambda other: _difference(tallies, other, choice)[0],
                default=None,
            )
            if worst is not None:
                loss, error = _difference(tallies, worst, choice)
                if error and loss > SURE * error:
                    found.append(Dominated(choice, worst, loss))
    return sorted(found, key=lambda one: (-one.loss, one.choice))


def _moments(tallies: Mapping[str, Tally]) -> Iterator[list[Choice]]:
    """The choices that were taken often enough, by the moment in which they stand."""
    plays: dict[Choice, int] = {}
    for tally in tallies.values():
        for choice, count in tally.choice_plays.items():
            plays[choice] = plays.get(choice, 0) + count
    moments: dict[tuple[str, str], list[Choice]] = {}
    for choice in sorted(plays):
        if plays[choice] >= FEWEST:
            moments.setdefault(choice[:2], []).append(choice)
    yield from (siblings for siblings in moments.values() if len(siblings) > 1)


def _difference(tallies: Mapping[str, Tally], one: Choice, other: Choice) -> tuple[float, float]:
    """By how much offers are more frequent after one choice than after the other, and the error:
    Mantel and Haenszel's difference over the policies."""
    above = weight = variance = 0.0
    for tally in tallies.values():
        n, m = tally.choice_plays[one], tally.choice_plays[other]
        if not n or not m:
            continue
        p, q = tally.choice_offers[one] / n, tally.choice_offers[other] / m
        w = n * m / (n + m)
        above += w * (p - q)
        weight += w
        variance += w * w * (_spread(p, n) + _spread(q, m))
    if not weight:
        return -1.0, 0.0
    return above / weight, math.sqrt(variance) / weight


def _spread(p: float, n: int) -> float:
    """A share's variance, never quite nothing."""
    kept = (p * n + 1) / (n + 2)
    return kept * (1 - kept) / n
