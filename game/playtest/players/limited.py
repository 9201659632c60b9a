"""The mentor with one idea: all its skill, but only some of what could be done is considered.

An exploit is tried by somebody able, so that its idea is what fails, and not its hands.
"""

from __future__ import annotations

from collections.abc import Callable

from game.engine.actions import Action, Option
from game.engine.known import SeenContact
from game.engine.listing import Options
from game.engine.seen import Seen
from game.pack.vocabulary import VERBS

from ..choosing import Menu
from ..mentor import FIRST_STEPS, Mentor

Step = Callable[[Mentor, Seen, Menu], Action | None]

DAILY = frozenset({"rest", "work", "wait", "end_day", "study", "choose", "leave"})
"""What everybody does."""
HIRING = frozenset({"apply", "interview", "accept", "travel"})
"""What leads from an opening to a desk."""


class Narrowed(Options):
    """Those of the options that a player considers."""

    def __init__(self, options: Options, considers: Callable[[Option], bool]) -> None:
        self._options, self._considers = options, considers
        self._all, self._possible = None, None

    def possible(self) -> list[Option]:
        """The considered options that can be taken now."""
        return [option for option in self._options.possible() if self._considers(option)]

    def _everything(self) -> list[Option]:
        return [option for option in self._options if self._considers(option)]


class Limited(Mentor):
    """The mentor among the options that `considers` lets through."""

    verbs: frozenset[str] = frozenset()
    """What it does besides what everybody does; none here means anything."""

    def choose(self, seen: Seen, options: Options) -> Action:
        """What the mentor would do if there were nothing else."""
        return super().choose(seen, Narrowed(options, lambda o: self.considers(seen, o)))

    def wanted(self, seen: Seen, c: SeenContact) -> bool:
        """Whom it would go and see, if it goes to see people at all."""
        return (not self.verbs or "visit" in self.verbs) and super().wanted(seen, c)

    def considers(self, seen: Seen, option: Option) -> bool:
        """Whether it thinks of this at all."""
        return not self.verbs or option.verb in self.verbs or option.verb in DAILY


def ahead_of_all(*steps: Step) -> tuple[Step, ...]:
    """The mentor's steps with others right after what is agreed, before anything else."""
    return (*Mentor.steps[:FIRST_STEPS], *steps, *Mentor.steps[FIRST_STEPS:])


def at_last(*steps: Step) -> tuple[Step, ...]:
    """The mentor's steps with others when nothing else is left but to let time pass."""
    return (*Mentor.steps[:-1], *steps, Mentor.steps[-1])


def of_contact(option: Option) -> bool:
    """Whether the option is about one of the people."""
    return VERBS[option.verb].subject == "contact"
