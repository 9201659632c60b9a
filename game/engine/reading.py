"""How a message reads before it is sent: its measured features, and what each does to the chance.

Only what the player knows goes into it, so it may be shown while they write.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.model.faults import Contribution, explain
from game.model.features import Features

from .stage import Stage
from .writing import answer_odds, default_channel, measured


@dataclass(frozen=True, slots=True)
class Reading:
    """What is measured of a message; `moved` tells what each feature does, in points of chance."""

    features: Features
    chance: float
    moved: tuple[Contribution, ...]


def read_message(stage: Stage, contact: str, args: Mapping[str, Any]) -> Reading:
    """Measure a message that could be sent to somebody now; nothing is changed by it."""
    c = stage.world.contacts[contact]
    channel = str(args.get("channel") or default_channel(c))
    features, inputs = measured(stage, c, args)
    moved = explain(features, lambda other: answer_odds(stage, c, other, channel))
    return Reading(features, round(answer_odds(stage, c, inputs, channel), 6), tuple(moved))
