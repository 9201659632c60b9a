"""The balance report as data: what `--format json` writes, with stable keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from game.pack.schema.world import Scenario

from ..batches.collect import Batch
from ..batches.funnel import STAGES
from ..batches.tally import MEASURES, Tally
from ..fairness import Finding, findings
from ..policies import UPPER_BOUNDS
from .dominated import dominated
from .figures import gap, mean, median, quantiles, share
from .human import difficulty, expected_minutes
from .regret import regret
from .use import never_chosen, never_offered, verbs_in_use
from .warn import warnings

Data = dict[str, Any]


def report(batch: Batch) -> Data:
    """What a batch comes to. One policy's figures stand at the top; those of several stand under
    `policies`, with the gaps between them."""
    plan = batch.plan
    scenario = plan.pack.scenarios[plan.scenario]
    held = findings(scenario, batch.tallies)
    head = _head(batch)
    if len(plan.policies) == 1:
        head |= _policy(batch, plan.policies[0], scenario)
    else:
        head |= {
            "policy": list(plan.policies),
            "policies": [_policy(batch, name, scenario) for name in plan.policies],
            "gaps": _gaps(batch.tallies),
        }
    return head | _whole(batch, scenario, held)


def _head(batch: Batch) -> Data:
    plan = batch.plan
    return {
        "scenario": plan.scenario,
        "pack": plan.pack.meta.id,
        "runs": plan.runs,
        "seed": plan.seed,
        "partial": batch.partial,
        "decisions_per_second": round(batch.decisions_per_second, 1),
    }


def _policy(batch: Batch, name: str, scenario: Scenario) -> Data:
    """One policy's figures."""
    tally = batch.tallies[name]
    return {
        "policy": name,
        "runs": tally.runs,
        "upper_bound": name in UPPER_BOUNDS,
        "outcomes": _sorted(tally.outcomes),
        "endings": _sorted(tally.endings),
        "ending_rates": {
            ending: share(count, tally.runs).as_data()
            for ending, count in _sorted(tally.endings).items()
        },
        "offer_rate": share(tally.offers, tally.runs).as_data(),
        "funnel": [_stage(tally, stage) for stage in STAGES],
        **{measure: spread(tally.histograms[measure]) for measure in MEASURES},
        "first_handshake": {
            "share": share(sum(tally.first_handshake.values()), tally.runs).as_data(),
            "hours": spread(tally.first_handshake),
        },
        "actions": verbs_in_use(tally)["actions"],
        "actions_never_taken": verbs_in_use(tally)["never"],
        "actions_always_taken": verbs_in_use(tally)["always"],
        "expected_minutes": expected_minutes(median(tally.histograms["decisions"])),
    }


def _whole(batch: Batch, scenario: Scenario, held: tuple[Finding, ...]) -> Data:
    """What all policies together say of the scenario."""
    pack, tallies = batch.plan.pack, batch.tallies
    return {
        "difficulty": difficulty(tallies),
        "choices_never_taken": ["/".join(one) for one in never_chosen(tallies)],
        "choices_never_offered": ["/".join(one) for one in never_offered(pack, tallies)],
        "dominated": [
            {"choice": "/".join(one.choice), "better": one.better[2], "loss": round(one.loss, 4)}
            for one in dominated(tallies)
        ],
        "regret": regret(batch.looks, batch.plan.policies[0]),
        "fairness": [asdict(finding) for finding in held],
        "fair": all(finding.kept for finding in held),
        "warnings": warnings(scenario, tallies, held),
    }


def spread(histogram: Mapping[int, int]) -> Data:
    """A histogram's mean and percentiles: mean, p5, p25, p50, p75, p95; none of nothing."""
    if not histogram:
        return {}
    points = {f"p{point}": value for point, value in quantiles(histogram).items()}
    return {"mean": round(mean(histogram), 2), **points}


def _stage(tally: Tally, stage: str) -> Data:
    plays = share(tally.stage_plays[stage], tally.runs).as_data()
    return {
        "stage": stage,
        "plays": plays,
        "mean": round(tally.stage_sums[stage] / tally.runs, 3) if tally.runs else 0.0,
    }


def _gaps(tallies: Mapping[str, Tally]) -> list[Data]:
    """By how much each policy wins less often than the best of the players."""
    rates = {name: share(tally.offers, tally.runs) for name, tally in tallies.items()}
    players = [name for name in rates if name not in UPPER_BOUNDS] or list(rates)
    best = max(players, key=lambda name: rates[name].value)
    found = []
    for name in sorted(rates, key=lambda name: -rates[name].value):
        if name != best:
            below = gap(rates[best], rates[name])
            numbers = {key: round(value, 4) for key, value in asdict(below).items()}
            found.append({"policy": name, "below": best, **numbers})
    return found


def _sorted(counts: Counter[str]) -> dict[str, int]:
    """The most frequent first, then by name."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
