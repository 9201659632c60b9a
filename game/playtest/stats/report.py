"""The content report of a pack as data: what `pack stats --format json` writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from game.pack.checks.desk import Desk

from ..batches.running import Plan
from .content import own_texts, pack_content, scenario_content
from .plays import listened, plays

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be found out: about which scenarios (all of the pack if none), by how many plays
    of which policy, from which seed on."""

    scenarios: tuple[str, ...] = ()
    policy: str = "mentor"
    runs: int = 200
    seed: int = 0
    workers: int = 1
    setup: Data = field(default_factory=dict)


def report(
    desk: Desk, asked: Asked, progress: Callable[[str], None] = lambda scenario: None
) -> Data:
    """Count what the pack holds, and listen to plays of each of its scenarios. `progress` is told
    which scenario is begun."""
    found = []
    for name in asked.scenarios or tuple(desk.pack.scenarios):
        progress(name)
        found.append(_scenario(desk, name, asked))
    head = {"pack": desk.pack.meta.id, **pack_content(desk)}
    return {**head, "policy": asked.policy, "runs": asked.runs, "seed": asked.seed,
            "scenarios_in": found}  # fmt: skip


def _scenario(desk: Desk, name: str, asked: Asked) -> Data:
    head = {"scenario": name, **scenario_content(desk, name)}
    if not asked.runs:
        return head
    plan = Plan(desk.pack, name, (asked.policy,), asked.runs, asked.seed, asked.workers,
                setup=asked.setup)  # fmt: skip
    own = [] if desk.pack.scenarios[name].generator else own_texts(desk, name)
    return {**head, **plays(listened(plan), own)}
