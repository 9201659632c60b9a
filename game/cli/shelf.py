"""The packs there are: what they offer, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.pack.book import Pack
from game.pack.diagnostics import Diagnostic, PackError
from game.pack.find import available, find
from game.pack.glance import scenarios
from game.pack.load import load
from game.pack.schema.world import Scenario

_EASE = ("gentle", "fair", "hard")


@dataclass(frozen=True, slots=True)
class Kept:
    """A pack's folder; the pack, or None if it can't be loaded for that many problems."""

    name: str
    folder: Path
    pack: Pack | None
    problems: int


def kept() -> list[Kept]:
    """Every pack there is, by name."""
    return [_kept(found.name, found.path or find(found.name)) for found in available()]


def _kept(name: str, folder: Path) -> Kept:
    try:
        return Kept(name, folder, load(folder), 0)
    except PackError as error:
        return Kept(name, folder, None, len(error.diagnostics))


def playable(language: str) -> list[tuple[str, Scenario]]:
    """The scenarios of all packs, in the words of a language, with the pack's id; the gentlest
    first. The packs are not loaded: what is wrong with one is told when it is to be played."""
    packs = [(one.name, one.path or find(one.name)) for one in available()]
    found = [(name, scenario) for name, root in packs for scenario in scenarios(root, language)]
    return sorted(found, key=lambda one: _EASE.index(one[1].difficulty))


def listed() -> list[dict[str, Any]]:
    """A row for each pack there is, as `pack list --format json` documents it."""
    return [_row(one) for one in kept()]


def _row(one: Kept) -> dict[str, Any]:
    meta = one.pack.meta if one.pack else None
    scenarios = one.pack.scenarios.values() if one.pack else ()
    return {
        "id": one.name,
        "title": meta.title if meta else "",
        "version": meta.version if meta else "",
        "folder": str(one.folder),
        "scenarios": [_scenario_row(scenario) for scenario in scenarios],
        "problems": one.problems,
    }


def _scenario_row(scenario: Scenario) -> dict[str, Any]:
    return {
        "id": scenario.id,
        "title": scenario.title,
        "summary": scenario.summary.strip(),
        "minutes": scenario.length.minutes,
        "difficulty": scenario.difficulty,
    }


def diagnosed(name: str) -> list[Diagnostic]:
    """Everything wrong with the pack in that folder or of that id. Raises UnknownName."""
    from game.pack.check import check

    folder = Path(name)
    return list(check(folder if folder.is_dir() else find(name)))
