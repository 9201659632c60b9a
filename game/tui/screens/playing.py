"""What the screens of a play under way share: the room, a log, taking back, forms to fill in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.events import Resize

from game.engine.actions import Action
from game.view.cards import OptionRow
from game.view.formats import capital
from game.view.interface.screen import NOT_NOW
from game.view.interface.shared import ODDS

from ..look import Look
from ..messages import Act, TakeBack
from ..widgets.foot import FootBar, HelpLine
from ..widgets.options import OptionMenu
from ..widgets.story import StoryPane
from .base import GameScreen
from .confirm import ConfirmScreen

if TYPE_CHECKING:
    from ..room import Room

LOW = 20
"""Lines below which the screens of a play say only the most needful."""


class PlayingScreen(GameScreen):
    """A screen within a play."""

    def __init__(self, look: Look, room: Room) -> None:
        super().__init__(look)
        self.room = room

    def on_resize(self, event: Resize) -> None:
        """Say only the most needful where there are few lines."""
        self.set_class(event.size.height < LOW, "-low")

    def take(self, row: OptionRow) -> None:
        """Take an option: at once, or after its slots are filled in."""
        if self.room.slots(row):
            from .slots import SlotsScreen

            self.release()
            self.app.push_screen(SlotsScreen(self.look, self.room, row), partial(self.filled, row))
        else:
            self.filled(row, row.option.action())

    def filled(self, row: OptionRow, action: Action | None) -> None:
        """Take an action that is all said, but for what the player thinks will come of an ask."""
        if action is None or not self.room.wants_forecast(action):
            self._grave(row, action)
            return
        from .forecast import ForecastScreen

        self.release()
        self.app.push_screen(
            ForecastScreen(self.look, row.label), partial(self._forecast, row, action)
        )

    def _forecast(self, row: OptionRow, action: Action, said: str | None) -> None:
        if said is not None:
            given = dict(action.args) | {"forecast": said}
            self._grave(row, row.option.action(**given))

    def _grave(self, row: OptionRow, action: Action | None) -> None:
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

    def explain(self, row: OptionRow | None) -> None:
        """Say what an option takes, how likely it is to come to something, what it is good for;
        while none is marked, the keys that the last line has no room for."""
        about = self.query_one("#about", HelpLine)
        if row is None:
            about.offer(self.query_one("#foot", FootBar).rest())
            return
        odds = self.look.t(ODDS, odds=row.odds) if row.odds else ""
        says = (row.price if row.help else "", capital(odds), row.help)
        about.say(". ".join(text for text in says if text))

    def complain(self, reason: str) -> None:
        """Say why something can't be done."""
        self.release()
        self.query_one("#about", HelpLine).say(f"{self.look.t(NOT_NOW)} {reason}", "bold $warning")

    def release(self) -> None:
        """Let another option be picked."""
        self.query_one("#options", OptionMenu).release()

    def action_log(self) -> None:
        """Read all that was told."""
        from .reading import ReadingScreen

        self.app.push_screen(ReadingScreen(self.look, self.room.story, at_end=True))

    def action_turn_page(self, step: int) -> None:
        """Scroll the story, wherever the focus is."""
        self.query_one("#story", StoryPane).turn(step)

    def action_take_back(self) -> None:
        """Ask for the last act to be taken back."""
        self.post_message(TakeBack())
