"""Where a play begins without a full screen: the scenarios and the saves, numbered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.plain.choose import BACK, choose
from game.plain.console import Console
from game.view.interface import lines

Picked = tuple[Literal["new", "resume"], int]
"""What was picked, and its place in the list of that kind."""


def pick_play(console: Console, scenarios: Sequence[str], saves: Sequence[str]) -> Picked | None:
    """Let a scenario to begin or a save to go on with be picked; None on leaving.

    Both lists are lines to show. Raises InputEnded.
    """
    t = console.words.t
    rows = [t(lines.PLAY, scenario=line) for line in scenarios]
    rows += [t(lines.GO_ON_WITH, save=line) for line in saves]
    picked = choose(console, rows, zero=t(lines.QUIT))
    if picked == BACK:
        return None
    return (
        ("new", picked - 1) if picked <= len(scenarios) else ("resume", picked - 1 - len(scenarios))
    )
