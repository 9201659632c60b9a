"""Every bundled scenario is fair: each policy wins as often as it should, within what few plays can
tell. A pack that is added later is found here by itself; in full all are checked by
`firm-handshake playtest --all`."""

from functools import cache

import pytest

from game.playtest.balance.figures import median
from game.playtest.balance.survey import bound_policies, every_scenario
from game.playtest.batches.collect import collect
from game.playtest.batches.running import Plan
from game.playtest.fairness import findings

SURE = 3.0
"""Standard errors between a rate and its bound that make a breach: few plays can't tell less."""
PLAYS, FEWEST, MOST = 480, 3, 40
"""Plays in all, shared among the scenarios, and the fewest and the most of one share."""
SHARES = {"mentor": 4, "novice": 2}
"""Of whom few plays tell least: how many shares of the plays they get; others get one."""
SLACK = 1.2
"""A median of few plays may lie so far beyond the stated length."""

PACKS = {name: pack for pack, name in every_scenario()}
PAIRS = [(n, policy) for n, pack in PACKS.items() for policy in bound_policies(pack.scenarios[n])]
SHARE = PLAYS // sum(SHARES.get(policy, 1) for _, policy in PAIRS)


@cache
def played(name, policy):
    generated = PACKS[name].scenarios[name].generator is not None  # a play there takes ten times
    runs = SHARES.get(policy, 1) * (1 if generated else SHARE)
    runs = min(MOST, runs if generated else max(FEWEST, runs))
    return collect(Plan(PACKS[name], name, (policy,), runs)).tallies


def test_there_are_scenarios_to_check():
    assert PACKS["first-handshake"].meta.id == "first-week"
    assert len(PACKS) >= 3


@pytest.mark.parametrize(("name", "policy"), PAIRS)
def test_wins_as_often_as_it_should(name, policy):
    for one in findings(PACKS[name].scenarios[name], played(name, policy), SURE):
        wins = f"{one.what} wins {one.value:.0%}, wanted {one.low:.0%} to {one.high:.0%}"
        assert one.what == "length" or one.kept or not one.sure, f"{wins}: {one.so}"


@pytest.mark.parametrize("name", PACKS)
def test_takes_as_many_decisions_as_it_states(name):
    low, high = PACKS[name].scenarios[name].length.decisions
    middle = median(played(name, "mentor")["mentor"].histograms["decisions"])
    assert low / SLACK <= middle <= high * SLACK
