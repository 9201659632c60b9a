"""When a scenario is fair: bounds on how often each policy may win, as data, and their check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.pack.schema.world import Scenario

from .balance.figures import Z, median, share
from .batches.tally import Tally


@dataclass(frozen=True, slots=True)
class Bound:
    """How often plays of a policy may bring an offer, 0..1; `so` says what a breach means.

    several_employers: it holds only where there are several to choose from.
    """

    policy: str
    low: float
    high: float
    so: str
    several_employers: bool = False


_IGNORED = "it can be won without what it is to teach"
_ONE_IDEA = "this scenario rewards the wrong thing"

BOUNDS = (
    Bound("mentor", 0.60, 0.90, "reaching out, screening, meeting in time and following up is to "
          "win mostly, and not always"),
    Bound("novice", 0.25, 0.50, "a first play is to be won now and then"),
    Bound("random", 0.0, 0.15, "anything goes"),
    Bound("online-only", 0.0, 0.0, "no offer without a meeting, ever"),
    Bound("eternal-pen-pal", 0.0, 0.0, "no offer without a meeting, ever"),
    Bound("pavement", 0.0, 0.20, _IGNORED),
    Bound("cold-applicant", 0.0, 0.20, _IGNORED),
    Bound("too-early", 0.0, 0.20, "asking at the first message pays"),
    Bound("same-channel", 0.0, 0.40, _IGNORED),
    Bound("one-favourite", 0.0, 0.40, "one person is enough", several_employers=True),
    Bound("haunter", 0.0, 0.40, _ONE_IDEA, several_employers=True),
    Bound("spammer", 0.0, 0.40, _ONE_IDEA),
    Bound("nagger", 0.0, 0.40, _ONE_IDEA),
    Bound("milker", 0.0, 0.40, _ONE_IDEA),
    Bound("inflated", 0.0, 0.40, "a polished profile is not found out"),
)  # fmt: skip
"""What fair means, in plays that bring an offer. Asking for a referral at the first table
(`early-bird`) is a gamble that may be right; that it wins more than patience is a warning."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A bound held against plays: what they gave, 0..1 or a count, and whether it is kept.

    sure: the interval, too, is on that side of the bound.
    """

    what: str
    low: float
    high: float
    value: float
    kept: bool
    sure: bool
    so: str


def bounds_of(scenario: Scenario) -> Iterator[Bound]:
    """The bounds that a scenario is held to."""
    several = len({opening.employer for opening in scenario.openings}) > 1
    return (bound for bound in BOUNDS if several or not bound.several_employers)


def findings(scenario: Scenario, tallies: Mapping[str, Tally], z: float = Z) -> tuple[Finding, ...]:
    """Each bound of the policies that were played, and the length that the scenario states.

    z: how many standard errors an interval is wide to each side.
    """
    found = [
        _held(bound, tallies[bound.policy], z)
        for bound in bounds_of(scenario)
        if bound.policy in tallies and tallies[bound.policy].runs
    ]
    if "mentor" in tallies and tallies["mentor"].runs:
        found.append(_length(scenario, tallies["mentor"]))
    return tuple(found)


def _held(bound: Bound, tally: Tally, z: float) -> Finding:
    offers = share(tally.offers, tally.runs, z)
    kept = bound.low <= offers.value <= bound.high
    if bound.high == 0.0:
        sure = not kept  # one single play is the proof
    elif kept:
        sure = bound.low <= offers.low and offers.high <= bound.high
    else:
        sure = offers.high < bound.low or offers.low > bound.high
    return Finding(bound.policy, bound.low, bound.high, offers.value, kept, sure, bound.so)


def _length(scenario: Scenario, tally: Tally) -> Finding:
    low, high = scenario.length.decisions
    middle = median(tally.histograms["decisions"])
    so = "the mentor's median of decisions is to lie in the stated length"
    return Finding("length", low, high, middle, low <= middle <= high, True, so)
