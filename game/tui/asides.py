"""The screens beside the desk: opened by a key from there and from each other, loaded late."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from .everywhere import EverywhereApp
from .messages import GroupWanted, PersonWanted
from .screens.aside import AsideScreen
from .screens.desk import DeskScreen

if TYPE_CHECKING:
    from .look import Look
    from .room import Room

Make = Callable[["Look", "Room"], AsideScreen]


def _openings(look: Look, room: Room) -> AsideScreen:
    from .screens.openings import OpeningsScreen

    return OpeningsScreen(look, room)


def _network(look: Look, room: Room) -> AsideScreen:
    from .screens.network import NetworkScreen

    return NetworkScreen(look, room)


def _calendar(look: Look, room: Room) -> AsideScreen:
    from .screens.calendar import CalendarScreen

    return CalendarScreen(look, room)


def _journal(look: Look, room: Room) -> AsideScreen:
    from .screens.journal import JournalScreen

    return JournalScreen(look, room)


ASIDES: Mapping[str, Make] = {
    "journal": _journal,
    "calendar": _calendar,
    "network": _network,
    "openings": _openings,
}
"""How each is made, by its name in the registry."""


class AsidesApp(EverywhereApp):
    """An app with the screens beside the desk, and the ways from them back to it."""

    def action_aside(self, name: str) -> None:
        """Open a screen beside the desk; in the place of another one, if one is open."""
        if self.room is None or getattr(self.screen, "NAME", "") == name:
            return
        made = ASIDES[name](self.look, self.room)
        if isinstance(self.screen, AsideScreen):
            self.switch_screen(made)
        else:
            self.push_screen(made)

    def on_person_wanted(self, message: PersonWanted) -> None:
        """Open a person's page above the screen at hand."""
        self._beneath().open_thread(message.contact)

    def on_group_wanted(self, message: GroupWanted) -> None:
        """Go to what can be done about a subject."""
        desk = self._beneath()
        while self.screen is not desk:
            self.pop_screen()
        desk.turn_to(message.group)

    def _beneath(self) -> DeskScreen:
        return next(screen for screen in self.screen_stack if isinstance(screen, DeskScreen))
