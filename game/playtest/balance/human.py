"""What a batch says of a person's play: how long it takes, and how hard it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..batches.tally import Tally
from .figures import share

SECONDS_PER_DECISION = 15.0
"""Design: some forty words to read between two decisions, at four a second, and a breath to choose.
People differ by half of it either way."""
STAND_INS = ("novice", "mentor")
"""Whose plays stand in for a person's, the first that was played."""


def expected_minutes(decisions: int) -> float:
    """The minutes that so many decisions take a person."""
    return round(decisions * SECONDS_PER_DECISION / 60, 1)


def difficulty(tallies: Mapping[str, Tally]) -> dict[str, Any] | None:
    """How hard it is, from 0 (always won) to 10 (never), for the policy that stands in for a
    person: value, low, high, policy. None if none of them was played."""
    for name in STAND_INS:
        if name in tallies and tallies[name].runs:
            lost = share(tallies[name].runs - tallies[name].offers, tallies[name].runs)
            ten = {key: round(10 * part, 1) for key, part in lost.as_data().items()}
            return {**ten, "policy": name}
    return None
