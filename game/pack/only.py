"""The part of a pack that one of its scenarios can reach: what a journal carries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .book import Pack
    from .schema.world import Scenario


def only(pack: Pack, scenario: str) -> Pack:
    """Return a pack with this scenario alone: its cast, the machines and scenes that it can use.
    Texts that belong to nobody stay, all of them.

    Raises:
        KeyError: the pack has no such scenario.
    """
    chosen = pack.scenarios[scenario]
    kept: dict[str, Collection[str]] = {
        "scenarios": {scenario},
        "contacts": {member.contact for member in chosen.cast},
        "machines": _machines(pack, chosen),
        "scenes": _scenes(pack, chosen),
    }
    models: dict[str, Any] = {
        section: _left(getattr(pack, section), names) for section, names in kept.items()
    }
    data = {
        section: _left(below, kept[section]) if section in kept else below
        for section, below in pack.data.items()
    }
    return replace(pack, data=data, **models)


def _left(records: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """The records of these ids, in their order."""
    return {name: record for name, record in records.items() if name in names}


def _machines(pack: Pack, chosen: Scenario) -> set[str]:
    ties = {pack.contacts[member.contact].machine for member in chosen.cast}
    return ties | {opening.machine for opening in chosen.openings} | {chosen.season}


def _scenes(pack: Pack, chosen: Scenario) -> set[str]:
    """Anybody's scenes, and those of the scenario's people, employers, openings and events."""
    owners = {member.contact for member in chosen.cast}
    for records in (chosen.employers, chosen.openings, chosen.calendar):
        owners |= {one.id for one in records}
    return {name for name, scene in pack.scenes.items() if scene.of is None or scene.of in owners}
