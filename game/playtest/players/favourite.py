"""Those who see one person only."""

from __future__ import annotations

from game.engine.actions import Action, Option
from game.engine.known import SeenContact
from game.engine.listing import Options
from game.engine.seen import Seen

from .limited import Limited, of_contact

CROWD = frozenset({"attend", "walk_in", "introduce"})
"""What would bring others."""


class OneFavourite(Limited):
    """Does all that the mentor would, with one contact: whoever is nearest at the start."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._favourite = ""

    def choose(self, seen: Seen, options: Options) -> Action:
        """What the mentor would do if nobody else existed."""
        if not self._favourite:
            self._favourite = max(seen.contacts, key=_nearness).id
        return super().choose(seen, options)

    def considers(self, seen: Seen, option: Option) -> bool:
        """Nobody else, and nothing with others in it."""
        return option.subject == self._favourite if of_contact(option) else option.verb not in CROWD


class Haunter(OneFavourite):
    """Turns up wherever its favourite can be found, as often as it is let."""

    def wanted(self, seen: Seen, c: SeenContact) -> bool:
        """Its favourite, whatever speaks against it."""
        return c.id == self._favourite


def _nearness(c: SeenContact) -> tuple[bool, int, bool]:
    """Somebody with an employer, and of those whom one knows best; the first of equals."""
    return bool(c.employer), c.rank, c.link
