"""What a study is: a trial, its own stretch of seeds, and how many trials a run is worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Row = tuple[float, ...]
"""What one trial comes to."""
Columns = Sequence[Sequence[float]]
"""The rows of all trials of a study, by what they tell."""

STRETCH = 1_000_000_000
"""Seeds between two studies, so that none ever shares its luck with another."""


@dataclass(frozen=True, slots=True)
class Study:
    """A trial under a name. `stretch` numbers its seeds; `per_run` trials make one draw."""

    name: str
    stretch: int
    trial: Callable[[int], Row]
    per_run: int = 1

    def rows(self, start: int, stop: int) -> list[Row]:
        """The trials of these numbers, in their order."""
        return [self.trial(self.stretch * STRETCH + number) for number in range(start, stop)]
