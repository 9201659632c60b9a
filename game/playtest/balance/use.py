"""What was never done, or always, of what could be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.pack.book import Pack

from ..batches.tally import Choice, Tally

OFTEN = 20
"""Decisions in which something must have been possible before its neglect is told."""


def verbs_in_use(tally: Tally) -> dict[str, Any]:
    """`actions`: for each verb in how many decisions it was possible and taken; `never` and
    `always` taken, of those that were possible often."""
    counts = {
        verb: {"possible": tally.deeds.possible[verb], "taken": tally.deeds.taken[verb]}
        for verb in sorted(tally.deeds.possible)
    }
    often = {verb: count for verb, count in counts.items() if count["possible"] >= OFTEN}
    return {
        "actions": counts,
        "never": [verb for verb, count in often.items() if not count["taken"]],
        "always": [verb for verb, count in often.items() if count["taken"] == count["possible"]],
    }


def never_chosen(tallies: Mapping[str, Tally]) -> list[Choice]:
    """Choices that stood open often and that no policy took."""
    offered: dict[Choice, int] = {}
    for tally in tallies.values():
        for choice, count in tally.deeds.offered.items():
            offered[choice] = offered.get(choice, 0) + count
    taken = {choice for tally in tallies.values() for choice in tally.deeds.chosen}
    return sorted(c for c, count in offered.items() if count >= OFTEN and c not in taken)


def never_offered(pack: Pack, tallies: Mapping[str, Tally]) -> list[Choice]:
    """Choices that stood open in no play at all, of scenes that were entered; those aside that
    hang on what is chosen before the first day."""
    offered = {choice for tally in tallies.values() for choice in tally.deeds.offered}
    entered = {choice[0] for choice in offered}
    return [
        (name, state, choice.id)
        for name in sorted(entered)
        for state, definition in pack.scenes[name].states.items()
        for choice in definition.choices
        if (name, state, choice.id) not in offered and "chose(" not in (choice.when or "")
    ]
