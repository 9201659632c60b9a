"""Simple policies: one that acts at random, and one that never leaves the chair."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.actions import Action, Count, Option, Pick
from game.engine.chance import Chance
from game.engine.listing import Options
from game.engine.seen import Seen

from .choosing import Menu, thoughtful, with_parts

ONLINE = ("rekindle", "write", "comment", "connect", "post", "look_up", "study")
MEETING = ("meet", "visit", "walk_in", "attend", "interview", "travel", "voice", "video", "chat")


class Random:
    """Takes any possible option with any arguments; it never walks away of its own accord."""

    def __init__(self, seed: int) -> None:
        self._chance = Chance(seed)
        self._count = 0

    def choose(self, seen: Seen, options: Options) -> Action:
        """Any action."""
        self._count += 1
        possible = [o for o in options.possible() if o.verb != "walk_away"]
        option = possible[self._chance.pick(len(possible), "random", "option", self._count)]
        args: dict[str, str | int] = {}
        for slot in option.slots:
            if isinstance(slot, Pick) and slot.values:
                index = self._chance.pick(len(slot.values), "random", slot.name, self._count)
                args[slot.name] = slot.values[index]
            elif isinstance(slot, Count):
                width = slot.high - slot.low + 1
                shift = self._chance.pick(width, "random", slot.name, self._count)
                args[slot.name] = slot.low + shift
        return option.action(**args)


class OnlineOnly:
    """Writes to everybody, asks in writing, applies; declines every visit on site."""

    def __init__(self, seed: int) -> None:
        self._chance = Chance(seed)
        self._count = 0

    def choose(self, seen: Seen, options: Options) -> Action:
        """The next thing that can be done from the chair."""
        self._count += 1
        menu = Menu(options)
        if seen.scene is not None:
            return menu.of("leave")[0].action()
        for option in self._in_order(menu):
            if option.verb in ("write", "rekindle", "follow_up"):
                return with_parts(seen, option, thoughtful("question"))
            return option.action()
        raise AssertionError("the day can always be ended")

    def _in_order(self, menu: Menu) -> Sequence[Option]:
        invited = [o for o in menu.of("decline") if menu.get("interview", o.subject)]
        agreed = menu.of("cancel")
        found = [*menu.of("accept"), *invited, *agreed, *menu.of("ask_referral", "apply")]
        for verb in ONLINE:
            found += menu.of(verb)
        return [*found, *menu.of("end_day")]
