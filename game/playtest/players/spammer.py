"""Somebody with one message for all."""

from __future__ import annotations

from game.engine.actions import Action
from game.engine.seen import Seen

from ..choosing import Menu, stock, with_parts
from ..mentor import Mentor
from .limited import HIRING, Limited, ahead_of_all


def _stock_letter(player: Mentor, seen: Seen, menu: Menu) -> Action | None:
    """The same words to whoever can be written to."""
    for option in menu.of("write", "rekindle"):
        return with_parts(seen, option, stock("meet"))
    return None


class Spammer(Limited):
    """One stock message to all, again and again as allowed; takes what comes."""

    verbs = HIRING | {"write", "rekindle", "meet"}
    steps = ahead_of_all(_stock_letter)
