"""How a message reads before it is sent: its measured features, and what each does to the chance.

Only what the player knows goes into it, so it may be shown while they write: how well somebody
keeps up a thread is nobody's to know, and taken as usual.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.model.design import USUAL_HABIT
from game.model.faults import Contribution, explain
from game.model.features import Features

from .stage import Stage
from .writing import measured, odds_of


@dataclass(frozen=True, slots=True)
class Reading:
    """What is measured of a message; `moved` tells what each feature does, in points of chance."""

    features: Features
    chance: float
    moved: tuple[Contribution, ...]


def read_message(stage: Stage, contact: str, args: Mapping[str, Any]) -> Reading:
    """Measure a message that could be sent to somebody now; nothing is changed by it."""
    c = stage.world.contacts.peek(contact)
    features, inputs = measured(stage, c, args)
    moved = explain(features, lambda other: odds_of(stage, c, other, USUAL_HABIT))
    return Reading(features, round(odds_of(stage, c, inputs, USUAL_HABIT), 6), tuple(moved))
