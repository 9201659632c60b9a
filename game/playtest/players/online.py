"""Those who never leave the chair."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.actions import Action, Option
from game.engine.listing import Options
from game.engine.seen import Seen

from ..choosing import Menu, thoughtful, with_parts

WRITTEN = frozenset({"write", "rekindle", "follow_up"})


class OnlineOnly:
    """Writes to everybody, asks in writing, applies; declines every visit on site."""

    verbs: tuple[str, ...] = (
        "ask_referral", "apply", "rekindle", "write", "comment", "connect", "post", "look_up",
        "study",
    )  # fmt: skip

    def __init__(self, seed: int) -> None:
        pass

    def choose(self, seen: Seen, options: Options) -> Action:
        """The next thing that can be done from the chair."""
        menu = Menu(options)
        if seen.scene is not None:
            return menu.of("leave")[0].action()
        option = next(self._in_order(seen, menu))
        if option.verb in WRITTEN:
            return with_parts(seen, option, thoughtful("question"))
        return option.action()

    def _in_order(self, seen: Seen, menu: Menu) -> Iterator[Option]:
        yield from menu.of("accept")
        yield from (o for o in menu.of("decline") if seen.opening(o.subject).interview >= 0)
        yield from menu.of("cancel")
        for verb in self.verbs:
            yield from menu.of(verb)
        yield from menu.of("end_day")


class EternalPenPal(OnlineOnly):
    """Writes forever, to each as often as they bear it; never asks to meet, and declines to."""

    verbs = ("look_up", "rekindle", "write", "follow_up", "help", "apply")
