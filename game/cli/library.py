"""The scenarios and saves of this user, as the full screen and the plain picker want them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from game.cli.complaints import complaint_of
from game.cli.language import chosen_words, spoken
from game.cli.saves import SaveEntry, delete_save, find_save, kept_title, save_path, saved
from game.engine.journal import outcome
from game.paths import Folders, folders
from game.settings import Settings
from game.tui.library import LibraryError, SaveRow, ScenarioRow
from game.view.end import best, outcome_title
from game.view.interface import shared

if TYPE_CHECKING:
    from pathlib import Path

    from game.engine.play import Play
    from game.pack.book import Pack
    from game.pack.schema.world import Scenario
    from game.view.catalogue import Words
    from game.view.start import Question


@dataclass(frozen=True, slots=True)
class Wanted:
    """A scenario that was asked for on the command line, and where its play is to be kept."""

    pack: Pack
    scenario: str
    path: Path | None = None

    @property
    def id(self) -> str:
        """What the library calls it."""
        return f"{self.pack.meta.id}/{self.scenario}"


class Library:
    """Where plays come from. Its `new` and `resume` raise LibraryError with a line to show."""

    def __init__(
        self,
        words: Words | None = None,
        seed: int | None = None,
        where: Folders | None = None,
        wanted: Wanted | None = None,
    ) -> None:
        """With `seed` every play begins on that one; else each on one that is drawn for it."""
        self._words = words or spoken()
        self._where = where or folders()
        self._given = seed
        self._drawn: int | None = None
        self._wanted = wanted
        self._titles: dict[str, str] = {}

    @cached_property
    def _playable(self) -> list[tuple[str, Scenario]]:
        from game.cli.shelf import playable

        return playable(self._words.language)

    def scenarios(self) -> Sequence[ScenarioRow]:
        """Every scenario of every pack that can be loaded, the gentlest first."""
        results = self._results()
        return [
            ScenarioRow(
                id=f"{pack}/{one.id}",
                title=one.title,
                summary=one.summary,
                minutes=one.length.minutes,
                difficulty=self._words.t(shared.DIFFICULTY[one.difficulty]),
                best=best(self._words, results.get(one.id, ())),
            )
            for pack, one in self._playable
        ]

    def _results(self) -> dict[str, list[str]]:
        """The outcomes of finished plays, by scenario."""
        found: dict[str, list[str]] = {}
        for entry in saved(self._where.saves):
            ended = outcome(save_path(self._where.saves, entry.name))
            if ended:
                found.setdefault(entry.scenario, []).append(ended)
        return found

    def saves(self) -> Sequence[SaveRow]:
        """The saves, the latest first."""
        return [self._save(entry) for entry in saved(self._where.saves)]

    def _save(self, entry: SaveEntry) -> SaveRow:
        loaded = self.__dict__.get("_playable", ())  # a list of saves is not worth loading packs
        titles = {scenario.id: scenario.title for _, scenario in loaded}
        path = save_path(self._where.saves, entry.name)
        return SaveRow(
            name=entry.name,
            title=titles.get(entry.scenario) or self._kept_title(path, entry.scenario),
            when=f"{entry.when:%Y-%m-%d %H:%M}",
            outcome=outcome_title(self._words, outcome(path)),
            seed=entry.seed,
        )

    def _kept_title(self, path: Path, scenario: str) -> str:
        """The title that a save keeps; read from one save of each scenario, since it takes long."""
        if scenario not in self._titles:
            self._titles[scenario] = kept_title(path, scenario)
        return self._titles[scenario]

    def seed(self) -> int:
        """The seed on which the next play begins."""
        from game.cli.begin import draw_seed

        if self._given is not None:
            return self._given
        if self._drawn is None:
            self._drawn = draw_seed()
        return self._drawn

    def start(self, scenario_id: str) -> tuple[str, Sequence[Question]]:
        """A scenario's title, and what it asks before it begins."""
        from game.pack.translate import translated
        from game.view.start import questions

        with _explained():
            pack, scenario = self._found(scenario_id)
            title = translated(pack, self._words.language).scenarios[scenario].title
            return title, questions(self._words, pack, scenario)

    def new(
        self, scenario_id: str, seed: int | None = None, setup: Mapping[str, Any] | None = None
    ) -> Play:
        """Begin a play on that seed or the one that `seed` tells, under a name of its own or where
        it was wanted."""
        from game.cli.begin import begin_numbered, begin_or_go_on

        seed = self.seed() if seed is None else seed
        with _explained():
            found = self._found(scenario_id)
            path = self._wanted.path if self._is_wanted(scenario_id) and self._wanted else None
            if path is None:
                play = begin_numbered(self._where.saves, *found, seed, setup)
            else:
                _, play = begin_or_go_on(path, *found, seed, setup)
        self._drawn = None
        return play

    def _is_wanted(self, scenario_id: str) -> bool:
        return self._wanted is not None and self._wanted.id == scenario_id

    def _found(self, scenario_id: str) -> tuple[Pack, str]:
        from game.cli.begin import found

        if self._wanted is not None and self._is_wanted(scenario_id):
            return self._wanted.pack, self._wanted.scenario
        return found(scenario_id, "")

    def speak(self, language: str) -> Words:
        """The words of a language, from now on also for what is told here."""
        self._words = chosen_words("", Settings(language=language))
        self.__dict__.pop("_playable", None)
        return self._words

    def resume(self, name: str) -> Play:
        """Go on with a play."""
        from game.cli.begin import go_on

        with _explained():
            return go_on(find_save(self._where.saves, name))

    def delete(self, name: str) -> None:
        """Delete a play for good."""
        with _explained():
            delete_save(find_save(self._where.saves, name))

    def command(self, play: Play) -> str:
        """The command that goes on with a play."""
        from game.cli.front import resume_command

        return resume_command(play.path)


@contextmanager
def _explained() -> Iterator[None]:
    """Turn whatever goes wrong into a LibraryError with its one line."""
    try:
        yield
    except Exception as error:
        raise LibraryError(complaint_of(error).lines[0]) from error
