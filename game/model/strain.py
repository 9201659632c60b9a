"""Strain, morning energy and self-efficacy."""

from __future__ import annotations

import math

from game.model.coefficients import coefficient
from game.model.odds import unit as within


def _design(name: str, value: float, unit: str, why: str) -> float:
    return coefficient(
        f"strain.{name}", value, unit=unit, source="design", strength="design", why=why
    )


START_STRAIN = _design("start", 15.0, "strain", "job search starts with some worry")
NIGHT_STRAIN = _design("night", -4.0, "strain", "measured: at -7 strain never bites")
ASK_STRAIN = _design("ask", 5.0, "strain", "asking face to face takes courage")
NO_STRAIN = _design("no", 4.0, "strain", "a no hurts")
REFUSED_REFERRAL_STRAIN = _design("refused_referral", 5.0, "strain", "and from a tie, more")
YES_STRAIN = _design("yes", -3.0, "strain", "a yes lifts")
PRACTISED = _design("practised", 0.4, "share of a gain", "what practice never takes away")
PRACTICE_ASKS = _design("practice_asks", 12.0, "asks", "a dozen asks make it ordinary")
MOST_STRAIN = _design("most", 100.0, "strain", "the scale")
REST_ENERGY = _design("rest_energy", 100.0, "energy", "a free mind wakes rested")
ENERGY_COST = _design("energy_cost", 0.35, "energy per strain", "worry costs sleep")
EFFICACY_UP = coefficient(
    "strain.efficacy_up",
    0.06,
    unit="share of the way to 1",
    source="wanberg2020",
    strength="design",
    why="practice that succeeds raises self-efficacy; the step is ours",
)
EFFICACY_DOWN = coefficient(
    "strain.efficacy_down",
    0.02,
    unit="share of the way to 0",
    source="wanberg2020",
    strength="design",
    why="a refusal costs a third of what a success brings; the step is ours",
)


def strain_after(strain: float, gain: float, asks: int) -> float:
    """Strain 0..100 after `gain`, which may be negative.

    A rise is softened by the number of `asks` made before (down to .4 of it); a fall counts as
    given. Design, after wanberg2020.
    """
    if gain > 0.0:
        gain *= PRACTISED + (1.0 - PRACTISED) * math.exp(-asks / PRACTICE_ASKS)
    return min(MOST_STRAIN, max(0.0, strain + gain))


def morning_energy(strain: float) -> float:
    """Energy 65..100 on waking, at strain 0..100; falling. Design."""
    return REST_ENERGY - ENERGY_COST * strain


def efficacy_after(efficacy: float, success: bool) -> float:
    """Self-efficacy 0..1 after an ask that succeeded or not; never lowered by a success.

    Source: wanberg2020 for the direction; steps design.
    """
    target, step = (1.0, EFFICACY_UP) if success else (0.0, EFFICACY_DOWN)
    return within(efficacy + step * (target - efficacy))
