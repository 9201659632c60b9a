"""Each of C1 to C16 in the scenarios that turn on it: a policy that heeds the claim wins more often
than one that doesn't, beyond the interval. A scenario that is added later is found here by itself,
by the claims that it names; a generated city, which bears on all of them and turns on none, is held
to the bounds of fairness alone."""

from functools import cache

import pytest

from game.playtest.balance.figures import gap, share
from game.playtest.balance.survey import every_scenario
from game.playtest.batches.collect import collect
from game.playtest.batches.running import Plan
from game.playtest.batches.tally import Tally
from game.playtest.policies import policies

RIVALS = {
    "C1": ("mentor", "cold-applicant"),  # applying cold against being known
    "C2": ("mentor", "stay-at-home"),  # the people of other cities are in reach
    "C3": ("mentor", "same-channel"),  # each thing on the channel it is for
    "C4": ("mentor", "forgetful"),  # those from before
    "C5": ("mentor", "unscreened"),  # fit is found before meeting
    "C6": ("mentor", "letters-only"),  # some are reached by no letter
    "C7": ("mentor", "pavement"),  # a day on the pavement against an hour online
    "C8": ("mentor", "stay-at-home"),  # words go anywhere, and then one must go there
    "C9": ("mentor", "speechless"),  # words alone build trust
    "C10": ("mentor", "one-favourite"),  # breadth first
    "C11": ("mentor", "unscreened"),  # whom not to meet
    "C12": ("mentor", "too-early", "latecomer"),  # neither the first message nor the twentieth
    "C13": ("mentor", "pavement"),  # what is cheap goes first
    "C14": ("mentor", "online-only"),  # no handshake, no offer
    "C15": ("mentor", "eternal-pen-pal"),  # talk that aims at a meeting
    "C16": ("mentor", "inflated"),  # the person comes to light
}
"""By claim: who heeds it, and those who don't."""
HERE = {
    ("C2", "first-handshake"): ("mentor", "pavement"),  # one city: far is who lives by messages
}
"""Where a scenario turns on a claim in its own way."""

BLOCK, MOST = 12, 180
"""Seeds of each that are played at a time, and at most."""
Z = 2.6
"""Wider than 95 %, for it is looked at after each block."""

PACKS = {name: pack for pack, name in every_scenario()}
CLAIMS = [
    (claim, name)
    for name, pack in PACKS.items()
    for claim in pack.scenarios[name].claims
    if pack.scenarios[name].generator is None
]
ROWS = [
    (claim, name, heeds, ignores)
    for claim, name in CLAIMS
    for heeds, *others in [HERE.get((claim, name)) or RIVALS.get(claim, ("", ""))]
    for ignores in others
]


@cache
def block(name, policy, number):
    plan = Plan(PACKS[name], name, (policy,), BLOCK, seed=BLOCK * number)
    return collect(plan).tallies[policy]


def test_every_claim_has_its_policies():
    assert list(RIVALS) == [f"C{n}" for n in range(1, 17)]
    assert all(name in policies() for pair in (*RIVALS.values(), *HERE.values()) for name in pair)
    assert {(claim, name) for claim, name, *_ in ROWS} == set(CLAIMS)
    assert {claim for claim, _ in CLAIMS} <= set(RIVALS)
    assert all(pack.scenarios[name].claims for name, pack in PACKS.items())


@pytest.mark.parametrize(("claim", "scenario", "heeds", "ignores"), ROWS)
def test_whoever_heeds_the_claim_wins_more_often(claim, scenario, heeds, ignores):
    with_it, without = Tally(), Tally()
    for number in range(MOST // BLOCK):
        with_it.add(block(scenario, heeds, number))
        without.add(block(scenario, ignores, number))
        rates = [share(one.offers, one.runs, Z) for one in (with_it, without)]
        if gap(*rates).low > 0:
            return
    told = " and ".join(f"{rate.value:.0%} ({rate.low:.0%} to {rate.high:.0%})" for rate in rates)
    pytest.fail(f"{claim} in {scenario}: {heeds} and {ignores} win {told}")
