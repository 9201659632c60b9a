"""The scenarios and saves of this user, as the full screen and the plain picker want them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from game.cli.complaints import complaint_of
from game.cli.saves import find_save, saved
from game.paths import Folders, folders
from game.tui.library import LibraryError, SaveRow, ScenarioRow

if TYPE_CHECKING:
    from game.engine.play import Play
    from game.pack.schema.world import Scenario


class Library:
    """Where plays come from. Its `new` and `resume` raise LibraryError with a line to show."""

    def __init__(self, where: Folders | None = None) -> None:
        self._where = where or folders()

    @cached_property
    def _playable(self) -> list[tuple[str, Scenario]]:
        from game.cli.shelf import playable

        return playable()

    def scenarios(self) -> Sequence[ScenarioRow]:
        """Every scenario of every pack that can be loaded, the gentlest first."""
        return [
            ScenarioRow(f"{pack}/{s.id}", s.title, s.summary, s.length.minutes, s.difficulty)
            for pack, s in self._playable
        ]

    def saves(self) -> Sequence[SaveRow]:
        """The saves, the latest first."""
        titles = {scenario.id: scenario.title for _, scenario in self._playable}
        return [
            SaveRow(
                entry.name,
                titles.get(entry.scenario, entry.scenario),
                f"{entry.when:%Y-%m-%d %H:%M}",
                "",
            )
            for entry in saved(self._where.saves)
        ]

    def new(self, scenario_id: str, seed: int | None = None) -> Play:
        """Begin a play under a name of its own."""
        from game.cli.begin import begin_numbered, found

        with _explained():
            return begin_numbered(self._where.saves, *found(scenario_id, ""), seed)

    def resume(self, name: str) -> Play:
        """Go on with a play."""
        from game.cli.begin import go_on

        with _explained():
            return go_on(find_save(self._where.saves, name))


@contextmanager
def _explained() -> Iterator[None]:
    """Turn whatever goes wrong into a LibraryError with its one line."""
    try:
        yield
    except Exception as error:
        raise LibraryError(complaint_of(error).lines[0]) from error
