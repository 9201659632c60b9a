"""Somebody of the old school, who walks in and never writes."""

from __future__ import annotations

from game.engine.actions import Action
from game.engine.seen import Seen

from ..choosing import Menu
from ..mentor import Mentor
from .limited import HIRING, Limited, at_last


def _walk_in(player: Mentor, seen: Seen, menu: Menu) -> Action | None:
    """From door to door, those first where nobody was met yet."""
    doors = menu.of("walk_in")
    return doors[seen.day % len(doors)].action() if doors else None


class Pavement(Limited):
    """Walks in, day by day; sees again whom it met that way; never writes."""

    verbs = HIRING | {"walk_in", "meet"}
    steps = at_last(_walk_in)
