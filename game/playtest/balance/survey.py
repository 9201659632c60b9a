"""Every bundled scenario held to the bounds of fairness: one table, scenario by policy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from game.pack.book import Pack
from game.pack.find import available, bundle
from game.pack.load import load
from game.pack.schema.world import Scenario

from ..batches.collect import Batch
from ..fairness import Finding, bounds_of, findings
from .figures import median, share
from .text import columns
from .warn import warnings

Data = dict[str, Any]
LENGTH = "decisions"
"""The column of the mentor's median of decisions."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A scenario's batch, what its bounds found, and the warnings that they made."""

    pack: str
    scenario: str
    batch: Batch
    held: tuple[Finding, ...]
    warnings: tuple[str, ...]

    @property
    def fair(self) -> bool:
        """Whether all bounds are kept."""
        return all(finding.kept for finding in self.held)


def every_scenario() -> list[tuple[Pack, str]]:
    """Each bundled scenario once, with the first pack that has it, by its id."""
    found: dict[str, Pack] = {}
    for one in available([bundle()]):
        pack = load(one.path) if one.path else None
        for name in pack.scenarios if pack else ():
            assert pack is not None
            found.setdefault(name, pack)
    return [(found[name], name) for name in sorted(found)]


def bound_policies(scenario: Scenario) -> tuple[str, ...]:
    """The policies that a scenario is held to bounds by."""
    return tuple(bound.policy for bound in bounds_of(scenario))


def checked(batch: Batch) -> Checked:
    """What a scenario's batch says of its fairness."""
    plan = batch.plan
    scenario = plan.pack.scenarios[plan.scenario]
    held = findings(scenario, batch.tallies)
    broken = tuple(one for one in held if not one.kept)
    told = warnings(scenario, batch.tallies, broken)[: len(broken)]
    return Checked(plan.pack.meta.id, plan.scenario, batch, held, tuple(told))


def as_data(found: Sequence[Checked]) -> Data:
    """What `--all --format json` writes. Keys: fair, partial, scenarios, each scenario, pack, runs,
    fair, offer_rates (by policy value, low, high), decisions (the mentor's median), fairness,
    warnings."""
    return {
        "fair": all(one.fair for one in found),
        "partial": any(one.batch.partial for one in found),
        "scenarios": [_scenario(one) for one in found],
    }


def _scenario(one: Checked) -> Data:
    tallies = one.batch.tallies
    rates = {name: share(t.offers, t.runs).as_data() for name, t in tallies.items()}
    return {
        "scenario": one.scenario,
        "pack": one.pack,
        "runs": one.batch.plan.runs,
        "fair": one.fair,
        "offer_rates": rates,
        "decisions": _middle(one),
        "fairness": [asdict(finding) for finding in one.held],
        "warnings": list(one.warnings),
    }


def as_text(found: Sequence[Checked]) -> Iterator[str]:
    """A table with a row a policy and a column a scenario: percent of plays with an offer, a `!`
    where a bound is broken; then each breach in words."""
    if not found:
        return
    names = list(dict.fromkeys(name for one in found for name in one.batch.tallies))
    rows = [("policy", *(one.scenario for one in found))]
    rows += [(name, *(_cell(one, name) for one in found)) for name in names]
    rows += [(LENGTH, *(_length(one) for one in found))]
    yield from columns(rows)
    for one in found:
        yield from (f"{one.scenario}: {line}" for line in one.warnings)
    unfair = sum(not one.fair for one in found)
    yield f"{len(found) - unfair} of {len(found)} scenarios keep all bounds"


def _cell(one: Checked, name: str) -> str:
    tally = one.batch.tallies.get(name)
    if tally is None or not tally.runs:
        return "-"
    return f"{100 * tally.offers / tally.runs:.1f}{_mark(one, name)}"


def _length(one: Checked) -> str:
    return f"{_middle(one)}{_mark(one, 'length')}"


def _middle(one: Checked) -> int:
    """The mentor's median of decisions, 0 if it did not play."""
    tally = one.batch.tallies.get("mentor")
    return median(tally.histograms["decisions"]) if tally is not None else 0


def _mark(one: Checked, what: str) -> str:
    return " " if all(finding.kept for finding in one.held if finding.what == what) else "!"
