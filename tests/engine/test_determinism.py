"""The same pack, scenario, seed and actions: the same events and the same digest, anywhere."""

import json
import os
import subprocess
import sys

import pytest

from game.engine.events import Rolled
from game.engine.session import Session
from game.playtest.policies import policies

from .conftest import WORLD, at_random, of_kind, take

ELSEWHERE = """
import json, sys
from game.engine.actions import Action
from game.engine.session import Session
from game.pack.load import build
told = json.load(sys.stdin)
session = Session(build(told["data"]), told["scenario"], told["seed"], told["setup"])
for data in told["actions"]:
    session.act(Action.from_json(data))
print(json.dumps([session.digest(), [repr(e) for e in session.events]]))
"""


def replay(pack, name, seed, actions, setup=None):
    session = Session(pack, name, seed, setup)
    for action in actions:
        session.act(action)
    return session


@pytest.mark.parametrize("seed", range(5))
def test_the_same_play_twice(world_pack, seed):
    session = Session(world_pack, WORLD, seed, {"inflation": 0.4})
    actions = list(at_random(session, seed, most=300))
    other = replay(world_pack, WORLD, seed, actions, {"inflation": 0.4})
    assert other.digest() == session.digest()
    assert other.events == session.events
    assert other.decisions == session.decisions == len(actions)


def test_another_seed_is_another_world(world_pack):
    digests = {Session(world_pack, WORLD, seed).digest() for seed in range(8)}
    assert len(digests) == 8


@pytest.mark.parametrize("hash_seed", ["0", "1", "4242"])
def test_the_same_in_another_process(world_pack, tutorial, root, hash_seed):
    """A fresh process with its own hash seed, time zone and language tells the same."""
    for pack, name, setup in ((world_pack, WORLD, {"inflation": 0.5}), (*tutorial, {})):
        session = Session(pack, name, 11, setup)
        actions = list(at_random(session, 11, most=150))
        told = {
            "data": dict(pack.data), "scenario": name, "seed": 11, "setup": setup,
            "actions": [action.to_json() for action in actions],
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-c", ELSEWHERE],
            input=json.dumps(told),
            capture_output=True,
            text=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "Asia/Kathmandu", "LANG": "C"},
            check=False,
            timeout=90,
        )
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout) == [session.digest(), [repr(e) for e in session.events]]


def test_the_order_of_unrelated_acts_changes_no_fate(friends):
    fates = []
    for order in (("ana", "bo", "cy"), ("bo", "cy", "ana"), ("cy", "bo", "ana")):
        session = friends(5)
        for name in order:
            take(session, "write", name, ask="meet")
        fates.append({(e.purpose, e.subject): e.yes for e in of_kind(session.events, Rolled)})
    assert fates[0] == fates[1] == fates[2]
    assert len(fates[0]) == 6


def test_a_digest_is_of_the_state_alone(friends):
    """Listing, reading and an act that was refused are no part of it; any act is."""
    session, other = friends(2), friends(2)
    list(session.actions())
    assert session.digest() == other.digest()
    take(session, "study")
    assert session.digest() != other.digest()
    assert len(session.digest()) == 64


def test_two_plays_at_once_do_not_touch_each_other(tutorial):
    """Sessions share a compiled program, and no state."""
    alone = [play(Session(*tutorial, seed), seed).digest() for seed in (1, 2)]
    both = [Session(*tutorial, seed) for seed in (1, 2)]
    players = [policies()["mentor"](seed) for seed in (1, 2)]
    while not all(session.over for session in both):
        for session, player in zip(both, players, strict=True):
            if not session.over:
                session.act(player.choose(session.seen, session.actions()))
    assert [session.digest() for session in both] == alone


def play(session, seed):
    player = policies()["mentor"](seed)
    while not session.over:
        session.act(player.choose(session.seen, session.actions()))
    return session
