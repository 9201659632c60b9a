"""Somebody who does anything."""

from __future__ import annotations

from game.engine.actions import Action, Count, Option, Pick
from game.engine.chance import Chance
from game.engine.listing import Options
from game.engine.seen import Seen


class Random:
    """Takes any possible option with any arguments; it never walks away of its own accord."""

    def __init__(self, seed: int) -> None:
        self._chance = Chance(seed)
        self._count = 0

    def choose(self, seen: Seen, options: Options) -> Action:
        """Any action."""
        self._count += 1
        option = self._any(options)
        return option.action(**self._arguments(option))

    def _any(self, options: Options) -> Option:
        possible, again = options.possible(), 0
        while True:
            drawn = f"option {again}" if again else "option"
            option: Option = possible[
                self._chance.pick(len(possible), "random", drawn, self._count)
            ]
            if option.verb != "walk_away":
                return option
            again += 1

    def _arguments(self, option: Option) -> dict[str, str | int]:
        args: dict[str, str | int] = {}
        for slot in option.slots:
            if isinstance(slot, Pick) and slot.values:
                index = self._chance.pick(len(slot.values), "random", slot.name, self._count)
                args[slot.name] = slot.values[index]
            elif isinstance(slot, Count):
                width = slot.high - slot.low + 1
                shift = self._chance.pick(width, "random", slot.name, self._count)
                args[slot.name] = slot.low + shift
        return args
