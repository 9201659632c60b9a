"""How much a tie's job leads are worth: the strength of weak ties."""

from __future__ import annotations

import math

from game.model.coefficients import coefficient

WILLING = coefficient(
    "lead.willing",
    0.15,
    unit="closeness",
    source="rajkumar2022",
    strength="good",
    why="closeness at which a tie is half as willing as can be; puts the peak at .24",
)
FLOOR = coefficient(
    "lead.floor",
    0.25,
    unit="share of novelty",
    source="rajkumar2022",
    strength="good",
    why="strong ties keep some worth: the peak is about twice the worth at .9",
)
WIDTH = coefficient(
    "lead.width",
    0.45,
    unit="closeness",
    source="rajkumar2022",
    strength="good",
    why="how fast news turns old with closeness; puts the peak at .24",
)
ANALOGUE_LEVEL = coefficient(
    "lead.analogue_level",
    0.6,
    unit="share of the digital worth",
    source="rajkumar2022",
    strength="design",
    why="in less digital work strong ties help more; set so that both curves top out near .5",
)


def lead_value(s: float, digital: float = 1.0) -> float:
    """Worth 0..1 of the leads of a tie of closeness `s` 0..1: willing times novel.

    digital: how digital the sector is, 0..1. At 1 an inverted U with its peak near s = .24 and
    less than half of that at .9; toward 0 the hump widens until strong ties help most.
    Source: rajkumar2022.
    """
    old = digital * (s / WIDTH) ** 2
    novel = FLOOR + (1.0 - FLOOR) * math.exp(-old)
    level = ANALOGUE_LEVEL + (1.0 - ANALOGUE_LEVEL) * digital
    return s / (s + WILLING) * novel * level
