"""Probabilities and log-odds: the few lines of arithmetic that every equation shares."""

from __future__ import annotations

import math
from statistics import NormalDist

LIMIT = 13.8
"""Largest log-odds kept, so that a probability rounded to six places is never 0 or 1."""

LEAST = 1.0 / (1.0 + math.exp(LIMIT))
MOST = 1.0 / (1.0 + math.exp(-LIMIT))
_EDGE = 1e-9
_inverse = NormalDist().inv_cdf


def chance(logit: float) -> float:
    """The probability of these log-odds, 0.000001 to 0.999999; rising in `logit`."""
    if logit > LIMIT:
        return MOST
    if logit < -LIMIT:
        return LEAST
    return 1.0 / (1.0 + math.exp(-logit))


def inside(probability: float) -> float:
    """`probability` moved just inside 0..1, as `chance` keeps it."""
    return LEAST if probability < LEAST else MOST if probability > MOST else probability


def logit(probability: float) -> float:
    """Log-odds of a probability; 0 and 1 count as the nearest value that `chance` returns."""
    kept = inside(probability)
    return math.log(kept / (1.0 - kept))


def unit(value: float) -> float:
    """`value` held within 0..1."""
    return 0.0 if value < 0.0 else 1.0 if value > 1.0 else value


def normal(u: float) -> float:
    """The standard normal value below which a share `u` lies; `u` 0..1, result -6 to 6."""
    return _inverse(_EDGE if u < _EDGE else 1.0 - _EDGE if u > 1.0 - _EDGE else u)
