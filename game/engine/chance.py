"""Luck, drawn by key: the order of a player's acts does not change another thing's luck."""

from __future__ import annotations

from hashlib import blake2b


class Chance:
    """The luck of one seed. A draw is a function of (seed, purpose, subject, count)."""

    __slots__ = ("_base", "seed")

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._base = blake2b(str(seed).encode(), digest_size=8)

    def draw(self, purpose: str, subject: str, count: int = 0) -> float:
        """A number strictly between 0 and 1."""
        state = self._base.copy()
        state.update(f"|{purpose}|{subject}|{count}".encode())
        return ((int.from_bytes(state.digest(), "big") >> 12) + 0.5) * 2.0**-52

    def between(self, low: float, high: float, purpose: str, subject: str, count: int = 0) -> float:
        """A number from `low` to `high`."""
        return low + (high - low) * self.draw(purpose, subject, count)

    def pick(self, count_of: int, purpose: str, subject: str, count: int = 0) -> int:
        """An index below `count_of`."""
        return int(self.draw(purpose, subject, count) * count_of)
