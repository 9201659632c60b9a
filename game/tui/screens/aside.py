"""What the screens beside the desk share: the play they look at, and a line for what goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.interface.screen import NOT_NOW

from ..look import Look
from ..widgets.foot import HelpLine
from .base import GameScreen

if TYPE_CHECKING:
    from ..room import Room


class AsideScreen(GameScreen):
    """A screen of a play that one opens from the desk and comes back from."""

    def __init__(self, look: Look, room: Room) -> None:
        super().__init__(look)
        self.room = room
        self.seen = False

    def on_screen_resume(self) -> None:
        """Look again, when one comes back: something may have happened meanwhile."""
        if self.seen:
            self.reload()
        self.seen = True

    def reload(self) -> None:
        """Show how things stand now."""
        raise NotImplementedError

    def complain(self, reason: str) -> None:
        """Say why something can't be done."""
        self.query_one("#about", HelpLine).say(f"{self.look.t(NOT_NOW)} {reason}", "bold $warning")

    def action_back(self) -> None:
        """Back to where one was."""
        self.app.pop_screen()
