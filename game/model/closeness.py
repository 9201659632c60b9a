"""Closeness from hours together, and what silence does to a tie."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from game.model.coefficients import coefficient
from game.model.odds import inside

SCALE_HOURS = coefficient(
    "closeness.scale_hours",
    100.0,
    unit="hours",
    source="hall2018",
    strength="medium",
    why="puts 50, 90 and 200 hours at .39, .59 and .87",
)
HAZARD = coefficient(
    "closeness.hazard",
    2.30,
    unit="1/year",
    source="burt2002",
    strength="medium",
    why="nine in ten bridging ties gone after a silent year",
)
HAZARD_FALL = coefficient(
    "closeness.hazard_fall",
    3.0,
    unit="per unit of closeness",
    source="burt2002",
    strength="design",
    why="keeps half of s = .4 and 84 % of s = .86; the middle is interpolated",
)
LATE_GAPS = coefficient(
    "closeness.late_gaps",
    8.0,
    unit="usual gaps",
    source="navarro2017",
    strength="medium",
)
LATE_FACTOR = coefficient(
    "closeness.late_factor",
    2.0,
    unit="ratio of hazards",
    source="navarro2017",
    strength="design",
    why="past eight usual gaps the tie has most likely decayed",
)
USUAL_GAP_YEARS = coefficient(
    "closeness.usual_gap",
    0.125,
    unit="years",
    source="design",
    strength="design",
    why="six weeks between exchanges, so that one silent year meets no doubling",
)
DORMANT_KEEP = coefficient(
    "closeness.dormant_keep",
    0.80,
    unit="share of best trust",
    source="levin2011",
    strength="design",
    why="trust is retained by a dormant tie; the share is ours",
)
NOVELTY_YEARS = coefficient(
    "closeness.novelty_years",
    3.0,
    unit="years",
    source="levin2011",
    strength="design",
    why="years of silence make advice novel; the pace is ours",
)


def _hours(name: str, value: float) -> float:
    return coefficient(
        f"closeness.hours_{name}",
        value,
        unit="hours",
        source="design",
        strength="design",
        why="what one act adds to the hours two people have spent together",
    )


HOURS: Mapping[str, float] = MappingProxyType(
    {
        "text": _hours("text", 0.25),
        "voice": _hours("voice", 0.5),
        "video": _hours("video", 0.75),
        "person": _hours("person", 2.0),
    }
)
"""Hours that one exchange, call or meeting adds; a meeting may take 1.5 to 3."""


def closeness(hours: float) -> float:
    """Closeness 0..1 after `hours` (>= 0) together; rising. 50 h .39, 90 h .59, 200 h .87.

    Source: hall2018.
    """
    return 1.0 - math.exp(-hours / SCALE_HOURS) if hours > 0.0 else 0.0


def survival(s: float, years: float, usual_gap_years: float = USUAL_GAP_YEARS) -> float:
    """Chance that a tie of closeness `s` outlives `years` (>= 0) of silence.

    Rising in `s`, falling in `years`; the hazard doubles once the silence is longer than eight
    times the usual gap between two exchanges. Sources: burt2002, navarro2017.
    """
    late = years - LATE_GAPS * usual_gap_years
    exposed = years + (LATE_FACTOR - 1.0) * late if late > 0.0 else years
    return inside(math.exp(-HAZARD * math.exp(-HAZARD_FALL * s) * exposed))


def novelty(nov: float, years: float) -> float:
    """Novelty 0..1 of what a tie knows, after `years` of silence from novelty `nov`; rising.

    Source: levin2011.
    """
    return 1.0 - (1.0 - nov) * math.exp(-years / NOVELTY_YEARS)


def dormant_trust(best: float) -> float:
    """Trust 0..1 that a lapsed tie keeps of the `best` it ever had. Source: levin2011."""
    return DORMANT_KEEP * best
