"""Somebody who asks again and again."""

from __future__ import annotations

from game.engine.actions import Action
from game.engine.seen import Seen

from ..choosing import Menu, thoughtful, with_parts
from ..mentor import Mentor
from .limited import Limited, ahead_of_all

ASKS = frozenset({"sit_down", "coffee_voice", "coffee_video", "coffee_person", "introduction",
                  "referral", "favour"})  # fmt: skip


def _ask(player: Mentor, seen: Seen, menu: Menu) -> Action | None:
    """Whatever can be asked of anybody, the largest first."""
    for option in menu.of("ask_referral", "invite", "introduce"):
        return option.action()
    for option in menu.of("write", "rekindle"):
        return with_parts(seen, option, thoughtful("meet"))
    return None


class Nagger(Limited):
    """Each word is an ask, and each moment a chance for one."""

    steps = ahead_of_all(_ask)

    def leaning(self, seen: Seen, roll: str) -> float:
        """Any ask rather than none."""
        return 5.0 if roll in ASKS else super().leaning(seen, roll)
