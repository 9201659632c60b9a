"""Nobody fares worse for what makes it easier to meet."""

import re

import pytest

from game.engine.program import Program
from game.engine.session import Session
from game.pack.find import available
from game.pack.load import load
from game.pack.only import only
from game.playtest.balance.figures import share
from game.playtest.batches.record import play
from game.playtest.reader import DEPTH, _turn_worth

RUNS = 40


@pytest.fixture(scope="module")
def pack():
    return load(next(one.path for one in available() if one.name == "first-week"))


@pytest.mark.parametrize("policy", ["mentor", "novice"])
def test_offers_come_as_often_with_as_without(pack, policy):
    everything = {"accommodation": list(pack.accommodations)}
    without, with_them = (
        sum(
            play(pack, "first-handshake", policy, seed, setup)[0].offers > 0 for seed in range(RUNS)
        )
        for setup in ({}, everything)
    )
    assert with_them / RUNS >= share(without, RUNS).low


def _ways(pack):
    """Every choice that hangs on an accommodation, with its scene compiled and its state."""
    names = "|".join(pack.accommodations)
    for scenario in pack.scenarios:
        whole = Session(pack, scenario, 1).pack  # a generated one written out
        program = Program(whole, scenario, {})
        for scene in only(whole, scenario).scenes.values():
            person = scene.of if scene.of in program.people else ""
            for state, definition in scene.states.items():
                for choice in definition.choices:
                    if re.search(rf"chose\('({names})'\)", choice.when or ""):
                        yield program.script(scene.id, person), state, choice.id


@pytest.mark.parametrize("name", [one.name for one in available() if one.path])
def test_its_ways_are_worth_as_much_as_the_best_that_is_open_to_all(name):
    pack = load(next(one.path for one in available() if one.name == name))
    for script, state, choice in _ways(pack):
        turns = script.moments[state].turns
        for_all = [t for t in turns.values() if not t.choice.when and not t.choice.roll]
        best = max(_turn_worth(script, turn, DEPTH) for turn in for_all)
        own = _turn_worth(script, turns[choice], DEPTH)
        assert own >= best - 1e-9, (script.scene.id, state, choice)
