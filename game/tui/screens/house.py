"""What the screens before and after a play share: the library, and a line for what goes wrong."""

from __future__ import annotations

from ..library import Library
from ..look import Look
from ..widgets.foot import HelpLine
from .base import GameScreen


class HouseScreen(GameScreen):
    """A screen that shows something of the library, anew whenever one comes back to it."""

    def __init__(self, look: Look, library: Library) -> None:
        super().__init__(look)
        self.library = library

    def on_screen_resume(self) -> None:
        """Look again: a play may have been begun, left or deleted meanwhile."""
        self.call_after_refresh(self._look_again)

    def _look_again(self) -> None:
        """Show what there is, unless one has gone on meanwhile."""
        if self.is_current:
            self.reload()

    def reload(self) -> None:
        """Show what there is."""
        raise NotImplementedError

    def complain(self, line: str) -> None:
        """Say why something can't be done."""
        self.query_one("#about", HelpLine).say(line, "bold $error")

    def action_back(self) -> None:
        """Go back."""
        self.app.pop_screen()
