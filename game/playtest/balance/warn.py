"""What an author should know of a scenario at once, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.pack.schema.world import Scenario

from ..batches.record import UNFINISHED
from ..batches.tally import Tally
from ..fairness import Finding
from ..policies import UPPER_BOUNDS
from .figures import gap, median, share
from .human import expected_minutes

SMALL = 0.10
"""A gap between good and half-good play below which skill hardly shows."""
ENOUGH = 200
"""Plays in all before an ending that never came is told."""
GOOD = ("mentor", "greedy", "searcher", *UPPER_BOUNDS)
"""Policies that are meant to win."""


def warnings(
    scenario: Scenario, tallies: Mapping[str, Tally], held: tuple[Finding, ...]
) -> list[str]:
    """The warnings, the gravest first."""
    return [
        *_unfair(held, tallies),
        *_better_than_the_mentor(tallies),
        *_no_skill(tallies),
        *_unfinished(tallies),
        *_endings(scenario, tallies),
        *_minutes(scenario, tallies),
    ]


def percent(part: float) -> str:
    """A share in percent, whole."""
    return f"{round(100 * part)} %"


def between(low: float, high: float) -> str:
    """An interval in percent."""
    return f"{round(100 * low)} to {round(100 * high)}"


def _unfair(held: tuple[Finding, ...], tallies: Mapping[str, Tally]) -> Iterator[str]:
    for finding in held:
        if finding.kept:
            continue
        if finding.what == "length":
            wanted = f"{finding.low:.0f} to {finding.high:.0f}"
            yield f"mentor takes {finding.value:.0f} decisions, {wanted} are stated: {finding.so}"
            continue
        rate = share(tallies[finding.what].offers, tallies[finding.what].runs)
        doubt = "" if finding.sure else "; more runs would make it sure"
        wins = f"{finding.what} wins {percent(rate.value)} ({between(rate.low, rate.high)})"
        yield f"{wins}, wanted {between(finding.low, finding.high)} %: {finding.so}{doubt}"


def _better_than_the_mentor(tallies: Mapping[str, Tally]) -> Iterator[str]:
    if "mentor" not in tallies:
        return
    best = share(tallies["mentor"].offers, tallies["mentor"].runs)
    for name, tally in tallies.items():
        rate = share(tally.offers, tally.runs)
        if name not in GOOD and tally.runs and gap(rate, best).low > 0:
            yield f"{name} wins more often than mentor: {percent(rate.value)}"


def _no_skill(tallies: Mapping[str, Tally]) -> Iterator[str]:
    if "mentor" in tallies and "novice" in tallies and tallies["novice"].runs:
        rates = [share(tallies[name].offers, tallies[name].runs) for name in ("mentor", "novice")]
        if gap(*rates).high < SMALL:
            yield "novice wins nearly as often as mentor: skill hardly matters here"


def _unfinished(tallies: Mapping[str, Tally]) -> Iterator[str]:
    for name, tally in tallies.items():
        count = tally.outcomes[UNFINISHED]
        if count:
            yield f"{name} came to no end in {count} of {tally.runs} plays"


def _endings(scenario: Scenario, tallies: Mapping[str, Tally]) -> Iterator[str]:
    if sum(tally.runs for tally in tallies.values()) < ENOUGH:
        return
    seen = {ending for tally in tallies.values() for ending in tally.endings}
    for ending in scenario.endings:
        if ending.id not in seen and ending.season != "walked_away":
            yield f"no play came to the ending {ending.id}"


def _minutes(scenario: Scenario, tallies: Mapping[str, Tally]) -> Iterator[str]:
    if "mentor" not in tallies or not tallies["mentor"].runs:
        return
    expected = expected_minutes(median(tallies["mentor"].histograms["decisions"]))
    stated = scenario.length.minutes
    if not 0.5 * stated <= expected <= 2.0 * stated:
        yield f"a person would need about {expected:.0f} minutes, {stated} are stated"
