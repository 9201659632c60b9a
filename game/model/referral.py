"""Whether a contact gives a referral."""

from __future__ import annotations

from game.model.coefficients import coefficient
from game.model.odds import chance, inside


def _term(name: str, value: float, why: str) -> float:
    return coefficient(
        f"referral.{name}", value, unit="log-odds", source="design", strength="design", why=why
    )


BASE = _term("base", -3.5, "nobody lends their name to an unknown")
TRUST = _term("trust", 3.0, "a referral stakes the referrer's standing on trust")
FIT = _term("fit", 1.5, "and on the fit for the job")
MET = _term("met", 0.8, "a meeting, not a greeting, lets them speak from what they saw")
EXPOSED = _term("exposed", -2.0, "a profile that was not the person")
WRITTEN = coefficient(
    "referral.written",
    0.7,
    unit="ratio of chances",
    source="roghanizad2022",
    strength="medium",
    why="among people who know each other .57 against .80",
)


def referral(trust: float, fit: float, met: bool, exposed: bool, written: bool = False) -> float:
    """Chance that a contact gives a referral when asked.

    trust, fit: 0..1, both rising. met: the two have sat down together. exposed: the gap between
    profile and person was seen. written: asked in writing, .7 of the chance. Design; for the
    written ask roghanizad2022.
    """
    p = chance(BASE + TRUST * trust + FIT * fit + MET * met + EXPOSED * exposed)
    return inside(WRITTEN * p) if written else p
