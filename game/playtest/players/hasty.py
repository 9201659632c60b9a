"""Those who ask before there is a reason to say yes."""

from __future__ import annotations

from game.engine.actions import Action, Option
from game.engine.seen import Seen

from ..choosing import Menu
from ..mentor import Mentor
from .limited import ahead_of_all

AT_ONCE = 10.0
"""How much it leans to an ask that it makes whenever it can."""


def _referral_at_once(player: Mentor, seen: Seen, menu: Menu) -> Action | None:
    """In writing, the moment that it is possible at all."""
    for option in menu.of("ask_referral"):
        return option.action()
    return None


class EarlyBird(Mentor):
    """The mentor, but it asks for the referral at the first chance, in the room or in words."""

    steps = ahead_of_all(_referral_at_once)

    def leaning(self, seen: Seen, roll: str) -> float:
        """The referral before anything else."""
        return AT_ONCE if roll == "referral" else super().leaning(seen, roll)


class TooEarly(EarlyBird):
    """Asks to meet in the first message, too."""

    def _letter(self, seen: Seen, option: Option, ask: str) -> Action:
        met = seen.contact(option.subject).greeted
        return super()._letter(seen, option, ask if met else "meet")
