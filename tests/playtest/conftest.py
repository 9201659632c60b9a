"""What these tests play: the tutorial, in small batches."""

import pytest

from game.engine.session import Session
from game.pack.find import scenario
from game.playtest.batches.collect import collect
from game.playtest.batches.running import Plan
from game.playtest.policies import player_of, policies, setup_of


@pytest.fixture(scope="session")
def tutorial():
    """The tutorial's pack and the id of its scenario."""
    return scenario("first-week")


@pytest.fixture
def watched(tutorial):
    """Play the tutorial by a policy: the session at the end, and each decision as a triple of the
    verb, the subject and the arguments."""

    def play(name, seed):
        maker, decisions = policies()[name], []
        session = Session(*tutorial, seed, setup_of(maker))
        player = player_of(maker, session)
        while not session.over:
            action = player.choose(session.seen, session.actions())
            decisions.append((action.verb, action.subject, dict(action.args)))
            session.act(action)
        return session, decisions

    return play


@pytest.fixture(scope="session")
def batch(tutorial):
    """Play a batch of the tutorial in this process."""

    def play(*names, runs=4, seed=0, **more):
        given = {key: more.pop(key) for key in ("progress", "sink") if key in more}
        return collect(Plan(*tutorial, names, runs, seed, **more), **given)

    return play
