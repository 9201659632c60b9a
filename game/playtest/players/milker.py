"""Somebody who lives off one person's acquaintances."""

from __future__ import annotations

from game.engine.actions import Action, Option
from game.engine.known import SeenContact
from game.engine.listing import Options
from game.engine.seen import Seen

from ..choosing import Menu
from ..mentor import Mentor
from .limited import Limited, ahead_of_all, of_contact


def _milk(player: Mentor, seen: Seen, menu: Menu) -> Action | None:
    """Another introduction, or another coffee."""
    for option in menu.of("introduce", "invite"):
        return option.action()
    return None


class Milker(Limited):
    """Has coffee after coffee with one connector, for introductions; sees nobody unintroduced."""

    steps = ahead_of_all(_milk)

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._connector = ""

    def choose(self, seen: Seen, options: Options) -> Action:
        """What the mentor would do with the connector, and whom the connector brings."""
        if not self._connector:
            self._connector = max(seen.contacts, key=_connects).id
        return super().choose(seen, options)

    def considers(self, seen: Seen, option: Option) -> bool:
        """The connector, and those with whom there is an appointment or was a meeting."""
        if not of_contact(option):
            return option.verb not in ("attend", "walk_in")
        c = seen.contact(option.subject)
        return c.id == self._connector or c.greeted or c.appointment is not None

    def leaning(self, seen: Seen, roll: str) -> float:
        """An introduction, then the next coffee."""
        wanted = {"introduction": 5.0, "coffee_person": 3.0, "coffee_voice": 3.0}
        return wanted.get(roll) or super().leaning(seen, roll)

    def wanted(self, seen: Seen, c: SeenContact) -> bool:
        """The connector, again and again."""
        return c.id == self._connector or super().wanted(seen, c)


def _connects(c: SeenContact) -> tuple[bool, int]:
    """Somebody who works nowhere that hires, and of those whom one knows best."""
    return not c.employer, c.rank
