"""Plays to test with: the tutorial, and a small world of three cities."""

from pathlib import Path

import pytest

from game.engine.session import Session
from game.pack.find import scenario
from game.pack.load import load
from game.playtest.policies import policies

PACKS = Path(__file__).resolve().parent.parent / "packs"


@pytest.fixture(scope="session")
def tutorial():
    """The tutorial's pack and the id of its scenario."""
    return scenario("first-week")


@pytest.fixture(scope="session")
def world_pack():
    return load(PACKS / "world")


@pytest.fixture
def world(world_pack):
    """A play of the small world."""
    return Session(world_pack, "three-cities", 1)


@pytest.fixture
def world_of(world_pack):
    """A play of the small world with a seed."""
    return lambda seed: Session(world_pack, "three-cities", seed)


@pytest.fixture(scope="session")
def steps(tutorial):
    """Play the tutorial by a policy, step by step: the session, the option about to be taken."""
    pack, name = tutorial

    def play(policy, seed):
        session, player = Session(pack, name, seed), policies()[policy](seed)
        while not session.over:
            action = player.choose(session.seen, session.actions())
            yield session, session.actions().find(action.verb, action.subject)
            session.act(action)

    return play


@pytest.fixture(scope="session")
def played(tutorial):
    """Play the tutorial by a policy to its end."""
    pack, name = tutorial

    def play(policy, seed):
        session, player = Session(pack, name, seed), policies()[policy](seed)
        while not session.over:
            session.act(player.choose(session.seen, session.actions()))
        return session

    return play


def take(session, verb, subject="", **args):
    """Take an option with these arguments; what happened."""
    option = session.actions().find(verb, subject)
    assert option is not None, f"{verb} {subject} is not listed"
    assert option.reason is None, option.reason
    return session.act(option.action(**args))
