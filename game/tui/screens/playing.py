"""What the screens of a play under way share: the room, a log, taking back, forms to fill in."""

from __future__ import annotations

from functools import partial

from game.engine.actions import Action
from game.view.cards import OptionRow
from game.view.interface.screen import NOT_NOW

from ..look import Look
from ..messages import Act, TakeBack
from ..room import Room
from ..widgets.foot import HelpLine
from ..widgets.options import OptionMenu
from ..widgets.story import StoryPane
from .base import GameScreen
from .confirm import ConfirmScreen
from .reading import ReadingScreen
from .slots import SlotsScreen


class PlayingScreen(GameScreen):
    """A screen within a play."""

    def __init__(self, look: Look, room: Room) -> None:
        super().__init__(look)
        self.room = room

    def take(self, row: OptionRow) -> None:
        """Take an option: at once, or after its slots are filled in."""
        if self.room.slots(row):
            self.release()
            self.app.push_screen(SlotsScreen(self.look, self.room, row), partial(self._filled, row))
        else:
            self._filled(row, row.option.action())

    def _filled(self, row: OptionRow, action: Action | None) -> None:
        """Take an action; a grave one is asked about once more, since a key slips easily."""
        if action is None or not (row.grave and self.room.confirm):
            self._send(action)
            return
        self.release()
        self.app.push_screen(ConfirmScreen(self.look, row.label), partial(self._sure, action))

    def _sure(self, action: Action, answer: str | None) -> None:
        self._send(action if answer else None)

    def _send(self, action: Action | None) -> None:
        if action is not None:
            self.post_message(Act(action))

    def complain(self, reason: str) -> None:
        """Say why something can't be done."""
        self.release()
        self.query_one("#about", HelpLine).say(f"{self.look.t(NOT_NOW)} {reason}", "bold $warning")

    def release(self) -> None:
        """Let another option be picked."""
        self.query_one("#options", OptionMenu).release()

    def action_log(self) -> None:
        """Read all that was told."""
        self.app.push_screen(ReadingScreen(self.look, self.room.story, at_end=True))

    def action_turn_page(self, step: int) -> None:
        """Scroll the story, wherever the focus is."""
        self.query_one("#story", StoryPane).turn(step)

    def action_take_back(self) -> None:
        """Ask for the last act to be taken back."""
        self.post_message(TakeBack())
