"""Policies: players made of rules. A policy sees what a player sees and returns an action.

The whole interface is one method: `choose(seen, options) -> Action`. A policy is made with the seed
of the play, and draws its own luck from it by key, apart from the world's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from game.engine.actions import Action
from game.engine.listing import Options
from game.engine.seen import Seen


class Policy(Protocol):
    """A player made of rules."""

    def choose(self, seen: Seen, options: Options) -> Action:
        """The action to take now: one of the possible options', with its slots filled."""
        ...


def policies() -> Mapping[str, Callable[[int], Policy]]:
    """The policies by name, each made with a seed."""
    from .mentor import Mentor
    from .simple import OnlineOnly, Random

    return {"mentor": Mentor, "online-only": OnlineOnly, "random": Random}
