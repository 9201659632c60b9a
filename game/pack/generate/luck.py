"""Keyed luck of a generator: the same on every platform, whatever order it is drawn in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")
_WHOLE = 1 << 53


@dataclass(frozen=True, slots=True)
class Luck:
    """Draws by key from a seed and a scope; `of` gives the luck of something inside it."""

    seed: int
    scope: str = ""

    def of(self, *key: object) -> Luck:
        """The luck of a part."""
        return Luck(self.seed, "\x1f".join([self.scope, *map(str, key)]))

    def draw(self, *key: object) -> float:
        """A number from 0 up to, but not including, 1."""
        text = "\x1f".join(["generate", str(self.seed), self.scope, *map(str, key)])
        return (
            int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> 11
        ) / _WHOLE

    def whole(self, low: int, high: int, *key: object) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self.draw(*key) * (high - low + 1))

    def pick(self, things: Sequence[T], *key: object) -> T:
        """One of some things."""
        return things[int(self.draw(*key) * len(things))]

    def weighted(self, things: Sequence[tuple[T, float]], *key: object) -> T:
        """One of some things, each as likely as its weight says."""
        left = self.draw(*key) * sum(weight for _, weight in things)
        for thing, weight in things:
            left -= weight
            if left < 0:
                return thing
        return things[-1][0]

    def shuffled(self, things: Sequence[T], *key: object) -> list[T]:
        """All of them, in an order of its own."""
        places = sorted(range(len(things)), key=lambda place: (self.draw(*key, place), place))
        return [things[place] for place in places]

    def some(self, things: Sequence[T], count: int, *key: object) -> list[T]:
        """So many different ones of them, or all."""
        return self.shuffled(things, *key)[:count]
