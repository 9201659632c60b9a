"""Somebody who does everything in one way."""

from __future__ import annotations

from game.engine.actions import Action, Option
from game.engine.chance import Chance
from game.engine.seen import Seen

from ..choosing import Menu
from ..mentor import Mentor
from .limited import DAILY, HIRING, Limited, at_last

WAYS = (
    frozenset({"write", "rekindle", "follow_up", "invite", "introduce", "ask_referral", "comment"}),
    frozenset({"voice", "video"}),
)
"""In letters, or in calls."""
ANYWAY = DAILY | HIRING | {"look_up", "meet"}


def _ask_the_same_way(player: Mentor, seen: Seen, menu: Menu) -> Action | None:
    """To meet, in words or by another call, for want of any other way."""
    for option in menu.of("invite", "voice", "video"):
        c = seen.contact(option.subject)
        if c.unanswered == 0 and c.appointment is None and not c.vouched:
            return option.action()
    return None


class SameChannel(Limited):
    """Always the same channel, one play in letters, another in calls; goes where it is asked to."""

    steps = at_last(_ask_the_same_way)

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._way = WAYS[Chance(seed).pick(len(WAYS), "same channel", "")]

    def considers(self, seen: Seen, option: Option) -> bool:
        """Its own way of reaching people, and what has no channel."""
        return option.verb in self._way or option.verb in ANYWAY
