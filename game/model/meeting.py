"""How a meeting is rated, and what its grade does."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from game.model.coefficients import coefficient
from game.model.odds import inside, normal
from game.model.trust import tick

__all__ = [
    "FIRST_TERMS", "GOODWILL", "GRADES", "TICKS", "VIDEO", "WEIGHTS", "first_impression",
    "grade", "grade_trust", "insight_chance", "normal", "reading_loss", "score", "story_score",
]  # fmt: skip

GRADES = ("poor", "fair", "good", "great")
FIRST_TERMS = ("greeting", "attention", "posture", "listening")
"""The terms of a first impression."""


def _weight(term: str, value: float, source: str, strength: str, why: str) -> float:
    return coefficient(
        f"meeting.weight_{term}",
        value,
        unit="score per standard deviation",
        source=source,
        strength=strength,
        why=why,
    )


_CUES = (
    "share of the rating; order from the finding; calibrated to first impression and offer, r = .22"
)
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "greeting": _weight("greeting", 0.13, "stewart2008", "medium", _CUES),
        "attention": _weight("attention", 0.22, "martinraugh2023", "design", _CUES),
        "posture": _weight("posture", 0.20, "martinraugh2023", "design", _CUES),
        "listening": _weight("listening", 0.22, "martinraugh2023", "design", _CUES),
        "story": _weight("story", 0.45, "design", "design", "evidence of work weighs the most"),
        "ask": _weight("ask", 0.12, "design", "design", "a clear, easy ask"),
        "close": _weight("close", 0.10, "design", "design", "parting with a next step"),
        "follow_up": _weight("follow_up", 0.06, "design", "design", "a word of thanks in time"),
    }
)
"""Score that one standard deviation of a term adds."""

NOISE = coefficient(
    "meeting.noise",
    0.62,
    unit="score per standard deviation",
    source="barrick2010",
    strength="design",
    why="the part of a rating that no behaviour explains",
)
VIDEO_SD = coefficient(
    "meeting.video_sd",
    0.41,
    unit="standard deviations",
    source="blacksmith2016",
    strength="good",
)
VIDEO = VIDEO_SD * math.sqrt(sum(w * w for w in WEIGHTS.values()) + NOISE**2)
"""Score lost by video: .41 of the score's own standard deviation over independent terms."""


def _grade(key: str, value: float, unit: str, why: str) -> float:
    return coefficient(
        f"meeting.{key}", value, unit=unit, source="design", strength="design", why=why
    )


_PROVABLE = "grades keep packs provable"
FAIR = _grade("fair_from", 0.0, "score", _PROVABLE)
GOOD = _grade("good_from", 0.7, "score", _PROVABLE)
GREAT = _grade("great_from", 1.4, "score", _PROVABLE)
TICKS: Mapping[str, float] = MappingProxyType(
    {
        "poor": 0.0,
        "fair": _grade("ticks_fair", 0.6, "ticks of trust", _PROVABLE),
        "good": _grade("ticks_good", 1.0, "ticks of trust", _PROVABLE),
        "great": _grade("ticks_great", 1.4, "ticks of trust", _PROVABLE),
    }
)
"""Ticks of trust that a grade earns; a poor meeting earns none and costs POOR_KEEPS."""
POOR_KEEPS = _grade("poor_keeps", 0.85, "share of trust", "a poor meeting costs some trust")
GOODWILL: Mapping[str, int] = MappingProxyType({"poor": -1, "fair": 0, "good": 0, "great": 0})
"""Change of goodwill by grade."""

STORY_BASE = _grade("story_base", -0.3, "standard deviations", "unprepared is below average")
STORY_STUDY = _grade("story_study", 0.4, "standard deviations a study", "preparing pays, twice")
STORY_STUDIES = int(_grade("story_studies", 2, "studies", "a third study adds nothing"))
STORY_INSIGHT = _grade("story_insight", 0.9, "standard deviations", "what only insiders tell")
INSIGHT_BASE = _grade("insight_base", 0.35, "probability", "people like to talk of their work")
INSIGHT_TRUST = _grade("insight_trust", 0.65, "probability per trust", "and more to the trusted")
READING_STRAIN = _grade("reading_strain", 0.6, "standard deviations", "strain blinds")
READING_TIRED = _grade("reading_tired", 0.15, "standard deviations", "so does being tired")
TIRED_BELOW = _grade("tired_below", 35.0, "energy", "about a third of a rested day")


def score(terms: Mapping[str, float], e: float, m: float = 0.0, video: bool = False) -> float:
    """Standardised rating of a meeting.

    terms: standardised behaviour by name of WEIGHTS; a term left out is average (0). e: a
    standard normal draw, see `normal`. m: the moment, see `moment.moment`. video: rated lower by
    .41 of the score's own SD. Raises KeyError for an unknown term. Sources: martinraugh2023,
    barrick2010, blacksmith2016.
    """
    total = NOISE * e + m
    for term, z in terms.items():
        total += WEIGHTS[term] * z
    return total - VIDEO if video else total


def first_impression(terms: Mapping[str, float]) -> float:
    """The part of `score` that greeting, attention, posture and listening make up.

    Source: barrick2010.
    """
    return sum(WEIGHTS[term] * terms.get(term, 0.0) for term in FIRST_TERMS)


def grade(score: float) -> str:
    """The grade of a score: poor below 0, fair below .7, good below 1.4, else great. Design."""
    if score < GOOD:
        return "fair" if score >= FAIR else "poor"
    return "great" if score >= GREAT else "good"


def grade_trust(trust: float, grade: str, channel: str = "person") -> float:
    """Trust 0..1 after a meeting of this grade: poor times .85, else TICKS over `channel`.

    The goodwill it moves stands in GOODWILL. Raises KeyError for an unknown grade. Design.
    """
    if grade == "poor":
        return trust * POOR_KEEPS
    return tick(trust, channel, TICKS[grade])


def story_score(studies: int, insight: bool) -> float:
    """Standardised story term of an interview: -.3, + .4 a study (two at most), + .9 with an
    insider's insight. Design."""
    return STORY_BASE + STORY_STUDY * min(studies, STORY_STUDIES) + STORY_INSIGHT * insight


def insight_chance(trust: float) -> float:
    """Chance that somebody met in person shares an insight; rising in trust 0..1. Design."""
    return inside(INSIGHT_BASE + INSIGHT_TRUST * trust)


def reading_loss(strain: float, energy: float) -> float:
    """Standard deviations lost on every reading of a person, at strain 0..100 and energy 0..100.

    Design.
    """
    loss = READING_STRAIN * strain / 100.0
    return loss + READING_TIRED if energy < TIRED_BELOW else loss
