"""The mentor, but for one thing: against each of these the mentor shows what that thing is worth.

They stand for what the article claims (DESIGN 1): whoever ignores a claim does worse where a
scenario turns on it.
"""

from __future__ import annotations

from game.engine.actions import Option
from game.engine.known import SeenContact
from game.engine.seen import Seen

from .limited import Limited

MANY = 12
"""Messages without which the latecomer asks nobody to meet."""


class Without(Limited):
    """The mentor who leaves some verbs out."""

    left_out: frozenset[str] = frozenset()

    def considers(self, seen: Seen, option: Option) -> bool:
        """Anything else."""
        return option.verb not in self.left_out


class StayAtHome(Without):
    """Never leaves its city (C2, C8)."""

    left_out = frozenset({"travel"})


class FairSkipper(Without):
    """Goes to no event: the trade show comes once, and goes (C8)."""

    left_out = frozenset({"attend"})


class Forgetful(Without):
    """Writes to nobody from before (C4)."""

    left_out = frozenset({"rekindle"})


class Speechless(Without):
    """Writes nothing before or after it meets somebody (C9)."""

    left_out = frozenset({"write", "rekindle", "follow_up", "comment", "connect"})


class Thankless(Without):
    """Never follows up."""

    left_out = frozenset({"follow_up"})


class Phoneless(Without):
    """Calls nobody, by voice or video."""

    left_out = frozenset({"voice", "video"})


class LettersOnly(Without):
    """Reaches people in letters alone; goes where it is asked to (C6)."""

    left_out = frozenset({"voice", "video", "chat", "visit", "attend", "walk_in"})


class Unscreened(Without):
    """Looks nobody up, and sees whoever can be seen, as often, fit or no fit (C5, C11)."""

    left_out = frozenset({"look_up"})

    def wanted(self, seen: Seen, c: SeenContact) -> bool:
        """Anybody with whom nothing is agreed."""
        return c.appointment is None and not c.vouched


class Latecomer(Without):
    """Goes to nobody before it has written a dozen times (C12)."""

    def considers(self, seen: Seen, option: Option) -> bool:
        """Nothing in person with those who have had fewer messages."""
        if option.verb in ("attend", "walk_in"):
            return False
        if option.verb in ("visit", "invite", "introduce"):
            return seen.contact(option.subject).n >= MANY
        return True
