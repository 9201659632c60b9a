"""What the screens need of the outside: scenarios to begin, saves to go on with.

The command line implements `Library`; nothing here touches a file or imports Textual.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from game.engine.play import Play
    from game.view.catalogue import Words
    from game.view.start import Question


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """A scenario that can be begun; all but `id` are words to show."""

    id: str
    title: str
    summary: str
    minutes: int
    """About how long a play takes."""
    difficulty: str
    best: str = ""
    """What the plays of it came to so far."""


@dataclass(frozen=True, slots=True)
class SaveRow:
    """A play that lies in the saves' folder."""

    name: str
    title: str
    when: str
    outcome: str
    """How it ended, in words; empty while it can be gone on with."""
    seed: int | None = None
    """What its luck was drawn from; None where that can't be read."""


class LibraryError(Exception):
    """Something asked of the library can't be done; its text is one line for the player."""


class Library(Protocol):
    """Where plays come from."""

    def scenarios(self) -> Sequence[ScenarioRow]:
        """All scenarios that can be begun, the gentlest first."""
        ...

    def saves(self) -> Sequence[SaveRow]:
        """All plays kept, the latest first."""
        ...

    def seed(self) -> int:
        """The seed on which the next play begins."""
        ...

    def start(self, scenario_id: str) -> tuple[str, Sequence[Question]]:
        """A scenario's title, and what it asks before it begins. Raises LibraryError."""
        ...

    def new(
        self, scenario_id: str, seed: int | None = None, setup: Mapping[str, Any] | None = None
    ) -> Play:
        """Begin a scenario. Raises LibraryError, whatever it is that can't be done."""
        ...

    def delete(self, name: str) -> None:
        """Delete a play. Raises LibraryError."""
        ...

    def command(self, play: Play) -> str:
        """The command that goes on with a play."""
        ...

    def speak(self, language: str) -> Words:
        """The words of a language, or with "" of the environment's."""
        ...

    def resume(self, name: str) -> Play:
        """Go on with a play. Raises LibraryError, whatever it is that can't be done."""
        ...
