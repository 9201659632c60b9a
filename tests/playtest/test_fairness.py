"""Every bundled scenario is fair: each policy wins as often as it should, within what few plays can
tell. A pack that is added later is found here by itself; in full it is checked by
`firm-handshake playtest SCENARIO --runs 2000 --check`."""

from functools import cache

import pytest

from game.pack.find import available, bundle
from game.pack.load import load
from game.playtest.balance.figures import median
from game.playtest.batches.collect import collect
from game.playtest.batches.running import Plan
from game.playtest.fairness import bounds_of, findings

SURE = 3.0
"""Standard errors between a rate and its bound that make a breach: few plays can't tell less."""
PLAYS, FEWEST, MOST = 600, 8, 40
"""Plays in all, and the fewest and the most of one policy in one scenario."""
SLACK = 1.2
"""A median of few plays may lie so far beyond the stated length."""


@cache
def packs():
    return {found.name: load(found.path) for found in available([bundle()]) if found.path}


def scenarios():
    """Each bundled scenario once, with the first pack that has it."""
    found = {}
    for name, pack in packs().items():
        for one in pack.scenarios:
            found.setdefault(one, name)
    return sorted(found.items())


PAIRS = [
    (pack, name, bound.policy)
    for name, pack in scenarios()
    for bound in bounds_of(packs()[pack].scenarios[name])
]
RUNS = max(FEWEST, min(MOST, PLAYS // max(1, len(PAIRS))))


@cache
def played(pack, name, policy):
    return collect(Plan(packs()[pack], name, (policy,), RUNS)).tallies


def test_there_are_scenarios_to_check():
    assert ("first-handshake", "first-week") in scenarios()


@pytest.mark.parametrize(("pack", "name", "policy"), PAIRS)
def test_wins_as_often_as_it_should(pack, name, policy):
    for one in findings(packs()[pack].scenarios[name], played(pack, name, policy), SURE):
        wins = f"{one.what} wins {one.value:.0%} of {RUNS}, wanted {one.low:.0%} to {one.high:.0%}"
        assert one.what == "length" or one.kept or not one.sure, f"{wins}: {one.so}"


@pytest.mark.parametrize(("name", "pack"), scenarios())
def test_takes_as_many_decisions_as_it_states(name, pack):
    low, high = packs()[pack].scenarios[name].length.decisions
    middle = median(played(pack, name, "mentor")["mentor"].histograms["decisions"])
    assert low / SLACK <= middle <= high * SLACK
