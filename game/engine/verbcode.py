"""What the engine knows of a verb."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .actions import Cost, Slot
from .stage import Stage
from .state import ContactState

Run = Callable[[Stage, str, Mapping[str, Any]], Cost | None]
"""Does it; returns what it cost in the end, where that is not the price (a call not taken)."""

NOT_TAKEN = Cost(minutes=5, energy=1.0, strain=1.0)
"""What a call costs that nobody takes."""


def _no_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    return ()


def _no_wait(stage: Stage, subject: str) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class VerbCode:
    """The engine's part of a verb. `wait` gives the minutes until it can begin (an appointment)."""

    run: Run
    slots: Callable[[Stage, str], tuple[Slot, ...]] = _no_slots
    wait: Callable[[Stage, str], int] = _no_wait
    needs: Callable[[Stage, str], str | None] | None = None

    @property
    def waits(self) -> bool:
        """Whether it may have to wait for an hour."""
        return self.wait is not _no_wait


def contact_of(stage: Stage, subject: str) -> ContactState:
    """The record of a contact."""
    return stage.world.contacts[subject]
